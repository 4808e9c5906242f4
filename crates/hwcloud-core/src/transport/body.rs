//! Reads a body to its end, within a size limit.

use bytes::{Bytes, BytesMut};
use http_body::Body as _;
use std::pin::Pin;

use super::HttpBody;

/// The maximum initial reservation, whatever length the server announces.
const FIRST_RESERVATION: usize = 64 << 10;

/// Why a body could not be read to its end.
pub(crate) enum ReadError {
    Interrupted(reqwest::Error),
    TooLarge,
}

/// Reads `body` to its end into `buffer`, which holds the bytes received so far if that fails or is cancelled.
pub(crate) async fn read(body: &mut HttpBody, limit: u64, buffer: &mut BytesMut) -> Result<(), ReadError> {
    if body.size_hint().lower() > limit {
        return Err(ReadError::TooLarge);
    }
    if let Some(exact) = body.size_hint().exact() {
        buffer.reserve(usize::try_from(exact).unwrap_or(FIRST_RESERVATION).min(FIRST_RESERVATION));
    }
    while let Some(piece) = next(body).await {
        let piece = piece.map_err(ReadError::Interrupted)?;
        let length = (buffer.len() as u64).saturating_add(piece.len() as u64);
        if length > limit {
            return Err(ReadError::TooLarge);
        }
        buffer.extend_from_slice(&piece);
    }
    Ok(())
}

async fn next(body: &mut HttpBody) -> Option<reqwest::Result<Bytes>> {
    loop {
        let frame = std::future::poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await?;
        match frame.map(http_body::Frame::into_data) {
            Ok(Ok(piece)) => return Some(Ok(piece)),
            // Trailers.
            Ok(Err(_)) => {}
            Err(error) => return Some(Err(error)),
        }
    }
}
