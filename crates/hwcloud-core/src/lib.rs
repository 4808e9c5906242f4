//! The runtime of the clients of the HUAWEI CLOUD SDK: configuration, credentials, transport, errors and waiting.
//!
//! An application creates one [`Config`] and passes it to the clients of the services it uses. A call returns a [`Response`] or an
//! [`Error`]; both keep what the service sent: status, headers, request id and the raw body.
//!
//! ```
//! use hwcloud_core::Config;
//!
//! # fn main() -> Result<(), hwcloud_core::Error> {
//! let config = Config::builder()
//!     .region("cn-north-4")
//!     .project_id("0123456789abcdef0123456789abcdef")
//!     .token("MIIFqQYJKoZI")
//!     .build()?;
//! # let _ = config;
//! # Ok(())
//! # }
//! ```
//!
//! For long-running operations, [`wait`] polls until a terminal state, and reports progress and the reason of a failure.
//!
//! The modules are layers, and each uses only those before it: text, secret, raw, error, transport, response, clock, info,
//! credentials, config, service, exec, operation, wait, codegen.
//!
//! # Features
//!
//! | feature | default | what it does |
//! | --- | --- | --- |
//! | `rustls-ring` | yes | HTTPS by rustls with ring; builds with a C compiler alone |
//! | `rustls-aws-lc-rs` | | HTTPS by rustls with aws-lc-rs |
//! | `rustls-no-provider` | | HTTPS by rustls with the provider that the application installs |
//! | `native-tls` | | HTTPS by the operating system's library; a rustls feature takes precedence |
//! | `http2` | yes | HTTP/2 where a service offers it |
//! | `gzip` | yes | compressed responses |
//! | `regions-file` | yes | endpoints from `~/.huaweicloud/regions.yaml` |
//! | `custom-http-client` | | `ConfigBuilder::customize_http_client`, which names types of `reqwest` |

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod clock;
#[doc(hidden)]
pub mod codegen;
pub mod config;
mod credentials;
pub mod error;
mod exec;
mod info;
mod operation;
mod raw;
mod response;
mod secret;
mod service;
mod text;
mod transport;
pub mod wait;

pub use config::{Config, ConfigBuilder, RetryPolicy, SigningAlgorithm};
pub use credentials::{Credentials, CredentialsFuture, CredentialsProvider};
pub use error::{Error, ServiceError};
pub use http::{HeaderMap, StatusCode};
pub use operation::{Body, ResponseFuture};
pub use response::{ByteStream, Response};
pub use secret::Secret;

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
