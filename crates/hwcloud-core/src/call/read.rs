//! Reading a response to its end, within the limits of size and time.

use bytes::BytesMut;

use super::{Deadline, timed_out};
use crate::error::{BodyError, BodyErrorKind, CallContext, Error};
use crate::response::RawResponse;
use crate::transport::{self, Body, ReadError};

/// `response` with its body. If that cannot be read, the error keeps what came of it.
pub(crate) async fn read_body(
    mut response: RawResponse,
    mut body: Body,
    limit: u64,
    deadline: Deadline,
    context: CallContext,
) -> Result<RawResponse, Error> {
    let mut buffer = BytesMut::new();
    let read = deadline.run(transport::read(&mut body, limit, &mut buffer)).await;
    response.body = buffer.freeze();
    let kind = match read {
        Some(Ok(())) => return Ok(response),
        None => return Err(timed_out(context, deadline, Some(response))),
        Some(Err(ReadError::TooLarge)) => BodyErrorKind::TooLarge { limit },
        Some(Err(ReadError::Interrupted(cause))) => BodyErrorKind::Interrupted(Box::new(cause.without_url())),
    };
    Err(Error::Body(BodyError { context, response: Box::new(response), kind }))
}
