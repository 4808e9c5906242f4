//! Credentials, and providers of credentials that expire.

mod cache;

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::time::SystemTime;

pub(crate) use cache::{Cache, Cached};

use crate::secret::Secret;

/// What authenticates a call. Neither logs nor `Debug` show it.
#[derive(Clone)]
pub struct Credentials {
    pub(crate) kind: Kind,
    expires_at: Option<SystemTime>,
}

/// The kinds of credentials.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Anonymous,
    Token(Secret),
    AccessKey { id: String, secret: Secret, security_token: Option<Secret> },
}

impl Credentials {
    /// Creates credentials from a token of IAM, which is sent as `X-Auth-Token`. A token is valid for 24 hours.
    pub fn token(token: impl Into<String>) -> Self {
        Self::of(Kind::Token(Secret::new(token)))
    }

    /// Creates credentials from an access key: its id (AK), which is sent, and the secret key (SK) that signs requests.
    pub fn access_key(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self::of(Kind::AccessKey { id: id.into(), secret: Secret::new(secret), security_token: None })
    }

    /// Creates credentials from a temporary access key and its security token, which is sent as `X-Security-Token` and signed.
    pub fn temporary_access_key(id: impl Into<String>, secret: impl Into<String>, security_token: impl Into<String>) -> Self {
        let security_token = Some(Secret::new(security_token));
        Self::of(Kind::AccessKey { id: id.into(), secret: Secret::new(secret), security_token })
    }

    /// Creates empty credentials, for the few operations that need none, such as requesting a token from IAM.
    pub fn anonymous() -> Self {
        Self::of(Kind::Anonymous)
    }

    /// Sets the time at which they expire. A [`CredentialsProvider`] is called for new ones shortly before.
    #[must_use]
    pub fn expires_at(self, expires_at: SystemTime) -> Self {
        Self { expires_at: Some(expires_at), ..self }
    }

    fn of(kind: Kind) -> Self {
        Self { kind, expires_at: None }
    }

    /// Returns the first invalid credential, and the rule that it violates. Never contains a value.
    pub(crate) fn problem(&self) -> Option<(&'static str, &'static str)> {
        match &self.kind {
            Kind::Anonymous => None,
            Kind::Token(token) => problem("token", token.expose(), 32768),
            Kind::AccessKey { id, secret, security_token } => problem("access key id", id, 256)
                .or_else(|| problem("secret key", secret.expose(), 1024))
                .or_else(|| problem("security token", security_token.as_ref()?.expose(), 32768)),
        }
    }
}

fn problem(field: &'static str, text: &str, longest: usize) -> Option<(&'static str, &'static str)> {
    let rule = if text.is_empty() {
        "must not be empty"
    } else if text.len() > longest {
        "is too long"
    } else if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        "must be printable ASCII without blanks or line breaks"
    } else {
        return None;
    };
    Some((field, rule))
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("kind", &self.kind).field("expires_at", &self.expires_at).finish()
    }
}

/// The future of [`CredentialsProvider::provide`].
pub type CredentialsFuture<'a> = Pin<Box<dyn Future<Output = Result<Credentials, Box<dyn StdError + Send + Sync>>> + Send + 'a>>;

/// Provides credentials that expire: from IAM by user name and password, from a metadata service, from a vault.
///
/// Its credentials are cached until shortly before [`Credentials::expires_at`], or until a service rejects them with 401. Calls
/// that need them at the same time share one request to the provider, which the first of them makes: if that call is dropped,
/// the next one asks again.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use hwcloud_core::{Config, Credentials, CredentialsFuture, CredentialsProvider};
///
/// struct FromVault;
///
/// impl CredentialsProvider for FromVault {
///     fn provide(&self) -> CredentialsFuture<'_> {
///         Box::pin(async {
///             let token = std::env::var("TOKEN").unwrap_or_else(|_| "MIIFqQYJKoZI".to_owned());
///             Ok(Credentials::token(token).expires_at(SystemTime::now() + Duration::from_secs(3600)))
///         })
///     }
/// }
///
/// # fn main() -> Result<(), hwcloud_core::Error> {
/// let config = Config::builder().region("cn-north-4").credentials_provider(FromVault).build()?;
/// # let _ = config;
/// # Ok(())
/// # }
/// ```
pub trait CredentialsProvider: Send + Sync + 'static {
    /// Returns credentials. The timeout is that of the call that waits for them.
    fn provide(&self) -> CredentialsFuture<'_>;
}

/// The source of a configuration's credentials.
#[derive(Clone)]
pub(crate) enum Source {
    Fixed(Credentials),
    Provider(std::sync::Arc<Cache>),
}

impl Source {
    pub(crate) fn provider(provider: impl CredentialsProvider) -> Self {
        Self::Provider(std::sync::Arc::new(Cache::new(provider)))
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(credentials) => credentials.fmt(f),
            // A foreign provider may show secrets.
            Self::Provider(_) => f.write_str("Provider"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_secret_is_shown() {
        let shown = [
            Credentials::token("hunter2"),
            Credentials::access_key("AK", "hunter2"),
            Credentials::temporary_access_key("AK", "hunter2", "hunter2"),
        ];
        let shown = format!("{shown:?}");
        assert!(!shown.contains("hunter2"), "{shown}");
        assert!(shown.contains("AK"), "{shown}");
    }

    #[test]
    fn invalid_header_values_are_rejected() {
        assert_eq!(Credentials::access_key("AK", "SK").problem(), None);
        assert_eq!(Credentials::token("").problem(), Some(("token", "must not be empty")));
        assert_eq!(Credentials::token("x".repeat(32769)).problem(), Some(("token", "is too long")));
        let rule = "must be printable ASCII without blanks or line breaks";
        assert_eq!(Credentials::access_key("AK", "SK\n").problem(), Some(("secret key", rule)));
        assert_eq!(Credentials::access_key("A K", "SK").problem(), Some(("access key id", rule)));
        assert_eq!(Credentials::temporary_access_key("AK", "SK", "ä").problem(), Some(("security token", rule)));
    }
}
