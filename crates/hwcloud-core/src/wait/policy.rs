//! When a wait polls, and what limits it.

use std::fmt;
use std::time::Duration;

use crate::operation::WaiterInfo;

/// The shortest interval, so that a wait is never a busy loop.
const SHORTEST: Duration = Duration::from_millis(10);
/// The shortest delay by `Retry-After`, because a service that sends 0 does not ask for a busy loop.
const MIN_RETRY_AFTER: Duration = Duration::from_secs(1);
/// The longest interval after consecutive failures, unless the interval itself is longer.
const LONGEST_AFTER_FAILURES: Duration = Duration::from_secs(60);

/// The interval between two polls, which grows up to a maximum, with jitter.
///
/// After consecutive failed polls it doubles with each of them, up to one minute, or the maximum if that is longer. A delay in
/// `Retry-After`, of a success or an error, replaces it; jitter only ever lengthens that delay.
///
/// ```
/// use std::time::Duration;
///
/// use hwcloud_core::wait::Interval;
///
/// let every_15_seconds = Interval::fixed(Duration::from_secs(15));
/// let patient = Interval::growing(Duration::from_secs(5), Duration::from_secs(60)).factor(2.0).jitter(0.5);
/// # let _ = (every_15_seconds, patient);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct Interval {
    initial: Duration,
    max: Duration,
    factor: f32,
    jitter: f32,
}

impl Interval {
    /// Creates an interval of constant length, apart from [`jitter`](Self::jitter).
    pub fn fixed(length: Duration) -> Self {
        Self::growing(length, length)
    }

    /// Creates an interval that is `initial` after the first poll, and 1.5 times as long after each further poll, up to `max`.
    ///
    /// `initial` is raised to at least 10 milliseconds, and `max` to at least `initial`.
    pub fn growing(initial: Duration, max: Duration) -> Self {
        let initial = initial.max(SHORTEST);
        Self { initial, max: max.max(initial), factor: 1.5, jitter: 0.2 }
    }

    /// Sets the growth factor: 1.5 by default, at least 1.
    pub fn factor(mut self, factor: f32) -> Self {
        // In this order, what is no number is 1.
        self.factor = factor.max(1.0);
        self
    }

    /// Sets the share, from 0 to 1, by which it varies randomly in both directions: 0.2 by default. It keeps waiters with a
    /// common start from polling at the same time.
    pub fn jitter(mut self, jitter: f32) -> Self {
        self.jitter = if jitter.is_nan() { 0.0 } else { jitter.clamp(0.0, 1.0) };
        self
    }

    /// Returns the interval after this number of polls, of which the last `failures` failed with a transient error.
    pub(super) fn after(&self, polls: u32, failures: u32, retry_after: Option<Duration>) -> Duration {
        self.varied(polls, failures, retry_after, fastrand::f64())
    }

    /// Returns the shortest interval that jitter allows.
    pub(super) fn at_least(&self, polls: u32, failures: u32, retry_after: Option<Duration>) -> Duration {
        self.varied(polls, failures, retry_after, 0.0)
    }

    /// Returns the interval with this share, from 0 to 1, of the jitter.
    fn varied(&self, polls: u32, failures: u32, retry_after: Option<Duration>, part: f64) -> Duration {
        let jitter = f64::from(self.jitter);
        match retry_after {
            Some(requested) => stretched(requested.max(MIN_RETRY_AFTER), 1.0 + jitter * part),
            None => stretched(self.length(polls, failures), 1.0 + jitter * (2.0 * part - 1.0)).max(SHORTEST),
        }
    }

    fn length(&self, polls: u32, failures: u32) -> Duration {
        let growth = f64::from(self.factor).powf(f64::from(polls.saturating_sub(1)));
        let length = stretched(self.initial, growth).min(self.max);
        if failures == 0 {
            return length;
        }
        length.saturating_mul(2_u32.saturating_pow(failures)).min(self.max.max(LONGEST_AFTER_FAILURES))
    }
}

/// Multiplies a duration, and saturates.
fn stretched(length: Duration, factor: f64) -> Duration {
    Duration::try_from_secs_f64(length.as_secs_f64() * factor).unwrap_or(Duration::MAX)
}

/// The default grace period.
const GRACE: Duration = Duration::from_secs(30);

/// The limit of a wait: [`Waiter::timeout`](super::Waiter::timeout), or [`Waiter::max_polls`](super::Waiter::max_polls).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// The time limit.
    Timeout(Duration),
    /// The maximum number of polls.
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

/// The settings of a wait.
#[derive(Clone, Copy, Debug)]
pub(super) struct Policy {
    pub(super) interval: Interval,
    pub(super) timeout: Duration,
    pub(super) max_polls: Option<u32>,
    pub(super) grace: Duration,
}

impl Policy {
    /// Returns the settings that the specification gives.
    pub(super) fn of<T>(info: &WaiterInfo<T>) -> Self {
        Self { interval: Interval::growing(info.initial, info.max), timeout: info.timeout, max_polls: None, grace: GRACE }
    }
}

/// Rounds a duration for display.
pub(super) fn rounded(time: Duration) -> String {
    let time = if time < Duration::from_secs(10) {
        Duration::from_millis(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
    } else {
        Duration::from_secs(time.as_secs())
    };
    format!("{time:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn milliseconds(interval: Interval, polls: u32, failures: u32) -> u128 {
        interval.jitter(0.0).after(polls, failures, None).as_millis()
    }

    #[test]
    fn intervals_grow_up_to_the_maximum() {
        let interval = Interval::growing(Duration::from_secs(4), Duration::from_secs(10));
        assert_eq!([1, 2, 3, 4, u32::MAX].map(|polls| milliseconds(interval, polls, 0)), [4000, 6000, 9000, 10_000, 10_000]);
        assert_eq!([1, 2, 9].map(|polls| milliseconds(Interval::fixed(Duration::from_secs(4)), polls, 0)), [4000; 3]);
    }

    #[test]
    fn consecutive_failures_lengthen_the_interval() {
        let interval = Interval::fixed(Duration::from_secs(10));
        let lengths = [0, 1, 2, 3, u32::MAX].map(|failures| milliseconds(interval, 1, failures));
        assert_eq!(lengths, [10_000, 20_000, 40_000, 60_000, 60_000]);
        let long = Interval::fixed(Duration::from_secs(300));
        assert_eq!(milliseconds(long, 1, 5), 300_000);
    }

    #[test]
    fn jitter_shortens_and_lengthens_the_interval() {
        let interval = Interval::fixed(Duration::from_secs(10)).jitter(0.3);
        let lengths: Vec<f64> = (0..1000).map(|_| interval.after(1, 0, None).as_secs_f64()).collect();
        assert!(lengths.iter().all(|length| (7.0..=13.0).contains(length)));
        assert!((6.99..7.01).contains(&interval.at_least(1, 0, None).as_secs_f64()));
        assert!(lengths.iter().any(|length| *length < 7.5) && lengths.iter().any(|length| *length > 12.5));
    }

    #[test]
    fn retry_after_is_never_shortened() {
        let interval = Interval::fixed(Duration::from_secs(10)).jitter(0.3);
        let requested = |seconds| (0..1000).map(move |_| interval.after(9, 9, Some(Duration::from_secs(seconds))).as_secs_f64());
        assert!(requested(2).all(|length| (2.0..=2.6).contains(&length)));
        assert!(requested(100).all(|length| (100.0..=130.0).contains(&length)));
        assert!(requested(0).all(|length| (1.0..=1.3).contains(&length)));
    }

    #[test]
    fn extreme_settings_are_harmless() {
        let interval = Interval::growing(Duration::MAX, Duration::ZERO).factor(f32::NAN).jitter(f32::NAN);
        assert_eq!(interval.after(u32::MAX, u32::MAX, None), Duration::MAX);
        let interval = Interval::fixed(Duration::ZERO).factor(f32::INFINITY).jitter(9.0);
        assert!(interval.after(5, 0, None) >= SHORTEST);
        assert_eq!(interval.after(1, 0, Some(Duration::MAX)), Duration::MAX);
    }
}
