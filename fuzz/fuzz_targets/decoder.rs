//! Decodes bytes as every response type of the generated models.

#![no_main]

use hwcloud_fuzz::responses::{RESPONSES, assert_complete};
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: assert_complete(), |bytes: &[u8]| {
    // Input that is not UTF-8 is rejected before it is decoded.
    let Ok(text) = str::from_utf8(bytes) else { return };
    for (_, check) in RESPONSES {
        check(text);
    }
});
