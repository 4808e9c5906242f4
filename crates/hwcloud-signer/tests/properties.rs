//! The canonical request of arbitrary requests, compared with a slow implementation that follows the documentation literally.

use std::fmt::Write;

use hwcloud_signer::{AccessKey, Algorithm, Request, SigningDate};
use proptest::collection::vec;
use proptest::prelude::*;

const DATE: &str = "20191115T033655Z";
const EMPTY_HASH: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn date() -> SigningDate {
    SigningDate::from_unix_seconds(1_573_789_015).unwrap_or_else(|error| panic!("{error}"))
}

/// Percent-encodes byte by byte, as documented.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

/// Encodes as HTML forms do.
fn form_escape(text: &str) -> String {
    escape(text).replace("%20", "+")
}

/// Returns the lines of the canonical request: method, path, query, headers, an empty line, their names, and the hash.
fn lines(request: &Request<'_>) -> Vec<String> {
    let canonical = String::from_utf8(request.canonical(date())).unwrap_or_else(|error| panic!("{error}"));
    canonical.split('\n').map(str::to_owned).collect()
}

fn request<'a>(path: &'a str, query: &'a str, headers: &'a [(&'a str, &'a [u8])]) -> Request<'a> {
    Request { method: "GET", path, query, headers, body: b"" }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-c ]{1,3}", any::<String>()]
}

proptest! {
    #[test]
    fn paths_of_any_unicode(segments in vec(any::<String>().prop_map(|text| text.replace('/', "")), 0..5)) {
        let path = segments.iter().fold(String::new(), |path, segment| path + "/" + &escape(segment));
        let expected = if path.ends_with('/') { path.clone() } else { format!("{path}/") };
        prop_assert_eq!(&lines(&request(&path, "", &[]))[1], &expected);
    }

    #[test]
    fn queries_with_repeated_and_empty_values(pairs in vec((text(), text()), 0..8)) {
        let query: Vec<String> = pairs.iter().map(|(name, value)| format!("{}={}", form_escape(name), form_escape(value))).collect();
        let query = query.join("&");
        let mut sorted = pairs;
        sorted.sort();
        let expected: Vec<String> = sorted.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
        let expected = expected.join("&");
        prop_assert_eq!(&lines(&request("/", &query, &[]))[2], &expected);
        // The query to be sent is the signed one: signing it again gives the same signature.
        let key = AccessKey { id: "id", secret: "secret" };
        let signature = request("/", &query, &[]).sign(key, date(), Algorithm::SdkHmacSha256);
        prop_assert_eq!(signature.query(), &expected);
        let again = request("/", signature.query(), &[]).sign(key, date(), Algorithm::SdkHmacSha256);
        prop_assert_eq!(again, signature);
    }

    #[test]
    fn header_values_with_blanks(values in vec("[ \ta-zäß]{0,12}", 0..6), names in "[A-Za-z]{6}") {
        let names: Vec<String> = (0..values.len()).map(|index| format!("X-{names}-{index}")).collect();
        let headers: Vec<(&str, &[u8])> = names.iter().zip(&values).map(|(name, value)| (name.as_str(), value.as_bytes())).collect();
        let lines = lines(&request("/", "", &headers));
        let mut expected: Vec<(String, String)> =
            names.iter().zip(&values).map(|(name, value)| (name.to_lowercase(), value.trim_matches([' ', '\t']).to_owned())).collect();
        expected.push(("x-sdk-date".to_owned(), DATE.to_owned()));
        expected.sort();
        let expected_lines: Vec<String> = expected.iter().map(|(name, value)| format!("{name}:{value}")).collect();
        let expected_names: Vec<&str> = expected.iter().map(|(name, _)| name.as_str()).collect();
        let end = 3 + expected.len();
        prop_assert_eq!(&lines[3..end], &expected_lines);
        prop_assert_eq!(&lines[end..], &[String::new(), expected_names.join(";"), EMPTY_HASH.to_owned()]);
    }

    #[test]
    fn nothing_panics(path in any::<String>(), query in any::<String>(), value in vec(any::<u8>(), 0..20), body in vec(any::<u8>(), 0..200), secret in any::<String>()) {
        let headers: &[(&str, &[u8])] = &[("Host", &value)];
        let request = Request { method: "PUT", path: &path, query: &query, headers, body: &body };
        for algorithm in [Algorithm::SdkHmacSha256, Algorithm::V11HmacSha256 { region: &path, service: &query }] {
            let signature = request.sign(AccessKey { id: "id", secret: &secret }, date(), algorithm);
            prop_assert_eq!(signature.as_str().len(), 64);
            prop_assert!(signature.query().is_ascii());
        }
    }
}
