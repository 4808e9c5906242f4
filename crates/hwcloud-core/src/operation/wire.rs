//! The names of `progenitor-client` over this runtime: what progenitor's functions call.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::pin::Pin;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::ser::SerializeSeq as _;
use serde::{Serialize, Serializer};

use super::prepared::Prepared;
use crate::error::{CallContext, Error as CallError, InvalidRequestError};
use crate::exec::Received;
pub use crate::response::ByteStream;
use crate::text::chain;

/// The future of one of progenitor's functions.
pub type WireFuture = Pin<Box<dyn Future<Output = Result<ResponseValue<ByteStream>, Error<()>>> + Send>>;

/// The operation of a request. The runtime knows more of it from [`Prepared`].
#[derive(Clone, Copy, Debug)]
pub struct OperationInfo {
    /// The name of progenitor's function.
    pub operation_id: &'static str,
}

/// The success of a function.
pub struct ResponseValue<T> {
    received: Received,
    value: PhantomData<fn() -> T>,
}

impl ResponseValue<ByteStream> {
    /// Keeps a success.
    pub fn stream(received: Received) -> Self {
        Self { received, value: PhantomData }
    }

    pub(super) fn into_received(self) -> Received {
        self.received
    }
}

/// The failure of a function.
#[allow(clippy::large_enum_variant, reason = "progenitor's functions construct the large variant, but never on success")]
pub enum Error<E = ()> {
    /// The call failed.
    Call(CallError),
    /// The request could not be built.
    Unbuildable(String),
    /// A success with a status that is not documented.
    UnexpectedResponse(Received),
    /// Never constructed: progenitor's error has a type for documented bodies.
    #[doc(hidden)]
    ErrorResponse(Infallible, PhantomData<fn() -> E>),
}

impl<E> Error<E> {
    pub(super) async fn into_error(self, operation_id: &'static str) -> CallError {
        match self {
            Self::Call(error) => error,
            Self::Unbuildable(reason) => InvalidRequestError::of(CallContext::new(operation_id), "the request", reason).into(),
            Self::UnexpectedResponse(received) => received.unexpected().await,
            Self::ErrorResponse(never, _) => match never {},
        }
    }
}

impl<E> From<CallError> for Error<E> {
    fn from(error: CallError) -> Self {
        Self::Call(error)
    }
}

impl<E> From<reqwest::Error> for Error<E> {
    fn from(error: reqwest::Error) -> Self {
        Self::Unbuildable(format!("cannot be written: {}", chain(&error.without_url())))
    }
}

impl<E> From<http::header::InvalidHeaderValue> for Error<E> {
    fn from(error: http::header::InvalidHeaderValue) -> Self {
        Self::Unbuildable(format!("cannot be written: {error}"))
    }
}

/// What progenitor's client consists of.
pub trait ClientInfo<Inner> {
    /// The version of the service's API.
    fn api_version() -> &'static str;

    /// The base URL.
    fn baseurl(&self) -> &str;

    /// The HTTP client.
    fn client(&self) -> &reqwest::Client;

    /// The call.
    fn inner(&self) -> &Inner;
}

impl<T: ClientInfo<Inner>, Inner> ClientInfo<Inner> for &T {
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

/// The hooks of progenitor's client, of which `exec` is this runtime.
#[allow(async_fn_in_trait, reason = "implemented for concrete clients alone")]
pub trait ClientHooks<Inner = Prepared>: ClientInfo<Inner>
where
    Inner: std::borrow::Borrow<Prepared>,
{
    /// Runs before the request is executed.
    async fn pre(&self, _: &mut reqwest::Request, _: &OperationInfo) -> Result<(), CallError> {
        Ok(())
    }

    /// Completes, authenticates and sends the request, and retries it.
    async fn exec(&self, request: reqwest::Request, _: &OperationInfo) -> Result<Received, CallError> {
        self.inner().borrow().exec(request).await
    }

    /// Runs after the request was executed.
    async fn post(&self, _: &Result<Received, CallError>, _: &OperationInfo) -> Result<(), CallError> {
        Ok(())
    }
}

/// The methods that progenitor's functions call and `reqwest::Client` lacks; they import this name.
pub trait RequestBuilderExt {
    /// Starts an `OPTIONS` request.
    fn options(&self, url: String) -> reqwest::RequestBuilder;

    /// Starts a `TRACE` request.
    fn trace(&self, url: String) -> reqwest::RequestBuilder;
}

impl RequestBuilderExt for reqwest::Client {
    fn options(&self, url: String) -> reqwest::RequestBuilder {
        self.request(reqwest::Method::OPTIONS, url)
    }

    fn trace(&self, url: String) -> reqwest::RequestBuilder {
        self.request(reqwest::Method::TRACE, url)
    }
}

/// All characters except those that RFC 3986 calls unreserved. `/`, `\` and `%` could change the path.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Encodes `value` as one segment of a path.
///
/// `.` and `..` cannot be encoded in a way that URL parsers preserve; they are rejected as arguments.
pub fn encode_path(value: &str) -> String {
    utf8_percent_encode(value, SEGMENT).to_string()
}

/// A parameter of the query, for `RequestBuilder::query`.
#[derive(Debug)]
pub struct QueryParam<'a, T: ?Sized> {
    name: &'a str,
    value: &'a T,
}

impl<'a, T: QueryTexts + ?Sized> QueryParam<'a, T> {
    /// Creates the parameter `name`.
    pub fn new(name: &'a str, value: &'a T) -> Self {
        Self { name, value }
    }
}

impl<T: QueryTexts + ?Sized> Serialize for QueryParam<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pairs = serializer.serialize_seq(None)?;
        self.value.each(&mut |text| pairs.serialize_element(&(self.name, text)))?;
        pairs.end()
    }
}

/// An encoded value of the query: nothing for an absent one, a text for each element of a list.
pub trait QueryTexts {
    /// Passes each text to `visit`.
    fn each<E>(&self, visit: &mut dyn FnMut(&str) -> Result<(), E>) -> Result<(), E>;
}

impl QueryTexts for str {
    fn each<E>(&self, visit: &mut dyn FnMut(&str) -> Result<(), E>) -> Result<(), E> {
        visit(self)
    }
}

impl QueryTexts for Vec<String> {
    fn each<E>(&self, visit: &mut dyn FnMut(&str) -> Result<(), E>) -> Result<(), E> {
        self.iter().try_for_each(|text| visit(text))
    }
}

impl<T: QueryTexts + ?Sized> QueryTexts for &T {
    fn each<E>(&self, visit: &mut dyn FnMut(&str) -> Result<(), E>) -> Result<(), E> {
        (**self).each(visit)
    }
}

impl<T: QueryTexts> QueryTexts for Option<T> {
    fn each<E>(&self, visit: &mut dyn FnMut(&str) -> Result<(), E>) -> Result<(), E> {
        self.iter().try_for_each(|value| value.each(visit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query<T: QueryTexts>(value: T) -> String {
        serde_html_form::to_string(QueryParam::new("a b", &value)).unwrap()
    }

    #[test]
    fn a_text_is_one_pair_and_a_list_one_for_each_element() {
        assert_eq!(query("x&y"), "a+b=x%26y");
        assert_eq!(query(""), "a+b=");
        assert_eq!(query(Some("x")), "a+b=x");
        let list = ["x", "y", "x"].map(str::to_owned).to_vec();
        assert_eq!(query(&list), "a+b=x&a+b=y&a+b=x");
        assert_eq!(query(Some(&list)), "a+b=x&a+b=y&a+b=x");
    }

    #[test]
    fn absent_arguments_are_not_sent() {
        assert_eq!(query(None::<&str>), "");
        assert_eq!(query(Some(&Vec::new())), "");
    }

    #[test]
    fn a_value_stays_one_segment() {
        for value in ["a/b", "a\\b", "%2e%2e", "a?b#c", "ä b", "../x", ".. ", "a;b=c"] {
            let url = format!("http://h/x/{}/y", encode_path(value));
            let url = reqwest::Url::parse(&url).unwrap();
            let segments: Vec<&str> = url.path_segments().unwrap().collect();
            assert_eq!(segments.len(), 3, "{value}: {url}");
            let decoded = percent_encoding::percent_decode_str(segments[1]).decode_utf8().unwrap();
            assert_eq!(decoded, value);
        }
    }

    #[test]
    fn unreserved_characters_are_not_encoded() {
        assert_eq!(encode_path("aZ09-_.~"), "aZ09-_.~");
    }
}
