//! How long to wait altogether.

use std::fmt;
use std::time::Duration;

use super::Interval;
use crate::operation::WaiterInfo;

/// How long what is not there is waited for, unless the waiter says otherwise.
const GRACE: Duration = Duration::from_secs(30);

/// What bounds a wait: [`Waiter::timeout`](super::Waiter::timeout), or [`Waiter::max_polls`](super::Waiter::max_polls).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// It may take this long.
    Timeout(Duration),
    /// It may poll so many times.
    Polls(u32),
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Timeout(timeout) => write!(f, "{}", rounded(*timeout)),
            Self::Polls(1) => write!(f, "1 poll"),
            Self::Polls(polls) => write!(f, "{polls} polls"),
        }
    }
}

/// How a wait goes about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Policy {
    pub(super) interval: Interval,
    pub(super) timeout: Duration,
    pub(super) max_polls: Option<u32>,
    pub(super) grace: Duration,
}

impl Policy {
    /// What the specification says.
    pub(super) fn of<T>(info: &WaiterInfo<T>) -> Self {
        Self { interval: Interval::growing(info.initial, info.max), timeout: info.timeout, max_polls: None, grace: GRACE }
    }
}

/// A time as people read it.
pub(super) fn rounded(time: Duration) -> String {
    let time = if time < Duration::from_secs(10) {
        Duration::from_millis(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
    } else {
        Duration::from_secs(time.as_secs())
    };
    format!("{time:?}")
}
