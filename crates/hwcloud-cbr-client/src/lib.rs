// Generated from openapi/cbr.yaml (sha256 304df219fd5ba08f80b3c0d27ae1fa4e8a4ed81000391344c5bf77dce4b73919)
// by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Client for Cloud Backup and Recovery (CBR), as `openapi/cbr.yaml` describes it.
//!
//! CBR backs up servers, disks, file systems and desktops into vaults, and restores them. Backing up,
//! restoring, replicating and deleting run in the background as *tasks*; the service keeps an operation
//! log of each.
//!
//! Each operation is a method of [`Client`] that gives a builder; its arguments are checked against the
//! documented rules before anything is sent. What comes back are the types of
//! [`hwcloud-cbr-model`](hwcloud_cbr_model), with status, headers and the raw body beside them
//! ([`ResponseValue`](hwcloud_core::ResponseValue)). Whatever goes wrong is one type,
//! [`Error`](hwcloud_core::Error).

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]
#![recursion_limit = "1024"]
#![allow(uncommon_codepoints, mixed_script_confusables, confusable_idents)]

pub mod builder;

/// The types of requests and answers.
pub use hwcloud_cbr_model as model;

static SERVICE: hwcloud_core::codegen::ServiceInfo = hwcloud_core::codegen::ServiceInfo {
    name: "cbr",
    endpoint: Some("https://cbr.{region}.myhuaweicloud.com"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client for Cloud Backup and Recovery (CBR).
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

    /// Show one task.
    ///
    /// Returns the operation log of a task: what it does, to which resource, how far it has come and why it
    /// failed.
    ///
    /// A task is over when its `status` is `success`, `skipped`, `failed` or `timeout`. Do not wait for a
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
    /// # let config = hwcloud_tests::Answer::new(200, "{}").serve().await.config()?;
    /// let client = hwcloud_cbr_client::Client::new(&config)?;
    /// let response = client.show_op_log()
    ///     .operation_log_id("4827f2da-b008-4507-ab7d-42d0df5ed912")
    ///     .send()
    ///     .await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn show_op_log(&self) -> builder::ShowOpLog<'_> {
        builder::ShowOpLog::new(self)
    }
}

impl hwcloud_core::codegen::ClientInfo<hwcloud_core::codegen::Service> for Client {
    fn api_version() -> &'static str {
        "v3"
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
