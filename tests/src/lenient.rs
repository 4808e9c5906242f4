//! Deviations of live services from their documentation, derived from the spec, one at a time at every place.

use std::collections::{HashSet, VecDeque};

use hwcloud_spec::decode::without_nulls;
use hwcloud_spec::ir::{Shape, Type};
use serde_json::{Value, json};

use crate::subject::Case;

/// Asserts that every value of a type may be absent, `null`, another scalar, out of range, an unknown enum value or have unknown
/// properties; and that another structure is an error with the path to it.
pub(crate) fn assert_decodes_leniently(case: &Case) {
    let places = places(case);
    let mut complete = Value::Null;
    for place in &places {
        put(&mut complete, &place.way, place.value.clone());
    }
    assert_kept(case, "the complete document", &complete, &complete);
    for place in &places {
        mutate(case, place);
    }
}

/// A step from a container to a value in it.
#[derive(Clone)]
enum Step {
    Element,
    Key(String),
}

/// A value in a document, with its path from the root.
struct Place {
    way: Vec<Step>,
    ty: Type,
    /// The smallest value of the type.
    value: Value,
    /// Whether it is an element of a list or an entry of a map.
    is_element: bool,
}

/// Returns the place of every property of the covered types, by the shortest path, breadth first.
fn places(case: &Case) -> Vec<Place> {
    let mut places = Vec::new();
    let mut unfolded = HashSet::new();
    let mut pending = VecDeque::from([(Vec::new(), case.ty, false)]);
    while let Some((way, ty, is_element)) = pending.pop_front() {
        let below = |step: Step| [way.as_slice(), &[step]].concat();
        let value = match ty {
            Type::Text => json!("text"),
            Type::Integer => json!(7),
            Type::Number => json!(1.5),
            Type::Boolean => json!(true),
            Type::Json => json!({"free": [1, "form"]}),
            Type::List(inner) => {
                pending.push_back((below(Step::Element), inner, true));
                json!([])
            }
            Type::Map(inner) => {
                pending.push_back((below(Step::Key("key".to_owned())), inner, true));
                json!({})
            }
            Type::Named(id) => match &case.api.types[*id].shape {
                Shape::Enum(variants) => json!(variants[0].text),
                Shape::Object(object) => {
                    if case.covered.contains(id) && unfolded.insert(*id) {
                        for field in &object.fields {
                            pending.push_back((below(Step::Key(field.wire_name.clone())), &field.ty, false));
                        }
                        if let Some((_, ty)) = &object.additional {
                            pending.push_back((below(Step::Key("another property".to_owned())), ty, true));
                        }
                    }
                    json!({})
                }
            },
        };
        places.push(Place { way, ty: ty.clone(), value, is_element });
    }
    places
}

/// Sets the value at a path whose containers exist.
fn put(into: &mut Value, way: &[Step], value: Value) {
    match way.split_first() {
        None => *into = value,
        Some((Step::Key(key), rest)) => put(&mut into[key], rest, value),
        Some((Step::Element, rest)) => {
            let list = into.as_array_mut().unwrap();
            if list.is_empty() {
                list.push(Value::Null);
            }
            put(&mut list[0], rest, value);
        }
    }
}

impl Place {
    /// Returns the smallest document with a value at this place, or without one.
    fn document(&self, value: Option<Value>) -> Value {
        let Some((last, way)) = self.way.split_last() else { return value.unwrap_or_default() };
        let innermost = match (last, value) {
            (Step::Element, value) => Value::Array(value.into_iter().collect()),
            (Step::Key(key), value) => {
                value.into_iter().map(|value| (key.clone(), value)).collect::<serde_json::Map<_, _>>().into()
            }
        };
        way.iter().rev().fold(innermost, |value, step| match step {
            Step::Element => json!([value]),
            Step::Key(key) => json!({key: value}),
        })
    }

    /// Returns the place as JSON pointer.
    fn pointer(&self) -> String {
        let step = |step: &Step| match step {
            Step::Element => "/0".to_owned(),
            Step::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        };
        self.way.iter().map(step).collect()
    }
}

fn mutate(case: &Case, place: &Place) {
    let pointer = place.pointer();
    let with = |value: Value| place.document(Some(value));
    let takes =
        |what: &str, sent: Value, kept: Value| assert_kept(case, &format!("{what} at {pointer}"), &with(sent), &with(kept));
    let absent = place.document(None);
    // A document itself is never absent.
    if !place.way.is_empty() {
        assert_kept(case, &format!("nothing at {pointer}"), &absent, &absent);
        // serde itself decodes containers of free-form JSON, and accepts no null for their elements.
        let is_strict = place.is_element && place.ty.holds_json();
        if place.ty != Type::Json && !is_strict {
            assert_kept(case, &format!("null at {pointer}"), &with(Value::Null), &absent);
        }
    }
    let shape = if let Type::Named(id) = place.ty { Some(&case.api.types[id].shape) } else { None };
    let is_object = matches!(shape, Some(Shape::Object(_)));
    match (&place.ty, shape) {
        (_, Some(Shape::Enum(_))) => {
            takes("an unknown value", json!("never documented"), json!("never documented"));
            takes("an empty value", json!(""), json!(""));
            takes("a number", json!(17), json!("17"));
        }
        (_, Some(Shape::Object(object))) if object.additional.is_none() => {
            takes("an unknown property", json!({"never documented": {"a": [1]}}), json!({}));
        }
        (Type::Text, _) => {
            takes("a long text", json!("x".repeat(2_000)), json!("x".repeat(2_000)));
            takes("an empty text", json!(""), json!(""));
            takes("a number", json!(5), json!("5"));
            takes("a great number", json!(u64::MAX), json!(u64::MAX.to_string()));
            takes("a boolean", json!(true), json!("true"));
        }
        (Type::Integer, _) => {
            takes("a text", json!("23"), json!(23));
            takes("a great integer", json!(i64::MAX), json!(i64::MAX));
            takes("a negative integer", json!(i64::MIN), json!(i64::MIN));
            takes("a whole float", json!(4.0), json!(4));
        }
        (Type::Number, _) => {
            takes("a text", json!("2.5"), json!(2.5));
            takes("an integer", json!(3), json!(3.0));
            takes("a negative number", json!(-1e300), json!(-1e300));
        }
        (Type::Boolean, _) => takes("a text", json!("false"), json!(false)),
        _ => {}
    }
    let wrong = match &place.ty {
        Type::Json => return,
        Type::Map(_) => json!(["a list"]),
        _ if is_object => json!(["a list"]),
        _ => json!({"an": "object"}),
    };
    let text = with(wrong).to_string();
    let (found, message) = (case.subject.rejection)(&text);
    assert_eq!(found, pointer, "{message}");
}

fn assert_kept(case: &Case, what: &str, sent: &Value, kept: &Value) {
    let text = sent.to_string();
    let encoded = (case.subject.round_trip)(&text).unwrap_or_else(|error| panic!("{what} does not decode: {error}\n{text}"));
    assert_eq!(without_nulls(encoded), without_nulls(kept.clone()), "{what}: something was lost");
}
