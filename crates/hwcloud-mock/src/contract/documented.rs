//! What the lowered API leaves out of a response: which statuses are documented, and which headers.

use hwcloud_spec::diagnostic::Diagnostics;
use hwcloud_spec::ir::Status;
use hwcloud_spec::load::{Loaded, Node};

use crate::tokens::SUBJECT_TOKEN;

/// A documented response.
#[derive(Debug)]
pub(crate) struct Documented {
    pub(crate) status: Status,
    /// Names of its headers in lower case, with the value to send.
    pub(crate) headers: Vec<(String, String)>,
}

/// The documented responses of an operation, in the order of the spec.
pub(super) fn responses(loaded: &Loaded, stem: &str, path: &str, method: &str) -> Vec<Documented> {
    let resolve = |node| loaded.documents.resolve(node, &mut Diagnostics::default()).map(|resolved| resolved.node);
    let spec = loaded.specs.iter().find(|spec| spec.stem == stem);
    let document = spec.and_then(|spec| loaded.documents.get(&spec.file));
    let paths = document.and_then(|document| document.root.get("paths"));
    let item = paths.and_then(|paths| paths.get(path)).and_then(resolve);
    let responses = item.and_then(|item| item.get(method)).and_then(|operation| operation.get("responses"));
    let mut found = Vec::new();
    for (key, node) in responses.map(Node::entries).unwrap_or_default() {
        let (Some(status), Some(node)) = (status(&key.text), resolve(node)) else { continue };
        let mut headers = Vec::new();
        for (name, header) in node.get("headers").map(Node::entries).unwrap_or_default() {
            let Some(header) = resolve(header) else { continue };
            let schema = header.get("schema").and_then(resolve);
            let value = header.get("example").or_else(|| schema.and_then(|schema| schema.get("example")));
            let value = value.map(|value| value.text().map_or_else(|| value.to_json().to_string(), ToOwned::to_owned));
            let is_token = name.text.eq_ignore_ascii_case(SUBJECT_TOKEN.as_str());
            let needed = is_token || header.get("required").is_some_and(Node::is_true);
            if let Some(value) = value.or_else(|| needed.then(|| "mock".to_owned())) {
                headers.push((name.text.to_ascii_lowercase(), value));
            }
        }
        found.push(Documented { status, headers });
    }
    found
}

fn status(text: &str) -> Option<Status> {
    match text.as_bytes() {
        b"default" => Some(Status::Default),
        [first @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => Some(Status::Range(u16::from(first - b'0'))),
        _ => text.parse().ok().map(Status::Code),
    }
}
