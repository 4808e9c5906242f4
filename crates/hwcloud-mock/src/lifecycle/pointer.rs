//! Walks along the pointers of a waiter, and makes what is not there yet.

use hwcloud_spec::ir::{Api, Constraints, Pointer, Shape, Step, Type};
use serde_json::{Map, Value as Json};

use crate::contract::smallest;

/// Sets what a pointer leads to; objects on the way are made. With `*`, every value that is there is set.
pub(super) fn set(api: &Api, from: &mut Json, pointer: &Pointer, value: &Json) {
    each(api, from, &pointer.steps, &mut |place| *place = fit(&pointer.ty, value));
}

/// The values that a pointer leads to; objects on the way are made.
pub(super) fn each(api: &Api, from: &mut Json, steps: &[Step], visit: &mut dyn FnMut(&mut Json)) {
    let Some((step, rest)) = steps.split_first() else {
        visit(from);
        return;
    };
    match step {
        Step::Field { object, field } => {
            let Some(wire) = wire(api, *object, *field) else { return };
            if !from.is_object() {
                *from = smallest(api, &Type::Named(*object), &Constraints::default());
            }
            let Some(map) = from.as_object_mut() else { return };
            each(api, map.entry(wire).or_insert(Json::Null), rest, visit);
        }
        Step::EachElement | Step::EachValue => match from {
            Json::Array(list) => list.iter_mut().for_each(|value| each(api, value, rest, visit)),
            Json::Object(map) => map.values_mut().for_each(|value| each(api, value, rest, visit)),
            _ => {}
        },
    }
}

/// What a pointer without `*` leads to, if it is there and not null.
pub(super) fn find<'a>(api: &Api, from: &'a mut Json, pointer: &Pointer) -> Option<&'a mut Json> {
    let mut here = from;
    for step in &pointer.steps {
        let Step::Field { object, field } = step else { return None };
        here = here.as_object_mut()?.get_mut(&wire(api, *object, *field)?)?;
    }
    Some(here).filter(|value| !value.is_null())
}

/// The text of the last step that is not `*`.
pub(super) fn last_name(pointer: &Pointer) -> &str {
    pointer.text.rsplit('/').find(|step| *step != "*").unwrap_or_default()
}

/// A value as its place wants it: in a list, or as a number, where the documentation has one.
fn fit(ty: &Type, value: &Json) -> Json {
    match (ty, value) {
        (Type::List(inner), value) if !value.is_array() => Json::Array(vec![fit(inner, value)]),
        (Type::Integer, Json::String(text)) => text.parse::<i64>().map_or(Json::Null, Json::from),
        (Type::Number, Json::String(text)) => text.parse::<f64>().map_or(Json::Null, Json::from),
        (Type::Map(_), _) => Map::new().into(),
        _ => value.clone(),
    }
}

fn wire(api: &Api, object: usize, field: usize) -> Option<String> {
    match &api.types.get(object)?.shape {
        Shape::Object(object) => Some(object.fields.get(field)?.wire_name.clone()),
        Shape::Enum(_) => None,
    }
}
