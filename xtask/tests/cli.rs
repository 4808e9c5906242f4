//! The command line: files, output and exit status.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const GOOD: &str = "openapi: 3.0.3
info: {title: Good, version: v1}
paths:
  /v1/x: {get: {operationId: ShowX, responses: {'204': {description: Done.}}}}
";
const BAD: &str = "openapi: 3.0.3
info: {title: Bad, version: v1}
paths:
  /v1/{id}: {get: {operationId: ShowX, responses: {'204': {description: Done.}}}}
";

fn xtask(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let openapi = folder.join("openapi");
    let crates = folder.join("crates");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).arg("--openapi").arg(&openapi);
    if arguments[0] == "codegen" {
        command.arg("--crates").arg(&crates);
    }
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code(), format!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr)))
}

fn folder(specs: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("openapi")).unwrap();
    for (name, text) in specs {
        fs::write(folder.path().join("openapi").join(name), text).unwrap();
    }
    folder
}

#[test]
fn codegen_writes_once_and_check_agrees_with_it() {
    let folder = folder(&[("good.yaml", GOOD)]);
    let (code, said) = xtask(folder.path(), &["codegen", "--check"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("missing:") && said.contains("cargo xtask codegen"), "{said}");
    assert!(!folder.path().join("crates").exists(), "--check writes nothing");

    let (code, said) = xtask(folder.path(), &["codegen"]);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = xtask(folder.path(), &["codegen"]);
    assert!(code == Some(0) && said.contains("0 written, 0 removed"), "{said}");
    let (code, said) = xtask(folder.path(), &["codegen", "--check"]);
    assert_eq!(code, Some(0), "{said}");

    fs::write(folder.path().join("openapi/good.yaml"), GOOD.replace("/v1/x", "/v2/x")).unwrap();
    let (code, said) = xtask(folder.path(), &["codegen", "--check"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("stale:") && said.contains('+') && said.contains("/v2/x"), "{said}");
}

#[test]
fn an_invalid_spec_stops_generation_and_nothing_is_written() {
    let folder = folder(&[("good.yaml", GOOD), ("bad.yaml", BAD)]);
    for task in ["codegen", "lint"] {
        let (code, said) = xtask(folder.path(), &[task]);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("bad.yaml:4:19: error: the path has `{id}`"), "{said}");
    }
    assert!(!folder.path().join("crates").exists());
}

#[test]
fn the_crates_of_a_deleted_spec_are_removed() {
    let folder = folder(&[("good.yaml", GOOD), ("other.yaml", GOOD)]);
    assert_eq!(xtask(folder.path(), &["codegen"]).0, Some(0));
    fs::remove_file(folder.path().join("openapi/other.yaml")).unwrap();
    let (code, said) = xtask(folder.path(), &["codegen", "--check"]);
    assert!(code == Some(1) && said.contains("orphaned:"), "{said}");
    assert_eq!(xtask(folder.path(), &["codegen"]).0, Some(0));
    assert!(!folder.path().join("crates/hwcloud-other-client").exists());
    assert!(folder.path().join("crates/hwcloud-good-client").exists());
}

#[test]
fn a_spec_can_be_named_and_an_unknown_name_is_reported() {
    let folder = folder(&[("good.yaml", GOOD), ("other.yaml", GOOD)]);
    assert_eq!(xtask(folder.path(), &["codegen", "good"]).0, Some(0));
    assert!(!folder.path().join("crates/hwcloud-other-client").exists());
    let (code, said) = xtask(folder.path(), &["codegen", "nothing"]);
    assert!(code == Some(1) && said.contains("good, other"), "{said}");
}

#[test]
fn a_missing_folder_is_reported() {
    let folder = TempDir::new().unwrap();
    let (code, said) = xtask(folder.path(), &["lint"]);
    assert!(code == Some(1) && said.contains("cannot read the folder of specs"), "{said}");
}
