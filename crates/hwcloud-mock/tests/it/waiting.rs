//! The clients' waiters against the server's lifecycles: both come from the same specs, and must agree.

use std::time::Duration;

use hwcloud_core::wait::{Interval, WaitError, Waiter};
use hwcloud_mock::{Fault, Faults, Lifecycle, MockServer, MockServerBuilder};

const SERVER_ID: &str = "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64";

/// Returns the outcome of a wait: the last status, or the kind of error and the reason.
async fn end<T: std::fmt::Debug + Send + Sync + 'static>(waiter: Waiter<T>) -> String {
    let waiter = waiter.interval(Interval::fixed(Duration::from_millis(10))).timeout(Duration::from_secs(20));
    match waiter.grace(Duration::from_millis(300)).await {
        Ok(finished) => finished.status().unwrap_or("done").to_owned(),
        Err(WaitError::Failed(failed)) => format!("failed: {}", failed.reason.unwrap_or_default()),
        Err(WaitError::Missing(_)) => "missing".to_owned(),
        Err(error) => format!("{error:?}"),
    }
}

async fn ends(builder: MockServerBuilder) -> [String; 4] {
    let server = builder.start().await.unwrap();
    let config = server.config().unwrap();
    let bcs = hwcloud_bcs_client::Client::new(&config).unwrap();
    let cbr = hwcloud_cbr_client::Client::new(&config).unwrap();
    let modelarts = hwcloud_modelarts_client::Client::new(&config).unwrap();
    tokio::join!(
        end(bcs.list_op_record().operation_id("op-1").wait()),
        end(bcs.show_blockchain_status("b-1").wait()),
        end(cbr.show_op_log("task-1").wait()),
        end(modelarts.get_dev_server_operation(SERVER_ID, "op-2").wait()),
    )
    .into()
}

fn all(lifecycle: &Lifecycle) -> MockServerBuilder {
    let operations = ["ListOpRecord", "ShowBlockchainStatus", "ShowOpLog", "GetDevServerOperation"];
    operations
        .into_iter()
        .fold(MockServer::builder(), |builder, operation| builder.default_lifecycle(operation, lifecycle.clone()))
}

#[tokio::test]
async fn waiters_succeed_with_lifecycles_that_succeed() {
    let finished = ["finished", "finished", "success", "success"];
    assert_eq!(ends(all(&Lifecycle::success().missing_polls(1).after_polls(4).unknown_status("resting"))).await, finished);
    assert_eq!(ends(all(&Lifecycle::success().after(Duration::from_millis(150)))).await, finished);
    let skipped = MockServer::builder().default_lifecycle("ShowOpLog", Lifecycle::success().final_status("skipped"));
    let server = skipped.start().await.unwrap();
    let cbr = hwcloud_cbr_client::Client::new(&server.config().unwrap()).unwrap();
    assert_eq!(end(cbr.show_op_log("task-1").wait()).await, "skipped");
}

#[tokio::test]
async fn waiters_fail_with_the_reason_of_the_lifecycle() {
    for end in ends(all(&Lifecycle::failure().after_polls(2).reason("The disk is gone."))).await {
        assert!(end.starts_with("failed: ") && end.contains("The disk is gone."), "{end}");
    }
}

#[tokio::test]
async fn waiters_report_resources_that_vanish_or_never_exist_as_missing() {
    assert_eq!(ends(all(&Lifecycle::vanishing().after_polls(2))).await, ["missing"; 4]);
    assert_eq!(ends(all(&Lifecycle::absent())).await, ["missing"; 4]);
}

#[tokio::test]
async fn faults_do_not_end_a_wait() {
    for fault in
        [Fault::Status(503), Fault::Reset, Fault::CutShort, Fault::Html { status: 502 }, Fault::latency(Duration::from_millis(5))]
    {
        let builder = all(&Lifecycle::success().after_polls(3)).faults(Faults::new(fault.clone()).rate(0.3)).seed(1);
        assert_eq!(ends(builder).await, ["finished", "finished", "success", "success"], "{fault:?}");
    }
}
