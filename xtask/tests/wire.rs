//! The committed `src/wire.rs` of each client crate is what progenitor generates for the lowered document, formatted.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;
use std::path::Path;

use hwcloud_spec::{Input, lower_all};
use progenitor::{GenerationSettings, Generator, InterfaceStyle};
use quote::quote;
use xtask::render::{client_package, document};

#[test]
fn the_committed_functions_are_those_that_progenitor_generates() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let files = Input::files_below(&root.join("openapi")).unwrap();
    let named = "openapi".to_owned();
    let lowered = lower_all(&Input { folder: named.clone(), shown: named, from_tests: "../../../openapi".to_owned(), files });
    assert!(!lowered.failed && !lowered.apis.is_empty(), "{}", lowered.report);
    for api in &lowered.apis {
        let mut settings = GenerationSettings::new();
        settings.with_interface(InterfaceStyle::Positional).with_inner_type(quote!(hwcloud_core::codegen::Prepared));
        let document = serde_json::from_value(document(api)).unwrap();
        let tokens = Generator::new(&settings).generate_tokens(&document).unwrap();
        let made = prettyplease::unparse(&syn::parse2(tokens).unwrap());

        let package = client_package(api);
        let committed = fs::read_to_string(root.join("crates").join(&package).join("src/wire.rs")).unwrap();
        let (header, functions) = committed.split_once("as progenitor_client;\n\n").unwrap();
        assert!(functions == made, "the functions of {package} are not those that progenitor generates");
        let is_prelude =
            |line: &str| line.is_empty() || ["// ", "//! ", "#![", "use "].iter().any(|start| line.starts_with(start));
        assert!(header.lines().all(is_prelude), "{package} has code before progenitor's: {header}");
    }
}
