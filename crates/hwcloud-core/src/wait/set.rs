//! Many waits at once.

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

/// Many waits at once, each under a key of your own.
///
/// [`next`](Self::next) gives each wait as it ends, [`next_update`](Self::next_update) also what comes before. The waits go on
/// while one of these is awaited; nothing is spawned, and dropping the set stops them all. A set may hold tens of thousands.
///
/// First polls are spread, so that waits with a common start do not all ask at the same moment: 100 per second by default. After
/// that, the [`jitter`](super::Interval::jitter) of their intervals keeps them apart. The time limit of a wait counts from the
/// moment its waiter was made; one whose first poll comes later than that has this one poll.
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
#[must_use = "a set does nothing until it is asked for what comes next"]
pub struct WaitSet<K, T: 'static> {
    entries: FuturesUnordered<Entry<K, T>>,
    /// Between two first polls.
    pace: Duration,
    next_start: Option<Instant>,
}

type Item<T> = Result<Update<T>, WaitError<T>>;

impl<K, T: 'static> WaitSet<K, T> {
    /// A set without any wait.
    pub fn new() -> Self {
        Self { entries: FuturesUnordered::new(), pace: Duration::from_millis(10), next_start: None }
    }

    /// How many first polls there are in a second at most, of the waits that are inserted from now on: 100 by default. 0 counts
    /// as 1.
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

    /// Adds a wait for another document, of which the set gets what `map` makes of it: a set can hold waits for different ones.
    ///
    /// `map` is called for the document of each update, and of the end.
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

    /// The next wait that ends; `None` if there is none left.
    ///
    /// Nothing is lost if the future is dropped before it is done. Waits may be added afterwards.
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

    /// What the next poll of any wait comes to; `None` if there is none left.
    ///
    /// The last of a wait is the update that [finishes](Update::into_finished) it, or the error that ends it. Nothing is lost if
    /// the future is dropped before it is done. Waits may be added afterwards.
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

    /// How many waits are not over.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether all waits are over.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn push(&self, key: K, updates: Updates<T>) {
        self.entries.push(Entry { wait: Some((key, updates)) });
    }

    /// Takes the next wait that has something to tell out of the set.
    async fn advance(&mut self) -> Option<((K, Updates<T>), Item<T>)> {
        loop {
            // A stream that is at its end has nothing to tell.
            if let Some(told) = self.entries.next().await? {
                return Some(told);
            }
        }
    }

    /// When the next wait to be inserted makes its first poll.
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

/// Nothing in it is pinned but what has a box of its own.
impl<K, T> Unpin for Entry<K, T> {}

impl<K, T> Future for Entry<K, T> {
    type Output = Option<((K, Updates<T>), Item<T>)>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some((_, updates)) = &mut self.wait else { return Poll::Ready(None) };
        let Poll::Ready(item) = updates.as_mut().poll_next(context) else { return Poll::Pending };
        Poll::Ready(self.wait.take().zip(item))
    }
}
