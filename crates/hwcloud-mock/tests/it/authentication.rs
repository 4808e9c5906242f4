//! Tokens and signatures: which are accepted, and which are rejected.

use std::time::{Duration, SystemTime};

use crate::clients;
use crate::support::{self, RECORDS, TASK, call};
use hwcloud_core::{Config, ConfigBuilder, Credentials, Error, SigningAlgorithm};
use hwcloud_iam::PasswordCredentials;
use hwcloud_mock::MockServer;
use hwcloud_signer::{AccessKey, Algorithm, Request, SigningDate};

const AK: &str = "mock-access-key";
const SK: &str = "mock-secret-key";

async fn task(config: &Config) -> Result<(), Error> {
    clients::task(config, "a b/ä").await
}

fn of(server: &MockServer) -> ConfigBuilder {
    Config::builder().endpoint(server.url()).project_id("p-1")
}

fn reason(server: &MockServer) -> String {
    server.requests().last().unwrap().reason.clone().unwrap()
}

#[tokio::test]
async fn missing_credentials_give_the_documented_error() {
    let server = support::start().await.unwrap();
    let reply = call(&server, "GET", RECORDS, &[], "").await;
    let documented = ("BCS.4010401".to_owned(), "Incorrect token or token resolution failed".to_owned());
    assert_eq!((reply.status, reply.error()), (401, documented));
    assert_eq!(reply.header("x-mock-reason"), Some("there is neither X-Auth-Token nor a signature in Authorization"));
    // Where none is documented, it is the gateway's.
    for headers in [&[][..], &[("X-Auth-Token", "")], &[("X-Auth-Token", " ")]] {
        let reply = call(&server, "GET", TASK, headers, "").await;
        assert_eq!((reply.status, reply.error().0.as_str()), (401, "APIGW.0301"));
        assert!(reply.error().1.starts_with("Incorrect IAM authentication: "), "{reply:?}");
    }
    let error = task(&of(&server).credentials(Credentials::anonymous()).build().unwrap()).await.unwrap_err();
    assert_eq!(error.code(), Some("APIGW.0301"));
}

#[tokio::test]
async fn any_token_is_accepted_unless_one_is_set() {
    let server = support::start().await.unwrap();
    task(&of(&server).token("whatever").build().unwrap()).await.unwrap();
    let long = "x".repeat(32_769);
    assert_eq!(call(&server, "GET", TASK, &[("X-Auth-Token", &long)], "").await.status, 401);

    let server = support::builder().token("the-one").start().await.unwrap();
    task(&server.config().unwrap()).await.unwrap();
    let error = task(&of(&server).token("another").build().unwrap()).await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 401);
    assert!(!error.to_string().contains("the-one") && !format!("{:?}", server.requests()).contains("the-one"));
}

#[tokio::test]
async fn signatures_are_verified() {
    let server = support::builder().access_key(AK, SK).start().await.unwrap();
    task(&server.config().unwrap()).await.unwrap();
    for algorithm in [SigningAlgorithm::SdkHmacSha256, SigningAlgorithm::V11HmacSha256] {
        let config =
            |secret| of(&server).region("cn-north-4").access_key(AK, secret).signing_algorithm(algorithm).build().unwrap();
        task(&config(SK)).await.unwrap();
        clients::records(&config(SK), Some("b&c=d e"), Some("ä~*")).await.unwrap();
        let error = task(&config("another")).await.unwrap_err();
        assert_eq!(error.code(), Some("APIGW.0301"), "{error}");
        assert!(reason(&server).contains("the signature does not match"), "{}", reason(&server));
    }
    let other = of(&server).access_key("other", SK).build().unwrap();
    assert_eq!(task(&other).await.unwrap_err().status().unwrap().as_u16(), 401);
    assert!(reason(&server).contains("not that of this server"));
    assert!(!format!("{:?} {server:?}", server.requests()).contains(SK));
}

#[tokio::test]
async fn a_server_without_an_access_key_says_how_to_configure_one() {
    let server = support::start().await.unwrap();
    task(&of(&server).access_key(AK, SK).build().unwrap()).await.unwrap_err();
    assert!(reason(&server).contains("--access-key"), "{}", reason(&server));
}

#[tokio::test]
async fn temporary_keys_need_their_security_token() {
    let server = support::builder().temporary_access_key(AK, SK, "sts").start().await.unwrap();
    task(&server.config().unwrap()).await.unwrap();
    for (credentials, expected) in [
        (Credentials::access_key(AK, SK), "requires its X-Security-Token"),
        (Credentials::temporary_access_key(AK, SK, "other"), "X-Security-Token is not that of the access key"),
    ] {
        task(&of(&server).credentials(credentials).build().unwrap()).await.unwrap_err();
        assert!(reason(&server).contains(expected), "{}", reason(&server));
    }
    let permanent = support::builder().access_key(AK, SK).start().await.unwrap();
    let credentials = Credentials::temporary_access_key(AK, SK, "sts");
    task(&of(&permanent).credentials(credentials).build().unwrap()).await.unwrap_err();
    assert!(reason(&permanent).contains("not a temporary one"));
}

/// A request that is signed `offset` from now, and then changed.
struct Signed<'a> {
    query: &'a str,
    date: SystemTime,
    headers: &'a [(&'a str, &'a str)],
    algorithm: Algorithm<'a>,
}

impl Signed<'_> {
    async fn send(&self, server: &MockServer, query: &str) -> (u16, String) {
        let host = server.address().to_string();
        let mut headers = vec![("Host", host.as_bytes())];
        headers.extend(self.headers.iter().map(|(name, value)| (*name, value.as_bytes())));
        let request = Request { method: "GET", path: RECORDS, query: self.query, headers: &headers, body: b"" };
        let date = SigningDate::try_from(self.date).unwrap();
        let signature = request.sign(AccessKey { id: AK, secret: SK }, date, self.algorithm);
        let mut sent = vec![("X-Sdk-Date", date.as_str()), ("Authorization", signature.authorization())];
        sent.extend(self.headers);
        let reply = call(server, "GET", &format!("{RECORDS}?{query}"), &sent, "").await;
        (reply.status, reply.header("x-mock-reason").unwrap_or_default().to_owned())
    }
}

#[tokio::test]
async fn a_request_that_differs_from_the_signed_one_is_rejected() {
    let server = support::builder().access_key(AK, SK).start().await.unwrap();
    let now = SystemTime::now();
    let signed = Signed { query: "operation_id=1&blockchain_id=2", date: now, headers: &[], algorithm: Algorithm::SdkHmacSha256 };
    assert_eq!(signed.send(&server, "blockchain_id=2&operation_id=1").await, (200, String::new()), "the order does not matter");
    let (status, reason) = signed.send(&server, "operation_id=1&blockchain_id=3").await;
    assert_eq!(status, 401);
    assert!(reason.contains("was changed after it was signed"), "{reason}");
}

#[tokio::test]
async fn a_clock_may_be_off_by_fifteen_minutes() {
    let server = support::builder().access_key(AK, SK).start().await.unwrap();
    let minutes = |count: u64| Duration::from_secs(60 * count);
    let send = async |date| Signed { query: "", date, headers: &[], algorithm: Algorithm::SdkHmacSha256 }.send(&server, "").await;
    for date in [SystemTime::now() - minutes(14), SystemTime::now() + minutes(14)] {
        assert_eq!(send(date).await.0, 200);
    }
    for date in [SystemTime::now() - minutes(16), SystemTime::now() + minutes(16)] {
        let (status, reason) = send(date).await;
        assert_eq!(status, 401);
        assert!(reason.contains("seconds off, more than 15 minutes"), "{reason}");
    }
    let last = server.requests().pop().unwrap();
    assert_eq!(last.status, Some(401));
}

#[tokio::test]
async fn a_derived_key_is_for_one_service() {
    let server = support::builder().access_key(AK, SK).start().await.unwrap();
    let send = async |service| {
        let algorithm = Algorithm::V11HmacSha256 { region: "cn-north-4", service };
        Signed { query: "", date: SystemTime::now(), headers: &[], algorithm }.send(&server, "").await
    };
    assert_eq!(send("bcs").await.0, 200);
    let (status, reason) = send("cbr").await;
    assert_eq!(status, 401);
    assert!(reason.contains("derived for the service cbr, this is bcs"), "{reason}");
}

fn password(server: &MockServer) -> PasswordCredentials {
    PasswordCredentials::builder()
        .endpoint(server.url())
        .account_name("account")
        .user_name("user")
        .password("correct-horse-battery")
        .scope_project_name("cn-north-4")
        .build()
        .unwrap()
}

#[tokio::test]
async fn tokens_that_iam_issues_are_accepted() {
    let server = support::builder().token("the-one").start().await.unwrap();
    let config = of(&server).credentials_provider(password(&server)).build().unwrap();
    for _ in 0..3 {
        task(&config).await.unwrap();
    }
    assert_eq!(server.operation_count("KeystoneCreateUserTokenByPassword").unwrap(), 1, "it is valid for a day");
    assert_eq!(server.operation_count("ShowOpLog").unwrap(), 3);
    let requests = server.requests();
    let token = requests[1].header("x-auth-token").unwrap().to_owned();
    assert!(token.starts_with("mock-token-"), "{token}");
    let shown = format!("{requests:?}");
    assert!(!shown.contains(&token) && !shown.contains("correct-horse-battery"), "{shown}");
    // Another one is another token.
    let other = of(&server).credentials_provider(password(&server)).build().unwrap();
    task(&other).await.unwrap();
    assert_ne!(server.requests().last().unwrap().header("x-auth-token"), Some(token.as_str()));
}
