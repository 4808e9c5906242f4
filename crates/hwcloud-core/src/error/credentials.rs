//! A call that could not prove who makes it.

use std::error::Error as StdError;
use std::sync::Arc;

use super::{CallContext, Error, chain};

/// The credentials provider failed, or its credentials cannot be used for the request. Nothing was sent.
#[derive(Debug, thiserror::Error)]
#[error("{context}no credentials: {}{}", chain(cause.as_ref()), context.details(None))]
pub struct CredentialsError {
    pub(crate) context: CallContext,
    pub(crate) cause: Arc<dyn StdError + Send + Sync>,
}

impl CredentialsError {
    /// What the provider said. Calls that waited for the same answer share it.
    pub fn cause(&self) -> &(dyn StdError + Send + Sync + 'static) {
        self.cause.as_ref()
    }

    /// A provider that calls a service fails as such calls do.
    pub(crate) fn is_retryable(&self) -> bool {
        self.cause.downcast_ref::<Error>().is_some_and(Error::is_retryable)
    }
}
