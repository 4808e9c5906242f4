//! The crates of the fixtures compile without warnings, and pass their generated tests.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use xtask::generate;

use crate::cargo::cargo;

/// Creates a workspace of the crates of the fixtures, with the dependencies of this one.
fn fixture_workspace() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixtures");
    let root = hwcloud_tests::workspace();
    let mut input = hwcloud_tests::read_specs(&root.join("tests/fixtures"));
    "tests/fixtures".clone_into(&mut input.folder);
    input.from_tests = root.join("tests/fixtures").display().to_string();
    let generated = generate(&input);
    assert!(!generated.failed, "{}", generated.report);
    fs::create_dir_all(folder.join("crates")).unwrap();
    xtask::output::write(&folder.join("crates"), &generated.files, &BTreeSet::new()).unwrap();

    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let manifest = manifest
        .lines()
        .map(|line| if line.starts_with("members = ") { "members = [\"crates/*\"]\n".to_owned() } else { format!("{line}\n") })
        .collect::<String>()
        .replace("path = \"", &format!("path = \"{}/", root.display()))
        .replace("[workspace.lints.rust]\n", "[workspace.lints.rust]\nwarnings = { level = \"deny\", priority = -1 }\n");
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    fs::create_dir_all(folder.join(".config")).unwrap();
    fs::copy(root.join(".config/insta.yaml"), folder.join(".config/insta.yaml")).unwrap();
    folder
}

#[test]
#[ignore = "starts cargo: run `cargo xtask ci slow-tests`"]
fn the_fixtures_crates_compile_without_warnings_and_pass_their_tests() {
    let folder = fixture_workspace();
    for arguments in [&["--workspace", "--tests"][..], &["--doc", "--package", "hwcloud-waiters-client"]] {
        let output = cargo(&folder)
            .args(["test", "--offline", "--quiet"])
            .args(arguments)
            // These crates are temporary, so their snapshots are kept with those of the other tests.
            .env("HWCLOUD_SNAPSHOTS", hwcloud_tests::workspace().join("tests/snapshots"))
            .output()
            .unwrap();
        let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{text}");
    }
}
