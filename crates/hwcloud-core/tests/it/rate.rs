//! The limit of requests per second, as a server observes it.

use std::time::{Duration, Instant};

use crate::support::client::{SERVICE, call};
use crate::support::{Reply, Server};
use hwcloud_core::codegen::Service;
use hwcloud_core::codegen::reqwest::Method;
use hwcloud_core::{Config, ConfigBuilder, Error, RetryPolicy};

fn config(server: &Server) -> ConfigBuilder {
    let retry = RetryPolicy::default().initial_backoff(Duration::from_millis(1));
    Config::builder().token("tok").endpoint(server.url()).retry(retry)
}

#[tokio::test]
async fn retries_and_clones_share_the_limit() {
    let server = Server::start(|index, _| if index < 2 { Reply::new(503, "") } else { Reply::json(200, "{}") }).await;
    let config = config(&server).max_requests_per_second(10).build().unwrap();
    let service = Service::new(&config, &SERVICE).unwrap();
    let start = Instant::now();
    call(&service, Method::GET).await.unwrap();
    call(&service.clone(), Method::GET).await.unwrap();
    // Four requests, at 0, 100, 200 and 300 milliseconds.
    assert_eq!(server.requests().len(), 4);
    assert!((300..5000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
}

#[tokio::test]
async fn the_delay_of_the_first_attempt_does_not_count_towards_the_timeout() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let config = config(&server).max_requests_per_second(2).timeout(Duration::from_millis(400)).build().unwrap();
    let service = Service::new(&config, &SERVICE).unwrap();
    let calls: Vec<_> = (0..4)
        .map(|_| {
            let service = service.clone();
            tokio::spawn(async move { call(&service, Method::GET).await.map(drop) })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn the_delay_of_a_retry_counts_towards_the_timeout() {
    let server = Server::always(Reply::new(503, "")).await;
    let config = config(&server).max_requests_per_second(1).timeout(Duration::from_millis(500)).build().unwrap();
    let error = call(&Service::new(&config, &SERVICE).unwrap(), Method::GET).await.unwrap_err();
    assert!(matches!(&error, Error::Timeout(error) if error.previous().is_some()), "{error}");
    assert_eq!((error.attempts(), server.requests().len()), (1, 1));
}

#[test]
fn a_limit_of_zero_is_rejected() {
    let config = Config::builder().token("tok").endpoint("http://127.0.0.1:1");
    assert_eq!(config.clone().build().unwrap().max_requests_per_second(), None);
    let limited = config.clone().max_requests_per_second(20).build().unwrap();
    assert_eq!(limited.max_requests_per_second(), Some(20));
    assert!(format!("{limited:?}").contains("max_requests_per_second: Some(20)"));
    let error = config.max_requests_per_second(0).build().unwrap_err().to_string();
    assert!(error.contains("max_requests_per_second") && error.contains("must be at least 1"), "{error}");
}
