//! The output of plain progenitor for a spec, with default settings: the peer of our generator.
//!
//! The build script includes this module too.

use anyhow::{Context as _, Result};
use hwcloud_spec::diagnostic::Diagnostics;
use hwcloud_spec::load::yaml;
use hwcloud_spec::source::Sources;
use progenitor::{GenerationSettings, Generator, InterfaceStyle};

/// Returns a spec as JSON, which progenitor's library requires.
pub fn json(yaml: &str) -> Result<serde_json::Value> {
    let file = Sources::default().add("spec".to_owned(), yaml.to_owned());
    let node = yaml::parse(file, yaml, &mut Diagnostics::default()).context("the spec is not valid YAML")?;
    Ok(node.to_json())
}

/// Returns the source file of progenitor's client.
pub fn client(spec: &serde_json::Value, style: InterfaceStyle) -> Result<syn::File> {
    let document = serde_json::from_value(spec.clone()).context("the spec is not OpenAPI")?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(style);
    let tokens = Generator::new(&settings).generate_tokens(&document).map_err(|error| anyhow::anyhow!("{error}"))?;
    syn::parse2(tokens).context("progenitor's code is not valid Rust")
}
