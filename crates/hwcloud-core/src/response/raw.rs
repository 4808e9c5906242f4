//! A response as it came, kept beside whatever is made of it.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, StatusCode, header};

/// The header that names a request for the operators of a service.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Headers of responses that hold credentials.
const SENSITIVE: &[&str] = &["set-cookie", "authorization", "x-subject-token", "x-auth-token", "x-security-token"];

/// Status, headers and body.
#[derive(Clone)]
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Empty where the body is given as a stream.
    pub(crate) body: Bytes,
}

impl RawResponse {
    /// A response whose body is yet to be read. Headers that hold credentials are marked, so that nothing shows them.
    pub(crate) fn new(status: StatusCode, mut headers: HeaderMap) -> Self {
        for name in SENSITIVE {
            if let header::Entry::Occupied(mut entry) = headers.entry(*name) {
                for value in entry.iter_mut() {
                    value.set_sensitive(true);
                }
            }
        }
        Self { status, headers, body: Bytes::new() }
    }

    pub(crate) fn request_id(&self) -> Option<&str> {
        self.headers.get(REQUEST_ID)?.to_str().ok()
    }

    /// Whether the body is a page for people, which no operation answers with.
    pub(crate) fn is_html(&self) -> bool {
        let media_type = self.headers.get(header::CONTENT_TYPE).map(header::HeaderValue::as_bytes);
        media_type.is_some_and(|media_type| media_type.get(..9).is_some_and(|start| start.eq_ignore_ascii_case(b"text/html")))
    }
}

impl fmt::Debug for RawResponse {
    /// Bodies are large, and may hold what a log should not: their length is shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}
