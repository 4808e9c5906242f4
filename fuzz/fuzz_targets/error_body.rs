//! Reads code and message from the body of an error response.

#![no_main]

use std::error::Error as _;

use hwcloud_core::codegen::fuzzing::service_error;
use libfuzzer_sys::fuzz_target;

/// The secret of the call, which no output may contain. It begins with a letter that no escape ends with.
const TOKEN: &str = "Key-123456";

// A byte for the status; the request ID, if a zero byte ends it; the body.
fuzz_target!(|bytes: &[u8]| {
    let Some((status, rest)) = bytes.split_first() else { return };
    let (id, body) = rest.iter().position(|byte| *byte == 0).map_or((None, rest), |end| (Some(&rest[..end]), &rest[end + 1..]));
    let request_id = id.and_then(|id| str::from_utf8(id).ok());
    let Some(error) = service_error(400 + u16::from(*status) % 200, request_id, body, TOKEN) else { return };
    let shown = error.to_string();
    let texts = [error.code(), Some(error.message()), error.request_id(), Some(&shown)];
    for text in texts.into_iter().flatten() {
        assert!(!text.contains(TOKEN), "shows the secret: {text:?}");
    }
    let of_one_line = [error.code(), Some(error.message())];
    for text in of_one_line.into_iter().flatten() {
        assert!(!text.contains(char::is_control), "not fit for a log: {text:?}");
        assert!(text.chars().count() <= 501, "too long for a line: {text:?}");
    }
    assert!(error.code().is_none_or(|code| !code.is_empty()));
    assert!(!error.message().is_empty() || error.status().canonical_reason().is_none());
    assert_eq!(error.raw_body().as_ref(), body);
    assert!(!format!("{error:?}").contains(TOKEN));
    assert!(error.source().is_none());
});
