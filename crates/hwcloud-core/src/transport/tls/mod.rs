//! HTTPS: the TLS library, its cryptography, and the trusted authorities.

#[cfg(all(feature = "native-tls", not(feature = "__rustls")))]
#[path = "native.rs"]
mod backend;
#[cfg(not(any(feature = "native-tls", feature = "__rustls")))]
#[path = "none.rs"]
mod backend;
#[cfg(feature = "__rustls")]
#[path = "rustls.rs"]
mod backend;

pub(super) use backend::configure;
#[cfg(all(feature = "custom-http-client", feature = "__rustls"))]
pub(super) use backend::install_provider;

use crate::error::ConfigError;

fn bad_certificate() -> ConfigError {
    let place = "Config::builder().root_certificates_pem(..)";
    ConfigError::invalid("root certificate", place, "must be certificates as PEM text, in a build with a TLS feature")
}
