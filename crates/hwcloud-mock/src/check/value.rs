//! What the documented rules mean for a JSON value. The words are those of the clients, which check by the same code.

use hwcloud_spec::ir::{Api, Constraints, Shape, Type};
use hwcloud_types::{Constraints as ScalarRules, Validate, Validator};
use serde_json::Value as Json;

/// A value and what it is held to.
#[derive(Clone, Copy)]
pub(super) struct Checked<'a> {
    pub(super) api: &'a Api,
    pub(super) ty: &'a Type,
    pub(super) rules: &'a Constraints,
    pub(super) value: &'a Json,
}

impl PartialEq for Checked<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// Its rules are its own; those of the trait, which live as long as the program, are not used.
impl Validate for Checked<'_> {
    fn validate(&self, _: &ScalarRules, validator: &mut Validator<'_>) {
        check(self.api, self.ty, self.rules, self.value, validator);
    }
}

/// Reports each rule that a value breaks.
pub(super) fn check(api: &Api, ty: &Type, rules: &Constraints, value: &Json, validator: &mut Validator<'_>) {
    let none = Constraints::default();
    let items = rules.items.unwrap_or(&none);
    let own = shallow(rules);
    match (ty, value) {
        (Type::Json, _) | (Type::Boolean, Json::Bool(_)) => {}
        (Type::Text, Json::String(text)) => {
            text.validate(&own, validator);
            if let Some(pattern) = &rules.pattern
                && !validator.matches(pattern, text)
            {
                validator.report(format!("must match {pattern}"));
            }
        }
        (Type::Integer, Json::Number(number)) if number.is_i64() => {
            number.as_i64().unwrap_or_default().validate(&own, validator);
        }
        (Type::Number, Json::Number(number)) => number.as_f64().unwrap_or_default().validate(&own, validator),
        (Type::List(inner), Json::Array(list)) => {
            let list: Vec<Checked<'_>> = list.iter().map(|value| Checked { api, ty: inner, rules: items, value }).collect();
            list.validate(&own, validator);
        }
        (Type::Map(inner), Json::Object(map)) => {
            let map = map.iter().map(|(name, value)| (name.clone(), Checked { api, ty: inner, rules: items, value }));
            map.collect::<std::collections::BTreeMap<_, _>>().validate(&own, validator);
        }
        (Type::Named(id), value) => named(api, *id, value, validator),
        _ => validator.report(format!("must be {}", kind(api, ty))),
    }
}

fn named(api: &Api, id: usize, value: &Json, validator: &mut Validator<'_>) {
    match (api.types.get(id).map(|definition| &definition.shape), value) {
        (Some(Shape::Enum(variants)), Json::String(text)) => {
            if !variants.iter().any(|variant| variant.text == *text) {
                validator.report(format!("must be {}, is {text:?}", kind(api, &Type::Named(id))));
            }
        }
        (Some(Shape::Object(object)), Json::Object(map)) => {
            for field in &object.fields {
                match map.get(&field.wire_name).filter(|value| !value.is_null()) {
                    Some(value) => {
                        validator.at(&field.wire_name, |validator| check(api, &field.ty, &field.constraints, value, validator));
                    }
                    None => validator.present(&field.wire_name, !field.required),
                }
            }
            if let Some((_, ty)) = &object.additional {
                let others = map.iter().filter(|(name, _)| object.fields.iter().all(|field| field.wire_name != **name));
                for (name, value) in others {
                    validator.at(name, |validator| check(api, ty, &Constraints::default(), value, validator));
                }
            }
        }
        _ => validator.report(format!("must be {}", kind(api, &Type::Named(id)))),
    }
}

/// The rules that concern a value itself. Patterns and elements are checked here, with rules that live shorter.
fn shallow(rules: &Constraints) -> ScalarRules {
    ScalarRules {
        min_length: rules.min_length,
        max_length: rules.max_length,
        pattern: None,
        minimum: rules.minimum,
        maximum: rules.maximum,
        exclusive_minimum: rules.exclusive_minimum,
        exclusive_maximum: rules.exclusive_maximum,
        multiple_of: rules.multiple_of,
        min_items: rules.min_items,
        max_items: rules.max_items,
        unique_items: rules.unique_items,
        min_properties: rules.min_properties,
        max_properties: rules.max_properties,
        items: None,
    }
}

/// A type in words.
pub(super) fn kind(api: &Api, ty: &Type) -> String {
    match ty {
        Type::Text => "a string".to_owned(),
        Type::Integer => "an integer".to_owned(),
        Type::Number => "a number".to_owned(),
        Type::Boolean => "true or false".to_owned(),
        Type::Json => "JSON".to_owned(),
        Type::List(_) => "a list".to_owned(),
        Type::Map(_) => "an object".to_owned(),
        Type::Named(id) => match api.types.get(*id).map(|definition| &definition.shape) {
            Some(Shape::Enum(variants)) => {
                let texts: Vec<String> = variants.iter().map(|variant| format!("{:?}", variant.text)).collect();
                format!("one of {}", texts.join(", "))
            }
            _ => "an object".to_owned(),
        },
    }
}

/// The value that a text in a path, a query, a header or a form stands for.
pub(super) fn scalar(api: &Api, ty: &Type, text: &str) -> Option<Json> {
    match ty {
        Type::Integer => text.parse::<i64>().ok().map(Json::from),
        Type::Number => text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Json::from),
        Type::Boolean => text.parse::<bool>().ok().map(Json::from),
        Type::Text | Type::Json => Some(text.into()),
        Type::Named(id) if matches!(api.types.get(*id)?.shape, Shape::Enum(_)) => Some(text.into()),
        _ => None,
    }
}
