//! Checks operations: their IDs, parameters, statuses, headers and links.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::path::{METHODS, names_in, well_formed};
use crate::diagnostic::Diagnostics;
use crate::load::{Documents, Key, Node, Value};
use crate::names;
use crate::source::Location;
use crate::spelling::closest;

/// An operation of a document.
struct Found<'a> {
    path: &'a str,
    /// The path item.
    item: &'a Node,
    node: &'a Node,
    id: Option<&'a str>,
}

/// A parameter: its name, its location, and its entry in a list.
type Parameter<'a> = (&'a str, &'a str, &'a Node);

/// Checks every operation of a spec that has a path.
pub fn operations(root: &Node, documents: &Documents, diagnostics: &mut Diagnostics) {
    let mut all = Vec::new();
    for (path, item) in well_formed(root) {
        let Some(item) = documents.resolve(item, diagnostics).map(|resolved| resolved.node) else { continue };
        for (method, node) in item.entries().iter().filter(|(method, _)| METHODS.contains(&method.text.as_str())) {
            if !matches!(node.value, Value::Map(_)) {
                diagnostics.error(node.at, format!("an operation must be a mapping, this is {}", node.kind()), "");
                continue;
            }
            let id = node.get("operationId").and_then(Node::text).filter(|id| !id.is_empty());
            if id.is_none() {
                diagnostics.error(
                    node.at,
                    format!("{} {} has no `operationId`", method.text.to_uppercase(), path.text),
                    "it names the method of the client",
                );
            }
            all.push(Found { path: &path.text, item, node, id });
        }
    }
    ids(&all, diagnostics);
    let parameters: HashMap<Location, Vec<Parameter<'_>>> =
        all.iter().map(|found| (found.node.at, parameters(found, documents, diagnostics))).collect();
    let targets: HashMap<&str, &[Parameter<'_>]> =
        all.iter().rev().filter_map(|found| Some((found.id?, parameters[&found.node.at].as_slice()))).collect();
    for found in &all {
        path_parameters(found, &parameters[&found.node.at], diagnostics);
        responses(found.node, documents, &targets, diagnostics);
    }
}

fn ids(all: &[Found<'_>], diagnostics: &mut Diagnostics) {
    let mut first = HashMap::new();
    for found in all {
        let (Some(id), Some(key)) = (found.id, found.node.key("operationId")) else { continue };
        match first.entry(id) {
            Entry::Vacant(entry) => drop(entry.insert(key.at)),
            Entry::Occupied(first) => diagnostics.error(
                key.at,
                format!("duplicate operationId `{id}`"),
                format!("the first is in line {}; an operationId must be unique", first.get().line),
            ),
        }
    }
}

/// Returns the parameters of an operation: its own, and those of its path that it does not override.
fn parameters<'a>(found: &Found<'a>, documents: &'a Documents, diagnostics: &mut Diagnostics) -> Vec<Parameter<'a>> {
    let own = list(found.node, documents, diagnostics);
    let shared = list(found.item, documents, diagnostics);
    let is_overridden = |shared: &Parameter<'_>| own.iter().any(|own| (own.0, own.1) == (shared.0, shared.1));
    let shared = shared.into_iter().filter(|parameter| !is_overridden(parameter)).collect::<Vec<_>>();
    own.into_iter().chain(shared).collect()
}

/// Returns the distinct parameters of a list.
fn list<'a>(node: &'a Node, documents: &'a Documents, diagnostics: &mut Diagnostics) -> Vec<Parameter<'a>> {
    let mut found: Vec<Parameter<'a>> = Vec::new();
    for entry in node.get("parameters").map(Node::elements).unwrap_or_default() {
        let Some(parameter) = documents.resolve(entry, diagnostics).map(|resolved| resolved.node) else { continue };
        let text = |key: &str| parameter.get(key).and_then(Node::text);
        let (Some(name), Some(location)) = (text("name"), text("in")) else { continue };
        match found.iter().find(|known| (known.0, known.1) == (name, location)) {
            Some((_, _, first)) => diagnostics.error(
                entry.at,
                format!("duplicate parameter `{name}`"),
                format!("the first is in line {}; delete one", first.at.line),
            ),
            None => found.push((name, location, entry)),
        }
    }
    found
}

fn path_parameters(found: &Found<'_>, parameters: &[Parameter<'_>], diagnostics: &mut Diagnostics) {
    let template = names_in(found.path);
    let in_path: Vec<_> = parameters.iter().filter(|(_, location, _)| *location == "path").collect();
    for name in template.iter().filter(|name| !in_path.iter().any(|(known, ..)| known == *name)) {
        diagnostics.error(
            found.node.at,
            format!("the path has `{{{name}}}`, but no path parameter `{name}` is defined"),
            "add it to `parameters` with `in: path` and `required: true`",
        );
    }
    for (name, _, entry) in in_path.into_iter().filter(|(name, ..)| !template.contains(name)) {
        diagnostics.error(
            entry.at,
            format!("the path parameter `{name}` is not in the path `{}`", found.path),
            "add it to the path in braces, or delete it",
        );
    }
}

fn responses(operation: &Node, documents: &Documents, targets: &HashMap<&str, &[Parameter<'_>]>, diagnostics: &mut Diagnostics) {
    let responses = operation.get("responses");
    let entries = responses.map(Node::entries).unwrap_or_default();
    if entries.is_empty() {
        diagnostics.error(
            responses.unwrap_or(operation).at,
            "an operation needs at least one response",
            "for example `responses: {'200': {description: …}}`",
        );
    }
    let mut statuses = HashSet::new();
    for (key, node) in entries.iter().filter(|(key, _)| !key.text.starts_with("x-")) {
        // `4xx` and `4XX` are one status.
        if !statuses.insert(key.text.to_uppercase()) {
            diagnostics.error(key.at, format!("duplicate status {}", key.text), "keep one of them");
        }
        let Some(node) = documents.resolve(node, diagnostics).map(|resolved| resolved.node) else { continue };
        for (name, header) in node.get("headers").map(Node::entries).unwrap_or_default() {
            self::header(name, diagnostics);
            documents.resolve(header, diagnostics);
        }
        for (name, link) in node.get("links").map(Node::entries).unwrap_or_default() {
            let Some(node) = documents.resolve(link, diagnostics).map(|resolved| resolved.node) else { continue };
            self::link(name, node, targets, diagnostics);
        }
    }
}

fn header(name: &Key, diagnostics: &mut Diagnostics) {
    if names::field(&name.text).is_none() {
        diagnostics.error(
            name.at,
            format!("no Rust name can be made of the header `{}`", name.text),
            "use letters, digits and hyphens",
        );
    }
}

fn link(name: &Key, link: &Node, targets: &HashMap<&str, &[Parameter<'_>]>, diagnostics: &mut Diagnostics) {
    let Some(id) = link.get("operationId") else {
        let (at, message) = match link.key("operationRef") {
            Some(key) => (key.at, format!("the link `{}` names its operation by `operationRef`", name.text)),
            None => (name.at, format!("the link `{}` has no `operationId`", name.text)),
        };
        diagnostics.error(at, message, "name an operation of this spec with `operationId`");
        return;
    };
    let target = id.text().and_then(|id| targets.get(id));
    let Some(target) = target else {
        let known: Vec<&str> = targets.keys().copied().collect();
        let hint = match id.text().and_then(|id| closest(id, &known)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "name an operation of this spec".to_owned(),
        };
        let named = id.text().map_or_else(|| id.kind().to_owned(), |id| format!("`{id}`"));
        diagnostics.error(id.at, format!("the link `{}` leads to {named}, which is not an operation", name.text), hint);
        return;
    };
    let Some(arguments) = link.get("parameters") else { return };
    if !matches!(arguments.value, Value::Map(_)) {
        diagnostics.error(
            arguments.at,
            format!("`parameters` of a link must be a mapping, this is {}", arguments.kind()),
            "for example `parameters: {id: $response.body#/id}`",
        );
    }
    for (key, _) in arguments.entries() {
        let is_meant = |(name, location, _): &Parameter<'_>| {
            key.text == *name || key.text.strip_prefix(location).and_then(|rest| rest.strip_prefix('.')) == Some(name)
        };
        if !target.iter().any(is_meant) {
            let known: Vec<&str> = target.iter().map(|(name, ..)| *name).collect();
            let hint = match closest(&key.text, &known) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None if known.is_empty() => "the operation has no parameters".to_owned(),
                None => format!("the parameters are {}", known.join(", ")),
            };
            let id = id.text().unwrap_or_default();
            diagnostics.error(
                key.at,
                format!("unknown parameter `{}`: the operation `{id}` has none of this name", key.text),
                hint,
            );
        }
    }
}
