//! Follows the worked example of openapi/README.md literally: it generates code and tests, and needs nothing else.

use std::fs;
use std::path::Path;

use hwcloud_spec::Input;
use hwcloud_tests::workspace;
use xtask::generate;

use crate::cargo::cargo;

/// Returns the code blocks of a language in the section on adding an operation.
fn blocks(language: &str) -> Vec<String> {
    let readme = fs::read_to_string(workspace().join("openapi/README.md")).unwrap();
    let section = readme.split("\n## Adding an operation").nth(1).unwrap().split("\n## ").next().unwrap();
    let start = format!("```{language}\n");
    let rest = section.split(&start).skip(1);
    rest.filter_map(|rest| rest.split("```").next()).map(ToOwned::to_owned).collect()
}

fn specs() -> Input {
    hwcloud_tests::read_specs(&workspace().join("openapi"))
}

/// Returns the specs of this workspace with the example applied, unless a maintainer has applied it already.
fn applied() -> Input {
    const PATH: &str = "examples/cbr/list-op-logs.200.json";
    let mut input = specs();
    if input.files.contains_key(PATH) {
        return input;
    }
    let [example] = <[String; 1]>::try_from(blocks("json")).unwrap();
    let [operation, schema] = <[String; 2]>::try_from(blocks("yaml")).unwrap();
    let spec = String::from_utf8(input.files["cbr.yaml"].clone()).unwrap();
    let spec = spec.replacen("\npaths:\n", &format!("\npaths:\n{operation}"), 1);
    let spec = spec.replacen("\n  schemas:\n", &format!("\n  schemas:\n{schema}"), 1);
    assert_ne!(input.files["cbr.yaml"], spec.as_bytes(), "the example does not fit the spec");
    input.files.insert("cbr.yaml".to_owned(), spec.into());
    input.files.insert(PATH.to_owned(), example.into());
    input
}

#[test]
fn the_worked_example_generates_an_operation_with_tests() {
    let generated = generate(&applied());
    assert!(!generated.failed && generated.report.is_empty(), "{}", generated.report);
    let file = |path: &str| generated.files[path].as_str();
    assert!(file("hwcloud-cbr-client/src/lib.rs").contains("pub fn list_op_logs("));
    assert!(file("hwcloud-cbr-client/tests/wire.rs").contains("fn list_op_logs_with_all_arguments("));
    assert!(file("hwcloud-cbr-model/src/objects.rs").contains("pub struct ListOpLogsResponse "));
    assert!(file("hwcloud-cbr-model/tests/examples.rs").contains("\"cbr.list_op_logs_200_documented\""));
}

#[test]
fn the_worked_example_changes_the_two_crates_of_its_spec_and_no_other() {
    let (before, after) = (generate(&specs()).files, generate(&applied()).files);
    for (path, text) in &after {
        assert!(path.starts_with("hwcloud-cbr-") || before.get(path) == Some(text), "{path}");
    }
}

/// Copies a folder, without build output and version control.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_name() == "target" || entry.file_name() == ".git" {
            continue;
        }
        if source.is_dir() {
            copy(&source, &target);
        } else {
            fs::copy(&source, &target).unwrap();
        }
    }
}

#[test]
#[ignore = "starts cargo: run `cargo xtask ci slow-tests`"]
fn the_worked_example_passes_every_test_with_its_own_commands() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("worked-example");
    let _ = fs::remove_dir_all(&folder);
    copy(&workspace(), &folder);
    for (path, text) in applied().files {
        fs::write(folder.join("openapi").join(path), text).unwrap();
    }
    // No other package reads the specs of this workspace.
    let tests = "test --tests -p hwcloud-cbr-model -p hwcloud-cbr-client -p hwcloud-mock -p hwcloud-iam -p hwcloud-tests";
    for command in ["xtask lint", "xtask codegen", "xtask accept", "xtask codegen --check", tests] {
        let mut run = cargo(&folder);
        // In a shared target folder, cargo would confuse the crates of the copy with those of this workspace.
        run.env("CARGO_TARGET_DIR", folder.with_file_name("worked-example-target")).env("CARGO_NET_OFFLINE", "true");
        // As in CI: once accepted, snapshots must not be new or different.
        let output = run.args(command.split(' ')).env("CI", "true").output().unwrap();
        let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "cargo {command}\n{text}");
    }
}
