//! The checks of a configuration, which report all problems at once.

use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use super::setting::{Setting, source};
use super::{BaseUrl, Config, ConfigBuilder, Inner};
use crate::clock::Clock;
use crate::credentials::Source;
use crate::error::{ConfigError, ConfigProblem};
use crate::transport::{HttpClients, TransportOptions};

/// The default timeout of a call.
const TIMEOUT: Duration = Duration::from_secs(60);
/// The default timeout for connecting.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// The default maximum size of a response body: 64 MiB.
const RESPONSE_SIZE_LIMIT: u64 = 64 << 20;

impl ConfigBuilder {
    pub(super) fn checked(mut self) -> Result<Config, ConfigError> {
        let mut problems = std::mem::take(&mut self.problems);
        problems.extend(self.wrong_values());
        let endpoint = self.checked_endpoint().unwrap_or_else(|error| {
            problems.extend_from_slice(error.problems());
            None
        });
        let Some(credentials) = self.credentials.into_value().filter(|_| problems.is_empty()) else {
            return Err(ConfigError::new(problems));
        };
        let timeout = self.timeout.unwrap_or(TIMEOUT);
        let connect_timeout = self.connect_timeout.unwrap_or(CONNECT_TIMEOUT);
        let http = HttpClients::new(&TransportOptions {
            connect_timeout,
            read_timeout: timeout,
            root_certificates: self.root_certificates,
            #[cfg(feature = "custom-http-client")]
            customize: self.customize,
        })?;
        let inner = Inner {
            region_sources: self.region.sources().to_vec(),
            region: self.region.into_value(),
            project_id_sources: self.project_id.sources().to_vec(),
            project_id: self.project_id.into_value(),
            domain_id: self.domain_id.into_value(),
            credentials,
            clock: Clock::default(),
            endpoint,
            overrides: self.overrides,
            timeout,
            connect_timeout,
            response_size_limit: self.response_size_limit.unwrap_or(RESPONSE_SIZE_LIMIT),
            retry: self.retry,
            max_requests_per_second: self.max_requests_per_second,
            signing_algorithm: self.signing_algorithm,
            allow_http: self.allow_http,
            user_agent_suffix: self.user_agent_suffix,
            http,
        };
        Ok(Config { inner: Arc::new(inner) })
    }

    /// Returns the problem that there is neither a region nor an endpoint.
    pub(super) fn missing_region(&self) -> ConfigProblem {
        missing_region(self.region.sources())
    }

    fn checked_endpoint(&self) -> Result<Option<BaseUrl>, ConfigError> {
        let Some(endpoint) = self.endpoint.get() else { return Ok(None) };
        let endpoint = BaseUrl::parse(endpoint, self.endpoint.source())?;
        endpoint.check_encryption(self.allow_http)?;
        Ok(Some(endpoint))
    }

    /// Returns the problems of single values.
    fn wrong_values(&self) -> Vec<ConfigProblem> {
        let mut problems = Vec::new();
        let mut invalid = |field, source: &str, rule: &str| {
            problems.push(ConfigProblem::Invalid { field, origin: source.to_owned(), rule: rule.to_owned() });
        };
        // A region becomes part of a host name, and must not be able to make it another host.
        if self.region.get().is_some_and(|region| !is_label(region)) {
            invalid("region", self.region.source(), "must be lower-case letters, digits and hyphens");
        }
        for (field, id) in [("project id", &self.project_id), ("domain id", &self.domain_id)] {
            if id.get().is_some_and(|id| !is_header_text(id)) {
                invalid(field, id.source(), "must be printable ASCII without blanks");
            }
        }
        if self.user_agent_suffix.as_deref().is_some_and(|suffix| HeaderValue::from_str(suffix).is_err()) {
            invalid("user agent suffix", &source("user_agent_suffix"), "must be printable ASCII");
        }
        for (field, timeout) in [("timeout", self.timeout), ("connect timeout", self.connect_timeout)] {
            if timeout.is_some_and(|timeout| timeout.is_zero()) {
                invalid(field, &source(&field.replace(' ', "_")), "must be longer than nothing");
            }
        }
        if self.max_requests_per_second == Some(0) {
            let rule = "must be at least 1; leave it out for no limit";
            invalid("maximum of requests per second", &source("max_requests_per_second"), rule);
        }
        problems.extend(wrong_credentials(&self.credentials));
        problems
    }
}

/// Returns the problem that there is neither a region nor an endpoint.
pub(super) fn missing_region(sources: &[String]) -> ConfigProblem {
    let sources = sources.iter().cloned().chain([source("endpoint")]).collect();
    ConfigProblem::Missing { field: "region", sources }
}

fn wrong_credentials(credentials: &Setting<Source>) -> Option<ConfigProblem> {
    match credentials.get() {
        None => Some(ConfigProblem::Missing { field: "credentials", sources: credentials.sources().to_vec() }),
        Some(Source::Provider(_)) => None,
        Some(Source::Fixed(fixed)) => {
            let (field, rule) = fixed.problem()?;
            Some(ConfigProblem::Invalid { field, origin: credentials.source().to_owned(), rule: rule.to_owned() })
        }
    }
}

fn is_label(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn is_header_text(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}
