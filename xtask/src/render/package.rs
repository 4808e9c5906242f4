//! Renders the files of a crate other than sources: `Cargo.toml`, and the `README.md` of the client crate.

use super::types::{client_package, model_holds_json, model_package};
use super::{client, format};
use crate::render::docs::{code, first_sentence, markdown};
use hwcloud_spec::ir::{Api, Content, Success, Type};

/// Renders the manifest of the model crate. `names_json` tells whether its sources call `serde_json`.
pub fn model(api: &Api, names_json: bool) -> Vec<(String, String)> {
    let name = model_package(api);
    let mut dependencies = vec!["hwcloud-types.workspace = true"];
    if has_objects(api) {
        dependencies.push("serde.workspace = true");
    }
    let holds_json = model_holds_json(api);
    if holds_json {
        dependencies.push("serde_json.workspace = true");
    }
    let dev_json = if names_json && !holds_json { "serde_json.workspace = true\n" } else { "" };
    dependencies.push("schemars = { workspace = true, optional = true }");
    let manifest = manifest(api, &name, &format!("Types of {}: plain serde models with lenient decoding", plain(&api.title)));
    let manifest = format!(
        "{manifest}
{LIB}
[features]
# `JsonSchema` for every type.
schemars = [\"dep:schemars\"]

[dependencies]
{}

[dev-dependencies]
hwcloud-tests.workspace = true
{dev_json}# The tests need the feature that users may leave out.
{name} = {{ path = \".\", features = [\"schemars\"] }}

[lints]
workspace = true
",
        dependencies.join("\n"),
    );
    vec![("Cargo.toml".to_owned(), manifest)]
}

/// Renders the manifest and the README of the client crate. `names_json` tells whether its sources call `serde_json`.
pub fn client(api: &Api, names_json: bool) -> Vec<(String, String)> {
    let (name, model) = (client_package(api), model_package(api));
    let manifest =
        manifest(api, &name, &format!("Async client for {}, with typed requests, responses and errors", plain(&api.title)));
    let json = if client_holds_json(api) { "serde_json.workspace = true\n" } else { "" };
    let dev_json = if names_json && json.is_empty() { "serde_json.workspace = true\n" } else { "" };
    let manifest = format!(
        "{manifest}
{LIB}
[dependencies]
{model} = {{ version = \"{VERSION}\", path = \"../{model}\" }}
hwcloud-core.workspace = true
reqwest.workspace = true
{json}
[dev-dependencies]
hwcloud-tests.workspace = true
{dev_json}tokio = {{ workspace = true, features = [\"macros\", \"rt\"] }}

[lints]
workspace = true
"
    );
    let operations = api.operations.iter().map(|operation| {
        let described = [&operation.summary, &operation.description].into_iter().flatten().map(|text| markdown(text));
        let mut described = described.map(|text| first_sentence(&text).replace('\n', " ").replace('|', "\\|"));
        format!(
            "| `{method}` | `{verb} {path}` | {described} |\n",
            method = operation.method_name.trim_start_matches("r#"),
            verb = operation.method.to_uppercase(),
            path = operation.path.replace('|', "%7C"),
            described = described.find(|text| !text.is_empty()).unwrap_or_else(|| format!("Calls {}", code(&operation.id))),
        )
    });
    let operations = operations.collect::<String>();
    let readme = readme(
        api,
        &name,
        &format!(
            "Client for {title}, generated from {source}: a method for each operation, with arguments that are checked before anything is \
             sent, typed responses and one error type.\n\n{pages}\n\n## Operations\n\n| method | request | description |\n\
             | --- | --- | --- |\n{operations}\nThe types of requests and responses are in [`{model}`](../{model}).\n",
            title = markdown(&api.title),
            source = source_link(api),
            pages = client::front_page(api, client::Page::Readme).join("\n\n"),
        ),
    );
    vec![("Cargo.toml".to_owned(), manifest), ("README.md".to_owned(), readme)]
}

/// Returns a link to the spec, relative to the folder of a crate.
pub(super) fn source_link(api: &Api) -> String {
    let path = &api.sources[0];
    format!("[`{path}`](../../{path})")
}

/// The version of the crates, which is that of the workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Disables the unit tests of the library: it has integration tests and documentation tests only.
const LIB: &str = "[lib]\ntest = false\n";

fn manifest(api: &Api, name: &str, description: &str) -> String {
    format!(
        "{header}
[package]
name = \"{name}\"
description = {description}
documentation = \"https://docs.rs/{name}\"
readme = \"README.md\"
include = [\"/src\", \"/README.md\"]
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true
keywords.workspace = true
categories.workspace = true
",
        header = format::header(api, "#"),
        // A JSON string is a TOML basic string too.
        description = serde_json::Value::from(description),
    )
}

fn readme(api: &Api, name: &str, text: &str) -> String {
    format!("<!-- {} -->\n\n# {name}\n\n{text}", format::notice(api))
}

/// Returns text for a manifest: a single line without Markdown.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || c == '`' { ' ' } else { c }).collect()
}

fn has_objects(api: &Api) -> bool {
    api.types.iter().any(|definition| matches!(definition.shape, hwcloud_spec::ir::Shape::Object(_)))
}

/// Whether free-form JSON occurs in the signatures of the client.
fn client_holds_json(api: &Api) -> bool {
    let holds = |content: &Content| matches!(content, Content::Json(ty) | Content::Form(ty) if Type::holds_json(ty));
    api.operations.iter().any(|operation| {
        let success = match &operation.success {
            Success::One(content) => holds(content),
            Success::Several(_, cases) => cases.iter().any(|case| holds(&case.content)),
        };
        success || operation.body.as_ref().is_some_and(|body| holds(&body.content))
    })
}
