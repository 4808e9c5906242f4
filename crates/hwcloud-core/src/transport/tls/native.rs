//! TLS by the operating system's library.

use reqwest::ClientBuilder;

use super::bad_certificate;
use crate::error::ConfigError;

/// Trusts what the system trusts, and `extra_roots`.
pub(in crate::transport) fn configure(builder: ClientBuilder, extra_roots: &[Vec<u8>]) -> Result<ClientBuilder, ConfigError> {
    let mut certificates = Vec::new();
    for pem in extra_roots {
        let bundle = reqwest::Certificate::from_pem_bundle(pem).map_err(|_| bad_certificate())?;
        if bundle.is_empty() {
            return Err(bad_certificate());
        }
        certificates.extend(bundle);
    }
    Ok(builder.tls_backend_native().tls_certs_merge(certificates))
}
