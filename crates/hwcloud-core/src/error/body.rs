//! A response whose body could not be read to the end.

use std::error::Error as StdError;
use std::fmt;

use super::{CallContext, chain};
use crate::response::RawResponse;

/// The body of a response is cut short, or larger than allowed. What came of it is kept.
#[derive(Debug, thiserror::Error)]
#[error("{context}{} response: {kind}{}", response.status, context.details(response.request_id()))]
pub struct BodyError {
    pub(crate) context: CallContext,
    pub(crate) response: Box<RawResponse>,
    pub(crate) kind: BodyErrorKind,
}

impl BodyError {
    /// What is wrong with the body.
    pub fn kind(&self) -> &BodyErrorKind {
        &self.kind
    }

    pub(crate) fn is_retryable(&self) -> bool {
        matches!(self.kind, BodyErrorKind::Interrupted(_))
    }
}

/// What is wrong with a body.
#[derive(Debug)]
#[non_exhaustive]
pub enum BodyErrorKind {
    /// The connection broke before the body was complete, or its compression is damaged.
    Interrupted(Box<dyn StdError + Send + Sync>),
    /// The body has more bytes than the configuration allows.
    TooLarge {
        /// The configured limit, in bytes.
        limit: u64,
    },
}

impl fmt::Display for BodyErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Interrupted(cause) => {
                write!(f, "the body was cut short: {}", chain(cause.as_ref()))
            }
            Self::TooLarge { limit } => {
                write!(f, "the body is larger than the limit of {limit} bytes")
            }
        }
    }
}
