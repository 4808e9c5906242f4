//! The kinds of success: a document, nothing, and a stream of bytes; and what is none of them.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod support;

use hwcloud_core::codegen::{OperationInfo, RequestBuilderExt, Response, ResponseKind, Service};
use hwcloud_core::{Config, Error, ResponseValue, StatusCode};
use support::client::{SERVICE, get};
use support::{Reply, Server};

const DELETE: OperationInfo = OperationInfo::new("DeleteIt").with_path("/v1/it").with_response(ResponseKind::Empty);
const DOWNLOAD: OperationInfo = OperationInfo::new("DownloadIt").with_path("/v1/it").with_response(ResponseKind::Bytes);

fn config(server: &Server) -> Config {
    Config::builder().token("tok-123456").endpoint(server.url()).build().unwrap()
}

async fn response(server: &Server, info: &OperationInfo) -> Result<Response, Error> {
    let service = Service::new(&config(server), &SERVICE).unwrap();
    let request = service.http_client().get(format!("{}/v1/it", service.baseurl())).build_request(info)?;
    service.execute(request, info).await
}

#[tokio::test]
async fn nothing_and_bytes_are_successes_of_their_own() {
    let server = Server::always(Reply::new(204, "")).await;
    let nothing = ResponseValue::empty(response(&server, &DELETE).await.unwrap());
    assert_eq!(nothing.status(), StatusCode::NO_CONTENT);
    let server = Server::always(Reply::new(200, vec![7; 100_000])).await;
    let download = ResponseValue::stream(response(&server, &DOWNLOAD).await.unwrap());
    assert_eq!(download.into_inner().collect().await.unwrap().as_ref(), vec![7; 100_000]);
}

#[tokio::test]
async fn a_web_page_is_no_success() {
    let page = Reply::new(200, "<html><title>Log in</title></html>").header("Content-Type", "text/html; charset=utf-8");
    let server = Server::always(page).await;
    let error = response(&server, &DELETE).await.err().unwrap();
    assert_eq!(error.to_string(), "DeleteIt: unexpected response 200 OK: a web page, not an answer of the service");
    let error = get(&config(&server)).await.unwrap_err();
    assert_eq!(error.to_string(), "ShowIt: 200 OK response does not decode: the body is an HTML page, not JSON");
}

#[tokio::test]
async fn a_success_that_an_operation_does_not_know_keeps_its_body() {
    let server = Server::always(Reply::json(202, r#"{"name": "v"}"#)).await;
    let error = Error::unexpected_response(response(&server, &DOWNLOAD).await.unwrap()).await;
    assert!(matches!(error, Error::UnexpectedResponse(_)), "{error}");
    assert_eq!(error.raw_body().unwrap().as_ref(), br#"{"name": "v"}"#);
}
