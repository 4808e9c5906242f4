//! A password that is shown as a placeholder, and wiped when dropped.

use std::fmt;

use zeroize::Zeroizing;

/// The password of a user.
#[derive(Clone)]
pub(crate) struct Password(Zeroizing<String>);

impl Password {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The password itself, for the one place that needs it.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// Whether `text` shows the password, also if blanks or quotes in it have been changed for showing.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let bare = |text: &str| Zeroizing::new(text.chars().filter(|c| !c.is_whitespace() && *c != '\\').collect::<String>());
        let password = bare(&self.0);
        password.len() >= Self::SHORTEST && bare(text).contains(password.as_str())
    }

    /// A password shorter than this, in bytes, occurs in texts by chance.
    const SHORTEST: usize = 6;
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_found_however_it_is_shown() {
        let password = Password::new("hunter  \"2");
        assert_eq!(format!("{password:?}"), "[redacted]");
        for text in ["no hunter  \"2", "no hunter \"2 here", r#"{"no": "hunter  \"2"}"#] {
            assert!(password.is_in(text), "{text}");
        }
        assert!(!password.is_in("no hunter"));
        assert!(!Password::new("401").is_in("401 Unauthorized"));
        assert!(!Password::new("").is_in("401 Unauthorized"));
    }
}
