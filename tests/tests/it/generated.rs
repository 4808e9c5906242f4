//! The committed crates match their specs, and so pin the output of the generator.

use std::collections::BTreeSet;

use hwcloud_spec::Input;
use xtask::generate;
use xtask::output::{compare, describe};

fn specs() -> Input {
    hwcloud_tests::read_specs(&hwcloud_tests::workspace().join("openapi"))
}

#[test]
fn exactly_the_generated_files_are_committed() {
    let generated = generate(&specs());
    assert_eq!((generated.report.as_str(), generated.failed), ("", false), "the specs have no warnings");
    let difference = compare(&hwcloud_tests::workspace().join("crates"), &generated.files, &BTreeSet::new()).unwrap();
    assert!(difference.is_empty(), "run `cargo xtask codegen`:\n{}", describe("crates", &difference, &generated.files));
}

#[test]
fn generating_is_deterministic() {
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
