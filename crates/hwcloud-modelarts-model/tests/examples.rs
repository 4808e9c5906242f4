// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Tests of the documented responses of openapi/modelarts.yaml: each decodes, is pinned by a snapshot, and encodes to the same document.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[test]
fn get_dev_server_operation_200_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_modelarts_model::GetDevServerOperationResponse>("modelarts.get_dev_server_operation_200_documented", include_str!("../../../openapi/examples/modelarts/get-dev-server-operation.200.json"));
}

#[test]
fn get_dev_server_operation_200_decodes_leniently() {
    hwcloud_tests::assert_received::<hwcloud_modelarts_model::GetDevServerOperationResponse>("openapi/modelarts.yaml", "GetDevServerOperation", "200");
}

#[test]
fn get_dev_server_operation_reads_the_status_as_documented() {
    hwcloud_tests::assert_waiter::<hwcloud_modelarts_model::GetDevServerOperationResponse>("openapi/modelarts.yaml", "GetDevServerOperation", hwcloud_modelarts_model::waiters::get_dev_server_operation);
}

#[test]
fn json_schema_of_get_dev_server_operation_response_takes_the_examples() {
    hwcloud_tests::assert_json_schema::<hwcloud_modelarts_model::GetDevServerOperationResponse>("modelarts.GetDevServerOperationResponse", &["{\"operation_id\":\"UUID\",\"operation_status\":\"running\",\"operation_type\":\"node_detach_volume\"}"]);
}
