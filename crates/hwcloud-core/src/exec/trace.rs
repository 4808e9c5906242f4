//! Spans of calls and attempts, by OpenTelemetry's conventions for HTTP clients. They contain no secrets.
//!
//! <https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span>

use std::time::Duration;

use http::Version;
use reqwest::Request;
use tracing::field::Empty;
use tracing::{Span, debug, info_span};

use super::received::Received;
use crate::error::Error;
use crate::info::OperationInfo;
use crate::raw::RawResponse;
use crate::secret::Redactor;
use crate::service::Service;

/// The span of a call with all its attempts.
pub(super) fn call(service: &Service, info: &OperationInfo) -> Span {
    info_span!(
        "call",
        otel.name = info.id,
        otel.kind = "internal",
        otel.status_code = Empty,
        hwcloud.service = service.name(),
        hwcloud.operation = info.id,
        hwcloud.attempts = Empty,
        hwcloud.request_id = Empty,
        hwcloud.elapsed_ms = Empty,
        http.response.status_code = Empty,
        error.type = Empty,
    )
}

/// The span of one attempt, which is what OpenTelemetry calls an HTTP client span.
pub(super) fn attempt(service: &Service, info: &OperationInfo, request: &Request, attempt: u32, secrets: &Redactor) -> Span {
    let (method, url) = (request.method().as_str(), request.url());
    let span = info_span!(
        "http_request",
        otel.name = format!("{method} {}", info.path),
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = method,
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        network.protocol.version = Empty,
        server.address = url.host_str().unwrap_or_default(),
        server.port = url.port_or_known_default(),
        url.full = secrets.redact(url.to_string()),
        url.template = info.path,
        hwcloud.service = service.name(),
        hwcloud.operation = info.id,
        hwcloud.request_id = Empty,
        error.type = Empty,
    );
    if attempt > 1 {
        span.record("http.request.resend_count", attempt - 1);
    }
    span
}

/// Records the head of a response in the span of its attempt.
pub(super) fn response(response: &RawResponse, version: Version) {
    let span = Span::current();
    span.record("http.response.status_code", response.status.as_u16());
    if let Some(id) = response.request_id() {
        span.record("hwcloud.request_id", id);
    }
    let version = match version {
        Version::HTTP_10 => "1.0",
        Version::HTTP_11 => "1.1",
        Version::HTTP_2 => "2",
        _ => return,
    };
    span.record("network.protocol.version", version);
}

/// Records the result of an attempt in its span.
pub(super) fn attempted(result: &Result<Received, Error>) {
    if let Err(error) = result {
        record_error(error);
    }
}

/// Logs a retry.
pub(super) fn retrying(error: &Error, delay: Duration) {
    let (kind, code, request_id) = (error.kind(), error.code(), error.request_id());
    debug!(kind, code, request_id, delay_ms = milliseconds(delay), "retrying");
}

/// Records the result of a call in its span.
pub(super) fn finished(result: &Result<Received, Error>, elapsed: Duration) {
    let span = Span::current();
    let (attempts, status, request_id) = match result {
        Ok(response) => (response.context.attempts, Some(response.raw.status), response.raw.request_id()),
        Err(error) => {
            record_error(error);
            (error.attempts(), error.status(), error.request_id())
        }
    };
    let (status, elapsed_ms) = (status.map(|status| status.as_u16()), milliseconds(elapsed));
    span.record("hwcloud.attempts", attempts).record("hwcloud.elapsed_ms", elapsed_ms);
    span.record("http.response.status_code", status).record("hwcloud.request_id", request_id);
    match result {
        Ok(_) => debug!(status, attempts, elapsed_ms, request_id, "call succeeded"),
        // Not the error's message: it may echo a secret of the request body.
        Err(error) => {
            let (kind, code) = (error.kind(), error.code());
            debug!(kind, status, code, attempts, elapsed_ms, request_id, "call failed");
        }
    }
}

fn record_error(error: &Error) {
    Span::current().record("error.type", error.kind().as_str()).record("otel.status_code", "ERROR");
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
