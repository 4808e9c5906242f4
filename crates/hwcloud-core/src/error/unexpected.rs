//! A response that is neither a documented success nor an error.

use super::CallContext;
use crate::response::RawResponse;

/// The service, or something between it and us, answered with what no operation answers with.
#[derive(Debug, thiserror::Error)]
#[error("{context}unexpected response {}: {reason}{}", response.status, context.details(response.request_id()))]
pub struct UnexpectedResponseError {
    pub(crate) context: CallContext,
    pub(crate) response: Box<RawResponse>,
    pub(crate) reason: String,
}

impl UnexpectedResponseError {
    /// What is unexpected about the response.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}
