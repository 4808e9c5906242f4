//! Interns texts and constraints for the life of the process.
//!
//! `hwcloud_types::Constraints` refer to `'static` data, so that generated crates can write them as constants. Those that are
//! read from a spec are kept here, each distinct value once.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, Mutex, PoisonError};

use hwcloud_types::Constraints;

static TEXTS: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
/// By their `Debug` text: floats have no `Hash`.
static CONSTRAINTS: LazyLock<Mutex<HashMap<String, &'static Constraints>>> = LazyLock::new(Mutex::default);

/// Returns the interned copy of a text.
pub fn text(text: &str) -> &'static str {
    let mut known = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = known.get(text) {
        return known;
    }
    let interned: &'static str = Box::leak(text.to_owned().into_boxed_str());
    known.insert(interned);
    interned
}

/// Returns the interned copy of constraints.
pub fn constraints(constraints: Constraints) -> &'static Constraints {
    if constraints == Constraints::NONE {
        return &Constraints::NONE;
    }
    let mut known = CONSTRAINTS.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(format!("{constraints:?}")).or_insert_with(|| Box::leak(Box::new(constraints)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_are_kept_once() {
        assert!(std::ptr::eq(text(&"ab".repeat(2)), text("abab")));
        let rule = || Constraints { max_length: Some(7), items: Some(constraints(Constraints::NONE)), ..Constraints::NONE };
        assert!(std::ptr::eq(constraints(rule()), constraints(rule())));
        assert_eq!(constraints(rule()).max_length, Some(7));
    }
}
