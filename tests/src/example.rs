//! Documented bodies: they decode, are pinned by snapshots, and encode to the same document.

use hwcloud_spec::decode::without_nulls;
use hwcloud_types::Decode;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::snapshot::{snapshot_json, snapshot_text};

/// Decodes a documented body, compares the value with its snapshot, and encodes it back to the same document.
pub fn assert_example<T: DeserializeOwned + Serialize + std::fmt::Debug>(name: &str, text: &str) {
    assert_example_kept_as::<T>(name, text, text);
}

/// Does the same for a body that encodes to something else: one with undocumented properties, or scalars of another type.
pub fn assert_example_kept_as<T: DeserializeOwned + Serialize + std::fmt::Debug>(name: &str, text: &str, kept: &str) {
    let value: T = serde_json::from_str(text).unwrap_or_else(|error| panic!("{name} does not decode: {error}"));
    snapshot_text("examples", name, &format!("{value:#?}"));
    let kept: Value = serde_json::from_str(kept).unwrap();
    let encoded = serde_json::to_value(&value).unwrap();
    assert_eq!(without_nulls(encoded), without_nulls(kept), "{name} is not the same document after a round trip");
}

/// Compares the JSON Schema of a type with its snapshot, and asserts that it accepts the documented bodies.
pub fn assert_json_schema<T: JsonSchema>(name: &str, documents: &[&str]) {
    let schema = schemars::schema_for!(T);
    snapshot_json("json-schema", name, &schema);
    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
    for document in documents {
        let document: Value = serde_json::from_str(document).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

/// A body whose top level is a list, a map or a scalar, decoded as clients do.
#[derive(Debug, PartialEq)]
pub struct Lenient<T>(pub T);

impl<'de, T: Decode> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        hwcloud_types::decode::document(deserializer).map(Self)
    }
}

impl<T: Serialize> Serialize for Lenient<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
