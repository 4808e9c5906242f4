//! How a wait can end without what it was for.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::policy::{Limit, rounded};
use crate::error::Error;
use crate::text::one_line;

/// Why a wait did not come to a finished document.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaitError<T> {
    /// It is over, and not well.
    Failed(Box<Failed<T>>),
    /// The time, or the number of polls, is used up. What was waited for goes on.
    TimedOut(Box<TimedOut<T>>),
    /// There is no such thing: it never came to be seen, or it is gone.
    Missing(Box<Missing<T>>),
    /// A poll failed in a way that does not pass.
    PollFailed(Box<PollFailed<T>>),
}

/// What was waited for has failed.
#[derive(Debug)]
#[non_exhaustive]
pub struct Failed<T> {
    /// The operation that was polled, by its documented name.
    pub operation_id: &'static str,
    /// The final document.
    pub document: Arc<T>,
    /// The final status as the service sent it.
    pub status: Option<String>,
    /// How far it came, in percent, if the service tells.
    pub progress: Option<u8>,
    /// Why it failed, in the service's words.
    pub reason: Option<String>,
    /// How long the wait took; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// How many polls were answered, or failed.
    pub polls: u32,
}

/// The limit of a wait was reached before its end.
#[derive(Debug)]
#[non_exhaustive]
pub struct TimedOut<T> {
    /// The operation that was polled, by its documented name.
    pub operation_id: &'static str,
    /// Which limit it was.
    pub limit: Limit,
    /// Why the last poll failed, if it did.
    pub error: Option<Arc<Error>>,
    /// The last document, if there was one.
    pub document: Option<Arc<T>>,
    /// The last status as the service sent it.
    pub status: Option<String>,
    /// How long the wait took; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// How many polls were answered, or failed.
    pub polls: u32,
}

/// What was waited for is not there, for longer than the grace period.
#[derive(Debug)]
#[non_exhaustive]
pub struct Missing<T> {
    /// The operation that was polled, by its documented name.
    pub operation_id: &'static str,
    /// How long it may be missing.
    pub grace: Duration,
    /// The service's error, if it said so by one.
    pub error: Option<Arc<Error>>,
    /// The last document that had it, if one did.
    pub document: Option<Arc<T>>,
    /// The last status as the service sent it.
    pub status: Option<String>,
    /// How long the wait took; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// How many polls were answered, or failed.
    pub polls: u32,
}

/// A poll failed in a way that does not pass.
#[derive(Debug)]
#[non_exhaustive]
pub struct PollFailed<T> {
    /// The operation that was polled, by its documented name.
    pub operation_id: &'static str,
    /// Why the poll failed.
    pub error: Arc<Error>,
    /// The last document, if there was one.
    pub document: Option<Arc<T>>,
    /// The last status as the service sent it.
    pub status: Option<String>,
    /// How long the wait took; that of a resumed wait counts from its original start.
    pub elapsed: Duration,
    /// How many polls were answered, or failed.
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
    /// The operation that was polled, by its documented name.
    pub fn operation_id(&self) -> &'static str {
        common!(self, error => error.operation_id)
    }

    /// The last document, if there was one.
    pub fn document(&self) -> Option<&T> {
        match self {
            Self::Failed(error) => Some(&error.document),
            Self::TimedOut(error) => error.document.as_deref(),
            Self::Missing(error) => error.document.as_deref(),
            Self::PollFailed(error) => error.document.as_deref(),
        }
    }

    /// The last status as the service sent it.
    pub fn status(&self) -> Option<&str> {
        common!(self, error => error.status.as_deref())
    }

    /// Why the last poll failed, if it did.
    pub fn error(&self) -> Option<&Error> {
        match self {
            Self::Failed(_) => None,
            Self::TimedOut(error) => error.error.as_deref(),
            Self::Missing(error) => error.error.as_deref(),
            Self::PollFailed(error) => Some(&error.error),
        }
    }

    /// How long the wait took; that of a resumed wait counts from its original start.
    pub fn elapsed(&self) -> Duration {
        common!(self, error => error.elapsed)
    }

    /// How many polls were answered, or failed.
    pub fn polls(&self) -> u32 {
        common!(self, error => error.polls)
    }

    /// The kind, in a word that is good to count by.
    pub(super) fn outcome(&self) -> &'static str {
        match self {
            Self::Failed(_) => "failed",
            Self::TimedOut(_) => "timed_out",
            Self::Missing(_) => "missing",
            Self::PollFailed(_) => "poll_failed",
        }
    }

    /// The same with another document.
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
    /// One line fit for a log: the operation, what happened, what to do about it, and how far it came.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.operation_id())?;
        match self {
            Self::Failed(error) => {
                let reason = error.reason.as_deref().map_or_else(|| "no reason given".to_owned(), one_line);
                write!(f, "failed: {reason}")?;
            }
            Self::TimedOut(error) => {
                write!(f, "not over within {}; it goes on, and a wait with a higher limit may see its end", error.limit)?;
            }
            Self::Missing(error) => {
                let why =
                    if error.document.is_some() { "it was deleted, or has expired" } else { "check its ID, project and region" };
                write!(f, "missing for longer than the {} of grace: {why}", rounded(error.grace))?;
            }
            // Nothing was sent: there is no more to say.
            Self::PollFailed(error) if matches!(*error.error, Error::InvalidRequest(_)) => {
                return write!(f, "cannot be waited for: {}", error.error);
            }
            Self::PollFailed(_) => f.write_str("cannot be waited for")?,
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
            // Not the cause: what came before.
            _ => None,
        }
    }
}
