//! Runs cargo from a test as a shell would.

use std::env;
use std::path::Path;
use std::process::Command;

/// Prefixes of the variables that cargo sets for a test, without those by which a user configures cargo or rustc.
const SET_BY_CARGO: &[&str] = &[
    "CARGO_BIN_",
    "CARGO_CRATE_",
    "CARGO_MANIFEST_",
    "CARGO_PKG_",
    "CARGO_PRIMARY_PACKAGE",
    "CARGO_TARGET_TMPDIR",
    "LD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
];

/// Returns a `cargo` command in a folder, with the target folder of this workspace, in which dependencies are already built.
///
/// The variables that cargo sets for a test are removed: with them, crates and build scripts that read one would be rebuilt, with all
/// their dependents.
pub(crate) fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO"));
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    command.current_dir(folder).env("CARGO_TARGET_DIR", target);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| SET_BY_CARGO.iter().any(|start| name.starts_with(start))) {
            command.env_remove(name);
        }
    }
    command
}
