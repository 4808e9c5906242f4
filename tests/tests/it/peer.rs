//! Clients against a server that follows the specs: ours, or an independent one.
//!
//! By default, the server is hwcloud-mock. `tests/prism.sh` runs the same tests against Prism, with the base URL of each spec in
//! `HWCLOUD_PEER_<SPEC>`.

use std::time::Duration;

use hwcloud_core::codegen::reqwest::header::HeaderValue;
use hwcloud_core::wait::{Interval, WaitError};
use hwcloud_core::{Config, ConfigBuilder, Credentials, Error, HeaderMap};
use hwcloud_mock::MockServer;

/// A server of a spec.
struct Peer {
    url: String,
    /// Kept alive for the tests.
    _mock: Option<MockServer>,
}

impl Peer {
    async fn of(spec: &str) -> Self {
        if let Ok(url) = std::env::var(format!("HWCLOUD_PEER_{}", spec.to_uppercase())) {
            return Self { url, _mock: None };
        }
        let mock = MockServer::start().await.unwrap();
        Self { url: mock.url(), _mock: Some(mock) }
    }

    fn builder(&self) -> ConfigBuilder {
        Config::builder().endpoint(&self.url).allow_http(true).project_id("0123456789abcdef0123456789abcdef")
    }

    fn config(&self) -> Config {
        self.builder().token("a-token").build().unwrap()
    }

    /// Returns a configuration that requests a documented response, with the header that both servers support.
    fn asking_for(&self, status: u16) -> Config {
        let prefer = HeaderValue::try_from(format!("code={status}")).unwrap();
        let headers = HeaderMap::from_iter([("prefer".parse().unwrap(), prefer)]);
        self.builder().token("a-token").customize_http_client(move |http| http.default_headers(headers.clone())).build().unwrap()
    }
}

const SERVER: &str = "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64";

#[tokio::test]
async fn a_task_can_be_shown_and_waited_for() {
    let peer = Peer::of("cbr").await;
    let client = hwcloud_cbr_client::Client::new(&peer.config()).unwrap();
    let shown = client.show_op_log("task-1").send().await.unwrap();
    assert_eq!(shown.status(), 200);
    assert!(shown.operation_log.as_ref().is_some_and(|log| log.status.is_some() && log.extra_info.is_some()));
    // The documented task has succeeded, and so has a sample of the schema: the first enum value is a success.
    let finished = client.show_op_log("task-1").wait().await.unwrap();
    assert_eq!((finished.status(), finished.polls()), (Some("success"), 1));
}

#[tokio::test]
async fn records_are_listed() {
    let peer = Peer::of("bcs").await;
    let client = hwcloud_bcs_client::Client::new(&peer.config()).unwrap();
    let listed = client.list_op_record().operation_status("finished").send().await.unwrap();
    let records = listed.operation_records.as_ref().unwrap();
    assert!(records.iter().any(|record| record.operation_process.is_some()));
}

#[tokio::test]
async fn the_creation_of_a_blockchain_is_shown() {
    let peer = Peer::of("bcs").await;
    let client = hwcloud_bcs_client::Client::new(&peer.config()).unwrap();
    let shown = client.show_blockchain_status("chain-1").send().await.unwrap();
    assert!(shown.bcs.as_ref().is_some_and(|part| part.status.is_some()));
}

#[tokio::test]
async fn a_pending_operation_is_polled_until_the_timeout() {
    let peer = Peer::of("modelarts").await;
    let client = hwcloud_modelarts_client::Client::new(&peer.config()).unwrap();
    let waiter = client.get_dev_server_operation(SERVER, "operation-1").wait();
    let error = waiter.interval(Interval::fixed(Duration::from_millis(20))).max_polls(3).await.unwrap_err();
    let WaitError::TimedOut(late) = error else { panic!("{error}") };
    assert_eq!(late.polls, 3);
    assert!(late.document.is_some_and(|document| document.operation_status.is_some()));
}

#[tokio::test]
async fn requests_without_credentials_are_rejected() {
    for spec in ["bcs", "cbr", "modelarts"] {
        let peer = Peer::of(spec).await;
        let config = peer.builder().credentials(Credentials::anonymous()).build().unwrap();
        let result = match spec {
            "bcs" => hwcloud_bcs_client::Client::new(&config).unwrap().list_op_record().send().await.map(drop),
            "cbr" => hwcloud_cbr_client::Client::new(&config).unwrap().show_op_log("x").send().await.map(drop),
            _ => {
                let client = hwcloud_modelarts_client::Client::new(&config).unwrap();
                client.get_dev_server_operation(SERVER, "x").send().await.map(drop)
            }
        };
        assert_eq!(result.unwrap_err().status().map(|status| status.as_u16()), Some(401), "{spec}");
    }
}

#[tokio::test]
async fn every_documented_error_is_a_service_error_with_its_code() {
    let bcs = Peer::of("bcs").await;
    let cbr = Peer::of("cbr").await;
    for status in [400, 401, 403, 404, 500] {
        // A 500 is retried, with the same result.
        let client = hwcloud_bcs_client::Client::new(&bcs.asking_for(status)).unwrap();
        let listed = client.list_op_record().send().await.map(drop);
        let shown = client.show_blockchain_status("chain-1").send().await.map(drop);
        let mut results = vec![listed, shown];
        if status == 404 {
            let client = hwcloud_cbr_client::Client::new(&cbr.asking_for(status)).unwrap();
            results.push(client.show_op_log("task-1").send().await.map(drop));
        }
        for result in results {
            let Err(Error::Service(error)) = result else { panic!("{status}: {result:?}") };
            assert_eq!(error.status(), status);
            assert!(error.code().is_some_and(|code| !code.is_empty()), "{error}");
            assert!(!error.message().is_empty(), "{error}");
        }
    }
}

#[tokio::test]
async fn an_undocumented_value_is_rejected_by_the_server_too() {
    let peer = Peer::of("bcs").await;
    let client = hwcloud_bcs_client::Client::new(&peer.config()).unwrap();
    let unknown = hwcloud_bcs_client::model::OperationStatus::from_text("paused");
    let result = client.list_op_record().operation_status(unknown).send().await;
    let Err(Error::Service(error)) = result else { panic!("{result:?}") };
    assert_eq!(error.status(), 400);
}
