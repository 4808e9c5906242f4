//! What those pay who use the crates: time to check them, crates in the tree, size of a program, beside plain progenitor's output.

mod cold;
mod warm;
mod workspace;

use anyhow::Result;

/// Prints the figures.
pub fn run(quick: bool) -> Result<()> {
    cold::run(quick)?;
    warm::run(quick)
}
