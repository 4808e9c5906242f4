//! The limits of a wait: timeout, number of polls, and the rate limit of the client.

use std::time::{Duration, SystemTime};

use tokio::time::Instant;

use super::fake::{Document, Fake, Reply, one};
use crate::wait::{Interval, Limit, TimedOut, WaitError};

const MINUTE: Duration = Duration::from_secs(60);

fn reached(error: WaitError<Document>) -> TimedOut<Document> {
    let WaitError::TimedOut(reached) = error else { panic!("{error}") };
    *reached
}

#[tokio::test(start_paused = true)]
async fn the_deadline_applies_while_the_resource_is_pending() {
    let fake = Fake::script([one("running")]);
    let start = Instant::now();
    let error = fake.waiter().timeout(MINUTE).await.unwrap_err();
    // It never sleeps beyond the deadline.
    assert!((MINUTE..MINUTE + Duration::from_millis(5)).contains(&start.elapsed()), "{:?}", start.elapsed());
    let polls = fake.requests().len();
    assert_eq!(
        error.to_string(),
        format!(
            "ShowIt: no terminal state within 60s; the operation continues, and a wait with a higher limit may see its end \
             (after 60s and {polls} polls, last status running)"
        )
    );
    let reached = reached(error);
    assert_eq!((reached.limit, reached.polls as usize), (Limit::Timeout(MINUTE), polls));
    assert!(reached.document.is_some() && reached.error.is_none());
}

#[tokio::test(start_paused = true)]
async fn the_timeout_of_the_specification_is_the_default() {
    let error = Fake::script([one("running")]).waiter().await.unwrap_err();
    assert_eq!(reached(error).limit, Limit::Timeout(Duration::from_secs(1800)));
}

#[tokio::test(start_paused = true)]
async fn the_deadline_applies_while_a_poll_hangs() {
    let hang = one("done").after(Duration::from_secs(3600));
    let start = Instant::now();
    let fake = Fake::script([one("running"), Reply::error(503, "Test.1"), hang]);
    let error = fake.waiter().timeout(MINUTE).await.unwrap_err();
    assert!((MINUTE..MINUTE + Duration::from_millis(5)).contains(&start.elapsed()), "{:?}", start.elapsed());
    assert!(error.to_string().ends_with("Test.1: no luck"), "{error}");
    let reached = reached(error);
    assert_eq!((reached.polls, reached.status.as_deref()), (2, Some("running")));
    assert_eq!(reached.error.unwrap().code(), Some("Test.1"));
}

#[tokio::test(start_paused = true)]
async fn the_deadline_applies_regardless_of_retry_after() {
    let start = Instant::now();
    let fake = Fake::script([one("running").retry_after(u64::MAX)]);
    assert_eq!(reached(fake.waiter().timeout(MINUTE).await.unwrap_err()).polls, 2);
    assert!(start.elapsed() < MINUTE * 2);
}

#[tokio::test(start_paused = true)]
async fn there_is_a_last_poll_before_the_deadline() {
    // Neither a long `Retry-After` nor a long interval hides the terminal state.
    let slow = Interval::fixed(MINUTE * 60);
    for (reply, interval) in [(one("running").retry_after(3600), None), (one("running"), Some(slow))] {
        let fake = Fake::script([reply.clone(), one("done").after(Duration::from_secs(2))]);
        let waiter = fake.waiter().timeout(MINUTE);
        let finished = interval.map_or(waiter, |interval| fake.waiter().timeout(MINUTE).interval(interval)).await.unwrap();
        assert_eq!(finished.polls(), 2);
        assert!((55.0..=57.6).contains(&fake.times()[1]), "{:?}", fake.times());
        // One, and no more.
        let fake = Fake::script([reply]);
        let waiter = fake.waiter().timeout(MINUTE).interval(interval.unwrap_or(slow));
        assert_eq!(reached(waiter.await.unwrap_err()).polls, 2);
    }
    // A short wait reserves a tenth of its time for it.
    let fake = Fake::script([one("running"), one("done")]);
    fake.waiter().timeout(Duration::from_secs(1)).await.unwrap();
    assert!((0.9..=0.96).contains(&fake.times()[1]), "{:?}", fake.times());
}

#[tokio::test(start_paused = true)]
async fn the_deadline_applies_while_a_poll_is_rate_limited() {
    let fake = Fake::limited(Some(1), |_| one("done"));
    let others: Vec<_> = (0..100).map(|_| tokio::spawn(fake.waiter().into_future())).collect();
    let late = tokio::spawn(fake.waiter().timeout(MINUTE).into_future());
    let start = Instant::now();
    let reached = reached(late.await.unwrap().unwrap_err());
    assert!((MINUTE..MINUTE + Duration::from_millis(5)).contains(&start.elapsed()), "{:?}", start.elapsed());
    assert_eq!(reached.polls, 0);
    for other in others {
        other.await.unwrap().unwrap();
    }
    assert_eq!(fake.requests().len(), 100);
}

#[tokio::test(start_paused = true)]
async fn the_number_of_polls_is_limited_separately() {
    let fake = Fake::script([one("running"), Reply::error(503, ""), one("running"), one("done")]);
    let error = fake.waiter().max_polls(3).await.unwrap_err();
    assert!(error.to_string().starts_with("ShowIt: no terminal state within 3 polls; the operation continues"), "{error}");
    assert_eq!(reached(error).limit, Limit::Polls(3));
    assert_eq!(fake.requests().len(), 3);
    let fake = Fake::script([one("running")]);
    assert_eq!(reached(fake.waiter().max_polls(0).await.unwrap_err()).polls, 1);
    let fake = Fake::script([one("running"), one("running"), one("done")]);
    assert!(fake.waiter().max_polls(3).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_wait_with_a_timeout_of_zero_polls_once() {
    let fake = Fake::script([one("running"), one("done")]);
    let long_ago = SystemTime::now() - Duration::from_secs(24 * 3600);
    assert_eq!(reached(fake.resumed(long_ago).await.unwrap_err()).polls, 1);
    assert!(fake.resumed(long_ago).await.is_ok());
    // For at most the timeout of a call.
    let fake = Fake::script([one("done").after(Duration::from_secs(3600))]);
    let start = Instant::now();
    assert_eq!(reached(fake.waiter().timeout(Duration::ZERO).await.unwrap_err()).polls, 0);
    assert_eq!(start.elapsed().as_secs(), 60);
}

#[tokio::test(start_paused = true)]
async fn an_unrepresentable_timeout_is_no_limit() {
    let fake = Fake::new(|request| one(if request.index < 1000 { "running" } else { "done" }));
    assert_eq!(fake.waiter().timeout(Duration::MAX).await.unwrap().polls(), 1001);
    let fake = Fake::script([one("running")]);
    let error = fake.waiter().interval(Interval::fixed(Duration::MAX)).timeout(MINUTE).await.unwrap_err();
    assert_eq!(reached(error).polls, 2);
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_is_not_polled_does_not_block_others() {
    let fake = Fake::limited(Some(1), |_| one("running"));
    let [mut first, mut second] = [fake.waiter().updates(), fake.waiter().updates()];
    first.next().await.unwrap().unwrap();
    assert!(tokio::time::timeout(Duration::from_millis(100), second.next()).await.is_err());
    let start = Instant::now();
    fake.service.acquire().await;
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    drop(second);
}

#[tokio::test(start_paused = true)]
async fn waiters_respect_the_rate_limit_of_their_client() {
    let fake = Fake::limited(Some(50), |request| one(if request.index < 2000 { "running" } else { "done" }));
    let waits: Vec<_> = (0..1000).map(|_| tokio::spawn(fake.waiter().timeout(MINUTE * 600).into_future())).collect();
    // Every second one is dropped while it is queued.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let (dropped, kept): (Vec<_>, Vec<_>) = waits.into_iter().enumerate().partition(|(index, _)| index % 2 == 0);
    for (_, wait) in dropped {
        wait.abort();
    }
    for (_, wait) in kept {
        wait.await.unwrap().unwrap();
    }
    let times: Vec<Duration> = fake.requests().iter().map(|request| request.at).collect();
    let until = |end: Duration| times.partition_point(|time| *time < end);
    let most = times.iter().map(|time| until(*time + Duration::from_secs(1)) - until(*time)).max();
    assert!((45..=50).contains(&most.unwrap()), "{most:?}");
    // Dropped waiters used no slot.
    assert!(times[..500].windows(2).all(|pair| pair[1] <= pair[0] + Duration::from_millis(25)), "{times:?}");
}
