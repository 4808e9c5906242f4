//! Step 4: from a lowered API to the text of its crates.

mod client;
pub mod docs;
mod examples;
pub mod format;
mod model;
mod package;
mod rules;
mod sample;
mod test_names;
mod types;

pub use sample::PROJECT;
pub use types::{client_package, client_package_of, model_package, model_package_of};

use std::collections::BTreeMap;

use hwcloud_spec::lower::Api;
use hwcloud_spec::Input;

/// Every file of the model crate and the client crate, by path below the folder of crates.
///
/// # Errors
///
/// Says what the generators refused; lowering is there to keep that from happening.
pub fn crates(api: &Api, input: &Input) -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    let (model, client) = (model_package(api), client_package(api));
    for (path, text) in model::sources(api)?.into_iter().chain([examples::tests(api, input)]).chain(package::model(api)) {
        files.insert(format!("{model}/{path}"), text);
    }
    for (path, text) in client::sources(api)?.into_iter().chain(package::client(api)) {
        files.insert(format!("{client}/{path}"), text);
    }
    Ok(files)
}
