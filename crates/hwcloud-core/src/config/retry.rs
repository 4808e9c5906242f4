//! How patiently a call is repeated.

use std::time::Duration;

/// Whether and how calls that failed for a reason that may pass are repeated.
///
/// Only operations that are idempotent by their method are repeated (`GET`, `HEAD`, `PUT`, `DELETE`, `OPTIONS`), and only after
/// errors of the connection, a body that was cut short, and the statuses 429, 500, 502, 503 and 504. The wait grows
/// exponentially with full jitter, is never shorter than the service asks for by `Retry-After`, and never reaches beyond the end
/// of the call's time.
///
/// Whatever the policy, a call that is refused for its proof is repeated once and at once if there is a new proof: after a 401,
/// credentials that the provider gives anew; after a 401 or 403, a signature by the service's clock, if that differs from ours.
/// Such a request was not processed, so that this holds for every method, takes nothing from the budget, and happens with
/// [`RetryPolicy::none`] too.
///
/// All calls of a client share a budget, so that an outage is not made worse: each repetition takes from it, and successes
/// fill it again. When it is empty, a call fails with its first error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    pub(crate) initial_backoff: Duration,
    pub(crate) max_backoff: Duration,
    pub(crate) budget: u32,
}

impl Default for RetryPolicy {
    /// Three attempts, waits of up to 0.5 and then 1 second, and a budget of 100 repetitions.
    fn default() -> Self {
        Self { max_attempts: 3, initial_backoff: Duration::from_millis(500), max_backoff: Duration::from_secs(20), budget: 100 }
    }
}

impl RetryPolicy {
    /// Nothing is repeated, except once for a new proof of who makes the call.
    pub fn none() -> Self {
        Self::default().max_attempts(1)
    }

    /// How often a request may be sent, the first time included: 3 by default; 0 counts as 1. A repetition with a new proof is made beyond it too.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// The longest wait before the second attempt: 0.5 seconds by default. It doubles with each further one.
    pub fn initial_backoff(mut self, backoff: Duration) -> Self {
        self.initial_backoff = backoff;
        self
    }

    /// The longest wait before any attempt: 20 seconds by default. A service may ask for more by `Retry-After`.
    pub fn max_backoff(mut self, backoff: Duration) -> Self {
        self.max_backoff = backoff;
        self
    }

    /// How many repetitions the calls of one client may make in a row without a success: 100 by default.
    ///
    /// A call that succeeds by a repetition gives that back; one that succeeds without gives back a fifth of one.
    pub fn budget(mut self, repetitions: u32) -> Self {
        self.budget = repetitions;
        self
    }
}
