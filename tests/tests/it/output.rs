//! Writing generated files: up-to-date files are skipped, others are replaced, and hand-written files are not touched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use hwcloud_spec::Input;
use tempfile::TempDir;
use xtask::generate;
use xtask::output::{compare, describe, write};

const SPEC: &str = "openapi: 3.0.3
info: {title: Small, version: v1}
paths:
  /v1/x: {get: {operationId: ShowX, responses: {'200': {description: X., content: {application/json: {schema: {type: object, properties: {id: {type: string}}}, example: {id: x}}}}}}}
";

fn files(specs: &[&str]) -> BTreeMap<String, String> {
    let input = Input::new(specs.iter().map(|stem| (format!("{stem}.yaml"), SPEC)));
    let generated = generate(&input);
    assert!(!generated.failed, "{}", generated.report);
    generated.files
}

fn all() -> BTreeSet<String> {
    BTreeSet::new()
}

fn modified(folder: &Path, files: &BTreeMap<String, String>) -> Vec<std::time::SystemTime> {
    files.keys().map(|path| fs::metadata(folder.join(path)).unwrap().modified().unwrap()).collect()
}

#[test]
fn a_second_run_changes_nothing_not_even_modification_times() {
    let folder = TempDir::new().unwrap();
    let files = files(&["small"]);
    assert_eq!(write(folder.path(), &files, &all()).unwrap().written.len(), files.len());
    let before = modified(folder.path(), &files);
    let second = write(folder.path(), &files, &all()).unwrap();
    assert_eq!((second.written, second.removed), (vec![], vec![]));
    assert_eq!(modified(folder.path(), &files), before);
    assert!(compare(folder.path(), &files, &all()).unwrap().is_empty());
}

#[test]
fn check_lists_missing_stale_and_orphaned_files_with_a_diff() {
    let folder = TempDir::new().unwrap();
    write(folder.path(), &files(&["small", "gone"]), &all()).unwrap();
    let files = files(&["small"]);
    let (readme, objects) = ("hwcloud-small-client/README.md", "hwcloud-small-model/src/objects.rs");
    fs::remove_file(folder.path().join(readme)).unwrap();
    let changed = fs::read_to_string(folder.path().join(objects)).unwrap().replace("pub id: Option<String>", "pub id: String");
    fs::write(folder.path().join(objects), changed).unwrap();
    let difference = compare(folder.path(), &files, &all()).unwrap();
    assert_eq!(difference.missing, [readme]);
    assert_eq!(difference.stale.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), [objects]);
    assert!(difference.orphaned.iter().all(|path| path.starts_with("hwcloud-gone-")), "{:?}", difference.orphaned);
    hwcloud_tests::snapshot_text("output", "check", &describe("crates", &difference, &files));

    write(folder.path(), &files, &all()).unwrap();
    assert!(compare(folder.path(), &files, &all()).unwrap().is_empty());
    assert!(!folder.path().join("hwcloud-gone-model").exists(), "crates of a spec that is gone are removed whole");
    assert!(!folder.path().join("hwcloud-gone-client").exists());
}

#[test]
fn only_files_with_our_header_are_removed() {
    let folder = TempDir::new().unwrap();
    let by_hand = folder.path().join("hwcloud-mine-model");
    fs::create_dir_all(by_hand.join("src")).unwrap();
    fs::write(by_hand.join("Cargo.toml"), "[package]\nname = \"hwcloud-mine-model\"\n").unwrap();
    fs::write(by_hand.join("src/lib.rs"), "").unwrap();
    write(folder.path(), &files(&["small"]), &all()).unwrap();
    let beside = folder.path().join("hwcloud-small-client/tests/mine.rs");
    fs::write(&beside, "").unwrap();
    write(folder.path(), &files(&["small"]), &all()).unwrap();
    assert!(by_hand.join("src/lib.rs").exists());
    assert!(beside.exists(), "a hand-written test beside generated ones stays");
    // Unless the crate is removed: a folder without a manifest would break the workspace.
    let written = write(folder.path(), &files(&["other"]), &all()).unwrap();
    assert!(written.removed.iter().any(|path| path == "hwcloud-small-client/tests/mine.rs"), "{:?}", written.removed);
    assert!(!folder.path().join("hwcloud-small-client").exists());
    assert!(by_hand.join("src/lib.rs").exists());
}

#[test]
fn snapshots_are_removed_with_their_tests() {
    let folder = TempDir::new().unwrap();
    let files = files(&["small", "gone"]);
    write(folder.path(), &files, &all()).unwrap();
    let snapshot = |stem: &str, name: &str| {
        let snapshots = folder.path().join(format!("hwcloud-{stem}-model/tests/snapshots/examples"));
        fs::create_dir_all(&snapshots).unwrap();
        fs::write(snapshots.join(format!("{stem}.{name}.snap")), "").unwrap();
    };
    snapshot("small", "show_x_200_example");
    snapshot("small", "show_y_200_example");
    snapshot("gone", "show_x_200_example");
    let unused = "hwcloud-small-model/tests/snapshots/examples/small.show_y_200_example.snap";
    assert_eq!(compare(folder.path(), &files, &all()).unwrap().orphaned, [unused]);

    let written = write(folder.path(), &self::files(&["small"]), &all()).unwrap();
    assert!(written.removed.iter().any(|path| path == unused), "{:?}", written.removed);
    assert!(!folder.path().join("hwcloud-gone-model").exists());
    assert!(folder.path().join("hwcloud-small-model/tests/snapshots/examples/small.show_x_200_example.snap").exists());
}

#[test]
fn a_run_for_some_specs_does_not_affect_others() {
    let folder = TempDir::new().unwrap();
    write(folder.path(), &files(&["small", "other"]), &all()).unwrap();
    let only: BTreeSet<String> = ["hwcloud-small-model".to_owned(), "hwcloud-small-client".to_owned()].into();
    let some = write(folder.path(), &files(&["small"]), &only).unwrap();
    assert_eq!(some.removed, Vec::<String>::new());
    assert!(folder.path().join("hwcloud-other-model/src/lib.rs").exists());
}

#[test]
fn nothing_is_written_unless_everything_can_be() {
    let folder = TempDir::new().unwrap();
    let files = files(&["small"]);
    // A file in the place of a folder.
    fs::write(folder.path().join("hwcloud-small-model"), "in the way").unwrap();
    let error = write(folder.path(), &files, &all()).unwrap_err();
    assert!(format!("{error:#}").contains("hwcloud-small-model"), "{error:#}");
    for path in files.keys() {
        assert!(!folder.path().join(path).exists(), "{path} was written");
    }
}
