//! A configuration applied to one service: what the clones of a client share.

mod budget;
mod rate;
mod registry;

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;

pub(crate) use budget::Budget;
use rate::RateLimit;
pub(crate) use registry::{Registration, Registry};

use crate::config::{BaseUrl, Config, SigningAlgorithm};
use crate::error::{ConfigError, Error};
use crate::info::ServiceInfo;

/// A configuration applied to one service. Cheap to clone.
#[derive(Clone)]
pub struct Service {
    shared: Arc<Shared>,
}

struct Shared {
    config: Config,
    info: &'static ServiceInfo,
    base_url: BaseUrl,
    user_agent: HeaderValue,
    retry_budget: Budget,
    rate_limit: Option<RateLimit>,
    registry: Arc<Registry>,
}

impl Service {
    /// Applies a configuration to a service.
    pub fn new(config: &Config, info: &'static ServiceInfo) -> Result<Self, Error> {
        let base_url = config.base_url(info)?;
        let needs_region = config.signing_algorithm() == SigningAlgorithm::V11HmacSha256 && !is_global(info);
        if needs_region && config.region().is_none() {
            return Err(config.missing_region().into());
        }
        let user_agent = user_agent(config, info)?;
        let retry_budget = Budget::new(config.retry().budget);
        let rate_limit = config.max_requests_per_second().map(RateLimit::new);
        let (config, registry) = (config.clone(), Arc::default());
        Ok(Self { shared: Arc::new(Shared { config, info, base_url, user_agent, retry_budget, rate_limit, registry }) })
    }

    /// Returns the base URL, without a trailing slash.
    pub fn base_url(&self) -> &str {
        self.shared.base_url.as_str()
    }

    /// Returns the HTTP client for the base URL.
    pub fn http_client(&self) -> &reqwest::Client {
        self.shared.config.http().for_host(self.shared.base_url.is_loopback())
    }

    pub(crate) fn name(&self) -> &'static str {
        self.shared.info.name
    }

    /// Returns whether the service has no regions.
    pub(crate) fn is_global(&self) -> bool {
        is_global(self.shared.info)
    }

    /// Returns the path of the base URL, which precedes all paths of the service.
    pub(crate) fn base_path(&self) -> &str {
        self.shared.base_url.path()
    }

    pub(crate) fn retry_budget(&self) -> &Budget {
        &self.shared.retry_budget
    }

    /// Waits until the rate limit allows another request.
    pub(crate) async fn acquire(&self) {
        if let Some(limit) = &self.shared.rate_limit {
            limit.acquire().await;
        }
    }

    /// Returns the state that waiters of this client share.
    pub(crate) fn registry(&self) -> &Arc<Registry> {
        &self.shared.registry
    }

    pub(crate) fn config(&self) -> &Config {
        &self.shared.config
    }

    pub(crate) fn user_agent(&self) -> &HeaderValue {
        &self.shared.user_agent
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service")
            .field("name", &self.shared.info.name)
            .field("base_url", &self.shared.base_url)
            .field("config", &self.shared.config)
            .finish_non_exhaustive()
    }
}

fn is_global(info: &ServiceInfo) -> bool {
    info.endpoint.is_some_and(|endpoint| !endpoint.contains("{region}"))
}

fn user_agent(config: &Config, info: &ServiceInfo) -> Result<HeaderValue, Error> {
    let mut text = format!(
        "hwcloud-core/{} hwcloud-{}-client/{} ({}; {})",
        env!("CARGO_PKG_VERSION"),
        info.name,
        info.crate_version,
        std::env::consts::OS,
        std::env::consts::ARCH,
    );
    if let Some(suffix) = config.user_agent_suffix() {
        text = format!("{text} {suffix}");
    }
    HeaderValue::try_from(text)
        .map_err(|_| ConfigError::invalid("user agent", "the client's name and version", "must be printable ASCII").into())
}
