//! The generated clients against the server.

use hwcloud_core::{Config, Error};
use hwcloud_mock::MockServer;

/// Shows a task with the client.
pub async fn task(config: &Config, id: &str) -> Result<(), Error> {
    hwcloud_cbr_client::Client::new(config)?.show_op_log(id).send().await.map(drop)
}

/// Lists records with the client, with these filters.
pub async fn records(config: &Config, id: Option<&str>, blockchain: Option<&str>) -> Result<(), Error> {
    let list = hwcloud_bcs_client::Client::new(config)?.list_op_record();
    let list = list.set_operation_id(id.map(str::to_owned)).set_blockchain_id(blockchain.map(str::to_owned));
    list.send().await.map(drop)
}

#[tokio::test]
async fn the_generated_clients_decode_documented_responses() {
    let server = MockServer::start().await.unwrap();
    let config = server.config().unwrap();
    let cbr = hwcloud_cbr_client::Client::new(&config).unwrap();
    let task = cbr.show_op_log("x").send().await.unwrap();
    assert_eq!(task.operation_log.as_ref().unwrap().status.as_ref().unwrap().to_string(), "success");
    let bcs = hwcloud_bcs_client::Client::new(&config).unwrap();
    assert_eq!(bcs.list_op_record().send().await.unwrap().count, Some(1));
    let modelarts = hwcloud_modelarts_client::Client::new(&config).unwrap();
    let operation = modelarts.get_dev_server_operation("3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64", "x").send().await.unwrap();
    assert_eq!(operation.operation_id.as_deref(), Some("UUID"));
}
