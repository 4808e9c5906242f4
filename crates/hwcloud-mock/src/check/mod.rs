//! Holds requests to what the spec documents: arguments, and the body.

mod body;
mod value;

use std::collections::BTreeMap;

use http::HeaderMap;
use hwcloud_spec::ir::{Parameter, ParameterLocation, Type};
use hwcloud_types::{Constraints as NoRules, Validator, Violation};
use serde_json::Value as Json;

pub(crate) use body::check_body;
use value::{Checked, scalar};

use crate::contract::{Contract, Route};

/// The arguments of a request by name, as the texts that they were sent as: repeated ones of the query are joined by commas; where
/// both have the name, it is the argument of the path.
pub(crate) type Arguments = BTreeMap<String, String>;

/// The pairs of a query, unescaped.
pub(crate) fn query_pairs(query: &str) -> Result<Vec<(String, String)>, String> {
    let sound = query.split(['&', '=']).all(|piece| percent_encoding::percent_decode_str(piece).decode_utf8().is_ok());
    match serde_urlencoded::from_str(query) {
        Ok(pairs) if sound => Ok(pairs),
        _ => Err("the query is not UTF-8 text that is percent-encoded".to_owned()),
    }
}

/// Checks the parameters of a request; gives what breaks a rule, in words.
pub(crate) fn check_arguments(
    contract: &Contract,
    route: &Route,
    path: &[(String, String)],
    query: &[(String, String)],
    headers: &HeaderMap,
) -> Vec<String> {
    let matcher = |pattern: &str, text: &str| contract.patterns.get(pattern).is_none_or(|regex| regex.find(text).is_some());
    let mut validator = Validator::new(&matcher);
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
    let known = |name: &str| {
        let mut parameters = route.operation().parameters.iter();
        parameters.any(|parameter| parameter.location == ParameterLocation::Query && parameter.wire_name == name)
    };
    for (name, _) in query.iter().filter(|(name, _)| !known(name)) {
        validator.at(name, |validator| validator.report("is no documented parameter of the query"));
    }
    sentences(&validator.finish())
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
                Some(value) => value::check(&route.api, &parameter.ty, &parameter.constraints, &value, validator),
                None => validator.report(format!("must be {}, is {text:?}", value::kind(&route.api, &parameter.ty))),
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
        Some(list) => value::check(&route.api, &parameter.ty, &parameter.constraints, &list.into(), validator),
        None => validator.report(format!("must be a list, each of which is {}", value::kind(&route.api, inner))),
    }
}

fn sentences(violations: &[Violation]) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}

/// Checks a JSON value under no name.
fn check_document(contract: &Contract, route: &Route, ty: &Type, value: &Json) -> Vec<String> {
    let matcher = |pattern: &str, text: &str| contract.patterns.get(pattern).is_none_or(|regex| regex.find(text).is_some());
    let mut validator = Validator::new(&matcher);
    let rules = hwcloud_spec::ir::Constraints::default();
    validator.value("body", &Checked { api: &route.api, ty, rules: &rules, value }, &NoRules::NONE);
    sentences(&validator.finish())
}
