//! What a user of a generated client meets: invalid arguments, paths kept intact, errors with all their context.

use std::time::Duration;

use hwcloud_cbr_client::Client;
use hwcloud_cbr_client::model::{OperationLog, OperationStatus};
use hwcloud_core::{Config, Error};
use hwcloud_tests::{PROJECT, StubResponse, TOKEN};

#[tokio::test]
async fn what_a_caller_gives_as_one_segment_arrives_as_one_segment() {
    for id in ["a/b", "a%2Fb", "../x", "?a=b", "#", "a b", "云", "%2e%2e"] {
        let server = StubResponse::new(200, "{}").serve().await;
        let client = Client::new(&server.config().unwrap()).unwrap();
        client.show_op_log(id).send().await.unwrap();
        server.assert_request("GET", &["v3", PROJECT, "operation-logs", id], &[], &[], None);
    }
}

#[tokio::test]
async fn what_would_change_the_path_is_refused_before_anything_is_sent() {
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
async fn a_missing_project_is_named_with_the_places_where_it_was_looked_for() {
    let config = Config::builder().endpoint("http://127.0.0.1:9").token("t").build().unwrap();
    let client = Client::new(&config).unwrap();
    let error = client.show_op_log("id").send().await.unwrap_err();
    assert!(error.to_string().starts_with("ShowOpLog: invalid request: project_id is required"), "{error}");
}

#[tokio::test]
async fn everything_that_is_wrong_with_the_arguments_is_reported_at_once() {
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
async fn a_typo_in_a_documented_value_is_refused_with_the_values_there_are() {
    let server = StubResponse::new(200, "{}").serve().await;
    let client = hwcloud_bcs_client::Client::new(&server.config().unwrap()).unwrap();
    let error = client.list_op_record().operation_status("finnished").send().await.unwrap_err();
    let said = error.to_string();
    assert!(said.contains("operation_status") && said.contains("finnished") && said.contains("processing"), "{said}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_rule_that_an_argument_breaks_is_named() {
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
async fn an_answer_has_the_value_and_everything_beside_it() {
    let body = r#"{"operation_log": {"status": "paused", "extra_info": {"common": {"progress": "50"}}}}"#;
    let server = StubResponse::new(200, body).header("X-Request-Id", "request-2").serve().await;
    let client = Client::new(&server.config().unwrap()).unwrap();
    let answer = client.show_op_log("id").send().await.unwrap();
    let log: &OperationLog = answer.operation_log.as_ref().unwrap();
    assert_eq!(log.status, Some(OperationStatus::from_text("paused")));
    assert_eq!(log.extra_info.as_ref().and_then(|extra| extra.common.as_ref()?.progress), Some(50));
    assert_eq!(answer.status().as_u16(), 200);
    assert_eq!(answer.request_id(), Some("request-2"));
    assert_eq!(answer.raw_body().as_ref(), body.as_bytes());
}

#[tokio::test]
async fn redirects_pages_and_other_surprises_are_no_success() {
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
    let answer = call.send().await.unwrap();
    assert!(!format!("{answer:?}").contains(TOKEN));
    assert_eq!(server.requests()[0].header("x-auth-token"), [TOKEN]);
}
