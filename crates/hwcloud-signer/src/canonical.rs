//! The canonical form of a request, which client and service must agree on to the byte.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, percent_encode};

use crate::mac::sha256_hex;
use crate::{DATE_HEADER, Request, SigningDate};

/// Everything but the unreserved characters `A-Za-z0-9-_.~`.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

impl Request<'_> {
    /// The canonical request: method, path, query, headers, their names, and the hash of the body, a line each.
    ///
    /// Compare it with that of the service, if the service shows it when it rejects a signature. It contains the values of the signed
    /// headers, among them a security token, if there is one.
    pub fn canonical(&self, date: SigningDate) -> Vec<u8> {
        let headers = CanonicalHeaders::new(self.headers, date);
        let mut canonical = Vec::new();
        for line in [self.method, &path(self.path), &query(self.query)] {
            canonical.extend_from_slice(line.as_bytes());
            canonical.push(b'\n');
        }
        // Each header ends its line, so that an empty line follows.
        canonical.extend_from_slice(&headers.lines);
        canonical.push(b'\n');
        canonical.extend_from_slice(headers.names.as_bytes());
        canonical.push(b'\n');
        canonical.extend_from_slice(sha256_hex(self.body).as_bytes());
        canonical
    }
}

/// Headers sorted by name and value, with lower-case names and trimmed values.
pub(crate) struct CanonicalHeaders {
    lines: Vec<u8>,
    pub(crate) names: String,
}

impl CanonicalHeaders {
    pub(crate) fn new(headers: &[(&str, &[u8])], date: SigningDate) -> Self {
        let given = headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.trim_ascii()));
        let mut headers: Vec<(String, &[u8])> = given.filter(|(name, _)| name != DATE_HEADER).collect();
        headers.push((DATE_HEADER.to_owned(), date.as_str().as_bytes()));
        headers.sort();
        let mut lines = Vec::new();
        for (name, value) in &headers {
            lines.extend_from_slice(name.as_bytes());
            lines.push(b':');
            lines.extend_from_slice(value);
            lines.push(b'\n');
        }
        let mut names: Vec<String> = headers.into_iter().map(|(name, _)| name).collect();
        names.dedup();
        Self { lines, names: names.join(";") }
    }
}

/// Each segment of the unescaped path escaped again, with a slash at the end.
fn path(path: &str) -> String {
    let unescaped: Cow<'_, [u8]> = percent_decode(path.as_bytes()).into();
    let mut canonical = String::with_capacity(path.len() + 1);
    for (index, segment) in unescaped.split(|&byte| byte == b'/').enumerate() {
        if index > 0 {
            canonical.push('/');
        }
        canonical.extend(percent_encode(segment, RESERVED));
    }
    if !canonical.ends_with('/') {
        canonical.push('/');
    }
    canonical
}

/// The pairs of the query sorted by name and then value, each escaped.
pub(crate) fn query(query: &str) -> String {
    let pieces = query.split('&').filter(|piece| !piece.is_empty());
    let mut pairs: Vec<(Vec<u8>, Vec<u8>)> = pieces
        .map(|piece| {
            let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
            (unescape(name), unescape(value))
        })
        .collect();
    pairs.sort();
    let mut canonical = String::with_capacity(query.len());
    for (index, (name, value)) in pairs.iter().enumerate() {
        if index > 0 {
            canonical.push('&');
        }
        canonical.extend(percent_encode(name, RESERVED));
        canonical.push('=');
        canonical.extend(percent_encode(value, RESERVED));
    }
    canonical
}

fn unescape(text: &str) -> Vec<u8> {
    percent_decode(text.replace('+', " ").as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_escaped_segment_by_segment() {
        assert_eq!(path(""), "/");
        assert_eq!(path("/"), "/");
        assert_eq!(path("/v1/a"), "/v1/a/");
        assert_eq!(path("/v1/a/"), "/v1/a/");
        assert_eq!(path("/a b/ä~"), "/a%20b/%C3%A4~/");
        assert_eq!(path("/a%20b/%e4%ba%91"), "/a%20b/%E4%BA%91/");
        assert_eq!(path("/a%2Fb"), "/a/b/");
        assert_eq!(path("/%ff"), "/%FF/");
        assert_eq!(path("/a+b:c"), "/a%2Bb%3Ac/");
    }

    #[test]
    fn queries_are_sorted_by_name_and_value() {
        assert_eq!(query(""), "");
        assert_eq!(query("b=1&a=2&a=1&a"), "a=&a=1&a=2&b=1");
        assert_eq!(query("a=x+y&b=%2B"), "a=x%20y&b=%2B");
        assert_eq!(query("&&a=b=c"), "a=b%3Dc");
        assert_eq!(query("k=%E4%BA%91&K=~"), "K=~&k=%E4%BA%91");
    }

    #[test]
    fn headers_are_lower_case_trimmed_and_sorted() -> Result<(), crate::DateOutOfRange> {
        let date = SigningDate::from_unix_seconds(0)?;
        let headers: &[(&str, &[u8])] = &[("X-B", b" 2  3\t"), ("Host", b"h"), ("x-b", b"1"), ("X-Sdk-Date", b"old")];
        let canonical = CanonicalHeaders::new(headers, date);
        assert_eq!(canonical.names, "host;x-b;x-sdk-date");
        assert_eq!(canonical.lines, b"host:h\nx-b:1\nx-b:2  3\nx-sdk-date:19700101T000000Z\n");
        Ok(())
    }
}
