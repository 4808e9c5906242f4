//! A local server that plays the services of HUAWEI CLOUD, driven by their OpenAPI specs and examples.
//!
//! By default, it sends the documented response of every operation, checks each request against the spec, and rejects invalid ones
//! with the documented errors.
//!
//! ```
//! use hwcloud_cbr_client::Client;
//! use hwcloud_mock::MockServer;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = MockServer::start().await?;
//! let cbr = Client::new(&server.config()?)?;
//! let task = cbr.show_op_log("any").send().await?;
//! assert!(task.operation_log.is_some());
//! assert_eq!(server.requests()[0].operation.as_deref(), Some("ShowOpLog"));
//! # Ok(())
//! # }
//! ```
//!
//! - [`Lifecycle`]: takes a resource from pending through progress to success or failure while it is polled.
//! - [`Faults`]: injects faults, from latency to connection resets.
//! - [`ReceivedRequest`]: an entry of the journal of requests.
//!
//! The binary of the same name runs it from the shell; the [README](https://docs.rs/crate/hwcloud-mock) lists its options.
//!
//! # Clocks
//!
//! The server uses real sockets and tokio's clock. A paused clock does not advance sockets: under one, give lifecycles a number of
//! polls, or short real times.

#![forbid(unsafe_code)]

mod api;
mod authentication;
mod builder;
mod check;
mod connection;
mod document;
mod error;
mod fault;
mod handler;
mod journal;
mod lifecycle;
mod response;
mod server;
mod text;
mod tokens;

pub use api::RouteInfo;
pub use builder::MockServerBuilder;
pub use error::MockError;
pub use fault::{Fault, Faults};
pub use journal::ReceivedRequest;
pub use lifecycle::Lifecycle;
pub use server::{MockServer, PROJECT_ID};

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
