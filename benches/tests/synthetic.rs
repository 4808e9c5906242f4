//! Synthetic specs are like ours: without problems, and with the expected number of types.

use hwcloud_benches::{plain, synthetic};
use hwcloud_spec::Input;
use progenitor::InterfaceStyle;

#[test]
fn a_synthetic_spec_generates_without_diagnostics() {
    let files = synthetic::files("synthetic", 10);
    let generated = xtask::generate(&Input::new(files));
    assert_eq!(generated.report, "");
    assert!(!generated.failed);
    let count = |file: &str, text: &str| generated.files[&format!("hwcloud-synthetic-model/src/{file}")].matches(text).count();
    // Five structs each, one more for a request, and the error.
    assert_eq!(count("objects.rs", "pub struct "), 10 * 5 + 5 + 1);
    assert_eq!(count("enums.rs", "pub enum "), 10 * 3);
}

#[test]
fn plain_progenitor_accepts_a_synthetic_spec() {
    let spec = plain::json(&synthetic::files("synthetic", 4)["synthetic.yaml"]).unwrap();
    for style in [InterfaceStyle::Positional, InterfaceStyle::Builder] {
        assert!(!plain::client(&spec, style).unwrap().items.is_empty());
    }
}
