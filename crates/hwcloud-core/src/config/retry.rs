//! The retry policy.

use std::time::Duration;

/// Whether and how calls are retried after transient errors.
///
/// Only operations with an idempotent method are retried (`GET`, `HEAD`, `PUT`, `DELETE`, `OPTIONS`), and only after connection
/// errors, interrupted bodies, and the statuses 429, 500, 502, 503 and 504. The delay grows exponentially with full jitter, is at
/// least that of `Retry-After`, and never extends beyond the timeout of the call.
///
/// Under any policy, a call that fails to authenticate is retried once, immediately, if there are fresh credentials: after a 401,
/// new ones from the provider; after a 401 or 403, a signature by the service's clock, if it differs from the local one. The
/// service has not processed such a request, so that this applies to every method, does not use the budget, and happens even with
/// [`RetryPolicy::none`].
///
/// The calls of a client share a budget, so that retries do not amplify an outage: each retry takes from it, and successes refill
/// it. With an empty budget, calls fail with their first error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    pub(crate) initial_backoff: Duration,
    pub(crate) max_backoff: Duration,
    pub(crate) budget: u32,
}

impl Default for RetryPolicy {
    /// Three attempts, delays of up to 0.5 and then 1 second, and a budget of 100 retries.
    fn default() -> Self {
        Self { max_attempts: 3, initial_backoff: Duration::from_millis(500), max_backoff: Duration::from_secs(20), budget: 100 }
    }
}

impl RetryPolicy {
    /// Creates a policy without retries, except for the one with fresh credentials.
    pub fn none() -> Self {
        Self::default().max_attempts(1)
    }

    /// Sets the maximum number of attempts, including the first: 3 by default; 0 counts as 1. A retry with fresh credentials does
    /// not count.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// Sets the maximum delay before the second attempt: 0.5 seconds by default. It doubles with each further attempt.
    pub fn initial_backoff(mut self, backoff: Duration) -> Self {
        self.initial_backoff = backoff;
        self
    }

    /// Sets the maximum delay before any attempt: 20 seconds by default. `Retry-After` may exceed it.
    pub fn max_backoff(mut self, backoff: Duration) -> Self {
        self.max_backoff = backoff;
        self
    }

    /// Sets how many retries the calls of one client can make without a success: 100 by default.
    ///
    /// A call that succeeds after a retry refunds that retry; one that succeeds at the first attempt refunds a fifth of a retry.
    pub fn budget(mut self, retries: u32) -> Self {
        self.budget = retries;
        self
    }
}
