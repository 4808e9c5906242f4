//! The base URL of a service, checked before any credentials are sent to it.

use std::collections::BTreeMap;
use std::fmt;
use std::net::IpAddr;

use reqwest::Url;

use crate::error::ConfigError;

/// The base URL of a service: scheme, host, port, and a path without a trailing slash.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    url: Url,
    text: String,
    source: String,
}

impl BaseUrl {
    /// Checks `text`, which comes from `source`.
    pub(crate) fn parse(text: &str, source: impl Into<String>) -> Result<Self, ConfigError> {
        let source = source.into();
        let invalid = |rule: &str| ConfigError::invalid("endpoint", source.clone(), rule);
        let url = Url::parse(text).map_err(|error| invalid(&format!("must be a URL: {error}")))?;
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
            return Err(invalid("must be an http or https URL"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(invalid("must not contain a user name or password"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(invalid("must not have a query or fragment"));
        }
        if cfg!(not(any(feature = "__rustls", feature = "native-tls"))) && url.scheme() == "https" {
            return Err(invalid("must not be https: this build has no TLS feature"));
        }
        let text = url.as_str().trim_end_matches('/').to_owned();
        Ok(Self { url, text, source })
    }

    /// Rejects plain http, which exposes credentials.
    pub(crate) fn check_encryption(&self, allow_http: bool) -> Result<(), ConfigError> {
        if self.url.scheme() == "https" || allow_http || self.is_loopback() {
            return Ok(());
        }
        let rule = "must be https: credentials are sent; plain http is for loopback, or needs Config::builder().allow_http(true)";
        Err(ConfigError::invalid("endpoint", self.source.clone(), rule))
    }

    /// Returns the path of the base URL, without a trailing slash.
    pub(crate) fn path(&self) -> &str {
        self.url.path().trim_end_matches('/')
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns whether the service runs on this machine.
    pub(crate) fn is_loopback(&self) -> bool {
        let host = self.url.host_str().unwrap_or_default();
        let address = host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost" || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

/// The user's endpoints for services in regions, in place of the documented ones.
#[derive(Clone, Debug, Default)]
pub(crate) struct EndpointOverrides {
    /// URL and source, by `SERVICE_REGION` in the form of environment variables.
    by_service_and_region: BTreeMap<String, (String, String)>,
}

impl EndpointOverrides {
    /// Adds `url`, which comes from `source`, for a service and region in any spelling. The last one wins.
    pub(super) fn insert(&mut self, service_and_region: &str, url: String, source: String) {
        self.by_service_and_region.insert(spelling(service_and_region), (url, source));
    }

    /// Returns URL and source for a service in a region.
    pub(super) fn get(&self, service: &str, region: &str) -> Option<(&str, &str)> {
        let found = self.by_service_and_region.get(&spelling(&format!("{service}_{region}")));
        found.map(|(url, source)| (url.as_str(), source.as_str()))
    }
}

/// Returns a name in the form of environment variables.
fn spelling(name: &str) -> String {
    name.to_ascii_uppercase().replace('-', "_")
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<BaseUrl, String> {
        BaseUrl::parse(text, "a test").map_err(|error| error.to_string())
    }

    #[test]
    fn overrides_are_found_in_any_spelling() {
        let mut overrides = EndpointOverrides::default();
        overrides.insert("CBR_CN_NORTH_4", "https://a".to_owned(), "x".to_owned());
        overrides.insert("IoTDA_cn-north-4", "https://b".to_owned(), "y".to_owned());
        assert_eq!(overrides.get("cbr", "cn-north-4"), Some(("https://a", "x")));
        assert_eq!(overrides.get("iotda", "cn-north-4"), Some(("https://b", "y")));
        assert_eq!(overrides.get("cbr", "cn-north-1"), None);
    }

    #[cfg(any(feature = "__rustls", feature = "native-tls"))]
    #[test]
    fn a_slash_at_the_end_does_not_matter() {
        assert_eq!(parse("https://cbr.example.com/").unwrap().as_str(), "https://cbr.example.com");
        assert_eq!(parse("https://example.com/cbr/").unwrap().as_str(), "https://example.com/cbr");
    }

    #[test]
    fn an_invalid_endpoint_is_rejected_with_source_and_reason() {
        for (text, rule) in [
            ("cbr.example.com", "must be a URL"),
            ("ftp://example.com", "must be an http or https URL"),
            ("https://user:pass@example.com", "must not contain a user name or password"),
            ("https://example.com?x=1", "must not have a query or fragment"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.starts_with(&format!("invalid configuration: endpoint from a test {rule}")), "{error}");
            assert!(!error.contains("pass@"), "{error}");
        }
    }

    #[test]
    fn plain_http_is_limited_to_loopback() {
        for text in ["http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]:80", "http://localhost:1"] {
            assert!(parse(text).unwrap().check_encryption(false).is_ok(), "{text}");
        }
        for text in ["http://example.com", "http://10.0.0.1", "http://localhost.example.com", "http://127.0.0.1.nip.io"] {
            let url = parse(text).unwrap();
            assert!(url.check_encryption(false).is_err(), "{text}");
            assert!(url.check_encryption(true).is_ok(), "{text}");
        }
    }
}
