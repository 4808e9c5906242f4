//! The poller of one wait: when to poll, and what the results mean for it.

mod outcome;
mod timing;

use std::mem;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use hwcloud_types::{PollState, PollStatus};
use tokio::time::Instant;
use tracing::Span;

use super::error::WaitError;
use super::policy::{Limit, Policy};
use super::poll::{Meaning, PollResult, Source, UNREADABLE_IN_A_ROW, meaning};
use super::share::Share;
use super::token::ResumeToken;
use super::trace;
use super::update::Update;
use crate::error::Error;
use crate::operation::invalid_argument;

/// The callback of [`Waiter::on_update`](super::Waiter::on_update).
pub(super) type OnUpdate<T> = Box<dyn FnMut(&Update<T>) + Send>;

/// What a wait knows between its polls. There may be thousands of them: whatever a poll needs is made for it and dropped after it.
pub(super) struct Poller<T: 'static> {
    source: Box<dyn Source<T>>,
    /// `None` unless the operation lists resources.
    share: Option<Share<T>>,
    pub(super) policy: Policy,
    started_at: SystemTime,
    /// How long it had taken when it was begun or resumed here.
    before: Duration,
    begun: Instant,
    /// When the next poll is made.
    pub(super) due: Instant,
    /// From when on an answer counts as a poll: others may bring more than this wait would have asked for.
    owed: Instant,
    /// When the thing was last there; the start until it is.
    seen: Instant,
    /// How many polls in a row did not find it. One that failed is not in the row.
    absences: u32,
    polls: u32,
    /// How many polls in a row have failed.
    failures: u32,
    /// How many polls in a row brought what cannot be read. One that failed in a way that may pass is not in the row.
    unreadable: u32,
    document: Option<Arc<T>>,
    /// What the document says.
    status: Option<PollStatus>,
    /// Why the last poll failed.
    error: Option<Arc<Error>>,
    /// Statuses that were traced.
    warned: trace::Warned,
    pub(super) span: Span,
    pub(super) on_update: Option<OnUpdate<T>>,
    pub(super) is_over: bool,
}

impl<T: Send + Sync + 'static> Poller<T> {
    /// A wait that begins now, or has begun at `started_at`.
    pub(super) fn new(source: Box<dyn Source<T>>, started_at: Option<SystemTime>) -> Self {
        let (now, begun) = (SystemTime::now(), Instant::now());
        let started_at = started_at.unwrap_or(now);
        // A start in the future is a clock's fault.
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

    /// Makes the next poll when it is due, and says what came of it.
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
        let rule = "is required to wait for one".to_owned();
        (!is_set).then(|| invalid_argument(self.source.operation_id(), selector.parameter, rule))
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

    /// Whether it was missing for too long. One poll that does not find it proves nothing, however long the interval before it
    /// was, unless there is no grace at all.
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
