//! The configuration that all clients of an application share: endpoints, credentials, timeouts and retries.

mod builder;
mod check;
mod endpoint;
mod load;
mod retry;
mod setting;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use builder::ConfigBuilder;
pub(crate) use endpoint::BaseUrl;
use endpoint::EndpointOverrides;
pub use retry::RetryPolicy;

use crate::clock::Clock;
use crate::credentials::Source;
use crate::error::{ConfigError, ConfigProblem};
use crate::info::ServiceInfo;
use crate::transport::HttpClients;

/// The configuration of all clients of an application. Cheap to clone; clones share one connection pool.
///
/// Created by [`Config::builder`] or [`Config::from_env`]. `Debug` shows no secrets.
#[derive(Clone)]
pub struct Config {
    inner: Arc<Inner>,
}

/// The values that the builder has checked.
struct Inner {
    region: Option<String>,
    region_sources: Vec<String>,
    project_id: Option<String>,
    project_id_sources: Vec<String>,
    domain_id: Option<String>,
    credentials: Source,
    clock: Clock,
    endpoint: Option<BaseUrl>,
    overrides: EndpointOverrides,
    timeout: Duration,
    connect_timeout: Duration,
    response_size_limit: u64,
    retry: RetryPolicy,
    max_requests_per_second: Option<u32>,
    signing_algorithm: SigningAlgorithm,
    allow_http: bool,
    user_agent_suffix: Option<String>,
    http: HttpClients,
}

/// How requests are signed with an access key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum SigningAlgorithm {
    /// `SDK-HMAC-SHA256`: with the secret key itself. Every service accepts it.
    #[default]
    SdkHmacSha256,
    /// `V11-HMAC-SHA256`: with a key that is derived for one day, one region and one service.
    V11HmacSha256,
}

impl Config {
    /// Returns the region, such as `cn-north-4`.
    pub fn region(&self) -> Option<&str> {
        self.inner.region.as_deref()
    }

    /// Returns the default project of calls.
    pub fn project_id(&self) -> Option<&str> {
        self.inner.project_id.as_deref()
    }

    /// Returns the account, for services without projects.
    pub fn domain_id(&self) -> Option<&str> {
        self.inner.domain_id.as_deref()
    }

    /// Returns the timeout of a call with all its attempts.
    pub fn timeout(&self) -> Duration {
        self.inner.timeout
    }

    /// Returns the maximum size of a response body, in bytes.
    pub fn response_size_limit(&self) -> u64 {
        self.inner.response_size_limit
    }

    /// Returns the maximum number of requests per second of a client; `None` if there is no limit.
    pub fn max_requests_per_second(&self) -> Option<u32> {
        self.inner.max_requests_per_second
    }

    pub(crate) fn credentials(&self) -> &Source {
        &self.inner.credentials
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    pub(crate) fn retry(&self) -> &RetryPolicy {
        &self.inner.retry
    }

    pub(crate) fn signing_algorithm(&self) -> SigningAlgorithm {
        self.inner.signing_algorithm
    }

    pub(crate) fn user_agent_suffix(&self) -> Option<&str> {
        self.inner.user_agent_suffix.as_deref()
    }

    pub(crate) fn http(&self) -> &HttpClients {
        &self.inner.http
    }

    /// Returns the sources that were searched for a project.
    pub(crate) fn project_id_sources(&self) -> &[String] {
        &self.inner.project_id_sources
    }

    /// Returns the error of a missing region.
    pub(crate) fn missing_region(&self) -> ConfigError {
        ConfigError::new(vec![check::missing_region(&self.inner.region_sources)])
    }

    /// Returns the base URL of a service: the explicit endpoint, or else the user's override for the region, or else the documented
    /// one.
    pub(crate) fn base_url(&self, service: &ServiceInfo) -> Result<BaseUrl, ConfigError> {
        let inner = &*self.inner;
        let region = inner.region.as_deref();
        let own = region.and_then(|region| inner.overrides.get(service.name, region));
        let url = if let Some(endpoint) = &inner.endpoint {
            endpoint.clone()
        } else if let Some((url, source)) = own {
            BaseUrl::parse(url, source)?
        } else if let Some(template) = service.endpoint {
            if template.contains("{region}") && region.is_none() {
                return Err(self.missing_region());
            }
            BaseUrl::parse(&template.replace("{region}", region.unwrap_or_default()), "the service's documentation")?
        } else {
            let sources = vec![setting::source("endpoint")];
            return Err(ConfigError::new(vec![ConfigProblem::Missing { field: "endpoint", sources }]));
        };
        url.check_encryption(inner.allow_http)?;
        Ok(url)
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.inner;
        f.debug_struct("Config")
            .field("region", &inner.region)
            .field("project_id", &inner.project_id)
            .field("domain_id", &inner.domain_id)
            .field("credentials", &inner.credentials)
            .field("endpoint", &inner.endpoint)
            .field("timeout", &inner.timeout)
            .field("connect_timeout", &inner.connect_timeout)
            .field("response_size_limit", &inner.response_size_limit)
            .field("retry", &inner.retry)
            .field("max_requests_per_second", &inner.max_requests_per_second)
            .field("signing_algorithm", &inner.signing_algorithm)
            .field("allow_http", &inner.allow_http)
            .field("user_agent_suffix", &inner.user_agent_suffix)
            .finish_non_exhaustive()
    }
}
