//! Shared test support: an IAM and a backup service on loopback.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use hwcloud_cbr_client::Client;
use hwcloud_cbr_client::model::ShowOpLogResponse;
use hwcloud_core::{Config, Error, Response};
use hwcloud_iam::{PasswordCredentials, PasswordCredentialsBuilder};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// The password of the tests.
pub const PASSWORD: &str = "correct-horse-battery";

/// Issues `iam-secret-0`, `iam-secret-1` and so on.
#[derive(Clone)]
pub struct Tokens {
    life: SignedDuration,
    delay: Duration,
    given: Arc<AtomicUsize>,
}

impl Tokens {
    pub fn living(life: SignedDuration) -> Self {
        Self { life, delay: Duration::ZERO, given: Arc::default() }
    }

    pub fn after(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }
}

impl Respond for Tokens {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let number = self.given.fetch_add(1, Ordering::SeqCst);
        let now = Timestamp::now();
        let time = |time: Timestamp| format!("{time:.6}");
        let body = json!({ "token": {
            "catalog": [],
            "expires_at": time(now + self.life),
            "issued_at": time(now),
            "methods": ["password"],
        }});
        let token = format!("iam-secret-{number}");
        ResponseTemplate::new(201).insert_header("X-Subject-Token", token).set_body_json(body).set_delay(self.delay)
    }
}

/// Starts an IAM that responds to requests for tokens.
pub async fn iam(response: impl Respond + 'static) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("POST")).and(path("/v3/auth/tokens")).respond_with(response).mount(&server).await;
    server
}

/// Starts a backup service with one task.
pub async fn cbr() -> MockServer {
    cbr_with(ResponseTemplate::new(200).set_body_json(json!({ "operation_log": { "status": "success" } }))).await
}

/// Starts a backup service that responds with `response`.
pub async fn cbr_with(response: impl Respond + 'static) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("GET")).respond_with(response).mount(&server).await;
    server
}

/// Returns complete credentials.
pub fn credentials(iam: &MockServer) -> PasswordCredentialsBuilder {
    PasswordCredentials::builder()
        .endpoint(iam.uri())
        .account_name("IAMDomain")
        .user_name("IAMUser")
        .password(PASSWORD)
        .scope_project_name("cn-north-1")
}

/// Returns a configuration with these credentials.
pub fn config(credentials: PasswordCredentialsBuilder, cbr: &MockServer) -> Config {
    let builder = Config::builder().endpoint(cbr.uri()).project_id("p-1");
    builder.credentials_provider(credentials.build().unwrap()).build().unwrap()
}

/// Calls the backup service.
pub async fn call(config: &Config) -> Result<Response<ShowOpLogResponse>, Error> {
    Client::new(config)?.show_op_log("task-1").send().await
}

/// Returns the tokens that a service received, in the order of the requests.
pub async fn tokens_received(server: &MockServer) -> Vec<String> {
    let requests = server.received_requests().await.unwrap();
    requests.iter().map(|request| request.headers["x-auth-token"].to_str().unwrap().to_owned()).collect()
}

/// Returns the number of requests that a server received.
pub async fn count(server: &MockServer) -> usize {
    server.received_requests().await.unwrap().len()
}
