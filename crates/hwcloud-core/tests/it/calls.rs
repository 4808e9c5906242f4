//! Calls made by builders: arguments, body, options, and the request that is sent.

use std::time::{Duration, Instant};

use hwcloud_core::codegen::{self, BodyInfo, Constraints, OperationInfo, ResponseKind, Service};
use hwcloud_core::{Body, Config, Error, RetryPolicy};
use serde_json::json;

use crate::support::client::{Any, Bytes, Client, SERVICE, SHOW};
use crate::support::{Reply, Server};

fn config(server: &Server) -> Config {
    Config::builder().token("tok-123456").project_id("p-1").endpoint(server.url()).build().unwrap()
}

fn client(server: &Server) -> Client {
    Client::new(&config(server)).unwrap()
}

async fn ok() -> Server {
    Server::always(Reply::json(200, r#"{"status": "done"}"#)).await
}

fn violations(error: &Error) -> Vec<String> {
    let Error::InvalidRequest(error) = error else { panic!("{error}") };
    error.violations().iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn arguments_are_sent_where_they_belong() {
    let server = ok().await;
    let request = client(&server).show_task("t/1").status(["a", "b&c"]).limit(10).x_language("en-us").fields(["x", "y"]);
    assert_eq!(request.send().await.unwrap()["status"], "done");
    let request = &server.requests()[0];
    assert_eq!(request.method, "GET");
    assert_eq!(request.target, "/v3/p-1/tasks/t%2F1?status=a&status=b%26c&limit=10&fields=x%2Cy");
    assert_eq!(request.header("X-Language"), Some("en-us"));
    assert_eq!(request.header("Accept"), Some("application/json"));
    assert_eq!(request.header("api-version"), None);
    assert_eq!(request.header("Content-Type"), None);
}

#[tokio::test]
async fn what_is_not_set_is_not_sent() {
    let server = ok().await;
    client(&server).show_task("t-1").project_id("p-2").status(Vec::<String>::new()).await.unwrap();
    assert_eq!(server.requests()[0].target, "/v3/p-2/tasks/t-1");
    assert_eq!(server.requests()[0].header("X-Language"), None);
}

#[tokio::test]
async fn a_request_can_be_kept_and_sent_twice() {
    let server = ok().await;
    let request = client(&server).show_task("t-1");
    request.clone().send().await.unwrap();
    request.clone().limit(5).send().await.unwrap();
    request.await.unwrap();
    let targets: Vec<String> = server.requests().into_iter().map(|request| request.target).collect();
    assert_eq!(targets, ["/v3/p-1/tasks/t-1", "/v3/p-1/tasks/t-1?limit=5", "/v3/p-1/tasks/t-1"]);
}

#[tokio::test]
async fn a_request_can_be_sent_by_another_task() {
    let server = ok().await;
    let sent = {
        let client = client(&server);
        tokio::spawn(client.show_task("t-1").send())
    };
    sent.await.unwrap().unwrap();
    tokio::spawn(client(&server).create_task().into_future()).await.unwrap().unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn all_violations_are_reported_at_once_before_anything_is_sent() {
    let server = ok().await;
    let config = Config::builder().token("tok-123456").endpoint(server.url()).build().unwrap();
    let request = Client::new(&config).unwrap().show_task("too-long-an-id");
    let request = request.limit(0).x_language("a\nb").fields(["x,y"]).header("no name", "v").header("X-Ok", "\n");
    let error = request.send().await.unwrap_err();
    assert_eq!(
        violations(&error),
        [
            "project_id is required; looked in the call, Config::builder().project_id(..)",
            "task_id must be at most 8 characters long, has 14",
            "limit must be at least 1, is 0",
            "X-Language must not hold line breaks or control characters: it is a header",
            "fields must not hold ',' in an element: that is what separates them",
            "[\"no name\"] must be the name of a header",
            "X-Ok must not hold line breaks or control characters: it is a header",
        ]
    );
    assert_eq!((error.operation_id(), error.attempts()), (Some("ShowTask"), 0));
    let error = client(&server).show_task("").limit(u64::MAX).send().await.unwrap_err();
    assert_eq!(violations(&error)[0], "task_id must not be empty: it is part of the path");
    assert!(violations(&error)[1].starts_with("limit is not valid: out of range"), "{error}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_body_is_sent_with_its_documented_content_type() {
    let server = ok().await;
    let client = client(&server);
    client.create_task().body(json!({"name": "x"})).send().await.unwrap();
    client.create_task().bytes("raw").send().await.unwrap();
    let requests = server.requests();
    for (request, body) in requests.iter().zip([r#"{"name":"x"}"#, "raw"]) {
        assert_eq!(request.header("Content-Type"), Some("application/merge-patch+json"));
        assert_eq!(request.header("Accept"), Some("*/*"));
        assert_eq!(request.body, body.as_bytes());
    }
}

#[tokio::test]
async fn an_optional_body_that_is_not_set_is_not_sent() {
    let server = ok().await;
    client(&server).create_task().send().await.unwrap();
    client(&server).create_task().body(json!(null)).send().await.unwrap();
    for request in server.requests() {
        assert_eq!((request.method.as_str(), request.header("Content-Type"), request.body.len()), ("POST", None, 0));
    }
    let service = Service::new(&config(&server), &SERVICE).unwrap();
    let info = OperationInfo {
        body: Some(BodyInfo { media_type: "application/json", required: true, constraints: &Constraints::NONE }),
        ..SHOW
    };
    let error = codegen::send(Any::<serde_json::Value>::new(&service, info)).await.unwrap_err();
    assert_eq!(violations(&error), ["body is required"]);
}

#[tokio::test]
async fn a_stream_is_sent_once() {
    let server = Server::always(Reply::new(200, "downloaded")).await;
    let service = Service::new(&config(&server), &SERVICE).unwrap();
    let download = Any::<Bytes>::new(&service, OperationInfo { response: ResponseKind::Bytes, ..SHOW });
    let stream = codegen::send(download).await.unwrap().into_inner();
    let request = client(&server).create_task().bytes(Body::from(stream));
    // The test server does not support the transfer encoding, so that the body cannot be checked.
    let _ = request.clone().timeout(Duration::from_secs(5)).send().await;
    let error = request.send().await.unwrap_err();
    assert_eq!(violations(&error), ["body has been sent: a stream can be sent once"]);
}

#[tokio::test]
async fn options_apply_to_a_single_call() {
    let server = Server::start(|index, _| match index {
        0 | 1 => Reply::new(503, ""),
        2 => Reply::json(200, "{}").after(Duration::from_secs(20)),
        _ => Reply::json(200, "{}"),
    })
    .await;
    let client = client(&server);
    let error = client.show_task("t-1").retry_policy(RetryPolicy::none()).send().await.unwrap_err();
    assert_eq!(error.attempts(), 1);
    let quick = RetryPolicy::default().initial_backoff(Duration::from_millis(1)).max_attempts(2);
    let start = Instant::now();
    let error = client.show_task("t-1").retry_policy(quick).timeout(Duration::from_millis(300)).send().await.unwrap_err();
    assert!(matches!(&error, Error::Timeout(timeout) if timeout.limit() == Duration::from_millis(300)), "{error}");
    assert!(start.elapsed() < Duration::from_secs(10));
    let request =
        client.show_task("t-1").x_language("en").header("x-language", "de").header("X-Extra", "1").header("X-Extra", "2");
    request.await.unwrap();
    client.show_task("t-1").await.unwrap();
    let requests = server.requests();
    assert_eq!((requests[3].header("X-Language"), requests[3].header("X-Extra")), (Some("de"), Some("2")));
    assert_eq!(requests[4].header("X-Extra"), None);
    // Headers of the call do not replace those that authenticate it.
    assert_eq!(requests[3].header("X-Auth-Token"), Some("tok-123456"));
}

#[tokio::test]
async fn a_request_shows_neither_headers_nor_body() {
    let server = ok().await;
    let request = client(&server).show_task("t-1").x_language("hunter2").header("X-Key", "hunter2");
    let shown = format!("{request:?} {:?}", client(&server).create_task().body(json!({"password": "hunter2"})));
    assert!(shown.contains("t-1") && shown.contains("X-Key"), "{shown}");
    assert!(!shown.contains("hunter2") && !shown.contains("tok-123456"), "{shown}");
}
