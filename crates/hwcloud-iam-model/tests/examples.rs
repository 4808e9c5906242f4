// Generated from openapi/iam.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Tests of the documented responses of openapi/iam.yaml: each decodes, is pinned by a snapshot, and encodes to the same document.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[test]
fn keystone_create_user_token_by_password_201_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_iam_model::KeystoneCreateUserTokenByPasswordResponse>("iam.keystone_create_user_token_by_password_201_documented", include_str!("../../../openapi/examples/iam/keystone-create-user-token-by-password.201.json"));
}

#[test]
fn keystone_create_user_token_by_password_201_account_decodes() {
    hwcloud_tests::assert_example::<hwcloud_iam_model::KeystoneCreateUserTokenByPasswordResponse>("iam.keystone_create_user_token_by_password_201_account", include_str!("../../../openapi/examples/iam/keystone-create-user-token-by-password.201.account.json"));
}

#[test]
fn keystone_create_user_token_by_password_400_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_iam_model::ErrorResponse>("iam.keystone_create_user_token_by_password_400_documented", include_str!("../../../openapi/examples/iam/keystone-create-user-token-by-password.400.json"));
}

#[test]
fn keystone_create_user_token_by_password_401_documented_decodes() {
    hwcloud_tests::assert_example::<hwcloud_iam_model::ErrorResponse>("iam.keystone_create_user_token_by_password_401_documented", include_str!("../../../openapi/examples/iam/keystone-create-user-token-by-password.401.json"));
}

#[test]
fn keystone_create_user_token_by_password_201_decodes_leniently() {
    hwcloud_tests::assert_received::<hwcloud_iam_model::KeystoneCreateUserTokenByPasswordResponse>("openapi/iam.yaml", "KeystoneCreateUserTokenByPassword", "201");
}

#[test]
fn keystone_create_user_token_by_password_400_decodes_leniently() {
    hwcloud_tests::assert_received::<hwcloud_iam_model::ErrorResponse>("openapi/iam.yaml", "KeystoneCreateUserTokenByPassword", "400");
}

#[test]
fn keystone_create_user_token_by_password_request_body_encodes_as_it_decodes() {
    hwcloud_tests::assert_sent::<hwcloud_iam_model::KeystoneCreateUserTokenByPasswordRequestBody>("openapi/iam.yaml", "KeystoneCreateUserTokenByPassword");
}

#[test]
fn json_schema_of_error_response_takes_the_examples() {
    hwcloud_tests::assert_json_schema::<hwcloud_iam_model::ErrorResponse>("iam.ErrorResponse", &["{\"error\":{\"code\":400,\"message\":\"The request body is invalid\",\"title\":\"Bad Request\"}}", "{\"error\":{\"code\":401,\"message\":\"The username or password is wrong.\",\"title\":\"Unauthorized\"}}"]);
}

#[test]
fn json_schema_of_keystone_create_user_token_by_password_response_takes_the_examples() {
    hwcloud_tests::assert_json_schema::<hwcloud_iam_model::KeystoneCreateUserTokenByPasswordResponse>("iam.KeystoneCreateUserTokenByPasswordResponse", &["{\"token\":{\"catalog\":[],\"expires_at\":\"2020-01-04T09:05:22.701000Z\",\"issued_at\":\"2020-01-03T09:05:22.701000Z\",\"methods\":[\"password\"],\"project\":{\"domain\":{\"id\":\"d78cbac186b744899480f25bd022f468\",\"name\":\"IAMDomain\"},\"id\":\"aa2d97d7e62c4b7da3ffdfc11551f878\",\"name\":\"cn-north-1\"},\"roles\":[{\"id\":\"0\",\"name\":\"te_admin\"},{\"id\":\"0\",\"name\":\"op_gated_OBS_file_protocol\"},{\"id\":\"0\",\"name\":\"op_gated_Video_Campus\"}],\"user\":{\"domain\":{\"id\":\"d78cbac186b744899480f25bd022f468\",\"name\":\"IAMDomain\"},\"id\":\"7116d09f88fa41908676fdd4b039e95b\",\"name\":\"IAMUser\",\"password_expires_at\":\"\"}}}", "{\"token\":{\"catalog\":[{\"endpoints\":[{\"id\":\"33e1cbdd86d34e89a63cf8ad16a5f49f\",\"interface\":\"public\",\"region\":\"*\",\"region_id\":\"*\",\"url\":\"https://iam.myhuaweicloud.com/v3.0\"}],\"id\":\"100a6a3477f1495286579b819d399e36\",\"name\":\"iam\",\"type\":\"iam\"},{\"endpoints\":[{\"id\":\"29319cf2052d4e94bcf438b55d143832\",\"interface\":\"public\",\"region\":\"*\",\"region_id\":\"*\",\"url\":\"https://bss.myhuaweicloud.com/v1.0\"}],\"id\":\"c6db69fabbd549908adcb861c7e47ca4\",\"name\":\"bssv1\",\"type\":\"bssv1\"}],\"domain\":{\"id\":\"d78cbac186b744899480f25bd022f468\",\"name\":\"IAMDomain\"},\"expires_at\":\"2020-01-04T09:08:49.965000Z\",\"issued_at\":\"2020-01-03T09:08:49.965000Z\",\"methods\":[\"password\"],\"roles\":[{\"id\":\"0\",\"name\":\"te_admin\"},{\"id\":\"0\",\"name\":\"secu_admin\"},{\"id\":\"0\",\"name\":\"te_agency\"}],\"user\":{\"domain\":{\"id\":\"d78cbac186b744899480f25bd022f468\",\"name\":\"IAMDomain\"},\"id\":\"7116d09f88fa41908676fdd4b039e95b\",\"name\":\"IAMUser\",\"password_expires_at\":\"\"}}}"]);
}
