//! Lowers objects, with the properties of all schemas that they are combined from.

use std::collections::HashSet;

use super::kind::{Kind, common, shapes};
use super::{Lowering, description};
use crate::ir::{Field, Object, Shape, Type};
use crate::load::{Node, Value};
use crate::names;
use crate::source::Location;

/// The maximum depth of merged objects, since they may contain themselves.
const MAX_MERGED: usize = 4;

/// The properties of an object, collected from `allOf`, `oneOf` and `anyOf`.
#[derive(Default)]
struct Gathered<'a> {
    properties: Vec<Property<'a>>,
    required: HashSet<String>,
    additional: Option<&'a Node>,
    seen: HashSet<Location>,
}

struct Property<'a> {
    wire: &'a str,
    at: Location,
    /// More than one if several parts or alternatives define the same property.
    nodes: Vec<&'a Node>,
    required: bool,
}

impl<'a> Lowering<'a> {
    /// Lowers an object: to a struct, or to a map if no property is documented.
    pub(super) fn object(&mut self, node: &'a Node, name: &str, component: bool) -> Type {
        let mut gathered = Gathered::default();
        self.gather(node, true, &mut gathered);
        self.gathered(gathered, node, name, component)
    }

    fn gathered(&mut self, gathered: Gathered<'a>, node: &'a Node, name: &str, component: bool) -> Type {
        let additional = gathered.additional.filter(|node| !matches!(node.value, Value::Bool(_)) && !node.entries().is_empty());
        if gathered.properties.is_empty() {
            let value = additional.map_or(Type::Json, |node| self.schema(node, &format!("{name}-value")));
            return Type::Map(Box::new(value));
        }
        let id = self.reserve(node, name, component);
        // Registered before its fields, which may refer back to it.
        if let Some(known @ None) = self.known.get_mut(&node.at) {
            *known = Some(Type::Named(id.0));
        }
        let mut object = Object::default();
        let required = gathered.required;
        for property in gathered.properties {
            let required = property.required && required.contains(property.wire);
            object.fields.extend(self.field(name, &property, required));
        }
        if let Some(additional) = additional {
            let ty = self.schema(additional, &format!("{name}-value"));
            let mut rust = "additional_properties".to_owned();
            while object.fields.iter().any(|field| field.rust_name == rust) {
                rust.insert_str(0, "other_");
            }
            object.additional = Some((rust, ty));
        }
        self.report_equal_fields(&object.fields);
        self.define(id, node, name, component, Shape::Object(object))
    }

    fn field(&mut self, owner: &str, property: &Property<'a>, required: bool) -> Option<Field> {
        let (first, wire) = (*property.nodes.first()?, property.wire);
        let name = format!("{owner}-{wire}");
        let ty = if property.nodes.len() == 1 { self.schema(first, &name) } else { self.merged(&property.nodes, &name) };
        let Some(rust_name) = names::field(self.rust_name(first).unwrap_or(wire)) else {
            self.diagnostics.error(
                property.at,
                format!("no Rust name can be derived from `{wire}`"),
                "give the property an `x-rust-name`",
            );
            return None;
        };
        let target = self.resolve(first)?.node;
        let described = description(first).or_else(|| match ty {
            Type::Named(_) => None,
            _ => description(target),
        });
        let secret = self.is_secret(first);
        let flag = |key: &str| first.get(key).or_else(|| target.get(key)).is_some_and(Node::is_true);
        let (read_only, write_only) = (flag("readOnly"), flag("writeOnly"));
        let example = first.get("example").or_else(|| target.get("example")).map(Node::to_json);
        let rules = self.rules(first);
        Some(Field {
            wire_name: wire.to_owned(),
            rust_name,
            ty,
            boxed: false,
            required: required && !read_only,
            required_in_response: required && !write_only,
            nullable: flag("nullable"),
            read_only,
            write_only,
            constraints: rules.constraints,
            allowed: rules.allowed,
            default: rules.default,
            example,
            description: described,
            deprecated: first.get("deprecated").is_some_and(Node::is_true),
            secret,
            at: property.at,
        })
    }

    /// Whether a schema is of passwords, or of lists or maps of them.
    fn is_secret(&mut self, schema: &'a Node) -> bool {
        let is_password = |node: &Node| node.get("format").and_then(Node::text) == Some("password");
        let mut next = Some(schema);
        // Lists in lists beyond this depth are a schema that contains itself.
        for _ in 0..8 {
            let Some(node) = next else { return false };
            let Some(target) = self.resolve(node).map(|resolved| resolved.node) else { return false };
            if is_password(node) || is_password(target) {
                return true;
            }
            next = target.get("items").or_else(|| target.get("additionalProperties"));
        }
        false
    }

    fn report_equal_fields(&mut self, fields: &[Field]) {
        for (index, field) in fields.iter().enumerate() {
            if let Some(first) = fields[..index].iter().find(|first| first.rust_name == field.rust_name) {
                self.diagnostics.error(
                    field.at,
                    format!(
                        "the properties `{}` and `{}` both become the Rust name `{}`",
                        first.wire_name, field.wire_name, field.rust_name
                    ),
                    format!("the first is in line {}; give one of them an `x-rust-name`", first.at.line),
                );
            }
        }
    }

    /// Returns the type of a value with several schemas: their common type, or free-form JSON.
    pub(super) fn merged(&mut self, nodes: &[&'a Node], name: &str) -> Type {
        let mut targets: Vec<(&'a Node, &'a Node)> = Vec::new();
        for node in nodes {
            let Some(resolved) = self.resolve(node) else { return Type::Json };
            // A schema with only a description or constraints does not determine the type.
            let says_more = shapes(resolved.node, &[]) && targets.iter().all(|(_, known)| known.at != resolved.node.at);
            if says_more {
                targets.push((node, resolved.node));
            }
        }
        if let [(node, _)] = targets.as_slice() {
            return self.schema(node, name);
        }
        let kinds: Vec<Kind> = targets.iter().map(|(_, target)| self.kind(target)).collect();
        match (common(&kinds), targets.first()) {
            (Kind::Text, _) => Type::Text,
            (Kind::Integer, _) => Type::Integer,
            (Kind::Number, _) => Type::Number,
            (Kind::Boolean, _) => Type::Boolean,
            (Kind::Object, Some((_, first))) if self.merging < MAX_MERGED => {
                let mut gathered = Gathered::default();
                for (_, target) in &targets {
                    self.gather(target, false, &mut gathered);
                }
                self.merging += 1;
                let ty = self.gathered(gathered, first, name, false);
                self.merging -= 1;
                ty
            }
            _ => Type::Json,
        }
    }

    /// Collects the properties of a schema and of all schemas it is combined from. Those of alternatives are not required.
    fn gather(&mut self, node: &'a Node, required: bool, into: &mut Gathered<'a>) {
        let Some(resolved) = self.resolve(node) else { return };
        let node = resolved.node;
        if !into.seen.insert(node.at) {
            return;
        }
        if required {
            into.required.extend(Self::required(node));
        }
        for (key, property) in node.get("properties").map(Node::entries).unwrap_or_default() {
            match into.properties.iter_mut().find(|known| known.wire == key.text) {
                Some(known) => {
                    if known.nodes.iter().all(|node| node.at != property.at) {
                        known.nodes.push(property);
                    }
                }
                None => into.properties.push(Property { wire: &key.text, at: key.at, nodes: vec![property], required }),
            }
        }
        into.additional = into.additional.or_else(|| node.get("additionalProperties"));
        for part in node.get("allOf").map(Node::elements).unwrap_or_default() {
            self.gather(part, required, into);
        }
        for alternative in ["oneOf", "anyOf"].iter().filter_map(|key| node.get(key)).flat_map(Node::elements) {
            self.gather(alternative, false, into);
        }
    }

    fn required(node: &Node) -> Vec<String> {
        let required = node.get("required").map(Node::elements).unwrap_or_default();
        required.iter().filter_map(Node::text).map(ToOwned::to_owned).collect()
    }
}
