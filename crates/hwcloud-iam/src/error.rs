//! The errors of credentials by password, besides those of any call.

use std::fmt;

use hwcloud_core::StatusCode;
use hwcloud_core::error::ConfigProblem;

/// An option of [`PasswordCredentials`](crate::PasswordCredentials) is missing or malformed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildError {
    pub(crate) problems: Vec<ConfigProblem>,
}

impl BuildError {
    /// Returns everything that is wrong. It contains no values.
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

/// IAM's response has no usable token.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TokenError {
    /// The header that should hold the token is missing or empty.
    #[error("IAM's response has no token in the header X-Subject-Token{}", Id(request_id))]
    NoToken {
        /// The id under which IAM's operators find the request, if the response has one.
        request_id: Option<String>,
    },
    /// The expiry of the token is missing or malformed.
    #[error("IAM's response does not say when the token expires: token.expires_at {}{}", Expiry(expires_at), Id(request_id))]
    NoExpiry {
        /// The malformed expiry, if there is one.
        expires_at: Option<String>,
        /// The id under which IAM's operators find the request, if the response has one.
        request_id: Option<String>,
    },
    /// The response echoes the password, so that nothing else of it is shown.
    #[error("IAM's response is withheld because it contains the password: {status}{}", Id(request_id))]
    Withheld {
        /// The status of the response.
        status: StatusCode,
        /// The id under which IAM's operators find the request, if the response has one.
        request_id: Option<String>,
    },
}

/// The request id at the end of a message.
struct Id<'a>(&'a Option<String>);

impl fmt::Display for Id<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_ref().map_or(Ok(()), |id| write!(f, " (request id {id})"))
    }
}

/// The problem of the expiry. The text is foreign: it is escaped and shortened.
struct Expiry<'a>(&'a Option<String>);

impl Expiry<'_> {
    /// How many characters of the text are shown.
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
            (TokenError::NoToken { request_id: None }, "IAM's response has no token in the header X-Subject-Token"),
            (
                TokenError::NoToken { request_id: request_id.clone() },
                "IAM's response has no token in the header X-Subject-Token (request id r-1)",
            ),
            (
                TokenError::NoExpiry { expires_at: None, request_id },
                "IAM's response does not say when the token expires: token.expires_at is missing (request id r-1)",
            ),
            (
                TokenError::NoExpiry { expires_at: Some("so\non".to_owned()), request_id: None },
                "IAM's response does not say when the token expires: token.expires_at is \"so\\non\", no time of RFC 3339",
            ),
        ] {
            assert_eq!(error.to_string(), expected);
        }
        let error = TokenError::NoExpiry { expires_at: Some("ä".repeat(65)), request_id: None };
        assert!(error.to_string().ends_with(&format!("is \"{}\"…, no time of RFC 3339", "ä".repeat(64))), "{error}");
    }
}
