//! Lowers documented bodies, from their files or from the spec itself.

use super::Lowering;
use crate::ir::{Example, Status, Type};
use crate::load::Node;

impl<'a> Lowering<'a> {
    /// Returns the examples of the JSON media types of a request or response.
    pub(super) fn examples(&mut self, status: Status, ty: &Type, body: &'a Node) -> Vec<Example> {
        let mut found = Vec::new();
        let content = body.get("content").map(Node::entries).unwrap_or_default();
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

    /// Reads the file of an example.
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
                self.diagnostics.error(node.at, format!("{} is not valid JSON: {error}", self.input.shown(path)), "fix the file");
                None
            }
        }
    }
}
