//! The specs of the workspace, and snapshots.

use std::env;
use std::path::{Path, PathBuf};

use hwcloud_spec::Input;
use insta::Settings;

/// Returns the folder of the workspace.
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap().to_owned()
}

/// Reads every file below a folder of specs.
pub fn read_specs(folder: &Path) -> Input {
    let files = Input::files_below(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    Input::new(files)
}

/// Returns the folder of the snapshots of the package under test. It is beside its tests, so that it is deleted with the crate. The
/// variable `HWCLOUD_SNAPSHOTS` names another folder, for temporary crates.
fn snapshots() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| here.to_owned(), PathBuf::from);
    match env::var_os("HWCLOUD_SNAPSHOTS") {
        Some(folder) => folder.into(),
        None if package == here => here.join("snapshots"),
        None => package.join("tests/snapshots"),
    }
}

/// Runs `assertions` with the snapshots below `folder`.
fn in_folder(folder: &str, assertions: impl FnOnce()) {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(snapshots().join(folder));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(assertions);
}

/// Compares a value with the snapshot of this name.
pub fn snapshot_json(folder: &str, name: &str, value: &impl serde::Serialize) {
    let text = serde_json::to_string_pretty(value).unwrap();
    in_folder(folder, || insta::assert_snapshot!(name, text));
}

/// Compares a text with the snapshot of this name.
pub fn snapshot_text(folder: &str, name: &str, text: &str) {
    in_folder(folder, || insta::assert_snapshot!(name, text));
}
