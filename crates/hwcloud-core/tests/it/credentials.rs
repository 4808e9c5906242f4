//! Credentials of a provider: requested once, cached, and replaced when a service rejects them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use hwcloud_core::codegen::reqwest::Method;
use hwcloud_core::codegen::{self, OperationInfo, Service};
use hwcloud_core::{Config, Credentials, CredentialsFuture, CredentialsProvider, Error, RetryPolicy};

use crate::support::client::{Any, SERVICE, SHOW, call, get};
use crate::support::{Reply, Server};

/// Provides `token-0`, `token-1` and so on.
#[derive(Clone, Default)]
struct Tokens {
    call_count: Arc<AtomicUsize>,
    delay: Duration,
}

impl Tokens {
    fn call_count(&self) -> usize {
        self.call_count.load(Ordering::SeqCst)
    }
}

impl CredentialsProvider for Tokens {
    fn provide(&self) -> CredentialsFuture<'_> {
        Box::pin(async {
            let count = self.call_count.fetch_add(1, Ordering::SeqCst);
            tokio::time::sleep(self.delay).await;
            Ok(Credentials::token(format!("token-{count}")).expires_at(SystemTime::now() + Duration::from_secs(86400)))
        })
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_concurrent_calls_request_one_token() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let tokens = Tokens { delay: Duration::from_millis(100), ..Tokens::default() };
    let config = Config::builder().credentials_provider(tokens.clone()).endpoint(server.url()).build().unwrap();
    let service = Service::new(&config, &SERVICE).unwrap();
    let calls: Vec<_> = (0..200)
        .map(|_| {
            let service = service.clone();
            tokio::spawn(async move { call(&service, Method::GET).await.map(|_| ()) })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(tokens.call_count(), 1);
    let requests = server.requests();
    assert_eq!(requests.len(), 200);
    assert!(requests.iter().all(|request| request.header("X-Auth-Token") == Some("token-0")));
}

#[tokio::test]
async fn a_rejected_token_is_replaced_once() {
    let server = Server::start(|_, request| {
        let is_new = request.header("X-Auth-Token") == Some("token-1");
        if is_new { Reply::json(200, "{}") } else { Reply::json(401, r#"{"error_code": "APIGW.0307"}"#) }
    })
    .await;
    let tokens = Tokens::default();
    let config = Config::builder().credentials_provider(tokens.clone()).endpoint(server.url()).build().unwrap();
    let service = Service::new(&config, &SERVICE).unwrap();
    assert_eq!(call(&service, Method::POST).await.unwrap().attempts(), 2);
    assert_eq!(tokens.call_count(), 2);

    let server = Server::always(Reply::json(401, "")).await;
    let config = Config::builder().credentials_provider(Tokens::default()).endpoint(server.url()).build().unwrap();
    assert_eq!(get(&config).await.unwrap_err().attempts(), 2);
    // An explicit token cannot be replaced.
    let config = Config::builder().token("token-0").endpoint(server.url()).build().unwrap();
    assert_eq!(get(&config).await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn a_provider_that_fails_is_an_error_and_nothing_is_sent() {
    struct Failing;
    impl CredentialsProvider for Failing {
        fn provide(&self) -> CredentialsFuture<'_> {
            Box::pin(async { Err("the vault is\nclosed".into()) })
        }
    }
    let server = Server::always(Reply::json(200, "{}")).await;
    let config = Config::builder().credentials_provider(Failing).endpoint(server.url()).build().unwrap();
    let error = get(&config).await.unwrap_err();
    assert!(matches!(&error, Error::Credentials(error) if error.cause().to_string() == "the vault is\nclosed"), "{error:?}");
    assert_eq!(error.to_string(), "ShowIt: no credentials: the vault is closed");
    assert!(!error.is_retryable());
    assert_eq!(error.attempts(), 0);
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_slow_provider_is_cancelled_at_the_deadline() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let tokens = Tokens { delay: Duration::from_secs(60), ..Tokens::default() };
    let config = Config::builder().credentials_provider(tokens).endpoint(server.url()).timeout(Duration::from_millis(100));
    let error = get(&config.build().unwrap()).await.unwrap_err();
    assert!(matches!(error, Error::Timeout(_)), "{error}");
    assert_eq!(error.attempts(), 0);
}

#[tokio::test]
async fn attempts_count_requests_that_were_sent() {
    /// Provides a token once, and then fails with a transient error.
    struct Once(AtomicUsize, Config);
    impl CredentialsProvider for Once {
        fn provide(&self) -> CredentialsFuture<'_> {
            Box::pin(async {
                if self.0.fetch_add(1, Ordering::SeqCst) == 0 {
                    return Ok(Credentials::token("token-0"));
                }
                get(&self.1).await?;
                Err("unexpected".into())
            })
        }
    }
    let retry = RetryPolicy::default().initial_backoff(Duration::from_millis(1));
    let broken = Server::always(Reply::json(503, "")).await;
    let vault = Config::builder().token("vault").endpoint(broken.url()).retry(RetryPolicy::none()).build().unwrap();
    let server = Server::always(Reply::json(401, "")).await;
    for (calls, sent) in [(0, 1), (1, 0)] {
        let provider = Once(AtomicUsize::new(calls), vault.clone());
        let config = Config::builder().credentials_provider(provider).endpoint(server.url()).retry(retry).build().unwrap();
        let (before, broken_before) = (server.requests().len(), broken.requests().len());
        let error = get(&config).await.unwrap_err();
        assert!(matches!(error, Error::Credentials(_)), "{error}");
        assert_eq!(error.attempts(), sent);
        assert_eq!(server.requests().len() - before, sent as usize);
        // The attempts of the policy are used up nevertheless.
        assert_eq!(broken.requests().len() - broken_before, 3 - sent as usize);
    }
}

#[tokio::test]
async fn a_retry_with_new_credentials_does_not_refill_the_budget() {
    let replies = [503, 503, 401, 200, 503];
    let server = Server::start(move |index, _| Reply::json(replies[index], "{}")).await;
    let retry = RetryPolicy::default().initial_backoff(Duration::from_millis(1)).budget(1);
    let config = Config::builder().credentials_provider(Tokens::default()).endpoint(server.url()).retry(retry).build().unwrap();
    let service = Service::new(&config, &SERVICE).unwrap();
    assert_eq!(call(&service, Method::GET).await.unwrap_err().attempts(), 2);
    assert_eq!(call(&service, Method::GET).await.unwrap().attempts(), 2);
    assert_eq!(call(&service, Method::GET).await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn a_call_without_credentials_is_not_authenticated() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let config = Config::builder().credentials(Credentials::anonymous()).project_id("p-1").endpoint(server.url());
    get(&config.build().unwrap()).await.unwrap();
    let request = &server.requests()[0];
    for name in ["X-Auth-Token", "Authorization", "X-Sdk-Date", "X-Project-Id"] {
        assert_eq!(request.header(name), None);
    }
}

#[tokio::test]
async fn a_public_operation_is_sent_without_credentials() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let tokens = Tokens::default();
    let config = Config::builder().credentials_provider(tokens.clone()).endpoint(server.url()).build().unwrap();
    let service = Service::new(&config, &SERVICE).unwrap();
    let info = OperationInfo { id: "CreateIt", method: "POST", is_public: true, ..SHOW };
    codegen::send(Any::<serde_json::Value>::new(&service, info)).await.unwrap();
    assert_eq!(server.requests()[0].header("X-Auth-Token"), None);
    assert_eq!(tokens.call_count(), 0);
}
