//! What the tests share: a server on loopback, calls as generated code makes them, and checks of signatures.

#![allow(dead_code, unused_imports, reason = "each test binary uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

pub mod client;
mod reply;
mod server;
mod signature;
#[cfg(feature = "rustls-ring")]
pub mod tls;

pub use reply::Reply;
pub use server::{Recorded, Server};
