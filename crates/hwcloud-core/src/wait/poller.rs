//! The poller of one wait: when to poll, and what the results mean for it.

use std::mem;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use hwcloud_types::{PollState, PollStatus};
use tokio::time::{Instant, sleep_until, timeout_at};
use tracing::{Instrument as _, Span};

use super::error::{Failed, Missing, PollFailed, TimedOut, WaitError};
use super::policy::{Limit, Policy};
use super::poll::{FOREVER, Meaning, PollResult, Source, UNREADABLE_IN_A_ROW, meaning};
use super::share::Share;
use super::token::ResumeToken;
use super::trace;
use super::update::Update;
use crate::error::{CallContext, Error, InvalidRequestError};

/// The longest time before the time limit at which the last poll is made.
const MARGIN: Duration = Duration::from_secs(5);

/// The callback of [`Waiter::on_update`](super::Waiter::on_update).
pub(super) type OnUpdate<T> = Box<dyn FnMut(&Update<T>) + Send>;

/// The state of a wait between its polls. There may be thousands: what a poll needs is created for it and dropped after it.
pub(super) struct Poller<T: 'static> {
    source: Box<dyn Source<T>>,
    /// `None` unless the operation lists resources.
    share: Option<Share<T>>,
    pub(super) policy: Policy,
    started_at: SystemTime,
    /// The elapsed time when the wait was started or resumed in this process.
    before: Duration,
    begun: Instant,
    /// When the next poll is made.
    pub(super) due: Instant,
    /// From when on a result counts as a poll: others may poll more often than this wait would.
    owed: Instant,
    /// When the resource was last found; initially the start.
    seen: Instant,
    /// How many consecutive polls did not find it. Failed polls are not counted.
    absences: u32,
    polls: u32,
    /// How many consecutive polls have failed.
    failures: u32,
    /// How many consecutive responses were unreadable. Polls with a transient error are not counted.
    unreadable: u32,
    document: Option<Arc<T>>,
    /// The status in the document.
    status: Option<PollStatus>,
    /// The error of the last poll.
    error: Option<Arc<Error>>,
    /// Statuses that were traced.
    warned: trace::Warned,
    pub(super) span: Span,
    pub(super) on_update: Option<OnUpdate<T>>,
    pub(super) is_over: bool,
}

impl<T: Send + Sync + 'static> Poller<T> {
    /// Starts a wait now, or resumes one that was started at `started_at`.
    pub(super) fn new(source: Box<dyn Source<T>>, started_at: Option<SystemTime>) -> Self {
        let (now, begun) = (SystemTime::now(), Instant::now());
        let started_at = started_at.unwrap_or(now);
        // A start in the future is due to a wrong clock.
        let before = now.duration_since(started_at).unwrap_or_default();
        let info = source.info();
        let share = info.selector.as_ref().and_then(|selector| Share::of(&*source, selector, begun));
        Self {
            source,
            share,
            policy: Policy::of(info),
            started_at,
            before,
            begun,
            due: begun,
            owed: begun,
            seen: begun.checked_sub(before).unwrap_or(begun),
            absences: 0,
            polls: 0,
            failures: 0,
            unreadable: 0,
            document: None,
            status: None,
            error: None,
            warned: trace::Warned::default(),
            span: Span::none(),
            on_update: None,
            is_over: false,
        }
    }

    pub(super) fn token(&self) -> ResumeToken {
        let call = self.source.call();
        ResumeToken::new(call.service().name(), call.info().id, call.arguments(), self.started_at)
    }

    pub(super) fn start_span(&mut self) {
        self.span = trace::wait(self.source.call().service(), self.source.operation_id());
    }

    /// Makes the next poll when it is due, and returns its update.
    pub(super) async fn advance(&mut self) -> Result<Update<T>, WaitError<T>> {
        let result = match self.missing_argument() {
            Some(error) => Err(self.poll_failed(Arc::new(error))),
            None => match self.next_result().await {
                Some(result) => self.judge(result),
                None => Err(self.timed_out(Limit::Timeout(self.policy.timeout))),
            },
        };
        if let (Ok(update), Some(on_update)) = (&result, &mut self.on_update) {
            on_update(update);
        }
        match &result {
            Ok(update) if update.state == PollState::Succeeded && update.error.is_none() => self.over(Ok(())),
            Ok(_) => {}
            Err(error) => self.over(Err(error)),
        }
        result
    }

    /// Returns the error of a wait that does not select one of the listed resources.
    fn missing_argument(&self) -> Option<Error> {
        let selector = self.source.info().selector.as_ref().filter(|_| self.share.is_none())?;
        // An invalid argument is reported by the poll, which sends nothing.
        let is_set = self.source.call().is_set(selector.parameter);
        let context = CallContext::new(self.source.operation_id());
        (!is_set).then(|| InvalidRequestError::of(context, selector.parameter, "is required to wait for one").into())
    }

    /// Decides what the result of a poll means for the wait.
    fn judge(&mut self, poll: PollResult<T>) -> Result<Update<T>, WaitError<T>> {
        let now = Instant::now();
        let info = self.source.info();
        let counted = u32::from(now >= self.owed);
        self.polls = self.polls.saturating_add(counted);
        let is_missing = match poll.result {
            Ok(document) => {
                (self.failures, self.unreadable, self.error) = (0, 0, None);
                let status = (info.status)(&document);
                let is_missing = status.state == PollState::Missing;
                if !is_missing {
                    (self.seen, self.absences) = (now, 0);
                    self.document = Some(document);
                    self.status = Some(status);
                }
                is_missing
            }
            Err(error) => {
                let meaning = meaning(info, &error);
                let is_missing = meaning == Meaning::Missing;
                match meaning {
                    Meaning::Missing => self.unreadable = 0,
                    Meaning::Unreadable => self.unreadable += 1,
                    Meaning::Transient | Meaning::Permanent => {}
                }
                self.failures = if is_missing { 0 } else { self.failures.saturating_add(counted) };
                if meaning == Meaning::Permanent || self.unreadable >= UNREADABLE_IN_A_ROW {
                    return Err(self.poll_failed(error));
                }
                trace::failed(&self.span, &error);
                self.error = Some(error);
                is_missing
            }
        };
        if is_missing {
            self.absences += 1;
            if self.is_gone(now) {
                return Err(self.missing());
            }
        }
        let update = self.update(is_missing);
        if self.error.is_none() && !is_missing {
            match update.state {
                PollState::Succeeded => return Ok(update),
                PollState::Failed => return self.failed().map_or(Ok(update), Err),
                PollState::Unknown => self.warned.warn(&self.span, self.source.operation_id(), update.status.as_deref()),
                _ => {}
            }
        }
        if let Some(max_polls) = self.policy.max_polls.filter(|max_polls| self.polls >= *max_polls) {
            return Err(self.timed_out(Limit::Polls(max_polls)));
        }
        self.schedule(now, is_missing, poll.retry_after);
        Ok(update)
    }

    /// Returns whether it was missing for too long. A single poll that does not find it proves nothing, however long the interval
    /// before it was, unless the grace period is zero.
    fn is_gone(&self, now: Instant) -> bool {
        let grace = self.policy.grace;
        let absences = if grace.is_zero() { 1 } else { 2 };
        self.absences >= absences && now.saturating_duration_since(self.seen) >= grace
    }

    fn update(&self, is_missing: bool) -> Update<T> {
        let status = if is_missing { Some(PollStatus::missing()) } else { self.status.clone() };
        let (state, status, progress, reason) = match status {
            Some(status) => (status.state, status.status, status.progress, status.reason),
            None => (PollState::Unknown, None, None, None),
        };
        let (document, error) = (self.document.clone(), self.error.clone());
        Update { state, status, progress, reason, elapsed: self.elapsed(), polls: self.polls, document, error }
    }
}

/// When to poll.
impl<T: Send + Sync + 'static> Poller<T> {
    /// Returns the next result; `None` if the time limit is reached before it.
    async fn next_result(&mut self) -> Option<PollResult<T>> {
        let deadline = self.deadline_of_poll();
        let until = self.due.min(deadline);
        if let Some(result) = self.sleep(until).await {
            return Some(result);
        }
        if self.due >= deadline {
            return None;
        }
        // The future may not have been polled since then.
        let deadline = self.deadline_of_poll();
        // The wait's own poll counts, however early it is.
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

    /// Sleeps until then, or until another waiter has a result.
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

    /// Schedules the next poll after one that completed `now`.
    fn schedule(&mut self, now: Instant, is_missing: bool, retry_after: Option<Duration>) {
        let bounded = |interval: Duration| {
            // The grace period may be shorter.
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
        // Random, because many waits may have the same deadline.
        self.due = if is_beyond { deadline - margin.mul_f64(1.0 - fastrand::f64() / 2.0) } else { due };
    }

    /// Returns the deadline of the next poll.
    fn deadline_of_poll(&self) -> Instant {
        let (deadline, at) = (self.deadline(), self.due.max(Instant::now()));
        // There is at least one poll, even if the wait is resumed late, or delayed by its set.
        let is_late = self.polls == 0 && at + self.margin() >= deadline;
        if is_late { at + self.source.timeout() } else { deadline }
    }

    fn deadline(&self) -> Instant {
        self.begun + self.time()
    }

    /// Returns how long before the deadline the last poll is made.
    fn margin(&self) -> Duration {
        (self.time() / 10).min(MARGIN)
    }

    /// Returns the time that was left when the wait was started or resumed in this process.
    fn time(&self) -> Duration {
        self.policy.timeout.saturating_sub(self.before).min(FOREVER)
    }
}

/// The errors that end a wait.
impl<T: Send + Sync + 'static> Poller<T> {
    fn failed(&mut self) -> Option<WaitError<T>> {
        let document = self.document.take()?;
        let PollStatus { status, progress, reason, .. } = self.status.take()?;
        let (operation_id, elapsed, polls) = (self.source.operation_id(), self.elapsed(), self.polls);
        Some(WaitError::Failed(Box::new(Failed { operation_id, document, status, progress, reason, elapsed, polls })))
    }

    fn poll_failed(&mut self, error: Arc<Error>) -> WaitError<T> {
        let (document, status) = self.last();
        let (operation_id, elapsed, polls) = (self.source.operation_id(), self.elapsed(), self.polls);
        WaitError::PollFailed(Box::new(PollFailed { operation_id, error, document, status, elapsed, polls }))
    }

    fn missing(&mut self) -> WaitError<T> {
        let (document, status) = self.last();
        let (operation_id, elapsed, polls) = (self.source.operation_id(), self.elapsed(), self.polls);
        let (grace, error) = (self.policy.grace, self.error.take());
        WaitError::Missing(Box::new(Missing { operation_id, grace, error, document, status, elapsed, polls }))
    }

    fn timed_out(&mut self, limit: Limit) -> WaitError<T> {
        let (document, status) = self.last();
        let (operation_id, elapsed, polls) = (self.source.operation_id(), self.elapsed(), self.polls);
        let error = self.error.take();
        WaitError::TimedOut(Box::new(TimedOut { operation_id, limit, error, document, status, elapsed, polls }))
    }

    /// Returns the last document and its status.
    fn last(&mut self) -> (Option<Arc<T>>, Option<String>) {
        (self.document.take(), self.status.take().and_then(|status| status.status))
    }
}

impl<T: 'static> Poller<T> {
    fn elapsed(&self) -> Duration {
        self.before.saturating_add(self.begun.elapsed())
    }

    fn over(&mut self, result: Result<(), &WaitError<T>>) {
        self.is_over = true;
        trace::over(&mem::replace(&mut self.span, Span::none()), Some(result), self.polls, self.elapsed());
    }
}

impl<T> Drop for Poller<T> {
    fn drop(&mut self) {
        if !self.is_over {
            trace::over::<T>(&self.span, None, self.polls, self.elapsed());
        }
    }
}
