//! The specs that the crate was built with.

use hwcloud_spec::Input;

/// Path and bytes of every file of the workspace's folder of specs; nothing in a package from a registry.
const FILES: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/specs.rs"));

/// The specs that the crate was built with, unless it was built without.
pub(super) fn input() -> Option<Input> {
    (!FILES.is_empty()).then(|| Input::new(FILES.iter().copied()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_specs_of_the_workspace_are_built_in() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi");
        let files = Input::files_below(&folder).unwrap();
        assert!(input().is_some_and(|input| input.files == files), "{FILES:?}");
    }
}
