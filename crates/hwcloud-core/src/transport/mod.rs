//! HTTP: one connection pool for each configuration, without redirects or retries that could send credentials elsewhere.

mod body;
#[cfg(feature = "custom-http-client")]
mod customize;
mod tls;

use std::fmt;
use std::time::Duration;

use reqwest::{redirect, retry};

pub(crate) use body::{ReadError, read};
#[cfg(feature = "custom-http-client")]
pub(crate) use customize::Customize;
pub(crate) use reqwest::Body as HttpBody;

use crate::error::ConfigError;
use crate::text::chain;

/// The longest timeout that is passed to the HTTP client, a year: its clocks panic when they overflow.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The options of connections.
pub(crate) struct TransportOptions {
    pub(crate) connect_timeout: Duration,
    pub(crate) read_timeout: Duration,
    /// Certificate authorities to trust besides the platform's, as PEM text.
    pub(crate) root_certificates: Vec<Vec<u8>>,
    #[cfg(feature = "custom-http-client")]
    pub(crate) customize: Option<Customize>,
}

/// The HTTP clients of a configuration.
#[derive(Clone)]
pub(crate) struct HttpClients {
    remote: reqwest::Client,
    /// For services on this machine, which a proxy could not reach, and whose credentials it should not see.
    loopback: reqwest::Client,
}

impl HttpClients {
    pub(crate) fn new(options: &TransportOptions) -> Result<Self, ConfigError> {
        Ok(Self { remote: build(options, true)?, loopback: build(options, false)? })
    }

    /// Returns the client for a host.
    pub(crate) fn for_host(&self, is_loopback: bool) -> &reqwest::Client {
        if is_loopback { &self.loopback } else { &self.remote }
    }
}

impl fmt::Debug for HttpClients {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpClients").finish_non_exhaustive()
    }
}

fn build(options: &TransportOptions, with_proxies: bool) -> Result<reqwest::Client, ConfigError> {
    let mut builder = reqwest::Client::builder()
        .connect_timeout(options.connect_timeout.min(LONGEST))
        .read_timeout(options.read_timeout.min(LONGEST));
    if !with_proxies {
        builder = builder.no_proxy();
    }
    builder = tls::configure(builder, &options.root_certificates)?;
    #[cfg(feature = "custom-http-client")]
    if let Some(customize) = &options.customize {
        #[cfg(feature = "__rustls")]
        tls::install_provider();
        builder = customize.apply(builder);
    }
    let client = builder
        // A redirect would send the credentials to another host.
        .redirect(redirect::Policy::none())
        .referer(false)
        // Each attempt is signed anew, so that the HTTP client must not retry.
        .retry(retry::never())
        .build();
    client
        .map_err(|error| ConfigError::invalid("HTTP client", "this configuration", format!("cannot be made: {}", chain(&error))))
}
