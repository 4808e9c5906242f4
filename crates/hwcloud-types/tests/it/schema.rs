//! The JSON Schema of an open enum.

use schemars::JsonSchema;
use serde_json::json;

use crate::fixture::Status;

hwcloud_types::open_enum_schema!(Status);

#[test]
fn schema_accepts_any_string_and_names_the_documented_values() {
    let schema = schemars::SchemaGenerator::default().into_root_schema_for::<Status>();
    assert_eq!(
        schema.to_value(),
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Status",
            "type": "string",
            "anyOf": [
                { "description": "A documented value.", "enum": ["waiting", "running", "00", "1", "1.0", "true"] },
                { "description": "A value that is not documented yet.", "type": "string" },
            ],
        })
    );
}

#[test]
fn schema_is_known_by_module_and_name() {
    #[derive(JsonSchema)]
    #[expect(dead_code, reason = "only its schema is looked at")]
    struct Outer {
        status: Option<Status>,
    }
    assert_eq!(Status::schema_id(), "it::schema::Status");
    let schema = schemars::SchemaGenerator::default().into_root_schema_for::<Outer>();
    assert_eq!(schema.to_value().pointer("/properties/status/anyOf/0/$ref"), Some(&json!("#/$defs/Status")));
}
