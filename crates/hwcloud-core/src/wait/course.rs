//! The course of one wait: when to poll, and what the answers mean for it.

use std::mem;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use hwcloud_types::{Standing, State};
use tokio::time::{Instant, sleep_until, timeout_at};
use tracing::{Instrument as _, Span};

use super::answer::Answer;
use super::error::{Failed, LimitReached, Missing, Refused, WaitError};
use super::failures::{Meaning, UNREADABLE_IN_A_ROW, meaning};
use super::handle::Handle;
use super::policy::{Limit, Policy};
use super::share::Share;
use super::trace;
use super::update::Update;
use crate::codegen::{OperationInfo, Poll, PollInfo, REQUIRED, refuse};
use crate::error::Error;

/// Beyond what anybody waits, and within what the clock can tell.
const FOREVER: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// What a wait knows between its polls. There may be thousands of them: whatever a poll needs is made for it and dropped after it.
pub(super) struct Course<T: 'static> {
    poll: Arc<dyn Poll<T>>,
    /// Where the operation lists things.
    share: Option<Share<T>>,
    pub(super) policy: Policy,
    started_at: SystemTime,
    /// How long it had taken when it was begun or resumed here.
    before: Duration,
    begun: Instant,
    /// When the next poll is made.
    pub(super) due: Instant,
    /// When the thing was last there; the start until it is.
    seen: Instant,
    /// How many polls in a row did not find it.
    absences: u32,
    polls: u32,
    /// How many polls in a row have failed, and how many of these brought what cannot be read.
    failures: u32,
    unreadable: u32,
    document: Option<Arc<T>>,
    /// What the document says.
    standing: Option<Standing>,
    /// Why the last poll failed.
    error: Option<Arc<Error>>,
    /// Statuses that were traced.
    warned: trace::Warned,
    pub(super) span: Span,
    pub(super) is_over: bool,
}

impl<T: Send + Sync + 'static> Course<T> {
    /// A wait that begins now, or has begun at `started_at`.
    pub(super) fn new(poll: impl Poll<T>, started_at: Option<SystemTime>) -> Self {
        let (now, begun) = (SystemTime::now(), Instant::now());
        let started_at = started_at.unwrap_or(now);
        // A start in the future is a clock's fault.
        let before = now.duration_since(started_at).unwrap_or_default();
        let info = poll.info();
        let share = info.asked.as_ref().and_then(|asked| Share::of(&poll, asked, poll.arguments(), begun));
        Self {
            poll: Arc::new(poll),
            share,
            policy: Policy::of(info),
            started_at,
            before,
            begun,
            due: begun,
            seen: begun.checked_sub(before).unwrap_or(begun),
            absences: 0,
            polls: 0,
            failures: 0,
            unreadable: 0,
            document: None,
            standing: None,
            error: None,
            warned: trace::Warned::default(),
            span: Span::none(),
            is_over: false,
        }
    }

    pub(super) fn info(&self) -> &'static PollInfo<T> {
        self.poll.info()
    }

    pub(super) fn handle(&self) -> Handle {
        Handle::new(self.info().spec, self.info().operation_id, self.poll.arguments(), self.started_at)
    }

    pub(super) fn start_span(&mut self) {
        self.span = trace::wait(self.poll.service(), self.info().operation_id);
    }

    /// Makes the next poll when it is due, and says what came of it.
    pub(super) async fn advance(&mut self) -> Result<Update<T>, WaitError<T>> {
        let result = match self.missing_argument() {
            Some(error) => Err(self.refused(Arc::new(error))),
            None => match self.answer().await {
                Some(answer) => self.judge(answer),
                None => Err(self.limit_reached(Limit::Timeout(self.policy.timeout))),
            },
        };
        match &result {
            Ok(update) if update.state == State::Succeeded && update.error.is_none() => self.over(Ok(())),
            Ok(_) => {}
            Err(error) => self.over(Err(error)),
        }
        result
    }

    /// The error that it is not said which of the listed things to wait for.
    fn missing_argument(&self) -> Option<Error> {
        let asked = self.info().asked.as_ref().filter(|_| self.share.is_none())?;
        Some(refuse(&OperationInfo::new(self.info().operation_id), asked.parameter, format!("{REQUIRED} to wait for one")))
    }

    /// The next answer; `None` if the time is over before it.
    async fn answer(&mut self) -> Option<Answer<T>> {
        let mut deadline = self.deadline();
        if self.polls == 0 && deadline <= Instant::now() {
            // A wait that is resumed late has one look, for as long as a call may take.
            deadline = Instant::now() + self.poll.service().config().timeout().min(FOREVER);
        } else {
            let until = self.due.min(deadline);
            if let Some(answer) = self.sleep(until).await {
                return Some(answer);
            }
            if self.due >= deadline {
                return None;
            }
        }
        let span = self.span.clone();
        let polled = async {
            match &mut self.share {
                Some(share) => share.ask(&*self.poll).await,
                None => Answer::to(self.poll.poll()).await,
            }
        };
        timeout_at(deadline, polled.instrument(span)).await.ok()
    }

    /// Sleeps; an answer that others bring meanwhile ends it.
    async fn sleep(&mut self, until: Instant) -> Option<Answer<T>> {
        match &mut self.share {
            _ if until <= Instant::now() => None,
            Some(share) => timeout_at(until, share.hear()).await.ok(),
            None => {
                sleep_until(until).await;
                None
            }
        }
    }

    /// What an answer means for the wait.
    fn judge(&mut self, answer: Answer<T>) -> Result<Update<T>, WaitError<T>> {
        let now = Instant::now();
        let info = self.info();
        self.polls = self.polls.saturating_add(1);
        let is_missing = match answer.result {
            Ok(document) => {
                (self.failures, self.unreadable, self.error) = (0, 0, None);
                let standing = (info.standing)(&document);
                let is_missing = standing.state == State::Missing;
                if !is_missing {
                    self.seen = now;
                    self.document = Some(document);
                    self.standing = Some(standing);
                }
                is_missing
            }
            Err(error) => {
                let meaning = meaning(info, &error);
                let is_missing = meaning == Meaning::Missing;
                self.failures = if is_missing { 0 } else { self.failures.saturating_add(1) };
                self.unreadable = if meaning == Meaning::Unreadable { self.unreadable + 1 } else { 0 };
                if meaning == Meaning::Refused || self.unreadable >= UNREADABLE_IN_A_ROW {
                    return Err(self.refused(error));
                }
                trace::failed(&self.span, &error);
                self.error = Some(error);
                is_missing
            }
        };
        self.absences = if is_missing { self.absences + 1 } else { 0 };
        if self.is_gone(now) {
            return Err(self.missing());
        }
        let update = self.update(is_missing);
        if self.error.is_none() && !is_missing {
            match update.state {
                State::Succeeded => return Ok(update),
                State::Failed => return self.failed().map_or(Ok(update), Err),
                State::Unknown => self.warned.warn(&self.span, info.operation_id, update.status.as_deref()),
                _ => {}
            }
        }
        if let Some(max_polls) = self.policy.max_polls.filter(|max_polls| self.polls >= *max_polls) {
            return Err(self.limit_reached(Limit::Polls(max_polls)));
        }
        let mut interval = self.policy.interval.after(self.polls, self.failures, answer.retry_after);
        if is_missing && answer.retry_after.is_none() {
            // The grace period may be the shorter one.
            interval = interval.min(self.policy.grace);
        }
        self.due = now + interval.min(FOREVER);
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
        let standing = if is_missing { Some(Standing::missing()) } else { self.standing.clone() };
        let (state, status, progress, reason) = match standing {
            Some(standing) => (standing.state, standing.status, standing.progress, standing.reason),
            None => (State::Unknown, None, None, None),
        };
        let (document, error) = (self.document.clone(), self.error.clone());
        Update { state, status, progress, reason, elapsed: self.elapsed(), polls: self.polls, document, error }
    }

    fn failed(&mut self) -> Option<WaitError<T>> {
        let document = self.document.take()?;
        let Standing { status, progress, reason, .. } = self.standing.take()?;
        let (operation_id, elapsed, polls) = (self.info().operation_id, self.elapsed(), self.polls);
        Some(WaitError::Failed(Box::new(Failed { operation_id, document, status, progress, reason, elapsed, polls })))
    }

    fn refused(&mut self, error: Arc<Error>) -> WaitError<T> {
        let (document, status) = self.last();
        let (operation_id, elapsed, polls) = (self.info().operation_id, self.elapsed(), self.polls);
        WaitError::Refused(Box::new(Refused { operation_id, error, document, status, elapsed, polls }))
    }

    fn missing(&mut self) -> WaitError<T> {
        let (document, status) = self.last();
        let (operation_id, elapsed, polls) = (self.info().operation_id, self.elapsed(), self.polls);
        let (grace, error) = (self.policy.grace, self.error.take());
        WaitError::Missing(Box::new(Missing { operation_id, grace, error, document, status, elapsed, polls }))
    }

    fn limit_reached(&mut self, limit: Limit) -> WaitError<T> {
        let (document, status) = self.last();
        let (operation_id, elapsed, polls) = (self.info().operation_id, self.elapsed(), self.polls);
        let error = self.error.take();
        WaitError::LimitReached(Box::new(LimitReached { operation_id, limit, error, document, status, elapsed, polls }))
    }

    /// The last document, and its status.
    fn last(&mut self) -> (Option<Arc<T>>, Option<String>) {
        (self.document.take(), self.standing.take().and_then(|standing| standing.status))
    }
}

impl<T: 'static> Course<T> {
    fn elapsed(&self) -> Duration {
        self.before.saturating_add(self.begun.elapsed())
    }

    fn deadline(&self) -> Instant {
        self.begun + self.policy.timeout.saturating_sub(self.before).min(FOREVER)
    }

    fn over(&mut self, result: Result<(), &WaitError<T>>) {
        self.is_over = true;
        trace::over(&mem::replace(&mut self.span, Span::none()), Some(result), self.polls, self.elapsed());
    }
}

impl<T> Drop for Course<T> {
    fn drop(&mut self) {
        if !self.is_over {
            trace::over::<T>(&self.span, None, self.polls, self.elapsed());
        }
    }
}
