//! Costs for users of the crates compared with plain progenitor's output: check time, number of dependencies, size of a program.

mod cold;
mod warm;
mod workspace;

use anyhow::Result;

/// Prints the figures.
pub fn run(quick: bool) -> Result<()> {
    cold::run(quick)?;
    warm::run(quick)
}
