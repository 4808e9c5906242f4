//! The builder of a wait, which operations return from `wait` and `resume`.

use std::fmt;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use tokio::time::Instant;

use super::error::WaitError;
use super::policy::Interval;
use super::poll::Source;
use super::poller::Poller;
use super::token::ResumeToken;
use super::update::{Finished, Update};
use super::updates::Updates;
use crate::error::{CallContext, Error, InvalidRequestError};
use crate::operation::Pollable;

/// Starts a wait.
pub fn wait<O: Pollable>(operation: O) -> Waiter<O::Output> {
    Waiter::new(Box::new(operation), None)
}

/// Resumes a wait with the arguments and the start of its token.
///
/// # Errors
///
/// [`Error::InvalidRequest`] that names both operations, if the token is for another one.
pub fn resume<O: Pollable>(mut operation: O, token: &ResumeToken) -> Result<Waiter<O::Output>, Error> {
    let call = operation.call_mut();
    let (spec, id) = (call.service().name(), call.info().id);
    if (token.spec(), token.operation_id()) != (spec, id) {
        let rule = format!("is for {} of {}, not for {id} of {spec}", token.operation_id(), token.spec());
        return Err(InvalidRequestError::of(CallContext::new(id), "token", rule).into());
    }
    call.clear();
    for (name, value) in token.arguments() {
        if !call.set_by_name(name, Some(value.clone())) {
            let rule = format!("has an argument that {id} does not take: {name}");
            return Err(InvalidRequestError::of(CallContext::new(id), "token", rule).into());
        }
    }
    Ok(Waiter::new(Box::new(operation), Some(token.started_at())))
}

/// The future of a [`Waiter`].
pub type WaitFuture<T> = Pin<Box<dyn Future<Output = Result<Finished<T>, WaitError<T>>> + Send>>;

/// Polls until the operation reaches a terminal state.
///
/// Await it for the final document, or take [`updates`](Self::updates). Interval and time limit come from the specification
/// unless they are set. The time limit starts when the waiter is created. Dropping the waiter stops the polls, and not the
/// operation.
///
/// ```
/// use std::time::Duration;
///
/// use hwcloud_core::wait::{Interval, WaitError, Waiter};
///
/// # #[derive(Clone, Debug)]
/// # struct Log;
/// async fn wait(waiter: Waiter<Log>) -> Option<Log> {
///     let waiter = waiter.interval(Interval::fixed(Duration::from_secs(15))).timeout(Duration::from_secs(90 * 60));
///     match waiter.await {
///         Ok(finished) => {
///             println!("finished after {:?}", finished.elapsed());
///             return Some(finished.into_inner());
///         }
///         Err(WaitError::Failed(failed)) => println!("failed: {:?}, see {:?}", failed.reason, failed.document),
///         Err(WaitError::TimedOut(late)) => println!("still {:?} after {:?}", late.status, late.elapsed),
///         // One line that says what happened: the resource is missing, or a poll failed.
///         Err(error) => println!("{error}"),
///     }
///     None
/// }
/// ```
#[must_use = "a waiter does nothing until it is awaited, or its updates are"]
pub struct Waiter<T: 'static> {
    poller: Box<Poller<T>>,
}

impl<T: Send + Sync + 'static> Waiter<T> {
    pub(super) fn new(source: Box<dyn Source<T>>, started_at: Option<SystemTime>) -> Self {
        Self { poller: Box::new(Poller::new(source, started_at)) }
    }

    /// Sets the interval between two polls.
    pub fn interval(mut self, interval: Interval) -> Self {
        self.poller.policy.interval = interval;
        self
    }

    /// Sets the time limit of the wait, from the creation of the waiter; that of a resumed wait counts from its original start.
    ///
    /// A poll in flight at the limit is cancelled. If the interval or `Retry-After` would delay a poll until after the limit, or
    /// just before it, the last poll is made earlier: 5 to 10 % of the time before the limit, at most 5 seconds.
    ///
    /// The first poll is made even after the limit, within the timeout of one call: with [`Duration::ZERO`], when a wait is
    /// resumed after its limit, or when a [`WaitSet`](super::WaitSet) delays it.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.poller.policy.timeout = timeout;
        self
    }

    /// Sets the maximum number of polls: unlimited by default. 0 counts as 1.
    ///
    /// A shared list result counts as a poll only if this waiter would have polled by then.
    pub fn max_polls(mut self, polls: u32) -> Self {
        self.poller.policy.max_polls = Some(polls.max(1));
        self
    }

    /// Sets how long the resource may be missing, from the start or since it was last found: 30 seconds by default.
    ///
    /// Some services show a resource only a while after its creation. It counts as missing once two polls in a row do not find
    /// it, or one with [`Duration::ZERO`].
    pub fn grace(mut self, grace: Duration) -> Self {
        self.poller.policy.grace = grace;
        self
    }

    /// Calls `on_update` after each poll that does not end the wait with an error, the last one included.
    ///
    /// It replaces an earlier callback. It should return quickly, because the wait continues after it.
    pub fn on_update(mut self, on_update: impl FnMut(&Update<T>) + Send + 'static) -> Self {
        self.poller.on_update = Some(Box::new(on_update));
        self
    }

    /// Returns what another process needs to resume this wait.
    pub fn token(&self) -> ResumeToken {
        self.poller.token()
    }

    /// Returns the updates of the wait as a stream.
    pub fn updates(mut self) -> Updates<T> {
        self.poller.start_span();
        Updates::new(self.poller)
    }

    /// Delays the first poll.
    pub(super) fn start_at(mut self, at: Instant) -> Self {
        self.poller.due = at;
        self
    }
}

impl<T: Send + Sync + 'static> IntoFuture for Waiter<T> {
    type Output = Result<Finished<T>, WaitError<T>>;
    type IntoFuture = WaitFuture<T>;

    fn into_future(mut self) -> WaitFuture<T> {
        self.poller.start_span();
        let mut poller = self.poller;
        Box::pin(async move {
            loop {
                if let Some(finished) = poller.advance().await?.into_finished() {
                    return Ok(finished);
                }
            }
        })
    }
}

impl<T> fmt::Debug for Waiter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiter").field("policy", &self.poller.policy).finish_non_exhaustive()
    }
}
