//! Patterns that arguments must match: regular expressions as JSON Schema has them, compiled once each.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, RwLock};

use regress::Regex;

/// Compiled patterns; `None` for one that is no regular expression, or that the engine does not support.
static PATTERNS: LazyLock<RwLock<HashMap<String, Option<Arc<Regex>>>>> = LazyLock::new(RwLock::default);

/// Returns whether `text` matches `pattern` somewhere. A pattern that does not compile matches everything: the service decides.
pub(super) fn is_match(pattern: &str, text: &str) -> bool {
    compiled(pattern).is_none_or(|regex| regex.find(text).is_some())
}

fn compiled(pattern: &str) -> Option<Arc<Regex>> {
    // A panic while the lock is held leaves nothing half done.
    let read = PATTERNS.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(regex) = read.get(pattern) {
        return regex.clone();
    }
    drop(read);
    let regex = Regex::with_flags(pattern, "u").or_else(|_| Regex::new(pattern)).ok().map(Arc::new);
    let mut write = PATTERNS.write().unwrap_or_else(std::sync::PoisonError::into_inner);
    write.entry(pattern.to_owned()).or_insert(regex).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_in_json_schema() {
        assert!(is_match("^[0-9a-f]{4}$", "00ff"));
        assert!(!is_match("^[0-9a-f]{4}$", "00fg"));
        assert!(is_match("b", "abc"));
        assert!(is_match(r"^[\u4e00-\u9fa5]+$", "云"));
        assert!(is_match(r"^\p{L}$", "ä"));
    }

    #[test]
    fn an_invalid_pattern_matches_everything() {
        assert!(is_match("(", "anything"));
    }
}
