//! The traits that every generated client implements.

use std::borrow::Borrow;

use super::{OperationInfo, Response, Service};
use crate::error::Error;

/// What a generated client consists of.
pub trait ClientInfo<Inner> {
    /// The version of the service's API, as its specification has it.
    fn api_version() -> &'static str;

    /// The beginning of every URL.
    fn baseurl(&self) -> &str;

    /// What builds and sends requests.
    fn client(&self) -> &reqwest::Client;

    /// What is ours in the client.
    fn inner(&self) -> &Inner;
}

impl<T, Inner> ClientInfo<Inner> for &T
where
    T: ClientInfo<Inner>,
{
    fn api_version() -> &'static str {
        T::api_version()
    }

    fn baseurl(&self) -> &str {
        (*self).baseurl()
    }

    fn client(&self) -> &reqwest::Client {
        (*self).client()
    }

    fn inner(&self) -> &Inner {
        (*self).inner()
    }
}

/// The way of every request: what is done before, in its place, and after it.
///
/// Generated clients implement it for a reference to themselves. An implementation for the client itself takes precedence, which
/// lets a hand-written part of a client crate change the way.
#[allow(async_fn_in_trait, reason = "implemented for concrete clients alone")]
pub trait ClientHooks<Inner = Service>
where
    Self: ClientInfo<Inner>,
    Inner: Borrow<Service>,
{
    /// Runs before the request is authenticated and sent.
    async fn pre(&self, _request: &mut reqwest::Request, _info: &OperationInfo) -> Result<(), Error> {
        Ok(())
    }

    /// Authenticates and sends the request; gives a success, or else the error it came to.
    async fn exec(&self, request: reqwest::Request, info: &OperationInfo) -> Result<Response, Error> {
        self.inner().borrow().execute(request, info).await
    }

    /// Runs when the response, or the error, is there.
    async fn post(&self, _result: &Result<Response, Error>, _info: &OperationInfo) -> Result<(), Error> {
        Ok(())
    }
}
