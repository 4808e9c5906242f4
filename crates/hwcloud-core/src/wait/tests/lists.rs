//! Waiters that share the responses of a list.

use std::time::Duration;

use super::fake::{Document, Fake, Record, Reply, Request, one, record, settle, violations};
use crate::wait::{Interval, WaitError, Waiter};

fn steady(waiter: Waiter<Document>) -> Waiter<Document> {
    waiter.interval(Interval::fixed(Duration::from_secs(10)))
}

/// Returns the ID of the n-th record.
fn id(index: usize) -> String {
    format!("id-{index}")
}

/// Returns this many records, or only the requested one.
fn records(request: &Request, count: usize, status: &str) -> Vec<Record> {
    let all = (0..count).map(|index| record(&id(index), status));
    all.filter(|record| request.id.as_ref().is_none_or(|id| *id == record.id)).collect()
}

/// Starts all waits at the same time.
async fn all(waiters: Vec<Waiter<Document>>) -> Vec<Result<Document, WaitError<Document>>> {
    let waits: Vec<_> = waiters.into_iter().map(|waiter| tokio::spawn(waiter.into_future())).collect();
    let mut results = Vec::new();
    for wait in waits {
        results.push(wait.await.unwrap().map(crate::wait::Finished::into_inner));
    }
    results
}

#[tokio::test(start_paused = true)]
async fn a_thousand_waiters_make_the_requests_of_one() {
    let done_at = Duration::from_secs(100);
    let fake = Fake::new(move |request| Reply::of(records(request, 1000, if request.at < done_at { "running" } else { "done" })));
    let waiters = (0..1000).map(|index| steady(fake.listed(&id(index)))).collect();
    let results = all(waiters).await;
    for (index, result) in results.into_iter().enumerate() {
        assert_eq!(result.unwrap().records, [record(&id(index), "done")]);
    }
    // One for each of 10 intervals, which the jitter of a thousand waiters shortens by up to a fifth.
    let requests = fake.requests();
    assert!(requests.iter().all(|request| request.id.is_none()));
    assert!((10..=14).contains(&requests.len()), "{}", requests.len());
}

#[tokio::test(start_paused = true)]
async fn every_response_counts_as_a_poll_of_each_waiter() {
    let fake = Fake::new(|request| Reply::of(records(request, 3, if request.index < 4 { "running" } else { "done" })));
    let waits: Vec<_> = (0..3).map(|index| tokio::spawn(steady(fake.listed(&id(index))).into_future())).collect();
    for wait in waits {
        let polls = wait.await.unwrap().unwrap().polls();
        assert_eq!(polls, 5, "{:?}", fake.requests());
    }
    assert_eq!(fake.requests().len(), 5);
}

#[tokio::test(start_paused = true)]
async fn a_single_waiter_requests_only_its_own_record() {
    let fake = Fake::new(|request| Reply::of(records(request, 1, if request.index < 2 { "running" } else { "done" })));
    steady(fake.listed("id-0")).await.unwrap();
    assert_eq!(fake.for_all(), 0);
    assert_eq!(fake.requests().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn other_arguments_and_other_clients_are_not_shared() {
    let respond = |request: &Request| Reply::of(records(request, 4, "done"));
    let (fake, other) = (Fake::new(respond), Fake::new(respond));
    let with = |id: &str, project: &str| fake.listed_with(&serde_json::json!({"id": id, "project_id": project}));
    all(vec![with("id-0", "p"), with("id-1", "q"), other.listed("id-2")]).await;
    assert_eq!((fake.for_all(), other.for_all()), (0, 0));
    all(vec![with("id-0", "p"), with("id-1", "p")]).await;
    assert_eq!(fake.for_all(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_request_sent_before_a_waiter_started_does_not_count_for_it() {
    // The list takes 5 seconds, and has the state at the time of the request.
    let fake = Fake::new(|request| {
        Reply::of(records(request, 3, if request.at.is_zero() { "failed" } else { "done" })).after(Duration::from_secs(5))
    });
    let early = [fake.listed("id-0"), fake.listed("id-1")].map(|waiter| tokio::spawn(waiter.into_future()));
    tokio::time::sleep(Duration::from_secs(2)).await;
    let late = tokio::spawn(fake.listed("id-2").into_future());
    for wait in early {
        assert!(matches!(wait.await.unwrap(), Err(WaitError::Failed(_))));
    }
    assert_eq!(late.await.unwrap().unwrap().polls(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_record_that_is_not_listed_is_requested_by_itself() {
    // A page of 10 of 20 records.
    let fake = Fake::new(|request| {
        let mut records = records(request, 20, if request.at.as_secs() < 100 { "running" } else { "done" });
        records.truncate(10);
        Reply::of(records)
    });
    let results = all((0..20).map(|index| steady(fake.listed(&id(index)))).collect()).await;
    assert!(results.iter().all(Result::is_ok));
    let (all, own) = (fake.for_all(), fake.requests().iter().filter(|request| request.id.is_some()).count());
    // About 10 intervals, each with one request for the list, and one for each of the 10 records that it lacks.
    assert!((10..=16).contains(&all), "{all}");
    assert!((100..=150).contains(&own), "{own}");
    let shown: Vec<String> = (0..10).map(id).collect();
    assert!(fake.requests().iter().all(|request| request.id.as_ref().is_none_or(|id| !shown.contains(id))));
}

#[tokio::test(start_paused = true)]
async fn a_record_that_is_never_listed_is_missing() {
    let fake = Fake::new(|request| Reply::of(records(request, 1, "running")));
    let results = all(vec![fake.listed("id-0").timeout(Duration::from_secs(600)), fake.listed("gone")]).await;
    assert!(matches!(results[0], Err(WaitError::TimedOut(_))));
    assert!(matches!(&results[1], Err(WaitError::Missing(missing)) if (30..60).contains(&missing.elapsed.as_secs())));
}

#[tokio::test(start_paused = true)]
async fn a_service_that_ignores_the_filter_changes_nothing() {
    let fake = Fake::new(|_| Reply::of(vec![record("id-0", "failed"), record("id-1", "done")]));
    assert_eq!(fake.listed("id-1").await.unwrap().into_inner().records, [record("id-1", "done")]);
    let error = fake.listed("id-2").grace(Duration::ZERO).await.unwrap_err();
    assert!(matches!(error, WaitError::Missing(_)), "{error}");
}

#[tokio::test(start_paused = true)]
async fn transient_errors_reach_all_waiters() {
    let fake = Fake::new(|request| match request.index {
        0..3 => Reply::error(503, "Test.1").retry_after(20),
        _ => Reply::of(records(request, 100, "done")),
    });
    let results = all((0..100).map(|index| steady(fake.listed(&id(index)))).collect()).await;
    assert!(results.iter().all(Result::is_ok));
    assert_eq!(fake.requests().len(), 4);
    assert!(fake.times().windows(2).all(|pair| pair[1] - pair[0] >= 20.0), "{:?}", fake.times());
}

#[tokio::test(start_paused = true)]
async fn client_errors_reach_all_waiters() {
    for status in [401, 403] {
        let fake = Fake::new(move |request| match request.at.as_secs() {
            0..5 => Reply::of(records(request, 100, "running")),
            _ => Reply::error(status, "APIGW.0301"),
        });
        let results = all((0..100).map(|index| steady(fake.listed(&id(index)))).collect()).await;
        assert!(results.iter().all(|result| matches!(result, Err(WaitError::PollFailed(_)))));
        assert_eq!((fake.for_all(), fake.requests().len()), (2, 2));
    }
}

#[tokio::test(start_paused = true)]
async fn each_waiter_requests_its_own_record_if_the_list_is_rejected() {
    let fake = Fake::new(|request| match request.id.as_deref() {
        None => Reply::error(400, "Test.2"),
        Some("id-0") => Reply::error(403, "Test.3"),
        Some(_) => Reply::of(records(request, 3, "done")),
    });
    let results = all((0..3).map(|index| fake.listed(&id(index))).collect()).await;
    assert!(matches!(&results[0], Err(WaitError::PollFailed(error)) if error.error.code() == Some("Test.3")));
    assert!(results[1].is_ok() && results[2].is_ok());
}

#[tokio::test(start_paused = true)]
async fn the_waiter_that_requests_the_list_may_be_dropped() {
    let fake = Fake::new(|request| Reply::of(records(request, 3, "done")).after(Duration::from_secs(5)));
    let mut waits: Vec<_> = (0..3).map(|index| tokio::spawn(fake.listed(&id(index)).into_future())).collect();
    tokio::time::sleep(Duration::from_secs(2)).await;
    waits.remove(0).abort();
    for wait in waits {
        assert_eq!(wait.await.unwrap().unwrap().elapsed().as_secs(), 7);
    }
    assert_eq!(fake.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn the_waiter_that_requests_the_list_may_be_left_unpolled() {
    let fake = Fake::new(|request| Reply::of(records(request, 3, "done")).after(Duration::from_secs(1)));
    let mut kept = fake.listed("id-0").updates();
    let others: Vec<_> = (1..3).map(|index| fake.listed(&id(index)).into_future()).collect();
    assert!(tokio::time::timeout(Duration::from_millis(100), kept.next()).await.is_err());
    for other in futures_util::future::join_all(others).await {
        // They wait for the timeout of a call, and then request the list together.
        assert_eq!(other.unwrap().elapsed().as_secs(), 61);
    }
    assert_eq!((fake.for_all(), fake.requests().len()), (2, 2));
    // The response to its earlier request still counts.
    assert!(kept.next().await.unwrap().unwrap().into_finished().is_some());
    assert_eq!(fake.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn polls_of_other_waiters_do_not_count_towards_the_limit_of_one() {
    let fake = Fake::new(|request| Reply::of(records(request, 2, if request.at.as_secs() < 300 { "running" } else { "done" })));
    let quick = fake.listed("id-0").interval(Interval::fixed(Duration::from_secs(1)));
    let patient = fake.listed("id-1").interval(Interval::fixed(Duration::from_secs(60))).max_polls(10);
    let (quick, patient) = futures_util::future::join(quick.into_future(), patient.into_future()).await;
    let (quick, patient) = (quick.unwrap(), patient.unwrap());
    assert!((250..400).contains(&quick.polls()), "{}", quick.polls());
    // As many as it would have made alone, and it has the same result as the other.
    assert!((5..=8).contains(&patient.polls()), "{}", patient.polls());
    assert!(patient.elapsed() <= quick.elapsed() + Duration::from_secs(2), "{:?}", patient.elapsed());
}

#[tokio::test(start_paused = true)]
async fn nothing_is_kept_after_the_last_waiter() {
    let fake = Fake::new(|request| Reply::of(records(request, 2, "running")));
    let groups = fake.service.registry().clone();
    let [mut first, mut second] = ["id-0", "id-1"].map(|id| fake.listed(id).updates());
    first.next().await.unwrap().unwrap();
    second.next().await.unwrap().unwrap();
    assert_eq!(groups.len(), 1);
    drop(first);
    assert_eq!(groups.len(), 1);
    drop(second);
    assert_eq!(groups.len(), 0);
    settle().await;
}

#[tokio::test(start_paused = true)]
async fn the_selector_is_required() {
    let fake = Fake::script([one("done")]);
    let waiter = fake.listed_with(&serde_json::json!({"project_id": "p"}));
    let WaitError::PollFailed(error) = waiter.await.unwrap_err() else { panic!() };
    assert_eq!(violations(&error.error), ["id is required to wait for one"]);
    assert_eq!((error.operation_id, fake.requests().len()), ("ListThem", 0));
}

#[tokio::test(start_paused = true)]
async fn an_invalid_selector_is_reported_as_invalid() {
    let fake = Fake::script([Reply::invalid()]);
    let waiter = fake.listed_with(&serde_json::json!({"id": null, "project_id": "p"}));
    assert_eq!(fake.service.registry().len(), 0);
    assert_eq!(waiter.token().arguments().keys().collect::<Vec<_>>(), ["project_id"]);
    let WaitError::PollFailed(error) = waiter.await.unwrap_err() else { panic!() };
    assert_eq!(violations(&error.error), ["limit must be at least 1"]);
}
