//! The error type of all calls, and the details of each kind of failure.
//!
//! Each error knows its operation and the number of attempts. If there was a response, its status, headers, request id and raw
//! body are kept, whatever was wrong with it. [`Display`](std::fmt::Display) writes one line for a log; neither it nor [`Debug`]
//! shows credentials.

mod config;
mod context;
mod decode;
mod error_body;
mod kinds;
mod service;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use config::{ConfigError, ConfigProblem};
pub use kinds::{
    BodyError, BodyErrorKind, ConnectionError, CredentialsError, DecodeError, InvalidRequestError, TimeoutError,
    UnexpectedResponseError,
};
pub use service::ServiceError;

pub(crate) use context::CallContext;
pub(crate) use decode::json as decode_json;

use crate::raw::RawResponse;

/// Why a call, or the creation of a client, failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The configuration is incomplete or malformed.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Arguments are missing or violate documented constraints. Nothing was sent.
    #[error(transparent)]
    InvalidRequest(#[from] InvalidRequestError),
    /// There are no usable credentials: the credentials provider failed. Nothing was sent.
    #[error(transparent)]
    Credentials(#[from] CredentialsError),
    /// No response was received: the service could not be reached, or the connection broke.
    #[error(transparent)]
    Connection(#[from] ConnectionError),
    /// The call exceeded its timeout.
    #[error(transparent)]
    Timeout(#[from] TimeoutError),
    /// The response has an error status, 4xx or 5xx.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// The response is neither a documented success nor an error, such as a redirect.
    #[error(transparent)]
    UnexpectedResponse(#[from] UnexpectedResponseError),
    /// The body of the response could not be read to its end.
    #[error(transparent)]
    Body(#[from] BodyError),
    /// The response is complete, but does not have the documented structure.
    #[error(transparent)]
    Decode(#[from] DecodeError),
}

impl Error {
    /// Returns the documented name of the operation; `None` for an error in the configuration.
    pub fn operation_id(&self) -> Option<&'static str> {
        self.context().and_then(|context| context.operation_id)
    }

    /// Returns how many times the request was sent, or tried to be sent; 0 if it failed before that.
    pub fn attempts(&self) -> u32 {
        self.context().map_or(0, |context| context.attempts)
    }

    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.response().map(|response| response.status)
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(|response| &response.headers)
    }

    /// Returns the id under which the service's operators find the request, if the response has one.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Service(error) => error.request_id(),
            _ => self.response().and_then(RawResponse::request_id),
        }
    }

    /// Returns the body of the response as received, if there was a response. It may be incomplete.
    pub fn raw_body(&self) -> Option<&Bytes> {
        self.response().map(|response| &response.body)
    }

    /// Returns the error code of the service, such as `BackupService.6500`, if the response has one.
    pub fn code(&self) -> Option<&str> {
        self.as_service_error().and_then(ServiceError::code)
    }

    /// Returns the service error, if the response has an error status.
    pub fn as_service_error(&self) -> Option<&ServiceError> {
        match self {
            Self::Service(error) => Some(error),
            _ => None,
        }
    }

    /// Returns whether the error is transient: a failure of the network, or one of the statuses 429, 500, 502, 503 and 504.
    ///
    /// This concerns only the cause. Whether a retry is harmless depends on the operation.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Connection(_) | Self::Timeout(_) => true,
            Self::Service(error) => is_transient(error.status()),
            Self::Body(error) => error.is_retryable(),
            Self::Credentials(error) => error.is_retryable(),
            Self::Config(_) | Self::InvalidRequest(_) | Self::UnexpectedResponse(_) | Self::Decode(_) => false,
        }
    }

    pub(crate) fn context(&self) -> Option<&CallContext> {
        match self {
            Self::Config(_) => None,
            Self::InvalidRequest(error) => Some(&error.context),
            Self::Credentials(error) => Some(&error.context),
            Self::Connection(error) => Some(&error.context),
            Self::Timeout(error) => Some(&error.context),
            Self::Service(error) => Some(error.context()),
            Self::UnexpectedResponse(error) => Some(&error.context),
            Self::Body(error) => Some(&error.context),
            Self::Decode(error) => Some(&error.context),
        }
    }

    fn response(&self) -> Option<&RawResponse> {
        match self {
            Self::Config(_) | Self::InvalidRequest(_) | Self::Credentials(_) | Self::Connection(_) => None,
            Self::Timeout(error) => error.response.as_deref(),
            Self::Service(error) => Some(error.response()),
            Self::UnexpectedResponse(error) => Some(&error.response),
            Self::Body(error) => Some(&error.response),
            Self::Decode(error) => Some(&error.response),
        }
    }
}

impl Error {
    /// Returns the kind as one word, for metrics: the status, or else the kind of failure.
    pub(crate) fn kind(&self) -> String {
        match self {
            Self::Config(_) => "config".to_owned(),
            Self::InvalidRequest(_) => "invalid_request".to_owned(),
            Self::Credentials(_) => "credentials".to_owned(),
            Self::Connection(_) => "connection".to_owned(),
            Self::Timeout(_) => "timeout".to_owned(),
            Self::Service(error) => error.status().as_str().to_owned(),
            Self::UnexpectedResponse(error) => error.response.status.as_str().to_owned(),
            Self::Body(_) => "body".to_owned(),
            Self::Decode(_) => "decode".to_owned(),
        }
    }
}

/// Returns whether a response with this status is transient.
pub(crate) fn is_transient(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::TOO_MANY_REQUESTS
            | StatusCode::INTERNAL_SERVER_ERROR
            | StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_small_to_return() {
        assert!(size_of::<Error>() <= 96, "{}", size_of::<Error>());
    }

    #[test]
    fn an_error_can_cross_threads() {
        fn check<T: Send + Sync + std::error::Error + 'static>() {}
        check::<Error>();
    }
}
