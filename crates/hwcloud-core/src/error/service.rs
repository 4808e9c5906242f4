//! A response with an error status.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::error_body::ErrorBody;
use super::{CallContext, Error, decode};
use crate::raw::RawResponse;
use crate::secret::Redactor;

/// A response with an error status: code and message, in whatever format they were sent, and the raw response.
#[derive(Debug, thiserror::Error)]
#[error("{}{}", parts.context, line(parts))]
pub struct ServiceError {
    // One pointer wide, so that a Result with it is small.
    parts: Box<Parts>,
}

#[derive(Debug)]
struct Parts {
    context: CallContext,
    response: RawResponse,
    body: ErrorBody,
    secrets: Redactor,
}

impl ServiceError {
    /// Reads code and message from `response`, without the `secrets` that it echoes.
    pub(crate) fn new(context: CallContext, response: RawResponse, secrets: &Redactor) -> Self {
        let body = ErrorBody::parse(&response, secrets);
        Self { parts: Box::new(Parts { context, response, body, secrets: secrets.clone() }) }
    }

    /// Returns the documented name of the operation.
    pub fn operation_id(&self) -> &'static str {
        self.parts.context.operation_id.unwrap_or_default()
    }

    /// Returns how many times the request was sent.
    pub fn attempts(&self) -> u32 {
        self.parts.context.attempts
    }

    /// Returns the status, 4xx or 5xx.
    pub fn status(&self) -> StatusCode {
        self.parts.response.status
    }

    /// Returns the error code, such as `BackupService.6500` or `APIGW.0301`, if the body has one. Numbers are returned as text.
    pub fn code(&self) -> Option<&str> {
        self.parts.body.code.as_deref()
    }

    /// Returns the message of the service on one line. Without a message, it is the title or the beginning of the body; without
    /// a body, the reason phrase of the status.
    pub fn message(&self) -> &str {
        &self.parts.body.message
    }

    /// Returns the id under which the service's operators find the request: from the header `X-Request-Id`, or else from the body.
    pub fn request_id(&self) -> Option<&str> {
        self.parts.response.request_id().or(self.parts.body.request_id.as_deref())
    }

    /// Returns the encoded details of a denied permission, which IAM decodes, if the body has them.
    pub fn encoded_authorization_message(&self) -> Option<&str> {
        self.parts.body.encoded_authorization_message.as_deref()
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.parts.response.headers
    }

    /// Returns the body as received.
    pub fn raw_body(&self) -> &Bytes {
        &self.parts.response.body
    }

    /// Decodes the body as the type that the operation documents for this status.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body is something else: gateways have their own formats.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T, Error> {
        decode::json(&self.parts.response, self.parts.context, &self.parts.secrets)
    }

    pub(crate) fn context(&self) -> &CallContext {
        &self.parts.context
    }

    pub(crate) fn response(&self) -> &RawResponse {
        &self.parts.response
    }
}

fn line(parts: &Parts) -> String {
    let Parts { context, response, body, .. } = parts;
    let code = body.code.as_deref().map(|code| format!("{code}: ")).unwrap_or_default();
    let request_id = response.request_id().or(body.request_id.as_deref());
    let details = context.details(request_id);
    format!("{}: {code}{}{details}", response.status, body.message)
}
