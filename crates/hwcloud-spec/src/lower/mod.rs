//! Step 3: lowers documents to the [IR](crate::ir).
//!
//! It determines which types are sent and which are received, which is what "strict in what is sent, lenient in what is received"
//! depends on.

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

/// Lowers one spec, and reports its problems. The result is meaningful only if there are no errors.
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
    Some(lowering.api(spec, document))
}

/// The state of lowering one spec.
struct Lowering<'a> {
    input: &'a Input,
    documents: &'a Documents,
    diagnostics: &'a mut Diagnostics,
    /// Types in the order of their discovery; `None` while one is being lowered.
    types: Vec<Option<TypeDefinition>>,
    /// The type of each visited schema; `None` while it is being lowered.
    known: HashMap<Location, Option<Type>>,
    /// The kind of each visited schema.
    kinds: HashMap<Location, kind::Kind>,
    /// The Rust names of types, with the position that uses each.
    type_names: HashMap<String, Location>,
    /// Other documents that the spec refers to.
    files: Vec<crate::source::FileId>,
    /// The nesting depth of merged objects.
    merging: usize,
    /// Each `x-waiter`, by the position of its operation.
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

    /// Returns the `x-rust-name` of a node, from which the Rust name is derived instead of the documented name.
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

/// Returns the description of a node.
fn description(node: &Node) -> Option<String> {
    node.get("description").and_then(Node::text).map(str::trim).filter(|text| !text.is_empty()).map(ToOwned::to_owned)
}
