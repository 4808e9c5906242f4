//! Documented response bodies: read from their files or from the spec itself.

use super::Lowering;
use crate::decode::{decode, undocumented};
use crate::diagnostic::Diagnostics;
use crate::ir::{Api, Example, Operation, Status, Type};
use crate::load::Node;

/// How many properties one warning names.
const NAMED: usize = 5;

/// Every example can be taken by a client. What a client would not keep of it is a warning.
pub(super) fn check(api: &Api, diagnostics: &mut Diagnostics) {
    for example in api.operations.iter().flat_map(Operation::examples) {
        match decode(api, &example.ty, &example.value) {
            Err(mismatch) => diagnostics.error(
                example.at,
                format!("the example `{}` does not decode, {mismatch}", example.name),
                "correct the schema or the example; an erratum excuses values, not another structure",
            ),
            Ok(taken) if !example.errata => {
                let lost = undocumented(&example.value, &taken);
                if !lost.is_empty() {
                    let named = lost.iter().take(NAMED).map(|pointer| format!("`{pointer}`")).collect::<Vec<_>>().join(", ");
                    let more = if lost.len() > NAMED { ", …" } else { "" };
                    diagnostics.warning(
                        example.at,
                        format!("the example `{}` has properties that the schema does not describe: {named}{more}", example.name),
                        "describe them, or clients will skip them",
                    );
                }
            }
            Ok(_) => {}
        }
    }
}

impl<'a> Lowering<'a> {
    /// The examples of a response's JSON media type.
    pub(super) fn examples(&mut self, status: Status, ty: &Type, response: &'a Node) -> Vec<Example> {
        let mut found = Vec::new();
        let content = response.get("content").map(Node::entries).unwrap_or_default();
        for (media_type, media) in content.iter().filter(|(key, _)| key.text.contains("json")) {
            if let Some(value) = media.get("example") {
                found.push(Example {
                    status,
                    name: "example".to_owned(),
                    media_type: media_type.text.clone(),
                    ty: ty.clone(),
                    value: value.to_json(),
                    file: None,
                    at: value.at,
                    errata: false,
                });
            }
            for (key, example) in media.get("examples").map(Node::entries).unwrap_or_default() {
                let Some(example) = self.resolve(example).map(|resolved| resolved.node) else { continue };
                let (value, file, at) = match (example.get("externalValue"), example.get("value")) {
                    (Some(external), _) => {
                        let Some((value, file)) = self.external(external) else { continue };
                        (value, Some(file), external.at)
                    }
                    (None, Some(value)) => (value.to_json(), None, value.at),
                    (None, None) => {
                        self.diagnostics.error(
                            key.at,
                            "the example has neither `value` nor `externalValue`",
                            "name its file with `externalValue`",
                        );
                        continue;
                    }
                };
                found.push(Example {
                    status,
                    name: key.text.clone(),
                    media_type: media_type.text.clone(),
                    ty: ty.clone(),
                    value,
                    file,
                    errata: example.get("x-errata").is_some(),
                    at,
                });
            }
        }
        found
    }

    /// The document in an example's file.
    fn external(&mut self, node: &'a Node) -> Option<(serde_json::Value, String)> {
        let Some(path) = node.text() else {
            self.diagnostics.error(
                node.at,
                "`externalValue` must be a path",
                "relative to the spec, for example `examples/bcs/….json`",
            );
            return None;
        };
        let path = path.strip_prefix("./").unwrap_or(path);
        let Some(bytes) = self.input.files.get(path) else {
            self.diagnostics.error(
                node.at,
                format!("there is no file {}", self.input.shown(path)),
                "the path is relative to the folder of specs",
            );
            return None;
        };
        match serde_json::from_slice(bytes) {
            Ok(value) => Some((value, path.to_owned())),
            Err(error) => {
                self.diagnostics.error(
                    node.at,
                    format!("{} is not valid JSON: {error}", self.input.shown(path)),
                    "mend the file",
                );
                None
            }
        }
    }
}
