// Generated from openapi/iam.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Tests of every operation of openapi/iam.yaml: the request that it sends, and its documented errors.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

use hwcloud_iam_client::model;

#[tokio::test]
async fn keystone_create_user_token_by_password_with_required_arguments() {
    let server = hwcloud_tests::StubResponse::new(201, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_iam_client::Client::new(&config).expect("a client");
    let result = client.keystone_create_user_token_by_password(model::KeystoneCreateUserTokenByPasswordRequestBody::new(model::PwdAuth::new(model::PwdIdentity::new(vec![model::AuthMethod::Password], model::PwdPassword::new(model::PwdPasswordUser::new(model::PwdPasswordUserDomain::new("example"), "example", "example"))), model::AuthScope::new()))).send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_public_request("POST", &["v3", "auth", "tokens"], &[], &[("Accept", "application/json")], Some("application/json"));
}

#[tokio::test]
async fn keystone_create_user_token_by_password_with_all_arguments() {
    let server = hwcloud_tests::StubResponse::new(201, "{}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_iam_client::Client::new(&config).expect("a client");
    let result = client.keystone_create_user_token_by_password(model::KeystoneCreateUserTokenByPasswordRequestBody::new(model::PwdAuth::new(model::PwdIdentity::new(vec![model::AuthMethod::Password], model::PwdPassword::new(model::PwdPasswordUser::new(model::PwdPasswordUserDomain::new("example"), "example", "example"))), model::AuthScope::new()))).nocatalog("true").send().await;
    assert!(result.is_ok(), "{result:?}");
    server.assert_public_request("POST", &["v3", "auth", "tokens"], &[("nocatalog", "true")], &[("Accept", "application/json")], Some("application/json"));
}

#[tokio::test]
async fn keystone_create_user_token_by_password_fails_with_400_documented() {
    let server = hwcloud_tests::StubResponse::new(400, "{\"error\":{\"code\":400,\"message\":\"The request body is invalid\",\"title\":\"Bad Request\"}}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_iam_client::Client::new(&config).expect("a client");
    let result = client.keystone_create_user_token_by_password(model::KeystoneCreateUserTokenByPasswordRequestBody::new(model::PwdAuth::new(model::PwdIdentity::new(vec![model::AuthMethod::Password], model::PwdPassword::new(model::PwdPasswordUser::new(model::PwdPasswordUserDomain::new("example"), "example", "example"))), model::AuthScope::new()))).send().await;
    hwcloud_tests::assert_service_error(result, 400, "{\"error\":{\"code\":400,\"message\":\"The request body is invalid\",\"title\":\"Bad Request\"}}", "KeystoneCreateUserTokenByPassword");
}

#[tokio::test]
async fn keystone_create_user_token_by_password_fails_with_401_documented() {
    let server = hwcloud_tests::StubResponse::new(401, "{\"error\":{\"code\":401,\"message\":\"The username or password is wrong.\",\"title\":\"Unauthorized\"}}").serve().await;
    let config = server.config().expect("a configuration for the local server");
    let client = hwcloud_iam_client::Client::new(&config).expect("a client");
    let result = client.keystone_create_user_token_by_password(model::KeystoneCreateUserTokenByPasswordRequestBody::new(model::PwdAuth::new(model::PwdIdentity::new(vec![model::AuthMethod::Password], model::PwdPassword::new(model::PwdPasswordUser::new(model::PwdPasswordUserDomain::new("example"), "example", "example"))), model::AuthScope::new()))).send().await;
    hwcloud_tests::assert_service_error(result, 401, "{\"error\":{\"code\":401,\"message\":\"The username or password is wrong.\",\"title\":\"Unauthorized\"}}", "KeystoneCreateUserTokenByPassword");
}
