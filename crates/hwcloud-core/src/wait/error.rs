//! The errors of a wait.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::policy::{Limit, rounded};
use crate::error::Error;
use crate::text::one_line;

/// Why a wait ended without success.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaitError<T> {
    /// The operation reached a terminal state that is a failure.
    Failed(Box<Failed<T>>),
    /// The wait reached its time limit or its maximum number of polls. The operation continues.
    TimedOut(Box<TimedOut<T>>),
    /// The resource was not found for longer than the grace period: it never appeared, or it was deleted.
    Missing(Box<Missing<T>>),
    /// A poll failed with a permanent error.
    PollFailed(Box<PollFailed<T>>),
}

/// The operation failed.
#[derive(Debug)]
#[non_exhaustive]
pub struct Failed<T> {
    /// The documented name of the operation that was polled.
    pub operation_id: &'static str,
    /// The final document.
    pub document: Arc<T>,
    /// The final status as the service sent it.
    pub status: Option<String>,
    /// The progress in percent, if the service reports it.
    pub progress: Option<u8>,
    /// The reason of the failure, in the service's words.
    pub reason: Option<String>,
    /// The elapsed time; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// The number of completed polls.
    pub polls: u32,
}

/// The wait reached its limit before a terminal state.
#[derive(Debug)]
#[non_exhaustive]
pub struct TimedOut<T> {
    /// The documented name of the operation that was polled.
    pub operation_id: &'static str,
    /// The limit.
    pub limit: Limit,
    /// The error of the last poll, if it failed.
    pub error: Option<Arc<Error>>,
    /// The last document, if there was one.
    pub document: Option<Arc<T>>,
    /// The last status as the service sent it.
    pub status: Option<String>,
    /// The elapsed time; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// The number of completed polls.
    pub polls: u32,
}

/// The resource was missing for longer than the grace period.
#[derive(Debug)]
#[non_exhaustive]
pub struct Missing<T> {
    /// The documented name of the operation that was polled.
    pub operation_id: &'static str,
    /// The grace period.
    pub grace: Duration,
    /// The error of the service, if it reported the absence by one.
    pub error: Option<Arc<Error>>,
    /// The last document with the resource, if there was one.
    pub document: Option<Arc<T>>,
    /// The last status as the service sent it.
    pub status: Option<String>,
    /// The elapsed time; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// The number of completed polls.
    pub polls: u32,
}

/// A poll failed with a permanent error.
#[derive(Debug)]
#[non_exhaustive]
pub struct PollFailed<T> {
    /// The documented name of the operation that was polled.
    pub operation_id: &'static str,
    /// The error of the poll.
    pub error: Arc<Error>,
    /// The last document, if there was one.
    pub document: Option<Arc<T>>,
    /// The last status as the service sent it.
    pub status: Option<String>,
    /// The elapsed time; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// The number of completed polls.
    pub polls: u32,
}

/// The same field of every kind.
macro_rules! common {
    ($self:ident, $error:ident => $value:expr) => {
        match $self {
            Self::Failed($error) => $value,
            Self::TimedOut($error) => $value,
            Self::Missing($error) => $value,
            Self::PollFailed($error) => $value,
        }
    };
}

impl<T> WaitError<T> {
    /// Returns the documented name of the operation that was polled.
    pub fn operation_id(&self) -> &'static str {
        common!(self, error => error.operation_id)
    }

    /// Returns the last document, if there was one.
    pub fn document(&self) -> Option<&T> {
        match self {
            Self::Failed(error) => Some(&error.document),
            Self::TimedOut(error) => error.document.as_deref(),
            Self::Missing(error) => error.document.as_deref(),
            Self::PollFailed(error) => error.document.as_deref(),
        }
    }

    /// Returns the last status as the service sent it.
    pub fn status(&self) -> Option<&str> {
        common!(self, error => error.status.as_deref())
    }

    /// Returns the error of the last poll, if it failed.
    pub fn error(&self) -> Option<&Error> {
        match self {
            Self::Failed(_) => None,
            Self::TimedOut(error) => error.error.as_deref(),
            Self::Missing(error) => error.error.as_deref(),
            Self::PollFailed(error) => Some(&error.error),
        }
    }

    /// Returns how long the wait took; that of a resumed wait counts from its original start.
    pub fn elapsed(&self) -> Duration {
        common!(self, error => error.elapsed)
    }

    /// Returns the number of completed polls.
    pub fn polls(&self) -> u32 {
        common!(self, error => error.polls)
    }

    /// Returns the kind as one word, for metrics.
    pub(super) fn outcome(&self) -> &'static str {
        match self {
            Self::Failed(_) => "failed",
            Self::TimedOut(_) => "timed_out",
            Self::Missing(_) => "missing",
            Self::PollFailed(_) => "poll_failed",
        }
    }

    /// Converts the document.
    pub(super) fn map<U>(self, f: impl FnOnce(T) -> U) -> WaitError<U>
    where
        T: Clone,
    {
        let map = |document: Arc<T>| Arc::new(f(Arc::unwrap_or_clone(document)));
        match self {
            Self::Failed(error) => {
                let Failed { operation_id, document, status, progress, reason, elapsed, polls } = *error;
                let document = map(document);
                WaitError::Failed(Box::new(Failed { operation_id, document, status, progress, reason, elapsed, polls }))
            }
            Self::TimedOut(error) => {
                let TimedOut { operation_id, limit, error, document, status, elapsed, polls } = *error;
                let document = document.map(map);
                WaitError::TimedOut(Box::new(TimedOut { operation_id, limit, error, document, status, elapsed, polls }))
            }
            Self::Missing(error) => {
                let Missing { operation_id, grace, error, document, status, elapsed, polls } = *error;
                let document = document.map(map);
                WaitError::Missing(Box::new(Missing { operation_id, grace, error, document, status, elapsed, polls }))
            }
            Self::PollFailed(error) => {
                let PollFailed { operation_id, error, document, status, elapsed, polls } = *error;
                let document = document.map(map);
                WaitError::PollFailed(Box::new(PollFailed { operation_id, error, document, status, elapsed, polls }))
            }
        }
    }
}

impl<T> fmt::Display for WaitError<T> {
    /// Writes one line: the operation, what happened, what to do about it, and the last status.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.operation_id())?;
        match self {
            Self::Failed(error) => {
                let reason = error.reason.as_deref().map_or_else(|| "no reason given".to_owned(), one_line);
                write!(f, "failed: {reason}")?;
            }
            Self::TimedOut(error) => {
                write!(
                    f,
                    "no terminal state within {}; the operation continues, and a wait with a higher limit may see its end",
                    error.limit
                )?;
            }
            Self::Missing(error) => {
                let why =
                    if error.document.is_some() { "it was deleted, or has expired" } else { "check its ID, project and region" };
                write!(f, "missing for longer than the grace period of {}: {why}", rounded(error.grace))?;
            }
            // Nothing was sent: there are no polls to report.
            Self::PollFailed(error) if matches!(*error.error, Error::InvalidRequest(_)) => {
                return write!(f, "polling failed: {}", error.error);
            }
            Self::PollFailed(_) => f.write_str("polling failed")?,
        }
        let polls = self.polls();
        let plural = if polls == 1 { "" } else { "s" };
        write!(f, " (after {} and {polls} poll{plural}", rounded(self.elapsed()))?;
        if let Some(status) = self.status() {
            write!(f, ", last status {}", one_line(status))?;
        }
        f.write_str(")")?;
        match (self, self.error()) {
            (Self::PollFailed(_), Some(error)) => write!(f, ": {error}"),
            (_, Some(error)) => write!(f, ", last error: {error}"),
            (_, None) => Ok(()),
        }
    }
}

impl<T: fmt::Debug> StdError for WaitError<T> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::PollFailed(error) => Some(&*error.error),
            // Not the cause, but an earlier failure.
            _ => None,
        }
    }
}
