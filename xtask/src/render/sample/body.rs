//! Values of request bodies: what is required is filled in, and nothing else.

use super::{field, ident};
use crate::render::types::{crate_name, model_package};
use hwcloud_spec::ir::{Api, Constraints, Object, Shape, Type, TypeId};

/// How many values one body may have: required parts of required parts multiply.
const MOST_VALUES: usize = 500;

/// A body in Rust; `None` where a required part has no value that could be made up.
pub(super) fn value(api: &Api, ty: &Type) -> Option<String> {
    Body { api, open: Vec::new(), values: 0 }.value(ty, &Constraints::default(), 0)
}

struct Body<'a> {
    api: &'a Api,
    /// Structs around the value: one inside itself can never be complete.
    open: Vec<TypeId>,
    values: usize,
}

impl Body<'_> {
    fn value(&mut self, ty: &Type, rules: &Constraints, index: usize) -> Option<String> {
        self.values += 1;
        if self.values > MOST_VALUES {
            return None;
        }
        let each = rules.items.copied().unwrap_or_default();
        match ty {
            Type::Named(id) => match &self.api.types[*id].shape {
                Shape::Object(object) => self.object(*id, object),
                Shape::Enum(_) => field(self.api, ty, rules, index),
            },
            Type::List(inner) => {
                let count = usize::try_from(rules.min_items.unwrap_or(0)).ok()?;
                let elements: Option<Vec<String>> = (0..count).map(|index| self.value(inner, &each, index)).collect();
                Some(format!("vec![{}]", elements?.join(", ")))
            }
            Type::Map(inner) => {
                let count = usize::try_from(rules.min_properties.unwrap_or(0)).ok()?;
                let entries: Option<Vec<String>> = (0..count)
                    .map(|index| Some(format!("(\"key{index}\".to_owned(), {})", self.value(inner, &each, index)?)))
                    .collect();
                Some(format!("std::collections::BTreeMap::from([{}])", entries?.join(", ")))
            }
            Type::Json => Some("serde_json::json!({})".to_owned()),
            ty => field(self.api, ty, rules, index),
        }
    }

    fn object(&mut self, id: TypeId, object: &Object) -> Option<String> {
        let name = format!("{}::{}", crate_name(&model_package(self.api)), ident(&self.api.types[id].name));
        if self.open.contains(&id) {
            return None;
        }
        self.open.push(id);
        let required = object.fields.iter().filter(|field| field.required);
        let fields: Option<Vec<String>> = required
            .map(|field| {
                let value = self.value(&field.ty, &field.constraints, 0)?;
                let value = if field.boxed { format!("Box::new({value})") } else { value };
                Some(format!("{}: Some({value})", field.rust_name))
            })
            .collect();
        self.open.pop();
        let fields = fields?;
        Some(match fields.len() {
            0 => format!("{name}::default()"),
            all if all == object.fields.len() && object.additional.is_none() => format!("{name} {{ {} }}", fields.join(", ")),
            _ => format!("{name} {{ {}, ..{name}::default() }}", fields.join(", ")),
        })
    }
}
