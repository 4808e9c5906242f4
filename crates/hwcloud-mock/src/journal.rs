//! The journal of the requests that the server has received.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::HeaderMap;
use tokio::sync::watch;

/// How many bytes of a body are kept.
const LONGEST_BODY: usize = 64 << 10;

/// A request that the server has received. Its `Debug` shows neither credentials nor the body, which may contain some.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReceivedRequest {
    /// The method.
    pub method: String,
    /// The path of the request line, percent-encoded.
    pub path: String,
    /// The query of the request line, without the question mark; empty if there is none.
    pub query: String,
    /// The headers as sent, credentials included.
    pub headers: HeaderMap,
    /// The body, or its first 64 KiB.
    pub body: Bytes,
    /// Whether the body was longer.
    pub is_body_truncated: bool,
    /// The `operationId`; `None` if no operation has the method and path.
    pub operation: Option<String>,
    /// The unescaped arguments of path and query by name. Repeated query arguments are joined by commas; a path argument replaces a
    /// query argument of the same name.
    pub arguments: BTreeMap<String, String>,
    /// The status of the response; `None` before there is one, after a reset, and if the client disconnected.
    pub status: Option<u16>,
    /// The injected fault.
    pub fault: Option<String>,
    /// Why the server, and not an example, responded with an error.
    pub reason: Option<String>,
    /// When it was received.
    pub received_at: SystemTime,
    /// How long the response took; zero before there is one.
    pub duration: Duration,
}

impl ReceivedRequest {
    /// Returns the first value of a header, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// Returns the part of a body that is kept, and whether it is truncated.
pub(crate) fn truncate(body: &[u8]) -> (Bytes, bool) {
    // A copy: the bytes themselves are part of a larger buffer, all of which they would keep.
    (Bytes::copy_from_slice(&body[..body.len().min(LONGEST_BODY)]), body.len() > LONGEST_BODY)
}

impl fmt::Debug for ReceivedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.headers.iter().map(|(name, value)| {
            let value = if is_secret(name.as_str()) { "[redacted]".into() } else { String::from_utf8_lossy(value.as_bytes()) };
            (name.as_str(), value)
        });
        f.debug_struct("ReceivedRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query", &self.query)
            .field("headers", &shown.collect::<Vec<_>>())
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("is_body_truncated", &self.is_body_truncated)
            .field("operation", &self.operation)
            .field("arguments", &self.arguments)
            .field("status", &self.status)
            .field("fault", &self.fault)
            .field("reason", &self.reason)
            .field("received_at", &self.received_at)
            .field("duration", &self.duration)
            .finish()
    }
}

/// Keeps the latest requests, and counts all of them.
#[derive(Debug)]
pub(crate) struct Journal {
    /// How many are kept; 0 for none.
    limit: usize,
    kept: Mutex<Kept>,
    count: watch::Sender<u64>,
}

#[derive(Debug, Default)]
struct Kept {
    requests: VecDeque<ReceivedRequest>,
    /// How many came before the first one that is kept.
    before: u64,
}

impl Journal {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, kept: Mutex::default(), count: watch::Sender::new(0) }
    }

    /// Adds a request and returns its number, if it is kept.
    pub(crate) fn begin(&self, request: impl FnOnce() -> ReceivedRequest) -> Option<u64> {
        let number = (self.limit > 0).then(|| {
            let request = request();
            let mut kept = self.lock();
            kept.requests.push_back(request);
            if kept.requests.len() > self.limit {
                kept.requests.pop_front();
                kept.before += 1;
            }
            kept.before + kept.requests.len() as u64 - 1
        });
        self.count.send_modify(|count| *count += 1);
        number
    }

    /// Updates a request, unless it is no longer kept.
    pub(crate) fn update(&self, number: Option<u64>, change: impl FnOnce(&mut ReceivedRequest)) {
        let Some(number) = number else { return };
        let mut kept = self.lock();
        let index = number.checked_sub(kept.before).and_then(|index| usize::try_from(index).ok());
        if let Some(request) = index.and_then(|index| kept.requests.get_mut(index)) {
            change(request);
        }
    }

    pub(crate) fn all(&self) -> Vec<ReceivedRequest> {
        self.lock().requests.iter().cloned().collect()
    }

    pub(crate) fn take(&self) -> Vec<ReceivedRequest> {
        let mut kept = self.lock();
        kept.before += kept.requests.len() as u64;
        std::mem::take(&mut kept.requests).into()
    }

    pub(crate) fn count(&self) -> u64 {
        *self.count.borrow()
    }

    pub(crate) async fn wait_for(&self, count: u64) {
        // The sender is ours, so that the channel stays open.
        let _ = self.count.subscribe().wait_for(|seen| *seen >= count).await;
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        // No change is left half done where a panic could come in between.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns whether the values of a header are secret.
fn is_secret(name: &str) -> bool {
    matches!(
        name,
        "authorization"
            | "x-auth-token"
            | "x-subject-token"
            | "x-security-token"
            | "cookie"
            | "set-cookie"
            | "proxy-authorization"
    )
}
