//! A limit of requests per second: whoever wants to send one waits for a turn.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

/// The limit of a client, shared by its clones.
///
/// It is the generic cell rate algorithm. Those who wait stand in the queue of a fair lock, and the first of them sleeps with the
/// lock in hand, so that whoever is dropped leaves without having used a turn.
#[derive(Debug)]
pub(crate) struct RateLimit {
    /// When the turns that were taken are all earned.
    earned_at: Mutex<Instant>,
    /// In what time a turn is earned.
    interval: Duration,
    /// How far turns may be taken ahead.
    ahead: Duration,
}

impl RateLimit {
    /// At most so many turns, at least one, in any second.
    ///
    /// What timers lose by waking late, about a hundredth of a second, may be made up for at once. For that not to exceed the
    /// limit in any second, turns are earned a little more slowly than it allows.
    pub(crate) fn new(per_second: u32) -> Self {
        let per_second = per_second.max(1);
        let burst = 1 + per_second / 100;
        // Rounded up: a nanosecond less might let one too many into a second.
        let interval = Duration::from_nanos(1_000_000_000_u64.div_ceil(u64::from(per_second - burst + 1)));
        Self { earned_at: Mutex::new(Instant::now()), interval, ahead: interval * (burst - 1) }
    }

    /// Waits for a turn, after all who have come before.
    pub(crate) async fn turn(&self) {
        let mut earned_at = self.earned_at.lock().await;
        if let Some(wait) = earned_at.checked_duration_since(Instant::now() + self.ahead)
            && !wait.is_zero()
        {
            tokio::time::sleep(wait).await;
        }
        *earned_at = (*earned_at).max(Instant::now()) + self.interval;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// When each of so many turns was had, all of them wanted at once.
    async fn turns(limit: &Arc<RateLimit>, count: usize) -> Vec<Instant> {
        let tasks: Vec<_> = (0..count)
            .map(|index| {
                let limit = Arc::clone(limit);
                tokio::spawn(async move {
                    limit.turn().await;
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
    async fn no_second_has_more_turns_than_the_limit() {
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
    async fn who_is_dropped_uses_no_turn() {
        let limit = Arc::new(RateLimit::new(1));
        limit.turn().await;
        let start = Instant::now();
        let dropped: Vec<_> = (0..100)
            .map(|_| {
                let limit = Arc::clone(&limit);
                tokio::spawn(async move { limit.turn().await })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(500)).await;
        let last = tokio::spawn({
            let limit = Arc::clone(&limit);
            async move { limit.turn().await }
        });
        tokio::task::yield_now().await;
        for task in dropped {
            task.abort();
        }
        last.await.unwrap();
        assert!((1000..1010).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    }
}
