//! Step 3: from what the documentation says to what the generators get.
//!
//! This is the one place where "strict in what we send, lenient in what we receive" lives: parameters and request bodies keep
//! every documented rule, whatever can be received loses them.

mod body;
mod enumeration;
mod example;
mod kind;
mod object;
mod operation;
mod parameter;
mod rules;
mod schema;
mod types;
mod waiter;

use std::collections::HashMap;

use crate::diagnostic::Diagnostics;
use crate::ir::{Api, Type, TypeDefinition};
use crate::load::{Documents, Loaded, Node, Spec};
use crate::names;
use crate::source::{Input, Location};

/// Lowers one spec. What is wrong with it is reported; the result is to be used only when there are no errors.
pub fn lower(spec: &Spec, loaded: &Loaded, input: &Input, diagnostics: &mut Diagnostics) -> Option<Api> {
    let document = loaded.documents.get(&spec.file)?;
    let mut lowering = Lowering {
        input,
        documents: &loaded.documents,
        diagnostics,
        types: Vec::new(),
        known: HashMap::new(),
        kinds: HashMap::new(),
        type_names: HashMap::new(),
        files: Vec::new(),
        merging: 0,
        waiters: Vec::new(),
    };
    let api = lowering.api(spec, document);
    example::check(&api, diagnostics);
    Some(api)
}

/// The state of lowering one spec.
struct Lowering<'a> {
    input: &'a Input,
    documents: &'a Documents,
    diagnostics: &'a mut Diagnostics,
    /// Types in the order in which they were met; `None` while one is being lowered.
    types: Vec<Option<TypeDefinition>>,
    /// What each schema node that was met has become; `None` while it is being lowered.
    known: HashMap<Location, Option<Type>>,
    /// What each schema node that was met describes.
    kinds: HashMap<Location, kind::Kind>,
    /// Rust names of types that are taken, with the place that took them.
    type_names: HashMap<String, Location>,
    /// Other documents that the spec refers to.
    files: Vec<crate::source::FileId>,
    /// How many merged objects are being lowered inside each other.
    merging: usize,
    /// What `x-waiter` says, by the operation it stands on.
    waiters: Vec<(Location, &'a Node)>,
}

impl<'a> Lowering<'a> {
    /// Resolves references and remembers which documents they reach.
    fn resolve(&mut self, node: &'a Node) -> Option<crate::load::Resolved<'a>> {
        let resolved = self.documents.resolve(node, self.diagnostics)?;
        let file = resolved.node.at.file;
        if !self.files.contains(&file) {
            self.files.push(file);
        }
        Some(resolved)
    }

    /// The name that a maintainer gave with `x-rust-name`: the Rust name is made of it in the place of the documented one.
    fn rust_name(&mut self, node: &'a Node) -> Option<&'a str> {
        let given = node.get("x-rust-name")?;
        match given.text() {
            Some(name) if names::is_identifier(name) => Some(name),
            _ => {
                self.diagnostics.error(
                    given.at,
                    "`x-rust-name` must be a Rust identifier",
                    "letters, digits and `_`, not starting with a digit",
                );
                None
            }
        }
    }
}

/// The description of a node, or nothing.
fn description(node: &Node) -> Option<String> {
    node.get("description").and_then(Node::text).map(str::trim).filter(|text| !text.is_empty()).map(ToOwned::to_owned)
}
