//! Lowers schemas to types, and names structs and enums.

use super::kind::{Kind, only_part};
use super::{Lowering, description};
use crate::ir::{Shape, Type, TypeDefinition};
use crate::load::{Node, Value};
use crate::names;

impl<'a> Lowering<'a> {
    /// Lowers a schema. An inline object or enum is named `name`, a referenced one after its component.
    pub(super) fn schema(&mut self, node: &'a Node, name: &str) -> Type {
        let Some(resolved) = self.resolve(node) else { return Type::Json };
        let (node, at) = (resolved.node, resolved.node.at);
        match self.known.get(&at) {
            Some(Some(ty)) => return ty.clone(),
            Some(None) => {
                self.diagnostics.error(
                    at,
                    "the schema contains itself without an object in between",
                    "put an object with a property into the cycle",
                );
                return Type::Json;
            }
            None => {}
        }
        self.known.insert(at, None);
        let component = resolved.name.is_some();
        let ty = self.fresh(node, resolved.name.as_deref().unwrap_or(name), component);
        self.known.insert(at, Some(ty.clone()));
        ty
    }

    /// Lowers a component, whether or not it is referenced.
    pub(super) fn component(&mut self, name: &str, node: &'a Node) {
        if node.get("$ref").is_some() {
            self.schema(node, name);
        }
        if node.get("$ref").is_some() || self.known.contains_key(&node.at) {
            return;
        }
        self.known.insert(node.at, None);
        let ty = self.fresh(node, name, true);
        self.known.insert(node.at, Some(ty));
    }

    fn fresh(&mut self, node: &'a Node, name: &str, component: bool) -> Type {
        if !matches!(node.value, Value::Map(_)) {
            return Type::Json;
        }
        // Also for a schema that is not a property, whose constraints are not used otherwise.
        self.rules(node);
        if let Some(only) = only_part(node) {
            return self.schema(only, name);
        }
        match self.kind(node) {
            Kind::Text => self.text(node, name, component),
            Kind::Integer => Type::Integer,
            Kind::Number => Type::Number,
            Kind::Boolean => Type::Boolean,
            Kind::List => {
                let items = self.items(node);
                Type::List(Box::new(self.merged(&items, &format!("{name}-item"))))
            }
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

    /// Reserves a name and an index for a type that is about to be lowered.
    pub(super) fn reserve(&mut self, node: &'a Node, name: &str, component: bool) -> (usize, String) {
        let given = self.rust_name(node);
        let wanted = names::type_name(given.unwrap_or(name));
        let Some(wanted) = wanted else {
            self.diagnostics.error(
                node.at,
                format!("no Rust name can be derived from `{name}`"),
                "give the schema an `x-rust-name`",
            );
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
                    format!("the other is in line {}; give one of them an `x-rust-name`", first.line),
                );
            }
        } else {
            // The name of an inline schema can be changed.
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

    pub(super) fn define(
        &mut self,
        (id, rust): (usize, String),
        node: &'a Node,
        name: &str,
        component: bool,
        shape: Shape,
    ) -> Type {
        let component = component.then(|| name.to_owned());
        self.types[id] = Some(TypeDefinition {
            name: rust,
            component,
            description: description(node),
            deprecated: node.get("deprecated").is_some_and(Node::is_true),
            sent: false,
            received: false,
            shape,
            at: node.at,
        });
        Type::Named(id)
    }

    /// Reserves the names of all components that become types, before those of inline schemas.
    pub(super) fn reserve_components(&mut self, components: &'a Node) {
        for (key, node) in components.entries() {
            let becomes_type = node.get("$ref").is_none()
                && match self.kind(node) {
                    Kind::Object => true,
                    Kind::Text => node.get("enum").is_some(),
                    _ => false,
                };
            if becomes_type && let Some(name) = names::type_name(&key.text) {
                self.type_names.entry(name).or_insert(node.at);
            }
        }
    }
}
