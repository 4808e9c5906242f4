//! A wait as a stream of its updates.

use std::fmt;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::error::WaitError;
use super::poller::Poller;
use super::update::Update;

/// The updates of a wait, one for each poll. The last item is the update that finishes the wait, or the error that ends it.
///
/// It is a [`Stream`]; [`next`](Self::next) works without any library for streams. Dropping it stops the polls.
#[must_use = "updates do nothing unless they are polled"]
pub struct Updates<T: 'static> {
    phase: Phase<T>,
}

type Item<T> = Result<Update<T>, WaitError<T>>;

type Advancing<T> = Pin<Box<dyn Future<Output = (Box<Poller<T>>, Item<T>)> + Send>>;

enum Phase<T: 'static> {
    Idle(Box<Poller<T>>),
    Advancing(Advancing<T>),
    Over,
}

impl<T: Send + Sync + 'static> Updates<T> {
    pub(super) fn new(poller: Box<Poller<T>>) -> Self {
        Self { phase: Phase::Idle(poller) }
    }

    /// Returns the next update; `None` after the last one.
    ///
    /// Cancel safe: dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// [`WaitError`], once, if the wait ends without success.
    pub async fn next(&mut self) -> Option<Result<Update<T>, WaitError<T>>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

async fn advance<T: Send + Sync + 'static>(mut poller: Box<Poller<T>>) -> (Box<Poller<T>>, Item<T>) {
    let item = poller.advance().await;
    (poller, item)
}

impl<T: Send + Sync + 'static> Stream for Updates<T> {
    type Item = Item<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut advancing = match mem::replace(&mut self.phase, Phase::Over) {
            Phase::Idle(poller) => Box::pin(advance(poller)),
            Phase::Advancing(advancing) => advancing,
            Phase::Over => return Poll::Ready(None),
        };
        match advancing.as_mut().poll(context) {
            Poll::Pending => {
                self.phase = Phase::Advancing(advancing);
                Poll::Pending
            }
            Poll::Ready((poller, item)) => {
                if !poller.is_over {
                    self.phase = Phase::Idle(poller);
                }
                Poll::Ready(Some(item))
            }
        }
    }
}

impl<T> fmt::Debug for Updates<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Updates").field("is_over", &matches!(self.phase, Phase::Over)).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sleeping_waiter_is_small() {
        let poller = crate::wait::tests::fake::poller();
        // Besides its call and its last document, which are the caller's.
        let sizes = [size_of_val(&poller), size_of_val(&advance(Box::new(poller)))];
        assert!(sizes.iter().sum::<usize>() <= 1536, "{sizes:?}");
    }
}
