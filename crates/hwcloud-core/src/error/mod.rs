//! Everything that can go wrong with a call, as one type that a caller can match on.
//!
//! Each error knows its operation and how many attempts were made. If the service answered, status, headers, request id and
//! the raw body are there too, whatever went wrong with them. [`Display`](std::fmt::Display) is one line fit for a log;
//! neither it nor [`Debug`] shows a credential.

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

/// Why a call, or making a client, failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Something in the configuration is missing or malformed.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// An argument is missing or breaks a documented rule. Nothing was sent.
    #[error(transparent)]
    InvalidRequest(#[from] InvalidRequestError),
    /// There is no proof of who makes the call: the credentials provider failed. Nothing was sent.
    #[error(transparent)]
    Credentials(#[from] CredentialsError),
    /// No response came: the service could not be reached, or the connection broke.
    #[error(transparent)]
    Connection(#[from] ConnectionError),
    /// The call took longer than it may.
    #[error(transparent)]
    Timeout(#[from] TimeoutError),
    /// The service answered with an error status, 4xx or 5xx.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// The service answered with a status that is neither a documented success nor an error: a redirect, for one.
    #[error(transparent)]
    UnexpectedResponse(#[from] UnexpectedResponseError),
    /// The response began, but its body could not be read to the end.
    #[error(transparent)]
    Body(#[from] BodyError),
    /// The response is complete, but it is not what the documentation says.
    #[error(transparent)]
    Decode(#[from] DecodeError),
}

impl Error {
    /// The operation that was called, by its documented name; `None` for an error in the configuration.
    pub fn operation_id(&self) -> Option<&'static str> {
        self.context().and_then(|context| context.operation_id)
    }

    /// How many times the request was sent, or tried to be sent; 0 if it was refused before that.
    pub fn attempts(&self) -> u32 {
        self.context().map_or(0, |context| context.attempts)
    }

    /// The status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.response().map(|response| response.status)
    }

    /// The headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(|response| &response.headers)
    }

    /// The id under which the service's operators find the request, if there was a response that names one.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Service(error) => error.request_id(),
            _ => self.response().and_then(RawResponse::request_id),
        }
    }

    /// The body of the response as it came, if there was a response; as far as it came, if it was not complete.
    pub fn raw_body(&self) -> Option<&Bytes> {
        self.response().map(|response| &response.body)
    }

    /// The error code of the service, such as `BackupService.6500`, if it sent one.
    pub fn code(&self) -> Option<&str> {
        self.as_service_error().and_then(ServiceError::code)
    }

    /// What the service answered, if it answered with an error status.
    pub fn as_service_error(&self) -> Option<&ServiceError> {
        match self {
            Self::Service(error) => Some(error),
            _ => None,
        }
    }

    /// Whether the same call may succeed later: the cause is in the network, or the service says that it is busy or
    /// broken (429, 500, 502, 503, 504).
    ///
    /// That is about the cause alone. Whether a repetition is harmless depends on the operation.
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
    /// What goes wrong, in a word that is good to count by: the status of an error, or else the kind of failure.
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

/// Whether a service that answers with this status may answer otherwise soon.
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
