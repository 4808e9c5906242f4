//! Generates plain progenitor's types from our specs, if the benchmarks are enabled.

#[cfg(feature = "run")]
mod peers;

#[cfg(feature = "run")]
fn main() -> anyhow::Result<()> {
    peers::write()
}

#[cfg(not(feature = "run"))]
fn main() {}
