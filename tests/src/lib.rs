//! What the tests of this workspace share: a local server with one answer, and checks that hold for every spec.
//!
//! The tests of generated crates call these functions; nothing here knows a particular spec.

#![allow(clippy::missing_panics_doc, clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on panics")]

mod answer;
mod example;
mod lenient;
mod properties;
mod sent;
mod snapshot;
mod subject;
mod waiter;

pub use answer::{Answer, PROJECT, Server, TOKEN, assert_service_error};
pub use example::{Lenient, assert_example, assert_example_kept_as, assert_json_schema};
pub use sent::assert_sent;
pub use snapshot::{read_specs, snapshot_json, snapshot_text, workspace};
pub use subject::assert_received;
pub use waiter::assert_waiter;
