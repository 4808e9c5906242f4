//! Validates JSON values against a type and its constraints, with the `Validator` of `hwcloud-types`.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use hwcloud_types::{Constraints, Validate, Validator, Violation};
use serde_json::Value as Json;

use crate::ir::{Api, Object, Shape, Type};

/// The direction of a document: `readOnly` properties are not part of requests, `writeOnly` ones not of responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A request, validated as clients validate it.
    Sent,
    /// A documented response, which must also have documented values where these are not strings.
    Received,
}

/// Validates a document of a request. Undocumented properties are allowed.
pub fn validate(api: &Api, ty: &Type, constraints: &Constraints, document: &Json) -> Vec<Violation> {
    let mut validator = Validator::new(&matches);
    check(api, ty, constraints, document, Direction::Sent, &mut validator);
    validator.finish()
}

/// Validates a documented response, as [`decode`](crate::decode::decode) normalises it.
pub fn validate_received(api: &Api, ty: &Type, document: &Json) -> Vec<Violation> {
    let mut validator = Validator::new(&matches);
    check(api, ty, &Constraints::NONE, document, Direction::Received, &mut validator);
    validator.finish()
}

/// Reports to `validator` everything in `value` that is not of the type or violates a constraint.
pub fn check(api: &Api, ty: &Type, constraints: &Constraints, value: &Json, direction: Direction, validator: &mut Validator<'_>) {
    Checked { api, ty, value, direction }.validate(constraints, validator);
}

/// A JSON value with its type, as something to validate.
#[derive(Clone, Copy)]
struct Checked<'a> {
    api: &'a Api,
    ty: &'a Type,
    value: &'a Json,
    direction: Direction,
}

impl PartialEq for Checked<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Validate for Checked<'_> {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        let of = |ty, value| Checked { ty, value, ..*self };
        match (self.ty, self.value) {
            (Type::Json, _) | (Type::Boolean, Json::Bool(_)) => {}
            (Type::Text, Json::String(text)) => text.validate(constraints, validator),
            (Type::Integer, Json::Number(number)) if number.is_i64() => {
                number.as_i64().unwrap_or_default().validate(constraints, validator);
            }
            (Type::Number, Json::Number(number)) => number.as_f64().unwrap_or_default().validate(constraints, validator),
            (Type::List(inner), Json::Array(list)) => {
                list.iter().map(|value| of(inner, value)).collect::<Vec<_>>().validate(constraints, validator);
            }
            (Type::Map(inner), Json::Object(map)) => {
                let entries = map.iter().map(|(name, value)| (name.clone(), of(inner, value)));
                entries.collect::<BTreeMap<_, _>>().validate(constraints, validator);
            }
            (Type::Named(id), value) => match (self.api.types.get(*id).map(|definition| &definition.shape), value) {
                (Some(Shape::Enum(variants)), Json::String(text)) => {
                    if variants.iter().any(|variant| variant.text == *text) {
                        text.validate(constraints, validator);
                    } else {
                        validator.report(format!("must be {}, is {text:?}", kind(self.api, self.ty)));
                    }
                }
                (Some(Shape::Object(object)), Json::Object(map)) => self.object(object, map, validator),
                _ => validator.report(format!("must be {}", kind(self.api, self.ty))),
            },
            _ => validator.report(format!("must be {}", kind(self.api, self.ty))),
        }
    }
}

impl Checked<'_> {
    fn object(&self, object: &Object, map: &serde_json::Map<String, Json>, validator: &mut Validator<'_>) {
        for field in &object.fields {
            let required = match self.direction {
                Direction::Sent => field.required,
                Direction::Received => field.required_in_response,
            };
            let Some(value) = map.get(&field.wire_name).filter(|value| !value.is_null()) else {
                validator.present(&field.wire_name, !required);
                continue;
            };
            validator.value(&field.wire_name, &Checked { ty: &field.ty, value, ..*self }, field.constraints);
            if self.direction == Direction::Received && !field.allowed.is_empty() {
                validator.at(&field.wire_name, |validator| report_undocumented(value, &field.allowed, validator));
            }
        }
        if let Some((_, ty)) = &object.additional {
            for (name, value) in map.iter().filter(|(name, _)| object.fields.iter().all(|field| field.wire_name != **name)) {
                validator.value(name, &Checked { ty, value, ..*self }, &Constraints::NONE);
            }
        }
    }
}

/// Reports each scalar in `value` that is not in `allowed`.
fn report_undocumented(value: &Json, allowed: &[Json], validator: &mut Validator<'_>) {
    match value {
        Json::Array(list) => list.iter().for_each(|value| report_undocumented(value, allowed, validator)),
        Json::Object(map) => map.values().for_each(|value| report_undocumented(value, allowed, validator)),
        value if allowed.iter().any(|allowed| same(allowed, value)) => {}
        value => {
            let allowed: Vec<String> = allowed.iter().map(Json::to_string).collect();
            validator.report(format!("must be one of {}, is {value}", allowed.join(", ")));
        }
    }
}

fn same(a: &Json, b: &Json) -> bool {
    match (a, b) {
        (Json::Number(a), Json::Number(b)) => a.as_f64() == b.as_f64(),
        (a, b) => a == b,
    }
}

/// Describes a type in words, such as `a string` or `one of "on", "off"`.
pub fn kind(api: &Api, ty: &Type) -> String {
    let words = match ty {
        Type::Text => "a string",
        Type::Integer => "an integer",
        Type::Number => "a number",
        Type::Boolean => "true or false",
        Type::Json => "JSON",
        Type::List(_) => "a list",
        Type::Map(_) => "an object",
        Type::Named(id) => match api.types.get(*id).map(|definition| &definition.shape) {
            Some(Shape::Enum(variants)) => {
                let texts: Vec<String> = variants.iter().map(|variant| format!("{:?}", variant.text)).collect();
                return format!("one of {}", texts.join(", "));
            }
            _ => "an object",
        },
    };
    words.to_owned()
}

/// Parses the text of a scalar in a path, a query, a header or a form.
pub fn scalar(api: &Api, ty: &Type, text: &str) -> Option<Json> {
    match ty {
        Type::Integer => text.parse::<i64>().ok().map(Json::from),
        Type::Number => text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Json::from),
        Type::Boolean => text.parse::<bool>().ok().map(Json::from),
        Type::Text | Type::Json => Some(text.into()),
        Type::Named(id) if matches!(api.types.get(*id)?.shape, Shape::Enum(_)) => Some(text.into()),
        _ => None,
    }
}

/// Returns whether an ECMAScript pattern matches a text. A pattern that takes too long does not match.
///
/// Clients match with an engine without a limit; but a spec must not be able to block the tools that read it.
pub fn matches(pattern: &str, text: &str) -> bool {
    enum Engine {
        Limited(Box<fancy_regex::Regex>),
        Unlimited(regress::Regex),
    }
    thread_local! {
        static COMPILED: RefCell<HashMap<String, Option<Engine>>> = RefCell::default();
    }
    let compile = || match fancy_regex::Regex::new(&ascii_classes(pattern)) {
        Ok(regex) => Some(Engine::Limited(Box::new(regex))),
        // Syntax that is specific to ECMAScript.
        Err(fancy_regex::Error::ParseError(..)) => {
            regress::Regex::with_flags(pattern, "u").or_else(|_| regress::Regex::new(pattern)).ok().map(Engine::Unlimited)
        }
        Err(_) => None,
    };
    COMPILED.with_borrow_mut(|compiled| {
        let engine = compiled.entry(pattern.to_owned()).or_insert_with(compile);
        match engine {
            Some(Engine::Limited(regex)) => regex.is_match(text).unwrap_or(false),
            Some(Engine::Unlimited(regex)) => regex.find(text).is_some(),
            None => false,
        }
    })
}

/// Replaces `\d` and `\w` by ASCII classes, as they are defined in ECMAScript.
fn ascii_classes(pattern: &str) -> String {
    let mut text = String::with_capacity(pattern.len());
    let mut in_class = false;
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        match c {
            '[' => in_class = true,
            ']' => in_class = false,
            '\\' => {
                let _ = match (chars.next(), in_class) {
                    (Some('d'), true) => write!(text, "0-9"),
                    (Some('w'), true) => write!(text, "A-Za-z0-9_"),
                    (Some('d'), false) => write!(text, "[0-9]"),
                    (Some('w'), false) => write!(text, "[A-Za-z0-9_]"),
                    (Some('D'), false) => write!(text, "[^0-9]"),
                    (Some('W'), false) => write!(text, "[^A-Za-z0-9_]"),
                    (Some(other), _) => write!(text, "\\{other}"),
                    (None, _) => write!(text, "\\"),
                };
                continue;
            }
            // ECMAScript has no nested classes.
            _ => {}
        }
        text.push(c);
    }
    text
}
