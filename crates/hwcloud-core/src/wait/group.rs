//! Waiters that ask the same list for their things, and share its answers.
//!
//! Nobody is in charge: the first whose poll is due asks for all, and hands the answer to whoever listens. If it is dropped on the
//! way, or has no answer after the time that a call may take, the next takes its place: it may be kept without being polled.

use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::{Either, select};
use serde_json::{Map, Value};
use tokio::sync::futures::Notified;
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, timeout_at};

use super::poll::{PollResult, Source};
use crate::service::Registration;

/// Waiters with the same list.
struct Group<T> {
    asking: Mutex<Asking>,
    /// Told when whoever asks is done, or is dropped.
    left: Notify,
    /// The last answer.
    answers: watch::Sender<Option<PollResult<T>>>,
    /// So that the next waiter creates a new one when nobody is in it.
    _registration: Registration,
}

/// Whether somebody asks for all.
#[derive(Debug, Default)]
struct Asking {
    /// How many have asked.
    count: u64,
    /// Until when the others wait for the last of them.
    until: Option<Instant>,
}

impl<T> Group<T> {
    fn new(registration: Registration) -> Self {
        let (answers, _) = watch::channel(None);
        Self { asking: Mutex::default(), left: Notify::new(), answers, _registration: registration }
    }

    /// Begins to ask for all; if another one does, until when to wait for that.
    fn begin(&self, limit: Duration) -> Result<Asker<'_, T>, Instant> {
        let mut asking = self.asking();
        let now = Instant::now();
        match asking.until {
            Some(until) if now < until => Err(until),
            _ => {
                *asking = Asking { count: asking.count.wrapping_add(1), until: Some(now + limit) };
                Ok(Asker { group: self, count: asking.count })
            }
        }
    }

    fn asking(&self) -> MutexGuard<'_, Asking> {
        self.asking.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it is told: one that others have overtaken is not.
    fn tell(&self, answer: &PollResult<T>) -> bool {
        self.answers.send_if_modified(|last| {
            let is_news = last.as_ref().is_none_or(|last| last.began <= answer.began);
            if is_news {
                *last = Some(answer.clone());
            }
            is_news
        })
    }
}

/// Whoever asks for all.
struct Asker<'a, T> {
    group: &'a Group<T>,
    count: u64,
}

impl<T> Drop for Asker<'_, T> {
    fn drop(&mut self) {
        let mut asking = self.group.asking();
        if asking.count == self.count {
            asking.until = None;
            self.group.left.notify_waiters();
        }
    }
}

/// One waiter's place in its group.
pub(super) struct Member<T> {
    group: Arc<Group<T>>,
    answers: watch::Receiver<Option<PollResult<T>>>,
    /// What began before that is no news.
    since: Instant,
}

impl<T: Send + Sync + 'static> Member<T> {
    /// Joins those who make the same call except for the argument `selector`.
    pub(super) fn join(source: &dyn Source<T>, mut arguments: Map<String, Value>, selector: &str, since: Instant) -> Self {
        arguments.remove(selector);
        let name = format!("{} {}", source.operation_id(), Value::Object(arguments));
        let group = source.call().service().registry().get_or_insert(name, Group::new);
        Self { answers: group.answers.subscribe(), group, since }
    }

    /// The next answer that another member brings.
    pub(super) async fn hear(&mut self) -> PollResult<T> {
        loop {
            // The sender lives as long as the group.
            if self.answers.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
            if let Some(answer) = self.last() {
                return answer;
            }
        }
    }

    /// Asks for all members, unless another one is just doing so. `None` if there are no others.
    pub(super) async fn poll(&mut self, source: &dyn Source<T>, selector: &str) -> Option<PollResult<T>> {
        if self.is_only() {
            return None;
        }
        let group = Arc::clone(&self.group);
        let limit = source.timeout();
        let asker = loop {
            let mut left = pin!(group.left.notified());
            // From here on: it may be told before it is waited for.
            left.as_mut().enable();
            if let Some(answer) = self.news() {
                return Some(answer);
            }
            if self.is_only() {
                return None;
            }
            match group.begin(limit) {
                Ok(asker) => break asker,
                Err(until) => {
                    if let Some(answer) = self.follow(left, until).await {
                        return Some(answer);
                    }
                }
            }
        };
        let answer = source.poll_all(selector).await;
        self.used(&answer);
        if group.tell(&answer) {
            self.answers.mark_unchanged();
        }
        drop(asker);
        Some(answer)
    }

    /// Waits for the answer of whoever asks, until that has left or the time is over.
    async fn follow(&mut self, left: Pin<&mut Notified<'_>>, until: Instant) -> Option<PollResult<T>> {
        let is_told = {
            let changed = pin!(self.answers.changed());
            matches!(timeout_at(until, select(changed, left)).await, Ok(Either::Left((Ok(()), _))))
        };
        if is_told { self.last() } else { None }
    }

    /// The member knows this answer: what began before is no news any more.
    pub(super) fn used(&mut self, answer: &PollResult<T>) {
        self.since = self.since.max(answer.began);
    }

    /// The answer that came while the member was not listening.
    fn news(&mut self) -> Option<PollResult<T>> {
        if self.answers.has_changed().unwrap_or(false) { self.last() } else { None }
    }

    /// The last answer, if it is news.
    fn last(&mut self) -> Option<PollResult<T>> {
        let answer = self.answers.borrow_and_update().clone().filter(|answer| answer.began >= self.since)?;
        self.used(&answer);
        Some(answer)
    }

    fn is_only(&self) -> bool {
        self.group.answers.receiver_count() <= 1
    }
}
