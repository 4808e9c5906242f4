//! Waits of generated clients against the mock server: shared lists, resume tokens and dropping.

use std::time::Duration;

use hwcloud_core::Error;
use hwcloud_core::wait::{Interval, ResumeToken, WaitError, WaitSet};
use hwcloud_mock::{Lifecycle, MockServer};

fn often() -> Interval {
    Interval::fixed(Duration::from_millis(50))
}

#[tokio::test]
async fn waits_for_records_of_one_list_share_their_requests() {
    let life = Lifecycle::success().after(Duration::from_millis(500));
    let server = MockServer::builder().default_lifecycle("ListOpRecord", life).start().await.unwrap();
    let client = hwcloud_bcs_client::Client::new(&server.config().unwrap()).unwrap();
    let mut set = WaitSet::new().starts_per_second(100_000);
    for index in 0..300 {
        let waiter = client.list_op_record().operation_id(format!("record-{index}")).wait();
        set.insert(index, waiter.interval(often()));
    }
    let mut finished = 0;
    while let Some((index, result)) = set.next().await {
        let document = result.unwrap().into_inner();
        // Each receives only its own record.
        let ids: Vec<_> = document.operation_records.unwrap_or_default().into_iter().map(|record| record.operation_id).collect();
        assert_eq!(ids, [Some(format!("record-{index}"))]);
        finished += 1;
    }
    assert_eq!(finished, 300);
    // The mock server lists resources that were requested by ID, so each is requested once; about ten intervals follow.
    let requests = server.operation_count("ListOpRecord").unwrap();
    assert!((300..600).contains(&requests), "{requests}");
}

#[tokio::test]
async fn a_record_is_waited_for_by_its_id() {
    let server = MockServer::start().await.unwrap();
    let client = hwcloud_bcs_client::Client::new(&server.config().unwrap()).unwrap();
    let WaitError::PollFailed(refused) = client.list_op_record().wait().await.unwrap_err() else { panic!("no ID was given") };
    assert!(matches!(&*refused.error, Error::InvalidRequest(_)), "{}", refused.error);
    assert!(refused.error.to_string().contains("operation_id is required"), "{}", refused.error);
    assert_eq!(server.request_count(), 0);
}

#[tokio::test]
async fn another_process_resumes_a_wait_by_its_token() {
    let life = Lifecycle::success().after_polls(2);
    let server = MockServer::builder().default_lifecycle("ListOpRecord", life).start().await.unwrap();
    let config = server.config().unwrap();
    let kept = {
        let client = hwcloud_bcs_client::Client::new(&config).unwrap();
        let call = client.list_op_record().operation_id("upgrade").operation_type("99");
        let waiter = call.wait().interval(often());
        let kept = serde_json::to_string(&waiter.token()).unwrap();
        let mut updates = waiter.updates();
        assert!(!updates.next().await.unwrap().unwrap().state.is_final());
        kept
    };
    let token: ResumeToken = serde_json::from_str(&kept).unwrap();
    assert_eq!((token.spec(), token.operation_id()), ("bcs", "ListOpRecord"));
    assert_eq!(token.arguments().get("operation_id"), Some(&"upgrade".into()));

    tokio::time::sleep(Duration::from_millis(60)).await;
    let client = hwcloud_bcs_client::Client::new(&config).unwrap();
    let finished = client.list_op_record().resume(&token).unwrap().interval(often()).await.unwrap();
    assert!(finished.elapsed() >= Duration::from_millis(60), "{:?}", finished.elapsed());
    let last = server.requests().pop().unwrap();
    assert_eq!(last.query, "operation_id=upgrade&operation_type=99");

    // It is rejected by any other operation.
    let refused = client.show_blockchain_status("any").resume(&token).unwrap_err().to_string();
    assert!(refused.contains("ListOpRecord") && refused.contains("ShowBlockchainStatus"), "{refused}");
}

#[tokio::test]
async fn dropping_a_wait_ends_its_polls() {
    let server = MockServer::builder().default_lifecycle("ShowOpLog", Lifecycle::endless()).start().await.unwrap();
    let client = hwcloud_cbr_client::Client::new(&server.config().unwrap()).unwrap();
    let waiter = client.show_op_log("backup").wait().interval(often());
    let mut updates = waiter.updates();
    for _ in 0..3 {
        updates.next().await.unwrap().unwrap();
    }
    drop(updates);
    // Requests that are already in flight arrive.
    tokio::time::sleep(Duration::from_millis(100)).await;
    let asked = server.request_count();
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(server.request_count(), asked);
}

#[tokio::test]
async fn a_waiter_can_be_spawned() {
    let server = MockServer::builder().default_lifecycle("ShowOpLog", Lifecycle::success()).start().await.unwrap();
    let client = hwcloud_cbr_client::Client::new(&server.config().unwrap()).unwrap();
    let waiter = client.show_op_log("backup").wait().interval(often());
    drop(client);
    let finished = tokio::spawn(async move { waiter.await }).await.unwrap().unwrap();
    assert_eq!(finished.polls(), 4);
}
