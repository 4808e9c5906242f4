//! The crates of this workspace are what its specs give: the committed files themselves pin the generator's output.

use std::collections::BTreeSet;

use hwcloud_spec::Input;
use xtask::generate;
use xtask::output::{compare, describe};

fn specs() -> Input {
    hwcloud_tests::read_specs(&hwcloud_tests::workspace().join("openapi"))
}

#[test]
fn every_generated_file_is_committed_and_no_other() {
    let generated = generate(&specs());
    assert_eq!((generated.report.as_str(), generated.failed), ("", false), "the specs give no warning");
    let difference = compare(&hwcloud_tests::workspace().join("crates"), &generated.files, &BTreeSet::new()).unwrap();
    assert!(difference.is_empty(), "run `cargo xtask codegen`:\n{}", describe("crates", &difference, &generated.files));
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
        .flat_map(hwcloud_spec::ir::Operation::examples)
        .filter_map(|example| example.file.clone())
        .collect();
    for path in specs.files.keys().filter(|path| path.starts_with("examples/")) {
        assert!(named.contains(path), "openapi/{path} is named by no spec");
    }
    assert_eq!(named.len(), specs.files.keys().filter(|path| path.starts_with("examples/")).count());
}
