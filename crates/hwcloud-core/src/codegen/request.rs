//! Bodies of requests, and what is wrong with a request as a whole.

use http::{HeaderValue, header};
use hwcloud_types::{Validator, Violation};
use reqwest::{Body, Request, RequestBuilder};
use serde::Serialize;

use super::OperationInfo;
use crate::error::{CallContext, Error, InvalidRequestError, chain};

/// What generated code needs of a request builder beyond what reqwest has.
pub trait RequestBuilderExt: Sized {
    /// Sets a body of JSON and its content type. A body that is `None` is not sent.
    fn json_body<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error>;

    /// Sets a body like that of an HTML form and its content type. A body that is `None` is not sent.
    fn form_urlencoded<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error>;

    /// Sets a body of bytes and its content type. A body that is `None` is not sent.
    #[must_use]
    fn bytes_body(self, content_type: &'static str, body: impl Into<Option<Body>>) -> Self;

    /// The request; an error names the operation.
    fn build_request(self, info: &OperationInfo) -> Result<Request, Error>;
}

impl RequestBuilderExt for RequestBuilder {
    fn json_body<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error> {
        let text = serde_json::to_vec(body).map_err(|error| invalid(None, "body", &error))?;
        // An object or list is never written so; a body of free JSON that is null is taken for absent.
        if text == b"null" {
            return Ok(self);
        }
        Ok(self.header(header::CONTENT_TYPE, HeaderValue::from_static("application/json")).body(text))
    }

    fn form_urlencoded<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error> {
        let fields = serde_json::to_value(body).map_err(|error| invalid(None, "body", &error))?;
        let serde_json::Value::Object(fields) = fields else {
            return Ok(self);
        };
        let mut parts = Vec::with_capacity(fields.len());
        for (name, value) in &fields {
            let part = serde_urlencoded::to_string(super::QueryParam::new(name, value));
            parts.push(part.map_err(|error| invalid(None, "body", &error))?);
        }
        parts.retain(|part| !part.is_empty());
        let content_type = HeaderValue::from_static("application/x-www-form-urlencoded");
        Ok(self.header(header::CONTENT_TYPE, content_type).body(parts.join("&")))
    }

    fn bytes_body(self, content_type: &'static str, body: impl Into<Option<Body>>) -> Self {
        match body.into() {
            Some(body) => self.header(header::CONTENT_TYPE, HeaderValue::from_static(content_type)).body(body),
            None => self,
        }
    }

    fn build_request(self, info: &OperationInfo) -> Result<Request, Error> {
        self.build().map_err(|error| invalid(Some(info), "the request", &error.without_url()))
    }
}

fn invalid(info: Option<&OperationInfo>, path: &str, error: &(dyn std::error::Error + 'static)) -> Error {
    let context = info.map_or_else(CallContext::default, |info| CallContext::new(info.operation_id));
    Error::InvalidRequest(InvalidRequestError {
        context,
        violations: violations(path, format!("cannot be written: {}", chain(error))),
    })
}

fn violations(path: &str, rule: String) -> Vec<Violation> {
    let mut validator = Validator::new(&|_, _| true);
    validator.at(path, |validator| validator.report(rule));
    validator.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> RequestBuilder {
        let config = crate::Config::builder().token("t").endpoint("http://127.0.0.1").build().unwrap();
        config.http().for_host(true).post("http://127.0.0.1/")
    }

    fn body(request: RequestBuilder) -> (Option<String>, Option<String>) {
        let request = request.build().unwrap();
        let content_type = request.headers().get("content-type").map(|value| value.to_str().unwrap().to_owned());
        let body = request.body().and_then(|body| body.as_bytes()).map(|body| String::from_utf8(body.to_vec()).unwrap());
        (content_type, body)
    }

    #[test]
    fn a_body_of_json_has_its_content_type() {
        let (content_type, text) = body(request().json_body(&serde_json::json!({"a": 1})).unwrap());
        assert_eq!(content_type.as_deref(), Some("application/json"));
        assert_eq!(text.as_deref(), Some(r#"{"a":1}"#));
    }

    #[test]
    fn an_absent_body_is_not_sent() {
        assert_eq!(body(request().json_body(&None::<String>).unwrap()), (None, None));
        assert_eq!(body(request().form_urlencoded(&None::<String>).unwrap()), (None, None));
    }

    #[test]
    fn a_form_has_a_pair_for_each_value() {
        let form = serde_json::json!({"a": "x y", "b": [1, 2], "c": null});
        let (content_type, text) = body(request().form_urlencoded(&form).unwrap());
        assert_eq!(content_type.as_deref(), Some("application/x-www-form-urlencoded"));
        assert_eq!(text.as_deref(), Some("a=x+y&b=1&b=2"));
    }

    #[test]
    fn a_request_that_cannot_be_built_names_its_operation() {
        let request = request().query(&super::super::QueryParam::new("q", &serde_json::json!([[1]])));
        let error = request.build_request(&OperationInfo::new("ListIt")).unwrap_err();
        assert_eq!(error.operation_id(), Some("ListIt"));
        assert!(error.to_string().contains("the query parameter q has parts within parts"), "{error}");
    }
}
