//! No TLS at all: plain http to loopback, or where it is explicitly allowed.

use reqwest::ClientBuilder;

use super::bad_certificate;
use crate::error::ConfigError;

/// Rejects `extra_roots`, which nothing could trust.
pub(in crate::transport) fn configure(builder: ClientBuilder, extra_roots: &[Vec<u8>]) -> Result<ClientBuilder, ConfigError> {
    if extra_roots.is_empty() { Ok(builder) } else { Err(bad_certificate()) }
}
