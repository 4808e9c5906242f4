//! The walk through a request that collects violations.

use std::fmt::{self, Write};

use super::{Constraints, Validate};

/// A value in a request that violates a documented constraint.
///
/// Displayed as path and message: `volumes[2].size must be at least 1, is 0`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The path of the value, such as `volumes[2].size` or `tags["a.b"]`; empty for the request as a whole.
    pub path: String,
    /// What the constraint demands, such as `is required` or `must be 1 to 64 characters long, has 70`.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the value" } else { &self.path };
        write!(f, "{path} {}", self.message)
    }
}

/// Collects the violations in a request, each with its path.
pub struct Validator<'a> {
    matcher: &'a dyn Fn(&str, &str) -> bool,
    path: String,
    violations: Vec<Violation>,
}

impl<'a> Validator<'a> {
    /// Creates a validator without violations.
    ///
    /// `matcher` returns whether a pattern, its first argument, matches a text, its second: this crate does not depend on a
    /// regular expression engine.
    pub fn new(matcher: &'a dyn Fn(&str, &str) -> bool) -> Self {
        Self { matcher, path: String::new(), violations: Vec::new() }
    }

    /// Validates the property `name`, which must be present.
    pub fn required<T: Validate>(&mut self, name: &str, value: &Option<T>, constraints: &Constraints) {
        self.present(name, value.is_some());
        self.optional(name, value, constraints);
    }

    /// Validates the property `name` if it is present.
    pub fn optional<T: Validate>(&mut self, name: &str, value: &Option<T>, constraints: &Constraints) {
        if let Some(value) = value {
            self.value(name, value, constraints);
        }
    }

    /// Reports the property `name` as missing unless `present`. For types that do not implement [`Validate`].
    pub fn present(&mut self, name: &str, present: bool) {
        if !present {
            self.at(name, |validator| validator.report("is required"));
        }
    }

    /// Validates a value under the name `name`: a parameter, a property that is always present, or the entry of a map.
    pub fn value<T: Validate + ?Sized>(&mut self, name: &str, value: &T, constraints: &Constraints) {
        self.at(name, |validator| value.validate(constraints, validator));
    }

    /// Validates the element of a list at `index`.
    pub fn item<T: Validate + ?Sized>(&mut self, index: usize, value: &T, constraints: &Constraints) {
        let length = self.path.len();
        // Writing to a String does not fail.
        let _ = write!(self.path, "[{index}]");
        value.validate(constraints, self);
        self.path.truncate(length);
    }

    /// Runs a custom check under the name `name`.
    pub fn at(&mut self, name: &str, check: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        push_name(&mut self.path, name);
        check(self);
        self.path.truncate(length);
    }

    /// Reports a violation by the current value. The message continues a sentence that begins with the path.
    pub fn report(&mut self, message: impl Into<String>) {
        self.violations.push(Violation { path: self.path.clone(), message: message.into() });
    }

    /// Returns whether `pattern` matches `text`.
    pub fn matches(&self, pattern: &str, text: &str) -> bool {
        (self.matcher)(pattern, text)
    }

    /// Returns all violations, in the order of the walk.
    pub fn finish(self) -> Vec<Violation> {
        self.violations
    }
}

impl fmt::Debug for Validator<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Validator").field("path", &self.path).field("violations", &self.violations).finish_non_exhaustive()
    }
}

/// Appends a name, bracketed and quoted if it could be misread as several steps.
fn push_name(path: &mut String, name: &str) {
    let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '$'));
    if !plain {
        // Writing to a String does not fail.
        let _ = write!(path, "[{name:?}]");
        return;
    }
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}
