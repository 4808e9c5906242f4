//! The kinds of successful responses: a document, an empty body and a stream of bytes; and unexpected responses.

use hwcloud_core::codegen::{self, OperationInfo, ResponseKind, Service};
use hwcloud_core::{Config, Error, Response, StatusCode};

use crate::support::client::{Any, Bytes, Kind, SERVICE, SHOW, Undocumented, get};
use crate::support::{Reply, Server};

const DELETE: OperationInfo = OperationInfo { id: "DeleteIt", response: ResponseKind::Empty, ..SHOW };
const DOWNLOAD: OperationInfo = OperationInfo { id: "DownloadIt", response: ResponseKind::Bytes, ..SHOW };

fn config(server: &Server) -> Config {
    Config::builder().token("tok-123456").endpoint(server.url()).build().unwrap()
}

async fn response<K: Kind>(server: &Server, info: OperationInfo) -> Result<Response<K::Output>, Error> {
    let service = Service::new(&config(server), &SERVICE).unwrap();
    codegen::send(Any::<K>::new(&service, info)).await
}

#[tokio::test]
async fn empty_and_binary_responses_are_successes() {
    let server = Server::always(Reply::new(204, "")).await;
    let nothing = response::<()>(&server, DELETE).await.unwrap();
    assert_eq!(nothing.status(), StatusCode::NO_CONTENT);
    let server = Server::always(Reply::new(200, vec![7; 100_000])).await;
    let download = response::<Bytes>(&server, DOWNLOAD).await.unwrap();
    assert_eq!(download.into_inner().collect().await.unwrap().as_ref(), vec![7; 100_000]);
}

#[tokio::test]
async fn a_web_page_is_not_a_success() {
    let page = Reply::new(200, "<html><title>Log in</title></html>").header("Content-Type", "text/html; charset=utf-8");
    let server = Server::always(page).await;
    let error = response::<()>(&server, DELETE).await.err().unwrap();
    assert_eq!(error.to_string(), "DeleteIt: unexpected response 200 OK: a web page, not a response of the service");
    let error = get(&config(&server)).await.unwrap_err();
    assert_eq!(error.to_string(), "ShowIt: 200 OK response does not decode: the body is an HTML page, not JSON");
}

#[tokio::test]
async fn an_undocumented_success_keeps_its_body() {
    let server = Server::always(Reply::json(202, r#"{"name": "v"}"#)).await;
    let error = response::<Undocumented>(&server, DOWNLOAD).await.unwrap_err();
    assert!(matches!(error, Error::UnexpectedResponse(_)), "{error}");
    assert_eq!(error.raw_body().unwrap().as_ref(), br#"{"name": "v"}"#);
}
