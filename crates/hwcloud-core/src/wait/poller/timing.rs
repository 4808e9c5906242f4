//! When a wait polls, and when it is over.

use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};
use tracing::Instrument as _;

use super::Poller;
use crate::wait::poll::{FOREVER, PollResult};

/// What the last poll leaves of the time, at most: so long a call may take.
const MARGIN: Duration = Duration::from_secs(5);

impl<T: Send + Sync + 'static> Poller<T> {
    /// The next answer; `None` if the time is over before it.
    pub(super) async fn next_result(&mut self) -> Option<PollResult<T>> {
        let deadline = self.deadline_of_poll();
        let until = self.due.min(deadline);
        if let Some(answer) = self.sleep(until).await {
            return Some(answer);
        }
        if self.due >= deadline {
            return None;
        }
        // It may have been kept without being polled since then.
        let deadline = self.deadline_of_poll();
        // What was asked for counts, however early it is.
        self.owed = Instant::now();
        let span = self.span.clone();
        let polled = async {
            match &mut self.share {
                Some(share) => share.poll(&*self.source).await,
                None => self.source.poll().await,
            }
        };
        timeout_at(deadline, polled.instrument(span)).await.ok()
    }

    /// Sleeps; an answer that others bring meanwhile ends it.
    async fn sleep(&mut self, until: Instant) -> Option<PollResult<T>> {
        match &mut self.share {
            _ if until <= Instant::now() => None,
            Some(share) => timeout_at(until, share.hear()).await.ok(),
            None => {
                sleep_until(until).await;
                None
            }
        }
    }

    /// When the next poll is made, after one that came to an end `now`.
    pub(super) fn schedule(&mut self, now: Instant, is_missing: bool, retry_after: Option<Duration>) {
        let bounded = |interval: Duration| {
            // The grace period may be the shorter one.
            let most = if is_missing && retry_after.is_none() { self.policy.grace } else { FOREVER };
            now + interval.min(most).min(FOREVER)
        };
        let (interval, polls, failures) = (self.policy.interval, self.polls, self.failures);
        let due = bounded(interval.after(polls, failures, retry_after));
        if now >= self.owed {
            self.owed = bounded(interval.at_least(polls, failures, retry_after));
        }
        let (deadline, margin) = (self.deadline(), self.margin());
        let is_beyond = due + margin / 2 > deadline && now + margin < deadline;
        // At random, for many may have the same deadline.
        self.due = if is_beyond { deadline - margin.mul_f64(1.0 - fastrand::f64() / 2.0) } else { due };
    }

    /// Until when the next poll may take.
    fn deadline_of_poll(&self) -> Instant {
        let (deadline, at) = (self.deadline(), self.due.max(Instant::now()));
        // There is one look at least, even for a wait that is resumed late, or begins late for the pace of its set.
        let is_late = self.polls == 0 && at + self.margin() >= deadline;
        if is_late { at + self.source.timeout() } else { deadline }
    }

    fn deadline(&self) -> Instant {
        self.begun + self.time()
    }

    /// What the last poll leaves of the time.
    fn margin(&self) -> Duration {
        (self.time() / 10).min(MARGIN)
    }

    /// How much time there was when it was begun or resumed here.
    fn time(&self) -> Duration {
        self.policy.timeout.saturating_sub(self.before).min(FOREVER)
    }
}
