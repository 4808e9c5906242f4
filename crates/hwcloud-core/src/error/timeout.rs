//! A call that took longer than it may.

use std::time::Duration;

use super::{CallContext, Error};
use crate::response::RawResponse;

/// The call, with all its attempts, took longer than the configured time.
#[derive(Debug, thiserror::Error)]
#[error("{context}timed out after {limit:?}{}{}", context.details(None), before(previous.as_deref()))]
pub struct TimeoutError {
    pub(crate) context: CallContext,
    pub(crate) limit: Duration,
    pub(crate) response: Option<Box<RawResponse>>,
    /// Not a `source`: it is what came before, not why the time ran out.
    pub(crate) previous: Option<Box<Error>>,
}

impl TimeoutError {
    /// How long the call was allowed to take.
    pub fn limit(&self) -> Duration {
        self.limit
    }

    /// Why the attempt before the last one failed, if there was one.
    pub fn previous(&self) -> Option<&Error> {
        self.previous.as_deref()
    }
}

fn before(previous: Option<&Error>) -> String {
    previous.map(|error| format!(", after: {error}")).unwrap_or_default()
}
