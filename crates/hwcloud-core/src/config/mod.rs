//! What an application sets once for all its clients: where to call, on whose behalf, and how patiently.

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
use crate::error::{ConfigError, ConfigProblem, Error};
use crate::info::ServiceInfo;
use crate::transport::HttpClients;

/// Configuration of all clients of an application. Cheap to clone; clones share one pool of connections.
///
/// Made by [`Config::builder`] or [`Config::from_env`]. Nothing it shows holds a secret.
#[derive(Clone)]
pub struct Config {
    inner: Arc<Inner>,
}

/// What the builder has set and checked.
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
    /// `SDK-HMAC-SHA256`: with the secret key itself. Every service takes it.
    #[default]
    SdkHmacSha256,
    /// `V11-HMAC-SHA256`: with a key that is derived for one day, one region and one service.
    V11HmacSha256,
}

impl Config {
    /// A configuration to be filled in by hand.
    pub fn builder() -> ConfigBuilder {
        ConfigBuilder::default()
    }

    /// The configuration that users of the vendor's SDKs already have, in environment variables and in files.
    ///
    /// | value | environment variable | in `[basic]` of the profile |
    /// | --- | --- | --- |
    /// | region | `HUAWEICLOUD_SDK_REGION` | |
    /// | project | `HUAWEICLOUD_SDK_PROJECT_ID` | `project_id` |
    /// | domain | `HUAWEICLOUD_SDK_DOMAIN_ID` | `domain_id` |
    /// | token | `HUAWEICLOUD_SDK_AUTH_TOKEN` | |
    /// | access key | `HUAWEICLOUD_SDK_AK`, `HUAWEICLOUD_SDK_SK` | `ak`, `sk` |
    /// | security token of a temporary access key | `HUAWEICLOUD_SDK_SECURITY_TOKEN` | `security_token` |
    /// | endpoint of a service in a region | `HUAWEICLOUD_SDK_REGION_{SERVICE}_{REGION}` | |
    ///
    /// The profile is `~/.huaweicloud/credentials`, or what `HUAWEICLOUD_SDK_CREDENTIALS_FILE` names. Endpoints may also be in
    /// `~/.huaweicloud/regions.yaml`, or what `HUAWEICLOUD_SDK_REGIONS_FILE` names. A variable wins over a file, a token over an
    /// access key, and an empty variable counts as none. [`ConfigBuilder::build_with_env`] is for values that are to win over
    /// these. It must be called within a tokio runtime.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] with all that is missing or malformed, and every source that was looked in.
    pub async fn from_env() -> Result<Self, Error> {
        Self::builder().build_with_env().await
    }

    /// The region whose services are called, such as `cn-north-4`.
    pub fn region(&self) -> Option<&str> {
        self.inner.region.as_deref()
    }

    /// The project that calls are about unless they name another one.
    pub fn project_id(&self) -> Option<&str> {
        self.inner.project_id.as_deref()
    }

    /// The account, for services that know no projects.
    pub fn domain_id(&self) -> Option<&str> {
        self.inner.domain_id.as_deref()
    }

    /// How long a call may take, with all its attempts.
    pub fn timeout(&self) -> Duration {
        self.inner.timeout
    }

    /// How many bytes the body of a response may have.
    pub fn response_size_limit(&self) -> u64 {
        self.inner.response_size_limit
    }

    /// How many requests a client sends per second at most; `None` if there is no limit.
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

    /// Where a project was looked for.
    pub(crate) fn project_id_sources(&self) -> &[String] {
        &self.inner.project_id_sources
    }

    /// The problem that there is no region.
    pub(crate) fn missing_region(&self) -> ConfigError {
        ConfigError::new(vec![check::missing_region(&self.inner.region_sources)])
    }

    /// The base URL of a service: the explicit endpoint, or else the user's own for the region, or else the documented one.
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
