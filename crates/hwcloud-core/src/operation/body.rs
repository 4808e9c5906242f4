//! Request bodies: values that are serialised, and bytes.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use hwcloud_types::{Constraints, Validate, Validator};
use serde::Serialize;
use serde_json::Value;

use super::encode::text;
use crate::info::BodyInfo;
use crate::response::ByteStream;
use crate::transport::HttpBody;

/// The body of a request that sends bytes: bytes in memory, or a stream.
///
/// A stream can be sent once: such a call is not retried, and neither signed nor sent again.
#[derive(Clone)]
pub struct Body(Content);

#[derive(Clone)]
enum Content {
    Bytes(Bytes),
    /// `None` once it has been sent.
    Stream(Arc<Mutex<Option<HttpBody>>>),
}

impl Body {
    /// Creates a body that is read while it is sent.
    pub fn wrap<B>(body: B) -> Self
    where
        B: http_body::Body + Send + Sync + 'static,
        B::Data: Into<Bytes>,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        Self::stream(HttpBody::wrap(body))
    }

    fn stream(body: HttpBody) -> Self {
        Self(Content::Stream(Arc::new(Mutex::new(Some(body)))))
    }

    /// Returns the body to send; `None` if it is a stream that has been sent.
    fn take(&self) -> Option<HttpBody> {
        match &self.0 {
            Content::Bytes(bytes) => Some(HttpBody::from(bytes.clone())),
            Content::Stream(stream) => stream.lock().unwrap_or_else(PoisonError::into_inner).take(),
        }
    }

    fn is_sent(&self) -> bool {
        matches!(&self.0, Content::Stream(stream) if stream.lock().unwrap_or_else(PoisonError::into_inner).is_none())
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(Content::Bytes(bytes))
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static [u8]> for Body {
    fn from(bytes: &'static [u8]) -> Self {
        Bytes::from_static(bytes).into()
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

impl From<ByteStream> for Body {
    /// Sends the body of a response while it arrives.
    fn from(stream: ByteStream) -> Self {
        Self::stream(stream.into_body())
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Content::Bytes(bytes) => write!(f, "Body({} bytes)", bytes.len()),
            Content::Stream(_) => f.write_str("Body(stream)"),
        }
    }
}

/// A value that is checked, and serialised as JSON or as a form.
pub(super) trait RequestValue: Send + Sync {
    fn check(&self, constraints: &Constraints, validator: &mut Validator<'_>);
    fn to_vec(&self) -> serde_json::Result<Vec<u8>>;
    fn to_value(&self) -> serde_json::Result<Value>;
}

impl<T: Serialize + Validate + Send + Sync> RequestValue for T {
    fn check(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        self.validate(constraints, validator);
    }

    fn to_vec(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(self)
    }

    fn to_value(&self) -> serde_json::Result<Value> {
        serde_json::to_value(self)
    }
}

/// A value that is free JSON, or a list or map of it.
#[derive(PartialEq, Serialize)]
#[serde(transparent)]
struct Unchecked<T>(T);

impl<T: Serialize> Validate for Unchecked<T> {
    /// Checks the sizes of lists and maps: free JSON has no other constraints.
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        if *constraints == Constraints::NONE {
            return;
        }
        // A value that cannot be written is reported when it is encoded.
        match serde_json::to_value(&self.0) {
            Ok(Value::Array(list)) => list.into_iter().map(Unchecked).collect::<Vec<_>>().validate(constraints, validator),
            Ok(Value::Object(map)) => {
                let map: BTreeMap<_, _> = map.into_iter().map(|(name, value)| (name, Unchecked(value))).collect();
                map.validate(constraints, validator);
            }
            _ => {}
        }
    }
}

/// The body argument of a call.
#[derive(Clone)]
pub(super) enum BodyArgument {
    Value(Arc<dyn RequestValue>),
    Bytes(Body),
}

impl BodyArgument {
    pub(super) fn value<T: Serialize + Validate + Send + Sync + 'static>(value: T) -> Self {
        Self::Value(Arc::new(value))
    }

    pub(super) fn unchecked<T: Serialize + Send + Sync + 'static>(value: T) -> Self {
        Self::Value(Arc::new(Unchecked(value)))
    }

    /// Checks the body, and encodes it by its media type; `None` if there is nothing to send.
    pub(super) fn encode(&self, info: &BodyInfo, validator: &mut Validator<'_>) -> Option<EncodedBody> {
        match self {
            Self::Bytes(body) => {
                if body.is_sent() {
                    validator.report("has been sent: a stream can be sent once");
                }
                Some(EncodedBody(body.clone()))
            }
            Self::Value(value) => {
                value.check(info.constraints, validator);
                let is_form = info.media_type.starts_with(FORM);
                let encoded = if is_form { form(&**value) } else { json(&**value) };
                let encoded = encoded.and_then(|body| match body {
                    None if info.required => Err("it is required, and null is not sent".to_owned()),
                    body => Ok(body),
                });
                encoded.unwrap_or_else(|reason| {
                    validator.report(format!("cannot be written: {reason}"));
                    None
                })
            }
        }
    }
}

/// The media type of a form.
const FORM: &str = "application/x-www-form-urlencoded";

fn json(value: &dyn RequestValue) -> Result<Option<EncodedBody>, String> {
    let text = value.to_vec().map_err(|error| error.to_string())?;
    // An object or list is never written so; free JSON that is null counts as absent.
    Ok((text != b"null").then(|| EncodedBody(text.into())))
}

fn form(value: &dyn RequestValue) -> Result<Option<EncodedBody>, String> {
    let Value::Object(fields) = value.to_value().map_err(|error| error.to_string())? else { return Ok(None) };
    let mut pairs = Vec::with_capacity(fields.len());
    for (name, value) in &fields {
        let values = match value {
            Value::Array(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        for value in values.iter().filter(|value| !value.is_null()) {
            if value.is_array() || value.is_object() {
                return Err(format!("{name} has parts within parts"));
            }
            pairs.push((name, text(value)));
        }
    }
    serde_html_form::to_string(pairs).map(|text| Some(EncodedBody(text.into()))).map_err(|error| error.to_string())
}

/// A body that is ready to be sent.
#[derive(Debug)]
pub(super) struct EncodedBody(Body);

impl EncodedBody {
    /// Returns the body to send; an empty one in place of a stream that has been sent.
    pub(super) fn take(&self) -> HttpBody {
        self.0.take().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn encoded(media_type: &'static str, value: Value) -> Result<Option<String>, Vec<String>> {
        encode(&BodyInfo { media_type, required: false, constraints: &Constraints::NONE }, &BodyArgument::unchecked(value))
    }

    fn encode(info: &BodyInfo, argument: &BodyArgument) -> Result<Option<String>, Vec<String>> {
        let mut validator = Validator::new(&|_, _| true);
        let encoded = argument.encode(info, &mut validator);
        let violations: Vec<String> = validator.finish().iter().map(ToString::to_string).collect();
        let text = |body: EncodedBody| String::from_utf8(body.take().as_bytes().unwrap().to_vec()).unwrap();
        if violations.is_empty() { Ok(encoded.map(text)) } else { Err(violations) }
    }

    #[test]
    fn a_value_is_written_as_json() {
        assert_eq!(encoded("application/json", json!({"a": 1})), Ok(Some(r#"{"a":1}"#.to_owned())));
        assert_eq!(encoded("application/json", json!(null)), Ok(None));
    }

    #[test]
    fn a_list_or_text_at_the_top_is_held_to_its_constraints() {
        static PAIR: Constraints = Constraints {
            max_items: Some(2),
            items: Some(&Constraints { min_length: Some(2), ..Constraints::NONE }),
            ..Constraints::NONE
        };
        let info = BodyInfo { media_type: "application/json", required: true, constraints: &PAIR };
        let list = |texts: &[&str]| BodyArgument::value(texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>());
        assert_eq!(encode(&info, &list(&["ab"])), Ok(Some(r#"["ab"]"#.to_owned())));
        assert_eq!(
            encode(&info, &list(&["ab", "cd", "e"])).unwrap_err(),
            ["the value must have at most 2 items, has 3", "[2] must be at least 2 characters long, has 1"]
        );
    }

    #[test]
    fn a_required_body_is_not_left_out_because_it_is_null() {
        let info = BodyInfo { media_type: "application/json", required: true, constraints: &Constraints::NONE };
        let violations = encode(&info, &BodyArgument::unchecked(json!(null))).unwrap_err();
        assert_eq!(violations, ["the value cannot be written: it is required, and null is not sent"]);
    }

    #[test]
    fn a_form_has_a_pair_for_each_value() {
        let form = json!({"a": "x y", "b": [1, 2], "c": null, "d&": true});
        assert_eq!(encoded(FORM, form), Ok(Some("a=x+y&b=1&b=2&d%26=true".to_owned())));
        assert_eq!(encoded(FORM, json!(null)), Ok(None));
        assert!(encoded(FORM, json!({"a": {"b": 1}})).unwrap_err()[0].ends_with("a has parts within parts"));
    }

    #[test]
    fn a_stream_can_be_taken_once() {
        let body = Body::wrap("text".to_owned());
        assert!(!body.clone().is_sent());
        assert!(body.take().is_some());
        assert!(body.is_sent() && body.take().is_none());
        let bytes = Body::from("text");
        assert!(bytes.take().is_some() && bytes.take().is_some());
    }

    #[test]
    fn the_constraints_of_a_list_are_checked() {
        static FEW: Constraints = Constraints { max_items: Some(1), ..Constraints::NONE };
        let mut validator = Validator::new(&|_, _| true);
        let info = BodyInfo { media_type: "application/json", required: true, constraints: &FEW };
        for body in [BodyArgument::value(vec![1_i64, 2]), BodyArgument::unchecked(json!([{}, {}]))] {
            validator.at("body", |validator| drop(body.encode(&info, validator)));
        }
        let violations: Vec<String> = validator.finish().iter().map(ToString::to_string).collect();
        assert_eq!(violations, ["body must have at most 1 item, has 2"; 2]);
    }
}
