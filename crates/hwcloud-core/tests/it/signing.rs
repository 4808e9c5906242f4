//! Requests signed with an access key: the request that is sent is the one that was signed.

use std::time::{Duration, SystemTime};

use hwcloud_core::codegen::reqwest::Method;
use hwcloud_core::codegen::{self, BodyInfo, Constraints, OperationInfo, Parameter, ResponseKind, Service, ServiceInfo};
use hwcloud_core::{Body, Config, ConfigBuilder, Credentials, Error, SigningAlgorithm};

use crate::support::client::{Any, Bytes, SERVICE, SHOW, call, get};
use crate::support::{Reply, Server};

const UPDATE: OperationInfo = OperationInfo {
    id: "UpdateIt",
    method: "PUT",
    path: "/v1/{project_id}/{id}",
    parameters: &[],
    accept: None,
    body: Some(BodyInfo { media_type: "application/json", required: true, constraints: &Constraints::NONE }),
    response: ResponseKind::Empty,
    is_public: false,
};

fn config(server: &Server) -> ConfigBuilder {
    Config::builder().access_key("AK", "secret-key").endpoint(server.url())
}

static GLOBAL: ServiceInfo = ServiceInfo { name: "iam", endpoint: Some("https://iam.example.com"), crate_version: "0" };

/// Puts a body to a path and a query.
async fn update(service: &Service, project_id: &str, id: &str, query: &[(&'static str, &str)], body: &str) -> Result<(), Error> {
    let path = [Parameter::path("project_id"), Parameter::path("id")];
    let parameters = path.into_iter().chain(query.iter().map(|(name, _)| Parameter::query(name).by_runtime()));
    let info = OperationInfo { parameters: parameters.collect::<Vec<_>>().leak(), ..UPDATE };
    let mut operation = Any::<()>::new(service, info);
    let values = [project_id, id].into_iter().chain(query.iter().map(|(_, value)| *value));
    for (index, value) in values.enumerate() {
        operation.call.set(index, Some(value));
    }
    operation.call.set_unchecked_body(Some(body.to_owned()));
    codegen::send(operation).await.map(|_| ())
}

#[tokio::test]
async fn the_request_that_is_sent_is_the_one_that_was_signed() {
    let server = Server::always(Reply::new(204, "")).await;
    let service = Service::new(&config(&server).project_id("p-1").build().unwrap(), &SERVICE).unwrap();
    let texts = ["plain", "a b", "a/b", "a+b", "ä云~*'()!", "a%20b", "a&b=c", "x?y#z", "..;", "\\", "\"<>`{}|^", " "];
    for text in texts {
        update(&service, "p-2", text, &[(text, "2"), ("b", text), ("b", ""), (text, "1")], text).await.unwrap();
    }
    let requests = server.requests();
    assert_eq!(requests.len(), texts.len());
    for (request, text) in requests.iter().zip(texts) {
        request.assert_signed("AK", "secret-key");
        assert_eq!(request.header("X-Project-Id"), Some("p-2"));
        assert_eq!(request.body, serde_json::to_vec(text).unwrap());
        let id = request.target.strip_prefix("/v1/p-2/").and_then(|rest| rest.split('?').next()).unwrap();
        assert_eq!(percent_encoding::percent_decode_str(id).decode_utf8().unwrap(), text);
    }
    assert!(requests[0].target.ends_with("/plain?b=&b=plain&plain=1&plain=2"), "{}", requests[0].target);
    let signed = requests[0].header("Authorization").unwrap();
    assert!(
        signed.starts_with("SDK-HMAC-SHA256 Access=AK, SignedHeaders=content-type;host;x-project-id;x-sdk-date, "),
        "{signed}"
    );
}

#[tokio::test]
async fn a_base_path_is_signed_too() {
    let server = Server::always(Reply::new(204, "")).await;
    let config = Config::builder().access_key("AK", "secret-key").endpoint(format!("{}/cbr/", server.url())).build().unwrap();
    update(&Service::new(&config, &SERVICE).unwrap(), "p-2", "x", &[], "").await.unwrap();
    let request = &server.requests()[0];
    assert_eq!(request.target, "/cbr/v1/p-2/x");
    assert_eq!(request.header("X-Project-Id"), Some("p-2"));
    request.assert_signed("AK", "secret-key");
}

#[tokio::test]
async fn a_temporary_key_sends_and_signs_its_security_token() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let credentials = Credentials::temporary_access_key("AK", "secret-key", "security-token");
    get(&config(&server).credentials(credentials).build().unwrap()).await.unwrap();
    let request = &server.requests()[0];
    assert_eq!(request.header("X-Security-Token"), Some("security-token"));
    assert!(request.header("Authorization").unwrap().contains("SignedHeaders=host;x-sdk-date;x-security-token, "));
    request.assert_signed("AK", "secret-key");
}

#[tokio::test]
async fn the_scope_is_the_project_or_else_the_domain() {
    let server = Server::always(Reply::json(200, "{}")).await;
    get(&config(&server).project_id("p-1").domain_id("d-1").build().unwrap()).await.unwrap();
    get(&config(&server).domain_id("d-1").build().unwrap()).await.unwrap();
    let scope = |index: usize| {
        let request = &server.requests()[index];
        request.assert_signed("AK", "secret-key");
        ["X-Project-Id", "X-Domain-Id"].map(|name| request.header(name).map(str::to_owned))
    };
    assert_eq!(scope(0), [Some("p-1".to_owned()), None]);
    assert_eq!(scope(1), [None, Some("d-1".to_owned())]);
}

#[tokio::test]
async fn a_derived_key_is_for_a_region_and_service() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let config = config(&server).signing_algorithm(SigningAlgorithm::V11HmacSha256);
    get(&config.clone().region("cn-north-4").build().unwrap()).await.unwrap();
    let request = &server.requests()[0];
    assert!(request.header("Authorization").unwrap().contains("/cn-north-4/test, SignedHeaders="));
    request.assert_signed("AK", "secret-key");

    let config = config.build().unwrap();
    call(&Service::new(&config, &GLOBAL).unwrap(), Method::GET).await.unwrap();
    let request = &server.requests()[1];
    assert!(request.header("Authorization").unwrap().contains("/globe/iam, SignedHeaders="));
    request.assert_signed("AK", "secret-key");

    let error = Service::new(&config, &SERVICE).unwrap_err().to_string();
    assert!(error.starts_with("invalid configuration: no region; looked in "), "{error}");
}

#[tokio::test]
async fn a_skewed_clock_is_corrected_and_the_request_retried_once() {
    // The clock of the service is two hours ahead, and it rejects dates that are more than 15 minutes off.
    let ahead = Duration::from_secs(7200);
    let server = Server::start(move |_, request| {
        let now = SystemTime::now() + ahead;
        let reply = if request.signed_within(now, Duration::from_secs(900)) {
            Reply::json(200, "{}")
        } else {
            Reply::json(401, r#"{"error_code": "APIGW.0301", "error_msg": "Incorrect IAM authentication information"}"#)
        };
        reply.header("Date", httpdate::fmt_http_date(now))
    })
    .await;
    let config = config(&server).build().unwrap();
    let service = Service::new(&config, &SERVICE).unwrap();
    // Also a request that is not idempotent: one that was rejected for its date was not processed.
    assert_eq!(call(&service, Method::POST).await.unwrap().attempts(), 2);
    // From then on, the date is right for every client of the configuration.
    assert_eq!(get(&config).await.unwrap().attempts(), 1);
    for request in server.requests() {
        request.assert_signed("AK", "secret-key");
    }
}

#[tokio::test]
async fn a_signature_rejected_for_another_reason_is_not_retried() {
    let server = Server::always(
        Reply::json(401, r#"{"error_code": "APIGW.0301"}"#).header("Date", httpdate::fmt_http_date(SystemTime::now())),
    )
    .await;
    let error = get(&config(&server).build().unwrap()).await.unwrap_err();
    assert_eq!((error.code(), error.attempts()), (Some("APIGW.0301"), 1));
    // A clock that stays wrong is not followed indefinitely.
    let server = Server::start(|index, _| {
        let date = SystemTime::now() + Duration::from_secs(3600 * (index as u64 + 1));
        Reply::json(401, "").header("Date", httpdate::fmt_http_date(date))
    })
    .await;
    assert_eq!(get(&config(&server).build().unwrap()).await.unwrap_err().attempts(), 2);
}

#[tokio::test]
async fn a_stream_cannot_be_signed() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let service = Service::new(&config(&server).build().unwrap(), &SERVICE).unwrap();
    let download = Any::<Bytes>::new(&service, OperationInfo { response: ResponseKind::Bytes, ..SHOW });
    let body = codegen::send(download).await.unwrap().into_inner();
    let mut operation = Any::<()>::new(&service, OperationInfo { path: "/v1/it", ..UPDATE });
    operation.call.set_bytes(Some(Body::from(body)));
    let error = codegen::send(operation).await.err().unwrap();
    assert_eq!(error.to_string(), "UpdateIt: invalid request: body must be bytes in memory: a stream cannot be signed");
    assert_eq!(server.requests().len(), 1);
}
