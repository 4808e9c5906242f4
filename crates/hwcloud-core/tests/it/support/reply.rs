//! The reply of a server to a request.

use std::fmt::Write;
use std::time::Duration;

/// A response, complete or truncated.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub delay: Duration,
    pub(super) ending: Ending,
    sent: Option<usize>,
    has_length: bool,
}

/// What happens to the connection after a reply.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ending {
    Open,
    Closed,
    Reset,
    /// Closed without a reply.
    HungUp,
}

impl Reply {
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.into(),
            delay: Duration::ZERO,
            ending: Ending::Open,
            sent: None,
            has_length: status != 204,
        }
    }

    pub fn json(status: u16, body: &str) -> Self {
        Self::new(status, body).header("Content-Type", "application/json")
    }

    /// Closes the connection without a reply.
    pub fn hang_up() -> Self {
        Self { ending: Ending::HungUp, ..Self::new(200, "") }
    }

    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// Sends the head and the first bytes of the body, then closes the connection.
    pub fn cut_after(self, bytes: usize) -> Self {
        Self { sent: Some(bytes), ending: Ending::Closed, ..self }
    }

    /// Sends the head and the first bytes of the body, then resets the connection.
    pub fn reset_after(self, bytes: usize) -> Self {
        Self { sent: Some(bytes), ending: Ending::Reset, ..self }
    }

    /// Sends the body without its length; it ends with the connection.
    pub fn without_length(self) -> Self {
        Self { has_length: false, ending: Ending::Closed, ..self }
    }

    pub fn after(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// Returns the bytes to send.
    pub(super) fn bytes(&self) -> Vec<u8> {
        if self.ending == Ending::HungUp {
            return Vec::new();
        }
        let mut head = format!("HTTP/1.1 {} Status\r\n", self.status);
        if self.has_length {
            write!(head, "Content-Length: {}\r\n", self.body.len()).unwrap();
        }
        if self.ending == Ending::Closed {
            head.push_str("Connection: close\r\n");
        }
        for (name, value) in &self.headers {
            write!(head, "{name}: {value}\r\n").unwrap();
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(&self.body[..self.sent.unwrap_or(self.body.len())]);
        bytes
    }
}
