//! The specs of the repository: the reference of a target, and the files that a fuzzed spec may refer to.

use std::path::{Path, PathBuf};

use hwcloud_spec::{Input, lower_all};

/// Returns the path of a file or folder of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// Reads every file below a folder of the repository, as the input of the generator.
///
/// # Panics
///
/// Panics if the folder cannot be read.
pub fn input(folder: &str) -> Input {
    let files = Input::files_below(&repository(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    Input::new(files)
}

/// Returns the response types of all specs as `<stem>::<type>`.
pub fn response_types() -> Vec<String> {
    let lowered = lower_all(&input("openapi"));
    let mut names = Vec::new();
    for api in &lowered.apis {
        for ty in api.operations.iter().flat_map(|operation| operation.response_types()) {
            names.extend(ty.named().map(|id| format!("{}::{}", api.stem, api.types[id].name)));
        }
    }
    names.sort();
    names.dedup();
    names
}
