//! A local server that answers like the services of HUAWEI CLOUD, made at run time from their OpenAPI specs and examples.
//!
//! Started without more, it serves the documented body of every operation, checks each request against the spec, and answers
//! wrong ones with the documented errors.
//!
//! ```
//! use hwcloud_cbr_client::Client;
//! use hwcloud_mock::MockServer;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = MockServer::start().await?;
//! let cbr = Client::new(&server.config()?)?;
//! let task = cbr.show_op_log().operation_log_id("any").send().await?;
//! assert!(task.operation_log.is_some());
//! assert_eq!(server.requests()[0].operation.as_deref(), Some("ShowOpLog"));
//! # Ok(())
//! # }
//! ```
//!
//! - [`Lifecycle`]: what an operation reports on goes from pending through progress to success or failure.
//! - [`Faults`]: what goes wrong on request, from latency to a connection that is reset.
//! - [`ReceivedRequest`]: what the server has seen.
//!
//! There is a binary of the same name, for the shell; the [README](https://docs.rs/crate/hwcloud-mock) has its options.
//!
//! # Clocks
//!
//! The server runs on real sockets and on tokio's clock. On a clock that is paused, sockets and timers do not go together: give
//! lifecycles a number of polls there, or short real times.

#![forbid(unsafe_code)]

mod answer;
mod authentication;
mod builder;
mod check;
mod connection;
mod contract;
mod duration;
mod error;
mod fault;
mod handler;
mod lifecycle;
mod record;
mod secret;
mod server;
mod tokens;

pub use builder::MockServerBuilder;
pub use contract::RouteInfo;
pub use error::MockError;
pub use fault::{Fault, Faults};
pub use lifecycle::Lifecycle;
pub use record::ReceivedRequest;
pub use server::{MockServer, PROJECT_ID};

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
