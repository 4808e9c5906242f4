//! Password credentials used by another client, against an IAM on loopback.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod errors;
mod request;
mod secrets;
mod support;
mod tokens;
