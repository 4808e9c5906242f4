//! What an operation's builder gives for waiting.

use std::fmt;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use tokio::time::Instant;

use super::error::WaitError;
use super::interval::Interval;
use super::poll::Source;
use super::poller::Poller;
use super::token::ResumeToken;
use super::update::{Finished, Update};
use super::updates::Updates;
use crate::error::Error;
use crate::operation::{Pollable, invalid_argument};

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
        return Err(invalid_argument(id, "token", rule));
    }
    for (name, value) in token.arguments() {
        call.set_by_name(name, Some(value.clone()));
    }
    Ok(Waiter::new(Box::new(operation), Some(token.started_at())))
}

/// The future of a [`Waiter`].
pub type WaitFuture<T> = Pin<Box<dyn Future<Output = Result<Finished<T>, WaitError<T>>> + Send>>;

/// Waits for something that takes its time, by asking again and again where it stands.
///
/// Await it for the final document, or take [`updates`](Self::updates). How often it asks and how long it waits come from the
/// specification unless they are set. Its time runs from the moment it is made. Dropping it stops the polls, and not what is
/// waited for.
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
///         // One line that says what happened: not there, or refused.
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

    /// How long to leave the service alone between two polls.
    pub fn interval(mut self, interval: Interval) -> Self {
        self.poller.policy.interval = interval;
        self
    }

    /// How long to wait altogether, from the moment the waiter was made; a resumed one counts from the original start.
    ///
    /// A poll that is on its way by then is given up. If the interval or `Retry-After` would put a poll off until after the limit,
    /// or just before it, one last poll is made earlier: a twentieth to a tenth of the time before the limit, but not more than 5
    /// seconds.
    ///
    /// A first poll that begins after the limit, or that shortly before it, is still made, for as long as a call may take: with
    /// [`Duration::ZERO`], if a wait is resumed when its time is over, or for the pace of a [`WaitSet`](super::WaitSet).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.poller.policy.timeout = timeout;
        self
    }

    /// How often to poll at most: as often as there is time for by default. 0 counts as 1.
    ///
    /// Of the answers of a list that waits share, those count that come when this one might have asked.
    pub fn max_polls(mut self, polls: u32) -> Self {
        self.poller.policy.max_polls = Some(polls.max(1));
        self
    }

    /// How long what is waited for may be missing, from the start or since it was last there: 30 seconds by default.
    ///
    /// Some services show a thing only a while after it was asked for. Two polls must not find it, and none between
    /// them, unless this is [`Duration::ZERO`].
    pub fn grace(mut self, grace: Duration) -> Self {
        self.poller.policy.grace = grace;
        self
    }

    /// Calls `on_update` after each poll that does not end the wait with an error, the last one included.
    ///
    /// It replaces a callback that was set before. It should return quickly: the wait goes on when it has.
    pub fn on_update(mut self, on_update: impl FnMut(&Update<T>) + Send + 'static) -> Self {
        self.poller.on_update = Some(Box::new(on_update));
        self
    }

    /// Returns what another process needs to resume this wait.
    pub fn token(&self) -> ResumeToken {
        self.poller.token()
    }

    /// What the wait comes to with each poll, in the place of the end alone.
    pub fn updates(mut self) -> Updates<T> {
        self.poller.start_span();
        Updates::new(self.poller)
    }

    /// Puts off the first poll.
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
