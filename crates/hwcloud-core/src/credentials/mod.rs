//! On whose behalf calls are made: credentials that are given, and providers of credentials that change.

mod cache;
mod provider;

use std::fmt;
use std::time::SystemTime;

pub(crate) use cache::{Cache, Held};
pub use provider::{CredentialsFuture, CredentialsProvider};

use crate::secret::Secret;

/// Proof of who makes a call, sent with each one and never shown.
#[derive(Clone)]
pub struct Credentials {
    pub(crate) kind: Kind,
    expires_at: Option<SystemTime>,
}

/// The kinds of proof. A [`Secret`] shows a placeholder.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Anonymous,
    Token(Secret),
    AccessKey { id: String, secret: Secret, security_token: Option<Secret> },
}

impl Credentials {
    /// A token of IAM, sent as `X-Auth-Token`. Services take it for 24 hours after IAM has given it.
    pub fn token(token: impl Into<String>) -> Self {
        Self::of(Kind::Token(Secret::new(token)))
    }

    /// An access key: its id (AK), which is sent, and the secret key (SK) that requests are signed with.
    pub fn access_key(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self::of(Kind::AccessKey { id: id.into(), secret: Secret::new(secret), security_token: None })
    }

    /// A temporary access key with its security token, which is sent as `X-Security-Token` and signed.
    pub fn temporary_access_key(id: impl Into<String>, secret: impl Into<String>, security_token: impl Into<String>) -> Self {
        let security_token = Some(Secret::new(security_token));
        Self::of(Kind::AccessKey { id: id.into(), secret: Secret::new(secret), security_token })
    }

    /// None: for the few operations that need no proof, such as asking IAM for a token.
    pub fn anonymous() -> Self {
        Self::of(Kind::Anonymous)
    }

    /// The moment after which services do not take them any more. A [`CredentialsProvider`] is asked for others shortly before.
    #[must_use]
    pub fn expires_at(self, expires_at: SystemTime) -> Self {
        Self { expires_at: Some(expires_at), ..self }
    }

    fn of(kind: Kind) -> Self {
        Self { kind, expires_at: None }
    }

    /// What is wrong with a credential, if anything: which one, and the rule that it breaks. It never repeats a value.
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

/// Where a configuration has its credentials from.
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
            // A provider of somebody else may show what it should not.
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
    fn what_no_header_can_hold_is_refused() {
        assert_eq!(Credentials::access_key("AK", "SK").problem(), None);
        assert_eq!(Credentials::token("").problem(), Some(("token", "must not be empty")));
        assert_eq!(Credentials::token("x".repeat(32769)).problem(), Some(("token", "is too long")));
        let rule = "must be printable ASCII without blanks or line breaks";
        assert_eq!(Credentials::access_key("AK", "SK\n").problem(), Some(("secret key", rule)));
        assert_eq!(Credentials::access_key("A K", "SK").problem(), Some(("access key id", rule)));
        assert_eq!(Credentials::temporary_access_key("AK", "SK", "ä").problem(), Some(("security token", rule)));
    }
}
