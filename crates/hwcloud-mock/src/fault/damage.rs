//! Damages JSON bodies: a null, or a value that nobody has documented, at a random place.

use fastrand::Rng;
use hwcloud_spec::ir::{Api, Shape, Type};
use serde_json::Value as Json;

/// What stands in the place of a documented value of an enum.
const UNKNOWN: &str = "mock-unknown-value";

/// Makes a random value `null` that is not so already; the document as a whole is left.
pub(crate) fn nullify(body: &[u8], rng: &mut Rng) -> Option<Vec<u8>> {
    let mut document = serde_json::from_slice(body).ok()?;
    let mut count = 0;
    inner(&mut document, &mut |value| count += usize::from(!value.is_null()));
    let chosen = (count > 0).then(|| rng.usize(..count))?;
    let mut index = 0;
    inner(&mut document, &mut |value| {
        if value.is_null() {
            return;
        }
        if index == chosen {
            *value = Json::Null;
        }
        index += 1;
    });
    serde_json::to_vec(&document).ok()
}

/// Puts an undocumented value in the place of a random one of an enum.
pub(crate) fn unknown_value(api: &Api, ty: &Type, body: &[u8], rng: &mut Rng) -> Option<Vec<u8>> {
    let mut document = serde_json::from_slice(body).ok()?;
    let mut count = 0;
    enums(api, ty, &mut document, &mut |_| count += 1);
    let chosen = (count > 0).then(|| rng.usize(..count))?;
    let mut index = 0;
    enums(api, ty, &mut document, &mut |value| {
        if index == chosen {
            *value = UNKNOWN.into();
        }
        index += 1;
    });
    serde_json::to_vec(&document).ok()
}

/// Visits every value within a document, from the outside to the inside.
fn inner(value: &mut Json, visit: &mut dyn FnMut(&mut Json)) {
    let mut below = |value: &mut Json| {
        visit(value);
        inner(value, visit);
    };
    match value {
        Json::Array(list) => list.iter_mut().for_each(&mut below),
        Json::Object(map) => map.values_mut().for_each(&mut below),
        _ => {}
    }
}

/// Visits every text that is documented as a value of an enum.
fn enums(api: &Api, ty: &Type, value: &mut Json, visit: &mut dyn FnMut(&mut Json)) {
    match (ty, value) {
        (Type::List(inner), Json::Array(list)) => list.iter_mut().for_each(|value| enums(api, inner, value, visit)),
        (Type::Map(inner), Json::Object(map)) => map.values_mut().for_each(|value| enums(api, inner, value, visit)),
        (Type::Named(id), value) => match (api.types.get(*id).map(|definition| &definition.shape), value) {
            (Some(Shape::Enum(_)), value) if value.is_string() => visit(value),
            (Some(Shape::Object(object)), Json::Object(map)) => {
                for (name, value) in map.iter_mut() {
                    let field = object.fields.iter().find(|field| field.wire_name == *name).map(|field| &field.ty);
                    if let Some(ty) = field.or(object.additional.as_ref().map(|(_, ty)| ty)) {
                        enums(api, ty, value, visit);
                    }
                }
            }
            _ => {}
        },
        _ => {}
    }
}
