//! The times of polls.

use std::time::{Duration, SystemTime};

use super::fake::{Fake, Reply, one, settle};
use crate::wait::Interval;

/// Returns the times between requests, in seconds.
fn gaps(fake: &Fake) -> Vec<f64> {
    fake.times().windows(2).map(|pair| pair[1] - pair[0]).collect()
}

/// Timers have a resolution of a millisecond.
fn assert_close(gaps: &[f64], expected: &[f64]) {
    assert_eq!(gaps.len(), expected.len(), "{gaps:?}");
    assert!(gaps.iter().zip(expected).all(|(gap, expected)| (gap - expected).abs() <= 0.002), "{gaps:?}");
}

fn steady() -> Interval {
    Interval::fixed(Duration::from_secs(10)).jitter(0.0)
}

#[tokio::test(start_paused = true)]
async fn the_first_poll_is_immediate() {
    let fake = Fake::script([one("done")]);
    let finished = fake.waiter().await.unwrap();
    assert_eq!((fake.times()[0], finished.elapsed()), (0.0, Duration::ZERO));
}

#[tokio::test(start_paused = true)]
async fn intervals_come_from_the_specification() {
    let fake = Fake::script([vec![one("running"); 8], vec![one("done")]].concat());
    fake.waiter().await.unwrap();
    for (gap, expected) in gaps(&fake).iter().zip([10.0, 15.0, 22.5, 33.75, 50.625, 60.0, 60.0, 60.0]) {
        assert!((expected * 0.8 - 0.002..=expected * 1.2 + 0.002).contains(gap), "{gap}, not {expected}");
    }
}

#[tokio::test(start_paused = true)]
async fn intervals_can_be_set() {
    let fake = Fake::script([one("running"), one("running"), one("running"), one("done")]);
    let interval = Interval::growing(Duration::from_secs(1), Duration::from_secs(3)).factor(2.0).jitter(0.0);
    fake.waiter().interval(interval).await.unwrap();
    assert_close(&gaps(&fake), &[1.0, 2.0, 3.0]);
}

#[tokio::test(start_paused = true)]
async fn the_interval_starts_after_a_slow_response() {
    let fake = Fake::script([one("running").after(Duration::from_secs(4)), one("done")]);
    fake.waiter().interval(steady()).await.unwrap();
    assert_close(&gaps(&fake), &[14.0]);
}

#[tokio::test(start_paused = true)]
async fn a_slow_reader_of_updates_receives_the_latest() {
    let fake = Fake::script([one("running"), one("running"), one("done")]);
    let mut updates = fake.waiter().interval(steady()).updates();
    updates.next().await.unwrap().unwrap();
    tokio::time::sleep(Duration::from_secs(25)).await;
    updates.next().await.unwrap().unwrap();
    updates.next().await.unwrap().unwrap();
    assert_close(&gaps(&fake), &[25.0, 10.0]);
}

#[tokio::test(start_paused = true)]
async fn retry_after_overrides_the_interval() {
    let fake = Fake::script([
        one("running").retry_after(3),
        Reply::error(429, "").retry_after(100),
        Reply::error(404, "").retry_after(2),
        Reply::error(503, ""),
        Reply::error(503, ""),
        one("running"),
        one("done"),
    ]);
    fake.waiter().interval(steady()).grace(Duration::from_secs(300)).await.unwrap();
    assert_close(&gaps(&fake), &[3.0, 100.0, 2.0, 20.0, 40.0, 10.0]);
}

#[tokio::test(start_paused = true)]
async fn waiters_with_a_common_start_drift_apart() {
    let fake = Fake::new(|request| one(if request.index < 3000 { "running" } else { "done" }));
    let waits: Vec<_> = (0..1000).map(|_| tokio::spawn(fake.waiter().into_future())).collect();
    for wait in waits {
        wait.await.unwrap().unwrap();
    }
    let times = fake.times();
    assert!(times[..1000].iter().all(|time| *time == 0.0));
    let second = &times[1000..2000];
    assert!(second.iter().all(|time| (8.0..=12.002).contains(time)));
    // 1,000 polls over 4 seconds: about 25 in a tenth of a second.
    for tenth in 80..120 {
        let from = f64::from(tenth) / 10.0;
        let count = second.iter().filter(|time| (from..from + 0.1).contains(*time)).count();
        assert!((5..=60).contains(&count), "{count} at {from}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_dropped_wait_stops_polling() {
    let fake = Fake::script([one("running")]);
    let mut updates = fake.waiter().updates();
    updates.next().await.unwrap().unwrap();
    // While it sleeps, and then during a poll.
    assert!(tokio::time::timeout(Duration::from_secs(1), updates.next()).await.is_err());
    drop(updates);
    let hanging = Fake::script([one("running").after(Duration::from_secs(5))]);
    assert!(tokio::time::timeout(Duration::from_secs(1), hanging.waiter()).await.is_err());
    tokio::time::sleep(Duration::from_secs(3600)).await;
    settle().await;
    assert_eq!((fake.requests().len(), hanging.requests().len()), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_wait_is_lazy() {
    let fake = Fake::script([one("done")]);
    let (_waiter, _updates) = (fake.waiter(), fake.waiter().updates());
    tokio::time::sleep(Duration::from_secs(3600)).await;
    assert_eq!(fake.requests(), []);
}

#[tokio::test(start_paused = true)]
async fn a_token_has_the_start_of_the_wait() {
    let before = SystemTime::now();
    let token = Fake::script([one("done")]).waiter().token();
    assert!((before..=SystemTime::now()).contains(&token.started_at()));
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_is_resumed_counts_from_its_start() {
    let fake = Fake::script([one("running")]);
    let started_at = SystemTime::now() - Duration::from_secs(600);
    let waiter = fake.resumed(started_at);
    let token = waiter.token();
    assert_eq!((token.spec(), token.operation_id(), token.started_at()), ("test", "ShowIt", started_at));
    assert_eq!(token.arguments()["id"], "a");
    let error = waiter.timeout(Duration::from_secs(900)).await.unwrap_err();
    assert!((900..902).contains(&error.elapsed().as_secs()), "{error}");
    let last = *fake.times().last().unwrap();
    assert!((200.0..300.0).contains(&last), "{last}");
    // The grace period also counts from the original start.
    let error = Fake::script([Reply::error(404, "")]).resumed(started_at).await.unwrap_err();
    assert_eq!(error.polls(), 2);
    // A start in the future comes from a wrong clock.
    let early = fake.resumed(SystemTime::now() + Duration::from_secs(600));
    let error = early.timeout(Duration::from_secs(100)).await.unwrap_err();
    assert_eq!(error.elapsed().as_secs(), 100);
}
