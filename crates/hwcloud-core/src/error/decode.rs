//! Decodes JSON bodies: they are checked as UTF-8 once, and decoded a second time only to find the path of an error.

use serde::de::DeserializeOwned;

use super::{CallContext, DecodeError, Error};
use crate::raw::RawResponse;
use crate::secret::Redactor;
use crate::text::one_line;

/// Decodes the body of `response`.
pub(crate) fn json<T: DeserializeOwned>(response: &RawResponse, context: CallContext, secrets: &Redactor) -> Result<T, Error> {
    let failure = match simdutf8::basic::from_utf8(&response.body) {
        Ok(text) => match serde_json::from_str(text) {
            Ok(value) => return Ok(value),
            Err(error) => explain::<T>(text, response, &error),
        },
        Err(_) => (String::new(), "the body is not UTF-8".to_owned()),
    };
    let (path, message) = failure;
    Err(Error::Decode(DecodeError {
        context,
        response: Box::new(response.clone()),
        path: one_line(&secrets.redact(path)),
        message: one_line(&secrets.redact(message)),
    }))
}

/// Returns path and message for a body that does not decode. Finding the path is slow.
fn explain<T: DeserializeOwned>(text: &str, response: &RawResponse, error: &serde_json::Error) -> (String, String) {
    if text.trim().is_empty() {
        return (String::new(), "the body is empty".to_owned());
    }
    if response.is_html() {
        return (String::new(), "the body is an HTML page, not JSON".to_owned());
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Err(error) => {
            let path = error.path().to_string();
            let path = if path == "." { String::new() } else { path };
            (path, error.into_inner().to_string())
        }
        // The value is followed by something else.
        Ok(_) => (String::new(), error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, StatusCode};
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Outer {
        list: Vec<Inner>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Inner {
        size: u8,
    }

    fn decode(body: &'static [u8]) -> Result<Outer, String> {
        let mut response = RawResponse::new(StatusCode::OK, HeaderMap::new(), &Redactor::default());
        response.body = Bytes::from_static(body);
        json(&response, CallContext::new("ShowIt"), &Redactor::default()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_body_decodes() {
        let list = vec![Inner { size: 1 }];
        assert_eq!(decode(br#"{"list": [{"size": 1}]}"#), Ok(Outer { list }));
    }

    #[test]
    fn an_error_names_the_path_and_keeps_the_body() {
        let error = decode(br#"{"list": [{"size": 1}, {"size": "x"}]}"#).unwrap_err();
        assert_eq!(
            error,
            "ShowIt: 200 OK response does not decode at list[1].size: invalid type: string \"x\", expected u8 at line 1 column 35"
        );
    }

    #[test]
    fn bodies_that_are_not_json_are_reported_as_such() {
        assert!(decode(b"").unwrap_err().ends_with("the body is empty"));
        assert!(decode(b"\xff").unwrap_err().ends_with("the body is not UTF-8"));
        assert!(decode(br#"{"list": []} x"#).unwrap_err().contains("trailing characters"));
    }
}
