//! Runs the code and the commands of the README.

use std::fs;

use hwcloud_mock::{Lifecycle, MockServer};
use hwcloud_tests::{StubResponse, workspace};

use crate::cargo::cargo;

mod example {
    include!("../../readme/show_task.rs");

    pub(super) async fn run(config: &Config, id: &str) -> Result<String, Error> {
        show_task(config, id).await
    }
}

mod waiting {
    include!("../../readme/wait_for_task.rs");

    pub(super) async fn run(config: &Config, id: &str) -> Result<String, Error> {
        wait_for_task(config, id).await
    }
}

const TASK: &str = include_str!("../../../openapi/examples/cbr/show-op-log.200.json");
const MISSING: &str = include_str!("../../../openapi/examples/cbr/show-op-log.404.json");

async fn shown(status: u16, body: &str) -> String {
    let config = StubResponse::new(status, body).serve().await.config().unwrap();
    example::run(&config, "4827f2da-b008-4507-ab7d-42d0df5ed912").await.unwrap()
}

#[tokio::test]
async fn the_example_shows_the_outcome_of_a_task() {
    assert_eq!(shown(200, TASK).await, "done");
    assert_eq!(shown(200, &TASK.replace("\"success\"", "\"failed\"")).await.split(':').next(), Some("failed"));
    assert_eq!(shown(200, &TASK.replace("\"success\"", "\"paused\"")).await, "paused");
    assert_eq!(shown(200, "{}").await, "no status yet");
    assert_eq!(shown(404, MISSING).await, "no such task");
}

#[tokio::test]
async fn the_example_waits_for_a_task() {
    let server = MockServer::builder()
        .lifecycle("ShowOpLog", "good", Lifecycle::success().after_polls(0))
        .lifecycle("ShowOpLog", "bad", Lifecycle::failure().after_polls(0).code("Backup.1").reason("no room"))
        .start()
        .await
        .unwrap();
    let config = server.config().unwrap();
    assert_eq!(waiting::run(&config, "good").await.unwrap(), "success after 1 polls");
    assert_eq!(waiting::run(&config, "bad").await.unwrap(), "failed: Backup.1: no room");
    let refused = waiting::run(&config, "..").await.unwrap();
    assert!(refused.contains("operation_log_id must not be . or .."), "{refused}");
}

fn blocks(language: &str) -> Vec<String> {
    let readme = fs::read_to_string(workspace().join("README.md")).unwrap();
    let start = format!("```{language}\n");
    let rest = readme.split(&start).skip(1);
    rest.filter_map(|rest| rest.split("```").next()).map(ToOwned::to_owned).collect()
}

#[test]
fn the_readme_shows_the_tested_code() {
    let code = ["show_task", "wait_for_task"]
        .map(|name| fs::read_to_string(workspace().join(format!("tests/readme/{name}.rs"))).unwrap());
    assert_eq!(blocks("rust"), code);
}

#[test]
fn the_commands_of_the_readme_are_tested() {
    let blocks = blocks("sh").concat();
    let commands: Vec<&str> = blocks.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).collect();
    // The first four are steps of the worked example or run this test; `follow` is run below, and the server in the tests of hwcloud-mock.
    let daily = "cargo xtask codegen && cargo test -p hwcloud-cbr-model -p hwcloud-cbr-client";
    let serve = "cargo run -p hwcloud-mock -- serve --port 8080";
    let all = ["cargo xtask codegen", "cargo test --workspace", daily, "cargo xtask accept", FOLLOW, serve];
    assert_eq!(commands, all);
}

const FOLLOW: &str = "cargo run -p hwcloud-mock --example follow";

#[test]
#[ignore = "starts cargo: run `cargo xtask ci slow-tests`"]
fn the_operations_of_the_example_end_as_expected() {
    let output = cargo(&workspace()).args(FOLLOW.split(' ').skip(1)).env("CARGO_NET_OFFLINE", "true").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    for line in [
        "task empty-vault: 100% ✔ skipped after",
        "record upgrade: 100% ✔ finished after",
        "blockchain new-chain: 100% ✔ finished after",
        "Lite Server attach-volume: ✔ success after",
    ] {
        assert!(said.contains(line), "{line} is not in:\n{said}");
    }
    let failure = "task restore: ✘ failed: BackupService.9900: the agent on the server does not answer\n";
    assert!(said.ends_with(&format!("\n6 of 7 succeeded.\n{failure}")), "{said}");
}

#[test]
fn the_readme_lists_every_crate_that_is_written_by_hand() {
    let readme = fs::read_to_string(workspace().join("README.md")).unwrap();
    for entry in fs::read_dir(workspace().join("crates")).unwrap() {
        let folder = entry.unwrap().path();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let is_generated = xtask::output::has_header(&folder.join("Cargo.toml"));
        assert!(is_generated || readme.contains(&format!("`{name}`")), "README.md does not list {name}");
    }
}
