//! The success of a call: the typed value, and the raw response beside it.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use http_body::Body as _;

use crate::error::{BodyError, BodyErrorKind, CallContext, Error};
use crate::raw::RawResponse;
use crate::transport::HttpBody;

/// The response of an operation: its documented value, with status, headers, request id and raw body beside it.
///
/// It dereferences to the value, so that fields can be read directly.
pub struct Response<T> {
    inner: T,
    raw: RawResponse,
    attempts: u32,
}

impl<T> Response<T> {
    pub(crate) fn new(inner: T, raw: RawResponse, attempts: u32) -> Self {
        Self { inner, raw, attempts }
    }

    /// Returns the value alone.
    pub fn into_inner(self) -> T {
        self.inner
    }

    /// Returns the status.
    pub fn status(&self) -> StatusCode {
        self.raw.status
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.raw.headers
    }

    /// Returns the id under which the service's operators find the request, if the response has one.
    pub fn request_id(&self) -> Option<&str> {
        self.raw.request_id()
    }

    /// Returns the body as received. It is empty if the value is a [`ByteStream`], which then holds the body.
    pub fn raw_body(&self) -> &Bytes {
        &self.raw.body
    }

    /// Returns how many times the request was sent until it succeeded.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Replaces the value, and keeps the rest of the response.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Response<U> {
        Response { inner: f(self.inner), raw: self.raw, attempts: self.attempts }
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("inner", &self.inner).field("raw", &self.raw).field("attempts", &self.attempts).finish()
    }
}

/// The body of a response as a stream, for operations that return bytes.
///
/// It is a [`Stream`]; [`next`](ByteStream::next) and [`collect`](ByteStream::collect) need no library for streams.
/// The response size limit of the configuration does not apply, because nothing is buffered.
pub struct ByteStream {
    body: HttpBody,
    context: CallContext,
    raw: RawResponse,
}

impl ByteStream {
    pub(crate) fn new(body: HttpBody, context: CallContext, raw: RawResponse) -> Self {
        Self { body, context, raw }
    }

    pub(crate) fn into_body(self) -> HttpBody {
        self.body
    }

    /// Returns the next chunk, `None` after the last one.
    ///
    /// # Errors
    ///
    /// [`Error::Body`] if the connection breaks before the body is complete.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Collects the remaining bytes, however many.
    ///
    /// # Errors
    ///
    /// [`Error::Body`] if the connection breaks before the body is complete.
    pub async fn collect(mut self) -> Result<Bytes, Error> {
        let mut bytes = BytesMut::new();
        while let Some(chunk) = self.next().await {
            bytes.extend_from_slice(&chunk?);
        }
        Ok(bytes.freeze())
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            return match Pin::new(&mut self.body).poll_frame(context) {
                Poll::Pending => Poll::Pending,
                Poll::Ready(None) => Poll::Ready(None),
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(bytes) => Poll::Ready(Some(Ok(bytes))),
                    // Trailers.
                    Err(_) => continue,
                },
                Poll::Ready(Some(Err(cause))) => Poll::Ready(Some(Err(Error::Body(BodyError {
                    context: self.context,
                    response: Box::new(self.raw.clone()),
                    kind: BodyErrorKind::Interrupted(Box::new(cause.without_url())),
                })))),
            };
        }
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream").finish_non_exhaustive()
    }
}
