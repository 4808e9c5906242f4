//! The hook with which an application customises the HTTP client.

use std::fmt;
use std::sync::Arc;

use reqwest::ClientBuilder;

/// An application's changes to the builder of the HTTP client.
#[derive(Clone)]
pub(crate) struct Customize(Arc<dyn Fn(ClientBuilder) -> ClientBuilder + Send + Sync>);

impl Customize {
    pub(crate) fn new(customize: impl Fn(ClientBuilder) -> ClientBuilder + Send + Sync + 'static) -> Self {
        Self(Arc::new(customize))
    }

    pub(crate) fn apply(&self, builder: ClientBuilder) -> ClientBuilder {
        (self.0)(builder)
    }
}

impl fmt::Debug for Customize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Customize")
    }
}
