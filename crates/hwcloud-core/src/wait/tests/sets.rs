//! Sets of many waits.

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime};

use hwcloud_types::PollState;
use tokio::time::Instant;

use super::fake::{Document, Fake, Reply, one, poll_once, record, settle};
use crate::wait::{WaitError, WaitSet};

#[tokio::test(start_paused = true)]
async fn waits_are_returned_in_the_order_of_completion() {
    let ends_at = |seconds, status: &'static str| {
        Fake::new(move |request| one(if request.at.as_secs() < seconds { "running" } else { status }))
    };
    let mut set = WaitSet::new();
    for (key, seconds, status) in [("late", 600, "done"), ("early", 0, "done"), ("broken", 100, "failed")] {
        set.insert(key, ends_at(seconds, status).waiter());
    }
    assert_eq!(set.len(), 3);
    let mut ends = Vec::new();
    while let Some((key, result)) = set.next().await {
        ends.push((key, result.is_ok()));
    }
    assert_eq!(ends, [("early", true), ("broken", false), ("late", true)]);
    assert!(set.is_empty());
    // The set can be used again.
    set.insert("again", ends_at(0, "done").waiter());
    assert_eq!(set.next().await.unwrap().0, "again");
}

#[tokio::test(start_paused = true)]
async fn a_set_shows_every_update() {
    let fake = Fake::new(|request| one(if request.at.as_secs() < 60 { "running" } else { "done" }));
    let mut set = WaitSet::new();
    set.insert("a".to_owned(), fake.waiter());
    set.insert("b".to_owned(), fake.waiter());
    let (mut updates, mut finished) = (0, BTreeSet::new());
    while let Some((key, item)) = set.next_update().await {
        let update = item.unwrap();
        updates += 1;
        if update.state == PollState::Succeeded {
            assert!(update.into_finished().is_some());
            assert!(finished.insert(key));
        }
    }
    assert_eq!((updates, finished.len()), (fake.requests().len(), 2));
}

#[derive(Clone, Debug, PartialEq)]
enum Both {
    Number(usize),
    Text(String),
}

#[tokio::test(start_paused = true)]
async fn a_set_holds_waits_for_different_documents() {
    let mut set = WaitSet::new();
    let failing = Fake::script([Reply::of(vec![record("x", "failed")])]);
    set.insert_with(1, Fake::script([one("done")]).waiter(), |document: Document| Both::Number(document.records.len()));
    set.insert_with(2, failing.waiter(), |document: Document| Both::Text(document.records[0].id.clone()));
    assert_eq!(set.next().await.unwrap().1.unwrap().into_inner(), Both::Number(1));
    let WaitError::Failed(failed) = set.next().await.unwrap().1.unwrap_err() else { panic!() };
    assert_eq!(*failed.document, Both::Text("x".to_owned()));
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_waits_spread_their_polls() {
    let fake = Fake::new(|request| one(if request.at.as_secs() < 300 { "running" } else { "done" }));
    let mut set = WaitSet::new();
    for key in 0..10_000 {
        set.insert(key, fake.waiter());
    }
    let mut keys = BTreeSet::new();
    while let Some((key, result)) = set.next().await {
        result.unwrap();
        assert!(keys.insert(key));
    }
    assert_eq!(keys.len(), 10_000);
    let mut times = fake.times();
    times.sort_by(f64::total_cmp);
    // First polls are limited to 100 per second, later ones by their intervals.
    let until = |end: f64| times.partition_point(|time| *time < end);
    let within = |from: f64, to: f64| until(to) - until(from);
    assert!((99..=101).contains(&within(0.0, 1.0)), "{}", within(0.0, 1.0));
    for tenth in 0_u32..3000 {
        let from = f64::from(tenth) / 10.0;
        assert!(within(from, from + 0.1) <= 150, "{} at {from}", within(from, from + 0.1));
    }
}

#[tokio::test(start_paused = true)]
async fn waits_that_are_resumed_late_spread_their_only_polls() {
    let fake = Fake::script([one("running")]);
    let long_ago = SystemTime::now() - Duration::from_secs(24 * 3600);
    let mut set = WaitSet::new();
    for key in 0..1000 {
        set.insert(key, fake.resumed(long_ago));
    }
    while set.next().await.is_some() {}
    let times = fake.times();
    assert_eq!(times.len(), 1000);
    assert!((0..1000_u32).zip(times).all(|(index, time)| (time - f64::from(index) / 100.0).abs() < 0.005));
}

#[tokio::test(start_paused = true)]
async fn every_wait_of_a_set_polls_at_least_once() {
    let fake = Fake::script([one("done").after(Duration::from_secs(1))]);
    let mut set = WaitSet::new();
    for key in 0..2000 {
        set.insert(key, fake.waiter().timeout(Duration::from_secs(10)));
    }
    while let Some((key, result)) = set.next().await {
        assert!(result.is_ok(), "{key}: {}", result.unwrap_err());
    }
    assert_eq!(fake.requests().len(), 2000);
    // Also if the set is not polled until after the timeout.
    let mut set = WaitSet::new().starts_per_second(1);
    for key in 0..2 {
        set.insert(key, fake.waiter().timeout(Duration::from_secs(10)));
    }
    set.next_update().await.unwrap().1.unwrap();
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert!(set.next_update().await.unwrap().1.is_ok());
}

#[tokio::test(start_paused = true)]
async fn calls_can_be_made_while_iterating_over_a_set() {
    let fake = Fake::limited(Some(5), |request| one(if request.index < 50 { "running" } else { "done" }));
    let mut set = WaitSet::new();
    for key in 0..20 {
        set.insert(key, fake.waiter());
    }
    while let Some((_, item)) = set.next_update().await {
        item.unwrap();
        let turn = tokio::time::timeout(Duration::from_secs(10), fake.service.acquire()).await;
        assert!(turn.is_ok(), "no turn after {} polls", fake.requests().len());
    }
}

#[tokio::test(start_paused = true)]
async fn the_pace_of_first_polls_can_be_set() {
    let fake = Fake::script([one("done")]);
    let mut set = WaitSet::new().starts_per_second(4);
    for key in 0..8 {
        set.insert(key, fake.waiter());
    }
    while set.next().await.is_some() {}
    let expected = (0..8_u32).map(|index| f64::from(index) / 4.0);
    assert!(fake.times().iter().zip(expected).all(|(time, expected)| (time - expected).abs() < 0.005), "{:?}", fake.times());
    // A set that was not polled starts at once.
    let (start, before) = (Instant::now(), fake.requests().len());
    tokio::time::sleep(Duration::from_secs(10)).await;
    set.insert(9, fake.waiter());
    set.next().await.unwrap().1.unwrap();
    assert_eq!((start.elapsed().as_secs(), fake.requests().len()), (10, before + 1));
}

#[tokio::test(start_paused = true)]
async fn listed_resources_of_a_set_share_the_first_poll_too() {
    let fake = Fake::new(|_| Reply::of((0..500).map(|index| record(&index.to_string(), "done")).collect()));
    let mut set = WaitSet::new();
    for key in 0..500 {
        set.insert(key, fake.listed(&key.to_string()));
    }
    let start = Instant::now();
    while let Some((_, result)) = set.next().await {
        result.unwrap();
    }
    assert_eq!((fake.requests().len(), start.elapsed()), (1, Duration::ZERO));
}

#[tokio::test(start_paused = true)]
async fn dropping_next_loses_no_update() {
    let fake = Fake::new(|request| one(if request.at.as_secs() < 100 { "running" } else { "done" }));
    let mut set = WaitSet::new();
    for key in 0..10 {
        set.insert(key, fake.waiter());
    }
    let mut ended = 0;
    while !set.is_empty() {
        if tokio::time::timeout(Duration::from_millis(100), set.next()).await.is_ok_and(|next| next.is_some()) {
            ended += 1;
        }
        // Nor if it is dropped immediately.
        ended += usize::from(poll_once(set.next()).flatten().is_some());
    }
    assert_eq!(ended, 10);
}

#[tokio::test(start_paused = true)]
async fn dropping_the_set_stops_all() {
    let fake = Fake::script([one("running")]);
    let mut set = WaitSet::new();
    for key in 0..100 {
        set.insert(key, fake.waiter());
    }
    assert!(tokio::time::timeout(Duration::from_secs(30), set.next()).await.is_err());
    let polls = fake.requests().len();
    assert!(polls >= 200, "{polls}");
    drop(set);
    tokio::time::sleep(Duration::from_secs(3600)).await;
    settle().await;
    assert_eq!(fake.requests().len(), polls);
}
