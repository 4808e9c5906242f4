//! How long to leave the service alone between two polls.

use std::time::Duration;

/// The shortest interval: a wait is never a busy loop.
const SHORTEST: Duration = Duration::from_millis(10);
/// The shortest that `Retry-After` brings about: a service that says 0 does not mean a busy loop.
const SHORTEST_ASKED: Duration = Duration::from_secs(1);
/// How far polls that fail in a row may stretch an interval.
const LONGEST_AFTER_FAILURES: Duration = Duration::from_secs(60);

/// The time between two polls: it begins with one length, grows up to another, and varies at random.
///
/// After polls that failed in a row it doubles with each of them, up to a minute (or the longest interval, if that is longer). If
/// the service asks for a time by `Retry-After`, with a success or an error, that is used instead; it may vary, but never to less.
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
    /// Always the same length, but for the [`jitter`](Self::jitter).
    pub fn fixed(length: Duration) -> Self {
        Self::growing(length, length)
    }

    /// `initial` after the first poll, then half as long again with each poll up to `max`.
    ///
    /// Neither is less than 10 milliseconds, and `max` is not less than `initial`: what is, counts as that.
    pub fn growing(initial: Duration, max: Duration) -> Self {
        let initial = initial.max(SHORTEST);
        Self { initial, max: max.max(initial), factor: 1.5, jitter: 0.2 }
    }

    /// By what it grows with each poll: 1.5 by default. What is below 1 counts as 1.
    pub fn factor(mut self, factor: f32) -> Self {
        // In this order, what is no number is 1.
        self.factor = factor.max(1.0);
        self
    }

    /// By what share it varies at random, up and down: 0.2 by default, from 0 to 1. Waiters that started together then drift
    /// apart.
    pub fn jitter(mut self, jitter: f32) -> Self {
        self.jitter = if jitter.is_nan() { 0.0 } else { jitter.clamp(0.0, 1.0) };
        self
    }

    /// The time until the next poll: after as many as `polls`, of which the last `failures` failed in a way that may pass.
    pub(super) fn after(&self, polls: u32, failures: u32, retry_after: Option<Duration>) -> Duration {
        self.varied(polls, failures, retry_after, fastrand::f64())
    }

    /// The shortest that it may be.
    pub(super) fn at_least(&self, polls: u32, failures: u32, retry_after: Option<Duration>) -> Duration {
        self.varied(polls, failures, retry_after, 0.0)
    }

    /// The time with so much, from 0 to 1, of what it may vary.
    fn varied(&self, polls: u32, failures: u32, retry_after: Option<Duration>, part: f64) -> Duration {
        let jitter = f64::from(self.jitter);
        match retry_after {
            Some(asked) => stretched(asked.max(SHORTEST_ASKED), 1.0 + jitter * part),
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

/// So many times as long, or as long as can be told.
fn stretched(length: Duration, factor: f64) -> Duration {
    Duration::try_from_secs_f64(length.as_secs_f64() * factor).unwrap_or(Duration::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn milliseconds(interval: Interval, polls: u32, failures: u32) -> u128 {
        interval.jitter(0.0).after(polls, failures, None).as_millis()
    }

    #[test]
    fn it_grows_up_to_the_longest() {
        let interval = Interval::growing(Duration::from_secs(4), Duration::from_secs(10));
        assert_eq!([1, 2, 3, 4, u32::MAX].map(|polls| milliseconds(interval, polls, 0)), [4000, 6000, 9000, 10_000, 10_000]);
        assert_eq!([1, 2, 9].map(|polls| milliseconds(Interval::fixed(Duration::from_secs(4)), polls, 0)), [4000; 3]);
    }

    #[test]
    fn failures_in_a_row_stretch_it() {
        let interval = Interval::fixed(Duration::from_secs(10));
        let lengths = [0, 1, 2, 3, u32::MAX].map(|failures| milliseconds(interval, 1, failures));
        assert_eq!(lengths, [10_000, 20_000, 40_000, 60_000, 60_000]);
        let long = Interval::fixed(Duration::from_secs(300));
        assert_eq!(milliseconds(long, 1, 5), 300_000);
    }

    #[test]
    fn it_varies_up_and_down() {
        let interval = Interval::fixed(Duration::from_secs(10)).jitter(0.3);
        let lengths: Vec<f64> = (0..1000).map(|_| interval.after(1, 0, None).as_secs_f64()).collect();
        assert!(lengths.iter().all(|length| (7.0..=13.0).contains(length)));
        assert!((6.99..7.01).contains(&interval.at_least(1, 0, None).as_secs_f64()));
        assert!(lengths.iter().any(|length| *length < 7.5) && lengths.iter().any(|length| *length > 12.5));
    }

    #[test]
    fn what_the_service_asks_for_is_never_shortened() {
        let interval = Interval::fixed(Duration::from_secs(10)).jitter(0.3);
        let asked = |seconds| (0..1000).map(move |_| interval.after(9, 9, Some(Duration::from_secs(seconds))).as_secs_f64());
        assert!(asked(2).all(|length| (2.0..=2.6).contains(&length)));
        assert!(asked(100).all(|length| (100.0..=130.0).contains(&length)));
        assert!(asked(0).all(|length| (1.0..=1.3).contains(&length)));
    }

    #[test]
    fn nonsense_is_harmless() {
        let interval = Interval::growing(Duration::MAX, Duration::ZERO).factor(f32::NAN).jitter(f32::NAN);
        assert_eq!(interval.after(u32::MAX, u32::MAX, None), Duration::MAX);
        let interval = Interval::fixed(Duration::ZERO).factor(f32::INFINITY).jitter(9.0);
        assert!(interval.after(5, 0, None) >= SHORTEST);
        assert_eq!(interval.after(1, 0, Some(Duration::MAX)), Duration::MAX);
    }
}
