//! Names of generated tests: valid identifiers, unique in each file.

use std::collections::HashSet;

use hwcloud_spec::names;

/// Converts any text to the name of a test.
pub(super) fn test_name(text: &str) -> String {
    let name = names::field(text.trim_start_matches("r#")).unwrap_or_else(|| "example".to_owned());
    name.trim_start_matches("r#").trim_matches('_').to_owned()
}

/// The names that are used in a file.
#[derive(Debug, Default)]
pub(super) struct TestNames {
    used: HashSet<String>,
}

impl TestNames {
    /// Returns a name derived from `text` that no other test of the file has.
    pub(super) fn free(&mut self, text: &str) -> String {
        let name = test_name(text);
        let mut free = name.clone();
        let mut number = 2;
        while !self.used.insert(free.clone()) {
            free = format!("{name}_{number}");
            number += 1;
        }
        free
    }
}
