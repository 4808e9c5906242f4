//! Schemas to types: which Rust type a schema becomes, and what its struct is called.

use std::collections::HashSet;

use super::{Field, Lowering, Object, Shape, Type, TypeDefinition, description, names};
use crate::load::{Node, Value};
use crate::source::Location;

/// What a schema describes, before names and fields matter.
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

/// References nested deeper than this are taken for a circle.
const MAX_CHAIN: usize = 64;

/// The properties of an object, gathered from `allOf`, `oneOf` and `anyOf`.
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
    /// More than one where alternatives define the same property.
    nodes: Vec<&'a Node>,
    required: bool,
}

impl<'a> Lowering<'a> {
    /// The type of a schema. An inline object or enum is called `name`, a referenced one like its component.
    pub(super) fn schema(&mut self, node: &'a Node, name: &str) -> Type {
        let Some(resolved) = self.resolve(node) else { return Type::Json };
        let (node, at) = (resolved.node, resolved.node.at);
        match self.known.get(&at) {
            Some(Some(ty)) => return ty.clone(),
            Some(None) => {
                self.diagnostics.error(
                    at,
                    "the schema contains itself with no object in between",
                    "put an object with a property into the circle",
                );
                return Type::Json;
            }
            None => {}
        }
        self.known.insert(at, None);
        let ty = self.fresh(node, resolved.name.unwrap_or(name), resolved.name.is_some());
        self.known.insert(at, Some(ty.clone()));
        ty
    }

    /// A component of the spec itself, whether or not anything refers to it.
    pub(super) fn component(&mut self, name: &str, node: &'a Node) {
        if node.get("$ref").is_some() || self.known.contains_key(&node.at) {
            return;
        }
        self.known.insert(node.at, None);
        let ty = self.fresh(node, name, true);
        self.known.insert(node.at, Some(ty));
    }

    fn fresh(&mut self, node: &'a Node, name: &str, component: bool) -> Type {
        match node.value {
            Value::Map(_) => {}
            Value::Bool(true) => return Type::Json,
            _ => {
                self.diagnostics.error(
                    node.at,
                    format!("a schema must be a mapping, this is {}", node.kind()),
                    "for example `type: string`",
                );
                return Type::Json;
            }
        }
        self.check_keywords(node);
        // Told here too, for a schema that is no property has no other use for its rules.
        self.rules(node);
        if let Some(only) = only_part(node) {
            return self.schema(only, name);
        }
        match self.kind(node, 0) {
            Kind::Text => self.text(node, name, component),
            Kind::Integer => Type::Integer,
            Kind::Number => Type::Number,
            Kind::Boolean => Type::Boolean,
            Kind::List => match self.items(node, 0) {
                Some(items) => Type::List(Box::new(self.schema(items, &format!("{name}-item")))),
                None => Type::List(Box::new(Type::Json)),
            },
            Kind::Object => self.object(node, name, component),
            Kind::Any => Type::Json,
        }
    }

    fn text(&mut self, node: &'a Node, name: &str, component: bool) -> Type {
        if node.get("enum").is_none() {
            return Type::Text;
        }
        let variants = self.variants(node);
        if variants.is_empty() {
            return Type::Text;
        }
        let id = self.reserve(node, name, component);
        self.define(id, node, name, component, Shape::Enum(variants))
    }

    fn object(&mut self, node: &'a Node, name: &str, component: bool) -> Type {
        let mut gathered = Gathered::default();
        self.gather(node, true, &mut gathered);
        let additional = gathered.additional.filter(|node| !matches!(node.value, Value::Bool(_)) && !node.entries().is_empty());
        if gathered.properties.is_empty() {
            let value = additional.map_or(Type::Json, |node| self.schema(node, &format!("{name}-value")));
            return Type::Map(Box::new(value));
        }
        let id = self.reserve(node, name, component);
        // Known before its fields are: they may refer back to it.
        self.known.insert(node.at, Some(Type::Named(id.0)));
        let mut object = Object::default();
        let required = gathered.required;
        for property in gathered.properties {
            let required = property.required && required.contains(property.wire);
            object.fields.extend(self.field(name, &property, required));
        }
        if let Some(additional) = additional {
            let ty = self.schema(additional, &format!("{name}-value"));
            let free = ["additional_properties", "other_properties", "remaining_properties"];
            let rust = free.into_iter().find(|free| object.fields.iter().all(|field| field.rust != *free));
            object.additional = rust.map(|rust| (rust.to_owned(), ty));
        }
        self.report_equal_fields(&object.fields);
        self.define(id, node, name, component, Shape::Object(object))
    }

    fn field(&mut self, owner: &str, property: &Property<'a>, required: bool) -> Option<Field> {
        let (first, wire) = (*property.nodes.first()?, property.wire);
        let name = format!("{owner}-{wire}");
        let ty = if property.nodes.len() == 1 { self.schema(first, &name) } else { self.merged(&property.nodes, &name) };
        let Some(rust) = self.rust_name(first).or_else(|| names::field(wire)) else {
            self.diagnostics.error(
                property.at,
                format!("no Rust name can be made of `{wire}`"),
                "give the property an `x-rust-name`",
            );
            return None;
        };
        let target = self.resolve(first)?.node;
        let described = description(first).or_else(|| match ty {
            Type::Named(_) => None,
            _ => description(target),
        });
        let read_only = first.get("readOnly").or_else(|| target.get("readOnly")).is_some_and(Node::is_true);
        Some(Field {
            wire: wire.to_owned(),
            rust,
            ty,
            boxed: false,
            required: required && !read_only,
            rules: self.rules(first),
            description: described,
            deprecated: first.get("deprecated").is_some_and(Node::is_true),
            at: property.at,
        })
    }

    fn report_equal_fields(&mut self, fields: &[Field]) {
        for (index, field) in fields.iter().enumerate() {
            if let Some(first) = fields[..index].iter().find(|first| first.rust == field.rust) {
                self.diagnostics.error(
                    field.at,
                    format!("the properties `{}` and `{}` both become the Rust name `{}`", first.wire, field.wire, field.rust),
                    format!("the first stands in line {}; give one of them an `x-rust-name`", first.at.line),
                );
            }
        }
    }

    /// One type for several schemas of the same thing: what they have in common, or free-form JSON.
    fn merged(&mut self, nodes: &[&'a Node], name: &str) -> Type {
        let mut targets: Vec<&'a Node> = Vec::new();
        for node in nodes {
            let Some(resolved) = self.resolve(node) else { return Type::Json };
            if !targets.iter().any(|known| known.at == resolved.node.at) {
                targets.push(resolved.node);
            }
        }
        if let ([_], [first, ..]) = (targets.as_slice(), nodes) {
            return self.schema(first, name);
        }
        let kinds: Vec<Kind> = targets.iter().map(|node| self.kind(node, 0)).collect();
        match common(&kinds) {
            Kind::Text => Type::Text,
            Kind::Integer => Type::Integer,
            Kind::Number => Type::Number,
            Kind::Boolean => Type::Boolean,
            Kind::List | Kind::Object | Kind::Any => Type::Json,
        }
    }

    /// Properties of a schema and of everything it is combined from. Alternatives make nothing required.
    fn gather(&mut self, node: &'a Node, required: bool, into: &mut Gathered<'a>) {
        let Some(resolved) = self.resolve(node) else { return };
        let node = resolved.node;
        if !into.seen.insert(node.at) {
            return;
        }
        if required {
            into.required.extend(self.required(node));
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

    fn required(&mut self, node: &'a Node) -> Vec<String> {
        let Some(required) = node.get("required") else { return Vec::new() };
        if !matches!(required.value, Value::List(_)) {
            self.diagnostics.error(
                required.at,
                "`required` of a schema must be a list of property names",
                "for example `required: [id, name]`",
            );
        }
        required.elements().iter().filter_map(Node::text).map(ToOwned::to_owned).collect()
    }

    fn items(&mut self, node: &'a Node, depth: usize) -> Option<&'a Node> {
        if let Some(items) = node.get("items") {
            return Some(items);
        }
        if depth > MAX_CHAIN {
            return None;
        }
        let parts = ["allOf", "oneOf", "anyOf"].iter().filter_map(|key| node.get(key)).flat_map(Node::elements);
        parts.into_iter().find_map(|part| {
            let part = self.resolve(part)?.node;
            self.items(part, depth + 1)
        })
    }

    /// What a schema describes, by its `type` or by the keywords it has.
    pub(super) fn kind(&mut self, node: &'a Node, depth: usize) -> Kind {
        if depth > MAX_CHAIN {
            return Kind::Any;
        }
        let Some(node) = self.resolve(node).map(|resolved| resolved.node) else { return Kind::Any };
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
            let texts = members.elements().iter().filter(|member| !matches!(member.value, Value::Null));
            return if texts.clone().count() > 0 && texts.into_iter().all(|member| member.text().is_some()) {
                Kind::Text
            } else {
                Kind::Any
            };
        }
        for part in node.get("allOf").map(Node::elements).unwrap_or_default() {
            match self.kind(part, depth + 1) {
                Kind::Any => {}
                kind => return kind,
            }
        }
        let alternatives = ["oneOf", "anyOf"].iter().filter_map(|key| node.get(key)).flat_map(Node::elements);
        let kinds: Vec<Kind> = alternatives.map(|alternative| self.kind(alternative, depth + 1)).collect();
        common(&kinds)
    }

    /// Takes a name and a number for a type that is about to be lowered.
    fn reserve(&mut self, node: &'a Node, name: &str, component: bool) -> (usize, String) {
        let given = self.rust_name(node);
        let wanted = given.clone().or_else(|| names::type_name(name));
        let Some(wanted) = wanted else {
            self.diagnostics.error(node.at, format!("no Rust name can be made of `{name}`"), "give the schema an `x-rust-name`");
            self.types.push(None);
            return (self.types.len() - 1, String::new());
        };
        let mut taken = wanted.clone();
        if component || given.is_some() {
            let first = *self.type_names.entry(wanted.clone()).or_insert(node.at);
            if first != node.at {
                self.diagnostics.error(
                    node.at,
                    format!("two schemas both become the Rust type `{wanted}`"),
                    format!("the other stands in line {}; give one of them an `x-rust-name`", first.line),
                );
            }
        } else {
            // The name of an inline schema is ours to choose.
            let mut number = 2;
            while self.type_names.contains_key(&taken) {
                taken = format!("{wanted}{number}");
                number += 1;
            }
            self.type_names.insert(taken.clone(), node.at);
        }
        self.types.push(None);
        (self.types.len() - 1, taken)
    }

    fn define(&mut self, (id, rust): (usize, String), node: &'a Node, name: &str, component: bool, shape: Shape) -> Type {
        let origin = if component { format!("schema `{name}`") } else { "an inline schema".to_owned() };
        self.types[id] = Some(TypeDefinition {
            name: rust,
            origin,
            description: description(node),
            deprecated: node.get("deprecated").is_some_and(Node::is_true),
            sent: false,
            shape,
        });
        Type::Named(id)
    }

    /// Takes the names of all components that become types before an inline schema can.
    pub(super) fn reserve_components(&mut self, components: &'a Node) {
        for (key, node) in components.entries() {
            let becomes_type = node.get("$ref").is_none()
                && match self.kind(node, 0) {
                    Kind::Object => true,
                    Kind::Text => node.get("enum").is_some(),
                    _ => false,
                };
            if becomes_type && let Some(name) = names::type_name(&key.text) {
                self.type_names.entry(name).or_insert(node.at);
            }
        }
    }

    /// Reports what a schema of OpenAPI 3.0 cannot say.
    fn check_keywords(&mut self, node: &'a Node) {
        if let Some(ty) = node.get("type") {
            match &ty.value {
                Value::Text(text) if kind_of(text).is_some() => {}
                Value::Text(text) => {
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
                    self.diagnostics.error(ty.at, format!("`{text}` is not a type"), hint);
                }
                _ => self.diagnostics.error(
                    ty.at,
                    format!("`type` must be one type, this is {}", ty.kind()),
                    "OpenAPI 3.0 has no lists of types; use `nullable: true` or `oneOf`",
                ),
            }
        }
        for key in ["properties", "additionalProperties", "items"] {
            let Some(value) = node.get(key) else { continue };
            let fits =
                matches!(value.value, Value::Map(_)) || (key == "additionalProperties" && matches!(value.value, Value::Bool(_)));
            if !fits {
                self.diagnostics.error(
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
                self.diagnostics.error(
                    value.at,
                    format!("`{key}` must be a list with at least one entry"),
                    "add an entry or delete the keyword",
                );
            }
        }
    }
}

fn kind_of(name: &str) -> Option<Kind> {
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

/// The kind that fits all alternatives.
fn common(kinds: &[Kind]) -> Kind {
    match kinds {
        [] => Kind::Any,
        [first, rest @ ..] => rest.iter().fold(*first, |all, kind| match (all, *kind) {
            (a, b) if a == b => a,
            (Kind::Integer, Kind::Number) | (Kind::Number, Kind::Integer) => Kind::Number,
            _ => Kind::Any,
        }),
    }
}

/// The one part that says everything: `allOf` around a single reference is how 3.0 puts a description beside a `$ref`.
fn only_part(node: &Node) -> Option<&Node> {
    const SHAPING: &[&str] = &["$ref", "properties", "additionalProperties", "items", "enum", "allOf", "oneOf", "anyOf", "type"];
    let shapes = |node: &Node, ignored: &[&str]| SHAPING.iter().any(|key| !ignored.contains(key) && node.get(key).is_some());
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
