//! Benchmarks of this workspace beside its peers. `cargo xtask bench` builds and runs them, and makes one table of what they say.
//!
//! A machine has noise, so that every figure beside a peer's is the median of ratios, each of two samples taken one after the
//! other in the same run. The binaries print one figure a line, as JSON.

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
