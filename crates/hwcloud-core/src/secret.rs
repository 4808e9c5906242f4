//! Secrets: shown as a placeholder, sent as sensitive headers, wiped from memory when dropped.

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;
use zeroize::Zeroizing;

/// The placeholder of a secret.
pub(crate) const REDACTED: &str = "[redacted]";

/// A secret text: a password, a token, a key.
///
/// `Debug` shows a placeholder. Clones share one copy, which is wiped from memory when the last of them is dropped.
// Not the type of the crate secrecy, whose clones are copies: a secret is cloned with the credentials of every call.
#[derive(Clone)]
pub struct Secret(Arc<Zeroizing<String>>);

impl Secret {
    /// Takes a secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Arc::new(Zeroizing::new(text.into())))
    }

    /// Returns the secret itself.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Returns the secret as a header value that is neither logged nor indexed by HTTP/2; `None` if no header can hold it.
    pub(crate) fn to_header(&self) -> Option<HeaderValue> {
        let mut value = HeaderValue::from_str(self.expose()).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

/// The secrets of one call, which are removed from what a server echoes before a message shows it.
#[derive(Clone, Default)]
pub(crate) struct Redactor(Vec<Secret>);

impl Redactor {
    /// A shorter text occurs by chance, and removing it would only garble messages.
    const SHORTEST: usize = 6;

    pub(crate) fn add(&mut self, secret: Secret) {
        if secret.expose().len() >= Self::SHORTEST {
            self.0.push(secret);
        }
    }

    /// Returns whether `bytes` contain one of the secrets.
    pub(crate) fn is_in(&self, bytes: &[u8]) -> bool {
        self.0
            .iter()
            .map(|secret| secret.expose().as_bytes())
            .any(|secret| bytes.windows(secret.len()).any(|part| part == secret))
    }

    /// Returns `text` without the secrets.
    pub(crate) fn redact(&self, text: String) -> String {
        let mut text = text;
        for secret in &self.0 {
            if text.contains(secret.expose()) {
                text = text.replace(secret.expose(), REDACTED);
            }
        }
        text
    }
}

impl fmt::Debug for Redactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Redactor").field(&self.0.len()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_a_placeholder() {
        assert_eq!(format!("{:?}", Secret::new("hunter2")), "[redacted]");
        let header = Secret::new("hunter2").to_header().unwrap();
        assert_eq!(format!("{header:?}"), "Sensitive");
    }

    #[test]
    fn echoed_secrets_are_redacted_in_messages() {
        let mut redactor = Redactor::default();
        redactor.add(Secret::new("tok-123456"));
        redactor.add(Secret::new("a"));
        let message = redactor.redact("bad token tok-123456, again tok-123456".to_owned());
        assert_eq!(message, "bad token [redacted], again [redacted]");
    }
}
