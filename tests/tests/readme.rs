//! The code in the README is code that runs here.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;

use hwcloud_tests::{Answer, workspace};

mod example {
    include!("../readme/show_task.rs");

    pub(super) async fn run(config: &Config, id: &str) -> Result<String, Error> {
        show_task(config, id).await
    }
}

const TASK: &str = include_str!("../../openapi/examples/cbr/show-op-log.200.json");
const MISSING: &str = include_str!("../../openapi/examples/cbr/show-op-log.404.json");

async fn shown(status: u16, body: &str) -> String {
    let config = Answer::new(status, body).serve().await.config().unwrap();
    example::run(&config, "4827f2da-b008-4507-ab7d-42d0df5ed912").await.unwrap()
}

#[tokio::test]
async fn the_example_tells_what_became_of_a_task() {
    assert_eq!(shown(200, TASK).await, "done");
    assert_eq!(shown(200, &TASK.replace("\"success\"", "\"failed\"")).await.split(':').next(), Some("failed"));
    assert_eq!(shown(200, &TASK.replace("\"success\"", "\"paused\"")).await, "paused");
    assert_eq!(shown(200, "{}").await, "no status yet");
    assert_eq!(shown(404, MISSING).await, "no such task");
}

#[test]
fn the_readme_shows_that_very_code() {
    let readme = fs::read_to_string(workspace().join("README.md")).unwrap();
    let code = fs::read_to_string(workspace().join("tests/readme/show_task.rs")).unwrap();
    let blocks: Vec<&str> = readme.split("```rust\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks, [code]);
}

#[test]
fn the_readme_lists_every_crate_that_is_written_by_hand() {
    let readme = fs::read_to_string(workspace().join("README.md")).unwrap();
    for entry in fs::read_dir(workspace().join("crates")).unwrap() {
        let folder = entry.unwrap().path();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let is_generated = xtask::commit::bears_header(&folder.join("Cargo.toml"));
        assert!(is_generated || readme.contains(&format!("`{name}`")), "README.md does not list {name}");
    }
}
