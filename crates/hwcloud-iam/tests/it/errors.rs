//! When IAM issues no token: the call reports why, nothing is sent to its service, and no secret is shown.

use crate::support::{PASSWORD, call, cbr, config, count, credentials, iam};
use hwcloud_core::Error;
use hwcloud_iam::TokenError;
use serde_json::json;
use wiremock::ResponseTemplate;

/// Returns the error of a call whose IAM responds with `response`.
async fn error_if(response: ResponseTemplate) -> Error {
    let (iam, cbr) = (iam(response).await, cbr().await);
    let error = call(&config(credentials(&iam), &cbr)).await.unwrap_err();
    assert_eq!(count(&cbr).await, 0, "nothing is sent without a token");
    let shown = format!("{error} {error:?} {error:#?}");
    assert!(!shown.contains(PASSWORD) && !shown.contains("iam-secret"), "{shown}");
    assert!(!error.to_string().contains('\n'), "{error}");
    error
}

/// Returns the error of the provider.
fn cause<T: std::error::Error + 'static>(error: &Error) -> &T {
    let Error::Credentials(error) = error else { panic!("{error:?}") };
    error.cause().downcast_ref().unwrap_or_else(|| panic!("{error:?}"))
}

fn token_with(body: &serde_json::Value) -> ResponseTemplate {
    ResponseTemplate::new(201).insert_header("X-Subject-Token", "iam-secret-0").set_body_json(body)
}

#[tokio::test]
async fn a_wrong_password_is_reported_with_the_code_and_message_of_iam() {
    let body = json!({ "error": { "code": 401, "message": "The username or password is wrong.", "title": "Unauthorized" } });
    let error = error_if(ResponseTemplate::new(401).insert_header("X-Request-Id", "r-1").set_body_json(body)).await;
    assert_eq!(
        error.to_string(),
        "ShowOpLog: no credentials: KeystoneCreateUserTokenByPassword: \
         401 Unauthorized: 401: The username or password is wrong. (request id r-1)"
    );
    assert!(!error.is_retryable());
    let refusal = cause::<Error>(&error);
    assert_eq!(refusal.status().unwrap().as_u16(), 401);
    assert_eq!(refusal.code(), Some("401"));
    assert_eq!(refusal.as_service_error().unwrap().message(), "The username or password is wrong.");
    assert_eq!(refusal.request_id(), Some("r-1"));

    let body = json!({ "error_code": "IAM.0101", "error_msg": "The user is locked." });
    let error = error_if(ResponseTemplate::new(401).set_body_json(body)).await;
    assert_eq!(cause::<Error>(&error).code(), Some("IAM.0101"));
    assert!(error.to_string().ends_with("IAM.0101: The user is locked."), "{error}");
}

#[tokio::test]
async fn a_response_that_repeats_the_password_is_withheld() {
    let message = format!("{PASSWORD} is no password");
    for body in [json!({ "error": { "code": 400, "message": message } }), json!({ "error_code": message }), json!(message)] {
        let error = error_if(ResponseTemplate::new(400).insert_header("X-Request-Id", "r-1").set_body_json(body)).await;
        assert_eq!(
            error.to_string(),
            "ShowOpLog: no credentials: IAM's response is withheld because it contains the password: 400 Bad Request (request id r-1)"
        );
        assert!(matches!(cause(&error), TokenError::Withheld { .. }), "{error:?}");
    }
    let error = error_if(ResponseTemplate::new(400).insert_header("X-Request-Id", PASSWORD)).await;
    assert!(matches!(cause(&error), TokenError::Withheld { request_id: None, .. }), "{error:?}");
}

#[tokio::test]
async fn a_wrong_password_is_tried_once_per_call() {
    let (iam, cbr) = (iam(ResponseTemplate::new(401)).await, cbr().await);
    let config = config(credentials(&iam), &cbr);
    for calls in 1..=2 {
        call(&config).await.unwrap_err();
        assert_eq!(count(&iam).await, calls);
    }
}

#[tokio::test]
async fn a_response_without_a_token_is_reported_as_such() {
    let body = json!({ "token": { "expires_at": "2100-01-04T09:05:22.701000Z" } });
    for response in [
        ResponseTemplate::new(201).set_body_json(&body),
        ResponseTemplate::new(201).set_body_json(&body).insert_header("X-Subject-Token", ""),
    ] {
        let error = error_if(response.insert_header("X-Request-Id", "r-1")).await;
        assert_eq!(cause::<TokenError>(&error), &TokenError::NoToken { request_id: Some("r-1".to_owned()) });
        let expected = "ShowOpLog: no credentials: IAM's response has no token in the header X-Subject-Token (request id r-1)";
        assert_eq!(error.to_string(), expected);
        assert!(!error.is_retryable());
    }
    // The runtime detects invalid header values.
    let error = error_if(ResponseTemplate::new(201).set_body_json(&body).insert_header("X-Subject-Token", "a b")).await;
    assert!(error.to_string().contains("the provider's token must be printable ASCII"), "{error}");
}

#[tokio::test]
async fn a_response_without_an_expiry_is_reported_as_such() {
    for (body, shown) in [
        (json!({ "token": { "expires_at": "soon" } }), "is \"soon\", no time of RFC 3339"),
        (json!({ "token": {} }), "is missing"),
        (json!({}), "is missing"),
    ] {
        let error = error_if(token_with(&body)).await;
        assert!(matches!(cause(&error), TokenError::NoExpiry { request_id: None, .. }), "{error:?}");
        let expected =
            format!("ShowOpLog: no credentials: IAM's response does not say when the token expires: token.expires_at {shown}");
        assert_eq!(error.to_string(), expected);
    }
}

#[tokio::test]
async fn a_response_that_is_not_from_iam_is_an_error() {
    let error = error_if(token_with(&json!({ "token": [] }))).await;
    assert!(matches!(cause(&error), Error::Decode(_)), "{error:?}");
    let page = ResponseTemplate::new(502).set_body_raw("<html><title>Bad Gateway</title></html>", "text/html");
    let error = error_if(page).await;
    assert!(error.to_string().contains("502 Bad Gateway: Bad Gateway"), "{error}");
    assert!(error.is_retryable());
}

#[tokio::test]
async fn the_password_goes_to_no_other_host() {
    let elsewhere = iam(ResponseTemplate::new(201)).await;
    for status in [302, 307] {
        let location = format!("{}/v3/auth/tokens", elsewhere.uri());
        let error = error_if(ResponseTemplate::new(status).insert_header("Location", location)).await;
        assert!(matches!(cause(&error), Error::UnexpectedResponse(_)), "{error:?}");
    }
    assert_eq!(count(&elsewhere).await, 0);
}
