//! A request that got no response.

use std::error::Error as StdError;

use super::{CallContext, chain};

/// The service could not be reached, or the connection broke before it answered.
#[derive(Debug, thiserror::Error)]
#[error("{context}connection failed: {}{}", chain(cause.as_ref()), context.details(None))]
pub struct ConnectionError {
    pub(crate) context: CallContext,
    #[source]
    pub(crate) cause: Box<dyn StdError + Send + Sync>,
    pub(crate) is_connect: bool,
}

impl ConnectionError {
    /// Whether no connection came about, so that the service has certainly not seen the request.
    pub fn is_connect(&self) -> bool {
        self.is_connect
    }
}
