//! Lowers the documented constraints of a value: those that requests must satisfy, and those that are only documented.

use std::collections::HashSet;

use serde_json::Value as Json;

use super::Lowering;
use crate::intern;
use crate::ir::Constraints;
use crate::load::{Node, Value};
use crate::source::Location;

/// The constraints of a schema, with its allowed values and default.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    pub(super) constraints: &'static Constraints,
    /// `enum` of values that are not strings, also of the elements.
    pub(super) allowed: Vec<Json>,
    pub(super) default: Option<Json>,
}

impl Default for Rules {
    fn default() -> Self {
        Self { constraints: &Constraints::NONE, allowed: Vec::new(), default: None }
    }
}

impl<'a> Lowering<'a> {
    /// Returns the constraints of a schema, of what it refers to, and of the parts of its `allOf`.
    pub(super) fn rules(&mut self, node: &'a Node) -> Rules {
        let mut rules = Rules::default();
        let mut constraints = Constraints::NONE;
        self.add_rules(node, &mut constraints, &mut rules, &mut HashSet::new());
        rules.constraints = intern::constraints(constraints);
        if let Some(contradiction) = contradiction(&constraints) {
            self.diagnostics.error(
                node.at,
                format!("no value satisfies these constraints: {contradiction}"),
                "correct the bounds",
            );
        }
        rules
    }

    /// Adds the constraints of a schema and its parts, each schema once.
    fn add_rules(&mut self, node: &'a Node, rules: &mut Constraints, beside: &mut Rules, seen: &mut HashSet<Location>) {
        let Some(node) = self.resolve(node).map(|resolved| resolved.node) else { return };
        if !seen.insert(node.at) {
            return;
        }
        let count = |key| node.get(key).and_then(Node::count);
        let number = |key| node.get(key).and_then(Node::number);
        rules.min_length = rules.min_length.max(count("minLength"));
        rules.max_length = smaller(rules.max_length, count("maxLength"));
        rules.min_items = rules.min_items.max(count("minItems"));
        rules.max_items = smaller(rules.max_items, count("maxItems"));
        rules.min_properties = rules.min_properties.max(count("minProperties"));
        rules.max_properties = smaller(rules.max_properties, count("maxProperties"));
        rules.minimum = number("minimum").or(rules.minimum);
        rules.maximum = number("maximum").or(rules.maximum);
        rules.multiple_of = number("multipleOf").filter(|step| *step > 0.0).or(rules.multiple_of);
        rules.exclusive_minimum |= node.get("exclusiveMinimum").is_some_and(Node::is_true);
        rules.exclusive_maximum |= node.get("exclusiveMaximum").is_some_and(Node::is_true);
        rules.unique_items |= node.get("uniqueItems").is_some_and(Node::is_true);
        if let Some(pattern) = pattern(node) {
            rules.pattern = Some(intern::text(pattern));
        }
        let values = node.get("enum").map(Node::elements).unwrap_or_default();
        if values.iter().all(|value| value.text().is_none()) {
            let values = values.iter().filter(|value| !matches!(value.value, Value::Null));
            beside.allowed.extend(values.map(Node::to_json));
        }
        let default = node.get("default").filter(|value| !matches!(value.value, Value::Null | Value::Map(_)));
        beside.default = beside.default.take().or_else(|| default.map(Node::to_json));
        let each =
            node.get("items").or_else(|| node.get("additionalProperties").filter(|each| !matches!(each.value, Value::Bool(_))));
        if let Some(each) = each {
            let mut items = Constraints::NONE;
            let mut beside_items = Rules::default();
            self.add_rules(each, &mut items, &mut beside_items, seen);
            beside.allowed.extend(beside_items.allowed);
            if items != Constraints::NONE {
                rules.items = Some(intern::constraints(items));
            }
        }
        for part in node.get("allOf").map(Node::elements).unwrap_or_default() {
            self.add_rules(part, rules, beside, seen);
        }
    }
}

/// Returns the pattern of a schema, if it is valid.
fn pattern(node: &Node) -> Option<&str> {
    let pattern = node.get("pattern")?.text()?;
    let is_valid = regress::Regex::with_flags(pattern, "u").or_else(|_| regress::Regex::new(pattern)).is_ok();
    is_valid.then_some(pattern)
}

fn smaller(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Returns why no value can satisfy some constraints.
fn contradiction(constraints: &Constraints) -> Option<String> {
    let counts = [
        ("minLength", constraints.min_length, "maxLength", constraints.max_length),
        ("minItems", constraints.min_items, "maxItems", constraints.max_items),
        ("minProperties", constraints.min_properties, "maxProperties", constraints.max_properties),
    ];
    for (lower, least, upper, most) in counts {
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            return Some(format!("`{lower}` {least} is more than `{upper}` {most}"));
        }
    }
    match (constraints.minimum, constraints.maximum) {
        (Some(least), Some(most)) if least > most => Some(format!("`minimum` {least} is more than `maximum` {most}")),
        _ => None,
    }
}
