//! The server itself: its journal, stopping, its port, and many concurrent requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use crate::clients;
use crate::support::{self, TASK, TOKEN, call, get};
use hwcloud_mock::{Fault, Faults, Lifecycle, MockError, MockServer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

#[tokio::test]
async fn the_journal_has_requests_and_their_outcome() {
    let server = support::start().await.unwrap();
    let before = SystemTime::now();
    let headers = [("X-Auth-Token", "secret-token"), ("X-Extra", "1")];
    call(&server, "GET", "/v2/p%201/operation/record?operation_id=a+b&resource_type=X", &headers, "hello").await;
    get(&server, "/nothing").await;
    let requests = server.requests();
    let [first, second] = requests.as_slice() else { panic!("{requests:?}") };
    assert_eq!((first.method.as_str(), first.path.as_str()), ("GET", "/v2/p%201/operation/record"));
    assert_eq!(first.query, "operation_id=a+b&resource_type=X");
    assert_eq!(first.operation.as_deref(), Some("ListOpRecord"));
    let arguments: Vec<(&str, &str)> = first.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(arguments, [("operation_id", "a b"), ("project_id", "p 1"), ("resource_type", "X")]);
    assert_eq!((first.header("x-extra"), first.header("x-auth-token")), (Some("1"), Some("secret-token")));
    assert_eq!(first.body.as_ref(), b"hello");
    assert_eq!(first.status, Some(400));
    assert!(first.reason.as_ref().unwrap().contains("resource_type must be one of"));
    assert!(first.received_at >= before && first.duration > Duration::ZERO);
    let shown = format!("{first:?}");
    assert!(!shown.contains("secret-token") && shown.contains("[redacted]") && shown.contains("5 bytes"), "{shown}");
    assert_eq!((second.status, second.operation.as_ref()), (Some(404), None));
    assert_eq!(server.take_requests().len(), 2);
    assert!(server.requests().is_empty());
    get(&server, TASK).await;
    assert_eq!((server.requests()[0].status, server.request_count()), (Some(200), 3));
}

#[tokio::test]
async fn the_journal_can_be_limited_or_disabled() {
    for (limit, kept) in [(0, &[][..]), (2, &["c", "d"])] {
        let server = support::builder().journal_limit(limit).start().await.unwrap();
        for id in ["a", "b", "c", "d"] {
            get(&server, &format!("/v3/p/operation-logs/{id}")).await;
        }
        let ids: Vec<String> = server.requests().iter().map(|request| request.arguments["operation_log_id"].clone()).collect();
        assert_eq!(ids, kept);
        assert_eq!((server.request_count(), server.operation_count("ShowOpLog").unwrap()), (4, 4));
    }
    let server = support::builder().journal(false).start().await.unwrap();
    get(&server, TASK).await;
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn the_start_of_a_large_body_is_kept() {
    let server = support::start().await.unwrap();
    for length in [64 << 10, (64 << 10) + 1] {
        call(&server, "GET", "/nothing", &[], &"x".repeat(length)).await;
    }
    let kept: Vec<(usize, bool)> =
        server.requests().iter().map(|request| (request.body.len(), request.is_body_truncated)).collect();
    assert_eq!(kept, [(65536, false), (65536, true)]);
}

#[tokio::test]
async fn a_query_argument_does_not_replace_a_path_argument_of_the_same_name() {
    let server = support::start().await.unwrap();
    assert_eq!(get(&server, &format!("{TASK}?operation_log_id=other&operation_log_id=another")).await.status, 400);
    assert_eq!(server.requests()[0].arguments["operation_log_id"], "task-1");
}

#[tokio::test]
async fn a_test_can_wait_for_requests() {
    let server = Arc::new(support::builder().journal(false).start().await.unwrap());
    let waiting = tokio::spawn({
        let server = Arc::clone(&server);
        async move { server.wait_for_requests(2).await }
    });
    get(&server, TASK).await;
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!waiting.is_finished());
    get(&server, TASK).await;
    tokio::time::timeout(Duration::from_secs(5), waiting).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_disconnected_client_leaves_a_request_without_a_response() {
    let server = support::builder().faults(Faults::new(Fault::latency(Duration::from_secs(60)))).start().await.unwrap();
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.write_all(format!("GET {TASK} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes()).await.unwrap();
    tokio::time::timeout(Duration::from_secs(5), server.wait_for_requests(1)).await.unwrap();
    drop(stream);
    assert_eq!(server.requests()[0].status, None);
}

#[tokio::test]
async fn on_response_is_called_for_each_response() {
    let seen = Arc::new(AtomicUsize::new(0));
    let server = support::builder()
        .journal(false)
        .on_response({
            let seen = Arc::clone(&seen);
            move |request| {
                assert_eq!((request.status, request.operation.as_deref()), (Some(200), Some("ShowOpLog")));
                seen.fetch_add(1, Ordering::SeqCst);
            }
        })
        .start()
        .await
        .unwrap();
    get(&server, TASK).await;
    assert_eq!(seen.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_dropped_server_closes_its_connections() {
    let server = support::start().await.unwrap();
    let address = server.address();
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(format!("GET {TASK} HTTP/1.1\r\nHost: x\r\nX-Auth-Token: t\r\n\r\n").as_bytes()).await.unwrap();
    assert!(stream.read(&mut [0; 4096]).await.unwrap() > 0, "a response, and the connection stays open");
    drop(server);
    let closed = async {
        let mut rest = Vec::new();
        // Closed or reset, depending on the system.
        let _ = stream.read_to_end(&mut rest).await;
        while TcpStream::connect(address).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), closed).await.unwrap();
    // The port is free again.
    let again = support::builder().port(address.port()).start().await.unwrap();
    assert_eq!(again.url(), format!("http://127.0.0.1:{}", address.port()));
    again.stop().await;
    assert!(TcpStream::connect(address).await.is_err(), "stopped, nobody listens");
}

#[tokio::test]
async fn a_port_in_use_is_reported() {
    let server = support::start().await.unwrap();
    let error = support::builder().port(server.address().port()).start().await.unwrap_err();
    assert!(matches!(error, MockError::Listen { .. }));
    let text = error.to_string();
    assert!(
        text.starts_with(&format!("cannot listen on {}: ", server.address())) && text.contains("choose another port"),
        "{text}"
    );
}

#[tokio::test]
async fn connections_are_kept_and_counted() {
    let server = support::start().await.unwrap();
    let config = server.config().unwrap();
    for _ in 0..10 {
        clients::task(&config, "a").await.unwrap();
    }
    assert_eq!((server.request_count(), server.connection_count()), (10, 1));
    assert_eq!(call(&server, "GET", TASK, &[TOKEN], "").await.status, 200);
    assert_eq!(server.connection_count(), 2);
}

/// Sends `count` requests for tasks of their own, one after the other on one connection.
async fn poll_many(server: Arc<MockServer>, number: usize, count: usize) {
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    let mut response = vec![0; 16 * 1024];
    for index in 0..count {
        let request = format!("GET /v3/p/operation-logs/{number}-{index} HTTP/1.1\r\nHost: x\r\nX-Auth-Token: t\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut length = 0;
        while !response[..length].ends_with(b"}}") {
            length += stream.read(&mut response[length..]).await.unwrap();
        }
        assert!(response.starts_with(b"HTTP/1.1 200"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_thousand_resources_are_served_at_once() {
    let lifecycle = Lifecycle::success().after_polls(1);
    let server = support::builder().journal(false).default_lifecycle("ShowOpLog", lifecycle).start().await;
    let server = Arc::new(server.unwrap());
    let clients: Vec<_> = (0..50).map(|number| tokio::spawn(poll_many(Arc::clone(&server), number, 200))).collect();
    let done = async {
        for client in clients {
            client.await.unwrap();
        }
    };
    // Only a guard against hanging; the duration does not matter.
    tokio::time::timeout(Duration::from_secs(300), done).await.unwrap();
    assert_eq!(server.operation_count("ShowOpLog").unwrap(), 10_000);
}
