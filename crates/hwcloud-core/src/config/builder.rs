//! The builder of a configuration.

use std::time::Duration;

use super::endpoint::EndpointOverrides;
use super::load::{self, Environment};
use super::setting::Setting;
use super::{Config, RetryPolicy, SigningAlgorithm};
use crate::credentials::{Credentials, CredentialsProvider, Source};
use crate::error::{ConfigProblem, Error};
#[cfg(feature = "custom-http-client")]
use crate::transport::Customize;

/// Builds a [`Config`]. All problems are reported at once when it is built.
#[derive(Clone, Debug)]
#[must_use]
pub struct ConfigBuilder {
    pub(super) region: Setting<String>,
    pub(super) project_id: Setting<String>,
    pub(super) domain_id: Setting<String>,
    pub(super) credentials: Setting<Source>,
    pub(super) endpoint: Setting<String>,
    /// Endpoints from the environment.
    pub(super) overrides: EndpointOverrides,
    pub(super) timeout: Option<Duration>,
    pub(super) connect_timeout: Option<Duration>,
    pub(super) response_size_limit: Option<u64>,
    pub(super) retry: RetryPolicy,
    pub(super) max_requests_per_second: Option<u32>,
    pub(super) signing_algorithm: SigningAlgorithm,
    pub(super) allow_http: bool,
    pub(super) user_agent_suffix: Option<String>,
    pub(super) root_certificates: Vec<Vec<u8>>,
    #[cfg(feature = "custom-http-client")]
    pub(super) customize: Option<Customize>,
    /// Problems found while the values were collected.
    pub(super) problems: Vec<ConfigProblem>,
}

impl Default for ConfigBuilder {
    fn default() -> Self {
        let mut credentials = Setting::of("credentials");
        credentials.fill(None, ["credentials_provider", "token", "access_key"].map(super::setting::source));
        Self {
            region: Setting::of("region"),
            project_id: Setting::of("project_id"),
            domain_id: Setting::of("domain_id"),
            credentials,
            endpoint: Setting::of("endpoint"),
            overrides: EndpointOverrides::default(),
            timeout: None,
            connect_timeout: None,
            response_size_limit: None,
            retry: RetryPolicy::default(),
            max_requests_per_second: None,
            signing_algorithm: SigningAlgorithm::default(),
            allow_http: false,
            user_agent_suffix: None,
            root_certificates: Vec::new(),
            #[cfg(feature = "custom-http-client")]
            customize: None,
            problems: Vec::new(),
        }
    }
}

impl Config {
    /// Returns a builder without any value set.
    pub fn builder() -> ConfigBuilder {
        ConfigBuilder::default()
    }

    /// Loads the configuration from the environment variables and files of the vendor's SDKs.
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
    /// The profile is `~/.huaweicloud/credentials`, or the file that `HUAWEICLOUD_SDK_CREDENTIALS_FILE` names. Endpoints may also
    /// be in `~/.huaweicloud/regions.yaml`, or the file that `HUAWEICLOUD_SDK_REGIONS_FILE` names. Variables take precedence over
    /// files, and a token over an access key; an empty variable counts as not set. To override these values in code, use
    /// [`ConfigBuilder::build_with_env`]. Must be called within a tokio runtime.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] with all problems, and every source that was searched.
    pub async fn from_env() -> Result<Self, Error> {
        Self::builder().build_with_env().await
    }
}

impl ConfigBuilder {
    /// Sets the region, such as `cn-north-4`. Required unless an endpoint is set.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region.set(region.into(), "region");
        self
    }

    /// Sets the default project of calls.
    pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
        self.project_id.set(project_id.into(), "project_id");
        self
    }

    /// Sets the account, for services without projects. It is sent with signed calls, unless there is a project, which takes
    /// precedence: that of the call, or [`project_id`](Self::project_id).
    pub fn domain_id(mut self, domain_id: impl Into<String>) -> Self {
        self.domain_id.set(domain_id.into(), "domain_id");
        self
    }

    /// Authenticates calls with a token of IAM: [`Credentials::token`].
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.credentials.set(Source::Fixed(Credentials::token(token)), "token");
        self
    }

    /// Signs calls with an access key: [`Credentials::access_key`].
    pub fn access_key(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.credentials.set(Source::Fixed(Credentials::access_key(id, secret)), "access_key");
        self
    }

    /// Sets the credentials of calls. Required; [`Credentials::anonymous`] is for calls without any.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials.set(Source::Fixed(credentials), "credentials");
        self
    }

    /// Sets a credentials provider. It is called at the first call, and again shortly before the credentials expire.
    pub fn credentials_provider(mut self, provider: impl CredentialsProvider) -> Self {
        self.credentials.set(Source::provider(provider), "credentials_provider");
        self
    }

    /// Sets how requests are signed with an access key: with the secret key itself by default.
    pub fn signing_algorithm(mut self, algorithm: SigningAlgorithm) -> Self {
        self.signing_algorithm = algorithm;
        self
    }

    /// Sets the base URL for every client of this configuration, in place of the one of the region.
    ///
    /// It must be https, unless it is on loopback or [`allow_http`](Self::allow_http) is set.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint.set(endpoint.into(), "endpoint");
        self
    }

    /// Sets the timeout of a call with all its attempts: 60 seconds by default.
    ///
    /// For an operation that returns a stream of bytes, it applies to the time until the stream begins, and to the wait for each
    /// chunk.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets the timeout for connecting, including TLS: 10 seconds by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// Sets the maximum size of a response body, in bytes after decompression: 64 MiB by default.
    ///
    /// A larger body is rejected while it arrives. Streams of bytes are not limited, because they are not buffered.
    pub fn response_size_limit(mut self, bytes: u64) -> Self {
        self.response_size_limit = Some(bytes);
        self
    }

    /// Sets whether and how calls are retried after transient errors.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Sets the maximum number of requests per second of each client, retries included: no limit by default.
    ///
    /// Calls are admitted in the order in which they were made; a dropped call leaves the queue, and one whose future is not polled
    /// when it is admitted may have to queue again. Clones of a client share the limit. Queueing for the first attempt does not
    /// count towards the [`timeout`](Self::timeout), queueing for a retry does.
    pub fn max_requests_per_second(mut self, requests: u32) -> Self {
        self.max_requests_per_second = Some(requests);
        self
    }

    /// Sets whether plain http is allowed for hosts other than loopback. It exposes credentials and data, and is meant for networks
    /// that encrypt by other means.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// Sets a suffix of the header `User-Agent`, such as `my-app/1.0`.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent_suffix = Some(suffix.into());
        self
    }

    /// Adds certificate authorities to trust besides the platform's, as PEM text.
    pub fn root_certificates_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.root_certificates.push(pem.into());
        self
    }

    /// Customises the HTTP client: a connector layer, a resolver, a proxy, a client certificate, other TLS.
    ///
    /// `customize` receives the builder of a `reqwest` client with TLS and timeouts set, and returns the builder to use, which may
    /// be another one. It runs more than once. Redirects and retries are disabled afterwards, so that no credentials are sent
    /// elsewhere. For a new builder, which takes its cryptography from the process, rustls' default provider is installed if the
    /// application has not installed one.
    ///
    /// This method alone exposes a type of `reqwest`, which is why it requires the feature `custom-http-client`: it follows the
    /// version of `reqwest` that this crate uses.
    #[cfg(feature = "custom-http-client")]
    #[cfg_attr(docsrs, doc(cfg(feature = "custom-http-client")))]
    pub fn customize_http_client<F>(mut self, customize: F) -> Self
    where
        F: Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    {
        self.customize = Some(Customize::new(customize));
        self
    }

    /// Checks all values and creates the configuration.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] with all problems.
    pub fn build(self) -> Result<Config, Error> {
        Ok(self.checked()?)
    }

    /// Loads values that are not set from the environment, checks all values and creates the configuration.
    ///
    /// [`Config::from_env`] lists the sources. Values set in code take precedence.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] with all problems, and every source that was searched.
    pub async fn build_with_env(self) -> Result<Config, Error> {
        load::fill(self, &Environment::current()).await.build()
    }
}
