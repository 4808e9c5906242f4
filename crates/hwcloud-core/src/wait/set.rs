//! Concurrent waits.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use hwcloud_types::PollState;
use tokio::time::Instant;

use super::error::WaitError;
use super::update::{Finished, Update};
use super::waiter::Waiter;

/// Concurrent waits, each with a key.
///
/// [`next`](Self::next) returns each wait when it ends, [`next_update`](Self::next_update) every update. The waits progress while
/// one of these is awaited; no task is spawned, and dropping the set stops them all. A set may hold tens of thousands of waits.
///
/// First polls are spread, 100 per second by default, so that waits with a common start do not poll at the same time. After
/// that, the [`jitter`](super::Interval::jitter) of their intervals keeps them apart. The time limit of a wait starts when its
/// waiter is created; a wait whose first poll is delayed beyond it makes that one poll.
///
/// ```
/// use hwcloud_core::wait::{WaitSet, Waiter};
///
/// # #[derive(Clone, Debug)]
/// # struct Log { id: String }
/// # #[derive(Clone, Debug)]
/// # struct Record { name: String }
/// #[derive(Debug)]
/// enum Done {
///     Log(Log),
///     Record(Record),
/// }
///
/// async fn wait_for_all(logs: Vec<(String, Waiter<Log>)>, record: Waiter<Record>) {
///     let mut set = WaitSet::new();
///     for (id, waiter) in logs {
///         set.insert_with(id, waiter, Done::Log);
///     }
///     set.insert_with("the record".to_owned(), record, Done::Record);
///     while let Some((key, result)) = set.next().await {
///         match result {
///             Ok(finished) => println!("{key}: {:?} after {:?}", *finished, finished.elapsed()),
///             Err(error) => println!("{key}: {error}"),
///         }
///     }
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().build()?;
/// # let _ = wait_for_all;
/// # runtime.block_on(async { assert!(WaitSet::<u8, Done>::new().next().await.is_none()) });
/// # Ok::<(), std::io::Error>(())
/// ```
#[must_use = "a set does nothing unless it is polled"]
pub struct WaitSet<K, T: 'static> {
    entries: FuturesUnordered<Entry<K, T>>,
    /// The time between two first polls.
    pace: Duration,
    next_start: Option<Instant>,
}

type Item<T> = Result<Update<T>, WaitError<T>>;

impl<K, T: 'static> WaitSet<K, T> {
    /// Creates an empty set.
    pub fn new() -> Self {
        Self { entries: FuturesUnordered::new(), pace: Duration::from_millis(10), next_start: None }
    }

    /// Sets the maximum rate of first polls, for the waits inserted from now on: 100 per second by default. 0 counts as 1.
    pub fn starts_per_second(mut self, starts: u32) -> Self {
        self.pace = Duration::from_secs(1) / starts.max(1);
        self
    }

    /// Adds a wait.
    pub fn insert(&mut self, key: K, waiter: Waiter<T>)
    where
        T: Send + Sync,
    {
        let updates = waiter.start_at(self.start()).updates();
        self.push(key, Box::pin(updates));
    }

    /// Adds a wait for another type of document, which `map` converts, so that one set can hold waits for several types.
    ///
    /// `map` is called for the document of each update, and for that of the result.
    pub fn insert_with<D, F>(&mut self, key: K, waiter: Waiter<D>, map: F)
    where
        D: Clone + Send + Sync + 'static,
        F: Fn(D) -> T + Send + 'static,
    {
        let updates = waiter.start_at(self.start()).updates();
        let updates = updates.map(move |item| match item {
            Ok(update) => Ok(update.map(&map)),
            Err(error) => Err(error.map(&map)),
        });
        self.push(key, Box::pin(updates));
    }

    /// Returns the next wait that ends; `None` if the set is empty.
    ///
    /// Cancel safe: dropping the future loses nothing. Waits may be added afterwards.
    pub async fn next(&mut self) -> Option<(K, Result<Finished<T>, WaitError<T>>)> {
        loop {
            let ((key, updates), item) = self.advance().await?;
            match item {
                Err(error) => return Some((key, Err(error))),
                Ok(update) => match update.into_finished() {
                    Some(finished) => return Some((key, Ok(finished))),
                    None => self.push(key, updates),
                },
            }
        }
    }

    /// Returns the next update of any wait; `None` if the set is empty.
    ///
    /// The last item of a wait is the update that [finishes](Update::into_finished) it, or the error that ends it. Cancel safe:
    /// dropping the future loses nothing. Waits may be added afterwards.
    pub async fn next_update(&mut self) -> Option<(K, Result<Update<T>, WaitError<T>>)>
    where
        K: Clone,
    {
        let ((key, updates), item) = self.advance().await?;
        if item.as_ref().is_ok_and(|update| update.state != PollState::Succeeded) {
            self.push(key.clone(), updates);
        }
        Some((key, item))
    }

    /// Returns the number of waits that have not ended.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether all waits have ended.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn push(&self, key: K, updates: Updates<T>) {
        self.entries.push(Entry { wait: Some((key, updates)) });
    }

    /// Takes the next wait that has an item out of the set.
    async fn advance(&mut self) -> Option<((K, Updates<T>), Item<T>)> {
        loop {
            // A stream at its end has no item.
            if let Some(told) = self.entries.next().await? {
                return Some(told);
            }
        }
    }

    /// Returns when the next inserted wait makes its first poll.
    fn start(&mut self) -> Instant {
        let now = Instant::now();
        let start = self.next_start.map_or(now, |next| next.max(now));
        self.next_start = Some(start + self.pace);
        start
    }
}

impl<K, T: 'static> Default for WaitSet<K, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, T> fmt::Debug for WaitSet<K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WaitSet").field("len", &self.entries.len()).finish_non_exhaustive()
    }
}

/// One wait of a set.
struct Entry<K, T: 'static> {
    /// `None` once its next item is there.
    wait: Option<(K, Updates<T>)>,
}

type Updates<T> = Pin<Box<dyn Stream<Item = Item<T>> + Send>>;

/// What needs to be pinned has a box of its own.
impl<K, T> Unpin for Entry<K, T> {}

impl<K, T> Future for Entry<K, T> {
    type Output = Option<((K, Updates<T>), Item<T>)>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some((_, updates)) = &mut self.wait else { return Poll::Ready(None) };
        let Poll::Ready(item) = updates.as_mut().poll_next(context) else { return Poll::Pending };
        Poll::Ready(self.wait.take().zip(item))
    }
}
