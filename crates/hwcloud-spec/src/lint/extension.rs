//! Checks our `x-` keys: their spelling, place and structure.

use crate::diagnostic::Diagnostics;
use crate::load::{Documents, Node, Value};

use crate::spelling::closest;

/// All our keys.
const OURS: &[&str] = &["x-enum-varnames", "x-enum-descriptions", "x-errata", "x-rust-name", "x-waiter"];
/// The keys of an entry of `x-errata`.
const ERRATUM: &[&str] = &["documented", "observed", "resolution"];
/// Keys whose values are data, not OpenAPI.
const DATA: &[&str] = &["example", "value", "default", "enum", "x-errata", "x-enum-varnames", "x-enum-descriptions", "x-waiter"];
/// Keys whose values map names of the author's choice.
const NAMED: &[&str] = &[
    "properties",
    "schemas",
    "parameters",
    "responses",
    "examples",
    "requestBodies",
    "headers",
    "paths",
    "mapping",
    "variables",
];

/// Checks the extensions of every document.
pub fn extensions(documents: &Documents, diagnostics: &mut Diagnostics) {
    for document in documents.all() {
        check(&document.root, false, diagnostics);
    }
}

fn check(node: &Node, names: bool, diagnostics: &mut Diagnostics) {
    for element in node.elements() {
        check(element, false, diagnostics);
    }
    for (key, value) in node.entries() {
        if names {
            check(value, false, diagnostics);
            continue;
        }
        match key.text.as_str() {
            "x-errata" => errata(value, diagnostics),
            name @ ("x-enum-varnames" | "x-enum-descriptions") if node.get("enum").is_none() => {
                diagnostics.error(key.at, format!("`{name}` without an `enum` beside it"), "move it next to the `enum`");
            }
            "x-waiter" if node.get("responses").is_none() => {
                diagnostics.error(key.at, "`x-waiter` outside an operation", "move it next to the `operationId`");
            }
            "x-waiter" => super::waiter::waiter(value, diagnostics),
            name if name.starts_with("x-") && !OURS.contains(&name) => {
                if let Some(meant) = closest(name, OURS) {
                    diagnostics.error(key.at, format!("unknown key `{name}`"), format!("did you mean `{meant}`?"));
                }
            }
            _ => {}
        }
        if !DATA.contains(&key.text.as_str()) {
            check(value, NAMED.contains(&key.text.as_str()), diagnostics);
        }
    }
}

fn errata(list: &Node, diagnostics: &mut Diagnostics) {
    const SHAPE: &str = "an erratum says `documented`, `observed` and `resolution`";
    if list.elements().is_empty() {
        diagnostics.error(list.at, "`x-errata` must be a list with at least one entry", SHAPE);
    }
    for entry in list.elements() {
        for wanted in ERRATUM {
            if entry.get(wanted).is_none_or(|value| !matches!(value.value, Value::Text(_))) {
                diagnostics.error(entry.at, format!("the erratum has no `{wanted}` text"), SHAPE);
            }
        }
        for (key, _) in entry.entries().iter().filter(|(key, _)| !ERRATUM.contains(&key.text.as_str())) {
            diagnostics.error(key.at, format!("unknown key `{}` in an erratum", key.text), SHAPE);
        }
    }
}
