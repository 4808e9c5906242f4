//! Makes the types that plain progenitor generates from our specs, where they are measured.

#[cfg(feature = "run")]
mod peers;

#[cfg(feature = "run")]
fn main() -> anyhow::Result<()> {
    peers::write()
}

#[cfg(not(feature = "run"))]
fn main() {}
