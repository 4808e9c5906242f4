// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Tests of every operation of openapi/cbr.yaml: the request that it sends, and its documented errors.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[tokio::test]
async fn show_op_log_with_required_arguments() {
    let server = hwcloud_tests::StubResponse::new(200, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_cbr_client::Client::new(&config).expect("a client");
    let result = client.show_op_log("4827f2da-b008-4507-ab7d-42d0df5ed912").send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_request("GET", &["v3", "0123456789abcdef0123456789abcdef", "operation-logs", "4827f2da-b008-4507-ab7d-42d0df5ed912"], &[], &[("Accept", "application/json")], None);
}

#[tokio::test]
async fn show_op_log_with_all_arguments() {
    let server = hwcloud_tests::StubResponse::new(200, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_cbr_client::Client::new(&config).expect("a client");
    let result = client.show_op_log("4827f2da-b008-4507-ab7d-42d0df5ed912").project_id("04f1829c788037ac2fb8c01eb2b04b95").send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_request("GET", &["v3", "04f1829c788037ac2fb8c01eb2b04b95", "operation-logs", "4827f2da-b008-4507-ab7d-42d0df5ed912"], &[], &[("Accept", "application/json")], None);
}

#[tokio::test]
async fn show_op_log_fails_with_404_documented() {
    let server = hwcloud_tests::StubResponse::new(404, "{\"error_code\":\"BackupService.6500\",\"error_msg\":\"Operation log does not exist.\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_cbr_client::Client::new(&config).expect("a client");
    let result = client.show_op_log("4827f2da-b008-4507-ab7d-42d0df5ed912").send().await;
    hwcloud_tests::assert_service_error(result, 404, "{\"error_code\":\"BackupService.6500\",\"error_msg\":\"Operation log does not exist.\"}", "ShowOpLog");
}
