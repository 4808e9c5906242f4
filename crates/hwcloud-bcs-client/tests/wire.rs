// Generated from openapi/bcs.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Tests of every operation of openapi/bcs.yaml: the request that it sends, and its documented errors.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[tokio::test]
async fn list_op_record_with_required_arguments() {
    let server = hwcloud_tests::StubResponse::new(200, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_request("GET", &["v2", "0123456789abcdef0123456789abcdef", "operation", "record"], &[], &[("Accept", "application/json")], None);
}

#[tokio::test]
async fn list_op_record_with_all_arguments() {
    let server = hwcloud_tests::StubResponse::new(200, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().project_id("051ddda57400d2982fccc014fab5749d").blockchain_id("23604f57-eac9-3777-e9f5-ae87457f2338").operation_status("waiting").resource_type("BCSSVC01").operation_type("99").operation_id("BCSSVC01-99-1618218591906093855").send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_request("GET", &["v2", "051ddda57400d2982fccc014fab5749d", "operation", "record"], &[("blockchain_id", "23604f57-eac9-3777-e9f5-ae87457f2338"), ("operation_status", "waiting"), ("resource_type", "BCSSVC01"), ("operation_type", "99"), ("operation_id", "BCSSVC01-99-1618218591906093855")], &[("Accept", "application/json")], None);
}

#[tokio::test]
async fn list_op_record_fails_with_400_documented() {
    let server = hwcloud_tests::StubResponse::new(400, "{\"error_code\":\"BCS.4006005\",\"error_msg\":\"keyType error, keyType: blok not supported\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 400, "{\"error_code\":\"BCS.4006005\",\"error_msg\":\"keyType error, keyType: blok not supported\"}", "ListOpRecord");
}

#[tokio::test]
async fn list_op_record_fails_with_400_zh_mirror() {
    let server = hwcloud_tests::StubResponse::new(400, "{\"error_code\":\"B CS .4006005\",\"error_msg\":\"keyType error, keyType: blok not supported\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 400, "{\"error_code\":\"B CS .4006005\",\"error_msg\":\"keyType error, keyType: blok not supported\"}", "ListOpRecord");
}

#[tokio::test]
async fn list_op_record_fails_with_401_documented() {
    let server = hwcloud_tests::StubResponse::new(401, "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token or token resolution failed\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 401, "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token or token resolution failed\"}", "ListOpRecord");
}

#[tokio::test]
async fn list_op_record_fails_with_401_zh_mirror() {
    let server = hwcloud_tests::StubResponse::new(401, "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token or token resolution failed\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 401, "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token or token resolution failed\"}", "ListOpRecord");
}

#[tokio::test]
async fn list_op_record_fails_with_403_documented() {
    let server = hwcloud_tests::StubResponse::new(403, "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"No permissions to request this method\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 403, "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"No permissions to request this method\"}", "ListOpRecord");
}

#[tokio::test]
async fn list_op_record_fails_with_403_zh_mirror() {
    let server = hwcloud_tests::StubResponse::new(403, "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"No permissions to request this method\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 403, "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"No permissions to request this method\"}", "ListOpRecord");
}

#[tokio::test]
async fn list_op_record_fails_with_404_documented() {
    let server = hwcloud_tests::StubResponse::new(404, "{\"error_code\":\"BCS.4040404\",\"error_msg\":\"Not Found:the url is not found\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 404, "{\"error_code\":\"BCS.4040404\",\"error_msg\":\"Not Found:the url is not found\"}", "ListOpRecord");
}

#[tokio::test]
async fn list_op_record_fails_with_404_zh_mirror() {
    let server = hwcloud_tests::StubResponse::new(404, "{\"error_code\":\"BCS.4040404\",\"error_msg\":\"Not Found:the url is not found\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 404, "{\"error_code\":\"BCS.4040404\",\"error_msg\":\"Not Found:the url is not found\"}", "ListOpRecord");
}

#[tokio::test]
async fn list_op_record_fails_with_500_documented() {
    let server = hwcloud_tests::StubResponse::new(500, "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 500, "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}", "ListOpRecord");
}

#[tokio::test]
async fn list_op_record_fails_with_500_zh_mirror() {
    let server = hwcloud_tests::StubResponse::new(500, "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.list_op_record().send().await;
    hwcloud_tests::assert_service_error(result, 500, "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}", "ListOpRecord");
}

#[tokio::test]
async fn show_blockchain_status_with_required_arguments() {
    let server = hwcloud_tests::StubResponse::new(200, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.show_blockchain_status("23604f57-eac9-3777-e9f5-ae87457f2338").send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_request("GET", &["v2", "0123456789abcdef0123456789abcdef", "blockchains", "23604f57-eac9-3777-e9f5-ae87457f2338", "status"], &[], &[("Accept", "application/json")], None);
}

#[tokio::test]
async fn show_blockchain_status_with_all_arguments() {
    let server = hwcloud_tests::StubResponse::new(200, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.show_blockchain_status("23604f57-eac9-3777-e9f5-ae87457f2338").project_id("051ddda57400d2982fccc014fab5749d").send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_request("GET", &["v2", "051ddda57400d2982fccc014fab5749d", "blockchains", "23604f57-eac9-3777-e9f5-ae87457f2338", "status"], &[], &[("Accept", "application/json")], None);
}

#[tokio::test]
async fn show_blockchain_status_fails_with_400_documented() {
    let server = hwcloud_tests::StubResponse::new(400, "{\"error_code\":\"BCS.4006005\",\"error_msg\":\"keyType error, keyType: blok not supported\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.show_blockchain_status("23604f57-eac9-3777-e9f5-ae87457f2338").send().await;
    hwcloud_tests::assert_service_error(result, 400, "{\"error_code\":\"BCS.4006005\",\"error_msg\":\"keyType error, keyType: blok not supported\"}", "ShowBlockchainStatus");
}

#[tokio::test]
async fn show_blockchain_status_fails_with_401_documented() {
    let server = hwcloud_tests::StubResponse::new(401, "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token or token resolution failed\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.show_blockchain_status("23604f57-eac9-3777-e9f5-ae87457f2338").send().await;
    hwcloud_tests::assert_service_error(result, 401, "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token or token resolution failed\"}", "ShowBlockchainStatus");
}

#[tokio::test]
async fn show_blockchain_status_fails_with_403_documented() {
    let server = hwcloud_tests::StubResponse::new(403, "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"No permissions to request this method\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.show_blockchain_status("23604f57-eac9-3777-e9f5-ae87457f2338").send().await;
    hwcloud_tests::assert_service_error(result, 403, "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"No permissions to request this method\"}", "ShowBlockchainStatus");
}

#[tokio::test]
async fn show_blockchain_status_fails_with_404_documented() {
    let server = hwcloud_tests::StubResponse::new(404, "{\"error_code\":\"BCS.4040404\",\"error_msg\":\"Not Found:the url is not found\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.show_blockchain_status("23604f57-eac9-3777-e9f5-ae87457f2338").send().await;
    hwcloud_tests::assert_service_error(result, 404, "{\"error_code\":\"BCS.4040404\",\"error_msg\":\"Not Found:the url is not found\"}", "ShowBlockchainStatus");
}

#[tokio::test]
async fn show_blockchain_status_fails_with_500_documented() {
    let server = hwcloud_tests::StubResponse::new(500, "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_bcs_client::Client::new(&config).expect("a client");
    let result = client.show_blockchain_status("23604f57-eac9-3777-e9f5-ae87457f2338").send().await;
    hwcloud_tests::assert_service_error(result, 500, "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}", "ShowBlockchainStatus");
}
