//! What a process takes from its environment: the configuration and the proxies. Each test runs itself again with another one.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod support;

use std::process::Output;

use hwcloud_core::Config;
use support::client::get;
use support::{Reply, Server};

/// Runs a test that is otherwise ignored in a process with these variables and no others of ours.
async fn run(test: &str, variables: &[(&str, String)]) -> Output {
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
fn assert_success(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[tokio::test]
async fn a_configuration_comes_from_the_environment_and_the_profile() {
    let home = tempfile::tempdir().unwrap();
    let server = Server::always(Reply::json(200, "{}")).await;
    let profile = home.path().join("profile");
    std::fs::write(&profile, "[basic]\nak = AK\nsk = secret-key\nproject_id = p-1\n").unwrap();
    let variables = [
        ("HUAWEICLOUD_SDK_REGION", "cn-north-4".to_owned()),
        ("HUAWEICLOUD_SDK_CREDENTIALS_FILE", profile.display().to_string()),
        ("HUAWEICLOUD_SDK_REGION_TEST_CN_NORTH_4", server.url()),
        ("HOME", home.path().display().to_string()),
    ];
    assert_success(&run("child_calls_what_the_environment_names", &variables).await);
    let request = &server.requests()[0];
    assert_eq!(request.header("X-Project-Id"), Some("p-1"));
    request.assert_signed("AK", "secret-key");
}

#[tokio::test]
#[ignore = "runs in a process of its own"]
async fn child_calls_what_the_environment_names() {
    get(&Config::from_env().await.unwrap()).await.unwrap();
}

#[tokio::test]
async fn proxies_come_from_the_environment_but_not_for_loopback() {
    let proxy = Server::always(Reply::json(200, r#"{"by": "proxy"}"#)).await;
    let server = Server::always(Reply::json(200, r#"{"by": "server"}"#)).await;
    let variables = [("HTTP_PROXY", proxy.url()), ("http_proxy", proxy.url()), ("TEST_SERVER", server.url())];
    assert_success(&run("child_calls_by_proxy_and_loopback", &variables).await);
    let targets: Vec<String> = proxy.requests().into_iter().map(|request| request.target).collect();
    assert_eq!(targets, ["http://service.invalid/v1/it"]);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
#[ignore = "runs in a process of its own"]
async fn child_calls_by_proxy_and_loopback() {
    let builder = Config::builder().token("tok-123456").allow_http(true);
    let value = get(&builder.clone().endpoint("http://service.invalid").build().unwrap()).await.unwrap();
    assert_eq!(value["by"], "proxy");
    let server = std::env::var("TEST_SERVER").unwrap();
    let value = get(&builder.endpoint(server).build().unwrap()).await.unwrap();
    assert_eq!(value["by"], "server");
}
