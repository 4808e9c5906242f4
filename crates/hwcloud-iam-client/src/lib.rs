// Generated from openapi/iam.yaml (sha256 0fef97f5a042357f495791b98004e99ab34331435d66ee46ee92012f5e377b54)
// by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Client for Identity and Access Management (IAM), as `openapi/iam.yaml` describes it.
//!
//! IAM knows the users of an account and what each of them may do. Its tokens, which all other services
//! take as proof of who makes a call, are what this description is about.
//!
//! An *account* is called *domain* here, after the protocol that the API follows.
//!
//! Each operation is a method of [`Client`] that gives a builder; its arguments are checked against the
//! documented rules before anything is sent. What comes back are the types of
//! [`hwcloud-iam-model`](hwcloud_iam_model), with status, headers and the raw body beside them
//! ([`ResponseValue`](hwcloud_core::ResponseValue)). Whatever goes wrong is one type,
//! [`Error`](hwcloud_core::Error).

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]
#![recursion_limit = "1024"]
#![allow(uncommon_codepoints, mixed_script_confusables, confusable_idents)]

pub mod builder;

/// The types of requests and answers.
pub use hwcloud_iam_model as model;

static SERVICE: hwcloud_core::codegen::ServiceInfo = hwcloud_core::codegen::ServiceInfo {
    name: "iam",
    endpoint: Some("https://iam.{region}.myhuaweicloud.com"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client for Identity and Access Management (IAM).
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

    /// Get a token by user name and password.
    ///
    /// Gives a token that other services take in the header `X-Auth-Token`. The token itself is in the
    /// response header `X-Subject-Token`; the body says what it is good for and when it expires.
    ///
    /// A token is valid for 24 hours. Keep it and use it again, and get another one while there is still
    /// time left for the calls that use it. A new token does not make an older one invalid. What does,
    /// within half an hour, is a change to the user: other permissions, another password or access key,
    /// being disabled or deleted.
    ///
    /// IAM users can get a token this way, and accounts of the cloud itself; a HUAWEI ID cannot. After a
    /// number of wrong passwords, which the account's administrator sets, the user is locked for a while.
    ///
    /// Sends `POST /v3/auth/tokens`.
    ///
    /// Source: operation `KeystoneCreateUserTokenByPassword` of `openapi/iam.yaml`.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::Answer::new(200, "{}").serve().await.config()?;
    /// let client = hwcloud_iam_client::Client::new(&config)?;
    /// let response = client.keystone_create_user_token_by_password()
    ///     .body(hwcloud_iam_model::KeystoneCreateUserTokenByPasswordRequestBody { auth: Some(hwcloud_iam_model::PwdAuth { identity: Some(hwcloud_iam_model::PwdIdentity { methods: Some(vec![hwcloud_iam_model::AuthMethod::from_text("password")]), password: Some(hwcloud_iam_model::PwdPassword { user: Some(hwcloud_iam_model::PwdPasswordUser { domain: Some(hwcloud_iam_model::PwdPasswordUserDomain { name: Some("example".to_owned()) }), name: Some("example".to_owned()), password: Some("example".to_owned()) }) }) }), scope: Some(hwcloud_iam_model::AuthScope::default()) }) })
    ///     .send()
    ///     .await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn keystone_create_user_token_by_password(
        &self,
    ) -> builder::KeystoneCreateUserTokenByPassword<'_> {
        builder::KeystoneCreateUserTokenByPassword::new(self)
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
