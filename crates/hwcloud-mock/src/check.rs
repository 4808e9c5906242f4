//! Checks requests against what the spec documents: parameters, JSON bodies and forms.

use std::collections::BTreeMap;

use http::{HeaderMap, header};
use hwcloud_spec::ir::{Content, Parameter, ParameterLocation, Shape, Type};
use hwcloud_spec::validate::{self, Direction, scalar};
use hwcloud_types::Validator;
use serde_json::{Map, Value as Json};

use crate::api::Route;

/// The arguments of a request by name, as received. Repeated query arguments are joined by commas; a path argument replaces a query
/// argument of the same name.
pub(crate) type Arguments = BTreeMap<String, String>;

/// Returns the unescaped pairs of a query.
pub(crate) fn query_pairs(query: &str) -> Result<Vec<(String, String)>, String> {
    let is_text = query.split(['&', '=']).all(|piece| percent_encoding::percent_decode_str(piece).decode_utf8().is_ok());
    match serde_html_form::from_str(query) {
        Ok(pairs) if is_text => Ok(pairs),
        _ => Err("the query is not UTF-8 text that is percent-encoded".to_owned()),
    }
}

/// Returns what is wrong with the parameters of a request.
pub(crate) fn check_arguments(
    route: &Route,
    path: &[(String, String)],
    query: &[(String, String)],
    headers: &HeaderMap,
) -> Vec<String> {
    violations(|validator| {
        for parameter in &route.operation().parameters {
            let pairs = |pairs: &[(String, String)]| -> Vec<String> {
                pairs.iter().filter(|(name, _)| *name == parameter.wire_name).map(|(_, value)| value.clone()).collect()
            };
            let values = match parameter.location {
                ParameterLocation::Path => pairs(path),
                ParameterLocation::Query => pairs(query),
                ParameterLocation::Header => {
                    let values = headers.get_all(&parameter.wire_name).iter();
                    values.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).collect()
                }
            };
            validator.at(&parameter.wire_name, |validator| check_parameter(route, parameter, &values, validator));
        }
        let is_documented = |name: &str| {
            let mut parameters = route.operation().parameters.iter();
            parameters.any(|parameter| parameter.location == ParameterLocation::Query && parameter.wire_name == name)
        };
        for (name, _) in query.iter().filter(|(name, _)| !is_documented(name)) {
            validator.at(name, |validator| validator.report("is not a documented query parameter"));
        }
    })
}

fn check_parameter(route: &Route, parameter: &Parameter, values: &[String], validator: &mut Validator<'_>) {
    if values.is_empty() {
        if parameter.required {
            validator.report("is required");
        }
        return;
    }
    let Type::List(inner) = &parameter.ty else {
        if values.len() > 1 {
            validator.report(format!("is given {} times", values.len()));
        }
        for text in values {
            match scalar(&route.api, &parameter.ty, text) {
                Some(value) => {
                    validate::check(&route.api, &parameter.ty, parameter.constraints, &value, Direction::Sent, validator);
                }
                None => validator.report(format!("must be {}, is {text:?}", validate::kind(&route.api, &parameter.ty))),
            }
        }
        return;
    };
    let texts: Vec<&str> = match parameter.separator() {
        Some(separator) => values.iter().flat_map(|value| value.split(separator)).collect(),
        None => values.iter().map(String::as_str).collect(),
    };
    let list: Option<Vec<Json>> = texts.iter().map(|text| scalar(&route.api, inner, text)).collect();
    match list {
        Some(list) => validate::check(&route.api, &parameter.ty, parameter.constraints, &list.into(), Direction::Sent, validator),
        None => validator.report(format!("must be a list, each of which is {}", validate::kind(&route.api, inner))),
    }
}

/// Returns what is wrong with the body of a request. As in OpenAPI, undocumented properties are allowed.
pub(crate) fn check_body(route: &Route, headers: &HeaderMap, body: &[u8]) -> Vec<String> {
    let Some(documented) = &route.operation().body else { return Vec::new() };
    if body.is_empty() {
        return if documented.required { vec!["body is required".to_owned()] } else { Vec::new() };
    }
    let sent = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let base = |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if !matches!(documented.content, Content::Bytes) && base(sent) != base(&documented.media_type) {
        return vec![format!("the header Content-Type must be {}, is {sent:?}", documented.media_type)];
    }
    let check = |ty: &Type, document: &Json| {
        violations(|validator| {
            validator.at("body", |validator| {
                validate::check(&route.api, ty, documented.constraints, document, Direction::Sent, validator);
            });
        })
    };
    match &documented.content {
        Content::Empty | Content::Bytes => Vec::new(),
        Content::Json(ty) => match serde_json::from_slice(body) {
            Ok(document) => check(ty, &document),
            Err(error) => vec![format!("body must be JSON: {error}")],
        },
        Content::Form(ty) => match std::str::from_utf8(body).map_err(|error| error.to_string()).and_then(query_pairs) {
            Ok(pairs) => check(ty, &form(route, ty, &pairs)),
            Err(error) => vec![format!("body must be a form: {error}")],
        },
    }
}

/// Returns the document that a form encodes. A text that is no value of its type stays a text, and is reported as such.
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

/// Runs checks and returns the violations as sentences.
fn violations(check: impl FnOnce(&mut Validator<'_>)) -> Vec<String> {
    let mut validator = Validator::new(&validate::matches);
    check(&mut validator);
    validator.finish().iter().map(ToString::to_string).collect()
}
