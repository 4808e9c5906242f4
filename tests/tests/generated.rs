//! The code generated from the specs of this workspace is pinned, file by file, as it is made in memory.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;

use hwcloud_spec::Input;
use xtask::generate;

fn specs() -> Input {
    hwcloud_tests::read_specs(&hwcloud_tests::workspace().join("openapi"))
}

#[test]
fn every_generated_file_is_as_pinned() {
    let generated = generate(&specs());
    assert!(!generated.failed, "{}", generated.report);
    assert_eq!(generated.report, "", "the specs give no warning");
    for (path, text) in &generated.files {
        hwcloud_tests::snapshot_text("generated", &path.replace('/', "."), text);
    }
}

#[test]
fn every_generated_file_is_committed() {
    for (path, text) in generate(&specs()).files {
        let found = fs::read_to_string(hwcloud_tests::workspace().join("crates").join(&path)).unwrap_or_default();
        assert_eq!(found, text, "crates/{path} is not what its spec gives; run `cargo xtask codegen`");
    }
}

#[test]
fn the_same_specs_give_the_same_bytes() {
    let wanted = generate(&specs()).files;
    let runs: Vec<_> = (0..4).map(|_| std::thread::spawn(|| generate(&specs()).files)).collect();
    for run in runs {
        assert_eq!(run.join().unwrap(), wanted);
    }
}

#[test]
fn every_example_file_is_named_by_a_spec() {
    let specs = specs();
    let lowered = hwcloud_spec::lower_all(&specs);
    let named: Vec<String> = lowered
        .apis
        .iter()
        .flat_map(|api| &api.operations)
        .flat_map(|operation| operation.examples())
        .filter_map(|example| example.file.clone())
        .collect();
    for path in specs.files.keys().filter(|path| path.starts_with("examples/")) {
        assert!(named.contains(path), "openapi/{path} is named by no spec");
    }
    assert_eq!(named.len(), specs.files.keys().filter(|path| path.starts_with("examples/")).count());
}
