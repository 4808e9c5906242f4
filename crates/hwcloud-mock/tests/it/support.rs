//! Shared by the tests: servers of the fixture specs, and requests byte by byte, which no client would send.

use std::path::{Path, PathBuf};

use hwcloud_mock::{MockError, MockServer, MockServerBuilder};
use serde_json::Value as Json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

pub const TASK: &str = "/v3/p-1/operation-logs/task-1";
pub const RECORDS: &str = "/v2/p-1/operation/record";
pub const TOKEN: (&str, &str) = ("X-Auth-Token", "t");

/// Returns the folder of the fixture specs.
pub fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs")
}

/// Returns a builder of a server of the fixture specs.
pub fn builder() -> MockServerBuilder {
    MockServer::builder().openapi(specs())
}

/// Starts a server of the fixture specs.
pub async fn start() -> Result<MockServer, MockError> {
    builder().start().await
}

/// A response as received.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Json {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The code and the message of an error.
    pub fn error(&self) -> (String, String) {
        let body = self.json();
        let text = |key: &str| body[key].as_str().unwrap_or_default().to_owned();
        (text("error_code"), text("error_msg"))
    }
}

/// Sends a request on a new connection, and reads until the server closes it.
pub async fn call(server: &MockServer, method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Reply {
    try_call(server, method, target, headers, body).await.unwrap()
}

pub async fn try_call(
    server: &MockServer,
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> std::io::Result<Reply> {
    let mut stream = TcpStream::connect(server.address()).await?;
    let mut head = format!("{method} {target} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("host")) {
        head.push_str(&format!("Host: {}\r\n", server.address()));
    }
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{head}\r\n{body}").as_bytes()).await?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await?;
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").ok_or(std::io::ErrorKind::UnexpectedEof)?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers =
        lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
    Ok(Reply { status, headers: headers.collect(), body: bytes[end + 4..].to_vec() })
}

/// Gets a path with a token.
pub async fn get(server: &MockServer, target: &str) -> Reply {
    call(server, "GET", target, &[TOKEN], "").await
}

/// A server of one spec, which is given by its paths and components.
pub async fn serve(paths: &str) -> Result<MockServer, MockError> {
    let folder = tempfile::tempdir().unwrap();
    write_spec(folder.path(), "foo", paths);
    MockServer::builder().openapi(folder.path()).start().await
}

/// Writes a spec with these paths and components.
pub fn write_spec(folder: &Path, stem: &str, paths: &str) {
    let spec =
        format!("openapi: 3.0.3\ninfo: {{title: Foo, version: v1}}\nservers: [{{url: 'https://foo.example.com'}}]\n{paths}");
    std::fs::write(folder.join(format!("{stem}.yaml")), spec).unwrap();
}
