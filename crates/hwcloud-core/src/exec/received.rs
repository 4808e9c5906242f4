//! A success before it is decoded, and reading its body within the limits of size and time.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use tokio::time::Instant;

use crate::error::{BodyError, BodyErrorKind, CallContext, Error, TimeoutError, UnexpectedResponseError, decode_json};
use crate::raw::RawResponse;
use crate::secret::Redactor;
use crate::transport::{self, HttpBody, ReadError};

/// The end of a call's time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline {
    /// `None` if it is beyond the range of the clock.
    at: Option<Instant>,
    limit: Duration,
}

impl Deadline {
    /// A deadline `limit` from now.
    pub(crate) fn after(limit: Duration) -> Self {
        Self { at: Instant::now().checked_add(limit), limit }
    }

    /// Returns the remaining time; `None` if there is no end.
    pub(super) fn remaining(self) -> Option<Duration> {
        self.at.map(|at| at.saturating_duration_since(Instant::now()))
    }

    /// Runs `future` until the deadline; `None` if it is not done by then.
    pub(super) async fn run<F: Future>(self, future: F) -> Option<F::Output> {
        match self.at {
            Some(at) => tokio::time::timeout_at(at, future).await.ok(),
            None => Some(future.await),
        }
    }

    /// The error of a call that exceeds it.
    pub(super) fn exceeded(self, context: CallContext, response: Option<RawResponse>) -> Error {
        Error::Timeout(TimeoutError { context, limit: self.limit, response: response.map(Box::new), previous: None })
    }
}

/// A success that is not decoded yet.
pub struct Received {
    /// Includes the body, if it has been read.
    pub(crate) raw: RawResponse,
    /// The body, if it has not been read.
    pub(crate) body: Option<HttpBody>,
    pub(crate) context: CallContext,
    pub(crate) secrets: Redactor,
    pub(crate) limit: u64,
    pub(crate) deadline: Deadline,
}

impl Received {
    /// Returns the status, 2xx.
    pub fn status(&self) -> StatusCode {
        self.raw.status
    }

    /// Reads the body.
    pub(crate) async fn read(mut self) -> Result<Self, Error> {
        if let Some(body) = self.body.take() {
            self.raw = read_body(self.raw, body, self.limit, self.deadline, self.context).await?;
        }
        Ok(self)
    }

    /// Returns the error for a success with a status that is not documented.
    pub async fn unexpected(self) -> Error {
        match self.read().await {
            Ok(response) => Error::UnexpectedResponse(UnexpectedResponseError {
                context: response.context,
                response: Box::new(response.raw),
                reason: "not a documented success of the operation".to_owned(),
            }),
            Err(error) => error,
        }
    }

    /// Creates a success with this body, to measure decoding without a call.
    pub fn of_body(body: Bytes) -> Self {
        let secrets = Redactor::default();
        let mut raw = RawResponse::new(StatusCode::OK, HeaderMap::new(), &secrets);
        raw.body = body;
        let deadline = Deadline::after(Duration::MAX);
        Self { raw, body: None, context: CallContext::new("Benchmark"), secrets, limit: u64::MAX, deadline }
    }

    /// Decodes the body, which has been read.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, Error> {
        decode_json(&self.raw, self.context, &self.secrets)
    }
}

/// Reads `body` into `response`. If that fails, the error keeps the bytes received so far.
pub(super) async fn read_body(
    mut response: RawResponse,
    mut body: HttpBody,
    limit: u64,
    deadline: Deadline,
    context: CallContext,
) -> Result<RawResponse, Error> {
    let mut buffer = BytesMut::new();
    let read = deadline.run(transport::read(&mut body, limit, &mut buffer)).await;
    response.body = buffer.freeze();
    let kind = match read {
        Some(Ok(())) => return Ok(response),
        None => return Err(deadline.exceeded(context, Some(response))),
        Some(Err(ReadError::TooLarge)) => BodyErrorKind::TooLarge { limit },
        Some(Err(ReadError::Interrupted(cause))) => BodyErrorKind::Interrupted(Box::new(cause.without_url())),
    };
    Err(Error::Body(BodyError { context, response: Box::new(response), kind }))
}
