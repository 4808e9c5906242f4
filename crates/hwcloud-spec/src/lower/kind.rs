//! Determines the kind of value that a schema describes, from its `type` or its other keywords.

use std::collections::HashSet;

use super::Lowering;
use crate::load::{Node, Value};
use crate::source::Location;

/// The kind of value that a schema describes, without names and fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Integer,
    Number,
    Boolean,
    List,
    Object,
    Any,
}

impl<'a> Lowering<'a> {
    /// Returns the kind of value that a schema describes.
    pub(super) fn kind(&mut self, node: &'a Node) -> Kind {
        let Some(node) = self.resolve(node).map(|resolved| resolved.node) else { return Kind::Any };
        if let Some(kind) = self.kinds.get(&node.at) {
            return *kind;
        }
        // The kind of a schema that is combined from itself is that of its other parts.
        self.kinds.insert(node.at, Kind::Any);
        let kind = self.fresh_kind(node);
        self.kinds.insert(node.at, kind);
        kind
    }

    fn fresh_kind(&mut self, node: &'a Node) -> Kind {
        if let Some(kind) = node.get("type").and_then(Node::text).and_then(kind_of) {
            return kind;
        }
        if node.get("properties").is_some() || node.get("additionalProperties").is_some() {
            return Kind::Object;
        }
        if node.get("items").is_some() {
            return Kind::List;
        }
        if let Some(members) = node.get("enum") {
            let mut members = members.elements().iter().filter(|member| !matches!(member.value, Value::Null)).peekable();
            let is_text = members.peek().is_some() && members.all(|member| member.text().is_some());
            return if is_text { Kind::Text } else { Kind::Any };
        }
        for part in node.get("allOf").map(Node::elements).unwrap_or_default() {
            match self.kind(part) {
                Kind::Any => {}
                kind => return kind,
            }
        }
        let alternatives = ["oneOf", "anyOf"].iter().filter_map(|key| node.get(key)).flat_map(Node::elements);
        let kinds: Vec<Kind> = alternatives.map(|alternative| self.kind(alternative)).collect();
        common(&kinds)
    }

    /// Returns the schemas of the elements of a list, including those of its parts and alternatives.
    pub(super) fn items(&mut self, node: &'a Node) -> Vec<&'a Node> {
        let mut found = Vec::new();
        let mut seen: HashSet<Location> = HashSet::new();
        let mut pending = vec![node];
        while let Some(node) = pending.pop() {
            let Some(node) = self.resolve(node).map(|resolved| resolved.node) else { continue };
            if seen.insert(node.at) {
                found.extend(node.get("items"));
                pending.extend(["anyOf", "oneOf", "allOf"].iter().filter_map(|key| node.get(key)).flat_map(Node::elements));
            }
        }
        found
    }
}

/// Keywords that determine the kind of a schema.
const SHAPING: &[&str] = &["$ref", "properties", "additionalProperties", "items", "enum", "allOf", "oneOf", "anyOf", "type"];

/// Returns whether a schema has a keyword that determines its kind and is not `ignored`.
pub(super) fn shapes(node: &Node, ignored: &[&str]) -> bool {
    SHAPING.iter().any(|key| !ignored.contains(key) && node.get(key).is_some())
}

/// Returns the only part of an `allOf`: that is how OpenAPI 3.0 has a description beside a `$ref`.
pub(super) fn only_part(node: &Node) -> Option<&Node> {
    for combinator in ["allOf", "oneOf", "anyOf"] {
        let Some(parts) = node.get(combinator) else { continue };
        if shapes(node, &[combinator, "type"]) {
            return None;
        }
        let mut shaping = parts.elements().iter().filter(|part| shapes(part, &[]));
        if let (Some(only), None) = (shaping.next(), shaping.next()) {
            return Some(only);
        }
    }
    None
}

pub(super) fn kind_of(name: &str) -> Option<Kind> {
    Some(match name {
        "string" => Kind::Text,
        "integer" => Kind::Integer,
        "number" => Kind::Number,
        "boolean" => Kind::Boolean,
        "array" => Kind::List,
        "object" => Kind::Object,
        _ => return None,
    })
}

/// Returns the kind that fits all alternatives.
pub(super) fn common(kinds: &[Kind]) -> Kind {
    match kinds {
        [] => Kind::Any,
        [first, rest @ ..] => rest.iter().fold(*first, |all, kind| match (all, *kind) {
            (a, b) if a == b => a,
            (Kind::Integer, Kind::Number) | (Kind::Number, Kind::Integer) => Kind::Number,
            _ => Kind::Any,
        }),
    }
}
