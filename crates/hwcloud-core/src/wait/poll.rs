//! One poll: its result in a form that several waiters can share, and what an error means for the wait.

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use serde_json::{Map, Value};
use tokio::time::Instant;

use crate::error::Error;
use crate::exec::retry_after;
use crate::operation::{Call, Operation, Pollable, ResponseFuture, WaiterInfo, send};

/// Beyond any wait, and within the range of the clock.
pub(super) const FOREVER: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// How many unreadable responses in a row end a wait.
pub(super) const UNREADABLE_IN_A_ROW: u32 = 3;

/// A call that is sent again and again.
pub(super) trait Source<T: 'static>: Send + Sync {
    /// The call of a poll.
    fn call(&self) -> &Call;

    /// What the specification says about waiting.
    fn info(&self) -> &'static WaiterInfo<T>;

    /// Sends a poll.
    fn send(&self, call: Call) -> ResponseFuture<T>;
}

impl<T: 'static, O: Pollable<Output = T>> Source<T> for O {
    fn call(&self) -> &Call {
        Operation::call(self)
    }

    fn info(&self) -> &'static WaiterInfo<T> {
        O::WAITER
    }

    fn send(&self, call: Call) -> ResponseFuture<T> {
        send(O::from_call(call))
    }
}

impl<T: 'static> dyn Source<T> + '_ {
    pub(super) fn operation_id(&self) -> &'static str {
        self.call().info().id
    }

    pub(super) fn arguments(&self) -> Map<String, Value> {
        self.call().arguments()
    }

    /// The timeout of one poll.
    pub(super) fn timeout(&self) -> Duration {
        self.call().timeout().min(FOREVER)
    }

    /// Polls for the resource of this wait.
    pub(super) async fn poll(&self) -> PollResult<T> {
        PollResult::of(|| self.send(self.call().clone())).await
    }

    /// Polls for all resources of the list, by unsetting the argument that selects one.
    pub(super) async fn poll_all(&self, selector: &str) -> PollResult<T> {
        let mut call = self.call().clone();
        call.set_by_name(selector, None);
        PollResult::of(|| self.send(call)).await
    }
}

/// The result of a poll.
pub(super) struct PollResult<T> {
    /// When the poll began: it need not reflect anything that happened later.
    pub(super) began: Instant,
    /// The delay that the service asks for.
    pub(super) retry_after: Option<Duration>,
    pub(super) result: Result<Arc<T>, Arc<Error>>,
}

impl<T> PollResult<T> {
    async fn of(send: impl FnOnce() -> ResponseFuture<T>) -> Self {
        let began = Instant::now();
        let result = send().await;
        let headers = match &result {
            Ok(response) => Some(response.headers()),
            Err(error) => error.headers(),
        };
        let retry_after = headers.and_then(retry_after);
        Self { began, retry_after, result: result.map(|response| Arc::new(response.into_inner())).map_err(Arc::new) }
    }
}

impl<T> Clone for PollResult<T> {
    fn clone(&self) -> Self {
        Self { began: self.began, retry_after: self.retry_after, result: self.result.clone() }
    }
}

/// What an error of a poll means for the wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The resource does not exist.
    Missing,
    /// The error is transient.
    Transient,
    /// The response is unreadable: transient if a gateway failed, permanent if this is another API.
    Unreadable,
    /// The error is permanent.
    Permanent,
}

/// Returns what `error` means where the specification says `info`.
pub(super) fn meaning<T>(info: &WaiterInfo<T>, error: &Error) -> Meaning {
    let is_missing_code = || error.code().is_some_and(|code| info.missing.contains(&code));
    if matches!(error, Error::Service(_)) && (error.status() == Some(StatusCode::NOT_FOUND) || is_missing_code()) {
        return Meaning::Missing;
    }
    match error {
        error if error.is_retryable() => Meaning::Transient,
        Error::Decode(_) | Error::UnexpectedResponse(_) => Meaning::Unreadable,
        _ => Meaning::Permanent,
    }
}
