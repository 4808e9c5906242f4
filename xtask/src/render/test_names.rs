//! Names of generated tests: valid, and each given once in a file.

use std::collections::HashSet;

use hwcloud_spec::names;

/// Any text as the name of a test.
pub(super) fn test_name(text: &str) -> String {
    let name = names::field(text.trim_start_matches("r#")).unwrap_or_else(|| "example".to_owned());
    name.trim_start_matches("r#").trim_matches('_').to_owned()
}

/// The names that a file has given.
#[derive(Debug, Default)]
pub(super) struct TestNames {
    given: HashSet<String>,
}

impl TestNames {
    /// A name after `text` that no other test of the file has.
    pub(super) fn free(&mut self, text: &str) -> String {
        let name = test_name(text);
        let mut free = name.clone();
        let mut number = 2;
        while !self.given.insert(free.clone()) {
            free = format!("{name}_{number}");
            number += 1;
        }
        free
    }
}
