//! A small HTTP server on loopback that records requests and sends the responses of a test.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;

use super::Reply;
use super::reply::Ending;

/// A request as received.
#[derive(Clone, Debug)]
pub struct Recorded {
    pub method: String,
    /// Path and query, as in the request line.
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Recorded {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// The server, which stops with the async runtime of the test.
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Recorded>>>,
    connections: Arc<AtomicUsize>,
}

impl Server {
    /// Starts a server that responds to the n-th request, from 0, with the reply of `respond`.
    pub async fn start(respond: impl Fn(usize, &Recorded) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let respond = Arc::new(respond);
        let connections = Arc::new(AtomicUsize::new(0));
        let (recorded, accepted) = (Arc::clone(&requests), Arc::clone(&connections));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                accepted.fetch_add(1, Ordering::SeqCst);
                let (respond, recorded) = (Arc::clone(&respond), Arc::clone(&recorded));
                tokio::spawn(async move {
                    if serve(&mut stream, &*respond, &recorded).await == Some(Ending::Reset) {
                        // So that the client receives everything that was sent.
                        tokio::time::sleep(Duration::from_millis(50)).await;
                        stream.set_zero_linger().unwrap();
                    }
                });
            }
        });
        Self { address, requests, connections }
    }

    /// Starts a server that sends the same reply to every request.
    pub async fn always(reply: Reply) -> Self {
        Self::start(move |_, _| reply.clone()).await
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the number of connections.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    pub fn requests(&self) -> Vec<Recorded> {
        self.requests.lock().unwrap().clone()
    }
}

/// Serves the requests of one connection. Returns how the last reply ended it, if it did.
async fn serve<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut S,
    respond: &(impl Fn(usize, &Recorded) -> Reply + Send + Sync),
    recorded: &Mutex<Vec<Recorded>>,
) -> Option<Ending> {
    while let Some(request) = read_request(stream).await {
        let index = {
            let mut recorded = recorded.lock().unwrap();
            recorded.push(request.clone());
            recorded.len() - 1
        };
        let reply = respond(index, &request);
        tokio::time::sleep(reply.delay).await;
        stream.write_all(&reply.bytes()).await.ok()?;
        stream.flush().await.ok()?;
        if reply.ending != Ending::Open {
            return Some(reply.ending);
        }
    }
    None
}

async fn read_request<S: AsyncRead + Unpin>(stream: &mut S) -> Option<Recorded> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let mut request_line = lines.next()?.split(' ');
    let (method, target) = (request_line.next()?.to_owned(), request_line.next()?.to_owned());
    let headers: Vec<(String, String)> =
        lines.filter_map(|line| line.split_once(':')).map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect();
    let length = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length: usize = length.map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = bytes.split_off(end + 4);
    while body.len() < length {
        if stream.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    Some(Recorded { method, target, headers, body })
}
