// Generated from openapi/bcs.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Client for Blockchain Service (BCS), generated from `openapi/bcs.yaml`.
//!
//! BCS deploys and runs blockchain networks on cloud clusters. Creating, upgrading or extending such a
//! network takes minutes to hours and happens in the background; the operations here tell how far that
//! work has come.
//!
//! `ListOpRecord` reports any kind of background operation, step by step. `ShowBlockchainStatus`
//! reports the creation of one blockchain, resource by resource.
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
//! use hwcloud_bcs_client::Client;
//!
//! async fn example() -> Result<(), Error> {
//!     let config = Config::from_env().await?;
//!     let client = Client::new(&config)?;
//!     let response = client.list_op_record().await?;
//!     println!("{:#?}", *response);
//!     Ok(())
//! }
//! ```
//!
//! # Responses
//!
//! A [`Response`](hwcloud_core::Response) dereferences to a type of
//! [`hwcloud-bcs-model`](hwcloud_bcs_model), and has status, headers, request ID and raw body beside
//! it. [Decoding](hwcloud_bcs_model#decoding) is lenient: `null`, undocumented values and scalars of
//! another JSON type are accepted. Every failure is an [`Error`](hwcloud_core::Error).
//!
//! # Waiting
//!
//! Where the spec says when an operation reaches a terminal state, the builder polls until then.
//! Intervals and timeout come from the spec unless they are set; see
//! [`Waiter`](hwcloud_core::wait::Waiter).
//!
//! ```rust
//! use hwcloud_bcs_client::Client;
//!
//! async fn wait(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
//!     let finished = client
//!         .list_op_record()
//!         .operation_id("BCSSVC01-99-1618218591906093855")
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
pub use hwcloud_bcs_model as model;

static SERVICE: codegen::ServiceInfo = codegen::ServiceInfo {
    name: "bcs",
    endpoint: Some("https://bcs.{region}.myhuaweicloud.com"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client for Blockchain Service (BCS).
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

    /// List the records of background operations.
    ///
    /// Returns the operations of a project together with their steps and sub-steps. Without a filter every
    /// record of the project is returned; filters combine, so a record has to match all of them.
    ///
    /// To follow one operation, filter by `operation_id` and repeat the call until `operation_status` of
    /// the only record is `finished`, `failed` or `stop`.
    ///
    /// Sends `GET /v2/{project_id}/operation/record`.
    ///
    /// Source: operation `ListOpRecord` of `openapi/bcs.yaml`.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::StubResponse::new(200, "{}").serve().await.config()?;
    /// let client = hwcloud_bcs_client::Client::new(&config)?;
    /// let response = client.list_op_record().send().await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_op_record(&self) -> request::ListOpRecord {
        request::ListOpRecord {
            call: codegen::Call::new(&self.service, request::ListOpRecord::INFO),
        }
    }

    /// Show how far the creation of a blockchain has come.
    ///
    /// Returns one entry for each cloud resource that is created along with the blockchain. A resource that
    /// was not part of the order has no entry at all, so the creation is complete when every entry that is
    /// present is `finished`.
    ///
    /// Sends `GET /v2/{project_id}/blockchains/{blockchain_id}/status`.
    ///
    /// Source: operation `ShowBlockchainStatus` of `openapi/bcs.yaml`.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::StubResponse::new(200, "{}").serve().await.config()?;
    /// let client = hwcloud_bcs_client::Client::new(&config)?;
    /// let response = client
    ///     .show_blockchain_status("23604f57-eac9-3777-e9f5-ae87457f2338")
    ///     .send()
    ///     .await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn show_blockchain_status(
        &self,
        blockchain_id: impl Into<String>,
    ) -> request::ShowBlockchainStatus {
        request::ShowBlockchainStatus {
            call: codegen::Call::new(&self.service, request::ShowBlockchainStatus::INFO),
        }
            .blockchain_id(blockchain_id)
    }
}

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
