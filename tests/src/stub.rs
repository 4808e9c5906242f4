//! A local HTTP server that returns the same response to every request, and records the requests byte for byte.

use std::sync::{Arc, Mutex};

use hwcloud_core::{Config, Error};
use percent_encoding::percent_decode_str;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// The project ID in the configuration of a [`StubServer`].
pub const PROJECT: &str = "0123456789abcdef0123456789abcdef";
/// The token in the configuration of a [`StubServer`].
pub const TOKEN: &str = "token-of-tests";

/// A response for every request to a [`StubServer`].
#[derive(Clone, Debug)]
pub struct StubResponse {
    status: u16,
    body: String,
    headers: Vec<(String, String)>,
}

impl StubResponse {
    /// Creates a response with a JSON body.
    pub fn new(status: u16, body: &str) -> Self {
        Self { status, body: body.to_owned(), headers: vec![("Content-Type".to_owned(), "application/json".to_owned())] }
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Starts a server on a free port that runs as long as the async runtime.
    pub async fn serve(self) -> StubServer {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port on loopback");
        let endpoint = format!("http://{}", listener.local_addr().expect("the port"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let server = StubServer { endpoint, requests: Arc::clone(&requests) };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, self.clone(), Arc::clone(&requests)));
            }
        });
        server
    }
}

/// Reads one request, sends the response and closes the connection. A client that disconnects early does not fail the test.
async fn serve(mut stream: TcpStream, response: StubResponse, requests: Arc<Mutex<Vec<Request>>>) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let request = loop {
        if let Some(request) = Request::parse(&bytes) {
            break request;
        }
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk).await?;
        if count == 0 {
            return Ok(());
        }
        bytes.extend_from_slice(&chunk[..count]);
    };
    let is_head = request.method == "HEAD";
    requests.lock().expect("no test panics while it holds the lock").push(request);
    let mut head = format!("HTTP/1.1 {} Stub\r\nConnection: close\r\n", response.status);
    for (name, value) in &response.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if response.status != 204 {
        head.push_str(&format!("Content-Length: {}\r\n", response.body.len()));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes()).await?;
    if !is_head && response.status != 204 {
        stream.write_all(response.body.as_bytes()).await?;
    }
    stream.shutdown().await
}

/// A request as received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The path and query, as in the request line.
    pub target: String,
    /// The headers, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Request {
    /// Parses a request; `None` until it is complete.
    fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.split("\r\n");
        let mut words = lines.next()?.split(' ');
        let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let length = headers.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, value)| value.parse().unwrap_or(0));
        let body = bytes.get(end + 4..end + 4 + length)?.to_vec();
        Some(Self { method, target, headers, body })
    }

    /// Returns the values of a header.
    pub fn header(&self, name: &str) -> Vec<&str> {
        let name = name.to_ascii_lowercase();
        self.headers.iter().filter(|(known, _)| *known == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Asserts that the request is as documented.
    fn assert_is(&self, method: &str, path: &[&str], query: &[(&str, &str)], headers: &[(&str, &str)], media_type: Option<&str>) {
        assert_eq!(self.method, method);
        let (sent_path, sent_query) = self.target.split_once('?').unwrap_or((&self.target, ""));
        let decoded = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
        let segments: Vec<String> = sent_path
            .trim_start_matches('/')
            .split('/')
            .map(|segment| percent_decode_str(segment).decode_utf8_lossy().into_owned())
            .collect();
        assert_eq!(segments, path, "the path");
        let mut pairs: Vec<(String, String)> = sent_query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decoded(name), decoded(value)))
            .collect();
        pairs.sort();
        let mut wanted: Vec<(String, String)> =
            query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        wanted.sort();
        assert_eq!(pairs, wanted, "the query");
        for (name, value) in headers {
            assert_eq!(self.header(name), [*value], "the header {name}");
        }
        // progenitor adds it, and HUAWEI CLOUD knows it only where it is documented.
        let is_documented = headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("api-version"));
        assert!(is_documented || self.header("api-version").is_empty(), "{self:#?}");
        assert_eq!(self.header("content-type").first().copied(), media_type, "the media type of the body");
    }
}

/// A running stub server.
#[derive(Debug)]
pub struct StubServer {
    endpoint: String,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl StubServer {
    /// Returns a configuration for clients of this server.
    ///
    /// # Errors
    ///
    /// Fails as [`Config::builder`] does.
    pub fn config(&self) -> Result<Config, Error> {
        Config::builder().endpoint(&self.endpoint).project_id(PROJECT).token(TOKEN).build()
    }

    /// Returns the URL of this server.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Returns the requests received so far.
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().expect("no test panics while it holds the lock").clone()
    }

    /// Asserts that exactly one request was received, that it is authenticated, and that it has this method, path (segments before
    /// percent-encoding), query, headers and media type of the body.
    pub fn assert_request(
        &self,
        method: &str,
        path: &[&str],
        query: &[(&str, &str)],
        headers: &[(&str, &str)],
        media_type: Option<&str>,
    ) {
        let request = self.only_request();
        request.assert_is(method, path, query, headers, media_type);
        assert_eq!(request.header("x-auth-token"), [TOKEN]);
    }

    /// Asserts the same for a public operation, except that no credentials were sent.
    pub fn assert_public_request(
        &self,
        method: &str,
        path: &[&str],
        query: &[(&str, &str)],
        headers: &[(&str, &str)],
        media_type: Option<&str>,
    ) {
        let request = self.only_request();
        request.assert_is(method, path, query, headers, media_type);
        assert!(request.header("x-auth-token").is_empty() && request.header("authorization").is_empty(), "{request:#?}");
    }

    /// Returns the only request received.
    fn only_request(&self) -> Request {
        let requests = self.requests();
        let [request] = requests.as_slice() else { panic!("one request was expected: {requests:#?}") };
        request.clone()
    }
}

/// Asserts that a call failed with a documented error that has the status, code, message and raw body of the response.
pub fn assert_service_error<T: std::fmt::Debug>(result: Result<T, Error>, status: u16, body: &str, operation: &str) {
    let error = result.expect_err("an error was expected");
    let service = error.as_service_error().unwrap_or_else(|| panic!("not a service error: {error:?}"));
    assert_eq!(service.status().as_u16(), status);
    assert_eq!(error.operation_id(), Some(operation));
    assert_eq!(service.raw_body().as_ref(), body.as_bytes());
    let document: Value = serde_json::from_str(body).expect("documented errors are JSON");
    let text = |keys: &[&str]| keys.iter().find_map(|key| document.get(key)).and_then(Value::as_str);
    if let Some(code) = text(&["error_code", "errorCode", "code"]) {
        assert_eq!(service.code(), Some(code));
    }
    if let Some(message) = text(&["error_msg", "errorMsg", "message"]) {
        assert_eq!(service.message(), message);
    }
    assert!(!error.to_string().contains('\n'), "not one line: {error}");
}
