//! The provider: asks IAM for a token, and takes it and its expiry from the answer.

use std::error::Error as StdError;
use std::fmt;
use std::time::{Duration, SystemTime};

use hwcloud_core::{Credentials, CredentialsFuture, CredentialsProvider, Error};
use hwcloud_iam_client::Client;
use hwcloud_iam_client::model::{
    AuthMethod, KeystoneCreateUserTokenByPasswordRequestBody, PwdAuth, PwdIdentity, PwdPassword, PwdPasswordUser,
    PwdPasswordUserDomain,
};
use jiff::Timestamp;

use crate::builder::PasswordCredentialsBuilder;
use crate::error::TokenError;
use crate::password::Password;
use crate::scope::Scope;

/// The header that a token comes in.
const SUBJECT_TOKEN: &str = "x-subject-token";

/// Credentials of an IAM user who has a password: tokens, of which IAM is asked for a new one when the last one expires.
///
/// They are made for [`ConfigBuilder::credentials_provider`](hwcloud_core::ConfigBuilder::credentials_provider). The
/// configuration keeps the token, and all its clients share it; see [the crate's documentation](crate) for an example.
pub struct PasswordCredentials {
    pub(crate) client: Client,
    pub(crate) account_name: String,
    pub(crate) user_name: String,
    pub(crate) password: Password,
    pub(crate) scope: Scope,
    pub(crate) refresh_margin: Duration,
}

impl PasswordCredentials {
    /// Credentials to be filled in.
    pub fn builder() -> PasswordCredentialsBuilder {
        PasswordCredentialsBuilder::default()
    }

    /// Asks IAM for a token.
    async fn token(&self) -> Result<Credentials, Box<dyn StdError + Send + Sync>> {
        let call = self.client.keystone_create_user_token_by_password();
        // Nobody looks at the catalog, which is by far the largest part of the answer.
        let response = call.nocatalog("true").body(self.request()).send().await.map_err(|error| self.showable(error))?;
        let request_id = || response.request_id().map(str::to_owned);
        let token = response.headers().get(SUBJECT_TOKEN).and_then(|token| token.to_str().ok()).filter(|token| !token.is_empty());
        let token = token.ok_or_else(|| TokenError::NoToken { request_id: request_id() })?;
        let expires_at = response.token.as_ref().and_then(|token| token.expires_at.as_deref());
        let end = expires_at.and_then(time);
        let end =
            end.ok_or_else(|| TokenError::NoExpiry { expires_at: expires_at.map(str::to_owned), request_id: request_id() })?;
        Ok(Credentials::token(token).expires_at(end.checked_sub(self.refresh_margin).unwrap_or(end)))
    }

    /// The error as it is, unless it shows the password because IAM has repeated it.
    fn showable(&self, error: Error) -> Box<dyn StdError + Send + Sync> {
        match error.status() {
            Some(status) if self.password.is_in(&format!("{error} {error:?}")) => {
                let request_id = error.request_id().filter(|id| !self.password.is_in(id)).map(str::to_owned);
                Box::new(TokenError::Withheld { status, request_id })
            }
            _ => Box::new(error),
        }
    }

    fn request(&self) -> KeystoneCreateUserTokenByPasswordRequestBody {
        let domain = PwdPasswordUserDomain::new(self.account_name.as_str());
        let user = PwdPasswordUser::new(domain, self.user_name.as_str(), self.password.expose());
        let identity = PwdIdentity::new([AuthMethod::Password], PwdPassword::new(user));
        let scope = self.scope.to_model(&self.account_name);
        KeystoneCreateUserTokenByPasswordRequestBody::new(PwdAuth::new(identity, scope))
    }
}

/// The time that `text` stands for; `None` if it is none, or one before 1970, which no token expires at.
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
}
