//! Checks the structure of `x-waiter`: mappings, and no unknown keys. Lowering checks its values against the types to which they refer.

use crate::diagnostic::Diagnostics;
use crate::load::{Node, Value};
use crate::spelling::closest;

const KEYS: &[&str] = &["status", "pending", "success", "failure", "progress", "reason", "missing", "poll"];

/// Checks the keys of one `x-waiter` and of the mappings in it.
pub(super) fn waiter(node: &Node, diagnostics: &mut Diagnostics) {
    if !mapping(node, "`x-waiter`", KEYS, diagnostics) {
        return;
    }
    if let Some(status) = node.get("status") {
        if let Some(first) = status.get("first") {
            mapping(status, "`status`", &["first"], diagnostics);
            mapping(first, "`first`", &["in", "pointer", "where"], diagnostics);
        } else if status.get("all").is_some() {
            mapping(status, "`status`", &["all", "pointer"], diagnostics);
        }
    }
    // A string is a pointer.
    if let Some(progress) = node.get("progress").filter(|progress| progress.text().is_none()) {
        mapping(progress, "`progress`", &["of", "is"], diagnostics);
    }
    if let Some(poll) = node.get("poll") {
        mapping(poll, "`poll`", &["initial", "max", "timeout"], diagnostics);
    }
}

/// Returns whether a node is a mapping, and reports its unknown keys.
fn mapping(node: &Node, name: &str, keys: &[&str], diagnostics: &mut Diagnostics) -> bool {
    let hint = || format!("the keys are {}", keys.join(", "));
    let Value::Map(entries) = &node.value else {
        diagnostics.error(node.at, format!("{name} must be a mapping, this is {}", node.kind()), hint());
        return false;
    };
    for (key, _) in entries.iter().filter(|(key, _)| !keys.contains(&key.text.as_str())) {
        let meant = closest(&key.text, keys).map(|meant| format!("did you mean `{meant}`?"));
        diagnostics.error(key.at, format!("unknown key `{}` in {name}", key.text), meant.unwrap_or_else(hint));
    }
    true
}
