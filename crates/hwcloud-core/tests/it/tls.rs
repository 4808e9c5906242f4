//! HTTPS on loopback: which certificates are trusted, and which version of HTTP is used.

use crate::support::client::get;
use crate::support::tls::start;
use hwcloud_core::{Config, ConfigBuilder, Error};

fn config(url: &str) -> ConfigBuilder {
    Config::builder().token("tok-123456").endpoint(url).retry(hwcloud_core::RetryPolicy::none())
}

#[tokio::test]
async fn a_self_signed_certificate_is_rejected() {
    let (url, _) = start().await;
    let error = get(&config(&url).build().unwrap()).await.unwrap_err();
    assert!(matches!(&error, Error::Connection(error) if error.is_connect()), "{error}");
    assert!(error.to_string().contains("certificate"), "{error}");
}

#[tokio::test]
async fn a_certificate_of_another_host_is_rejected() {
    let (url, certificate) = start().await;
    let url = url.replace("localhost", "127.0.0.1");
    let error = get(&config(&url).root_certificates_pem(certificate).build().unwrap()).await.unwrap_err();
    assert!(error.to_string().contains("not valid for name"), "{error}");
}

#[cfg(feature = "http2")]
#[tokio::test]
async fn an_authority_that_is_added_is_trusted_and_http_2_is_spoken() {
    let (url, certificate) = start().await;
    let config = config(&url).root_certificates_pem(certificate).build().unwrap();
    let value = get(&config).await.unwrap();
    assert_eq!(value["version"], "HTTP/2.0");
    assert_eq!(value["token"], "tok-123456");
}

#[test]
fn an_invalid_certificate_is_rejected() {
    for pem in ["", "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n"] {
        let error = Config::builder().token("t").root_certificates_pem(pem).build().unwrap_err().to_string();
        assert!(
            error.contains("root certificate from Config::builder().root_certificates_pem(..) must be certificates"),
            "{error}"
        );
    }
}
