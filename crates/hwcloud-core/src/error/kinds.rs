//! The kinds of error that a call can end with, apart from an error status of the service.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use hwcloud_types::{Validator, Violation};

use super::{CallContext, Error};
use crate::raw::RawResponse;
use crate::text::{chain, flat};

/// Arguments are missing or violate a documented constraint. Nothing was sent.
#[derive(Debug, thiserror::Error)]
#[error("{context}invalid request: {}", joined(violations))]
pub struct InvalidRequestError {
    pub(crate) context: CallContext,
    pub(crate) violations: Vec<Violation>,
}

impl InvalidRequestError {
    /// Creates the error of one invalid argument.
    pub(crate) fn of(context: CallContext, name: &str, message: impl Into<String>) -> Self {
        let mut validator = Validator::new(&|_, _| true);
        validator.at(name, |validator| validator.report(message));
        Self { context, violations: validator.finish() }
    }

    /// Returns every violation: the path to the value, and the rule that it violates.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

fn joined(violations: &[Violation]) -> String {
    let texts: Vec<String> = violations.iter().map(ToString::to_string).collect();
    flat(&texts.join("; "))
}

/// The credentials provider failed, or its credentials cannot be used for the request. Nothing was sent.
#[derive(Debug, thiserror::Error)]
#[error("{context}no credentials: {}{}", chain(cause.as_ref()), context.details(None))]
pub struct CredentialsError {
    pub(crate) context: CallContext,
    pub(crate) cause: Arc<dyn StdError + Send + Sync>,
}

impl CredentialsError {
    /// Returns the provider's error. Calls that waited for the same result share it.
    pub fn cause(&self) -> &(dyn StdError + Send + Sync + 'static) {
        self.cause.as_ref()
    }

    /// A provider that calls a service fails as such calls do.
    pub(super) fn is_retryable(&self) -> bool {
        self.cause.downcast_ref::<Error>().is_some_and(Error::is_retryable)
    }
}

/// The service could not be reached, or the connection broke before a response arrived.
#[derive(Debug, thiserror::Error)]
#[error("{context}connection failed: {}{}", chain(cause.as_ref()), context.details(None))]
pub struct ConnectionError {
    pub(crate) context: CallContext,
    #[source]
    pub(crate) cause: Box<dyn StdError + Send + Sync>,
    pub(crate) is_connect: bool,
}

impl ConnectionError {
    /// Returns whether no connection was established, so that the service cannot have seen the request.
    pub fn is_connect(&self) -> bool {
        self.is_connect
    }
}

/// The call, with all its attempts, exceeded its timeout.
#[derive(Debug, thiserror::Error)]
#[error("{context}timed out after {limit:?}{}{}", context.details(None), before(previous.as_deref()))]
pub struct TimeoutError {
    pub(crate) context: CallContext,
    pub(crate) limit: Duration,
    pub(crate) response: Option<Box<RawResponse>>,
    /// Not a `source`: it is the previous failure, not the reason why the time ran out.
    pub(crate) previous: Option<Box<Error>>,
}

impl TimeoutError {
    /// Returns the timeout of the call.
    pub fn limit(&self) -> Duration {
        self.limit
    }

    /// Returns the error of the attempt before the last one, if there was one.
    pub fn previous(&self) -> Option<&Error> {
        self.previous.as_deref()
    }
}

fn before(previous: Option<&Error>) -> String {
    previous.map(|error| format!(", after: {error}")).unwrap_or_default()
}

/// The response is neither a documented success nor an error: a redirect, a web page, an undocumented status.
#[derive(Debug, thiserror::Error)]
#[error("{context}unexpected response {}: {reason}{}", response.status, context.details(response.request_id()))]
pub struct UnexpectedResponseError {
    pub(crate) context: CallContext,
    pub(crate) response: Box<RawResponse>,
    pub(crate) reason: String,
}

impl UnexpectedResponseError {
    /// Returns what is unexpected about the response.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// The body of a response was interrupted, or exceeds the size limit. The bytes received so far are kept.
#[derive(Debug, thiserror::Error)]
#[error("{context}{} response: {kind}{}", response.status, context.details(response.request_id()))]
pub struct BodyError {
    pub(crate) context: CallContext,
    pub(crate) response: Box<RawResponse>,
    pub(crate) kind: BodyErrorKind,
}

impl BodyError {
    /// Returns what is wrong with the body.
    pub fn kind(&self) -> &BodyErrorKind {
        &self.kind
    }

    pub(super) fn is_retryable(&self) -> bool {
        matches!(self.kind, BodyErrorKind::Interrupted(_))
    }
}

/// What is wrong with the body of a response.
#[derive(Debug)]
#[non_exhaustive]
pub enum BodyErrorKind {
    /// The connection broke before the body was complete, or its compression is damaged.
    Interrupted(Box<dyn StdError + Send + Sync>),
    /// The body is larger than the configured limit.
    TooLarge {
        /// The configured limit, in bytes.
        limit: u64,
    },
}

impl fmt::Display for BodyErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Interrupted(cause) => write!(f, "the body was cut short: {}", chain(cause.as_ref())),
            Self::TooLarge { limit } => write!(f, "the body is larger than the limit of {limit} bytes"),
        }
    }
}

/// A complete response does not have the documented structure. Status, headers and body are kept.
#[derive(Debug, thiserror::Error)]
#[error("{context}{} response does not decode{}: {message}{}", response.status, at(path), context.details(response.request_id()))]
pub struct DecodeError {
    pub(crate) context: CallContext,
    pub(crate) response: Box<RawResponse>,
    pub(crate) path: String,
    pub(crate) message: String,
}

impl DecodeError {
    /// Returns the path to the value that differs from the documentation, such as `operation_record[0].sub_step`; empty for
    /// the body as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns what was expected at the path, and what was found.
    pub fn message(&self) -> &str {
        &self.message
    }
}

fn at(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!(" at {path}") }
}
