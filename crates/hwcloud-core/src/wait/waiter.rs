//! What an operation's builder gives for waiting.

use std::fmt;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use tokio::time::Instant;

use super::course::Course;
use super::error::WaitError;
use super::handle::Handle;
use super::interval::Interval;
use super::update::Finished;
use super::updates::Updates;
use crate::codegen::Poll;

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
///         Err(WaitError::LimitReached(late)) => println!("still {:?} after {:?}", late.status, late.elapsed),
///         // One line that says what happened: not there, or refused.
///         Err(error) => println!("{error}"),
///     }
///     None
/// }
/// ```
#[must_use = "a waiter does nothing until it is awaited, or its updates are"]
pub struct Waiter<T: 'static> {
    course: Box<Course<T>>,
}

impl<T: Send + Sync + 'static> Waiter<T> {
    pub(crate) fn new(poll: impl Poll<T>, started_at: Option<SystemTime>) -> Self {
        Self { course: Box::new(Course::new(poll, started_at)) }
    }

    /// How long to leave the service alone between two polls.
    pub fn interval(mut self, interval: Interval) -> Self {
        self.course.policy.interval = interval;
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
        self.course.policy.timeout = timeout;
        self
    }

    /// How often to poll at most: as often as there is time for by default. 0 counts as 1.
    ///
    /// Of the answers of a list that waits share, those count that come when this one might have asked.
    pub fn max_polls(mut self, polls: u32) -> Self {
        self.course.policy.max_polls = Some(polls.max(1));
        self
    }

    /// How long what is waited for may be missing, from the start or since it was last there: 30 seconds by default.
    ///
    /// Some services show a thing only a while after it was asked for. Two polls must not find it, and none between
    /// them, unless this is [`Duration::ZERO`].
    pub fn grace(mut self, grace: Duration) -> Self {
        self.course.policy.grace = grace;
        self
    }

    /// What another process needs to resume this wait.
    pub fn handle(&self) -> Handle {
        self.course.handle()
    }

    /// What the wait comes to with each poll, in the place of the end alone.
    pub fn updates(mut self) -> Updates<T> {
        self.course.start_span();
        Updates::new(self.course)
    }

    /// Puts off the first poll.
    pub(super) fn start_at(mut self, at: Instant) -> Self {
        self.course.due = at;
        self
    }
}

impl<T: Send + Sync + 'static> IntoFuture for Waiter<T> {
    type Output = Result<Finished<T>, WaitError<T>>;
    type IntoFuture = WaitFuture<T>;

    fn into_future(mut self) -> WaitFuture<T> {
        self.course.start_span();
        let mut course = self.course;
        Box::pin(async move {
            loop {
                if let Some(finished) = course.advance().await?.into_finished() {
                    return Ok(finished);
                }
            }
        })
    }
}

impl<T> fmt::Debug for Waiter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiter").field("policy", &self.course.policy).finish_non_exhaustive()
    }
}
