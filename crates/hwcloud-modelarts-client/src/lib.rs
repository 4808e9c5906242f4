// Generated from openapi/modelarts.yaml (sha256 69621a193046e7955d3bce9f0475213495440a7d6b420d20175df6dd8d1b1048)
// by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Client for ModelArts, as `openapi/modelarts.yaml` describes it.
//!
//! ModelArts is a platform for developing, training and running AI models. Its Lite Servers (*dev
//! servers* in the API) are machines with AI accelerators that a project has to itself. Changing one,
//! such as attaching a disk to it, runs in the background as an *operation*.
//!
//! Each operation is a method of [`Client`] that gives a builder; its arguments are checked against the
//! documented rules before anything is sent. What comes back are the types of
//! [`hwcloud-modelarts-model`](hwcloud_modelarts_model), with status, headers and the raw body beside
//! them ([`ResponseValue`](hwcloud_core::ResponseValue)). Whatever goes wrong is one type,
//! [`Error`](hwcloud_core::Error).

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]
#![recursion_limit = "1024"]
#![allow(uncommon_codepoints, mixed_script_confusables, confusable_idents)]

pub mod builder;

/// The types of requests and answers.
pub use hwcloud_modelarts_model as model;

static SERVICE: hwcloud_core::codegen::ServiceInfo = hwcloud_core::codegen::ServiceInfo {
    name: "modelarts",
    endpoint: Some("https://modelarts.{region}.myhuaweicloud.com"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client for ModelArts.
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
    /// # let config = hwcloud_tests::Answer::new(200, "{}").serve().await.config()?;
    /// let client = hwcloud_modelarts_client::Client::new(&config)?;
    /// let response = client.get_dev_server_operation()
    ///     .id("3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64")
    ///     .operation_id("0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596")
    ///     .send()
    ///     .await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_dev_server_operation(&self) -> builder::GetDevServerOperation<'_> {
        builder::GetDevServerOperation::new(self)
    }
}

impl hwcloud_core::codegen::ClientInfo<hwcloud_core::codegen::Service> for Client {
    fn api_version() -> &'static str {
        "v1"
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
