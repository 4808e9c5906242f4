//! The errors that a wait ends with.

use std::sync::Arc;

use hwcloud_types::PollStatus;

use super::Poller;
use crate::error::Error;
use crate::wait::error::{Failed, Missing, PollFailed, TimedOut, WaitError};
use crate::wait::policy::Limit;

impl<T: Send + Sync + 'static> Poller<T> {
    pub(super) fn failed(&mut self) -> Option<WaitError<T>> {
        let document = self.document.take()?;
        let PollStatus { status, progress, reason, .. } = self.status.take()?;
        let (operation_id, elapsed, polls) = (self.source.operation_id(), self.elapsed(), self.polls);
        Some(WaitError::Failed(Box::new(Failed { operation_id, document, status, progress, reason, elapsed, polls })))
    }

    pub(super) fn poll_failed(&mut self, error: Arc<Error>) -> WaitError<T> {
        let (document, status) = self.last();
        let (operation_id, elapsed, polls) = (self.source.operation_id(), self.elapsed(), self.polls);
        WaitError::PollFailed(Box::new(PollFailed { operation_id, error, document, status, elapsed, polls }))
    }

    pub(super) fn missing(&mut self) -> WaitError<T> {
        let (document, status) = self.last();
        let (operation_id, elapsed, polls) = (self.source.operation_id(), self.elapsed(), self.polls);
        let (grace, error) = (self.policy.grace, self.error.take());
        WaitError::Missing(Box::new(Missing { operation_id, grace, error, document, status, elapsed, polls }))
    }

    pub(super) fn timed_out(&mut self, limit: Limit) -> WaitError<T> {
        let (document, status) = self.last();
        let (operation_id, elapsed, polls) = (self.source.operation_id(), self.elapsed(), self.polls);
        let error = self.error.take();
        WaitError::TimedOut(Box::new(TimedOut { operation_id, limit, error, document, status, elapsed, polls }))
    }

    /// The last document, and its status.
    fn last(&mut self) -> (Option<Arc<T>>, Option<String>) {
        (self.document.take(), self.status.take().and_then(|status| status.status))
    }
}
