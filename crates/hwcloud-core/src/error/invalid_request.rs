//! An argument that is refused before anything is sent.

use hwcloud_types::Violation;

use super::{CallContext, flat};

/// Arguments that are missing or break a documented rule. Nothing was sent.
#[derive(Debug, thiserror::Error)]
#[error("{context}invalid request: {}", joined(violations))]
pub struct InvalidRequestError {
    pub(crate) context: CallContext,
    pub(crate) violations: Vec<Violation>,
}

impl InvalidRequestError {
    /// Each argument that is refused, with the path to the value and the rule that it breaks.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

fn joined(violations: &[Violation]) -> String {
    let texts: Vec<String> = violations.iter().map(ToString::to_string).collect();
    flat(&texts.join("; "))
}
