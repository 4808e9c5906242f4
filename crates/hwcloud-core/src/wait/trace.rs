//! Spans and events of waits. They contain no secrets.

use std::time::Duration;

use tracing::field::Empty;
use tracing::{Span, debug, info_span, warn};

use super::error::WaitError;
use crate::error::Error;
use crate::service::Service;
use crate::text::one_line;

/// The span of a wait with all its polls.
pub(super) fn wait(service: &Service, operation_id: &'static str) -> Span {
    info_span!(
        "wait",
        otel.name = format!("wait {operation_id}"),
        otel.kind = "internal",
        otel.status_code = Empty,
        hwcloud.service = service.name(),
        hwcloud.operation = operation_id,
        hwcloud.polls = Empty,
        hwcloud.outcome = Empty,
        hwcloud.elapsed_ms = Empty,
        error.type = Empty,
    )
}

/// Logs a failed poll, after which the wait continues.
pub(super) fn failed(span: &Span, error: &Error) {
    let (kind, code, request_id) = (error.kind(), error.code(), error.request_id());
    debug!(parent: span, kind, code, request_id, "poll failed");
}

/// Records the result of a wait; `None` if it is dropped before its end.
pub(super) fn over<T>(span: &Span, result: Option<Result<(), &WaitError<T>>>, polls: u32, elapsed: Duration) {
    // The wait was never started.
    if span.is_none() {
        return;
    }
    let outcome = match result {
        Some(Ok(())) => "succeeded",
        Some(Err(error)) => error.outcome(),
        None => "dropped",
    };
    let elapsed_ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    span.record("hwcloud.outcome", outcome).record("hwcloud.polls", polls).record("hwcloud.elapsed_ms", elapsed_ms);
    if let Some(Err(error)) = result {
        let kind = error.error().map_or_else(|| outcome.to_owned(), Error::kind);
        span.record("error.type", kind).record("otel.status_code", "ERROR");
    }
    debug!(parent: span, outcome, polls, elapsed_ms, "wait over");
}

/// The unknown statuses that were logged: each is logged once for a wait.
#[derive(Debug, Default)]
pub(super) struct Warned(Vec<Option<String>>);

impl Warned {
    /// The maximum number, for services that send a new status each time.
    const MOST: usize = 16;

    pub(super) fn warn(&mut self, span: &Span, operation_id: &str, status: Option<&str>) {
        if self.0.len() >= Self::MOST || self.0.iter().any(|warned| warned.as_deref() == status) {
            return;
        }
        self.0.push(status.map(str::to_owned));
        let status = status.map(one_line);
        warn!(parent: span, operation_id, status, "unknown status: treated as pending");
    }
}
