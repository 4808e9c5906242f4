//! What can be wrong with credentials by password, besides what can be wrong with any call.

use std::fmt;

use hwcloud_core::StatusCode;
use hwcloud_core::error::ConfigProblem;

/// Something that [`PasswordCredentials`](crate::PasswordCredentials) need is missing or malformed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildError {
    pub(crate) problems: Vec<ConfigProblem>,
}

impl BuildError {
    /// Everything that is wrong. No value is repeated in it.
    pub fn problems(&self) -> &[ConfigProblem] {
        &self.problems
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid password credentials")?;
        for (index, problem) in self.problems.iter().enumerate() {
            write!(f, "{} {problem}", if index == 0 { ":" } else { ";" })?;
        }
        Ok(())
    }
}

impl std::error::Error for BuildError {}

/// IAM's answer has no token that can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TokenError {
    /// The token is missing from the header that it belongs in.
    #[error("IAM's answer has no token in the header X-Subject-Token{}", Id(request_id))]
    NoToken {
        /// The id under which IAM's operators find the request, if the answer names one.
        request_id: Option<String>,
    },
    /// It is not known how long the token can be used.
    #[error("IAM's answer does not say when the token expires: token.expires_at {}{}", Expiry(expires_at), Id(request_id))]
    NoExpiry {
        /// What stands in the place of the time, if anything.
        expires_at: Option<String>,
        /// The id under which IAM's operators find the request, if the answer names one.
        request_id: Option<String>,
    },
    /// The answer repeats the password, so that nothing of it is shown but this.
    #[error("IAM's answer is withheld, for it repeats the password: {status}{}", Id(request_id))]
    Withheld {
        /// The status of the answer.
        status: StatusCode,
        /// The id under which IAM's operators find the request, if the answer names one.
        request_id: Option<String>,
    },
}

/// The end of a message: what helps to find the request in other logs.
struct Id<'a>(&'a Option<String>);

impl fmt::Display for Id<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_ref().map_or(Ok(()), |id| write!(f, " (request id {id})"))
    }
}

/// What is wrong with the text of a time. It is a stranger's: one line of it, and not too much, is shown.
struct Expiry<'a>(&'a Option<String>);

impl Expiry<'_> {
    /// How much of the text is shown, in characters.
    const LONGEST: usize = 64;
}

impl fmt::Display for Expiry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(text) = self.0 else { return f.write_str("is missing") };
        let end = text.char_indices().nth(Self::LONGEST).map(|(end, _)| end);
        let beginning = end.and_then(|end| text.get(..end)).unwrap_or(text);
        write!(f, "is {beginning:?}{}, no time of RFC 3339", if end.is_some() { "…" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_line_with_what_helps() {
        let request_id = Some("r-1".to_owned());
        for (error, expected) in [
            (TokenError::NoToken { request_id: None }, "IAM's answer has no token in the header X-Subject-Token"),
            (
                TokenError::NoToken { request_id: request_id.clone() },
                "IAM's answer has no token in the header X-Subject-Token (request id r-1)",
            ),
            (
                TokenError::NoExpiry { expires_at: None, request_id },
                "IAM's answer does not say when the token expires: token.expires_at is missing (request id r-1)",
            ),
            (
                TokenError::NoExpiry { expires_at: Some("so\non".to_owned()), request_id: None },
                "IAM's answer does not say when the token expires: token.expires_at is \"so\\non\", no time of RFC 3339",
            ),
        ] {
            assert_eq!(error.to_string(), expected);
        }
        let error = TokenError::NoExpiry { expires_at: Some("ä".repeat(65)), request_id: None };
        assert!(error.to_string().ends_with(&format!("is \"{}\"…, no time of RFC 3339", "ä".repeat(64))), "{error}");
    }
}
