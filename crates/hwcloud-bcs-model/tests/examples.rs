// Generated from openapi/bcs.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Tests of the documented responses of openapi/bcs.yaml: each decodes, is pinned by a snapshot, and encodes to the same document.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[test]
fn list_op_record_200_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ListOpRecordResponse>("bcs.list_op_record_200_documented", include_str!("../../../openapi/examples/bcs/list-op-record.200.json"));
}

#[test]
fn list_op_record_200_zh_mirror_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ListOpRecordResponse>("bcs.list_op_record_200_zh_mirror", include_str!("../../../openapi/examples/bcs/list-op-record.200.zh-mirror.json"));
}

#[test]
fn list_op_record_400_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_400_documented", include_str!("../../../openapi/examples/bcs/list-op-record.400.json"));
}

#[test]
fn list_op_record_400_zh_mirror_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_400_zh_mirror", include_str!("../../../openapi/examples/bcs/list-op-record.400.zh-mirror.json"));
}

#[test]
fn list_op_record_401_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_401_documented", include_str!("../../../openapi/examples/bcs/list-op-record.401.json"));
}

#[test]
fn list_op_record_401_zh_mirror_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_401_zh_mirror", include_str!("../../../openapi/examples/bcs/list-op-record.401.zh-mirror.json"));
}

#[test]
fn list_op_record_403_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_403_documented", include_str!("../../../openapi/examples/bcs/list-op-record.403.json"));
}

#[test]
fn list_op_record_403_zh_mirror_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_403_zh_mirror", include_str!("../../../openapi/examples/bcs/list-op-record.403.zh-mirror.json"));
}

#[test]
fn list_op_record_404_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_404_documented", include_str!("../../../openapi/examples/bcs/list-op-record.404.json"));
}

#[test]
fn list_op_record_404_zh_mirror_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_404_zh_mirror", include_str!("../../../openapi/examples/bcs/list-op-record.404.zh-mirror.json"));
}

#[test]
fn list_op_record_500_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_500_documented", include_str!("../../../openapi/examples/bcs/list-op-record.500.json"));
}

#[test]
fn list_op_record_500_zh_mirror_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.list_op_record_500_zh_mirror", include_str!("../../../openapi/examples/bcs/list-op-record.500.zh-mirror.json"));
}

#[test]
fn list_op_record_200_decodes_leniently() {
    hwcloud_tests::assert_received::<hwcloud_bcs_model::ListOpRecordResponse>("openapi/bcs.yaml", "ListOpRecord", "200");
}

#[test]
fn list_op_record_400_decodes_leniently() {
    hwcloud_tests::assert_received::<hwcloud_bcs_model::ErrorResponse>("openapi/bcs.yaml", "ListOpRecord", "400");
}

#[test]
fn list_op_record_reads_the_status_as_documented() {
    hwcloud_tests::assert_waiter::<hwcloud_bcs_model::ListOpRecordResponse>("openapi/bcs.yaml", "ListOpRecord", hwcloud_bcs_model::waiters::list_op_record);
}

#[test]
fn show_blockchain_status_200_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ShowBlockchainStatusResponse>("bcs.show_blockchain_status_200_documented", include_str!("../../../openapi/examples/bcs/show-blockchain-status.200.json"));
}

#[test]
fn show_blockchain_status_400_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.show_blockchain_status_400_documented", include_str!("../../../openapi/examples/bcs/show-blockchain-status.400.json"));
}

#[test]
fn show_blockchain_status_401_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.show_blockchain_status_401_documented", include_str!("../../../openapi/examples/bcs/show-blockchain-status.401.json"));
}

#[test]
fn show_blockchain_status_403_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.show_blockchain_status_403_documented", include_str!("../../../openapi/examples/bcs/show-blockchain-status.403.json"));
}

#[test]
fn show_blockchain_status_404_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.show_blockchain_status_404_documented", include_str!("../../../openapi/examples/bcs/show-blockchain-status.404.json"));
}

#[test]
fn show_blockchain_status_500_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_bcs_model::ErrorResponse>("bcs.show_blockchain_status_500_documented", include_str!("../../../openapi/examples/bcs/show-blockchain-status.500.json"));
}

#[test]
fn show_blockchain_status_200_decodes_leniently() {
    hwcloud_tests::assert_received::<hwcloud_bcs_model::ShowBlockchainStatusResponse>("openapi/bcs.yaml", "ShowBlockchainStatus", "200");
}

#[test]
fn show_blockchain_status_reads_the_status_as_documented() {
    hwcloud_tests::assert_waiter::<hwcloud_bcs_model::ShowBlockchainStatusResponse>("openapi/bcs.yaml", "ShowBlockchainStatus", hwcloud_bcs_model::waiters::show_blockchain_status);
}

#[test]
fn json_schema_of_error_response_takes_the_examples() {
    hwcloud_tests::assert_json_schema::<hwcloud_bcs_model::ErrorResponse>("bcs.ErrorResponse", &["{\"error_code\":\"BCS.4006005\",\"error_msg\":\"keyType error, keyType: blok not supported\"}", "{\"error_code\":\"B CS .4006005\",\"error_msg\":\"keyType error, keyType: blok not supported\"}", "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token or token resolution failed\"}", "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token or token resolution failed\"}", "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"No permissions to request this method\"}", "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"No permissions to request this method\"}", "{\"error_code\":\"BCS.4040404\",\"error_msg\":\"Not Found:the url is not found\"}", "{\"error_code\":\"BCS.4040404\",\"error_msg\":\"Not Found:the url is not found\"}", "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}", "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}", "{\"error_code\":\"BCS.4006005\",\"error_msg\":\"keyType error, keyType: blok not supported\"}", "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token or token resolution failed\"}", "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"No permissions to request this method\"}", "{\"error_code\":\"BCS.4040404\",\"error_msg\":\"Not Found:the url is not found\"}", "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}"]);
}

#[test]
fn json_schema_of_list_op_record_response_takes_the_examples() {
    hwcloud_tests::assert_json_schema::<hwcloud_bcs_model::ListOpRecordResponse>("bcs.ListOpRecordResponse", &["{\"count\":1,\"operation_records\":[{\"blockchain_id\":\"23604f57-eac9-3777-e9f5-ae87457f2338\",\"blockchain_name\":\"bcs-i3b0ms\",\"cluster_info\":{\"cluster_id\":\"4df5652f-96dc-11eb-b49c-0255ac100b08\",\"cluster_type\":\"cce\",\"name\":\"asdfasf\"},\"domain_id\":\"051ddda36880d3420f9bc01403fd8da0\",\"operation_id\":\"BCSSVC01-99-1618218591906093855\",\"operation_process\":{\"Create Other Dependent Resource\":{\"detail\":\"\",\"serial_num\":2,\"status\":\"processing\",\"step_name\":\"Create Other Dependent Resource\",\"sub_steps\":{\"Create EIP\":{\"end_time\":1618219038464462600,\"serial_num\":1,\"start_time\":1618219038464462600,\"status\":\"finished\",\"substep_name\":\"Create EIP\"},\"Create network storage\":{\"detail\":\"waiting\",\"end_time\":0,\"serial_num\":2,\"start_time\":0,\"status\":\"\",\"substep_name\":\"Create network storage\"}}},\"Preparation\":{\"detail\":\"\",\"serial_num\":1,\"status\":\"finished\",\"step_name\":\"Preparation\",\"sub_steps\":{\"Generate basic configurations\":{\"end_time\":1618218591951266000,\"serial_num\":3,\"start_time\":1618218591951266000,\"status\":\"finished\",\"substep_name\":\"Generate basic configurations\"}}}},\"operation_status\":\"processing\",\"operation_type\":\"99\",\"project_id\":\"051ddda57400d2982fccc014fab5749d\",\"record_time\":1618218591906100000,\"resource_type\":\"BCSSVC01\"}]}", "{\"count\":1,\"operation_records\":[{\"blockchain_id\":\"23604f57-eac9-3777-e9f5-ae87457f2338\",\"blockchain_name\":\"bcs-i3b0ms\",\"cluster_info\":{\"cluster_id\":\"4df5652f-96dc-11eb-b49c-0255ac100b08\",\"cluster_type\":\"cce\",\"name\":\"asdfasf\"},\"domain_id\":\"051ddda36880d3420f9bc01403fd8da0\",\"operation_id\":\" BCS SVC01-99-1618218591906093855\",\"operation_process\":{\"Create Other Dependent Resource\":{\"detail\":\"\",\"serial_num\":2,\"status\":\"processing\",\"step_name\":\"Create Other Dependent Resource\",\"sub_steps\":{\"Create EIP\":{\"end_time\":1618219038464462600,\"serial_num\":1,\"start_time\":1618219038464462600,\"status\":\"finished\",\"substep_name\":\"Create EIP\"},\"Create network storage\":{\"detail\":\"waiting\",\"end_time\":0,\"serial_num\":2,\"start_time\":0,\"status\":\"\",\"substep_name\":\"Create network storage\"}}},\"Preparation\":{\"detail\":\"\",\"serial_num\":1,\"status\":\"finished\",\"step_name\":\"Preparation\",\"sub_steps\":{\"Generate basic configurations\":{\"end_time\":1618218591951266000,\"serial_num\":3,\"start_time\":1618218591951266000,\"status\":\"finished\",\"substep_name\":\"Generate basic configurations\"}}}},\"operation_status\":\"processing\",\"operation_type\":\"99\",\"project_id\":\"051ddda57400d2982fccc014fab5749d\",\"record_time\":1618218591906100000,\"resource_type\":\"B CSS VC01\"}]}"]);
}

#[test]
fn json_schema_of_show_blockchain_status_response_takes_the_examples() {
    hwcloud_tests::assert_json_schema::<hwcloud_bcs_model::ShowBlockchainStatusResponse>("bcs.ShowBlockchainStatusResponse", &["{\"bcs\":{\"detail\":\"\",\"end_time\":\"2020-10-15T18:25:53.552512674+08:00\",\"start_time\":\"2020-10-15T18:24:48.658236618+08:00\",\"status\":\"finished\"},\"eip\":{\"detail\":\"\",\"end_time\":\"2020-10-15T18:24:33.810699517+08:00\",\"start_time\":\"2020-10-15T18:24:31.957780831+08:00\",\"status\":\"finished\"},\"sfs\":{\"detail\":\"\",\"end_time\":\"2020-10-15T18:24:48.611812564+08:00\",\"start_time\":\"2020-10-15T18:24:31.957781285+08:00\",\"status\":\"finished\"}}"]);
}
