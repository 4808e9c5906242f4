//! What one poll came to, in a form that several waiters can share.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use crate::call::retry_after;
use crate::codegen::{Polling, Service};
use crate::error::Error;

/// Beyond what anybody waits, and within what the clock can tell.
pub(super) const FOREVER: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// How long a call may take.
pub(super) fn call_time(service: &Service) -> Duration {
    service.config().timeout().min(FOREVER)
}

/// The answer to a poll.
pub(super) struct Answer<T> {
    /// When the poll began: nothing that happened later need be in it.
    pub(super) began: Instant,
    /// How long the service asks to be left alone.
    pub(super) retry_after: Option<Duration>,
    pub(super) result: Result<Arc<T>, Arc<Error>>,
}

impl<T> Answer<T> {
    /// Polls.
    pub(super) async fn to(polling: Polling<'_, T>) -> Self {
        let began = Instant::now();
        let result = polling.await;
        let headers = match &result {
            Ok(response) => Some(response.headers()),
            Err(error) => error.headers(),
        };
        let retry_after = headers.and_then(retry_after);
        Self { began, retry_after, result: result.map(|response| Arc::new(response.into_inner())).map_err(Arc::new) }
    }
}

impl<T> Clone for Answer<T> {
    fn clone(&self) -> Self {
        Self { began: self.began, retry_after: self.retry_after, result: self.result.clone() }
    }
}
