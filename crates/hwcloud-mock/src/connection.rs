//! Connections: accepts them, reads requests, sends answers, and resets where that is asked for.

use std::future::poll_fn;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Limited};
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::answer::{Answer, Body, Pace, REASON};
use crate::handler::{REQUEST_ID, Shared};
use crate::record::{ReceivedRequest, cut};

/// Larger request bodies are refused.
const LARGEST_BODY: usize = 16 << 20;
/// How long accepting pauses when the system has no room for another connection.
const NO_ROOM: Duration = Duration::from_millis(20);

/// Serves until it is dropped, and all connections with it.
pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    shared.connections.fetch_add(1, Ordering::Relaxed);
                    connections.spawn(connection(stream, Arc::clone(&shared)));
                }
                // Too many open files, or a client that is gone already: the next one may do better.
                Err(_) => tokio::time::sleep(NO_ROOM).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    // Small answers should not wait for each other; one that does is no fault.
    let _ = stream.set_nodelay(true);
    let is_reset = Arc::new(AtomicBool::new(false));
    let service = service_fn(|request| {
        let (shared, is_reset) = (Arc::clone(&shared), Arc::clone(&is_reset));
        Box::pin(async move {
            let answered = answer(&shared, request).await;
            is_reset.store(answered.is_err(), Ordering::Relaxed);
            answered
        })
    });
    // A client may keep a connection for as long as it likes: a wait can pause for longer than any timeout.
    let mut connection = http1::Builder::new().header_read_timeout(None).serve_connection(TokioIo::new(stream), service);
    let served = poll_fn(|context| connection.poll_without_shutdown(context)).await;
    let mut stream = connection.into_parts().io.into_inner();
    // The client may be gone already, which is its own affair.
    if is_reset.load(Ordering::Relaxed) {
        let _ = stream.set_zero_linger();
    } else if served.is_ok() {
        let _ = stream.shutdown().await;
    }
}

/// Answers one request; an error stands for a connection that is to be reset.
async fn answer(shared: &Shared, request: Request<Incoming>) -> io::Result<Response<Body>> {
    let (received_at, started) = (SystemTime::now(), Instant::now());
    let (parts, body) = request.into_parts();
    let is_announced = body.size_hint().lower() > LARGEST_BODY as u64;
    let body = if is_announced { None } else { Limited::new(body, LARGEST_BODY).collect().await.ok() };
    let body = body.map(http_body_util::Collected::to_bytes);
    let outcome = shared.outcome(&parts, body.as_ref());
    let seen = || {
        let (body, is_body_cut) = cut(body.as_deref().unwrap_or_default());
        ReceivedRequest {
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: parts.headers.clone(),
            body,
            is_body_cut,
            operation: outcome.route.as_ref().map(|route| route.operation().id.clone()),
            arguments: outcome.arguments.clone(),
            status: None,
            fault: outcome.fault.clone(),
            reason: None,
            received_at,
            duration: Duration::ZERO,
        }
    };
    let number = shared.record.begin(seen);
    if !outcome.latency.is_zero() {
        tokio::time::sleep(outcome.latency).await;
    }
    let finish = |request: &mut ReceivedRequest| {
        request.status = outcome.answer.as_ref().map(|answer| answer.status);
        request.reason = outcome.answer.as_ref().and_then(|answer| answer.headers.get(REASON)?.to_str().ok().map(str::to_owned));
        request.duration = started.elapsed();
    };
    shared.record.update(number, finish);
    if let Some(on_answer) = &shared.on_answer {
        let mut request = seen();
        finish(&mut request);
        on_answer(&request);
    }
    let answer = outcome.answer.ok_or_else(|| io::Error::from(io::ErrorKind::ConnectionReset))?;
    response(answer, outcome.pace)
}

fn response(answer: Answer, pace: Pace) -> io::Result<Response<Body>> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let has_body = answer.has_body();
    let Answer { status, headers, body, .. } = answer;
    let mut response = Response::builder().status(status);
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
