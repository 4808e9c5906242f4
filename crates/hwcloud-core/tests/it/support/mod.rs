//! Shared test support: a server on loopback, a client like a generated one, and checks of signatures.

pub mod client;
mod process;
mod reply;
mod server;
mod signature;
#[cfg(feature = "rustls-ring")]
pub mod tls;
mod wire;

pub use process::{assert_success, run};
pub use reply::Reply;
pub use server::{Recorded, Server};
