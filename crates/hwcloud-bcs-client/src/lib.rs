// Generated from openapi/bcs.yaml (sha256 442dc3d3ad6c14b9939afd0bf0b8100120cc054c61c0aaf22d3ef518bdb53363)
// by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Client for Blockchain Service (BCS), as `openapi/bcs.yaml` describes it.
//!
//! BCS deploys and runs blockchain networks on cloud clusters. Creating, upgrading or extending such a
//! network takes minutes to hours and happens in the background; the operations here tell how far that
//! work has come.
//!
//! `ListOpRecord` reports any kind of background operation, step by step. `ShowBlockchainStatus`
//! reports the creation of one blockchain, resource by resource.
//!
//! Each operation is a method of [`Client`] that gives a builder; its arguments are checked against the
//! documented rules before anything is sent. What comes back are the types of
//! [`hwcloud-bcs-model`](hwcloud_bcs_model), with status, headers and the raw body beside them
//! ([`ResponseValue`](hwcloud_core::ResponseValue)). Whatever goes wrong is one type,
//! [`Error`](hwcloud_core::Error).

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]
#![recursion_limit = "1024"]
#![allow(uncommon_codepoints, mixed_script_confusables, confusable_idents)]

pub mod builder;

/// The types of requests and answers.
pub use hwcloud_bcs_model as model;

static SERVICE: hwcloud_core::codegen::ServiceInfo = hwcloud_core::codegen::ServiceInfo {
    name: "bcs",
    endpoint: Some("https://bcs.{region}.myhuaweicloud.com"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client for Blockchain Service (BCS).
///
/// Cheap to clone; clones share one pool of connections.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: hwcloud_core::codegen::reqwest::Client,
    pub(crate) inner: hwcloud_core::codegen::Service,
}

impl Client {
    /// A client of the service in the region, or at the endpoint, that `config` names.
    ///
    /// # Errors
    ///
    /// An invalid configuration: neither region nor endpoint, or an endpoint that is not safe to send credentials to.
    pub fn new(config: &hwcloud_core::Config) -> Result<Self, hwcloud_core::Error> {
        let inner = hwcloud_core::codegen::Service::new(config, &SERVICE)?;
        Ok(Self {
            baseurl: inner.baseurl().to_owned(),
            client: inner.http_client().clone(),
            inner,
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
    /// # let config = hwcloud_tests::Answer::new(200, "{}").serve().await.config()?;
    /// let client = hwcloud_bcs_client::Client::new(&config)?;
    /// let response = client.list_op_record()
    ///     .send()
    ///     .await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_op_record(&self) -> builder::ListOpRecord<'_> {
        builder::ListOpRecord::new(self)
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
    /// # let config = hwcloud_tests::Answer::new(200, "{}").serve().await.config()?;
    /// let client = hwcloud_bcs_client::Client::new(&config)?;
    /// let response = client.show_blockchain_status()
    ///     .blockchain_id("23604f57-eac9-3777-e9f5-ae87457f2338")
    ///     .send()
    ///     .await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn show_blockchain_status(&self) -> builder::ShowBlockchainStatus<'_> {
        builder::ShowBlockchainStatus::new(self)
    }
}

impl hwcloud_core::codegen::ClientInfo<hwcloud_core::codegen::Service> for Client {
    fn api_version() -> &'static str {
        "v2"
    }

    fn baseurl(&self) -> &str {
        &self.baseurl
    }

    fn client(&self) -> &hwcloud_core::codegen::reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &hwcloud_core::codegen::Service {
        &self.inner
    }
}

impl hwcloud_core::codegen::ClientHooks<hwcloud_core::codegen::Service> for &Client {}
