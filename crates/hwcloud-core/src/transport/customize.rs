//! The hook by which an application changes how connections are made.

use std::fmt;
use std::sync::Arc;

use reqwest::ClientBuilder;

/// What an application does to the builder of our client.
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
