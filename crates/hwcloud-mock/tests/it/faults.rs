//! Faults as they appear on the wire.

use std::io::ErrorKind;
use std::time::{Duration, Instant};

use hwcloud_core::{Config, Error, RetryPolicy};
use hwcloud_mock::{Fault, Faults, MockServer};

use crate::clients;
use crate::support::{self, RECORDS, TASK, TOKEN, call, get, serve, try_call};

async fn with(fault: Fault) -> MockServer {
    support::builder().faults(Faults::new(fault)).start().await.unwrap()
}

fn impatient(server: &MockServer) -> Config {
    server.config_builder().retry(RetryPolicy::none()).build().unwrap()
}

async fn task(config: &Config) -> Result<(), Error> {
    clients::task(config, "a").await
}

#[tokio::test]
async fn latency_takes_time() {
    let server = with(Fault::Latency { from: Duration::from_millis(60), to: Duration::from_millis(120) }).await;
    let started = Instant::now();
    assert_eq!(get(&server, TASK).await.status, 200);
    assert!(started.elapsed() >= Duration::from_millis(60), "{:?}", started.elapsed());
    let request = &server.requests()[0];
    assert!(request.fault.as_ref().unwrap().starts_with("latency "), "{request:?}");
    assert!(request.duration >= Duration::from_millis(60), "{request:?}");
}

#[tokio::test]
async fn latency_combines_with_another_fault() {
    let latency = Faults::new(Fault::latency(Duration::from_millis(50)));
    let server = support::builder().faults(latency).faults(Faults::new(Fault::Status(500))).start().await.unwrap();
    let started = Instant::now();
    assert_eq!(get(&server, TASK).await.status, 500);
    assert!(started.elapsed() >= Duration::from_millis(50));
}

#[tokio::test]
async fn throttling_says_when_to_come_back() {
    let server = with(Fault::Throttled { retry_after: Some(Duration::from_millis(1500)) }).await;
    let error = task(&impatient(&server)).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.code()), (429, Some("APIGW.0308")));
    assert_eq!(error.headers().unwrap()["retry-after"], "2");
    let server = with(Fault::Throttled { retry_after: None }).await;
    assert_eq!(get(&server, TASK).await.header("retry-after"), None);
}

#[tokio::test]
async fn statuses_come_with_their_documented_body() {
    let server = with(Fault::Status(500)).await;
    assert_eq!(get(&server, RECORDS).await.error().0, "BCS.5000500");
    assert_eq!(get(&server, TASK).await.error().0, "Mock.0500");
    for status in [502, 503] {
        let server = with(Fault::Status(status)).await;
        assert_eq!(task(&impatient(&server)).await.unwrap_err().status().unwrap().as_u16(), status);
    }
}

#[tokio::test]
async fn a_reset_closes_the_connection() {
    let server = with(Fault::Reset).await;
    let error = try_call(&server, "GET", TASK, &[TOKEN], "").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    assert!(matches!(task(&impatient(&server)).await, Err(Error::Connection(_))));
    assert_eq!(server.requests()[0].status, None);
    assert_eq!(server.requests()[0].operation.as_deref(), Some("ShowOpLog"));
}

#[tokio::test]
async fn a_truncated_body_has_the_full_content_length() {
    let server = with(Fault::CutShort).await;
    let reply = get(&server, TASK).await;
    let promised: usize = reply.header("content-length").unwrap().parse().unwrap();
    assert_eq!((reply.status, reply.body.len()), (200, promised / 2));
    assert!(promised > 100);
    let error = task(&impatient(&server)).await.unwrap_err();
    assert!(matches!(error, Error::Body(_)), "{error:?}");
}

#[tokio::test]
async fn html_comes_in_place_of_json() {
    for status in [200, 502] {
        let server = with(Fault::Html { status }).await;
        let reply = get(&server, TASK).await;
        assert_eq!((reply.status, reply.header("content-type")), (status, Some("text/html; charset=utf-8")));
        assert!(reply.text().starts_with("<html>"));
        let error = task(&impatient(&server)).await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), status);
    }
}

#[tokio::test]
async fn random_values_are_null_and_clients_accept_them() {
    let server = with(Fault::NullAnywhere).await;
    let mut bodies = Vec::new();
    for _ in 0..20 {
        let body = get(&server, RECORDS).await.json();
        assert!(body.is_object());
        bodies.push(body.to_string());
        clients::records(&server.config().unwrap(), None, None).await.unwrap();
    }
    let documented = get(&support::start().await.unwrap(), RECORDS).await.json().to_string();
    assert!(bodies.iter().filter(|body| **body != documented).count() > 10, "some were null before");
    bodies.sort();
    bodies.dedup();
    assert!(bodies.len() > 5, "always the same place");
}

#[tokio::test]
async fn random_enum_values_are_unknown_and_clients_accept_them() {
    let server = with(Fault::UnknownEnumValue).await;
    for _ in 0..10 {
        let text = get(&server, RECORDS).await.text();
        assert_eq!(text.matches("\"mock-unknown-value\"").count(), 1, "{text}");
        task(&server.config().unwrap()).await.unwrap();
    }
}

#[tokio::test]
async fn bytes_come_slowly_and_all_of_them() {
    let pause = Duration::from_millis(1);
    let server = support::builder().faults(Faults::new(Fault::SlowBytes { pause }).on("ShowOpLog")).start().await.unwrap();
    let started = Instant::now();
    let reply = get(&server, "/v3/p-1/operation-logs/x").await;
    assert_eq!(reply.body.len().to_string(), reply.header("content-length").unwrap());
    assert!(started.elapsed() >= pause * u32::try_from(reply.body.len()).unwrap(), "{:?}", started.elapsed());
    task(&server.config().unwrap()).await.unwrap();
}

/// Whether each of `count` requests fails.
async fn failures(seed: u64, faults: Faults, count: usize) -> Vec<bool> {
    let server = support::builder().seed(seed).faults(faults).start().await.unwrap();
    let mut failures = Vec::new();
    for _ in 0..count {
        failures.push(get(&server, TASK).await.status == 503);
    }
    failures
}

#[tokio::test]
async fn a_rate_is_kept_and_a_seed_repeats_it() {
    let faults = || Faults::new(Fault::Status(503)).rate(0.3);
    let first = failures(7, faults(), 200).await;
    let count = first.iter().filter(|failed| **failed).count();
    assert!((35..85).contains(&count), "{count} of 200");
    assert_eq!(first, failures(7, faults(), 200).await);
    assert_ne!(first, failures(8, faults(), 200).await);
    assert_eq!(failures(7, faults().rate(0.0), 20).await, [false; 20]);
}

#[tokio::test]
async fn faults_can_be_narrowed_down_and_cleared() {
    let narrow = Faults::new(Fault::Status(503)).on("cbr.ShowOpLog").skip(1).times(2);
    assert_eq!(failures(0, narrow.clone(), 5).await, [false, true, true, false, false]);
    let server = support::builder().faults(narrow.skip(0)).start().await.unwrap();
    assert_eq!(get(&server, RECORDS).await.status, 200, "another operation");
    assert_eq!(get(&server, TASK).await.status, 503);
    server.clear_faults();
    assert_eq!(get(&server, TASK).await.status, 200);
    server.faults(Faults::new(Fault::Status(500))).unwrap();
    assert_eq!(get(&server, TASK).await.status, 500);
    let error = server.faults(Faults::new(Fault::Reset).on("Nothing")).unwrap_err().to_string();
    assert!(error.contains("Nothing is not an operation"), "{error}");
    for (faults, problem) in [
        (Faults::new(Fault::Status(99)), "99 is not a status from 200 to 599"),
        (Faults::new(Fault::Reset).rate(f64::NAN), "NaN is not a rate from 0 to 1"),
    ] {
        assert_eq!(server.faults(faults).unwrap_err().to_string(), format!("invalid fault: {problem}"));
    }
}

#[tokio::test]
async fn a_request_with_a_fault_is_not_a_poll() {
    let lifecycle = hwcloud_mock::Lifecycle::success().after_polls(1);
    let server = support::builder()
        .default_lifecycle("ShowOpLog", lifecycle)
        .faults(Faults::new(Fault::Status(503)).times(2))
        .start()
        .await
        .unwrap();
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(get(&server, TASK).await.json()["operation_log"]["status"].as_str().unwrap_or("none").to_owned());
    }
    assert_eq!(seen, ["none", "none", "waiting", "success"]);
}

#[test]
fn faults_are_read_from_text() {
    let parse = |text: &str| text.parse::<Faults>().map_err(|error| error.to_string());
    assert_eq!(parse("*=latency:0s..2s"), Ok(Faults::new(Fault::Latency { from: Duration::ZERO, to: Duration::from_secs(2) })));
    assert_eq!(parse("A=html:200,skip=1"), Ok(Faults::new(Fault::Html { status: 200 }).on("A").skip(1)));
    assert_eq!(parse("*=slow:5ms"), Ok(Faults::new(Fault::SlowBytes { pause: Duration::from_millis(5) })));
    for (text, fault) in [
        ("reset", Fault::Reset),
        ("cut-short", Fault::CutShort),
        ("null", Fault::NullAnywhere),
        ("unknown", Fault::UnknownEnumValue),
        ("throttled", Fault::Throttled { retry_after: None }),
        ("html", Fault::Html { status: 502 }),
    ] {
        assert_eq!(parse(&format!("*={text}")), Ok(Faults::new(fault)));
    }
    for (text, problem) in [
        ("reset", "OPERATION=FAULT"),
        ("*=explode", "`explode` is not a fault; the faults are latency:200ms"),
        ("*=status", "`status` needs a value"),
        ("*=status:99", "not a status from 200 to 599"),
        ("*=reset:1", "`reset` takes no value"),
        ("*=reset,rate=2", "from 0 to 1"),
        ("*=reset,times=x", "whole number"),
        ("*=latency:2s..1s", "the shorter one"),
        ("*=latency:5", "a duration is a number with a unit"),
        ("*=reset,often", "has no `=`"),
    ] {
        let error = parse(text).unwrap_err();
        assert!(error.starts_with(&format!("`{text}` is not a fault: ")) && error.contains(problem), "{error}");
    }
}

#[tokio::test]
async fn a_fault_that_does_not_apply_is_neither_recorded_nor_counted() {
    let once = |fault| Faults::new(fault).on("ListOpRecord").times(1);
    let server = support::builder().faults(once(Fault::UnknownEnumValue)).start().await.unwrap();
    assert_eq!(call(&server, "GET", RECORDS, &[], "").await.status, 401);
    assert_eq!(get(&server, &format!("{RECORDS}?nonsense=1")).await.status, 400);
    let faults = || server.requests().into_iter().map(|request| request.fault).collect::<Vec<_>>();
    assert_eq!(faults(), [None, None], "no enum is in an error");
    assert!(get(&server, RECORDS).await.text().contains("mock-unknown-value"));
    assert!(!get(&server, RECORDS).await.text().contains("mock-unknown-value"));
    assert_eq!(faults(), [None, None, Some("UnknownEnumValue".to_owned()), None]);
}

#[tokio::test]
async fn a_response_without_a_body_or_a_value_cannot_be_damaged() {
    let server = serve(
        "paths:
  /bare: {get: {operationId: GetBare, responses: {'204': {description: Nothing.}}}}
  /null:
    get:
      operationId: GetNull
      responses:
        '200':
          description: One value that is null already.
          content: {application/json: {schema: {type: object, properties: {a: {type: string, nullable: true}}}, example: {a: null}}}
",
    )
    .await
    .unwrap();
    for (path, fault) in [
        ("/bare", Fault::CutShort),
        ("/bare", Fault::SlowBytes { pause: Duration::ZERO }),
        ("/bare", Fault::NullAnywhere),
        ("/null", Fault::NullAnywhere),
    ] {
        server.clear_faults();
        server.faults(Faults::new(fault.clone())).unwrap();
        server.faults(Faults::new(Fault::Status(503)).skip(1)).unwrap();
        assert!(get(&server, path).await.status < 300, "{fault:?}");
        assert_eq!(get(&server, path).await.status, 503, "what can go wrong comes in its place");
        let faults: Vec<Option<String>> = server.take_requests().into_iter().map(|request| request.fault).collect();
        assert_eq!(faults, [None, Some("Status(503)".to_owned())], "{fault:?}");
    }
}

#[tokio::test]
async fn a_fault_that_is_replaced_by_another_is_not_counted() {
    let faults = |status| Faults::new(Fault::Status(status)).times(1);
    let server = support::builder().faults(faults(502)).faults(faults(503)).start().await.unwrap();
    assert_eq!([get(&server, TASK).await.status, get(&server, TASK).await.status], [502, 503]);
    assert_eq!(get(&server, TASK).await.status, 200);
}
