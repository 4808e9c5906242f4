//! Operations: what generated builders implement, and how a call becomes a request.

mod body;
mod call;
mod encode;
mod patterns;
mod prepared;
pub mod wire;

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hwcloud_types::{Decode, PollStatus, decode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

pub use body::Body;
pub use call::Call;
pub use prepared::Prepared;

use crate::error::{Error, decode_json};
use crate::exec::Received;
use crate::info::OperationInfo;
use crate::response::{ByteStream, Response};
use crate::transport::HttpBody;

/// A call of one operation, as its builder holds it.
pub trait Operation: Sized + Send + Sync + 'static {
    /// The documented value of a success.
    type Output: Send + 'static;

    /// The operation.
    const INFO: &'static OperationInfo;

    /// Creates the builder for a call.
    fn from_call(call: Call) -> Self;

    /// Returns the call.
    fn call(&self) -> &Call;

    /// Returns the call, to set its arguments and options.
    fn call_mut(&mut self) -> &mut Call;

    /// Passes the encoded arguments to progenitor's function.
    fn dispatch(call: Prepared) -> wire::WireFuture;

    /// Decodes a success.
    fn output(response: Received) -> ResponseFuture<Self::Output>;
}

/// An operation that reports the status of a long-running operation.
pub trait Pollable: Operation<Output: Sync> {
    /// The constants of its waiter.
    const WAITER: &'static WaiterInfo<Self::Output>;
}

/// The waiter of an operation, as its specification describes it.
#[derive(Debug)]
pub struct WaiterInfo<T: 'static> {
    /// The first interval between two polls.
    pub initial: Duration,
    /// The longest interval.
    pub max: Duration,
    /// The time limit of the wait.
    pub timeout: Duration,
    /// Error codes that mean "not found", besides status 404.
    pub missing: &'static [&'static str],
    /// Returns the status that a document reports.
    pub status: fn(&T) -> PollStatus,
    /// How to select one resource, if the operation lists them.
    pub selector: Option<Selector<T>>,
}

/// How an operation that lists resources selects one of them.
#[derive(Debug)]
pub struct Selector<T: 'static> {
    /// The name of the parameter that selects a resource by its ID.
    pub parameter: &'static str,
    /// Returns the document as if only the resource with this ID had been selected.
    pub part: fn(&T, &str) -> T,
}

/// The future of a call.
#[must_use = "a call makes no progress until it is awaited"]
pub struct ResponseFuture<T>(Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>);

impl<T> ResponseFuture<T> {
    /// Boxes a future.
    #[doc(hidden)]
    pub fn new(future: impl Future<Output = Result<Response<T>, Error>> + Send + 'static) -> Self {
        Self(Box::pin(future))
    }
}

impl<T> Future for ResponseFuture<T> {
    type Output = Result<Response<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for ResponseFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture").finish_non_exhaustive()
    }
}

/// Sends a call.
pub fn send<O: Operation>(operation: O) -> ResponseFuture<O::Output> {
    ResponseFuture::new(async move {
        let (id, prepared) = (operation.call().info().id, operation.call().prepare());
        // Neither the arguments nor the body are needed while the response is awaited.
        drop(operation);
        match O::dispatch(prepared?).await {
            Ok(response) => O::output(response.into_received()).await,
            Err(error) => Err(error.into_error(id).await),
        }
    })
}

/// Decodes a JSON document.
pub fn json<T: DeserializeOwned + Send + 'static>(response: Received) -> ResponseFuture<T> {
    ResponseFuture::new(async move {
        let response = response.read().await?;
        let value = decode_json(&response.raw, response.context, &response.secrets)?;
        Ok(Response::new(value, response.raw, response.context.attempts))
    })
}

/// Decodes a JSON document that is a list, a map or a scalar, as leniently as the same type within an object.
pub fn lenient_json<T: Decode + Send + 'static>(response: Received) -> ResponseFuture<T> {
    ResponseFuture::new(async move { Ok(json::<Lenient<T>>(response).await?.map(|document| document.0)) })
}

/// Returns a success without a documented body.
pub fn empty(response: Received) -> ResponseFuture<()> {
    ResponseFuture::new(async move { Ok(Response::new((), response.raw, response.context.attempts)) })
}

/// Returns the body of a success as a stream.
pub fn bytes(response: Received) -> ResponseFuture<ByteStream> {
    ResponseFuture::new(async move {
        let Received { raw, context, body, .. } = response;
        let body = body.unwrap_or_else(|| HttpBody::from(raw.body.clone()));
        Ok(Response::new(ByteStream::new(body, context, raw.clone()), raw, context.attempts))
    })
}

/// A document of a type for which serde's own implementation would be strict.
struct Lenient<T>(T);

impl<'de, T: Decode> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::document(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn top_level_lists_decode_as_leniently_as_nested_ones() {
        let list: Lenient<Vec<String>> = serde_json::from_str(r#"["a", null, 5]"#).unwrap();
        assert_eq!(list.0, ["a", "5"]);
        assert!(serde_json::from_str::<Lenient<Vec<String>>>("{}").is_err());
    }
}
