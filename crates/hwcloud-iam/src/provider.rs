//! The credentials provider: requests a token from IAM, and reads the token and its expiry from the response.

use std::error::Error as StdError;
use std::fmt;
use std::time::{Duration, SystemTime};

use hwcloud_core::{Credentials, CredentialsFuture, CredentialsProvider, Error, Secret};
use hwcloud_iam_client::Client;
use hwcloud_iam_client::model::{
    AuthMethod, AuthScope, AuthScopeDomain, AuthScopeProject, KeystoneCreateUserTokenByPasswordRequestBody, PwdAuth, PwdIdentity,
    PwdPassword, PwdPasswordUser, PwdPasswordUserDomain,
};
use jiff::Timestamp;
use zeroize::Zeroizing;

use crate::error::TokenError;

/// The header of the response with the token.
const SUBJECT_TOKEN: &str = "x-subject-token";

/// Credentials of an IAM user with a password: tokens, which are requested from IAM and renewed before they expire.
///
/// Pass them to [`ConfigBuilder::credentials_provider`](hwcloud_core::ConfigBuilder::credentials_provider). The configuration
/// caches the token, and all its clients share it; see [the crate's documentation](crate) for an example.
pub struct PasswordCredentials {
    pub(crate) client: Client,
    pub(crate) account_name: String,
    pub(crate) user_name: String,
    pub(crate) password: Secret,
    pub(crate) scope: Scope,
    pub(crate) refresh_margin: Duration,
}

impl PasswordCredentials {
    /// Requests a token from IAM.
    async fn token(&self) -> Result<Credentials, Box<dyn StdError + Send + Sync>> {
        let request = self.client.keystone_create_user_token_by_password(self.request());
        // Without the catalog, which is by far the largest part of the response and not needed.
        let response = request.nocatalog("true").send().await.map_err(|error| self.showable(error))?;
        let request_id = || response.request_id().map(str::to_owned);
        let token = response.headers().get(SUBJECT_TOKEN).and_then(|token| token.to_str().ok()).filter(|token| !token.is_empty());
        let token = token.ok_or_else(|| TokenError::NoToken { request_id: request_id() })?;
        let expires_at = response.token().and_then(|token| token.expires_at());
        let end = expires_at.and_then(time);
        let end =
            end.ok_or_else(|| TokenError::NoExpiry { expires_at: expires_at.map(str::to_owned), request_id: request_id() })?;
        Ok(Credentials::token(token).expires_at(end.checked_sub(self.refresh_margin).unwrap_or(end)))
    }

    /// Returns the error as it is, unless it shows the password because IAM has echoed it.
    fn showable(&self, error: Error) -> Box<dyn StdError + Send + Sync> {
        match error.status() {
            Some(status) if is_in(&self.password, &format!("{error} {error:?}")) => {
                let request_id = error.request_id().filter(|id| !is_in(&self.password, id)).map(str::to_owned);
                Box::new(TokenError::Withheld { status, request_id })
            }
            _ => Box::new(error),
        }
    }

    fn request(&self) -> KeystoneCreateUserTokenByPasswordRequestBody {
        let domain = PwdPasswordUserDomain::new(&*self.account_name);
        let user = PwdPasswordUser::new(domain, &*self.user_name, self.password.expose());
        let identity = PwdIdentity::new([AuthMethod::Password], PwdPassword::new(user));
        KeystoneCreateUserTokenByPasswordRequestBody::new(PwdAuth::new(identity, self.scope.to_model(&self.account_name)))
    }
}

/// The scope of a token: one project, or the account.
#[derive(Clone, Debug)]
pub(crate) enum Scope {
    ProjectId(String),
    ProjectName(String),
    Account,
}

impl Scope {
    /// Returns whether it names a project without a name.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::ProjectId(text) | Self::ProjectName(text) => text.is_empty(),
            Self::Account => false,
        }
    }

    /// Returns the scope as the API has it, for a user of the account.
    fn to_model(&self, account_name: &str) -> AuthScope {
        match self {
            Self::ProjectId(id) => AuthScope::new().with_project(AuthScopeProject::new().with_id(&**id)),
            Self::ProjectName(name) => AuthScope::new().with_project(AuthScopeProject::new().with_name(&**name)),
            Self::Account => AuthScope::new().with_domain(AuthScopeDomain::new().with_name(account_name)),
        }
    }
}

/// A password shorter than this, in bytes, occurs in texts by chance.
const SHORTEST: usize = 6;

/// Returns whether `text` shows the password, even if blanks or quotes in it were changed by formatting.
fn is_in(password: &Secret, text: &str) -> bool {
    let bare = |text: &str| Zeroizing::new(text.chars().filter(|c| !c.is_whitespace() && *c != '\\').collect::<String>());
    let password = bare(password.expose());
    password.len() >= SHORTEST && bare(text).contains(password.as_str())
}

/// Parses a time of RFC 3339; `None` if it is none, or before 1970.
fn time(text: &str) -> Option<SystemTime> {
    let since_epoch = text.parse::<Timestamp>().ok()?.as_duration();
    SystemTime::UNIX_EPOCH.checked_add(Duration::try_from(since_epoch).ok()?)
}

impl CredentialsProvider for PasswordCredentials {
    fn provide(&self) -> CredentialsFuture<'_> {
        Box::pin(self.token())
    }
}

impl fmt::Debug for PasswordCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PasswordCredentials")
            .field("account_name", &self.account_name)
            .field("user_name", &self.user_name)
            .field("password", &self.password)
            .field("scope", &self.scope)
            .field("refresh_margin", &self.refresh_margin)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_rfc_3339_are_read() {
        let at = |seconds, nanos| Some(SystemTime::UNIX_EPOCH + Duration::new(seconds, nanos));
        assert_eq!(time("2020-01-04T09:05:22.701000Z"), at(1_578_128_722, 701_000_000));
        assert_eq!(time("2020-01-04T17:05:22+08:00"), at(1_578_128_722, 0));
        for text in ["", "soon", "2020-01-04T09:05:22.701000", "2020-01-04", "1578128722", "0001-01-01T00:00:00Z"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn a_password_is_found_however_it_is_shown() {
        let password = Secret::new("hunter  \"2");
        assert_eq!(format!("{password:?}"), "[redacted]");
        for text in ["no hunter  \"2", "no hunter \"2 here", r#"{"no": "hunter  \"2"}"#] {
            assert!(is_in(&password, text), "{text}");
        }
        assert!(!is_in(&password, "no hunter"));
        assert!(!is_in(&Secret::new("401"), "401 Unauthorized"));
        assert!(!is_in(&Secret::new(""), "401 Unauthorized"));
    }
}
