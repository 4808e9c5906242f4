//! Responses before they become bytes on a connection, and the errors that the server itself detects.

mod body;
mod choose;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue};
use hwcloud_spec::ir::{Status, Type};
use serde_json::{Value as Json, json};

pub(crate) use body::{Body, Pace};
pub(crate) use choose::{Preference, choose, documented, preferred, success_document};

use crate::api::Route;

/// The header with the reason of an error that the server itself detects.
pub(crate) const REASON: HeaderName = HeaderName::from_static("x-mock-reason");
/// The header that carries a token.
pub(crate) const SUBJECT_TOKEN: HeaderName = HeaderName::from_static("x-subject-token");

/// A response.
#[derive(Clone, Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The documented type of a JSON body.
    pub(crate) ty: Option<Type>,
}

impl Response {
    /// Returns a response with a JSON body.
    pub(crate) fn json(status: u16, body: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Self { status, headers, body: body.into(), ty: None }
    }

    /// Returns a response without a body.
    pub(crate) fn empty(status: u16) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new(), ty: None }
    }

    /// Returns whether a body is sent.
    pub(crate) fn has_body(&self) -> bool {
        !matches!(self.status, 204 | 304) && !self.body.is_empty()
    }

    /// Adds a header, unless no header can hold the value.
    pub(crate) fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }

    /// Adds the reason for an error.
    pub(crate) fn because(self, reason: &str) -> Self {
        let printable: String = reason.chars().map(|c| if c.is_ascii_graphic() || c == ' ' { c } else { '?' }).collect();
        self.header(REASON, &printable)
    }
}

/// Returns an error in the shape of the API gateway.
pub(crate) fn gateway(status: u16, code: &str, message: &str) -> Response {
    let body = json!({ "error_code": code, "error_msg": message });
    Response::json(status, body.to_string()).because(message)
}

/// Returns the error for a request that breaks a constraint: the documented 400 with this message, or else the gateway's.
pub(crate) fn invalid_request(route: &Route, message: &str) -> Response {
    match documented(route, Status::Code(400)) {
        Some(response) => with_message(response, message).because(message),
        None => gateway(400, "Mock.0400", message),
    }
}

/// Returns the error for a resource that does not exist: the documented 404, or else what the waiter treats as missing.
pub(crate) fn missing(route: &Route) -> Response {
    if let Some(response) = documented(route, Status::Code(404)) {
        return response;
    }
    let codes = route.operation().waiter.as_ref().map(|waiter| waiter.missing.as_slice()).unwrap_or_default();
    let message = "The lifecycle of the mock says that it does not exist.";
    match codes.first() {
        // The services that have a code of their own for it send it with status 400.
        Some(code) => gateway(400, code, message),
        None => gateway(404, "Mock.0404", message),
    }
}

/// Replaces the documented message of an error, wherever known shapes have it.
fn with_message(mut response: Response, message: &str) -> Response {
    let Ok(mut body) = serde_json::from_slice::<Json>(&response.body) else { return response };
    if !replace_message(&mut body, message) {
        let nested = body.as_object_mut().is_some_and(|body| body.values_mut().any(|value| replace_message(value, message)));
        if !nested {
            return response;
        }
    }
    response.body = body.to_string().into();
    response
}

fn replace_message(body: &mut Json, message: &str) -> bool {
    let Some(body) = body.as_object_mut() else { return false };
    for key in ["error_msg", "errorMsg", "message"] {
        if let Some(text) = body.get_mut(key).filter(|text| text.is_string()) {
            *text = message.into();
            return true;
        }
    }
    false
}
