//! Checks the keywords of one schema: types of values, and values that OpenAPI 3.0 does not allow.

use std::collections::HashMap;

use crate::diagnostic::Diagnostics;
use crate::load::{Node, Value};

/// Keywords whose values are counts.
const COUNTS: &[&str] = &["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
/// Keywords whose values are numbers.
const NUMBERS: &[&str] = &["minimum", "maximum", "multipleOf"];

/// Checks the keywords of a schema, not those of the schemas below it.
pub(super) fn schema(node: &Node, diagnostics: &mut Diagnostics) {
    if let Some(ty) = node.get("type") {
        type_name(ty, diagnostics);
    }
    for key in ["properties", "additionalProperties", "items"] {
        let Some(value) = node.get(key) else { continue };
        let fits =
            matches!(value.value, Value::Map(_)) || (key == "additionalProperties" && matches!(value.value, Value::Bool(_)));
        if !fits {
            diagnostics.error(
                value.at,
                format!("`{key}` must be a mapping, this is {}", value.kind()),
                "see the worked example in the folder's README",
            );
        }
    }
    for key in ["allOf", "oneOf", "anyOf", "enum"] {
        if let Some(value) = node.get(key)
            && value.elements().is_empty()
        {
            diagnostics.error(
                value.at,
                format!("`{key}` must be a list with at least one entry"),
                "add an entry or delete the keyword",
            );
        }
    }
    if let Some(required) = node.get("required").filter(|required| !matches!(required.value, Value::List(_))) {
        diagnostics.error(
            required.at,
            "`required` of a schema must be a list of property names",
            "for example `required: [id, name]`",
        );
    }
    for (key, value) in node.entries() {
        let key = key.text.as_str();
        if COUNTS.contains(&key) && value.count().is_none() {
            diagnostics.error(value.at, format!("`{key}` must be a whole number, 0 or more"), "");
        } else if NUMBERS.contains(&key) && value.number().is_none() {
            diagnostics.error(value.at, format!("`{key}` must be a number"), "");
        }
    }
    if let Some(value) = node.get("pattern") {
        pattern(value, diagnostics);
    }
    members(node, diagnostics);
}

fn type_name(ty: &Node, diagnostics: &mut Diagnostics) {
    const TYPES: &[&str] = &["string", "integer", "number", "boolean", "array", "object"];
    let Value::Text(text) = &ty.value else {
        diagnostics.error(
            ty.at,
            format!("`type` must be one type, this is {}", ty.kind()),
            "OpenAPI 3.0 has no lists of types; use `nullable: true` or `oneOf`",
        );
        return;
    };
    if TYPES.contains(&text.as_str()) {
        return;
    }
    let hint = match text.to_lowercase().as_str() {
        "int" | "long" | "short" | "int32" | "int64" => "did you mean `integer`, with `format: int64`?",
        "float" | "double" | "decimal" => "did you mean `number`?",
        "bool" => "did you mean `boolean`?",
        "date" | "datetime" | "uuid" | "file" | "binary" | "str" => "did you mean `string`, with a `format`?",
        "list" => "did you mean `array`?",
        "map" | "dict" => "did you mean `object`, with `additionalProperties`?",
        "null" => "OpenAPI 3.0 says `nullable: true` beside another type",
        _ => "the types are string, integer, number, boolean, array and object",
    };
    diagnostics.error(ty.at, format!("`{text}` is not a type"), hint);
}

fn pattern(value: &Node, diagnostics: &mut Diagnostics) {
    let Some(pattern) = value.text() else {
        diagnostics.error(value.at, "`pattern` must be a string", "quote the regular expression");
        return;
    };
    if let Err(error) = regress::Regex::with_flags(pattern, "u").or_else(|_| regress::Regex::new(pattern)) {
        diagnostics.error(
            value.at,
            format!("not a valid regular expression: {error}"),
            "patterns are ECMAScript regular expressions, without slashes around them",
        );
    }
}

fn members(node: &Node, diagnostics: &mut Diagnostics) {
    let mut known = HashMap::new();
    for member in node.get("enum").map(Node::elements).unwrap_or_default() {
        let Some(text) = member.text() else { continue };
        if *known.entry(text).or_insert(member.at) != member.at {
            diagnostics.error(member.at, format!("duplicate enum member `{text}`"), "keep one of them");
        }
    }
}
