//! Credentials by user name and password: tokens that IAM gives, kept and renewed by themselves.
//!
//! Who has an access key needs none of this. [`PasswordCredentials`] are for those who have the name and the password of
//! an IAM user. They are given to a configuration, and every client of that configuration uses them: the first call asks IAM
//! for a token, the calls beside and after it share it, and shortly before it expires the next one is asked for.
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
//! # let answer = ResponseTemplate::new(201).insert_header("X-Subject-Token", "MIIatAYJKoZI").set_body_json(body);
//! # let scope = serde_json::json!({ "auth": { "scope": { "project": { "name": "cn-north-4" } } } });
//! # Mock::given(method("POST")).and(body_partial_json(scope)).respond_with(answer).mount(&iam).await;
//! # let answer = ResponseTemplate::new(200).set_body_json(serde_json::json!({ "operation_log": { "status": "success" } }));
//! # Mock::given(header("X-Auth-Token", "MIIatAYJKoZI")).respond_with(answer).mount(&cbr).await;
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
//! let task = cbr.show_op_log().operation_log_id("4827f2da-b008-4507-ab7d-42d0df5ed912").send().await?;
//! println!("{:?}", task.operation_log);
//! # assert!(task.operation_log.is_some());
//! # Ok(())
//! # }
//! ```
//!
//! # When there is no token
//!
//! The call that needs it fails with [`hwcloud_core::Error::Credentials`], and nothing is sent to its service. Its
//! [`cause`](hwcloud_core::error::CredentialsError::cause) is one of two:
//!
//! - [`hwcloud_core::Error`] if IAM refused, with its code and message, or could not be reached. The call counts as
//!   retryable if this does.
//! - [`TokenError`] if there was no token that can be used in IAM's answer, or if the answer cannot be shown.
//!
//! A refused password is not remembered: the next call asks again. Mind that IAM locks a user after some wrong passwords.
//!
//! # Secrets
//!
//! Password and token are neither formatted nor logged by this crate. The password that it keeps is wiped from memory when
//! it is dropped; the copies that are made for a request are not.

#![forbid(unsafe_code)]

mod builder;
mod error;
mod password;
mod provider;
mod scope;

pub use builder::PasswordCredentialsBuilder;
pub use error::{BuildError, TokenError};
pub use provider::PasswordCredentials;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
