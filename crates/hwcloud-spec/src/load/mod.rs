//! Step 1: parses the files of a folder into trees of nodes with line and column.

pub mod reference;
pub mod yaml;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::source::{Input, Sources};
pub use reference::{Documents, Resolved};
pub use yaml::{Key, Node, Value};

/// One spec: a YAML or JSON file with an `openapi` key, in the folder itself.
#[derive(Debug)]
pub struct Spec {
    /// The file stem, after which the crates are named.
    pub stem: String,
    /// The file name in the folder of specs.
    pub file: String,
}

/// All parsed files of a run.
#[derive(Debug)]
pub struct Loaded {
    /// The specs, by file name.
    pub specs: Vec<Spec>,
    /// The parsed documents: specs, and fragments that they may refer to.
    pub documents: Documents,
}

/// Parses every YAML and JSON document directly in the folder of specs.
pub fn load(input: &Input, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Loaded {
    let mut documents = Documents::default();
    let mut specs: Vec<Spec> = Vec::new();
    let mut stems: BTreeMap<String, String> = BTreeMap::new();
    for (path, bytes) in &input.files {
        let Some(stem) = spec_stem(path) else { continue };
        let text = String::from_utf8(bytes.clone());
        let readable = text.is_ok();
        let file = sources.add(input.shown(path), text.unwrap_or_default());
        if !readable {
            diagnostics.error(file.start(), "the file is not UTF-8 text", "save it as UTF-8");
            continue;
        }
        let Some(root) = yaml::parse(file, &sources.get(file).text, diagnostics) else { continue };
        if is_spec(&root, diagnostics) {
            if !is_crate_stem(stem) {
                diagnostics.error(
                    file.start(),
                    format!("the file stem `{stem}` cannot be part of a crate's name"),
                    "use lower-case letters, digits and hyphens, starting with a letter",
                );
            }
            if let Some(other) = stems.insert(stem.to_owned(), path.clone()) {
                diagnostics.error(
                    file.start(),
                    format!("{other} and {path} would give crates of the same name"),
                    "rename one of the two files",
                );
            }
            specs.push(Spec { stem: stem.to_owned(), file: path.clone() });
        }
        documents.add(path.clone(), file, root);
    }
    Loaded { specs, documents }
}

/// Returns the stem of a document directly in the folder. Settings of tools (`redocly.yaml`, dot files) are not documents.
fn spec_stem(path: &str) -> Option<&str> {
    let (stem, extension) = path.rsplit_once('.')?;
    let ours = matches!(extension, "yaml" | "yml" | "json") && !stem.contains('/') && !stem.starts_with('.') && stem != "redocly";
    ours.then_some(stem)
}

fn is_crate_stem(stem: &str) -> bool {
    stem.starts_with(|c: char| c.is_ascii_lowercase())
        && stem.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !stem.ends_with('-')
        && !stem.contains("--")
}

/// Returns whether a document is a spec: it has the key `openapi`. Otherwise it is a fragment for `$ref`, and reported if it looks like
/// a spec.
fn is_spec(root: &Node, diagnostics: &mut Diagnostics) -> bool {
    const STATE_VERSION: &str = "start the file with `openapi: 3.0.3`";
    let Some(version) = root.get("openapi") else {
        if let Some(swagger) = root.key("swagger") {
            diagnostics.error(swagger.at, "Swagger 2.0 is not supported", "convert the file to OpenAPI 3.0.3");
        } else if let Some(key) = root.key("paths").or_else(|| root.key("info")) {
            diagnostics.error(key.at, "an OpenAPI document without its `openapi` version", STATE_VERSION);
        } else if root.entries().is_empty() {
            diagnostics.error(root.at, format!("a document must be a mapping, this is {}", root.kind()), STATE_VERSION);
        }
        return false;
    };
    match version.text() {
        Some(text) if text == "3.0" || text.starts_with("3.0.") => true,
        _ => {
            let shown = version.to_json();
            let hint = if version.text().is_none() { "quote the version: '3.0.3'" } else { "write the spec in OpenAPI 3.0.3" };
            diagnostics.error(version.at, format!("OpenAPI version {shown} is not supported"), hint);
            false
        }
    }
}
