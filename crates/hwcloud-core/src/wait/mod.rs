//! Waiting for long-running operations: polling until a terminal state, with progress and the reason of a failure.
//!
//! Where the documentation names the terminal states of an operation, its builder has `wait()` beside `send()`. It returns a
//! [`Waiter`], which polls the operation. Await it for the final document, or look at each [`Update`]:
//!
//! ```
//! use std::time::Duration;
//!
//! use hwcloud_core::wait::{WaitError, Waiter};
//!
//! # #[derive(Clone)]
//! # struct Log;
//! // `client.show_op_log(id).wait()` returns the waiter.
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
//! | response of the service | effect on the wait |
//! | --- | --- |
//! | a documented success | [`Finished`] |
//! | a documented failure | [`WaitError::Failed`], with the last document and its reason |
//! | not found: an empty list, status 404 | continues for the [grace period](Waiter::grace), then [`WaitError::Missing`] |
//! | an unknown status, or none | continues; the status is in the update, and is logged once as a warning |
//! | a transient error ([`Error::is_retryable`](crate::error::Error::is_retryable)) | continues, at longer intervals after consecutive errors |
//! | an unreadable response: it does not decode, or is not of the service | continues, until there are three with only transient errors in between: a failure of a gateway passes, another API does not |
//! | any other error, or an invalid argument before anything is sent | [`WaitError::PollFailed`] |
//! | no terminal state within the [limit](Limit) | [`WaitError::TimedOut`] |
//!
//! # Guarantees
//!
//! - The first poll is made immediately, and each later one after an [`Interval`], or when `Retry-After` says. A poll that would be
//!   too late is made shortly before the [time limit](Waiter::timeout).
//! - The time limit applies to everything: sleeping, a poll that hangs, retries of a call, and waiting for
//!   [`max_requests_per_second`](crate::config::ConfigBuilder::max_requests_per_second). Only the first poll is made even after it, within
//!   the timeout of one call.
//! - Dropping a wait stops the polls: no task is spawned. The operation continues. A wait that is kept without being polled, such
//!   as the rest of a [`WaitSet`] while something else is awaited, delays others by at most one request under the rate limit, and
//!   waiters that share its list by the timeout of one call.
//! - Time is tokio's, so that tests can pause the clock.
//! - A [`ResumeToken`] serialises, so that another process can resume the wait.
//! - Where an operation lists resources, the waiters of one client for resources of one list share one request. A resource that
//!   the list does not contain is then polled on its own. A list that fails with status 401 or 403 fails for all.
//!
//! [`WaitSet`] holds many concurrent waits.

mod error;
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
pub use policy::{Interval, Limit};
pub use set::WaitSet;
pub use token::ResumeToken;
pub use update::{Finished, Update};
pub use updates::Updates;
pub use waiter::{WaitFuture, Waiter};
#[doc(hidden)]
pub use waiter::{resume, wait};
