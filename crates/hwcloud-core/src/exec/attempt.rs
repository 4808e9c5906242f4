//! One attempt of a call: sends the request, and tells a success from everything else.

use http::{HeaderMap, StatusCode, header};
use reqwest::Request;

use super::Execution;
use super::received::{Received, read_body};
use crate::error::{CallContext, ConnectionError, Error, ServiceError, UnexpectedResponseError};
use crate::info::ResponseKind;
use crate::raw::RawResponse;
use crate::secret::Redactor;
use crate::transport::HttpBody;

/// Sends `request`, which is complete.
pub(super) async fn send(
    call: &Execution<'_>,
    request: Request,
    context: CallContext,
    secrets: &Redactor,
) -> Result<Received, Error> {
    let sent = call.deadline.run(call.service.http_client().execute(request)).await;
    let response = match sent {
        None => return Err(call.deadline.exceeded(context, None)),
        Some(Err(error)) => return Err(no_response(call, context, error)),
        Some(Ok(response)) => response,
    };
    call.service.config().clock().observe(response.headers());
    let mut raw = RawResponse::new(response.status(), response.headers().clone(), secrets);
    super::trace::response(&raw, response.version());
    let mut body = Some(HttpBody::from(response));
    let limit = call.service.config().response_size_limit();
    let is_stream = raw.status.is_success() && call.info.response == ResponseKind::Bytes;
    if let Some(body) = body.take_if(|_| !is_stream) {
        raw = read_body(raw, body, limit, call.deadline, context).await?;
    }
    match refusal(&raw, call.info.response) {
        None => Ok(Received { raw, body, context, secrets: secrets.clone(), limit, deadline: call.deadline }),
        Some(Refusal::Service) => Err(Error::Service(ServiceError::new(context, raw, secrets))),
        Some(Refusal::Unexpected(reason)) => {
            Err(Error::UnexpectedResponse(UnexpectedResponseError { context, response: Box::new(raw), reason }))
        }
    }
}

/// Why a response is not a success.
enum Refusal {
    Service,
    Unexpected(String),
}

fn refusal(raw: &RawResponse, kind: ResponseKind) -> Option<Refusal> {
    let status = raw.status;
    if status.is_client_error() || status.is_server_error() {
        Some(Refusal::Service)
    } else if status.is_redirection() {
        Some(Refusal::Unexpected(redirect(status, &raw.headers)))
    } else if !status.is_success() {
        Some(Refusal::Unexpected("not a final status".to_owned()))
    } else if kind == ResponseKind::Empty && raw.is_html() {
        Some(Refusal::Unexpected("a web page, not a response of the service".to_owned()))
    } else {
        None
    }
}

/// Reports the host of a redirect; the rest of the URL may hold secrets.
fn redirect(status: StatusCode, headers: &HeaderMap) -> String {
    let location = headers.get(header::LOCATION).and_then(|location| location.to_str().ok());
    let url = location.and_then(|location| reqwest::Url::parse(location).ok());
    match url.as_ref().and_then(reqwest::Url::host_str) {
        Some(host) => format!("a redirect to {host}, which is not followed"),
        None if status == StatusCode::NOT_MODIFIED => "the request was not conditional".to_owned(),
        None => "a redirect, which is not followed".to_owned(),
    }
}

fn no_response(call: &Execution<'_>, context: CallContext, error: reqwest::Error) -> Error {
    let is_connect = error.is_connect();
    if error.is_timeout() && !is_connect {
        return call.deadline.exceeded(context, None);
    }
    Error::Connection(ConnectionError { context, cause: Box::new(error.without_url()), is_connect })
}
