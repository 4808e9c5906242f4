//! The status functions of model crates for the documented bodies: state, status, progress and reason.

use hwcloud_bcs_client::model as bcs;
use hwcloud_cbr_client::model as cbr;
use hwcloud_modelarts_client::model as modelarts;
use hwcloud_types::{PollState, PollStatus};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Returns a documented body, with some values replaced.
fn example<T: DeserializeOwned>(path: &str, replaced: &[(&str, Value)]) -> T {
    let text = std::fs::read_to_string(hwcloud_tests::workspace().join("openapi/examples").join(path)).unwrap();
    let mut document: Value = serde_json::from_str(&text).unwrap();
    for (pointer, value) in replaced {
        *document.pointer_mut(pointer).unwrap() = value.clone();
    }
    serde_json::from_value(document).unwrap()
}

fn told(standing: &PollStatus) -> (PollState, Option<&str>, Option<u8>, Option<&str>) {
    (standing.state, standing.status.as_deref(), standing.progress, standing.reason.as_deref())
}

#[test]
fn a_backup_task() {
    let classify = |replaced: &[(&str, Value)]| {
        let document: cbr::ShowOpLogResponse = example("cbr/show-op-log.200.json", replaced);
        cbr::waiters::show_op_log(&document)
    };
    assert_eq!(told(&classify(&[])), (PollState::Succeeded, Some("success"), Some(100), None));
    let skipped = classify(&[("/operation_log/status", json!("skipped"))]);
    assert_eq!(told(&skipped), (PollState::Succeeded, Some("skipped"), Some(100), None));
    let failed = classify(&[
        ("/operation_log/status", json!("timeout")),
        ("/operation_log/error_info/code", json!("BackupService.9900")),
        ("/operation_log/error_info/message", json!("the agent does not answer")),
        ("/operation_log/extra_info/common/progress", json!("40")),
    ]);
    assert_eq!(
        told(&failed),
        (PollState::Failed, Some("timeout"), Some(40), Some("BackupService.9900: the agent does not answer"))
    );
    let unknown = classify(&[("/operation_log/status", json!("killing")), ("/operation_log/extra_info/common", json!(null))]);
    assert_eq!(told(&unknown), (PollState::Unknown, Some("killing"), None, None));
}

#[test]
fn a_record_of_a_blockchain_operation() {
    let document: bcs::ListOpRecordResponse = example("bcs/list-op-record.200.json", &[]);
    let standing = bcs::waiters::list_op_record(&document);
    // Two of three sub-steps are finished.
    assert_eq!(told(&standing), (PollState::Pending, Some("processing"), Some(66), None));

    let id = document.operation_records.as_ref().and_then(|records| records[0].operation_id.clone()).unwrap();
    assert_eq!(bcs::waiters::select::list_op_record(&document, &id), document);
    let other = bcs::waiters::select::list_op_record(&document, "another");
    assert_eq!(other.count, document.count);
    assert_eq!(bcs::waiters::list_op_record(&other).state, PollState::Missing);

    let stopped: bcs::ListOpRecordResponse = example(
        "bcs/list-op-record.200.json",
        &[
            ("/operation_records/0/operation_status", json!("stop")),
            ("/operation_records/0/message", json!(["node 2 is gone", ""])),
            ("/operation_records/0/desc", json!("interrupted")),
        ],
    );
    let standing = bcs::waiters::list_op_record(&stopped);
    assert_eq!((standing.state, standing.reason.as_deref()), (PollState::Failed, Some("node 2 is gone: interrupted")));
}

#[test]
fn the_creation_of_a_blockchain() {
    let classify = |replaced: &[(&str, Value)]| {
        let document: bcs::ShowBlockchainStatusResponse = example("bcs/show-blockchain-status.200.json", replaced);
        bcs::waiters::show_blockchain_status(&document)
    };
    let whole = classify(&[]);
    assert_eq!((whole.state, whole.progress), (PollState::Succeeded, Some(100)));
    let deploying = classify(&[("/eip/status", json!("deploying"))]);
    assert_eq!((deploying.state, deploying.status.as_deref()), (PollState::Pending, Some("deploying")));
    assert!(deploying.progress.is_some_and(|progress| progress < 100));
    let failed = classify(&[
        ("/sfs/status", json!("failed")),
        ("/sfs/detail", json!("quota exceeded")),
        ("/eip/status", json!("deploying")),
    ]);
    assert_eq!((failed.state, failed.reason.as_deref()), (PollState::Failed, Some("quota exceeded")));
}

#[test]
fn an_operation_on_a_lite_server() {
    let document: modelarts::GetDevServerOperationResponse =
        example("modelarts/get-dev-server-operation.200.json", &[("/operation_status", json!("failed"))]);
    let standing = modelarts::waiters::get_dev_server_operation(&document);
    assert_eq!((standing.state, standing.progress), (PollState::Failed, None));
    let nothing: modelarts::GetDevServerOperationResponse = serde_json::from_str("{}").unwrap();
    assert_eq!(modelarts::waiters::get_dev_server_operation(&nothing).state, PollState::Unknown);
}
