//! The request to IAM, byte for byte where it matters, and settings that are rejected before anything is sent.

use std::time::Duration;

use crate::support::{PASSWORD, Tokens, call, cbr, config, credentials, iam};
use hwcloud_core::Config;
use hwcloud_iam::{PasswordCredentials, PasswordCredentialsBuilder};
use jiff::SignedDuration;
use serde_json::{Value, json};

/// Returns the request that the credentials send.
async fn sent(scope: impl FnOnce(PasswordCredentialsBuilder) -> PasswordCredentialsBuilder) -> wiremock::Request {
    let (iam, cbr) = (iam(Tokens::living(SignedDuration::from_hours(24))).await, cbr().await);
    call(&config(scope(credentials(&iam)), &cbr)).await.unwrap();
    let mut requests = iam.received_requests().await.unwrap();
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

fn body(scope: &Value) -> Value {
    json!({ "auth": {
        "identity": {
            "methods": ["password"],
            "password": { "user": { "domain": { "name": "IAMDomain" }, "name": "IAMUser", "password": PASSWORD } },
        },
        "scope": scope,
    }})
}

#[tokio::test]
async fn the_body_is_as_documented_for_each_scope() {
    let by_id = sent(|credentials| credentials.scope_project_id("aa2d97d7e62c4b7da3ffdfc11551f878")).await;
    let by_name = sent(|credentials| credentials.scope_project_name("cn-north-1")).await;
    let account = sent(PasswordCredentialsBuilder::scope_account).await;
    for (request, scope) in [
        (by_id, json!({ "project": { "id": "aa2d97d7e62c4b7da3ffdfc11551f878" } })),
        (by_name, json!({ "project": { "name": "cn-north-1" } })),
        (account, json!({ "domain": { "name": "IAMDomain" } })),
    ] {
        assert_eq!(request.body_json::<Value>().unwrap(), body(&scope));
        assert_eq!(request.url.query(), Some("nocatalog=true"));
        assert_eq!(request.headers["content-type"], "application/json");
        for name in ["x-auth-token", "authorization", "x-sdk-date"] {
            assert!(!request.headers.contains_key(name), "{name}");
        }
    }
}

#[tokio::test]
async fn the_configuration_for_iam_keeps_other_settings_and_has_no_credentials() {
    let config =
        Config::builder().endpoint("https://elsewhere.example.com").user_agent_suffix("my-app/1.0").token("auth-token-1");
    let request = sent(|credentials| credentials.config(config)).await;
    assert!(request.headers["user-agent"].to_str().unwrap().ends_with("my-app/1.0"));
    assert!(!request.headers.contains_key("x-auth-token"));
}

#[test]
fn everything_missing_is_reported_at_once() {
    let error = PasswordCredentials::builder().build().unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid password credentials: \
         no account name; looked in PasswordCredentials::builder().account_name(..); \
         no user name; looked in PasswordCredentials::builder().user_name(..); \
         no password; looked in PasswordCredentials::builder().password(..); \
         no scope; looked in PasswordCredentials::builder().scope_project_id(..), \
         PasswordCredentials::builder().scope_project_name(..), PasswordCredentials::builder().scope_account(..); \
         no region; looked in PasswordCredentials::builder().region(..), PasswordCredentials::builder().endpoint(..), \
         PasswordCredentials::builder().config(..)"
    );
    assert_eq!(error.problems().len(), 5);
    let empty = PasswordCredentials::builder().account_name("").user_name("").password("").scope_project_id("").region("");
    assert_eq!(empty.build().unwrap_err(), error);
}

#[test]
fn malformed_settings_are_rejected_before_anything_is_sent() {
    let complete = || PasswordCredentials::builder().account_name("a").user_name("u").password(PASSWORD).scope_account();
    for (builder, expected) in [
        (complete().endpoint("http://iam.example.com"), "must be https"),
        (complete().region("evil.example.com/"), "must be lower-case letters, digits and hyphens"),
        (complete().config(Config::builder()), "no region"),
        (
            complete().region("cn-north-4").refresh_margin(Duration::from_secs(86400)),
            "refresh margin from PasswordCredentials::builder().refresh_margin(..) must be less than 24 hours",
        ),
    ] {
        let error = builder.build().unwrap_err();
        assert_eq!(error.problems().len(), 1, "{error}");
        assert!(error.to_string().contains(expected), "{error}");
        assert!(!format!("{error} {error:?}").contains(PASSWORD), "{error}");
    }
    complete().region("cn-north-4").build().unwrap();
    complete().config(Config::builder().region("cn-north-4")).build().unwrap();
}
