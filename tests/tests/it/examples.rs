//! Runs the examples of a client crate against a local server.

use hwcloud_tests::{PROJECT, StubResponse, StubServer, TOKEN, workspace};

use crate::cargo::cargo;

const TASK: &str = include_str!("../../../openapi/examples/cbr/show-op-log.200.json");
const MISSING: &str = include_str!("../../../openapi/examples/cbr/show-op-log.404.json");

/// Returns the output of an example, with the server instead of the service in its environment.
async fn printed(server: &StubServer, example: &'static str, arguments: Vec<String>) -> String {
    let endpoint = server.endpoint().to_owned();
    let run = move || {
        cargo(&workspace())
            .args(["run", "--quiet", "--offline", "--package", "hwcloud-cbr-client", "--example", example, "--"])
            .args(arguments)
            .env("HUAWEICLOUD_SDK_REGION", "test-1")
            .env("HUAWEICLOUD_SDK_REGION_CBR_TEST_1", endpoint)
            .env("HUAWEICLOUD_SDK_PROJECT_ID", PROJECT)
            .env("HUAWEICLOUD_SDK_AUTH_TOKEN", TOKEN)
            .env("SECRET_KEY", "secret-key")
            .output()
            .unwrap()
    };
    let output = tokio::task::spawn_blocking(run).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[tokio::test]
#[ignore = "starts cargo: run `cargo xtask ci slow-tests`"]
async fn from_env_finds_everything_in_the_environment() {
    let server = StubResponse::new(200, TASK).serve().await;
    let said = printed(&server, "from_env", vec!["task-1".to_owned()]).await;
    assert!(said.contains("manualbk_1234"), "{said}");
    server.assert_request("GET", &["v3", PROJECT, "operation-logs", "task-1"], &[], &[], None);
}

#[tokio::test]
#[ignore = "starts cargo: run `cargo xtask ci slow-tests`"]
async fn explicit_credentials_sign_the_request() {
    let server = StubResponse::new(200, TASK).serve().await;
    let arguments = [server.endpoint(), "project-1", "ACCESSKEY", "task-1"].map(ToOwned::to_owned);
    let said = printed(&server, "explicit_credentials", arguments.to_vec()).await;
    assert!(said.contains("manualbk_1234"), "{said}");
    let requests = server.requests();
    let [authorization] = requests[0].header("authorization")[..] else { panic!("{requests:#?}") };
    assert!(authorization.starts_with("SDK-HMAC-SHA256 Access=ACCESSKEY, SignedHeaders="), "{authorization}");
    assert!(requests[0].header("user-agent")[0].ends_with(" my-application/1.0"), "{requests:#?}");
    assert!(requests[0].header("x-auth-token").is_empty());
}

#[tokio::test]
#[ignore = "starts cargo: run `cargo xtask ci slow-tests`"]
async fn match_on_errors_distinguishes_errors() {
    let task = || vec!["task-1".to_owned()];
    let server = StubResponse::new(404, MISSING).serve().await;
    assert_eq!(printed(&server, "match_on_errors", task()).await, "no such task: Operation log does not exist.\n");
    let server = StubResponse::new(200, "<html></html>").serve().await;
    assert!(printed(&server, "match_on_errors", task()).await.starts_with("not understood at"));
    let server = StubResponse::new(200, TASK).header("X-Request-Id", "request-1").serve().await;
    assert_eq!(printed(&server, "match_on_errors", task()).await, "found, request request-1\n");
    let said = printed(&server, "match_on_errors", Vec::new()).await;
    assert!(said.starts_with("not sent: ShowOpLog: invalid request: operation_log_id must not be empty"), "{said}");
}
