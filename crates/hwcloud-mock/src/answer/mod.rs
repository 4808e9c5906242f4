//! What the server answers, before it becomes bytes on a connection.

mod body;
mod choose;
mod errors;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue};
use hwcloud_spec::ir::Type;

pub(crate) use body::{Body, Pace};
pub(crate) use choose::{Preference, choose, documented, preferred, success_document};
pub(crate) use errors::{gateway, missing, refused};

/// The header that says why the server, and not an example, answers with an error.
pub(crate) const REASON: HeaderName = HeaderName::from_static("x-mock-reason");

/// A response.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The type of a JSON body, where it is documented.
    pub(crate) ty: Option<Type>,
}

impl Answer {
    /// A JSON body.
    pub(crate) fn json(status: u16, body: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Self { status, headers, body: body.into(), ty: None }
    }

    /// No body.
    pub(crate) fn empty(status: u16) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new(), ty: None }
    }

    /// Whether there is a body that is sent.
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

    /// Says why it is an error, for a person.
    pub(crate) fn because(self, reason: &str) -> Self {
        let printable: String = reason.chars().map(|c| if c.is_ascii_graphic() || c == ' ' { c } else { '?' }).collect();
        self.header(REASON, &printable)
    }
}
