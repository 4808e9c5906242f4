//! What is ours in a generated client: a configuration, applied to one service.

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;

use super::{OperationInfo, REQUIRED, Response, ServiceInfo};
use crate::call::{self, Budget, RateLimit};
use crate::config::{BaseUrl, Config, SigningAlgorithm};
use crate::error::{ConfigError, Error};
use crate::wait::Groups;

/// One service as one configuration calls it. Cheap to clone.
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
    groups: Arc<Groups>,
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
        let (config, groups) = (config.clone(), Arc::default());
        Ok(Self { shared: Arc::new(Shared { config, info, base_url, user_agent, retry_budget, rate_limit, groups }) })
    }

    /// The beginning of every URL, without a slash at its end.
    pub fn baseurl(&self) -> &str {
        self.shared.base_url.as_str()
    }

    /// What builds the requests.
    pub fn http_client(&self) -> &reqwest::Client {
        self.shared.config.http().for_host(self.shared.base_url.is_loopback())
    }

    /// The configured project, in the way that builders hold an argument.
    pub fn project_id(&self) -> Result<String, String> {
        let config = &self.shared.config;
        let missing = || format!("{REQUIRED}; looked in the call, {}", config.project_id_places().join(", "));
        config.project_id().map(str::to_owned).ok_or_else(missing)
    }

    /// Authenticates and sends a request; gives a success, or else the error it came to.
    pub async fn execute(&self, request: reqwest::Request, info: &OperationInfo) -> Result<Response, Error> {
        call::execute(self, request, info).await
    }

    pub(crate) fn name(&self) -> &'static str {
        self.shared.info.name
    }

    /// Whether the service has no regions.
    pub(crate) fn is_global(&self) -> bool {
        is_global(self.shared.info)
    }

    /// The path that all paths of the service follow.
    pub(crate) fn base_path(&self) -> &str {
        self.shared.base_url.path()
    }

    pub(crate) fn retry_budget(&self) -> &Budget {
        &self.shared.retry_budget
    }

    /// Waits until another request may be sent.
    pub(crate) async fn turn(&self) {
        if let Some(limit) = &self.shared.rate_limit {
            limit.turn().await;
        }
    }

    /// Waiters that share their polls.
    pub(crate) fn groups(&self) -> &Arc<Groups> {
        &self.shared.groups
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
