//! Waiting for operations that take their time: to know when one is over, how far it is, and why it failed.
//!
//! Where the documentation says what "over" means for an operation, its builder has `wait()` beside `send()`. That gives a
//! [`Waiter`], which asks again and again. Await it for the final document, or look at each [`Update`]:
//!
//! ```
//! use std::time::Duration;
//!
//! use hwcloud_core::wait::{WaitError, Waiter};
//!
//! # #[derive(Clone)]
//! # struct Log;
//! // `waiter` is what `client.show_op_log().operation_log_id(id).wait()` gives.
//! async fn follow(waiter: Waiter<Log>) -> Result<Log, WaitError<Log>> {
//!     let mut updates = waiter.timeout(Duration::from_secs(1800)).updates();
//!     while let Some(update) = updates.next().await {
//!         let update = update?;
//!         println!("{} {}% after {:?}", update.state, update.progress.unwrap_or(0), update.elapsed);
//!         if let Some(finished) = update.into_finished() {
//!             return Ok(finished.into_inner());
//!         }
//!     }
//!     unreachable!("the last item is a finished update or an error")
//! }
//! ```
//!
//! # What ends a wait
//!
//! | what the service says | what becomes of the wait |
//! | --- | --- |
//! | a documented success | [`Finished`] |
//! | a documented failure | [`WaitError::Failed`], with the last document and its reason |
//! | that there is no such thing: an empty list, status 404 | it goes on for the [grace period](Waiter::grace), then [`WaitError::Missing`] |
//! | an unknown status, or none | it goes on; the status is in the update, and is traced once as a warning |
//! | an error that may pass ([`Error::is_retryable`](crate::Error::is_retryable)) | it goes on, more slowly with each that follows |
//! | what cannot be read: undecodable, or no answer of the service | it goes on, until it has happened three times with nothing but errors that may pass in between: a gateway's hiccup passes, another API does not |
//! | any other error, and an invalid argument before anything is sent | [`WaitError::PollFailed`] |
//! | anything but the end until the [limit](Limit) is reached | [`WaitError::TimedOut`] |
//!
//! # What holds for every wait
//!
//! - The first poll is made at once, and each later one after an [`Interval`], or when `Retry-After` says. What would come too late
//!   is made shortly before the [time limit](Waiter::timeout).
//! - The time limit holds whatever is going on: a sleep, a poll that hangs, a call that is repeated, the wait for a turn under
//!   [`max_requests_per_second`](crate::ConfigBuilder::max_requests_per_second). Only a first poll that begins after it, or just
//!   before, is still made, for as long as a call may take.
//! - Dropping it stops the polls: no task is spawned. What is waited for goes on. One that is kept and not polled, such as the rest
//!   of a [`WaitSet`] while something else is awaited, costs others a turn under that limit at most, and those who share its list
//!   the time that a call may take.
//! - Time is tokio's, so that tests run on its paused clock.
//! - A [`ResumeToken`] serialises, so that another process resumes the wait.
//! - For an operation that lists things, waiters of one client for things of one list make one request for all of them. What the
//!   list does not show is then asked for by itself. If the list is refused with status 401 or 403, that goes for all.
//!
//! [`WaitSet`] is for many at once.

mod error;
mod group;
mod interval;
mod policy;
mod poll;
mod poller;
mod set;
mod share;
#[cfg(test)]
mod tests;
mod token;
mod trace;
mod update;
mod updates;
mod waiter;

pub use error::{Failed, Missing, PollFailed, TimedOut, WaitError};
pub use hwcloud_types::PollState;
pub use interval::Interval;
pub use policy::Limit;
pub use set::WaitSet;
pub use token::ResumeToken;
pub use update::{Finished, Update};
pub use updates::Updates;
pub use waiter::{WaitFuture, Waiter};
#[doc(hidden)]
pub use waiter::{resume, wait};
