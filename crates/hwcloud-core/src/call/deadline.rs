//! When a call must be over, whatever it is doing.

use std::time::Duration;

use tokio::time::Instant;

/// The end of a call's time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline {
    /// `None` if it is beyond what the clock can tell.
    at: Option<Instant>,
    limit: Duration,
}

impl Deadline {
    /// A deadline `limit` from now.
    pub(crate) fn after(limit: Duration) -> Self {
        Self { at: Instant::now().checked_add(limit), limit }
    }

    /// How long the whole call may take.
    pub(crate) fn limit(self) -> Duration {
        self.limit
    }

    /// How much of it is left; `None` if there is no end.
    pub(crate) fn remaining(self) -> Option<Duration> {
        self.at.map(|at| at.saturating_duration_since(Instant::now()))
    }

    /// Runs `future` until the deadline; `None` if it is not done then.
    pub(crate) async fn run<F: Future>(self, future: F) -> Option<F::Output> {
        match self.at {
            Some(at) => tokio::time::timeout_at(at, future).await.ok(),
            None => Some(future.await),
        }
    }
}
