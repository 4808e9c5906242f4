//! The success of a call.

use std::fmt;
use std::ops::{Deref, DerefMut};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::{ByteStream, RawResponse, decode};
use crate::codegen::Response;
use crate::error::Error;

/// What an operation gives: its documented value, and status, headers, request id and raw body beside it.
///
/// It dereferences to the value, so that fields can be read directly.
pub struct ResponseValue<T> {
    inner: T,
    response: RawResponse,
    attempts: u32,
}

impl<T> ResponseValue<T> {
    /// The value alone.
    pub fn into_inner(self) -> T {
        self.inner
    }

    /// The status of the response.
    pub fn status(&self) -> StatusCode {
        self.response.status
    }

    /// The headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// The id under which the service's operators find the request, if the response names one.
    pub fn request_id(&self) -> Option<&str> {
        self.response.request_id()
    }

    /// The body as it came. Empty if the value is a [`ByteStream`], which is where the body is then.
    pub fn raw_body(&self) -> &Bytes {
        &self.response.body
    }

    /// How many times the request was sent until it succeeded.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Another value beside the same response.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> ResponseValue<U> {
        ResponseValue { inner: f(self.inner), response: self.response, attempts: self.attempts }
    }

    fn new(inner: T, response: RawResponse, attempts: u32) -> Self {
        Self { inner, response, attempts }
    }
}

/// For generated code.
#[doc(hidden)]
impl<T: DeserializeOwned> ResponseValue<T> {
    pub async fn from_response(response: Response) -> Result<Self, Error> {
        let response = response.read().await?;
        let value = decode::json(&response.raw, response.context, &response.secrets)?;
        Ok(Self::new(value, response.raw, response.context.attempts))
    }
}

/// For generated code.
#[doc(hidden)]
impl ResponseValue<()> {
    pub fn empty(response: Response) -> Self {
        Self::new((), response.raw, response.context.attempts)
    }
}

/// For generated code.
#[doc(hidden)]
impl ResponseValue<ByteStream> {
    pub fn stream(response: Response) -> Self {
        let (raw, attempts) = (response.raw.clone(), response.context.attempts);
        Self::new(ByteStream::new(response), raw, attempts)
    }
}

impl<T> Deref for ResponseValue<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T> DerefMut for ResponseValue<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}

impl<T: fmt::Debug> fmt::Debug for ResponseValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseValue")
            .field("inner", &self.inner)
            .field("response", &self.response)
            .field("attempts", &self.attempts)
            .finish()
    }
}
