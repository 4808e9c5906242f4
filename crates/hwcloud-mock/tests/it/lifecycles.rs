//! Resources that go from pending to a terminal state, by polls and by time.

use std::time::{Duration, Instant};

use hwcloud_mock::{Lifecycle, MockError, MockServer, PROJECT_ID};
use serde_json::{Value as Json, json};

use crate::support::{self, call, get};

const SERVER_ID: &str = "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64";

async fn with(operation: &str, lifecycle: Lifecycle) -> MockServer {
    support::builder().default_lifecycle(operation, lifecycle).start().await.unwrap()
}

/// Status and progress of a task.
async fn task(server: &MockServer, id: &str) -> (String, i64) {
    let log = get(server, &format!("/v3/{PROJECT_ID}/operation-logs/{id}")).await.json()["operation_log"].clone();
    assert_eq!((&log["id"], &log["project_id"]), (&json!(id), &json!(PROJECT_ID)));
    let progress = log["extra_info"]["common"]["progress"].as_i64().unwrap();
    (log["status"].as_str().unwrap().to_owned(), progress)
}

async fn tasks(server: &MockServer, id: &str, count: usize) -> Vec<(String, i64)> {
    let mut seen = Vec::new();
    for _ in 0..count {
        seen.push(task(server, id).await);
    }
    seen
}

fn own(expected: &[(&str, i64)]) -> Vec<(String, i64)> {
    expected.iter().map(|(status, progress)| ((*status).to_owned(), *progress)).collect()
}

#[tokio::test]
async fn a_task_succeeds_after_polls_and_stays_succeeded() {
    let server = with("ShowOpLog", Lifecycle::success().after_polls(4)).await;
    let expected = own(&[("waiting", 0), ("waiting", 25), ("running", 50), ("running", 75), ("success", 100), ("success", 100)]);
    assert_eq!(tasks(&server, "a", 6).await, expected);
    assert_eq!(task(&server, "b").await, ("waiting".to_owned(), 0), "each task has its own state");
}

#[tokio::test]
async fn a_lifecycle_of_one_task_does_not_affect_others() {
    let server = support::start().await.unwrap();
    server.lifecycle("ShowOpLog", "a", Lifecycle::success().after_polls(1).final_status("skipped")).unwrap();
    assert_eq!(tasks(&server, "a", 3).await, own(&[("waiting", 0), ("skipped", 100), ("skipped", 100)]));
    let other = get(&server, "/v3/p-1/operation-logs/b").await.json();
    assert_eq!(other["operation_log"]["id"], "4827f2da-b008-4507-ab7d-42d0df5ed912", "the example as it is");
    // Setting it again starts it again.
    server.lifecycle("cbr.ShowOpLog", "a", Lifecycle::success().after_polls(1)).unwrap();
    assert_eq!(tasks(&server, "a", 2).await, own(&[("waiting", 0), ("success", 100)]));
}

#[tokio::test]
async fn a_task_fails_with_code_and_reason() {
    let lifecycle = Lifecycle::failure().after_polls(0).final_status("timeout").code("BackupService.6311").reason("Disk full.");
    let server = with("ShowOpLog", lifecycle).await;
    let log = get(&server, "/v3/p-1/operation-logs/a").await.json()["operation_log"].clone();
    assert_eq!(log["status"], "timeout");
    assert_eq!(log["error_info"], json!({ "code": "BackupService.6311", "message": "Disk full." }));
    assert_eq!(log["extra_info"]["common"]["progress"], 50);
}

#[tokio::test]
async fn a_task_takes_a_time() {
    let server = with("ShowOpLog", Lifecycle::success().after(Duration::from_millis(400))).await;
    let started = Instant::now();
    assert_eq!(task(&server, "a").await.0, "waiting");
    tokio::time::sleep(Duration::from_millis(250)).await;
    let (status, progress) = task(&server, "a").await;
    if started.elapsed() < Duration::from_millis(390) {
        assert_eq!(status, "running");
        assert!((55..100).contains(&progress), "{progress}");
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(task(&server, "a").await, ("success".to_owned(), 100));
}

#[tokio::test]
async fn a_task_may_not_exist_yet_or_no_longer() {
    let server = support::start().await.unwrap();
    let status = async |id: &str| get(&server, &format!("/v3/p-1/operation-logs/{id}")).await.status;
    server.lifecycle("ShowOpLog", "late", Lifecycle::success().missing_polls(2)).unwrap();
    assert_eq!([status("late").await, status("late").await, status("late").await], [404, 404, 200]);
    server.lifecycle("ShowOpLog", "timed", Lifecycle::success().missing_for(Duration::from_millis(50))).unwrap();
    assert_eq!(status("timed").await, 404);
    tokio::time::sleep(Duration::from_millis(60)).await;
    assert_eq!(status("timed").await, 200);
    server.lifecycle("ShowOpLog", "gone", Lifecycle::vanishing().after_polls(1)).unwrap();
    assert_eq!([status("gone").await, status("gone").await, status("gone").await], [200, 404, 404]);
    server.lifecycle("ShowOpLog", "never", Lifecycle::absent()).unwrap();
    assert_eq!([status("never").await, status("never").await], [404, 404]);
    let reply = get(&server, "/v3/p-1/operation-logs/never").await;
    assert_eq!(reply.error().0, "BackupService.6500", "the documented error");
}

#[tokio::test]
async fn an_unknown_status_comes_in_between() {
    let server = with("ShowOpLog", Lifecycle::success().after_polls(3).unknown_status("paused")).await;
    let statuses: Vec<String> = tasks(&server, "a", 4).await.into_iter().map(|(status, _)| status).collect();
    assert_eq!(statuses, ["waiting", "paused", "running", "success"]);
    let server = with("ShowOpLog", Lifecycle::endless()).await;
    assert_eq!(tasks(&server, "a", 9).await, own(&[("running", 50); 9]));
}

#[tokio::test]
async fn an_operation_on_a_server_fails_with_the_codes_of_its_service() {
    let lifecycle = Lifecycle::failure().missing_polls(1).after_polls(1).code("ModelArts.7001").reason("No such disk.");
    let server = with("GetDevServerOperation", lifecycle).await;
    let path = format!("/v1/p-1/dev-servers/{SERVER_ID}/operation/op-1");
    let missing = get(&server, &path).await;
    assert_eq!((missing.status, missing.error().0.as_str()), (400, "ModelArts.6404"));
    let pending = get(&server, &path).await.json();
    assert_eq!((&pending["operation_status"], &pending["operation_id"]), (&json!("pending"), &json!("op-1")));
    assert!(pending["operation_error"].is_null());
    let failed = get(&server, &path).await.json();
    assert_eq!(failed["operation_status"], "failed");
    assert_eq!(failed["operation_error"], json!({ "code": "ModelArts.7001", "message": "No such disk." }));
}

/// The statuses of the parts of a blockchain, in the order of the spec.
async fn parts(server: &MockServer, id: &str) -> Vec<String> {
    let document = get(server, &format!("/v2/p-1/blockchains/{id}/status")).await.json();
    ["bcs", "eip", "sfs"].iter().map(|part| document[part]["status"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_parts_of_a_blockchain_finish_one_after_the_other() {
    let server = with("ShowBlockchainStatus", Lifecycle::success().after_polls(3)).await;
    assert_eq!(parts(&server, "a").await, ["deploying", "waiting", "waiting"]);
    assert_eq!(parts(&server, "a").await, ["finished", "deploying", "waiting"]);
    assert_eq!(parts(&server, "a").await, ["finished", "finished", "deploying"]);
    assert_eq!(parts(&server, "a").await, ["finished", "finished", "finished"]);
    let blockchain = get(&server, "/v2/p-1/blockchains/a/status").await.json();
    assert!(blockchain["cce"].is_null() && blockchain["kafka"].is_null(), "what was not ordered stays absent");
}

#[tokio::test]
async fn one_part_fails_and_later_ones_never_start() {
    let server = with("ShowBlockchainStatus", Lifecycle::failure().after_polls(0).reason("No address is left.")).await;
    assert_eq!(parts(&server, "a").await, ["finished", "failed", "waiting"]);
    let document = get(&server, "/v2/p-1/blockchains/a/status").await.json();
    assert_eq!(document["eip"]["detail"], "No address is left.");
    assert_eq!(document["bcs"]["detail"], "");
}

async fn list(server: &MockServer, query: &str) -> Vec<Json> {
    let list = get(server, &format!("/v2/{PROJECT_ID}/operation/record{query}")).await.json();
    let records = list["operation_records"].as_array().unwrap().clone();
    assert_eq!(list["count"], records.len());
    records
}

async fn records(server: &MockServer, id: Option<&str>) -> Vec<Json> {
    list(server, &id.map(|id| format!("?operation_id={id}")).unwrap_or_default()).await
}

fn brief(records: &[Json]) -> Vec<String> {
    let text =
        |record: &Json| format!("{} {}", record["operation_id"].as_str().unwrap(), record["operation_status"].as_str().unwrap());
    records.iter().map(text).collect()
}

fn finished_steps(record: &Json) -> usize {
    let steps = record["operation_process"].as_object().unwrap().values();
    let sub_steps = steps.flat_map(|step| step["sub_steps"].as_object().unwrap().values());
    sub_steps.filter(|step| step["status"] == "finished").count()
}

#[tokio::test]
async fn a_fresh_list_has_the_documented_resources() {
    let server = with("ListOpRecord", Lifecycle::success().after_polls(1)).await;
    assert_eq!(brief(&records(&server, None).await), ["BCSSVC01-99-1618218591906093855 waiting"]);
    assert_eq!(brief(&records(&server, Some("mine")).await), ["mine waiting"]);
    let expected = ["BCSSVC01-99-1618218591906093855 finished", "mine finished"];
    assert_eq!(brief(&records(&server, None).await), expected);
}

#[tokio::test]
async fn lists_are_filtered_by_the_query() {
    let server = support::builder()
        .lifecycle("ListOpRecord", "op-1", Lifecycle::success().after_polls(0))
        .lifecycle("ListOpRecord", "op-2", Lifecycle::failure().after_polls(0))
        .start()
        .await
        .unwrap();
    assert_eq!(brief(&list(&server, "?operation_status=failed").await), ["op-2 failed"]);
    assert_eq!(brief(&list(&server, "?operation_type=99&operation_status=finished").await), ["op-1 finished"]);
    assert!(list(&server, "?operation_type=00").await.is_empty(), "no record is of this type");
    assert!(list(&server, "?blockchain_id=other").await.is_empty());
    assert!(list(&server, "?operation_id=op-1&operation_status=failed").await.is_empty());
    let selected = list(&server, "?operation_id=op-1&blockchain_id=other").await;
    assert_eq!(selected[0]["blockchain_id"], "other", "a selected record is the one that the request describes");
}

#[tokio::test]
async fn a_selector_lists_the_requested_resource() {
    let server = with("ListOpRecord", Lifecycle::success().missing_polls(1).after_polls(3)).await;
    assert!(records(&server, Some("op-1")).await.is_empty());
    for (status, steps) in [("waiting", 0), ("waiting", 1), ("processing", 2), ("finished", 3), ("finished", 3)] {
        let records = records(&server, Some("op-1")).await;
        assert_eq!(brief(&records), [format!("op-1 {status}")]);
        assert_eq!(finished_steps(&records[0]), steps, "{status}");
        assert_eq!(records[0]["project_id"], PROJECT_ID);
    }
}

#[tokio::test]
async fn without_an_id_every_known_resource_is_listed() {
    let failing = Lifecycle::failure().after_polls(1).reason("Out of quota.");
    let server = support::builder()
        .lifecycle("ListOpRecord", "op-1", Lifecycle::success().after_polls(1))
        .lifecycle("ListOpRecord", "op-2", failing)
        .lifecycle("ListOpRecord", "op-3", Lifecycle::success().missing_polls(1))
        .start()
        .await
        .unwrap();
    assert_eq!(brief(&records(&server, None).await), ["op-1 waiting", "op-2 waiting"]);
    let listed = records(&server, None).await;
    assert_eq!(brief(&listed), ["op-1 finished", "op-2 failed", "op-3 waiting"]);
    assert_eq!(listed[1]["message"], json!(["Out of quota."]));
    assert_eq!(listed[1]["desc"], "Out of quota.");
    assert_eq!(listed[0]["desc"], Json::Null);
    // A resource without a lifecycle is the example, whichever is selected.
    assert_eq!(brief(&records(&server, Some("other")).await), ["BCSSVC01-99-1618218591906093855 processing"]);
}

#[tokio::test]
async fn projects_do_not_share_resources() {
    let server = with("ShowOpLog", Lifecycle::success().after_polls(1)).await;
    let status = async |project: &str| get(&server, &format!("/v3/{project}/operation-logs/a")).await.json();
    assert_eq!(status("p-1").await["operation_log"]["status"], "waiting");
    assert_eq!(status("p-2").await["operation_log"]["status"], "waiting");
    assert_eq!(status("p-1").await["operation_log"]["status"], "success");
}

#[tokio::test]
async fn an_impossible_lifecycle_is_rejected_with_the_possible_ones() {
    let server = support::start().await.unwrap();
    let refused = |operation: &str, lifecycle| server.default_lifecycle(operation, lifecycle).unwrap_err().to_string();
    let error = refused("ShowOpLog", Lifecycle::success().final_status("finished"));
    assert_eq!(error, "ShowOpLog cannot have this lifecycle: `finished` does not mean success; documented are success, skipped");
    let error = refused("ShowOpLog", Lifecycle::success().unknown_status("running"));
    assert_eq!(error, "ShowOpLog cannot have this lifecycle: the unknown status `running` is documented");
    let error = refused("KeystoneCreateUserTokenByPassword", Lifecycle::success());
    assert!(error.contains("has no x-waiter"), "{error}");
    let error = refused("ShowLog", Lifecycle::success());
    assert!(error.contains("ShowLog is not an operation") && error.contains("cbr.ShowOpLog"), "{error}");
    let started = support::builder().lifecycle("Nothing", "a", Lifecycle::success()).start().await;
    assert!(matches!(started, Err(MockError::Operation { .. })), "{started:?}");
}

#[test]
fn lifecycles_are_read_from_text() {
    let parse = |text: &str| text.parse::<Lifecycle>().map_err(|error| error.to_string());
    let full = Lifecycle::failure().missing_for(Duration::from_secs(2)).after_polls(5).code("A.1").reason("No, not, never.");
    assert_eq!(parse("failure,missing=2s,polls=5,code=A.1,reason=No, not, never."), Ok(full));
    assert_eq!(parse("endless,unknown=paused"), Ok(Lifecycle::endless().unknown_status("paused")));
    assert_eq!(parse("vanishing,after=50ms"), Ok(Lifecycle::vanishing().after(Duration::from_millis(50))));
    assert_eq!(parse("absent"), Ok(Lifecycle::absent()));
    for (text, problem) in [
        ("", "`` is not an end"),
        ("success,fast", "`fast` has no `=`"),
        ("success,speed=5", "`speed` is unknown"),
        ("success,polls=-1", "polls=-1 must be a whole number"),
        ("success,missing=soon", "missing=soon: a duration is a number with a unit"),
    ] {
        let error = parse(text).unwrap_err();
        assert!(error.starts_with(&format!("`{text}` is not a lifecycle: {problem}")), "{error}");
    }
}

#[tokio::test]
async fn a_rejected_request_is_not_a_poll() {
    let server = with("ShowOpLog", Lifecycle::success().after_polls(1)).await;
    assert_eq!(call(&server, "GET", "/v3/p-1/operation-logs/a", &[], "").await.status, 401);
    assert_eq!(get(&server, "/v3/p-1/operation-logs/a?x=1").await.status, 400);
    let first: Json = get(&server, "/v3/p-1/operation-logs/a").await.json();
    assert_eq!(first["operation_log"]["status"], "waiting");
}
