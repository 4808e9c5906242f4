//! Shared test support: a stub server, and assertions that hold for every spec.
//!
//! The tests of generated crates call these functions; nothing here depends on a particular spec.

#![allow(clippy::missing_panics_doc, clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod example;
mod lenient;
mod properties;
mod sent;
mod snapshot;
mod stub;
mod subject;
mod waiter;

pub use example::{Lenient, assert_example, assert_example_kept_as, assert_json_schema};
pub use sent::assert_sent;
pub use snapshot::{read_specs, snapshot_json, snapshot_text, workspace};
pub use stub::{PROJECT, StubResponse, StubServer, TOKEN, assert_service_error};
pub use subject::assert_received;
pub use waiter::assert_waiter;
