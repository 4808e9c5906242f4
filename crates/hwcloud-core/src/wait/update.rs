//! The updates and the success of a wait.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use hwcloud_types::PollState;

use crate::error::Error;

/// The state of a wait after a poll.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Update<T> {
    /// The state of the operation. After a transient error, the last known state; [`PollState::Unknown`] before the first
    /// document.
    pub state: PollState,
    /// The status as the service sent it.
    pub status: Option<String>,
    /// The progress in percent, if the service reports it.
    pub progress: Option<u8>,
    /// The reason of a failure, in the service's words.
    pub reason: Option<String>,
    /// The elapsed time; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// The number of completed polls. A resumed wait starts at zero. A shared list result counts only if this waiter would have
    /// polled by then.
    pub polls: u32,
    /// The last document. It is from an earlier poll if there is an [`error`](Self::error), or the state is
    /// [`PollState::Missing`].
    pub document: Option<Arc<T>>,
    /// The error of the poll, if it failed: a transient error, or one that says that the resource does not exist.
    pub error: Option<Arc<Error>>,
}

impl<T> Update<T> {
    /// Returns the success, if this is the last update of a wait that succeeded.
    pub fn into_finished(self) -> Option<Finished<T>> {
        let Self { state: PollState::Succeeded, error: None, document: Some(document), status, elapsed, polls, .. } = self else {
            return None;
        };
        Some(Finished { document, status, elapsed, polls })
    }

    /// Converts the document.
    pub(super) fn map<U>(self, f: impl FnOnce(T) -> U) -> Update<U>
    where
        T: Clone,
    {
        let Self { state, status, progress, reason, elapsed, polls, document, error } = self;
        let document = document.map(|document| Arc::new(f(Arc::unwrap_or_clone(document))));
        Update { state, status, progress, reason, elapsed, polls, document, error }
    }
}

/// The success of a wait. It dereferences to the final document.
#[derive(Clone, Debug)]
pub struct Finished<T> {
    document: Arc<T>,
    status: Option<String>,
    elapsed: Duration,
    polls: u32,
}

impl<T> Finished<T> {
    /// Returns the final document.
    pub fn into_inner(self) -> T
    where
        T: Clone,
    {
        Arc::unwrap_or_clone(self.document)
    }

    /// Returns the final status as the service sent it.
    pub fn status(&self) -> Option<&str> {
        self.status.as_deref()
    }

    /// Returns how long the wait took; that of a resumed wait counts from its original start.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// Returns the number of completed polls. A resumed wait starts at zero.
    pub fn polls(&self) -> u32 {
        self.polls
    }
}

impl<T> Deref for Finished<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.document
    }
}
