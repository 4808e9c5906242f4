//! Tokens of password credentials used by another client: requested once, shared, renewed in time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::support::{Tokens, call, cbr, cbr_with, config, count, credentials, iam, tokens_received};
use hwcloud_core::{Config, Error, RetryPolicy};
use jiff::fmt::rfc2822::DateTimePrinter;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use wiremock::{Request, Respond, ResponseTemplate};

const DAY: SignedDuration = SignedDuration::from_hours(24);

#[tokio::test]
async fn a_token_is_requested_and_used_by_another_client() {
    let (iam, cbr) = (iam(Tokens::living(DAY)).await, cbr().await);
    let config = config(credentials(&iam), &cbr);
    assert_eq!(count(&iam).await, 0, "nobody has needed a token yet");
    for _ in 0..2 {
        let task = call(&config).await.unwrap();
        assert_eq!(task.operation_log().unwrap().status().unwrap().to_string(), "success");
    }
    assert_eq!(count(&iam).await, 1);
    assert_eq!(tokens_received(&cbr).await, ["iam-secret-0", "iam-secret-0"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_concurrent_calls_request_one_token() {
    let tokens = Tokens::living(DAY).after(Duration::from_millis(100));
    let (iam, cbr) = (iam(tokens).await, cbr().await);
    let config = config(credentials(&iam), &cbr);
    let calls: Vec<_> = (0..200)
        .map(|_| {
            let config = config.clone();
            tokio::spawn(async move { call(&config).await.map(|_| ()) })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(count(&iam).await, 1);
    let received = tokens_received(&cbr).await;
    assert_eq!(received.len(), 200);
    // Dropping the servers blocks, which deadlocks once this task has used up its budget of the runtime.
    tokio::task::yield_now().await;
    assert!(received.iter().all(|token| token == "iam-secret-0"));
}

/// Starts a service whose clock is ahead of ours; the clock of the runtime follows it.
struct Ahead(SignedDuration);

impl Respond for Ahead {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let date = DateTimePrinter::new().timestamp_to_rfc9110_string(&(Timestamp::now() + self.0)).unwrap();
        ResponseTemplate::new(200).insert_header("Date", date).set_body_json(json!({}))
    }
}

#[tokio::test]
async fn a_token_that_is_about_to_expire_is_replaced_once() {
    // After the first call, both tokens expire in three minutes, so the second one is kept.
    let (iam, cbr) = (iam(Tokens::living(DAY)).await, cbr_with(Ahead(DAY - SignedDuration::from_mins(3))).await);
    let config = config(credentials(&iam), &cbr);
    for _ in 0..3 {
        call(&config).await.unwrap();
    }
    assert_eq!(tokens_received(&cbr).await, ["iam-secret-0", "iam-secret-1", "iam-secret-1"]);
    assert_eq!(count(&iam).await, 2);
}

#[tokio::test]
async fn a_token_has_expired_when_its_refresh_margin_begins() {
    for (margin, expected) in [(Duration::ZERO, 1), (Duration::from_secs(3500), 1), (Duration::from_secs(3601), 3)] {
        let (iam, cbr) = (iam(Tokens::living(SignedDuration::from_hours(1))).await, cbr().await);
        let config = config(credentials(&iam).refresh_margin(margin), &cbr);
        for _ in 0..3 {
            call(&config).await.unwrap();
        }
        assert_eq!(count(&iam).await, expected, "{margin:?}");
    }
}

/// Responds to the first request with 503.
struct BusyAtFirst(Tokens, AtomicBool);

impl Respond for BusyAtFirst {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let is_first = !self.1.swap(true, Ordering::SeqCst);
        if is_first { ResponseTemplate::new(503) } else { self.0.respond(request) }
    }
}

#[tokio::test]
async fn an_idempotent_call_requests_a_token_again_if_iam_is_busy() {
    let (iam, cbr) = (iam(BusyAtFirst(Tokens::living(DAY), false.into())).await, cbr().await);
    let config = Config::builder()
        .endpoint(cbr.uri())
        .project_id("p-1")
        .retry(RetryPolicy::default().initial_backoff(Duration::from_millis(1)))
        .credentials_provider(credentials(&iam).build().unwrap())
        .build()
        .unwrap();
    call(&config).await.unwrap();
    assert_eq!(count(&iam).await, 2);
    assert_eq!(count(&cbr).await, 1);
}

#[tokio::test]
async fn the_time_of_the_call_that_waits_is_the_limit() {
    let tokens = Tokens::living(DAY).after(Duration::from_secs(30));
    let (iam, cbr) = (iam(tokens).await, cbr().await);
    let config = Config::builder()
        .endpoint(cbr.uri())
        .project_id("p-1")
        .timeout(Duration::from_millis(200))
        .credentials_provider(credentials(&iam).build().unwrap())
        .build()
        .unwrap();
    let error = call(&config).await.unwrap_err();
    assert!(matches!(error, Error::Timeout(_)), "{error}");
    assert_eq!(count(&cbr).await, 0);
}
