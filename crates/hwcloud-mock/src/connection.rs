//! Accepts connections, reads requests, sends responses, and resets connections for the fault that does.

use std::future::poll_fn;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt as _, Limited};
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::handler::{REQUEST_ID, Shared};
use crate::journal::{ReceivedRequest, truncate};
use crate::response::{Body, Pace, REASON, Response};

/// Larger request bodies are rejected.
const LARGEST_BODY: usize = 16 << 20;
/// How long accepting pauses when the system cannot accept another connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(20);

/// Serves until the future is dropped, which also closes all connections.
pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    shared.connections.fetch_add(1, Ordering::Relaxed);
                    connections.spawn(connection(stream, Arc::clone(&shared)));
                }
                // Too many open files, or a client that has already disconnected.
                Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    // Only an optimization: small responses should not wait for each other.
    let _ = stream.set_nodelay(true);
    let is_reset = Arc::new(AtomicBool::new(false));
    let service = service_fn(|request| {
        let (shared, is_reset) = (Arc::clone(&shared), Arc::clone(&is_reset));
        Box::pin(async move {
            let result = respond(&shared, request).await;
            is_reset.store(result.is_err(), Ordering::Relaxed);
            result
        })
    });
    // Clients may keep connections: a wait can pause for longer than any timeout.
    let mut connection = http1::Builder::new().header_read_timeout(None).serve_connection(TokioIo::new(stream), service);
    let served = poll_fn(|context| connection.poll_without_shutdown(context)).await;
    let mut stream = connection.into_parts().io.into_inner();
    // Errors mean that the client has already disconnected.
    if is_reset.load(Ordering::Relaxed) {
        let _ = stream.set_zero_linger();
    } else if served.is_ok() {
        let _ = stream.shutdown().await;
    }
}

/// Responds to one request; an error resets the connection.
async fn respond(shared: &Shared, request: Request<Incoming>) -> io::Result<http::Response<Body>> {
    let (received_at, started) = (SystemTime::now(), Instant::now());
    let (parts, body) = request.into_parts();
    let is_announced = body.size_hint().lower() > LARGEST_BODY as u64;
    let body = if is_announced { None } else { Limited::new(body, LARGEST_BODY).collect().await.ok() };
    let body = body.map(http_body_util::Collected::to_bytes);
    let outcome = shared.outcome(&parts, body.as_ref());
    let received = || {
        let (body, is_body_truncated) = truncate(body.as_deref().unwrap_or_default());
        ReceivedRequest {
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: parts.headers.clone(),
            body,
            is_body_truncated,
            operation: outcome.route.as_ref().map(|route| route.operation().id.clone()),
            arguments: outcome.arguments.clone(),
            status: None,
            fault: outcome.fault.clone(),
            reason: None,
            received_at,
            duration: Duration::ZERO,
        }
    };
    let number = shared.journal.begin(received);
    if !outcome.latency.is_zero() {
        tokio::time::sleep(outcome.latency).await;
    }
    let finish = |request: &mut ReceivedRequest| {
        request.status = outcome.response.as_ref().map(|response| response.status);
        let reason = outcome.response.as_ref().and_then(|response| response.headers.get(REASON)?.to_str().ok());
        request.reason = reason.map(str::to_owned);
        request.duration = started.elapsed();
    };
    shared.journal.update(number, finish);
    if let Some(on_response) = &shared.on_response {
        let mut request = received();
        finish(&mut request);
        on_response(&request);
    }
    let response = outcome.response.ok_or_else(|| io::Error::from(io::ErrorKind::ConnectionReset))?;
    to_http(response, outcome.pace)
}

fn to_http(response: Response, pace: Pace) -> io::Result<http::Response<Body>> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let has_body = response.has_body();
    let Response { status, headers, body, .. } = response;
    let mut response = http::Response::builder().status(status);
    if let Some(all) = response.headers_mut() {
        *all = headers;
        let id = format!("mock-{:012x}", NUMBER.fetch_add(1, Ordering::Relaxed));
        if let Ok(id) = id.try_into() {
            all.insert(REQUEST_ID, id);
        }
    }
    let body = if has_body { body } else { Bytes::new() };
    response.body(Body::new(&body, pace)).map_err(io::Error::other)
}
