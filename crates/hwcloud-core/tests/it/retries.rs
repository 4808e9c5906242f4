//! Retries: which failures, how often, after which delay, and with which error.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime};

use crate::support::client::{SERVICE, call, get};
use crate::support::{Reply, Server};
use hwcloud_core::codegen::Service;
use hwcloud_core::codegen::reqwest::Method;
use hwcloud_core::error::BodyErrorKind;
use hwcloud_core::{Config, ConfigBuilder, Error, RetryPolicy, StatusCode};

/// Delays so short that tests do not wait.
fn quick() -> RetryPolicy {
    RetryPolicy::default().initial_backoff(Duration::from_millis(1))
}

fn config(server: &Server) -> ConfigBuilder {
    Config::builder().access_key("AK", "secret-key").endpoint(server.url()).retry(quick())
}

fn error_body() -> &'static str {
    r#"{"error_code": "APIGW.0308", "error_msg": "throttled"}"#
}

#[tokio::test]
async fn a_call_is_retried_until_the_service_is_available() {
    let server = Server::start(|index, _| if index < 2 { Reply::new(503, "") } else { Reply::json(200, r#"{"a": 1}"#) }).await;
    let value = get(&config(&server).build().unwrap()).await.unwrap();
    assert_eq!(value["a"], 1);
    assert_eq!(value.attempts(), 3);
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn an_error_has_the_attempts_and_the_last_cause() {
    for status in [429, 500, 502, 503, 504] {
        let server =
            Server::start(move |index, _| Reply::json(status, error_body()).header("X-Request-Id", format!("r-{index}"))).await;
        let error = get(&config(&server).build().unwrap()).await.unwrap_err();
        assert_eq!(server.requests().len(), 3);
        assert_eq!(error.attempts(), 3);
        assert_eq!(error.status(), StatusCode::from_u16(status).ok());
        assert_eq!(error.code(), Some("APIGW.0308"));
        assert_eq!(error.request_id(), Some("r-2"));
        assert!(error.to_string().ends_with("APIGW.0308: throttled (request id r-2, 3 attempts)"), "{error}");
    }
}

#[tokio::test]
async fn a_client_error_is_not_retried() {
    for status in [400, 404, 409, 501] {
        let server = Server::always(Reply::json(status, error_body())).await;
        let error = get(&config(&server).build().unwrap()).await.unwrap_err();
        assert_eq!(error.attempts(), 1);
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_non_idempotent_request_is_not_retried() {
    for (method, requests) in [(Method::POST, 1), (Method::PATCH, 1), (Method::PUT, 3), (Method::DELETE, 3)] {
        let server = Server::always(Reply::new(503, "")).await;
        let service = Service::new(&config(&server).build().unwrap(), &SERVICE).unwrap();
        assert!(call(&service, method.clone()).await.is_err());
        assert_eq!(server.requests().len(), requests, "{method}");
    }
}

#[tokio::test]
async fn nothing_is_retried_without_further_attempts() {
    let server = Server::always(Reply::new(503, "")).await;
    let config = config(&server).retry(RetryPolicy::none()).build().unwrap();
    assert_eq!(get(&config).await.unwrap_err().attempts(), 1);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_truncated_body_is_requested_again() {
    let server =
        Server::start(
            |index, _| if index == 0 { Reply::json(200, r#"{"a": 1}"#).cut_after(4) } else { Reply::json(200, r#"{"a": 2}"#) },
        )
        .await;
    let value = get(&config(&server).build().unwrap()).await.unwrap();
    assert_eq!((&value["a"], value.attempts()), (&2.into(), 2));
}

#[tokio::test]
async fn a_truncated_body_is_kept_in_the_error() {
    for reply in [Reply::json(200, r#"{"a": 1}"#).cut_after(4), Reply::json(200, r#"{"a": 1}"#).reset_after(4)] {
        let server = Server::always(reply.header("X-Request-Id", "r-1")).await;
        let error = get(&config(&server).build().unwrap()).await.unwrap_err();
        assert!(matches!(&error, Error::Body(error) if matches!(error.kind(), BodyErrorKind::Interrupted(_))), "{error}");
        assert_eq!(error.attempts(), 3);
        assert_eq!(error.status(), Some(StatusCode::OK));
        assert_eq!(error.request_id(), Some("r-1"));
        assert_eq!(error.raw_body().unwrap().as_ref(), br#"{"a""#);
        assert!(error.to_string().starts_with("ShowIt: 200 OK response: the body was cut short: "), "{error}");
    }
}

#[tokio::test]
async fn a_broken_connection_is_replaced() {
    let server = Server::start(|index, _| if index == 0 { Reply::hang_up() } else { Reply::json(200, "{}") }).await;
    assert_eq!(get(&config(&server).build().unwrap()).await.unwrap().attempts(), 2);
    let server = Server::always(Reply::hang_up()).await;
    let error = get(&config(&server).build().unwrap()).await.unwrap_err();
    assert!(matches!(&error, Error::Connection(error) if !error.is_connect()), "{error}");
    assert!(error.to_string().ends_with(" (3 attempts)"), "{error}");
}

#[tokio::test]
async fn retry_after_is_waited_for() {
    let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(4));
    for retry_after in ["1".to_owned(), date] {
        let server = Server::start(move |index, _| match index {
            0 => Reply::json(429, error_body()).header("Retry-After", retry_after.clone()),
            _ => Reply::json(200, "{}"),
        })
        .await;
        let start = Instant::now();
        assert_eq!(get(&config(&server).build().unwrap()).await.unwrap().attempts(), 2);
        assert!((Duration::from_millis(900)..Duration::from_secs(15)).contains(&start.elapsed()), "{:?}", start.elapsed());
    }
}

#[tokio::test]
async fn a_delay_beyond_the_deadline_is_not_started() {
    let server = Server::always(Reply::json(429, error_body()).header("Retry-After", "3600")).await;
    let start = Instant::now();
    let error = get(&config(&server).timeout(Duration::from_secs(30)).build().unwrap()).await.unwrap_err();
    assert!(start.elapsed() < Duration::from_secs(5));
    assert_eq!((error.code(), error.attempts()), (Some("APIGW.0308"), 1));
}

#[tokio::test]
async fn attempts_together_end_at_the_deadline() {
    let server = Server::start(|index, _| match index {
        0 => Reply::json(503, error_body()),
        _ => Reply::json(200, "{}").after(Duration::from_secs(20)),
    })
    .await;
    let start = Instant::now();
    let error = get(&config(&server).timeout(Duration::from_secs(2)).build().unwrap()).await.unwrap_err();
    assert!(start.elapsed() < Duration::from_secs(15));
    let Error::Timeout(timeout) = &error else { panic!("{error}") };
    assert_eq!(timeout.limit(), Duration::from_secs(2));
    assert_eq!(timeout.previous().and_then(Error::code), Some("APIGW.0308"));
    assert_eq!(
        error.to_string(),
        "ShowIt: timed out after 2s (2 attempts), after: ShowIt: 503 Service Unavailable: APIGW.0308: throttled"
    );
}

#[tokio::test]
async fn an_outage_is_not_amplified() {
    let healthy = Arc::new(AtomicUsize::new(0));
    let switch = Arc::clone(&healthy);
    let server =
        Server::start(move |_, _| if switch.load(Ordering::SeqCst) == 0 { Reply::new(503, "") } else { Reply::json(200, "{}") })
            .await;
    let config = config(&server).retry(quick().budget(10)).build().unwrap();
    let service = Service::new(&config, &SERVICE).unwrap();
    for _ in 0..100 {
        assert!(call(&service, Method::GET).await.is_err());
    }
    // 100 calls, and 10 retries instead of 200.
    assert_eq!(server.requests().len(), 110);
    // Clones of a client share its budget.
    assert_eq!(call(&service.clone(), Method::GET).await.unwrap_err().attempts(), 1);
    let other = Service::new(&config, &SERVICE).unwrap();
    assert_eq!(call(&other, Method::GET).await.unwrap_err().attempts(), 3);
    // Successes refill it.
    healthy.store(1, Ordering::SeqCst);
    for _ in 0..5 {
        call(&service, Method::GET).await.unwrap();
    }
    healthy.store(0, Ordering::SeqCst);
    assert_eq!(call(&service, Method::GET).await.unwrap_err().attempts(), 2);
}

#[tokio::test]
async fn each_attempt_is_signed_anew() {
    let server = Server::start(|index, _| match index {
        0 => Reply::new(503, "").header("Retry-After", "2"),
        _ => Reply::json(200, "{}"),
    })
    .await;
    get(&config(&server).build().unwrap()).await.unwrap();
    let requests = server.requests();
    assert!(requests[0].header("X-Sdk-Date") < requests[1].header("X-Sdk-Date"));
    assert_ne!(requests[0].header("Authorization"), requests[1].header("Authorization"));
    for request in requests {
        request.assert_signed("AK", "secret-key");
    }
}
