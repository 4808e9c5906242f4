//! Whether a failed attempt is repeated, and when.

mod backoff;
mod budget;

use std::time::Duration;

use http::Method;

pub(crate) use backoff::retry_after;
pub(crate) use budget::Budget;

use super::Deadline;
use crate::config::RetryPolicy;
use crate::error::Error;

/// Whether the same request may be sent twice without harm (RFC 9110, 9.2.2).
pub(super) fn is_idempotent(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::PUT | Method::DELETE | Method::OPTIONS | Method::TRACE)
}

/// How long to wait before the next attempt, after as many as `attempts`; `None` if there shall be none.
pub(super) fn delay(policy: &RetryPolicy, budget: &Budget, deadline: Deadline, error: &Error, attempts: u32) -> Option<Duration> {
    // Out of time is out of time.
    let may_pass = error.is_retryable() && !matches!(error, Error::Timeout(_));
    if !may_pass || attempts >= policy.max_attempts {
        return None;
    }
    let asked = error.headers().and_then(retry_after).unwrap_or_default();
    let delay = backoff::full_jitter(policy, attempts).max(asked);
    if deadline.remaining().is_some_and(|remaining| remaining <= delay) {
        return None;
    }
    if !budget.take() {
        tracing::debug!("the retry budget is empty");
        return None;
    }
    Some(delay)
}
