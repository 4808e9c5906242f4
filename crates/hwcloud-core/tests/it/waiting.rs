//! Waits started by builders, over the network.

use std::sync::{Arc, Mutex};

use hwcloud_core::Config;
use hwcloud_core::wait::{PollState, ResumeToken, WaitError};

use crate::support::client::Client;
use crate::support::{Reply, Server};

/// Returns a client of a server whose task succeeds at the third poll.
async fn client() -> (Server, Client) {
    let server =
        Server::start(|index, _| Reply::json(200, if index < 2 { r#"{"status": "running"}"# } else { r#"{"status": "done"}"# }))
            .await;
    let config = Config::builder().token("tok-123456").project_id("p-1").endpoint(server.url()).build().unwrap();
    let client = Client::new(&config).unwrap();
    (server, client)
}

#[tokio::test]
async fn a_wait_polls_until_a_terminal_state_and_reports_each_update() {
    let (server, client) = client().await;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let states = Arc::clone(&seen);
    let waiter = client.show_task("t-1").limit(7).wait();
    let finished = waiter.on_update(move |update| states.lock().unwrap().push((update.state, update.polls))).await.unwrap();
    assert_eq!((finished["status"].as_str(), finished.polls()), (Some("done"), 3));
    assert_eq!(*seen.lock().unwrap(), [(PollState::Pending, 1), (PollState::Pending, 2), (PollState::Succeeded, 3)]);
    assert!(server.requests().iter().all(|request| request.target == "/v3/p-1/tasks/t-1?limit=7"));
}

#[tokio::test]
async fn a_wait_is_resumed_from_its_token() {
    let (server, client) = client().await;
    let token = client.show_task("t-1").status(["a", "b"]).limit(7).wait().token();
    let text = serde_json::to_string(&token).unwrap();
    let token: ResumeToken = serde_json::from_str(&text).unwrap();
    assert_eq!((token.spec(), token.operation_id(), &token.arguments()["project_id"]), ("test", "ShowTask", &"p-1".into()));
    let finished = client.show_task("another").resume(&token).unwrap().await.unwrap();
    assert_eq!(finished.polls(), 3);
    assert_eq!(server.requests()[0].target, "/v3/p-1/tasks/t-1?status=a&status=b&limit=7");
}

#[tokio::test]
async fn the_arguments_of_a_token_replace_those_of_the_builder() {
    let (server, client) = client().await;
    let token = client.show_task("t-1").limit(7).wait().token();
    client.show_task("another").status(["a"]).limit(9).fields(["x"]).resume(&token).unwrap().await.unwrap();
    assert_eq!(server.requests()[0].target, "/v3/p-1/tasks/t-1?limit=7");
}

#[tokio::test]
async fn the_arguments_of_a_token_are_checked_again() {
    let (server, client) = client().await;
    let text = serde_json::to_string(&client.show_task("t-1").wait().token()).unwrap();
    let token: ResumeToken = serde_json::from_str(&text.replace("t-1", "too-long-an-id")).unwrap();
    let error = client.show_task("t-1").resume(&token).unwrap().await.unwrap_err();
    assert!(matches!(error, WaitError::PollFailed(_)), "{error}");
    assert!(error.to_string().ends_with("task_id must be at most 8 characters long, has 14"), "{error}");

    let text = serde_json::to_string(&client.show_task("t-1").limit(7).wait().token()).unwrap();
    let token: ResumeToken = serde_json::from_str(&text.replace(r#""limit":7"#, r#""limit":"7""#)).unwrap();
    let error = client.show_task("t-1").resume(&token).unwrap().await.unwrap_err();
    assert!(error.to_string().ends_with("limit must be an integer, is a string"), "{error}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_token_with_an_argument_that_the_operation_does_not_take_is_rejected() {
    let (_server, client) = client().await;
    let text = serde_json::to_string(&client.show_task("t-1").limit(7).wait().token()).unwrap();
    let token: ResumeToken = serde_json::from_str(&text.replace("limit", "limits")).unwrap();
    let error = client.show_task("t-1").resume(&token).unwrap_err();
    assert_eq!(error.to_string(), "ShowTask: invalid request: token has an argument that ShowTask does not take: limits");
}

#[tokio::test]
async fn a_token_of_another_operation_is_rejected() {
    let (_server, client) = client().await;
    for (spec, operation) in [("cbr", "ShowTask"), ("test", "ListOpRecord")] {
        let text = format!(
            r#"{{"spec": "{spec}", "operation": "{operation}", "arguments": {{}}, "started_at": "2026-01-31T08:00:00Z"}}"#
        );
        let token: ResumeToken = serde_json::from_str(&text).unwrap();
        let error = client.show_task("t-1").resume(&token).unwrap_err();
        let line = format!("ShowTask: invalid request: token is for {operation} of {spec}, not for ShowTask of test");
        assert_eq!(error.to_string(), line);
    }
}
