//! The runtime as generated clients use it, against servers on loopback.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod calls;
mod credentials;
mod environment;
mod rate;
mod retries;
#[cfg(feature = "rustls-ring")]
mod secrets;
mod signing;
mod successes;
mod support;
#[cfg(feature = "rustls-ring")]
mod tls;
mod tracing;
mod transport;
mod waiting;
