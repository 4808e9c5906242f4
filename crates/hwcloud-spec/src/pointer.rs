//! Follows and sets the [`Pointer`]s of a waiter in JSON values.

use hwcloud_types::Constraints;
use serde_json::{Map, Value as Json};

use crate::ir::{Api, Pointer, Shape, Step, Type};
use crate::sample::{self, Extent};

/// Returns the target of a pointer without `*`, unless it is absent or null.
pub fn get<'a>(api: &Api, from: &'a Json, steps: &[Step]) -> Option<&'a Json> {
    let mut here = from;
    for step in steps {
        here = here.get(name(api, *step)?)?;
    }
    Some(here).filter(|value| !value.is_null())
}

/// Returns the target of a pointer without `*`, unless it is absent or null.
pub fn get_mut<'a>(api: &Api, from: &'a mut Json, steps: &[Step]) -> Option<&'a mut Json> {
    let mut here = from;
    for step in steps {
        here = here.get_mut(name(api, *step)?)?;
    }
    Some(here).filter(|value| !value.is_null())
}

/// Returns all targets of a pointer, except those that are absent or null.
pub fn all<'a>(api: &Api, from: &'a Json, steps: &[Step]) -> Vec<&'a Json> {
    let Some((step, rest)) = steps.split_first() else {
        return if from.is_null() { Vec::new() } else { vec![from] };
    };
    match (name(api, *step), from) {
        (Some(name), from) => from.get(name).map(|value| all(api, value, rest)).unwrap_or_default(),
        (None, Json::Array(list)) => list.iter().flat_map(|value| all(api, value, rest)).collect(),
        (None, Json::Object(map)) => map.values().flat_map(|value| all(api, value, rest)).collect(),
        (None, _) => Vec::new(),
    }
}

/// Sets the target of a pointer, converted to its type. Missing objects on the path are created, with
/// their required properties; with `*`, every existing element is set.
pub fn set(api: &Api, from: &mut Json, pointer: &Pointer, value: &Json) {
    each_mut(api, from, &pointer.steps, &mut |place| *place = fit(&pointer.ty, value));
}

/// Visits the targets of a pointer. Missing objects on the path are created, missing elements are not.
pub fn each_mut(api: &Api, from: &mut Json, steps: &[Step], visit: &mut dyn FnMut(&mut Json)) {
    walk(api, from, steps, 0, visit);
}

/// Creates what is missing on the path of a pointer: objects, and elements until every list and map has `count`.
pub fn fill(api: &Api, from: &mut Json, steps: &[Step], count: usize) {
    walk(api, from, steps, count, &mut |_| {});
}

fn walk(api: &Api, from: &mut Json, steps: &[Step], count: usize, visit: &mut dyn FnMut(&mut Json)) {
    let Some((step, rest)) = steps.split_first() else {
        visit(from);
        return;
    };
    match *step {
        Step::Field { object, .. } => {
            let Some(name) = name(api, *step) else { return };
            if !from.is_object() {
                let made = sample::value(api, &Type::Named(object), &Constraints::NONE, Extent::Smallest);
                *from = made.unwrap_or_else(|| Map::new().into());
            }
            if let Some(map) = from.as_object_mut() {
                walk(api, map.entry(name).or_insert(Json::Null), rest, count, visit);
            }
        }
        Step::EachElement => {
            if count > 0 && !from.is_array() {
                *from = Json::Array(Vec::new());
            }
            let Json::Array(list) = from else { return };
            list.resize(list.len().max(count), Json::Null);
            list.iter_mut().for_each(|value| walk(api, value, rest, count, visit));
        }
        Step::EachValue => {
            if count > 0 && !from.is_object() {
                *from = Map::new().into();
            }
            let Json::Object(map) = from else { return };
            for number in map.len()..count {
                map.insert(format!("key{number}"), Json::Null);
            }
            map.values_mut().for_each(|value| walk(api, value, rest, count, visit));
        }
    }
}

/// Converts a value to the type of its target: a list or a number.
fn fit(ty: &Type, value: &Json) -> Json {
    match (ty, value) {
        (Type::List(inner), value) if !value.is_array() => Json::Array(vec![fit(inner, value)]),
        (Type::Integer, Json::String(text)) => text.parse::<i64>().map_or(Json::Null, Json::from),
        (Type::Number, Json::String(text)) => text.parse::<f64>().map_or(Json::Null, Json::from),
        (Type::Map(_), value) if !value.is_object() => Map::new().into(),
        _ => value.clone(),
    }
}

/// Returns the JSON name of a step to a property.
fn name(api: &Api, step: Step) -> Option<&str> {
    let Step::Field { object, field } = step else { return None };
    match &api.types.get(object)?.shape {
        Shape::Object(object) => object.fields.get(field).map(|field| field.wire_name.as_str()),
        Shape::Enum(_) => None,
    }
}
