//! Diagnostics for each kind of problem in a spec.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;
use std::path::Path;

use hwcloud_spec::Input;
use xtask::generate;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("diagnostics")
}

/// Returns an invalid spec, with the example files to which all of them may refer.
fn input(name: &str) -> Input {
    let mut input = hwcloud_tests::read_specs(&folder());
    input.files.retain(|path, _| path == name || path.starts_with("examples/"));
    input
}

#[test]
fn each_invalid_spec_is_reported_as_in_its_snapshot_and_generates_nothing() {
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { continue };
        let Some(stem) = name.strip_suffix(".yaml") else { continue };
        let generated = generate(&input(&name));
        assert!(generated.failed, "{name} is taken");
        assert!(generated.files.is_empty(), "{name} gives code");
        hwcloud_tests::snapshot_text("diagnostics", stem, &generated.report);
    }
}

#[test]
fn all_problems_of_all_specs_are_reported_in_one_run() {
    let bad =
        "openapi: 3.0.3\ninfo: {title: Bad, version: v1}\npaths: {}\ncomponents: {schemas: {A: {type: int}, B: {type: long}}}\n";
    let generated = generate(&Input::new([("one.yaml", bad), ("two.yaml", bad)]));
    for place in ["openapi/one.yaml:4:", "openapi/two.yaml:4:"] {
        assert_eq!(generated.report.matches(place).count(), 2, "{}", generated.report);
    }
}

#[test]
fn a_file_that_is_not_text_is_reported() {
    let generated = generate(&Input::new([("binary.yaml", vec![0xff, 0xfe, 0x00])]));
    assert!(generated.failed);
    assert!(generated.report.starts_with("openapi/binary.yaml:1:1: error:"), "{}", generated.report);
}

#[test]
fn specs_that_would_share_a_crate_are_reported() {
    let spec = "openapi: 3.0.3\ninfo: {title: A, version: v1}\npaths: {}\n";
    let generated = generate(&Input::new([("a.yaml", spec), ("a.yml", spec), ("B_b.yaml", spec)]));
    assert!(generated.report.contains("crates of the same name"), "{}", generated.report);
    assert!(generated.report.contains("cannot be part of a crate's name"), "{}", generated.report);
}
