//! Checks paths and methods: templates must be well-formed and distinct.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Diagnostics;
use crate::load::{Documents, Key, Node};
use crate::spelling::closest;

/// The HTTP methods of OpenAPI, as its keys.
pub const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const BESIDE_METHODS: &[&str] = &["$ref", "summary", "description", "servers", "parameters"];

/// Checks the paths of a spec and the methods below each.
pub fn paths(root: &Node, documents: &Documents, diagnostics: &mut Diagnostics) {
    let Some(paths) = root.get("paths") else {
        diagnostics.error(root.at, "the spec has no `paths`", "describe at least one operation under `paths`");
        return;
    };
    let mut shapes = HashMap::new();
    for (key, item) in paths.entries().iter().filter(|(key, _)| !key.text.starts_with("x-")) {
        if let Some((message, hint)) = path_problem(&key.text) {
            diagnostics.error(key.at, message, hint);
            continue;
        }
        let first = *shapes.entry(path_shape(&key.text)).or_insert(key.at);
        if first != key.at {
            diagnostics.error(
                key.at,
                "duplicate path: only the names of its parameters differ",
                format!("the first is in line {}; describe both methods there", first.line),
            );
            continue;
        }
        let Some(item) = documents.resolve(item, diagnostics) else { continue };
        for (method, _) in item.node.entries() {
            let name = method.text.as_str();
            if METHODS.contains(&name) || BESIDE_METHODS.contains(&name) || name.starts_with("x-") {
                continue;
            }
            let similar = closest(name, METHODS).map(|method| format!("did you mean `{method}`?"));
            diagnostics.error(
                method.at,
                format!("`{name}` is not an HTTP method"),
                similar.unwrap_or_else(|| format!("the methods are {}", METHODS.join(", "))),
            );
        }
    }
}

/// Returns the paths with which nothing is wrong, and their path items.
pub fn well_formed(root: &Node) -> impl Iterator<Item = (&Key, &Node)> {
    let mut shapes = HashSet::new();
    let paths = root.get("paths").map(Node::entries).unwrap_or_default().iter().map(|(key, item)| (key, item));
    paths.filter(move |(key, _)| {
        !key.text.starts_with("x-") && path_problem(&key.text).is_none() && shapes.insert(path_shape(&key.text))
    })
}

/// Returns what is wrong with a path template, and how to correct it.
fn path_problem(path: &str) -> Option<(&'static str, &'static str)> {
    let template = names_in(path);
    let braces = |brace| path.matches(brace).count();
    let is_refused = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '|');
    if !path.starts_with('/') {
        Some(("a path must start with `/`", "add the slash"))
    } else if path.contains("//") {
        Some(("a path with an empty segment is not supported", "delete one of the slashes"))
    } else if path.contains(['?', '#']) {
        Some(("a path cannot have a query or a fragment", "describe query parameters under `parameters`"))
    } else if path.contains(is_refused) {
        Some(("a path with a character that no URL can hold", "percent-encode it"))
    } else if path.split('/').any(|segment| segment == "." || segment == "..") {
        Some(("a path with `.` or `..` as a segment", "write the path without it"))
    } else if braces('{') != template.len()
        || braces('}') != template.len()
        || template.iter().any(|name| name.is_empty() || name.contains(['/', '{']))
    {
        Some(("the braces of the path do not match", "write parameters as `{name}`"))
    } else if (1..template.len()).any(|index| template[..index].contains(&template[index])) {
        Some(("duplicate parameter in the path", "give the second one another name"))
    } else {
        None
    }
}

/// Returns a path without the names of its parameters: paths of one shape cannot be told apart.
fn path_shape(path: &str) -> String {
    let mut shape = path.to_owned();
    for name in names_in(path) {
        shape = shape.replace(&format!("{{{name}}}"), "{}");
    }
    shape
}

/// Returns the names in braces in a path, in order.
pub fn names_in(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}
