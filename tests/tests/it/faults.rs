//! Clients and waiters against a server that injects every fault: each call ends in time with the right value or a typed error, and
//! leaks nothing.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use hwcloud_core::wait::{Interval, WaitError, WaitSet};
use hwcloud_core::{Config, Error, Response};
use hwcloud_mock::{Fault, Faults, Lifecycle, MockServer};
use serde::Serialize;
use serde_json::Value;

/// One in this many calls is a wait.
const CALLS_PER_WAIT: usize = 5;
/// The number of concurrent calls.
const AT_ONCE: usize = 100;
/// The timeout of a call.
const TIMEOUT: Duration = Duration::from_secs(3);
const SERVER: &str = "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64";

/// All faults, at rates that add up to about one request in eight.
async fn server(waits: usize) -> MockServer {
    let milliseconds = Duration::from_millis;
    let faults = [
        (Fault::Latency { from: milliseconds(1), to: milliseconds(60) }, 0.05),
        (Fault::Latency { from: TIMEOUT, to: TIMEOUT * 2 }, 0.001),
        (Fault::Throttled { retry_after: None }, 0.02),
        (Fault::Throttled { retry_after: Some(Duration::from_secs(1)) }, 0.002),
        (Fault::Status(500), 0.01),
        (Fault::Status(502), 0.01),
        (Fault::Status(503), 0.01),
        (Fault::Reset, 0.01),
        (Fault::CutShort, 0.01),
        (Fault::Html { status: 200 }, 0.005),
        (Fault::Html { status: 502 }, 0.01),
        (Fault::NullAnywhere, 0.02),
        (Fault::UnknownEnumValue, 0.02),
        (Fault::SlowBytes { pause: Duration::from_micros(50) }, 0.005),
    ];
    let builder = MockServer::builder().journal(false).default_lifecycle("ListOpRecord", Lifecycle::success().after_polls(3));
    let builder = faults.into_iter().fold(builder, |builder, (fault, rate)| builder.faults(Faults::new(fault).rate(rate)));
    let server = builder.start().await.unwrap();
    for index in 0..waits {
        let life = if index % 10 == 0 { Lifecycle::failure().reason("no room") } else { Lifecycle::success() };
        server.lifecycle("ShowOpLog", format!("wait-{index}"), life.after_polls(3)).unwrap();
    }
    server
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_call_ends_well_or_in_a_typed_error_in_time() {
    let calls = 500;
    let server = server(calls / CALLS_PER_WAIT).await;
    run_all(&server, calls).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "makes thousands of calls, in a process of its own: run `cargo xtask ci slow-tests`"]
async fn thousands_of_calls_end_well_or_in_a_typed_error_and_leave_nothing() {
    let calls = 5_000;
    let waits = calls / CALLS_PER_WAIT;
    let server = server(waits).await;
    // The first calls allocate what is kept: threads, tables, and memory that the allocator retains.
    let config = server.config_builder().timeout(TIMEOUT).build().unwrap();
    run(&config, calls / 10, waits).await;
    drop(config);
    let before = Usage::settled().await;

    run_all(&server, calls).await;
    let after = Usage::settled().await;
    assert!(after.files <= before.files, "connections are left: {before:?}, then {after:?}");
    assert!(after.memory <= before.memory + (16 << 20), "memory is left: {before:?}, then {after:?}");
}

/// Makes this many calls, some of them waits. Nearly all succeed after retries.
async fn run_all(server: &MockServer, calls: usize) {
    let waits = calls / CALLS_PER_WAIT;
    let config = server.config_builder().timeout(TIMEOUT).build().unwrap();
    let mut ends = run(&config, calls - waits, 0).await;
    for (end, count) in run(&config, 0, waits).await {
        *ends.entry(end).or_insert(0) += count;
    }
    assert_eq!(ends.values().sum::<usize>(), calls, "{ends:?}");
    let good = ends.get("value").unwrap_or(&0) + ends.get("finished").unwrap_or(&0) + ends.get("failed").unwrap_or(&0);
    assert!(good * 100 >= calls * 97, "{ends:?}");
    assert!(ends.get("failed") >= Some(&(waits / 10)), "{ends:?}");
}

#[derive(Clone)]
struct Clients {
    bcs: hwcloud_bcs_client::Client,
    cbr: hwcloud_cbr_client::Client,
    modelarts: hwcloud_modelarts_client::Client,
}

/// Makes calls and waits, and counts the outcomes.
async fn run(config: &Config, calls: usize, waits: usize) -> BTreeMap<&'static str, usize> {
    let clients = Clients {
        bcs: hwcloud_bcs_client::Client::new(config).unwrap(),
        cbr: hwcloud_cbr_client::Client::new(config).unwrap(),
        modelarts: hwcloud_modelarts_client::Client::new(config).unwrap(),
    };
    let mut ends = BTreeMap::new();
    let mut running = tokio::task::JoinSet::new();
    for index in 0..calls {
        if running.len() >= AT_ONCE {
            *ends.entry(running.join_next().await.unwrap().unwrap()).or_insert(0) += 1;
        }
        let clients = clients.clone();
        running.spawn(async move { call(&clients, index).await });
    }
    while let Some(end) = running.join_next().await {
        *ends.entry(end.unwrap()).or_insert(0) += 1;
    }
    let mut set = WaitSet::new().starts_per_second(2_000);
    for index in 0..waits {
        let waiter = clients.cbr.show_op_log(format!("wait-{index}")).wait();
        set.insert(index, waiter.interval(Interval::fixed(Duration::from_millis(100))).timeout(Duration::from_secs(60)));
    }
    let mut over = vec![false; waits];
    while let Some((index, result)) = set.next().await {
        assert!(!std::mem::replace(&mut over[index], true), "{index} ended twice");
        let end = match result {
            Ok(finished) => {
                assert!(index % 10 != 0, "{index} did not fail");
                assert_eq!(finished.status(), Some("success"));
                "finished"
            }
            Err(WaitError::Failed(failed)) => {
                assert_eq!(index % 10, 0, "{index} did not succeed");
                // The reason may have been damaged.
                assert!(failed.reason.is_none_or(|reason| reason.contains("no room") || reason.starts_with("Mock.")));
                "failed"
            }
            Err(WaitError::PollFailed(failed)) => kind(&failed.error),
            Err(error) => panic!("{error}"),
        };
        *ends.entry(end).or_insert(0) += 1;
    }
    assert!(over.iter().all(|over| *over), "a wait was lost");
    ends
}

/// Calls one of the operations.
async fn call(clients: &Clients, index: usize) -> &'static str {
    let started = Instant::now();
    let making = async {
        match index % 4 {
            0 => end(clients.cbr.show_op_log("task").send().await),
            1 => end(clients.bcs.list_op_record().operation_id("record").send().await),
            2 => end(clients.bcs.show_blockchain_status("chain").send().await),
            _ => end(clients.modelarts.get_dev_server_operation(SERVER, "operation").send().await),
        }
    };
    let made = tokio::time::timeout(TIMEOUT * 3, making).await;
    let end = made.unwrap_or_else(|_| panic!("a call hangs"));
    assert!(started.elapsed() < TIMEOUT + Duration::from_secs(5), "{end} took {:?}", started.elapsed());
    end
}

/// Asserts that a value is that of the body, and that an error is one that such a server can cause.
fn end<T: Serialize>(result: Result<Response<T>, Error>) -> &'static str {
    match result {
        Ok(response) => {
            let sent: Value = serde_json::from_slice(response.raw_body()).unwrap();
            assert_eq!(present(serde_json::to_value(&*response).unwrap()), present(sent));
            "value"
        }
        Err(error) => kind(&error),
    }
}

/// Returns a document without `null`, also in lists: a client drops it.
fn present(value: Value) -> Value {
    match value {
        Value::Array(list) => list.into_iter().filter(|value| !value.is_null()).map(present).collect(),
        Value::Object(map) => {
            let present = map.into_iter().filter(|(_, value)| !value.is_null()).map(|(key, value)| (key, present(value)));
            present.collect::<serde_json::Map<_, _>>().into()
        }
        scalar => scalar,
    }
}

fn kind(error: &Error) -> &'static str {
    let status = error.status().map(|status| status.as_u16());
    match error {
        Error::Service(_) => {
            assert!(matches!(status, Some(429 | 500 | 502 | 503)), "{error}");
            "service"
        }
        // A page of HTML instead of a document.
        Error::Decode(_) => {
            assert_eq!(status, Some(200), "{error}");
            "decode"
        }
        Error::Connection(_) => "connection",
        Error::Body(_) => "body",
        Error::Timeout(_) => "timeout",
        other => panic!("{other}"),
    }
}

/// The resources of the process. They are known on Linux only; elsewhere nothing is compared.
#[derive(Debug)]
struct Usage {
    files: usize,
    /// In bytes.
    memory: usize,
}

impl Usage {
    /// Waits until closed connections are gone.
    async fn settled() -> Self {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let files = std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count);
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix("kB"));
        let kilobytes: usize = resident.map_or(0, |text| text.trim().parse().unwrap());
        Self { files, memory: kilobytes << 10 }
    }
}
