//! Whether a failed attempt is retried, and when: exponential backoff with full jitter, or `Retry-After`.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, Method, header};

use super::received::Deadline;
use crate::clock;
use crate::config::RetryPolicy;
use crate::error::Error;
use crate::service::Budget;

/// Returns whether the method is idempotent (RFC 9110, 9.2.2).
pub(super) fn is_idempotent(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::PUT | Method::DELETE | Method::OPTIONS | Method::TRACE)
}

/// Returns the delay before the next attempt, after as many as `attempts`; `None` if there is none.
pub(super) fn delay(policy: &RetryPolicy, budget: &Budget, deadline: Deadline, error: &Error, attempts: u32) -> Option<Duration> {
    // There is no time left for a retry.
    let may_pass = error.is_retryable() && !matches!(error, Error::Timeout(_));
    if !may_pass || attempts >= policy.max_attempts {
        return None;
    }
    let requested = error.headers().and_then(retry_after).unwrap_or_default();
    let delay = full_jitter(policy, attempts).max(requested);
    if deadline.remaining().is_some_and(|remaining| remaining <= delay) {
        return None;
    }
    if !budget.take() {
        tracing::debug!("the retry budget is empty");
        return None;
    }
    Some(delay)
}

/// Returns a random delay of up to the backoff for this number of failed attempts, at least one.
///
/// Full jitter spreads the calls of many clients best: <https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/>
fn full_jitter(policy: &RetryPolicy, attempts: u32) -> Duration {
    longest(policy, attempts).mul_f64(fastrand::f64())
}

fn longest(policy: &RetryPolicy, attempts: u32) -> Duration {
    let factor = 2_u32.saturating_pow(attempts.saturating_sub(1));
    policy.initial_backoff.saturating_mul(factor).min(policy.max_backoff)
}

/// Returns the delay that `Retry-After` asks for, in seconds or as a date.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = httpdate::parse_http_date(text).ok()?;
    // By the service's clock, if the response has a date.
    let now = clock::date_of(headers).unwrap_or_else(SystemTime::now);
    Some(until.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_double_up_to_the_maximum() {
        let policy = RetryPolicy::default().initial_backoff(Duration::from_secs(1)).max_backoff(Duration::from_secs(5));
        let waits: Vec<u64> = (1..=5).map(|attempts| longest(&policy, attempts).as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 5, 5]);
        assert_eq!(longest(&policy, u32::MAX), Duration::from_secs(5));
        let endless = policy.initial_backoff(Duration::MAX).max_backoff(Duration::MAX);
        assert_eq!(longest(&endless, 9), Duration::MAX);
        let _ = full_jitter(&endless, 9);
    }

    #[test]
    fn jitter_is_over_the_whole_range() {
        let policy = RetryPolicy::default().initial_backoff(Duration::from_secs(1));
        let waits: Vec<Duration> = (0..1000).map(|_| full_jitter(&policy, 1)).collect();
        assert!(waits.iter().all(|wait| *wait < Duration::from_secs(1)));
        assert!(waits.iter().any(|wait| *wait < Duration::from_millis(100)));
        assert!(waits.iter().any(|wait| *wait > Duration::from_millis(900)));
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let headers = |retry_after: &str, date: &str| {
            HeaderMap::from_iter([(header::RETRY_AFTER, retry_after.parse().unwrap()), (header::DATE, date.parse().unwrap())])
        };
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        assert_eq!(retry_after(&headers("120", date)), Some(Duration::from_secs(120)));
        assert_eq!(retry_after(&headers("Sun, 06 Nov 1994 08:50:07 GMT", date)), Some(Duration::from_secs(30)));
        assert_eq!(retry_after(&headers("Sun, 06 Nov 1994 08:00:00 GMT", date)), Some(Duration::ZERO));
        assert_eq!(retry_after(&headers("soon", date)), None);
        assert_eq!(retry_after(&HeaderMap::new()), None);
    }
}
