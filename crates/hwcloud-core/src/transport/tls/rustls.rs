//! TLS by rustls, with the platform's certificate authorities.

use std::sync::Arc;

use reqwest::ClientBuilder;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls_platform_verifier::Verifier;

use super::bad_certificate;
use crate::error::ConfigError;

/// Trusts what the platform trusts, and `extra_roots`.
///
/// reqwest's own configuration requires a cryptography provider that is installed for the whole process, and panics without one.
pub(in crate::transport) fn configure(builder: ClientBuilder, extra_roots: &[Vec<u8>]) -> Result<ClientBuilder, ConfigError> {
    let invalid = |rule: String| ConfigError::invalid("TLS", "this build and machine", rule);
    let provider = provider().ok_or_else(|| {
        invalid("needs a provider of cryptography: enable the feature rustls-ring, or install one for the process".to_owned())
    })?;
    let verifier = verifier(certificates(extra_roots)?, &provider)
        .map_err(|error| invalid(format!("cannot verify certificates: {error}")))?;
    let mut tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| invalid(format!("has no protocol version: {error}")))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    if cfg!(feature = "http2") {
        tls.alpn_protocols.push(b"h2".to_vec());
    }
    tls.alpn_protocols.push(b"http/1.1".to_vec());
    Ok(builder.tls_backend_preconfigured(tls))
}

/// Installs the cryptography provider that reqwest requires for a client builder of the application.
#[cfg(feature = "custom-http-client")]
pub(in crate::transport) fn install_provider() {
    if CryptoProvider::get_default().is_none()
        && let Some(provider) = provider()
    {
        // Another thread may have installed one meanwhile.
        let _ = CryptoProvider::install_default(provider.as_ref().clone());
    }
}

fn certificates(pems: &[Vec<u8>]) -> Result<Vec<CertificateDer<'static>>, ConfigError> {
    let mut certificates = Vec::new();
    for pem in pems {
        let before = certificates.len();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            certificates.push(certificate.map_err(|_| bad_certificate())?);
        }
        if certificates.len() == before {
            return Err(bad_certificate());
        }
    }
    Ok(certificates)
}

fn verifier(extra_roots: Vec<CertificateDer<'static>>, provider: &Arc<CryptoProvider>) -> Result<Verifier, rustls::Error> {
    if extra_roots.is_empty() {
        return Verifier::new(provider.clone());
    }
    #[cfg(not(target_os = "android"))]
    return Verifier::new_with_extra_roots(extra_roots, provider.clone());
    #[cfg(target_os = "android")]
    Err(rustls::Error::General("Android takes no further certificate authorities".to_owned()))
}

/// Returns the provider of the features, or else the one that the application has installed.
#[allow(clippy::unnecessary_wraps, reason = "not every set of features names one")]
fn provider() -> Option<Arc<CryptoProvider>> {
    #[cfg(feature = "rustls-aws-lc-rs")]
    return Some(Arc::new(rustls::crypto::aws_lc_rs::default_provider()));
    #[cfg(all(feature = "rustls-ring", not(feature = "rustls-aws-lc-rs")))]
    return Some(Arc::new(rustls::crypto::ring::default_provider()));
    #[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc-rs")))]
    CryptoProvider::get_default().cloned()
}
