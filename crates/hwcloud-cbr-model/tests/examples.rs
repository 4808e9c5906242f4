// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Tests of the documented responses of openapi/cbr.yaml: each decodes, is pinned by a snapshot, and encodes to the same document.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[test]
fn show_op_log_200_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_cbr_model::ShowOpLogResponse>("cbr.show_op_log_200_documented", include_str!("../../../openapi/examples/cbr/show-op-log.200.json"));
}

#[test]
fn show_op_log_200_naive_time_decodes() {
    hwcloud_tests::assert_example::<hwcloud_cbr_model::ShowOpLogResponse>("cbr.show_op_log_200_naive_time", include_str!("../../../openapi/examples/cbr/show-op-log.200.naive-time.json"));
}

#[test]
fn show_op_log_404_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_cbr_model::ErrorResponse>("cbr.show_op_log_404_documented", include_str!("../../../openapi/examples/cbr/show-op-log.404.json"));
}

#[test]
fn show_op_log_200_decodes_leniently() {
    hwcloud_tests::assert_received::<hwcloud_cbr_model::ShowOpLogResponse>("openapi/cbr.yaml", "ShowOpLog", "200");
}

#[test]
fn show_op_log_404_decodes_leniently() {
    hwcloud_tests::assert_received::<hwcloud_cbr_model::ErrorResponse>("openapi/cbr.yaml", "ShowOpLog", "404");
}

#[test]
fn show_op_log_reads_the_status_as_documented() {
    hwcloud_tests::assert_waiter::<hwcloud_cbr_model::ShowOpLogResponse>("openapi/cbr.yaml", "ShowOpLog", hwcloud_cbr_model::waiters::show_op_log);
}

#[test]
fn json_schema_of_error_response_takes_the_examples() {
    hwcloud_tests::assert_json_schema::<hwcloud_cbr_model::ErrorResponse>("cbr.ErrorResponse", &["{\"error_code\":\"BackupService.6500\",\"error_msg\":\"Operation log does not exist.\"}"]);
}

#[test]
fn json_schema_of_show_op_log_response_takes_the_examples() {
    hwcloud_tests::assert_json_schema::<hwcloud_cbr_model::ShowOpLogResponse>("cbr.ShowOpLogResponse", &["{\"operation_log\":{\"checkpoint_id\":\"b432511f-d889-428f-8b0e-5f47c524c6b6\",\"created_at\":\"2019-05-23T14:31:36.039+00:00\",\"ended_at\":\"2019-05-23T14:35:23.511+00:00\",\"error_info\":{\"code\":\"\",\"message\":\"\"},\"extra_info\":{\"backup\":{\"backup_id\":\"0e5d0ef6-7f0a-4890-b98c-cb12490e31c1\",\"backup_name\":\"manualbk_1234\"},\"common\":{\"progress\":100,\"request_id\":\"req-cdb98cc4-e87b-4f40-9b4a-57ec036620bc\"},\"resource\":{\"id\":\"1dab32fa-ebf2-415a-ab0b-eabe6353bc86\",\"name\":\"ECS-0001\",\"type\":\"OS::Nova::Server\"}},\"id\":\"4827f2da-b008-4507-ab7d-42d0df5ed912\",\"operation_type\":\"backup\",\"project_id\":\"04f1829c788037ac2fb8c01eb2b04b95\",\"provider_id\":\"0daac4c5-6707-4851-97ba-169e36266b66\",\"started_at\":\"2019-05-23T14:31:36.007+00:00\",\"status\":\"success\",\"updated_at\":\"2019-05-23T14:35:23.584+00:00\"}}", "{\"operation_log\":{\"checkpoint_id\":\"b432511f-d889-428f-8b0e-5f47c524c6b6\",\"created_at\":\"2019-05-23T14:31:36.039365\",\"ended_at\":\"2019-05-23T14:35:23.511155\",\"error_info\":{\"code\":\"\",\"message\":\"\"},\"extra_info\":{\"backup\":{\"backup_id\":\"0e5d0ef6-7f0a-4890-b98c-cb12490e31c1\",\"backup_name\":\"manualbk_1234\"},\"common\":{\"progress\":100,\"request_id\":\"req-cdb98cc4-e87b-4f40-9b4a-57ec036620bc\"},\"resource\":{\"id\":\"1dab32fa-ebf2-415a-ab0b-eabe6353bc86\",\"name\":\"ECS-0001\",\"type\":\"OS::Nova::Server\"}},\"id\":\"4827f2da-b008-4507-ab7d-42d0df5ed912\",\"operation_type\":\"backup\",\"project_id\":\"04f1829c788037ac2fb8c01eb2b04b95\",\"provider_id\":\"0daac4c5-6707-4851-97ba-169e36266b66\",\"started_at\":\"2019-05-23T14:31:36.007230\",\"status\":\"success\",\"updated_at\":\"2019-05-23T14:35:23.584418\"}}"]);
}
