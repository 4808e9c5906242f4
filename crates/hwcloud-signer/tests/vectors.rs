//! The signatures that HUAWEI CLOUD has published for its algorithms.

use hwcloud_signer::{AccessKey, Algorithm, Request, SigningDate};

const KEY: AccessKey<'_> = AccessKey { id: "QTWAOYTTINDUT2QVKYUC", secret: "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc" };
const SHORT_KEY: AccessKey<'_> = AccessKey { id: "AccessKey", secret: "SecretKey" };

/// 2019-11-15T03:36:55Z
const DATE: i64 = 1_573_789_015;
/// 2006-01-02T15:04:05Z
const SHORT_DATE: i64 = 1_136_214_245;

fn list_vpcs<'a>(query: &'a str, headers: &'a [(&'a str, &'a [u8])]) -> Request<'a> {
    Request { method: "GET", path: "/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs", query, headers, body: b"" }
}

fn date(seconds: i64, text: &str) -> SigningDate {
    let date = SigningDate::from_unix_seconds(seconds);
    assert_eq!(date.map(|date| date.to_string()).as_deref(), Ok(text));
    date.unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_request_with_a_query() {
    let headers: &[(&str, &[u8])] = &[("Content-Type", b"application/json"), ("Host", b"service.region.example.com")];
    let request = list_vpcs("limit=2&marker=13551d6b-755d-4757-b956-536f674975c0", headers);
    let signature = request.sign(KEY, date(DATE, "20191115T033655Z"), Algorithm::SdkHmacSha256);
    assert_eq!(
        signature.authorization(),
        "SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, \
         Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe"
    );
    assert_eq!(signature.as_str(), "7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe");
}

#[test]
fn a_request_without_a_query() {
    let headers: &[(&str, &[u8])] =
        &[("Content-Type", b"application/json"), ("Host", b"service.test-region-1.myhuaweicloud.com")];
    let signature = list_vpcs("", headers).sign(KEY, date(DATE, "20191115T033655Z"), Algorithm::SdkHmacSha256);
    assert_eq!(signature.as_str(), "4a30e690c3032a1975323588d79e858f188834f91df411a47ada7def6ad8081f");
}

#[test]
fn a_request_signed_with_a_derived_key() {
    let headers: &[(&str, &[u8])] = &[("Content-Type", b"application/json"), ("Host", b"service.region.example.com")];
    let algorithm = Algorithm::V11HmacSha256 { region: "region-id-1", service: "service" };
    let signature = list_vpcs("", headers).sign(KEY, date(DATE, "20191115T033655Z"), algorithm);
    assert_eq!(
        signature.authorization(),
        "V11-HMAC-SHA256 Credential=QTWAOYTTINDUT2QVKYUC/20191115/region-id-1/service, \
         SignedHeaders=content-type;host;x-sdk-date, \
         Signature=34d69dec633c079bba13e0f72d9788b9431e0291b4a563a3e801c46d10750e29"
    );
}

#[test]
fn a_request_that_signs_its_date_alone() {
    let request = Request { method: "GET", path: "/path", query: "limit=1", headers: &[], body: b"" };
    let signature = request.sign(SHORT_KEY, date(SHORT_DATE, "20060102T150405Z"), Algorithm::SdkHmacSha256);
    assert_eq!(signature.as_str(), "5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624");
}

/// The body of the vector is the output of Go's JSON encoder, with a line feed at the end.
#[test]
fn a_request_with_a_body() {
    let body = b"{\"Name\":\"test\",\"Id\":1}\n";
    let request = Request { method: "POST", path: "/path", query: "key=value", headers: &[], body };
    let signature = request.sign(SHORT_KEY, date(SHORT_DATE, "20060102T150405Z"), Algorithm::SdkHmacSha256);
    assert_eq!(signature.as_str(), "cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59");
}

#[test]
fn a_query_of_everything() {
    let query = "limit=1&enable=true&test=%E4%B8%80+(%26%3D?!%23%25.*)&path=/tmp/123&multi=3&multi=1&multi=2";
    let request = Request { method: "GET", path: "/path", query, headers: &[], body: b"" };
    let signature = request.sign(SHORT_KEY, date(SHORT_DATE, "20060102T150405Z"), Algorithm::SdkHmacSha256);
    assert_eq!(
        signature.query(),
        "enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29"
    );
}

#[test]
fn nothing_shows_the_secret_key_or_the_signature() {
    let request = Request { method: "GET", path: "/", query: "", headers: &[], body: b"" };
    let signature = request.sign(SHORT_KEY, date(SHORT_DATE, "20060102T150405Z"), Algorithm::SdkHmacSha256);
    let shown = format!("{SHORT_KEY:?} {signature:?} {request:?}");
    assert!(!shown.contains("SecretKey"), "{shown}");
    assert!(!shown.contains(signature.as_str()), "{shown}");
}
