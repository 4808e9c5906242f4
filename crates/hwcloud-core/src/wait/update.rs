//! What a waiter tells while it waits, and in the end.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use hwcloud_types::PollState;

use crate::error::Error;

/// Where a wait stands after a poll.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Update<T> {
    /// Whether it is over. If the poll failed in a way that may pass, what was known before; [`PollState::Unknown`] before the first
    /// document.
    pub state: PollState,
    /// The status as the service sent it.
    pub status: Option<String>,
    /// How far it is, in percent, if the service tells.
    pub progress: Option<u8>,
    /// Why it failed, in the service's words.
    pub reason: Option<String>,
    /// How long the wait has taken so far; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// How many polls were answered, or failed. A resumed wait counts anew. Of the answers of a list that waits share, those count
    /// that come when this one might have asked.
    pub polls: u32,
    /// The last document; an earlier one than this poll's where there is an [`error`](Self::error) or the state is
    /// [`PollState::Missing`].
    pub document: Option<Arc<T>>,
    /// Why the poll failed, if it did: in a way that may pass, or because there is no such thing yet, or any longer.
    pub error: Option<Arc<Error>>,
}

impl<T> Update<T> {
    /// The end, if this is the last update of a wait that succeeded.
    pub fn into_finished(self) -> Option<Finished<T>> {
        let Self { state: PollState::Succeeded, error: None, document: Some(document), status, elapsed, polls, .. } = self else {
            return None;
        };
        Some(Finished { document, status, elapsed, polls })
    }

    /// The same with another document.
    pub(super) fn map<U>(self, f: impl FnOnce(T) -> U) -> Update<U>
    where
        T: Clone,
    {
        let Self { state, status, progress, reason, elapsed, polls, document, error } = self;
        let document = document.map(|document| Arc::new(f(Arc::unwrap_or_clone(document))));
        Update { state, status, progress, reason, elapsed, polls, document, error }
    }
}

/// What was waited for: it is over, and well. It dereferences to the final document.
#[derive(Clone, Debug)]
pub struct Finished<T> {
    document: Arc<T>,
    status: Option<String>,
    elapsed: Duration,
    polls: u32,
}

impl<T> Finished<T> {
    /// The final document.
    pub fn into_inner(self) -> T
    where
        T: Clone,
    {
        Arc::unwrap_or_clone(self.document)
    }

    /// The final status as the service sent it.
    pub fn status(&self) -> Option<&str> {
        self.status.as_deref()
    }

    /// How long the wait took; that of a resumed wait counts from its original start.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// How many polls were answered, or failed. A resumed wait counts anew.
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
