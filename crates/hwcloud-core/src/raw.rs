//! The raw response, kept beside its decoded value.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, StatusCode, header};

use crate::secret::Redactor;

/// The header with the request id.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Headers of responses that hold credentials; `Location` may be a URL with a signature.
const SENSITIVE: &[&str] = &["set-cookie", "location", "authorization", "x-subject-token", "x-auth-token", "x-security-token"];

/// Status, headers and body.
#[derive(Clone)]
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Empty if the body is returned as a stream.
    pub(crate) body: Bytes,
    request_id: Option<String>,
}

impl RawResponse {
    /// Creates a response without its body. Headers that hold credentials, or echo one of `secrets`, are marked as sensitive.
    pub(crate) fn new(status: StatusCode, mut headers: HeaderMap, secrets: &Redactor) -> Self {
        for (name, value) in &mut headers {
            if SENSITIVE.contains(&name.as_str()) || secrets.is_in(value.as_bytes()) {
                value.set_sensitive(true);
            }
        }
        let request_id = headers.get(REQUEST_ID).and_then(|id| id.to_str().ok()).map(|id| secrets.redact(id.to_owned()));
        Self { status, headers, body: Bytes::new(), request_id }
    }

    /// Returns the request id, without secrets that it echoes.
    pub(crate) fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Returns whether the body is a web page, which no operation returns.
    pub(crate) fn is_html(&self) -> bool {
        let media_type = self.headers.get(header::CONTENT_TYPE).map(header::HeaderValue::as_bytes);
        media_type.is_some_and(|media_type| media_type.get(..9).is_some_and(|start| start.eq_ignore_ascii_case(b"text/html")))
    }
}

impl fmt::Debug for RawResponse {
    /// Shows the length of the body, which may be large and hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("request_id", &self.request_id)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Secret;

    #[test]
    fn debug_redacts_headers_that_may_contain_secrets() {
        let mut secrets = Redactor::default();
        secrets.add(Secret::new("tok-123456"));
        let headers = [
            ("location", "https://files.example.com/?signature=abc"),
            ("set-cookie", "session=abc"),
            ("x-echo", "got tok-123456"),
            ("x-request-id", "r-tok-123456"),
            ("x-plain", "seen"),
        ];
        let headers = headers.map(|(name, value)| (HeaderName::from_static(name), header::HeaderValue::from_static(value)));
        let response = RawResponse::new(StatusCode::FOUND, HeaderMap::from_iter(headers), &secrets);
        let shown = format!("{response:?} {:?}", response.headers);
        assert!(shown.contains("seen") && shown.contains("r-[redacted]"), "{shown}");
        assert!(!shown.contains("abc") && !shown.contains("tok-123456"), "{shown}");
        assert_eq!(response.request_id(), Some("r-[redacted]"));
        // The caller still gets what came.
        assert_eq!(response.headers["x-echo"], "got tok-123456");
    }
}
