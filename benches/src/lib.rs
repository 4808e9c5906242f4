//! Benchmarks of this workspace in comparison with peers. `cargo xtask bench` builds and runs them, and collects the figures in a table.
//!
//! Because machines are noisy, every ratio to a peer is the median of ratios of two consecutive samples of the same run. The binaries
//! print one figure per line, as JSON.

#![cfg(feature = "run")]
#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    reason = "a benchmark that cannot run has nothing better to do than to end"
)]

pub mod borrowed;
pub mod call;
pub mod codegen;
pub mod consumer;
pub mod cost;
pub mod decode;
pub mod documents;
pub mod figure;
pub mod owned;
pub mod paired;
pub mod plain;
pub mod plain_types;
pub mod signing;
pub mod synthetic;
pub mod waiters;

pub use figure::Figure;
