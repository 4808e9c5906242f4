// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Tests of every operation of openapi/modelarts.yaml: the request that it sends, and its documented errors.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[tokio::test]
async fn get_dev_server_operation_with_required_arguments() {
    let server = hwcloud_tests::StubResponse::new(200, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_modelarts_client::Client::new(&config).expect("a client");
    let result = client.get_dev_server_operation("3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64", "0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596").send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_request("GET", &["v1", "0123456789abcdef0123456789abcdef", "dev-servers", "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64", "operation", "0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596"], &[], &[("Accept", "application/json")], None);
}

#[tokio::test]
async fn get_dev_server_operation_with_all_arguments() {
    let server = hwcloud_tests::StubResponse::new(200, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_modelarts_client::Client::new(&config).expect("a client");
    let result = client.get_dev_server_operation("3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64", "0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596").project_id("04f1829c788037ac2fb8c01eb2b04b95").send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_request("GET", &["v1", "04f1829c788037ac2fb8c01eb2b04b95", "dev-servers", "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64", "operation", "0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596"], &[], &[("Accept", "application/json")], None);
}
