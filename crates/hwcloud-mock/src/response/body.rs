//! The body of a response: sent at once, byte by byte, or truncated.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use tokio::time::Sleep;

/// How long the first half of a truncated body has to reach the client.
const BEFORE_TRUNCATION: Duration = Duration::from_millis(20);

/// How fast a body is sent, and whether it is truncated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// At once.
    AtOnce,
    /// One byte, a pause, the next byte.
    Slow(Duration),
    /// Half of it, and then the connection is closed.
    CutShort,
}

/// A body that is being sent.
pub(crate) struct Body {
    pieces: VecDeque<Bytes>,
    length: u64,
    pause: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
    is_truncated: bool,
}

impl Body {
    pub(crate) fn new(bytes: &Bytes, pace: Pace) -> Self {
        let (pieces, pause) = match pace {
            Pace::AtOnce => (Some(bytes.clone()).filter(|bytes| !bytes.is_empty()).into_iter().collect(), Duration::ZERO),
            Pace::Slow(pause) => ((0..bytes.len()).map(|index| bytes.slice(index..=index)).collect(), pause),
            Pace::CutShort => ([bytes.slice(..bytes.len() / 2)].into(), BEFORE_TRUNCATION),
        };
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Self { pieces, length, pause, waiting: None, is_truncated: pace == Pace::CutShort }
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(waiting) = &mut self.waiting {
            std::task::ready!(waiting.as_mut().poll(context));
            self.waiting = None;
        }
        let Some(piece) = self.pieces.pop_front() else {
            let cut = || Err(io::Error::other("the body is truncated, as configured"));
            return Poll::Ready(self.is_truncated.then(cut));
        };
        if !self.pause.is_zero() {
            self.waiting = Some(Box::pin(tokio::time::sleep(self.pause)));
        }
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.pieces.is_empty() && !self.is_truncated
    }

    fn size_hint(&self) -> SizeHint {
        // The announced length; less of a truncated body is sent.
        let sent_before =
            if self.is_truncated { 0 } else { self.length - self.pieces.iter().map(|piece| piece.len() as u64).sum::<u64>() };
        SizeHint::with_exact(self.length - sent_before)
    }
}
