//! Setting a configuration by hand, or what the environment does not say.

use std::time::Duration;

use super::endpoint::EndpointOverrides;
use super::load::{self, Environment};
use super::setting::Setting;
use super::{Config, RetryPolicy, SigningAlgorithm};
use crate::credentials::{Credentials, CredentialsProvider, Source};
use crate::error::{ConfigProblem, Error};
#[cfg(feature = "custom-http-client")]
use crate::transport::Customize;

/// Builds a [`Config`]. Each method says what it defaults to; what is wrong is said in the end, all at once.
#[derive(Clone, Debug)]
#[must_use]
pub struct ConfigBuilder {
    pub(super) region: Setting<String>,
    pub(super) project_id: Setting<String>,
    pub(super) domain_id: Setting<String>,
    pub(super) credentials: Setting<Source>,
    pub(super) endpoint: Setting<String>,
    /// Endpoints that were found in the environment.
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
    /// What was found wrong before all values were there.
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

impl ConfigBuilder {
    /// The region whose services are called, such as `cn-north-4`. Needed unless an endpoint is set.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region.set(region.into(), "region");
        self
    }

    /// The project that calls are about unless they name another one.
    pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
        self.project_id.set(project_id.into(), "project_id");
        self
    }

    /// The account, for services that know no projects. It is sent with calls that are signed, unless there is a project, which
    /// goes first: one that the call names, or [`project_id`](Self::project_id).
    pub fn domain_id(mut self, domain_id: impl Into<String>) -> Self {
        self.domain_id.set(domain_id.into(), "domain_id");
        self
    }

    /// Calls prove who makes them by a token of IAM: [`Credentials::token`].
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.credentials.set(Source::Fixed(Credentials::token(token)), "token");
        self
    }

    /// Calls prove who makes them by a signature with this key: [`Credentials::access_key`].
    pub fn access_key(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.credentials.set(Source::Fixed(Credentials::access_key(id, secret)), "access_key");
        self
    }

    /// How calls prove who makes them. Needed; [`Credentials::anonymous`] says that they do not.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials.set(Source::Fixed(credentials), "credentials");
        self
    }

    /// Credentials that change: the provider is asked when the first call is made, and again shortly before they expire.
    pub fn credentials_provider(mut self, provider: impl CredentialsProvider) -> Self {
        self.credentials.set(Source::provider(provider), "credentials_provider");
        self
    }

    /// How requests are signed if the credentials are an access key: with the secret key itself by default.
    pub fn signing_algorithm(mut self, algorithm: SigningAlgorithm) -> Self {
        self.signing_algorithm = algorithm;
        self
    }

    /// The URL of the service, in place of the one that follows from the region, for every client of this configuration.
    ///
    /// It must be https, unless it is on loopback or [`allow_http`](Self::allow_http) is set.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint.set(endpoint.into(), "endpoint");
        self
    }

    /// How long a call may take with all its attempts: 60 seconds by default.
    ///
    /// For an operation that gives a stream of bytes, this covers the time until the stream begins, and then the wait for each
    /// piece of it.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long connecting may take, TLS included: 10 seconds by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// How many bytes the body of a response may have, decompressed: 64 MiB by default.
    ///
    /// What is larger is refused while it arrives. Streams of bytes are not limited, for nothing of them is kept.
    pub fn response_size_limit(mut self, bytes: u64) -> Self {
        self.response_size_limit = Some(bytes);
        self
    }

    /// Whether and how calls are repeated that failed for a reason that may pass.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How many requests each client sends per second at most, repetitions included: no limit by default.
    ///
    /// Calls take turns in the order in which they were made; a call that is dropped leaves the queue, and one whose future is not
    /// polled when its turn comes may have to wait for another. The clones of a client share the limit. The wait for the first turn
    /// does not count against the [`timeout`](Self::timeout), the wait for that of a repetition does.
    pub fn max_requests_per_second(mut self, requests: u32) -> Self {
        self.max_requests_per_second = Some(requests);
        self
    }

    /// Whether plain http may be used beyond loopback. Credentials and data are then there to read on the way: it is meant for
    /// networks that encrypt by other means.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// What is added to the header `User-Agent`, such as `my-app/1.0`.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent_suffix = Some(suffix.into());
        self
    }

    /// A certificate authority to trust besides the platform's, as PEM text. It may hold several certificates.
    pub fn root_certificates_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.root_certificates.push(pem.into());
        self
    }

    /// Changes how connections are made: a connector layer, a resolver, a proxy, a client certificate, other TLS.
    ///
    /// `customize` gets the builder of a `reqwest` client with TLS and timeouts set, and gives what the client is built
    /// from, which may be another builder altogether. It runs more than once. Redirects and repetitions are turned off
    /// afterwards, so that no credential goes elsewhere whatever it does. For such a builder, which takes its cryptography
    /// from the process, rustls' default provider is installed if the application has not installed one.
    ///
    /// This is the one source that names a type of `reqwest`, which is why it is behind the feature `custom-http-client`: whoever
    /// enables it follows the version of `reqwest` that this crate uses.
    #[cfg(feature = "custom-http-client")]
    #[cfg_attr(docsrs, doc(cfg(feature = "custom-http-client")))]
    pub fn customize_http_client<F>(mut self, customize: F) -> Self
    where
        F: Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    {
        self.customize = Some(Customize::new(customize));
        self
    }

    /// Checks everything and makes the configuration.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] with all that is missing or malformed.
    pub fn build(self) -> Result<Config, Error> {
        Ok(self.checked()?)
    }

    /// Fills in what is not set from environment variables and files, checks everything and makes the configuration.
    ///
    /// [`Config::from_env`] says what is read. What is set in code wins over it.
    ///
    /// # Errors
    ///
    /// [`Error::Config`] with all that is missing or malformed, and every source that was looked in.
    pub async fn build_with_env(self) -> Result<Config, Error> {
        load::fill(self, &Environment::current()).await.build()
    }
}
