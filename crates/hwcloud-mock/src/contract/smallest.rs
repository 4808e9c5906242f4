//! The smallest document that a schema allows, for operations without an example.

use hwcloud_spec::ir::{Api, Constraints, Shape, Type};
use serde_json::{Map, Value as Json};

/// Deeper than this, what is required within itself is left out: no document could hold it.
const DEEPEST: usize = 32;

/// The smallest value of a type. A pattern is beyond it.
pub(crate) fn smallest(api: &Api, ty: &Type, rules: &Constraints) -> Json {
    build(api, ty, rules, DEEPEST)
}

fn build(api: &Api, ty: &Type, rules: &Constraints, depth: usize) -> Json {
    let Some(depth) = depth.checked_sub(1) else { return Json::Null };
    match ty {
        Type::Text => "a".repeat(usize::try_from(rules.min_length.unwrap_or(0)).unwrap_or(0)).into(),
        Type::Integer => {
            #[allow(clippy::cast_possible_truncation, reason = "saturates, which is what is wanted")]
            let least = rules.minimum.unwrap_or(0.0).ceil() as i64;
            let least = if rules.exclusive_minimum { least.saturating_add(1) } else { least };
            #[allow(clippy::cast_possible_truncation, reason = "saturates, which is what is wanted")]
            let most = rules.maximum.map_or(i64::MAX, |most| most.floor() as i64);
            least.min(most).into()
        }
        Type::Number => rules.minimum.or(rules.maximum.map(|most| most.min(0.0))).unwrap_or(0.0).into(),
        Type::Boolean => false.into(),
        Type::Json => Json::Null,
        Type::List(inner) => {
            let none = Constraints::default();
            let count = usize::try_from(rules.min_items.unwrap_or(0)).unwrap_or(0);
            (0..count).map(|_| build(api, inner, rules.items.unwrap_or(&none), depth)).collect()
        }
        Type::Map(_) => Map::new().into(),
        Type::Named(id) => match api.types.get(*id).map(|definition| &definition.shape) {
            Some(Shape::Enum(variants)) => variants.first().map_or(Json::Null, |variant| variant.text.clone().into()),
            Some(Shape::Object(object)) => {
                let required = object.fields.iter().filter(|field| field.required);
                let fields = required.map(|field| (field.wire_name.clone(), build(api, &field.ty, &field.constraints, depth)));
                fields.collect::<Map<_, _>>().into()
            }
            None => Json::Null,
        },
    }
}
