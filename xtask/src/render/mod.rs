//! Renders the IR of a spec as the files of its crates.

mod client;
pub mod docs;
mod examples;
pub mod format;
mod model;
mod package;
mod rules;
mod test_names;
mod types;
mod waiters;

pub use client::{PROJECT, document};
pub use types::{client_package, client_package_of, model_package, model_package_of};

use std::collections::BTreeMap;

use hwcloud_spec::Input;
use hwcloud_spec::ir::Api;

/// Renders every file of the model crate and the client crate, by path below the folder of crates.
///
/// # Errors
///
/// Fails if progenitor rejects the lowered document, or if an item is not valid Rust. Both are bugs: lowering prevents them.
pub fn crates(api: &Api, input: &Input) -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    let (model, client) = (model_package(api), client_package(api));
    let readme = ("README.md".to_owned(), model::readme(api));
    let sources: Vec<_> = model::sources(api)?.into_iter().chain([examples::tests(api, input), readme]).collect();
    for (path, text) in package::model(api, names_json(&sources)).into_iter().chain(sources) {
        files.insert(format!("{model}/{path}"), text);
    }
    let sources = client::sources(api)?;
    for (path, text) in package::client(api, names_json(&sources)).into_iter().chain(sources) {
        files.insert(format!("{client}/{path}"), text);
    }
    Ok(files)
}

/// Returns whether sources, tests or examples call `serde_json`.
fn names_json(sources: &[(String, String)]) -> bool {
    sources.iter().any(|(_, text)| text.contains("serde_json::"))
}
