//! Loads, lints and lowers any text as a spec, and generates code if there are no errors.

#![no_main]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use hwcloud_fuzz::lines;
use hwcloud_fuzz::specs::input;
use hwcloud_spec::Input;
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| {
    let mut files = surroundings().clone();
    files.insert("fuzzed.yaml".to_owned(), bytes.to_owned());
    let generated = xtask::generate(&Input::new(files));
    if generated.failed {
        assert!(generated.files.is_empty(), "code in spite of errors");
        assert!(generated.report.contains("fuzzed.yaml:"), "an error without a place:\n{}", generated.report);
    }
    assert!(!generated.report.contains("not valid Rust"), "{}", generated.report);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match lines::mutate(&data[..size], seed) {
        Some(mutated) if mutated.len() <= max_size => {
            data[..mutated.len()].copy_from_slice(&mutated);
            mutated.len()
        }
        _ => fuzzer_mutate(data, size, max_size),
    }
});

/// The files that a spec may refer to: documented examples, and a document of shared parts.
fn surroundings() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut files = input("openapi").files;
        files.extend(input("tests/diagnostics").files);
        files.retain(|path, _| path.starts_with("examples/"));
        files.extend(input("tests/fixtures").files.into_iter().filter(|(path, _)| path == "siblings-common.yaml"));
        files
    })
}
