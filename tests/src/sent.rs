//! Types that are only sent: they are encoded as they were decoded, and what a request must have is never absent.

use hwcloud_spec::decode::{decode, without_nulls};
use hwcloud_spec::ir::{Api, Shape, Type};
use hwcloud_spec::sample::{self, Extent};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::subject::spec_of;

/// Asserts that the type of a request body encodes to the document that it was decoded from, and that a document without a
/// required property is an error that names it.
pub fn assert_sent<T: DeserializeOwned + Serialize>(spec: &str, operation: &str) {
    let api = spec_of(spec);
    let operation = api.operations.iter().find(|found| found.id == operation).unwrap();
    let ty = operation.body.as_ref().unwrap().content.ty().unwrap();
    for extent in [Extent::Required, Extent::Complete] {
        let Some(document) = sample::body(api, operation, extent) else { continue };
        let kept = decode(api, ty, &document).unwrap();
        let value: T = serde_json::from_value(document.clone()).unwrap_or_else(|error| panic!("{document}: {error}"));
        assert_eq!(without_nulls(serde_json::to_value(&value).unwrap()), without_nulls(kept), "{document}");
        for (pointer, name) in required(api, ty, &document, "") {
            let mut incomplete = document.clone();
            incomplete.pointer_mut(&pointer).and_then(Value::as_object_mut).unwrap().remove(&name).unwrap();
            match serde_json::from_value::<T>(incomplete) {
                Ok(_) => panic!("{pointer}/{name} is required, but decodes without it"),
                Err(error) => assert!(error.to_string().contains(&format!("`{name}`")), "{pointer}/{name}: {error}"),
            }
        }
    }
}

/// Returns each required property in a document: the pointer to its object, and its name.
fn required(api: &Api, ty: &Type, value: &Value, pointer: &str) -> Vec<(String, String)> {
    match (ty, value) {
        (Type::List(inner), Value::Array(list)) => {
            let elements = list.iter().enumerate();
            elements.flat_map(|(index, value)| required(api, inner, value, &format!("{pointer}/{index}"))).collect()
        }
        (Type::Map(inner), Value::Object(map)) => {
            map.iter().flat_map(|(key, value)| required(api, inner, value, &below(pointer, key))).collect()
        }
        (Type::Named(id), Value::Object(map)) => {
            let definition = &api.types[*id];
            let Shape::Object(object) = &definition.shape else { return Vec::new() };
            let mut found = Vec::new();
            for field in &object.fields {
                let Some(value) = map.get(&field.wire_name) else { continue };
                if field.required && definition.is_only_sent() {
                    found.push((pointer.to_owned(), field.wire_name.clone()));
                }
                found.extend(required(api, &field.ty, value, &below(pointer, &field.wire_name)));
            }
            found
        }
        _ => Vec::new(),
    }
}

fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}
