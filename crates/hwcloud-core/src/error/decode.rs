//! A response that is complete but not what the documentation says.

use super::CallContext;
use crate::response::RawResponse;

/// The body does not have the documented structure. Status, headers and body are kept.
#[derive(Debug, thiserror::Error)]
#[error("{context}{} response does not decode{}: {message}{}", response.status, at(path), context.details(response.request_id()))]
pub struct DecodeError {
    pub(crate) context: CallContext,
    pub(crate) response: Box<RawResponse>,
    pub(crate) path: String,
    pub(crate) message: String,
}

impl DecodeError {
    /// The path to the value that is not as documented, such as `operation_record[0].sub_step`; empty for the body as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was expected there, and what was found.
    pub fn message(&self) -> &str {
        &self.message
    }
}

fn at(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!(" at {path}") }
}
