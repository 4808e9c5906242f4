// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Client for Cloud Backup and Recovery (CBR), generated from `openapi/cbr.yaml`.
//!
//! CBR backs up servers, disks, file systems and desktops into vaults, and restores them. Backing up,
//! restoring, replicating and deleting run in the background as *tasks*; the service keeps an operation
//! log of each.
//!
//! Each operation is a method of [`Client`] and returns a builder. Arguments are checked against the
//! documented constraints before anything is sent.
//!
//! # Example
//!
//! Credentials, project and region come from the environment, from a profile, or from code: see
//! [`Config`](hwcloud_core::Config).
//!
//! ```rust
//! use hwcloud_core::{Config, Error};
//! use hwcloud_cbr_client::Client;
//!
//! async fn example() -> Result<(), Error> {
//!     let config = Config::from_env().await?;
//!     let client = Client::new(&config)?;
//!     let response = client.show_op_log("4827f2da-b008-4507-ab7d-42d0df5ed912").await?;
//!     println!("{:#?}", *response);
//!     Ok(())
//! }
//! ```
//!
//! # Responses
//!
//! A [`Response`](hwcloud_core::Response) dereferences to a type of
//! [`hwcloud-cbr-model`](hwcloud_cbr_model), and has status, headers, request ID and raw body beside
//! it. [Decoding](hwcloud_cbr_model#decoding) is lenient: `null`, undocumented values and scalars of
//! another JSON type are accepted. Every failure is an [`Error`](hwcloud_core::Error).
//!
//! # Waiting
//!
//! Where the spec says when an operation reaches a terminal state, the builder polls until then.
//! Intervals and timeout come from the spec unless they are set; see
//! [`Waiter`](hwcloud_core::wait::Waiter).
//!
//! ```rust
//! use hwcloud_cbr_client::Client;
//!
//! async fn wait(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
//!     let finished = client
//!         .show_op_log("4827f2da-b008-4507-ab7d-42d0df5ed912")
//!         .wait()
//!         .await?;
//!     println!("{:#?}", *finished);
//!     Ok(())
//! }
//! ```

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]
#![recursion_limit = "1024"]
#![allow(uncommon_codepoints, mixed_script_confusables, confusable_idents)]

use hwcloud_core::codegen::{self, Operation as _};
pub mod request;

mod wire;

/// The types of requests and responses.
pub use hwcloud_cbr_model as model;

static SERVICE: codegen::ServiceInfo = codegen::ServiceInfo {
    name: "cbr",
    endpoint: Some("https://cbr.{region}.myhuaweicloud.com"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client for Cloud Backup and Recovery (CBR).
///
/// Clones are cheap and share one connection pool.
#[derive(Clone, Debug)]
pub struct Client {
    service: codegen::Service,
}

impl Client {
    /// Creates a client for the region or the endpoint of `config`.
    ///
    /// # Errors
    ///
    /// Fails with [`Error::Config`](hwcloud_core::Error::Config) if `config` has neither region nor endpoint, or an endpoint that
    /// credentials must not be sent to.
    pub fn new(config: &hwcloud_core::Config) -> Result<Self, hwcloud_core::Error> {
        Ok(Self {
            service: codegen::Service::new(config, &SERVICE)?,
        })
    }

    /// Show one task.
    ///
    /// Returns the operation log of a task: what it does, to which resource, how far it has come and why it
    /// failed.
    ///
    /// A task has ended when its `status` is `success`, `skipped`, `failed` or `timeout`. Do not wait for a
    /// skipped task: it will never become anything else.
    ///
    /// Sends `GET /v3/{project_id}/operation-logs/{operation_log_id}`.
    ///
    /// Source: operation `ShowOpLog` of `openapi/cbr.yaml`.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::StubResponse::new(200, "{}").serve().await.config()?;
    /// let client = hwcloud_cbr_client::Client::new(&config)?;
    /// let response = client
    ///     .show_op_log("4827f2da-b008-4507-ab7d-42d0df5ed912")
    ///     .send()
    ///     .await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn show_op_log(
        &self,
        operation_log_id: impl Into<String>,
    ) -> request::ShowOpLog {
        request::ShowOpLog {
            call: codegen::Call::new(&self.service, request::ShowOpLog::INFO),
        }
            .operation_log_id(operation_log_id)
    }
}

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
