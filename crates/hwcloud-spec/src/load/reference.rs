//! Resolves `$ref`: into the same document or into one beside it.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diagnostic::Diagnostics;
use crate::load::yaml::{Node, Value};
use crate::source::FileId;

/// Longer chains of references are reported as an error.
const LONGEST_CHAIN: usize = 32;

/// A parsed file.
#[derive(Debug)]
pub struct Document {
    /// The path in the folder of specs.
    pub path: String,
    /// Its index in the sources.
    pub file: FileId,
    /// Its tree.
    pub root: Node,
    /// Index of the components by pointer, since a spec may have thousands of references.
    components: HashMap<String, ComponentIndex>,
}

/// Indexes of the entries on the path to a component: `components` in the root, its kind, the component.
type ComponentIndex = [usize; 3];

impl Document {
    fn component(&self, pointer: &str) -> Option<&Node> {
        let way = self.components.get(pointer)?;
        way.iter().try_fold(&self.root, |node, index| node.entries().get(*index).map(|(_, node)| node))
    }
}

fn index_components(root: &Node) -> HashMap<String, ComponentIndex> {
    let mut components = HashMap::new();
    let found = root.entries().iter().enumerate().find(|(_, (key, _))| key.text == "components");
    let Some((first, (_, kinds))) = found else { return components };
    for (second, (kind, named)) in kinds.entries().iter().enumerate() {
        for (third, (name, _)) in named.entries().iter().enumerate() {
            components.insert(format!("/components/{}/{}", kind.text, name.text), [first, second, third]);
        }
    }
    // A name with escapes in its pointer is found step by step.
    components.retain(|pointer, _| !pointer.contains(['~', '%']) && pointer.matches('/').count() == 3);
    components
}

/// Every parsed file of a run.
#[derive(Debug, Default)]
pub struct Documents {
    by_path: BTreeMap<String, Document>,
}

/// The end of a chain of `$ref`.
#[derive(Clone, Debug)]
pub struct Resolved<'a> {
    /// The node, which is not a reference.
    pub node: &'a Node,
    /// The name of the component, if the last reference is to one.
    pub name: Option<String>,
}

impl Documents {
    /// Adds a parsed file.
    pub fn add(&mut self, path: String, file: FileId, root: Node) {
        let components = index_components(&root);
        self.by_path.insert(path.clone(), Document { path, file, root, components });
    }

    /// Returns the file at this path.
    pub fn get(&self, path: &str) -> Option<&Document> {
        self.by_path.get(path)
    }

    /// Returns every file, by path.
    pub fn all(&self) -> impl Iterator<Item = &Document> {
        self.by_path.values()
    }

    /// Returns the file with this index.
    pub fn of_file(&self, file: FileId) -> Option<&Document> {
        self.by_path.values().find(|document| document.file == file)
    }

    /// Follows the chain of `$ref` from `node`. A reference that does not resolve is reported at its position.
    pub fn resolve<'a>(&'a self, node: &'a Node, diagnostics: &mut Diagnostics) -> Option<Resolved<'a>> {
        let mut here = Resolved { node, name: None };
        let mut seen = HashSet::new();
        while let Some(reference) = here.node.get("$ref") {
            let Value::Text(target) = &reference.value else {
                diagnostics.error(reference.at, format!("`$ref` must be a string, this is {}", reference.kind()), EXAMPLE);
                return None;
            };
            if seen.len() >= LONGEST_CHAIN {
                diagnostics.error(
                    node.at,
                    format!("more than {LONGEST_CHAIN} references in a row"),
                    "refer to the target directly",
                );
                return None;
            }
            if !seen.insert(reference.at) {
                diagnostics.error(
                    reference.at,
                    format!("`{target}` refers back to itself"),
                    "let one of the references end in a schema",
                );
                return None;
            }
            match self.lookup(reference.at.file, target) {
                Ok(node) => here = Resolved { node, name: component(target) },
                Err(Unresolved { message, hint }) => {
                    diagnostics.error(reference.at, message, hint);
                    return None;
                }
            }
        }
        Some(here)
    }

    fn lookup(&self, from: FileId, target: &str) -> Result<&Node, Unresolved> {
        let (path, pointer) = target.split_once('#').unwrap_or((target, ""));
        if path.contains("://") {
            return Err(Unresolved::new(
                format!("`{target}` is on the network"),
                "copy the file beside this one and refer to it by name",
            ));
        }
        let document = if path.is_empty() { self.of_file(from) } else { self.get(path.strip_prefix("./").unwrap_or(path)) };
        let Some(document) = document else {
            return Err(Unresolved::new(
                format!("`{target}` names a file that is not here"),
                "refer to this file (#/…) or to YAML or JSON files beside it (other.yaml#/…)",
            ));
        };
        if !pointer.is_empty() && !pointer.starts_with('/') {
            return Err(Unresolved::new(format!("`{target}` does not resolve"), format!("did you mean `{path}#/{pointer}`?")));
        }
        if let Some(node) = document.component(pointer) {
            return Ok(node);
        }
        let mut node = &document.root;
        let steps: Vec<&str> = pointer.strip_prefix('/').map(|rest| rest.split('/').collect()).unwrap_or_default();
        for step in steps {
            let step = unescape(step);
            let next = match &node.value {
                Value::List(elements) => step.parse::<usize>().ok().and_then(|index| elements.get(index)),
                _ => node.get(&step),
            };
            let Some(next) = next else {
                let known: Vec<&str> = node.entries().iter().map(|(key, _)| key.text.as_str()).collect();
                let hint = match crate::spelling::closest(&step, &known) {
                    Some(similar) => format!("did you mean `{similar}`?"),
                    None => format!("there is no `{step}` there"),
                };
                return Err(Unresolved::new(format!("`{target}` does not resolve"), hint));
            };
            node = next;
        }
        Ok(node)
    }
}

/// Returns the name in a reference to a component; `None` for a reference to a part of one.
fn component(target: &str) -> Option<String> {
    let mut steps = target.rsplit('/');
    let name = steps.next()?;
    let kind = steps.next()?;
    let is_component = matches!(kind, "schemas" | "definitions" | "parameters" | "responses" | "requestBodies" | "examples");
    is_component.then(|| unescape(name))
}

const EXAMPLE: &str = "for example `$ref: '#/components/schemas/Name'`";

struct Unresolved {
    message: String,
    hint: String,
}

impl Unresolved {
    fn new(message: String, hint: impl Into<String>) -> Self {
        Self { message, hint: hint.into() }
    }
}

/// Decodes a step of a JSON pointer in a URI fragment.
fn unescape(step: &str) -> String {
    percent_encoding::percent_decode_str(step).decode_utf8_lossy().replace("~1", "/").replace("~0", "~")
}
