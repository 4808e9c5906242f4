//! The limit of requests per second, on tokio's paused clock.

use std::pin::Pin;
use std::task::{Context, Waker};

use super::*;

/// When each of so many turns was had, all of them wanted at once.
async fn turns(limit: &Arc<RateLimit>, count: usize) -> Vec<Instant> {
    let tasks: Vec<_> = (0..count)
        .map(|index| {
            let limit = Arc::clone(limit);
            tokio::spawn(async move {
                limit.acquire().await;
                (index, Instant::now())
            })
        })
        .collect();
    let mut had = Vec::new();
    for task in tasks {
        had.push(task.await.unwrap());
    }
    assert!(had.is_sorted_by_key(|(_, at)| *at), "out of order");
    had.into_iter().map(|(_, at)| at).collect()
}

/// The most turns in any second, its end excluded.
fn densest(turns: &[Instant]) -> usize {
    let until = |end: Instant| turns.partition_point(|at| *at < end);
    turns.iter().map(|start| until(*start + Duration::from_secs(1)) - until(*start)).max().unwrap_or_default()
}

#[tokio::test(start_paused = true)]
async fn no_second_has_more_requests_than_the_limit() {
    for per_second in [1, 2, 7, 99, 100, 150, 1000] {
        let limit = Arc::new(RateLimit::new(per_second));
        let count = usize::try_from(per_second * 3).unwrap();
        let mut had = turns(&limit, count).await;
        // What was not used for long is not saved up.
        tokio::time::sleep(Duration::from_secs(60)).await;
        had.extend(turns(&limit, count).await);
        let most = densest(&had);
        assert!(most <= usize::try_from(per_second).unwrap(), "{most} of {per_second}");
        assert!(most * 100 >= usize::try_from(per_second).unwrap() * 90, "{most} of {per_second}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_dropped_waiter_uses_no_slot() {
    let limit = Arc::new(RateLimit::new(1));
    limit.acquire().await;
    let start = Instant::now();
    let dropped: Vec<_> = (0..100)
        .map(|_| {
            let limit = Arc::clone(&limit);
            tokio::spawn(async move { limit.acquire().await })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(500)).await;
    let last = tokio::spawn({
        let limit = Arc::clone(&limit);
        async move { limit.acquire().await }
    });
    tokio::task::yield_now().await;
    for task in dropped {
        task.abort();
    }
    last.await.unwrap();
    assert!((1000..1010).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
}

/// So many who have come for a turn, and are not polled any more.
fn paused(limit: &RateLimit, count: usize) -> Vec<Pin<Box<impl Future<Output = ()>>>> {
    let mut context = Context::from_waker(Waker::noop());
    let mut paused: Vec<_> = (0..count).map(|_| Box::pin(limit.acquire())).collect();
    for turn in &mut paused {
        assert!(turn.as_mut().poll(&mut context).is_pending());
    }
    paused
}

#[tokio::test(start_paused = true)]
async fn a_waiter_that_is_not_polled_blocks_no_other() {
    let limit = Arc::new(RateLimit::new(1));
    limit.acquire().await;
    let start = Instant::now();
    let paused = paused(&limit, 3);
    limit.acquire().await;
    // Each costs the slot it had.
    assert!((4000..4010).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    limit.acquire().await;
    assert!((5000..5010).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    drop(paused);
}

#[tokio::test(start_paused = true)]
async fn a_waiter_that_is_polled_late_stays_within_the_limit() {
    for per_second in [1, 7, 100, 1000] {
        let limit = Arc::new(RateLimit::new(per_second));
        let count = usize::try_from(per_second).unwrap();
        turns(&limit, count).await;
        let paused = paused(&limit, count);
        // In the middle of others.
        let others = tokio::spawn({
            let limit = Arc::clone(&limit);
            async move { turns(&limit, 5 * count).await }
        });
        tokio::time::sleep(Duration::from_millis(2500)).await;
        let late = paused.into_iter().map(|turn| async {
            turn.await;
            Instant::now()
        });
        let mut had = futures_util::future::join_all(late).await;
        had.extend(others.await.unwrap());
        had.sort();
        assert_eq!(had.len(), 6 * count);
        let most = densest(&had);
        assert!(most <= count, "{most} of {per_second}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_released_slot_goes_to_the_next_waiter() {
    let limit = Arc::new(RateLimit::new(1));
    limit.acquire().await;
    let start = Instant::now();
    let mut paused = paused(&limit, 3);
    let waiting = tokio::spawn({
        let limit = Arc::clone(&limit);
        async move { limit.acquire().await }
    });
    tokio::task::yield_now().await;
    // Those after it are not polled and keep theirs: the next to come has it.
    drop(paused.remove(0));
    limit.acquire().await;
    assert_eq!(start.elapsed().as_secs(), 1);
    waiting.await.unwrap();
    assert_eq!(start.elapsed().as_secs(), 4);
}
