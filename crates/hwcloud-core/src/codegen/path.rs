//! Values as segments of a path.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but what RFC 3986 calls unreserved. That takes in `/`, `\` and `%`, with which a value could change the path.
pub(crate) const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// `value` so that it stays one segment, and the server sees what the caller gave.
///
/// `.` and `..` cannot be written so that URL parsers leave them alone; [`path_argument`](super::path_argument) refuses them.
pub fn encode_path(value: &str) -> String {
    utf8_percent_encode(value, SEGMENT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_one_segment() {
        for value in ["a/b", "a\\b", "%2e%2e", "a?b#c", "ä b", "../x", ".. ", "a;b=c"] {
            let url = format!("http://h/x/{}/y", encode_path(value));
            let url = reqwest::Url::parse(&url).unwrap();
            let segments: Vec<&str> = url.path_segments().unwrap().collect();
            assert_eq!(segments.len(), 3, "{value}: {url}");
            let decoded = percent_encoding::percent_decode_str(segments[1]).decode_utf8().unwrap();
            assert_eq!(decoded, value);
        }
    }

    #[test]
    fn what_is_unreserved_is_left_alone() {
        assert_eq!(encode_path("aZ09-_.~"), "aZ09-_.~");
    }
}
