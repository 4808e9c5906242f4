// Generated from openapi/iam.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Client for Identity and Access Management (IAM), generated from `openapi/iam.yaml`.
//!
//! IAM knows the users of an account and what each of them may do. Its tokens, which all other services
//! take as proof of who makes a call, are what this description is about.
//!
//! An *account* is called *domain* here, after the protocol that the API follows.
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
//! use hwcloud_iam_client::Client;
//! use hwcloud_iam_client::model;
//!
//! async fn example() -> Result<(), Error> {
//!     let config = Config::from_env().await?;
//!     let client = Client::new(&config)?;
//!     let response = client
//!         .keystone_create_user_token_by_password(
//!             model::KeystoneCreateUserTokenByPasswordRequestBody::new(
//!                 model::PwdAuth::new(
//!                     model::PwdIdentity::new(
//!                         vec![model::AuthMethod::Password],
//!                         model::PwdPassword::new(
//!                             model::PwdPasswordUser::new(
//!                                 model::PwdPasswordUserDomain::new("example"),
//!                                 "example",
//!                                 "example",
//!                             ),
//!                         ),
//!                     ),
//!                     model::AuthScope::new(),
//!                 ),
//!             ),
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
//! [`hwcloud-iam-model`](hwcloud_iam_model), and has status, headers, request ID and raw body beside
//! it. [Decoding](hwcloud_iam_model#decoding) is lenient: `null`, undocumented values and scalars of
//! another JSON type are accepted. Every failure is an [`Error`](hwcloud_core::Error).

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]
#![recursion_limit = "1024"]
#![allow(uncommon_codepoints, mixed_script_confusables, confusable_idents)]

use hwcloud_core::codegen::{self, Operation as _};
pub mod request;

mod wire;

/// The types of requests and responses.
pub use hwcloud_iam_model as model;

static SERVICE: codegen::ServiceInfo = codegen::ServiceInfo {
    name: "iam",
    endpoint: Some("https://iam.{region}.myhuaweicloud.com"),
    crate_version: env!("CARGO_PKG_VERSION"),
};

/// Client for Identity and Access Management (IAM).
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
    /// # let config = hwcloud_tests::StubResponse::new(201, "{}").serve().await.config()?;
    /// use hwcloud_iam_client::model;
    /// let client = hwcloud_iam_client::Client::new(&config)?;
    /// let response = client
    ///     .keystone_create_user_token_by_password(
    ///         model::KeystoneCreateUserTokenByPasswordRequestBody::new(
    ///             model::PwdAuth::new(
    ///                 model::PwdIdentity::new(
    ///                     vec![model::AuthMethod::Password],
    ///                     model::PwdPassword::new(
    ///                         model::PwdPasswordUser::new(
    ///                             model::PwdPasswordUserDomain::new("example"),
    ///                             "example",
    ///                             "example",
    ///                         ),
    ///                     ),
    ///                 ),
    ///                 model::AuthScope::new(),
    ///             ),
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{:#?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub fn keystone_create_user_token_by_password(
        &self,
        body: impl Into<model::KeystoneCreateUserTokenByPasswordRequestBody>,
    ) -> request::KeystoneCreateUserTokenByPassword {
        request::KeystoneCreateUserTokenByPassword {
            call: codegen::Call::new(
                &self.service,
                request::KeystoneCreateUserTokenByPassword::INFO,
            ),
        }
            .body(body)
    }
}

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
