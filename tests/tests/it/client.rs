//! Generated clients as users see them: invalid arguments, encoded paths, errors with their context.

use std::time::Duration;

use hwcloud_cbr_client::Client;
use hwcloud_cbr_client::model::{OperationLog, OperationStatus};
use hwcloud_core::{Config, Error};
use hwcloud_tests::{PROJECT, StubResponse, TOKEN};

#[tokio::test]
async fn a_path_argument_stays_a_single_segment() {
    for id in ["a/b", "a%2Fb", "../x", "?a=b", "#", "a b", "云", "%2e%2e"] {
        let server = StubResponse::new(200, "{}").serve().await;
        let client = Client::new(&server.config().unwrap()).unwrap();
        client.show_op_log(id).send().await.unwrap();
        server.assert_request("GET", &["v3", PROJECT, "operation-logs", id], &[], &[], None);
    }
}

#[tokio::test]
async fn a_path_argument_that_would_change_the_path_is_rejected_before_anything_is_sent() {
    for id in ["", ".", ".."] {
        let server = StubResponse::new(200, "{}").serve().await;
        let client = Client::new(&server.config().unwrap()).unwrap();
        let error = client.show_op_log(id).send().await.unwrap_err();
        assert!(matches!(&error, Error::InvalidRequest(_)), "{error:?}");
        assert!(error.to_string().starts_with("ShowOpLog: invalid request: operation_log_id must not be"), "{error}");
        assert!(server.requests().is_empty());
    }
}

#[tokio::test]
async fn a_missing_project_is_reported_with_the_sources_that_were_searched() {
    let config = Config::builder().endpoint("http://127.0.0.1:9").token("t").build().unwrap();
    let client = Client::new(&config).unwrap();
    let error = client.show_op_log("id").send().await.unwrap_err();
    assert!(error.to_string().starts_with("ShowOpLog: invalid request: project_id is required"), "{error}");
}

#[tokio::test]
async fn all_violations_of_arguments_are_reported_at_once() {
    let server = StubResponse::new(200, "{}").serve().await;
    let client = hwcloud_modelarts_client::Client::new(&server.config().unwrap()).unwrap();
    let error = client.get_dev_server_operation("not-a-uuid", "").project_id(" ").send().await.unwrap_err();
    let message = error.to_string();
    for name in ["project_id must match", "id must match", "operation_id must not be empty"] {
        assert!(message.contains(name), "{name} is not in {message}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_request_can_be_kept_cloned_spawned_and_sent_again() {
    let server = StubResponse::new(200, "{}").serve().await;
    let request = Client::new(&server.config().unwrap()).unwrap().show_op_log("task-1");
    tokio::spawn(request.clone().send()).await.unwrap().unwrap();
    request.clone().await.unwrap();
    request.timeout(Duration::from_secs(5)).header("X-Language", "en-us").await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert!(requests.iter().all(|request| request.target == requests[0].target), "{requests:#?}");
    assert_eq!(requests[2].header("x-language"), ["en-us"]);
}

#[tokio::test]
async fn a_misspelt_enum_value_is_rejected_with_the_documented_values() {
    let server = StubResponse::new(200, "{}").serve().await;
    let client = hwcloud_bcs_client::Client::new(&server.config().unwrap()).unwrap();
    let error = client.list_op_record().operation_status("finnished").send().await.unwrap_err();
    let said = error.to_string();
    assert!(said.contains("operation_status") && said.contains("finnished") && said.contains("processing"), "{said}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_violated_constraint_is_named() {
    let server = StubResponse::new(200, "{}").serve().await;
    let client = hwcloud_modelarts_client::Client::new(&server.config().unwrap()).unwrap();
    let error = client.get_dev_server_operation("not-a-uuid", "x").send().await.unwrap_err();
    let said = error.to_string();
    assert!(said.starts_with("GetDevServerOperation: invalid request: id must match ^[0-9a-f]{8}-"), "{said}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_body_that_does_not_decode_keeps_status_body_and_path() {
    let body = r#"{"operation_log": {"extra_info": {"remove_resources": {"resources": {"not": "a list"}}}}}"#;
    let server = StubResponse::new(200, body).header("X-Request-Id", "request-1").serve().await;
    let client = Client::new(&server.config().unwrap()).unwrap();
    let error = client.show_op_log("id").send().await.unwrap_err();
    let Error::Decode(decode) = &error else { panic!("{error:?}") };
    assert_eq!(decode.path(), "operation_log.extra_info.remove_resources.resources");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(error.raw_body().map(AsRef::as_ref), Some(body.as_bytes()));
    assert_eq!(error.request_id(), Some("request-1"));
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn a_response_has_the_value_and_the_raw_response() {
    let body = r#"{"operation_log": {"status": "paused", "extra_info": {"common": {"progress": "50"}}}}"#;
    let server = StubResponse::new(200, body).header("X-Request-Id", "request-2").serve().await;
    let client = Client::new(&server.config().unwrap()).unwrap();
    let response = client.show_op_log("id").send().await.unwrap();
    let log: &OperationLog = response.operation_log.as_ref().unwrap();
    assert_eq!(log.status, Some(OperationStatus::from_text("paused")));
    assert_eq!(log.extra_info.as_ref().and_then(|extra| extra.common.as_ref()?.progress), Some(50));
    assert_eq!(response.status().as_u16(), 200);
    assert_eq!(response.request_id(), Some("request-2"));
    assert_eq!(response.raw_body().as_ref(), body.as_bytes());
}

#[tokio::test]
async fn redirects_and_web_pages_are_not_successes() {
    for (status, body) in [(302, ""), (304, ""), (200, "<html><body>Welcome</body></html>"), (200, "")] {
        let server = StubResponse::new(status, body).header("Location", "http://127.0.0.1:9/").serve().await;
        let client = Client::new(&server.config().unwrap()).unwrap();
        let error = client.show_op_log("id").send().await.unwrap_err();
        assert_eq!(error.status().map(|found| found.as_u16()), Some(status), "{error:?}");
    }
}

#[tokio::test]
async fn the_token_is_sent_and_never_shown() {
    let server = StubResponse::new(200, "{}").serve().await;
    let config = server.config().unwrap();
    let client = Client::new(&config).unwrap();
    let call = client.show_op_log("id");
    let shown = format!("{config:?} {client:?} {call:?}");
    assert!(!shown.contains(TOKEN), "{shown}");
    let response = call.send().await.unwrap();
    assert!(!format!("{response:?}").contains(TOKEN));
    assert_eq!(server.requests()[0].header("x-auth-token"), [TOKEN]);
}
