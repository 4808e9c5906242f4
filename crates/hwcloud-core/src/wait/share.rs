//! Waiters that poll the same list for their resources, and share its results.
//!
//! No waiter is in charge: the first whose poll is due requests all resources, and passes the result to those who listen. If it is
//! dropped meanwhile, or has no result within the timeout of a call, the next one takes over: a waiter may be kept without being
//! polled.

use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::{Either, select};
use http::StatusCode;
use hwcloud_types::{PollState, PollStatus};
use serde_json::{Map, Value};
use tokio::sync::futures::Notified;
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, timeout_at};

use super::poll::{Meaning, PollResult, Source, meaning};
use crate::operation::{Selector, WaiterInfo};
use crate::service::Registration;

/// One resource among those that an operation lists.
pub(super) struct Share<T: 'static> {
    member: Member<T>,
    info: &'static WaiterInfo<T>,
    selector: &'static Selector<T>,
    id: Box<str>,
    /// Whether the last list did not contain it.
    is_unlisted: bool,
}

impl<T: Send + Sync + 'static> Share<T> {
    /// Joins those who poll the same list; `None` if the call does not select a resource, or selects it by an invalid argument.
    pub(super) fn of(source: &dyn Source<T>, selector: &'static Selector<T>, started: Instant) -> Option<Self> {
        let arguments = source.arguments();
        let id = match arguments.get(selector.parameter)? {
            Value::String(id) => id.as_str().into(),
            id => id.to_string().into(),
        };
        let member = Member::join(source, arguments, selector.parameter, started);
        Some(Self { member, info: source.info(), selector, id, is_unlisted: false })
    }

    /// Waits for a result of another waiter that contains the resource.
    pub(super) async fn hear(&mut self) -> PollResult<T> {
        loop {
            let result = self.member.hear().await;
            match self.part(result) {
                Some(result) => return result,
                // Polled on its own when the next poll is due.
                None => self.is_unlisted = true,
            }
        }
    }

    /// Polls the list together with others; the resource alone if there are none, or if the list does not contain it.
    pub(super) async fn poll(&mut self, source: &dyn Source<T>) -> PollResult<T> {
        // For this poll only: the next list may contain it.
        if !std::mem::take(&mut self.is_unlisted)
            && let Some(result) = self.member.poll(source, self.selector.parameter).await
            && let Some(result) = self.part(result)
        {
            return result;
        }
        let result = source.poll().await;
        self.member.used(&result);
        // A service that ignores the filter returns the whole list.
        PollResult { result: result.result.map(|document| Arc::new(self.cut(&document).0)), ..result }
    }

    /// Returns what the result of a list means for the resource; `None` if it means nothing.
    ///
    /// A list without the resource means nothing, because the service may return one page of it. Nor does a permanent error, which
    /// need not concern the resource, unless it concerns the caller.
    fn part(&self, result: PollResult<T>) -> Option<PollResult<T>> {
        match &result.result {
            Ok(document) => {
                let (part, status) = self.cut(document);
                (status.state != PollState::Missing).then(|| PollResult { result: Ok(Arc::new(part)), ..result })
            }
            Err(error) => {
                let is_for_all = match meaning(self.info, error) {
                    Meaning::Transient => true,
                    Meaning::Permanent => matches!(error.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN)),
                    Meaning::Missing | Meaning::Unreadable => false,
                };
                is_for_all.then_some(result)
            }
        }
    }

    fn cut(&self, document: &T) -> (T, PollStatus) {
        let part = (self.selector.part)(document, &self.id);
        let status = (self.info.status)(&part);
        (part, status)
    }
}

/// Waiters that poll the same list.
struct Group<T> {
    requesting: Mutex<Requesting>,
    /// Notified when the waiter that requests the list is done or dropped.
    left: Notify,
    /// The last result.
    results: watch::Sender<Option<PollResult<T>>>,
    /// Removes the group when its last member leaves.
    _registration: Registration,
}

/// Whether a waiter requests the list.
#[derive(Debug, Default)]
struct Requesting {
    /// The number of requests so far.
    count: u64,
    /// Until when the others wait for the last one.
    until: Option<Instant>,
}

impl<T> Group<T> {
    fn new(registration: Registration) -> Self {
        let (results, _) = watch::channel(None);
        Self { requesting: Mutex::default(), left: Notify::new(), results, _registration: registration }
    }

    /// Begins a request for the list; if there is one already, returns until when to wait for it.
    fn begin(&self, limit: Duration) -> Result<Requester<'_, T>, Instant> {
        let mut requesting = self.requesting();
        let now = Instant::now();
        match requesting.until {
            Some(until) if now < until => Err(until),
            _ => {
                *requesting = Requesting { count: requesting.count.wrapping_add(1), until: Some(now + limit) };
                Ok(Requester { group: self, count: requesting.count })
            }
        }
    }

    fn requesting(&self) -> MutexGuard<'_, Requesting> {
        self.requesting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Publishes a result, unless a newer one is there.
    fn publish(&self, result: &PollResult<T>) -> bool {
        self.results.send_if_modified(|last| {
            let is_newer = last.as_ref().is_none_or(|last| last.began <= result.began);
            if is_newer {
                *last = Some(result.clone());
            }
            is_newer
        })
    }
}

/// The waiter that requests the list.
struct Requester<'a, T> {
    group: &'a Group<T>,
    count: u64,
}

impl<T> Drop for Requester<'_, T> {
    fn drop(&mut self) {
        let mut requesting = self.group.requesting();
        if requesting.count == self.count {
            requesting.until = None;
            self.group.left.notify_waiters();
        }
    }
}

/// A waiter's membership of its group.
struct Member<T> {
    group: Arc<Group<T>>,
    results: watch::Receiver<Option<PollResult<T>>>,
    /// Results of polls that began earlier are outdated.
    since: Instant,
}

impl<T: Send + Sync + 'static> Member<T> {
    /// Joins those who make the same call except for the argument `selector`.
    fn join(source: &dyn Source<T>, mut arguments: Map<String, Value>, selector: &str, since: Instant) -> Self {
        arguments.remove(selector);
        let name = format!("{} {}", source.operation_id(), Value::Object(arguments));
        let group = source.call().service().registry().get_or_insert(name, Group::new);
        Self { results: group.results.subscribe(), group, since }
    }

    /// Waits for the result of another member.
    pub(super) async fn hear(&mut self) -> PollResult<T> {
        loop {
            // The sender lives as long as the group.
            if self.results.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
            if let Some(result) = self.last() {
                return result;
            }
        }
    }

    /// Requests the list for all members, unless another one does. `None` if there are no others.
    pub(super) async fn poll(&mut self, source: &dyn Source<T>, selector: &str) -> Option<PollResult<T>> {
        if self.is_only() {
            return None;
        }
        let group = Arc::clone(&self.group);
        let limit = source.timeout();
        let requester = loop {
            let mut left = pin!(group.left.notified());
            // Registered now, because the notification may come before it is awaited.
            left.as_mut().enable();
            if let Some(result) = self.unseen() {
                return Some(result);
            }
            if self.is_only() {
                return None;
            }
            match group.begin(limit) {
                Ok(requester) => break requester,
                Err(until) => {
                    if let Some(result) = self.follow(left, until).await {
                        return Some(result);
                    }
                }
            }
        };
        let result = source.poll_all(selector).await;
        self.used(&result);
        if group.publish(&result) {
            self.results.mark_unchanged();
        }
        drop(requester);
        Some(result)
    }

    /// Waits for the result of the member that requests the list, until it leaves or the time is up.
    async fn follow(&mut self, left: Pin<&mut Notified<'_>>, until: Instant) -> Option<PollResult<T>> {
        let is_published = {
            let changed = pin!(self.results.changed());
            matches!(timeout_at(until, select(changed, left)).await, Ok(Either::Left((Ok(()), _))))
        };
        if is_published { self.last() } else { None }
    }

    /// Marks results of polls that began before this one as outdated.
    fn used(&mut self, result: &PollResult<T>) {
        self.since = self.since.max(result.began);
    }

    /// Returns the result that came while the member was not listening.
    fn unseen(&mut self) -> Option<PollResult<T>> {
        if self.results.has_changed().unwrap_or(false) { self.last() } else { None }
    }

    /// Returns the last result, unless it is outdated.
    fn last(&mut self) -> Option<PollResult<T>> {
        let result = self.results.borrow_and_update().clone().filter(|result| result.began >= self.since)?;
        self.used(&result);
        Some(result)
    }

    fn is_only(&self) -> bool {
        self.group.results.receiver_count() <= 1
    }
}
