//! Runs tests that need their own process.

use std::process::Output;

/// Runs an ignored test in a new process, with these environment variables and no others of ours.
pub async fn run(test: &str, variables: &[(&str, String)]) -> Output {
    let test = test.to_owned();
    let variables: Vec<(String, String)> = variables.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let process = tokio::task::spawn_blocking(move || {
        let mut command = std::process::Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", &test, "--ignored", "--nocapture"]);
        for (name, _) in std::env::vars() {
            if name.starts_with("HUAWEICLOUD_") || name.to_ascii_lowercase().ends_with("_proxy") {
                command.env_remove(name);
            }
        }
        command.envs(variables).output().unwrap()
    });
    process.await.unwrap()
}

#[track_caller]
pub fn assert_success(output: &Output) {
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}
