//! Tests of the generator, and of all crates together. They are one binary, because each binary links everything again.
//!
//! Tests that start cargo or make thousands of calls are ignored here and run by `cargo xtask ci slow-tests`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod cargo;
mod client;
mod compiles;
mod diagnostics;
mod examples;
mod faults;
mod fixtures;
mod generated;
mod hostile;
mod output;
mod peer;
mod readme;
mod waiters;
mod waiting;
mod worked_example;
