//! Request bodies: JSON documents and forms.

use http::{HeaderMap, header};
use hwcloud_spec::ir::{Content, Shape, Type};
use serde_json::{Map, Value as Json};

use super::value::scalar;
use super::{check_document, query_pairs};
use crate::contract::{Contract, Route};

/// Checks the body of a request; gives what breaks a rule, in words.
///
/// As OpenAPI has it, a property that the schema does not name is no fault.
pub(crate) fn check_body(contract: &Contract, route: &Route, headers: &HeaderMap, body: &[u8]) -> Vec<String> {
    let Some(documented) = &route.operation().body else { return Vec::new() };
    if body.is_empty() {
        return if documented.required { vec!["body is required".to_owned()] } else { Vec::new() };
    }
    let sent = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let base = |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if !matches!(documented.content, Content::Bytes) && base(sent) != base(&documented.media_type) {
        return vec![format!("the header Content-Type must be {}, is {sent:?}", documented.media_type)];
    }
    match &documented.content {
        Content::Empty | Content::Bytes => Vec::new(),
        Content::Json(ty) => match serde_json::from_slice(body) {
            Ok(document) => check_document(contract, route, ty, &document),
            Err(error) => vec![format!("body must be JSON: {error}")],
        },
        Content::Form(ty) => match std::str::from_utf8(body).map_err(|error| error.to_string()).and_then(query_pairs) {
            Ok(pairs) => check_document(contract, route, ty, &form(route, ty, &pairs)),
            Err(error) => vec![format!("body must be a form: {error}")],
        },
    }
}

/// The document that a form stands for. A text that is no value of its type stays a text, and is reported as such.
fn form(route: &Route, ty: &Type, pairs: &[(String, String)]) -> Json {
    let mut document = Map::new();
    for (name, text) in pairs {
        let field = match ty {
            Type::Named(id) => match route.api.types.get(*id).map(|definition| &definition.shape) {
                Some(Shape::Object(object)) => object.fields.iter().find(|field| field.wire_name == *name).map(|field| &field.ty),
                _ => None,
            },
            Type::Map(inner) => Some(&**inner),
            _ => None,
        };
        let value = |ty: &Type| scalar(&route.api, ty, text).unwrap_or_else(|| text.as_str().into());
        match field {
            Some(Type::List(inner)) => {
                let list = document.entry(name.clone()).or_insert_with(|| Json::Array(Vec::new()));
                if let Some(list) = list.as_array_mut() {
                    list.push(value(inner));
                }
            }
            other => {
                document.insert(name.clone(), value(other.unwrap_or(&Type::Text)));
            }
        }
    }
    document.into()
}
