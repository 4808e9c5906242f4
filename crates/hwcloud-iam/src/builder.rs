//! Setting credentials by password; what is wrong is said in the end, all at once.

use std::time::Duration;

use hwcloud_core::error::ConfigProblem;
use hwcloud_core::{Config, ConfigBuilder, Credentials, Error};
use hwcloud_iam_client::Client;

use crate::error::BuildError;
use crate::password::Password;
use crate::provider::PasswordCredentials;
use crate::scope::Scope;

/// How long a token lives.
const LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// Builds [`PasswordCredentials`]. An empty text counts as none.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct PasswordCredentialsBuilder {
    account_name: String,
    user_name: String,
    password: Option<Password>,
    scope: Option<Scope>,
    region: Option<String>,
    endpoint: Option<String>,
    config: Option<ConfigBuilder>,
    refresh_margin: Duration,
}

impl PasswordCredentialsBuilder {
    /// The account that the user belongs to, which the API calls domain. Needed.
    pub fn account_name(mut self, name: impl Into<String>) -> Self {
        self.account_name = name.into();
        self
    }

    /// The IAM user. Needed.
    pub fn user_name(mut self, name: impl Into<String>) -> Self {
        self.user_name = name.into();
        self
    }

    /// The password that the user logs in with. Needed.
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(Password::new(password));
        self
    }

    /// The token is to be good for the project with this id. Needed, unless another scope is set; the last one counts.
    pub fn scope_project_id(mut self, id: impl Into<String>) -> Self {
        self.scope = Some(Scope::ProjectId(id.into()));
        self
    }

    /// The token is to be good for the project with this name, such as `cn-north-4`: the project that a region has from the
    /// beginning is called like the region. Needed, unless another scope is set; the last one counts.
    pub fn scope_project_name(mut self, name: impl Into<String>) -> Self {
        self.scope = Some(Scope::ProjectName(name.into()));
        self
    }

    /// The token is to be good for the account, which is what services without projects want. Needed, unless another scope is
    /// set; the last one counts.
    pub fn scope_account(mut self) -> Self {
        self.scope = Some(Scope::Account);
        self
    }

    /// The region whose IAM is asked, such as `cn-north-4`. Needed unless [`endpoint`](Self::endpoint) or
    /// [`config`](Self::config) say where IAM is.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// The URL of IAM, in place of the one that follows from the region; `https://iam.myhuaweicloud.com` is the global one.
    ///
    /// It must be https, unless it is on loopback.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// How IAM is called in other respects: time limits, certificate authorities, and so on. Region and endpoint that are set
    /// here win over those in it, and credentials in it are not used.
    ///
    /// Asking for a token is never repeated by itself: the call that needs the token is, if it is idempotent.
    pub fn config(mut self, config: ConfigBuilder) -> Self {
        self.config = Some(config);
        self
    }

    /// How long before its end a token counts as expired: zero by default, and less than 24 hours, the life of a token.
    ///
    /// With zero, the next token is asked for five minutes before the end of the last one, which is used to its very end if IAM
    /// does not answer. The margin moves both moments forward. It is for services that go on using a token after they have
    /// answered.
    pub fn refresh_margin(mut self, margin: Duration) -> Self {
        self.refresh_margin = margin;
        self
    }

    /// Checks everything and makes the credentials. IAM is not asked for a token before a call needs it.
    ///
    /// # Errors
    ///
    /// All that is missing or malformed.
    pub fn build(self) -> Result<PasswordCredentials, BuildError> {
        let mut problems = Vec::new();
        let mut missing = |field, methods: &[&str]| {
            problems.push(ConfigProblem::Missing { field, places: methods.iter().map(|method| place(method)).collect() });
        };
        if self.account_name.is_empty() {
            missing("account name", &["account_name"]);
        }
        if self.user_name.is_empty() {
            missing("user name", &["user_name"]);
        }
        let password = self.password.filter(|password| !password.is_empty());
        if password.is_none() {
            missing("password", &["password"]);
        }
        let scope = self.scope.filter(|scope| !scope.is_empty());
        if scope.is_none() {
            missing("scope", &["scope_project_id", "scope_project_name", "scope_account"]);
        }
        if self.refresh_margin >= LIFE {
            let rule = "must be less than 24 hours, the life of a token".to_owned();
            problems.push(ConfigProblem::Invalid { field: "refresh margin", place: place("refresh_margin"), rule });
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

/// A client that asks IAM without proof of who it is.
fn client(
    config: Option<ConfigBuilder>,
    region: Option<String>,
    endpoint: Option<String>,
) -> Result<Option<Client>, Vec<ConfigProblem>> {
    let region = region.filter(|region| !region.is_empty());
    let endpoint = endpoint.filter(|endpoint| !endpoint.is_empty());
    if config.is_none() && region.is_none() && endpoint.is_none() {
        let places = ["region", "endpoint", "config"].map(place).to_vec();
        return Err(vec![ConfigProblem::Missing { field: "region", places }]);
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
        error => vec![ConfigProblem::Invalid { field: "configuration", place: place("config"), rule: error.to_string() }],
    })
}

/// The place that a method of the builder is.
fn place(method: &str) -> String {
    format!("PasswordCredentials::builder().{method}(..)")
}
