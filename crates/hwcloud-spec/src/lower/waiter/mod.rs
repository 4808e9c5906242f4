//! Lowers `x-waiter`, and checks it against the schema and its enums.

mod meanings;
mod pointer;
mod poll;

use super::Lowering;
use crate::diagnostic::Diagnostics;
use crate::ir::{
    Content, Operation, Parameter, ParameterLocation, Pointer, Progress, Selector, StatusPlace, Success, Type, TypeDefinition,
    Waiter,
};
use crate::load::{Node, Value};
use crate::source::Location;
use crate::spelling::closest;

impl Lowering<'_> {
    /// Lowers the waiters of all operations, once every type is known.
    pub(super) fn finish_waiters(&mut self, operations: &mut [Operation], types: &[TypeDefinition]) {
        for (at, node) in std::mem::take(&mut self.waiters) {
            let Some(operation) = operations.iter_mut().find(|operation| operation.at == at) else { continue };
            let mut reader = Reader { types, diagnostics: self.diagnostics };
            operation.waiter = reader.waiter(node, operation);
        }
    }
}

/// Lowers one waiter, and reports its problems. The result is meaningful only if there are none.
struct Reader<'a> {
    types: &'a [TypeDefinition],
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn waiter(&mut self, node: &Node, operation: &Operation) -> Option<Waiter> {
        if !is_mapping(node) {
            return None;
        }
        self.report_twins(node, operation);
        let document = self.document(node, operation)?;
        let status = self.status(node, operation, &document);
        let poll = self.poll(node.get("poll"));
        let missing = node.get("missing").map(|node| self.texts(node, "missing")).unwrap_or_default();
        let (status, base) = status?;
        let meanings = self.meanings(node, &status.status().ty);
        let progress = node.get("progress").and_then(|node| self.progress(node, &status, &base));
        let reason = self.reason(node, &base);
        Some(Waiter { status, states: meanings, progress, reason, missing, poll: poll? })
    }

    /// Checks that the names of parameters are unique: a resumed wait identifies its arguments by name.
    fn report_twins(&mut self, node: &Node, operation: &Operation) {
        let parameters = &operation.parameters;
        for (index, parameter) in parameters.iter().enumerate() {
            if parameters[..index].iter().any(|first| first.wire_name == parameter.wire_name) {
                self.diagnostics.error(
                    node.at,
                    format!("`x-waiter` on an operation with two parameters called `{}`", parameter.wire_name),
                    "a resumed wait identifies its arguments by name: rename one of them, or leave the waiter out",
                );
            }
        }
    }

    /// Returns the type of the polled document.
    fn document(&mut self, node: &Node, operation: &Operation) -> Option<Type> {
        if operation.method != "get" || operation.body.is_some() {
            self.diagnostics.error(
                node.at,
                format!("`x-waiter` on {} {}", operation.method.to_uppercase(), operation.path),
                "a polled operation must be a GET without a body; move the waiter to the one that shows the progress",
            );
            return None;
        }
        let Success::One(Content::Json(document @ Type::Named(_))) = &operation.success else {
            self.diagnostics.error(
                node.at,
                "`x-waiter` on an operation whose success is not one JSON object",
                "describe one 200 response with an object, so that a pointer can lead into it",
            );
            return None;
        };
        Some(document.clone())
    }

    /// Returns where the status is, and the type to which progress and reason are relative.
    fn status(&mut self, waiter: &Node, operation: &Operation, document: &Type) -> Option<(StatusPlace, Type)> {
        const FORMS: &str = "a pointer such as `/task/status`, `{all: [pointer, …], pointer: /status}` or \
                             `{first: {in: pointer, pointer: /status}}`";
        let Some(node) = waiter.get("status") else {
            self.diagnostics.error(waiter.at, "`x-waiter` has no `status`", FORMS);
            return None;
        };
        if node.text().is_some() {
            let status = self.status_pointer(node, document)?;
            return Some((StatusPlace::One(status), document.clone()));
        }
        if let Some(first) = node.get("first") {
            return if is_mapping(first) { self.first(first, operation, document) } else { None };
        }
        if let Some(all) = node.get("all") {
            return self.all(all, node, document);
        }
        self.diagnostics.error(node.at, "`status` does not say where the status is", FORMS);
        None
    }

    fn first(&mut self, node: &Node, operation: &Operation, document: &Type) -> Option<(StatusPlace, Type)> {
        let list_node = self.needed(node, "in", "the list, for example `/records`")?;
        let list = self.pointer(list_node, document)?;
        let Type::List(element) = &list.ty else {
            self.diagnostics.error(
                list_node.at,
                format!("{} is not a list", list.text),
                "`first` selects the first element of a list",
            );
            return None;
        };
        let element = (**element).clone();
        let status = self.needed(node, "pointer", "from the element to its status, for example `/status`")?;
        let status = self.status_pointer(status, &element)?;
        let selector = match node.get("where") {
            Some(selector) if list.steps.len() > 1 => {
                self.diagnostics.error(
                    selector.at,
                    format!("`where` with the nested list {}", list.text),
                    "an element can only be selected in a list that is a property of the document itself",
                );
                return None;
            }
            Some(selector) => Some(self.selector(selector, operation, &element)?),
            None => None,
        };
        Some((StatusPlace::First { list, status, selector }, element))
    }

    fn selector(&mut self, node: &Node, operation: &Operation, element: &Type) -> Option<Selector> {
        let [(name, id)] = node.entries() else {
            self.diagnostics.error(
                node.at,
                "`where` must name one parameter",
                "`where: {parameter: /id}`: the parameter that selects one element, and the property with its value",
            );
            return None;
        };
        let asks = |parameter: &&Parameter| {
            parameter.location == ParameterLocation::Query && !parameter.required && parameter.ty == Type::Text
        };
        let candidates: Vec<&str> =
            operation.parameters.iter().filter(asks).map(|parameter| parameter.wire_name.as_str()).collect();
        if !candidates.contains(&name.text.as_str()) {
            let hint = match closest(&name.text, &candidates) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "it must be a string, and optional: without it the call lists all elements".to_owned(),
            };
            self.diagnostics.error(name.at, format!("`{}` is not an optional string parameter of the query", name.text), hint);
            return None;
        }
        let pointer = self.pointer(id, element)?;
        if pointer.ty != Type::Text || !self.is_single(id, &pointer) {
            self.diagnostics.error(id.at, format!("{} is not a string", pointer.text), "it must have the value of the parameter");
            return None;
        }
        Some(Selector { parameter: name.text.clone(), id: pointer })
    }

    fn all(&mut self, all: &Node, node: &Node, document: &Type) -> Option<(StatusPlace, Type)> {
        let mut parts: Vec<Pointer> = Vec::new();
        for element in all.elements() {
            let part = self.pointer(element, document).filter(|part| self.is_single(element, part))?;
            if let Some(first) = parts.first()
                && first.ty != part.ty
            {
                self.diagnostics.error(
                    element.at,
                    format!("{} is of another type than {}", part.text, first.text),
                    "all parts must be of one schema, so that one pointer leads to the status in each",
                );
                return None;
            }
            if parts.iter().any(|known| known.text == part.text) {
                self.diagnostics.error(element.at, format!("duplicate {} in `all`", part.text), "name each part once");
                return None;
            }
            parts.push(part);
        }
        let Some(part) = parts.first().map(|part| part.ty.clone()) else {
            self.diagnostics.error(all.at, "`all` must be a list of pointers", "for example `all: [/network, /storage]`");
            return None;
        };
        let status = self.needed(node, "pointer", "from a part to its status, for example `/status`")?;
        let status = self.status_pointer(status, &part)?;
        Some((StatusPlace::All { parts, status }, part))
    }

    fn progress(&mut self, node: &Node, status: &StatusPlace, base: &Type) -> Option<Progress> {
        if matches!(status, StatusPlace::All { .. }) {
            self.diagnostics.error(
                node.at,
                "`progress` beside `all`",
                "leave it out: with `all`, it is the share of the parts that have succeeded",
            );
            return None;
        }
        if node.text().is_some() {
            let pointer = self.pointer(node, base)?;
            if !matches!(pointer.ty, Type::Integer | Type::Number) || !self.is_single(node, &pointer) {
                self.diagnostics.error(
                    node.at,
                    format!("{} is not a number", pointer.text),
                    "a number from 0 to 100, or `{of: pointer, is: [value, …]}` for the share of statuses that have a value",
                );
                return None;
            }
            return Some(Progress::Percent(pointer));
        }
        if !is_mapping(node) {
            return None;
        }
        let of_node = self.needed(node, "of", "the statuses, for example `/steps/*/status`")?;
        let is_node = self.needed(node, "is", "the values that count, for example `[finished]`")?;
        let of = self.pointer(of_node, base)?;
        if !of.is_plural() {
            self.diagnostics.error(
                of_node.at,
                format!("{} leads to one value", of.text),
                "write `*` for each element of a list or map",
            );
            return None;
        }
        let values = self.values(&of, of_node)?;
        let is = self.texts(is_node, "is");
        if is.is_empty() {
            self.diagnostics.error(is_node.at, "`is` names no value", "name the values that count, for example `[finished]`");
        }
        for (text, at) in is.iter().zip(is_node.elements()) {
            self.check_value(text, at.at, &values);
        }
        Some(Progress::Share { of, is })
    }

    fn reason(&mut self, waiter: &Node, base: &Type) -> Vec<Pointer> {
        let Some(node) = waiter.get("reason") else { return Vec::new() };
        let nodes = if node.text().is_some() { std::slice::from_ref(node) } else { node.elements() };
        if nodes.is_empty() {
            self.diagnostics.error(
                node.at,
                "`reason` must be a list of pointers",
                "for example `reason: [/error/code, /error/message]`",
            );
        }
        let mut pointers = Vec::new();
        for node in nodes {
            let Some(pointer) = self.pointer(node, base) else { continue };
            let mut ty = &pointer.ty;
            while let Type::List(inner) = ty {
                ty = inner;
            }
            let says = matches!(ty, Type::Text | Type::Integer) || self.enum_values(ty).is_some();
            if !says || pointer.is_plural() {
                self.diagnostics.error(
                    node.at,
                    format!("{} is not a string", pointer.text),
                    "point at a string, an integer, an enum, or a list of these",
                );
                continue;
            }
            pointers.push(pointer);
        }
        pointers
    }

    fn status_pointer(&mut self, node: &Node, base: &Type) -> Option<Pointer> {
        let pointer = self.pointer(node, base)?;
        if !self.is_single(node, &pointer) {
            return None;
        }
        self.values(&pointer, node)?;
        Some(pointer)
    }

    /// Returns whether a pointer leads to one value.
    fn is_single(&mut self, node: &Node, pointer: &Pointer) -> bool {
        if pointer.is_plural() {
            self.diagnostics.error(node.at, format!("{} leads to many values", pointer.text), "write the pointer without `*`");
        }
        !pointer.is_plural()
    }

    fn needed<'n>(&mut self, node: &'n Node, key: &str, hint: &str) -> Option<&'n Node> {
        let value = node.get(key);
        if value.is_none() {
            self.diagnostics.error(node.at, format!("`{key}` is missing"), hint);
        }
        value
    }

    /// Returns the strings of a list.
    fn texts(&mut self, node: &Node, key: &str) -> Vec<String> {
        if !matches!(node.value, Value::List(_)) {
            self.diagnostics.error(
                node.at,
                format!("`{key}` must be a list, this is {}", node.kind()),
                "write it in brackets: `[value, …]`",
            );
        }
        let mut texts = Vec::new();
        for element in node.elements() {
            match element.text() {
                Some(text) => texts.push(text.to_owned()),
                None => self.not_a_text(element),
            }
        }
        texts
    }

    fn not_a_text(&mut self, element: &Node) {
        let (at, kind): (Location, _) = (element.at, element.kind());
        self.diagnostics.error(at, format!("a value must be a string, this is {kind}"), "quote it");
    }
}

/// Returns whether a node is a mapping. The linter reports other nodes and unknown keys.
fn is_mapping(node: &Node) -> bool {
    matches!(node.value, Value::Map(_))
}
