//! The runtime that the clients of the HUAWEI CLOUD SDK stand on: configuration, credentials, transport, errors and waiting.
//!
//! An application makes one [`Config`] and gives it to the clients of the services it uses. Each call of a client gives a
//! [`Response`] or an [`Error`]; both keep what the service sent: status, headers, request id and the raw body.
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
//! For operations that take their time, [`wait`] knows when they are over, how far they are, and why they failed.
//!
//! # Features
//!
//! | feature | default | what it does |
//! | --- | --- | --- |
//! | `rustls-ring` | yes | HTTPS by rustls with ring; builds with a C compiler alone |
//! | `rustls-aws-lc-rs` | | HTTPS by rustls with aws-lc-rs |
//! | `rustls-no-provider` | | HTTPS by rustls with the provider that the application installs |
//! | `native-tls` | | HTTPS by the operating system's library; a rustls feature wins over it |
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

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
