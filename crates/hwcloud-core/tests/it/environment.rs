//! The configuration and the proxies of the environment. Each test runs in a process with its own environment.

use crate::support::client::get;
use crate::support::{Reply, Server, assert_success, run};
use hwcloud_core::Config;

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
    assert_success(&run("environment::child_calls_what_the_environment_names", &variables).await);
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
    assert_success(&run("environment::child_calls_by_proxy_and_loopback", &variables).await);
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
