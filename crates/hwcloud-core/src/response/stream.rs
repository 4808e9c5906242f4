//! A body that is given as it arrives, for operations that answer with bytes.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::Body as _;

use super::RawResponse;
use crate::codegen::Response;
use crate::error::{BodyError, BodyErrorKind, CallContext, Error};
use crate::transport::Body;

/// The bytes of a response, in the pieces in which they arrive.
///
/// It is a [`Stream`]; [`next`](ByteStream::next) and [`collect`](ByteStream::collect) work without any library for streams.
/// The response size limit of the configuration does not apply: nothing is kept.
pub struct ByteStream {
    body: Body,
    context: CallContext,
    response: RawResponse,
}

impl ByteStream {
    pub(crate) fn new(response: Response) -> Self {
        let Response { raw, context, body, .. } = response;
        Self { body: body.unwrap_or_else(|| Body::from(raw.body.clone())), context, response: raw }
    }

    /// The next piece, `None` after the last one.
    ///
    /// # Errors
    ///
    /// [`Error::Body`] if the connection breaks before the body is complete.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// All bytes that are still to come, however many.
    ///
    /// # Errors
    ///
    /// [`Error::Body`] if the connection breaks before the body is complete.
    pub async fn collect(mut self) -> Result<Bytes, Error> {
        let mut bytes = BytesMut::new();
        while let Some(piece) = self.next().await {
            bytes.extend_from_slice(&piece?);
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
                    response: Box::new(self.response.clone()),
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
