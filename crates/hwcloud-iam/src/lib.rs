//! Credentials by user name and password: tokens of IAM, cached and renewed automatically.
//!
//! [`PasswordCredentials`] authenticate an IAM user by name and password; an access key does not need this crate. Pass them to
//! a configuration, and all its clients use them: the first call requests a token from IAM, other calls share it, and a new one
//! is requested shortly before it expires.
//!
//! ```
//! use hwcloud_cbr_client::Client;
//! use hwcloud_core::Config;
//! use hwcloud_iam::PasswordCredentials;
//!
//! # use wiremock::matchers::{body_partial_json, header, method};
//! # use wiremock::{Mock, MockServer, ResponseTemplate};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let (iam, cbr) = (MockServer::start().await, MockServer::start().await);
//! # let (iam_url, cbr_url) = (iam.uri(), cbr.uri());
//! # let body = serde_json::json!({ "token": { "expires_at": "2100-01-04T09:05:22.701000Z" } });
//! # let response = ResponseTemplate::new(201).insert_header("X-Subject-Token", "MIIatAYJKoZI").set_body_json(body);
//! # let scope = serde_json::json!({ "auth": { "scope": { "project": { "name": "cn-north-4" } } } });
//! # Mock::given(method("POST")).and(body_partial_json(scope)).respond_with(response).mount(&iam).await;
//! # let response = ResponseTemplate::new(200).set_body_json(serde_json::json!({ "operation_log": { "status": "success" } }));
//! # Mock::given(header("X-Auth-Token", "MIIatAYJKoZI")).respond_with(response).mount(&cbr).await;
//! # let read_password = || "IAMPassword";
//! let credentials = PasswordCredentials::builder()
//!     .region("cn-north-4")
//! #   .endpoint(iam_url)
//!     .account_name("IAMDomain")
//!     .user_name("IAMUser")
//!     .password(read_password())
//!     .scope_project_name("cn-north-4")
//!     .build()?;
//! let config = Config::builder()
//!     .region("cn-north-4")
//! #   .endpoint(cbr_url)
//!     .project_id("aa2d97d7e62c4b7da3ffdfc11551f878")
//!     .credentials_provider(credentials)
//!     .build()?;
//!
//! let cbr = Client::new(&config)?;
//! let task = cbr.show_op_log("4827f2da-b008-4507-ab7d-42d0df5ed912").send().await?;
//! println!("{:?}", task.operation_log());
//! # assert!(task.operation_log().is_some());
//! # Ok(())
//! # }
//! ```
//!
//! # Errors
//!
//! A call that gets no token fails with [`hwcloud_core::Error::Credentials`], and sends nothing to its service. The
//! [`cause`](hwcloud_core::error::CredentialsError::cause) is one of:
//!
//! - [`hwcloud_core::Error`] if IAM rejected the request, with its code and message, or could not be reached. The call is
//!   retryable if this error is.
//! - [`TokenError`] if IAM's response has no usable token, or if the response cannot be shown.
//!
//! A rejected password is not cached: the next call requests a token again. IAM locks a user after several wrong passwords.
//!
//! # Secrets
//!
//! This crate neither formats nor logs the password and the token. The password that it holds is wiped from memory when it is
//! dropped; the copies made for a request are not.

#![forbid(unsafe_code)]

mod builder;
mod error;
mod provider;

pub use builder::PasswordCredentialsBuilder;
pub use error::{BuildError, TokenError};
pub use provider::PasswordCredentials;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
