//! Tests of decoding, encoding and validation.

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
