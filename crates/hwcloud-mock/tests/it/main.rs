//! Tests of the mock server, against fixture specs; those in [`clients`] against the specs of the workspace.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod authentication;
mod checks;
mod cli;
mod clients;
mod examples;
mod faults;
mod lifecycles;
mod pointers;
mod routing;
mod server;
mod support;
mod waiting;
