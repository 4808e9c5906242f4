//! A success on its way to generated code.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::call::Deadline;
use crate::error::{CallContext, Error, UnexpectedResponseError};
use crate::response::{RawResponse, decode};
use crate::secret::Redactor;
use crate::transport::Body;

/// A success that is not decoded yet.
pub struct Response {
    /// With the body, if it has been read.
    pub(crate) raw: RawResponse,
    /// The body, if it has not been read.
    pub(crate) body: Option<Body>,
    pub(crate) context: CallContext,
    pub(crate) secrets: Redactor,
    pub(crate) limit: u64,
    pub(crate) deadline: Deadline,
}

impl Response {
    /// The status, 2xx.
    pub fn status(&self) -> StatusCode {
        self.raw.status
    }

    /// The same with the body read.
    pub(crate) async fn read(mut self) -> Result<Self, Error> {
        if let Some(body) = self.body.take() {
            self.raw = crate::call::read_body(self.raw, body, self.limit, self.deadline, self.context).await?;
        }
        Ok(self)
    }
}

/// For benchmarks: decoding as calls do it, without a call.
#[doc(hidden)]
impl Response {
    /// A success with this body.
    pub fn of_body(body: Bytes) -> Self {
        let secrets = Redactor::default();
        let mut raw = RawResponse::new(StatusCode::OK, HeaderMap::new(), &secrets);
        raw.body = body;
        let deadline = Deadline::after(Duration::MAX);
        Self { raw, body: None, context: CallContext::new("Benchmark"), secrets, limit: u64::MAX, deadline }
    }

    /// The value of the body.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, Error> {
        decode::json(&self.raw, self.context, &self.secrets)
    }
}

/// For generated code.
#[doc(hidden)]
impl Error {
    /// A success with a status that is not documented.
    pub async fn unexpected_response(response: Response) -> Self {
        match response.read().await {
            Ok(response) => Self::UnexpectedResponse(UnexpectedResponseError {
                context: response.context,
                response: Box::new(response.raw),
                reason: "no documented success of the operation".to_owned(),
            }),
            Err(error) => error,
        }
    }
}
