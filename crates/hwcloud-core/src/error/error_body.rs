//! Extracts code and message from the body of any error response. Never fails: there is always a message.
//!
//! Known formats: `{"error_code", "error_msg"}`, which is documented; `{"errorCode", "errorMsg"}`; `{"code", "message"}`;
//! each of them one level down under a key such as `error` or `badRequest`; a number as code; `request_id` and
//! `encoded_authorization_message` beside them; HTML, plain text, or nothing.

use serde_json::{Map, Value};

use crate::raw::RawResponse;
use crate::secret::Redactor;
use crate::text::one_line;

const CODES: &[&str] = &["error_code", "errorCode", "code"];
const MESSAGES: &[&str] = &["error_msg", "errorMsg", "message", "error_message", "msg"];
const REQUEST_IDS: &[&str] = &["request_id", "requestId"];
const AUTHORIZATION_MESSAGE: &str = "encoded_authorization_message";

/// The contents of an error body.
#[derive(Debug, Default)]
pub(super) struct ErrorBody {
    pub(super) code: Option<String>,
    pub(super) message: String,
    pub(super) request_id: Option<String>,
    pub(super) encoded_authorization_message: Option<String>,
}

impl ErrorBody {
    pub(super) fn parse(response: &RawResponse, secrets: &Redactor) -> Self {
        let text = String::from_utf8_lossy(&response.body);
        let mut body = match serde_json::from_str(&text) {
            Ok(Value::Object(object)) => Self::from_object(&object),
            Ok(Value::String(message)) => Self { message, ..Self::default() },
            _ => Self::default(),
        };
        if body.message.is_empty() {
            body.message = plain_message(&text);
        }
        body.message = one_line(&secrets.redact(body.message));
        if body.message.is_empty() {
            body.message = response.status.canonical_reason().map_or_else(String::new, str::to_owned);
        }
        body.code = body.code.map(|code| one_line(&secrets.redact(code)));
        body.request_id = body.request_id.map(|id| one_line(&secrets.redact(id)));
        body.encoded_authorization_message = body.encoded_authorization_message.map(|message| secrets.redact(message));
        body
    }

    fn from_object(object: &Map<String, Value>) -> Self {
        let mut body = Self::from_level(object);
        if body.code.is_none() && body.message.is_empty() {
            let inner = object.values().find_map(|value| {
                let inner = Self::from_level(value.as_object()?);
                (inner.code.is_some() || !inner.message.is_empty()).then_some(inner)
            });
            if let Some(inner) = inner {
                body.code = inner.code;
                body.message = inner.message;
                body.request_id = body.request_id.or(inner.request_id);
                body.encoded_authorization_message = body.encoded_authorization_message.or(inner.encoded_authorization_message);
            } else {
                body.message = text_of(object, &["error"]).unwrap_or_default();
            }
        }
        body
    }

    fn from_level(object: &Map<String, Value>) -> Self {
        Self {
            code: text_of(object, CODES),
            message: text_of(object, MESSAGES).unwrap_or_default(),
            request_id: text_of(object, REQUEST_IDS),
            encoded_authorization_message: text_of(object, &[AUTHORIZATION_MESSAGE]),
        }
    }
}

/// Returns the value of the first key that holds a non-empty text or a number.
fn text_of(object: &Map<String, Value>, keys: &[&str]) -> Option<String> {
    keys.iter().find_map(|key| match object.get(*key)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

/// Returns the title of an HTML page, or else the text itself.
fn plain_message(text: &str) -> String {
    // The title is at the beginning of a page.
    let beginning: String = text.chars().take(4096).collect();
    let lower = beginning.to_ascii_lowercase();
    let title = lower.find("<title").and_then(|start| {
        let start = start + lower.get(start..)?.find('>')? + 1;
        let end = start + lower.get(start..)?.find("</title")?;
        beginning.get(start..end)
    });
    title.unwrap_or(&beginning).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, StatusCode};

    use super::*;

    fn response(status: StatusCode, body: impl Into<Bytes>) -> RawResponse {
        let mut response = RawResponse::new(status, HeaderMap::new(), &Redactor::default());
        response.body = body.into();
        response
    }

    fn parse(body: impl Into<Bytes>) -> ErrorBody {
        let response = response(StatusCode::BAD_GATEWAY, body);
        ErrorBody::parse(&response, &Redactor::default())
    }

    #[test]
    fn code_and_message_are_found_in_every_known_shape() {
        for text in [
            r#"{"error_code": "A.1", "error_msg": "gone"}"#,
            r#"{"errorCode": "A.1", "errorMsg": "gone"}"#,
            r#"{"code": "A.1", "message": "gone"}"#,
            r#"{"error": {"code": "A.1", "message": "gone"}}"#,
            r#"{"badRequest": {"error_code": "A.1", "error_msg": "gone"}}"#,
            r#"{"unauthorized": {"errorCode": "A.1", "errorMsg": "gone"}}"#,
            r#"{"x": 1, "itemNotFound": {"code": "A.1", "message": "gone"}}"#,
            r#"{"error_code": null, "code": "A.1", "error_msg": "", "message": "gone"}"#,
        ] {
            let body = parse(text);
            assert_eq!(body.code.as_deref(), Some("A.1"), "{text}");
            assert_eq!(body.message, "gone", "{text}");
        }
    }

    #[test]
    fn a_number_as_code_is_its_text() {
        let body = parse(r#"{"itemNotFound": {"code": 404, "message": "gone"}}"#);
        assert_eq!(body.code.as_deref(), Some("404"));
    }

    #[test]
    fn ids_beside_the_error_or_within_it_are_found() {
        let body = parse(r#"{"error": {"code": "A.1"}, "request_id": "r-1", "encoded_authorization_message": "x"}"#);
        assert_eq!(body.request_id.as_deref(), Some("r-1"));
        assert_eq!(body.encoded_authorization_message.as_deref(), Some("x"));
        let body = parse(r#"{"error": {"code": "A.1", "request_id": "r-2"}}"#);
        assert_eq!(body.request_id.as_deref(), Some("r-2"));
    }

    #[test]
    fn a_code_without_message_keeps_the_text() {
        let body = parse(r#"{"code": "A.1"}"#);
        assert_eq!(body.code.as_deref(), Some("A.1"));
        assert_eq!(body.message, r#"{"code": "A.1"}"#);
    }

    #[test]
    fn an_error_that_is_a_text_is_the_message() {
        assert_eq!(parse(r#"{"error": "gone"}"#).message, "gone");
        assert_eq!(parse(r#""gone""#).message, "gone");
    }

    #[test]
    fn what_is_not_json_gives_its_title_or_text() {
        let page = "<html><head>\n<TITLE lang=en>502 Bad\nGateway</TITLE></head><body>…</body></html>";
        assert_eq!(parse(page).message, "502 Bad Gateway");
        assert_eq!(parse("upstream\nconnect error").message, "upstream connect error");
        assert_eq!(parse("<html><body>sorry").message, "<html><body>sorry");
        assert_eq!(parse("").message, "Bad Gateway");
        assert_eq!(parse(" \n").message, "Bad Gateway");
        assert_eq!(parse(&b"caf\xe9 closed"[..]).message, "caf\u{fffd} closed");
        assert_eq!(parse("[1, 2]").message, "[1, 2]");
    }

    #[test]
    fn secrets_that_a_body_echoes_are_not_repeated() {
        let text = r#"{"code": "bad-abc123", "message": "token abc123 is bad", "request_id": "r-abc123"}"#;
        let response = response(StatusCode::UNAUTHORIZED, text);
        let mut secrets = Redactor::default();
        secrets.add(crate::secret::Secret::new("abc123"));
        let body = ErrorBody::parse(&response, &secrets);
        assert_eq!(body.message, "token [redacted] is bad");
        assert_eq!(body.code.as_deref(), Some("bad-[redacted]"));
        assert_eq!(body.request_id.as_deref(), Some("r-[redacted]"));
    }
}
