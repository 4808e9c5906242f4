//! The builder of credentials by password.

use std::time::Duration;

use hwcloud_core::error::ConfigProblem;
use hwcloud_core::{Config, ConfigBuilder, Credentials, Error, Secret};
use hwcloud_iam_client::Client;

use crate::error::BuildError;
use crate::provider::{PasswordCredentials, Scope};

/// The lifetime of a token.
const LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// Builds [`PasswordCredentials`]. An empty text counts as not set.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct PasswordCredentialsBuilder {
    account_name: String,
    user_name: String,
    password: Option<Secret>,
    scope: Option<Scope>,
    region: Option<String>,
    endpoint: Option<String>,
    config: Option<ConfigBuilder>,
    refresh_margin: Duration,
}

impl PasswordCredentials {
    /// Returns a builder without any option set.
    pub fn builder() -> PasswordCredentialsBuilder {
        PasswordCredentialsBuilder::default()
    }
}

impl PasswordCredentialsBuilder {
    /// Sets the account that the user belongs to, which the API calls domain. Required.
    pub fn account_name(mut self, name: impl Into<String>) -> Self {
        self.account_name = name.into();
        self
    }

    /// Sets the IAM user. Required.
    pub fn user_name(mut self, name: impl Into<String>) -> Self {
        self.user_name = name.into();
        self
    }

    /// Sets the password of the user. Required.
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(Secret::new(password));
        self
    }

    /// Scopes the token to the project with this ID. One scope is required; the last one that is set applies.
    pub fn scope_project_id(mut self, id: impl Into<String>) -> Self {
        self.scope = Some(Scope::ProjectId(id.into()));
        self
    }

    /// Scopes the token to the project with this name. The default project of a region has the name of the region, such as
    /// `cn-north-4`. One scope is required; the last one that is set applies.
    pub fn scope_project_name(mut self, name: impl Into<String>) -> Self {
        self.scope = Some(Scope::ProjectName(name.into()));
        self
    }

    /// Scopes the token to the account, which services without projects require. One scope is required; the last one that is
    /// set applies.
    pub fn scope_account(mut self) -> Self {
        self.scope = Some(Scope::Account);
        self
    }

    /// Sets the region of the IAM endpoint, such as `cn-north-4`. Required unless [`endpoint`](Self::endpoint) or
    /// [`config`](Self::config) set the endpoint.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Sets the URL of IAM, in place of the region's; `https://iam.myhuaweicloud.com` is the global endpoint.
    ///
    /// It must be https, unless it is on loopback.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// Sets the other options of calls to IAM: timeouts, certificate authorities, and so on. Region and endpoint of this builder
    /// take precedence over those in `config`, and its credentials are ignored.
    ///
    /// The request for a token is never retried on its own: the call that needs the token is, if it is idempotent.
    pub fn config(mut self, config: ConfigBuilder) -> Self {
        self.config = Some(config);
        self
    }

    /// Sets how long before its expiry a token counts as expired: zero by default, and less than 24 hours, the lifetime of a token.
    ///
    /// With zero, a new token is requested five minutes before the current one expires, and the current one is used until its
    /// expiry if IAM does not respond. The margin moves both times forward, for services that use a token beyond their response.
    pub fn refresh_margin(mut self, margin: Duration) -> Self {
        self.refresh_margin = margin;
        self
    }

    /// Checks all options and creates the credentials. The first token is requested when a call needs it.
    ///
    /// # Errors
    ///
    /// Everything that is missing or malformed.
    pub fn build(self) -> Result<PasswordCredentials, BuildError> {
        let mut problems = Vec::new();
        let mut missing = |field, methods: &[&str]| {
            problems.push(ConfigProblem::Missing { field, sources: methods.iter().map(|method| source(method)).collect() });
        };
        if self.account_name.is_empty() {
            missing("account name", &["account_name"]);
        }
        if self.user_name.is_empty() {
            missing("user name", &["user_name"]);
        }
        let password = self.password.filter(|password| !password.expose().is_empty());
        if password.is_none() {
            missing("password", &["password"]);
        }
        let scope = self.scope.filter(|scope| !scope.is_empty());
        if scope.is_none() {
            missing("scope", &["scope_project_id", "scope_project_name", "scope_account"]);
        }
        if self.refresh_margin >= LIFE {
            let rule = "must be less than 24 hours, the life of a token".to_owned();
            problems.push(ConfigProblem::Invalid { field: "refresh margin", origin: source("refresh_margin"), rule });
        }
        let client = client(self.config, self.region, self.endpoint).unwrap_or_else(|found| {
            problems.extend(found);
            None
        });
        match (password, scope, client) {
            (Some(password), Some(scope), Some(client)) if problems.is_empty() => Ok(PasswordCredentials {
                client,
                account_name: self.account_name,
                user_name: self.user_name,
                password,
                scope,
                refresh_margin: self.refresh_margin,
            }),
            _ => Err(BuildError { problems }),
        }
    }
}

/// Creates a client that calls IAM without credentials.
fn client(
    config: Option<ConfigBuilder>,
    region: Option<String>,
    endpoint: Option<String>,
) -> Result<Option<Client>, Vec<ConfigProblem>> {
    let region = region.filter(|region| !region.is_empty());
    let endpoint = endpoint.filter(|endpoint| !endpoint.is_empty());
    if config.is_none() && region.is_none() && endpoint.is_none() {
        let sources = ["region", "endpoint", "config"].map(source).to_vec();
        return Err(vec![ConfigProblem::Missing { field: "region", sources }]);
    }
    let mut config = config.unwrap_or_else(Config::builder).credentials(Credentials::anonymous());
    if let Some(region) = region {
        config = config.region(region);
    }
    if let Some(endpoint) = endpoint {
        config = config.endpoint(endpoint);
    }
    config.build().and_then(|config| Client::new(&config)).map(Some).map_err(|error| match error {
        Error::Config(error) => error.problems().to_vec(),
        error => vec![ConfigProblem::Invalid { field: "configuration", origin: source("config"), rule: error.to_string() }],
    })
}

/// Names a method of the builder as the source of a value.
fn source(method: &str) -> String {
    format!("PasswordCredentials::builder().{method}(..)")
}
