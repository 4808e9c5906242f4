//! What decoding takes and refuses, what encoding writes, and what the rules say.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may panic as tests may")]

mod collections;
mod disguised_numbers;
mod enums;
mod fixture;
mod objects;
mod requests;
mod rules;
mod scalars;
mod schema;
