//! The outcomes of a wait.

use std::error::Error as _;
use std::sync::Arc;

use hwcloud_types::PollState;

use super::fake::{Document, Fake, Record, Reply, one, record, violations};
use crate::Error;
use crate::wait::{Update, WaitError, Waiter};

/// Returns all updates, and the outcome.
async fn all(waiter: Waiter<Document>) -> (Vec<Update<Document>>, Option<WaitError<Document>>) {
    let mut updates = waiter.updates();
    let mut seen = Vec::new();
    while let Some(item) = updates.next().await {
        match item {
            Ok(update) => seen.push(update),
            Err(error) => {
                assert!(updates.next().await.is_none());
                return (seen, Some(error));
            }
        }
    }
    assert!(updates.next().await.is_none());
    (seen, None)
}

#[tokio::test(start_paused = true)]
async fn a_success_returns_the_final_document() {
    let fake = Fake::script([one("running"), one("running"), one("done")]);
    let finished = fake.waiter().await.unwrap();
    assert_eq!((finished.status(), finished.polls()), (Some("done"), 3));
    assert_eq!(finished.records, [record("", "done")]);
    assert_eq!(finished.into_inner().records, [record("", "done")]);
    assert_eq!(fake.requests().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn updates_report_progress_and_end_with_the_final_document() {
    let at = |percent, status: &str| Reply::of(vec![Record { progress: Some(percent), ..record("", status) }]);
    let (updates, error) = all(Fake::script([at(10, "running"), at(250, "running"), at(100, "done")]).waiter()).await;
    assert!(error.is_none());
    let told: Vec<_> =
        updates.iter().map(|update| (update.state, update.status.as_deref(), update.progress, update.polls)).collect();
    assert_eq!(
        told,
        [
            (PollState::Pending, Some("running"), Some(10), 1),
            (PollState::Pending, Some("running"), Some(100), 2),
            (PollState::Succeeded, Some("done"), Some(100), 3)
        ]
    );
    assert!(updates.is_sorted_by_key(|update| update.elapsed));
    let last = updates.into_iter().next_back().unwrap();
    assert_eq!(Arc::strong_count(last.document.as_ref().unwrap()), 1, "so that it need not be cloned");
    assert_eq!(last.into_finished().unwrap().polls(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_failure_is_an_error_with_document_and_reason() {
    let failed = Record { reason: Some("no disk".into()), progress: Some(40), ..record("", "failed") };
    let error = Fake::script([one("running"), Reply::of(vec![failed.clone()])]).waiter().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "ShowIt: failed: no disk (after 8s and 2 polls, last status failed)".replace("8s", &after(&error))
    );
    let WaitError::Failed(error) = error else { panic!("{error}") };
    assert_eq!((error.reason.as_deref(), error.status.as_deref(), error.progress), (Some("no disk"), Some("failed"), Some(40)));
    assert_eq!(error.document.records, [failed]);
}

/// Replaces the elapsed time in the line of an error.
fn after(error: &WaitError<Document>) -> String {
    super::super::policy::rounded(error.elapsed())
}

#[tokio::test(start_paused = true)]
async fn transient_errors_are_tolerated_and_reported() {
    let fake = Fake::script([
        one("running"),
        Reply::error(503, "Test.1"),
        Reply::error(429, "APIGW.0308"),
        Reply::page(),
        Reply::error(500, "Test.2"),
        Reply::page(),
        one("done"),
    ]);
    let (updates, error) = all(fake.waiter()).await;
    assert!(error.is_none());
    let codes: Vec<_> = updates.iter().map(|update| update.error.as_ref().map(|error| error.code().unwrap_or("page"))).collect();
    let page = Some("page");
    assert_eq!(codes, [None, Some("Test.1"), Some("APIGW.0308"), page, Some("Test.2"), page, None]);
    for update in &updates[..6] {
        // Known values are kept.
        assert_eq!((update.state, update.status.as_deref()), (PollState::Pending, Some("running")));
        assert!(update.document.is_some());
    }
    let (updates, _) = all(Fake::script([Reply::error(503, ""), one("done")]).waiter()).await;
    assert_eq!((updates[0].state, updates[0].document.is_some()), (PollState::Unknown, false));
}

#[tokio::test(start_paused = true)]
async fn permanent_errors_end_the_wait_at_once() {
    for status in [400, 401, 403, 409, 501] {
        let fake = Fake::script([one("running"), Reply::error(status, "Test.3")]);
        let error = fake.waiter().await.unwrap_err();
        assert_eq!((error.status(), error.polls()), (Some("running"), 2));
        assert_eq!(error.error().unwrap().code(), Some("Test.3"));
        assert!(error.document().is_some());
        let line = error.to_string();
        let start =
            format!("ShowIt: polling failed (after {} and 2 polls, last status running): ShowIt: {status} ", after(&error));
        assert!(line.starts_with(&start), "{line}");
        assert!(line.ends_with("Test.3: no luck"), "{line}");
        assert!(error.source().unwrap().to_string().ends_with("Test.3: no luck"));
        assert!(matches!(error, WaitError::PollFailed(_)));
    }
}

#[tokio::test(start_paused = true)]
async fn an_invalid_argument_ends_the_wait_at_once() {
    let fake = Fake::script([Reply::invalid(), one("done")]);
    let WaitError::PollFailed(error) = fake.waiter().await.unwrap_err() else { panic!() };
    assert_eq!(violations(&error.error), ["limit must be at least 1"]);
    assert_eq!((error.polls, error.elapsed.as_secs()), (1, 0));
    // Nothing was sent, so that there is neither an elapsed time nor a number of polls.
    let line = WaitError::PollFailed(error).to_string();
    assert_eq!(line, "ShowIt: polling failed: ShowIt: invalid request: limit must be at least 1");
}

#[tokio::test(start_paused = true)]
async fn three_unreadable_responses_in_a_row_end_the_wait() {
    let fake = Fake::script([one("running"), Reply::page(), Reply::page(), Reply::page(), one("done")]);
    let WaitError::PollFailed(error) = fake.waiter().await.unwrap_err() else { panic!() };
    assert!(matches!(*error.error, Error::Decode(_)), "{}", error.error);
    assert_eq!(error.polls, 4);
    // Transient errors in between do not reset the count.
    let fake = Fake::new(|request| if request.index % 2 == 0 { Reply::page() } else { Reply::error(503, "") });
    let WaitError::PollFailed(error) = fake.waiter().await.unwrap_err() else { panic!() };
    assert_eq!(error.polls, 5);
    // A readable response does, regardless of its status.
    let pages = [Reply::page(), Reply::page(), Reply::error(404, ""), Reply::page(), Reply::page(), one("done")];
    assert!(Fake::script(pages).waiter().await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_missing_resource_is_tolerated_within_the_grace_period() {
    for missing in [Reply::error(404, "Test.5"), Reply::error(400, "Test.6404"), Reply::of(vec![])] {
        let (updates, error) = all(Fake::script([missing.clone(), missing, one("running"), one("done")]).waiter()).await;
        assert!(error.is_none());
        let states: Vec<_> = updates.iter().map(|update| update.state).collect();
        assert_eq!(states, [PollState::Missing, PollState::Missing, PollState::Pending, PollState::Succeeded]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_resource_that_never_appears_is_missing_after_the_grace_period() {
    for missing in [Reply::error(404, "Test.5"), Reply::error(400, "Test.6404"), Reply::of(vec![])] {
        let error = Fake::script([missing]).waiter().await.unwrap_err();
        assert!((30..60).contains(&error.elapsed().as_secs()), "{error}");
        let line = error.to_string();
        let start = format!(
            "ShowIt: missing for longer than the grace period of 30s: check its ID, project and region (after {} and ",
            after(&error)
        );
        assert!(line.starts_with(&start), "{line}");
        let WaitError::Missing(error) = error else { panic!("{error}") };
        assert!(error.document.is_none());
    }
    // A transient error does not tell whether the resource exists.
    let fake = Fake::new(|request| if request.index % 2 == 0 { Reply::error(404, "") } else { Reply::error(503, "") });
    let error = fake.waiter().await.unwrap_err();
    assert!(matches!(&error, WaitError::Missing(missing) if missing.polls == 3), "{error}");
    let fake = Fake::script([Reply::error(404, ""), Reply::error(404, ""), Reply::error(503, ""), one("done")]);
    let steady = crate::wait::Interval::fixed(std::time::Duration::from_secs(20)).jitter(0.0);
    assert!(fake.waiter().interval(steady).await.is_ok());
    // Without a grace period, the first response counts.
    let fake = Fake::script([Reply::error(404, "Test.5"), one("done")]);
    let error = fake.waiter().grace(std::time::Duration::ZERO).await.unwrap_err();
    assert!(matches!(&error, WaitError::Missing(missing) if missing.polls == 1 && missing.error.is_some()), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_resource_that_disappears_is_missing_after_a_grace_period() {
    let replies: Vec<Reply> = std::iter::repeat_n(one("running"), 10).chain([Reply::of(vec![])]).collect();
    let fake = Fake::script(replies);
    let error = fake.waiter().await.unwrap_err();
    let last_there = fake.times()[9];
    let gone_for = error.elapsed().as_secs_f64() - last_there;
    assert!((30.0..=103.0).contains(&gone_for), "{gone_for}");
    assert_eq!(error.status(), Some("running"));
    let start = "ShowIt: missing for longer than the grace period of 30s: it was deleted, or has expired (after ";
    assert!(error.to_string().starts_with(start), "{error}");
    // A short absence is tolerated.
    let mut replies = vec![one("running"); 10];
    replies.extend([Reply::error(404, ""), one("running"), Reply::error(404, ""), one("done")]);
    assert!(Fake::script(replies).waiter().await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn an_unknown_status_counts_as_pending() {
    let none = Reply::of(vec![Record::default()]);
    let (updates, error) = all(Fake::script([one("paused"), none, one("done")]).waiter()).await;
    assert!(error.is_none());
    let told: Vec<_> = updates.iter().map(|update| (update.state, update.status.as_deref())).collect();
    assert_eq!(told, [(PollState::Unknown, Some("paused")), (PollState::Unknown, None), (PollState::Succeeded, Some("done"))]);
}

#[test]
fn an_error_is_small_and_can_cross_threads() {
    fn check<T: std::error::Error + Send + Sync + 'static>() {}
    fn send<T: Send>() {}
    check::<WaitError<Document>>();
    assert!(size_of::<WaitError<Document>>() <= 16);
    send::<Waiter<Document>>();
    send::<crate::wait::Updates<Document>>();
    send::<crate::wait::WaitSet<String, Document>>();
    send::<crate::wait::WaitFuture<Document>>();
}
