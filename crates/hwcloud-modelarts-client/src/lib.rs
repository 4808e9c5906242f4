// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Client for ModelArts, generated from `openapi/modelarts.yaml`.
//!
//! ModelArts is a platform for developing, training and running AI models. Its Lite Servers (*dev
//! servers* in the API) are machines with AI accelerators that a project has to itself. Changing one,
//! such as attaching a disk to it, runs in the background as an *operation*.
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
//! use hwcloud_modelarts_client::Client;
//!
//! async fn example() -> Result<(), Error> {
//!     let config = Config::from_env().await?;
//!     let client = Client::new(&config)?;
//!     let response = client
//!         .get_dev_server_operation(
//!             "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64",
//!             "0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596",
//!         )
//!         .await?;
//!     println!("{:#?}", *response);
//!     Ok(())
//! }
//! ```
//!
//! # Responses
//!
//! A [`Response`](hwcloud_core::Response) dereferences to a type of
//! [`hwcloud-modelarts-model`](hwcloud_modelarts_model), and has status, headers, request ID and raw
//! body beside it. [Decoding](hwcloud_modelarts_model#decoding) is lenient: `null`, undocumented values
//! and scalars of another JSON type are accepted. Every failure is an [`Error`](hwcloud_core::Error).
//!
//! # Waiting
//!
//! Where the spec says when an operation reaches a terminal state, the builder polls until then.
//! Intervals and timeout come from the spec unless they are set; see
//! [`Waiter`](hwcloud_core::wait::Waiter).
//!
//! ```rust
//! use hwcloud_modelarts_client::Client;
//!
//! async fn wait(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
//!     let finished = client
//!         .get_dev_server_operation(
//!             "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64",
//!             "0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596",
//!         )
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
pub use hwcloud_modelarts_model as model;

static SERVICE: codegen::ServiceInfo = codegen::ServiceInfo {
    name: "modelarts",
    endpoint: Some("https://modelarts.{region}.myhuaweicloud.com"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client for ModelArts.
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

    /// Show one operation on a Lite Server.
    ///
    /// Returns what kind of operation it is, its state and, if it failed, the reason. Use it to follow a
    /// change until it is done, to find out why it failed, or for an audit.
    ///
    /// The operation has to exist, and the caller has to be allowed to see it. The account itself may call
    /// every API. An IAM user needs the permission for it where roles and policies govern access, and none
    /// in particular where identity policies do.
    ///
    /// Sends `GET /v1/{project_id}/dev-servers/{id}/operation/{operation_id}`.
    ///
    /// Source: operation `GetDevServerOperation` of `openapi/modelarts.yaml`.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::StubResponse::new(200, "{}").serve().await.config()?;
    /// let client = hwcloud_modelarts_client::Client::new(&config)?;
    /// let response = client
    ///     .get_dev_server_operation(
    ///         "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64",
    ///         "0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_dev_server_operation(
        &self,
        id: impl Into<String>,
        operation_id: impl Into<String>,
    ) -> request::GetDevServerOperation {
        request::GetDevServerOperation {
            call: codegen::Call::new(&self.service, request::GetDevServerOperation::INFO),
        }
            .id(id)
            .operation_id(operation_id)
    }
}

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
