//! The meaning of each status: every documented value is classified exactly once.

use hwcloud_types::PollState;

use super::Reader;
use crate::ir::{Pointer, Shape, Type};
use crate::load::Node;
use crate::source::Location;
use crate::spelling::closest;

/// The documented values of a status; none if it is a plain string.
pub(super) type Values = Vec<String>;

impl Reader<'_> {
    /// Returns the values of the enum that a pointer leads to; none for a string. No other type can be a status.
    pub(super) fn values(&mut self, pointer: &Pointer, node: &Node) -> Option<Values> {
        if pointer.ty == Type::Text {
            return Some(Values::new());
        }
        let values = self.enum_values(&pointer.ty);
        if values.is_none() {
            self.diagnostics.error(
                node.at,
                format!("`{}` does not lead to a status", pointer.text),
                "a status must be a string, preferably with an `enum`",
            );
        }
        values
    }

    pub(super) fn enum_values(&self, ty: &Type) -> Option<Values> {
        let Type::Named(id) = ty else { return None };
        match &self.types.get(*id)?.shape {
            Shape::Enum(variants) => Some(variants.iter().map(|variant| variant.text.clone()).collect()),
            Shape::Object(_) => None,
        }
    }

    /// Returns the meaning of each value.
    pub(super) fn meanings(&mut self, waiter: &Node, status: &Type) -> Vec<(String, PollState)> {
        let documented = self.enum_values(status).unwrap_or_default();
        let mut meanings: Vec<(String, PollState)> = Vec::new();
        for (key, state) in [("pending", PollState::Pending), ("success", PollState::Succeeded), ("failure", PollState::Failed)] {
            let Some(node) = waiter.get(key) else { continue };
            let texts = self.texts(node, key);
            for (text, element) in texts.into_iter().zip(node.elements().iter().filter(|element| element.text().is_some())) {
                self.check_value(&text, element.at, &documented);
                if meanings.iter().any(|(known, _)| *known == text) {
                    self.diagnostics.error(
                        element.at,
                        format!("`{text}` is classified twice"),
                        "a status has one meaning: keep it in one of pending, success and failure",
                    );
                }
                meanings.push((text, state));
            }
        }
        if !meanings.iter().any(|(_, state)| *state == PollState::Succeeded) {
            let at = waiter.key("success").map_or(waiter.at, |key| key.at);
            self.diagnostics.error(at, "`success` names no status", "a wait needs a status that means success");
        }
        let unclassified: Vec<String> = documented
            .iter()
            .filter(|value| meanings.iter().all(|(known, _)| known != *value))
            .map(|value| format!("`{value}`"))
            .collect();
        if !unclassified.is_empty() {
            let at = waiter.key("status").map_or(waiter.at, |key| key.at);
            self.diagnostics.error(
                at,
                format!("documented values that are not classified: {}", unclassified.join(", ")),
                "add each to pending, success or failure",
            );
        }
        meanings
    }

    /// Reports a value that is not in the enum.
    pub(super) fn check_value(&mut self, text: &str, at: Location, documented: &Values) {
        let known: Vec<&str> = documented.iter().map(String::as_str).collect();
        if known.is_empty() || known.contains(&text) {
            return;
        }
        let hint = match closest(text, &known) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the documented values are {}", known.join(", ")),
        };
        self.diagnostics.error(at, format!("`{text}` is not a documented value of the status"), hint);
    }
}
