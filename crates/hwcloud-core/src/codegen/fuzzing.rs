//! The entry point of the fuzz targets, compiled for them alone.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::error::{CallContext, ServiceError};
use crate::raw::RawResponse;
use crate::secret::{Redactor, Secret};

/// Returns the error for a response with an error status; `None` if it cannot be a response.
pub fn service_error(status: u16, request_id: Option<&str>, body: &[u8], secret: &str) -> Option<ServiceError> {
    let status = StatusCode::from_u16(status).ok()?;
    let mut headers = HeaderMap::new();
    if let Some(id) = request_id {
        headers.insert("x-request-id", HeaderValue::from_str(id).ok()?);
    }
    let mut secrets = Redactor::default();
    secrets.add(Secret::new(secret));
    let mut response = RawResponse::new(status, headers, &secrets);
    response.body = Bytes::copy_from_slice(body);
    Some(ServiceError::new(CallContext::new("Fuzzed"), response, &secrets))
}
