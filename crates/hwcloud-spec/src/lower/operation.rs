//! Lowers operations, and the document as a whole.

use std::collections::HashMap;

use super::body::success;
use super::{Lowering, description};
use crate::ir::{Api, Content, Operation, Server, Success};
use crate::lint::{METHODS, names_in, well_formed};
use crate::load::reference::Document;
use crate::load::{Key, Node, Spec, Value};
use crate::names;

impl<'a> Lowering<'a> {
    /// Lowers the document.
    pub(super) fn api(&mut self, spec: &Spec, document: &'a Document) -> Api {
        let root = &document.root;
        let components = root.get("components").and_then(|components| components.get("schemas"));
        if let Some(components) = components {
            self.reserve_components(components);
            for (key, node) in components.entries() {
                self.component(&key.text, node);
            }
        }
        let info = root.get("info");
        let text = |key: &str| info.and_then(|info| info.get(key)).and_then(Node::text).map(|text| text.trim().to_owned());
        let title = text("title").filter(|title| !title.is_empty());
        if title.is_none() {
            let at = info.map_or(root.at, |info| info.at);
            self.diagnostics.error(at, "`info` needs a `title`", "it names the service in the generated documentation");
        }
        let mut operations = self.operations(root);
        let (title, version, description) = (title.unwrap_or_default(), text("version").unwrap_or_default(), text("description"));
        let endpoint = self.endpoint(root);
        let types = self.finish_types(&operations, root.at);
        self.finish_waiters(&mut operations, &types);
        Api {
            stem: spec.stem.clone(),
            sources: self.sources(spec, document),
            title,
            version,
            description: description.filter(|text| !text.is_empty()),
            servers: servers(root),
            endpoint,
            operations,
            types,
            at: root.at,
        }
    }

    /// Returns the source files, the spec first.
    fn sources(&self, spec: &Spec, document: &Document) -> Vec<String> {
        let mut others: Vec<_> =
            self.files.iter().filter(|file| **file != document.file).filter_map(|file| self.documents.of_file(*file)).collect();
        others.sort_by(|a, b| a.path.cmp(&b.path));
        let others = others.into_iter().map(|other| self.input.named(&other.path));
        std::iter::once(self.input.named(&spec.file)).chain(others).collect()
    }

    /// Returns the URL of the first server, with the defaults of all variables except the region.
    fn endpoint(&mut self, root: &'a Node) -> Option<String> {
        let server = root.get("servers")?.elements().first()?;
        let url = server.get("url")?;
        let text = server_url(server)?;
        let unknown = names_in(&text).into_iter().find(|name| *name != "region");
        let problem = match unknown {
            Some(name) => format!("the variable `{{{name}}}` has no default"),
            None if text.starts_with("https://") || text.starts_with("http://") => {
                return Some(text.trim_end_matches('/').to_owned());
            }
            None => "not an absolute URL".to_owned(),
        };
        self.diagnostics.warning(
            url.at,
            format!("{problem}; users must configure an endpoint"),
            "for example `https://service.{region}.myhuaweicloud.com`, where the region is filled in",
        );
        None
    }

    fn operations(&mut self, root: &'a Node) -> Vec<Operation> {
        let mut operations: Vec<Operation> = Vec::new();
        for (key, item) in well_formed(root) {
            let Some(item) = self.resolve(item).map(|resolved| resolved.node) else { continue };
            for (method, node) in item.entries().iter().filter(|(method, _)| METHODS.contains(&method.text.as_str())) {
                operations.extend(self.operation(key, item, &method.text, node));
            }
        }
        self.report_equal_operations(&operations);
        operations
    }

    fn operation(&mut self, path: &'a Key, item: &'a Node, method: &str, node: &'a Node) -> Option<Operation> {
        let id = node.get("operationId").and_then(Node::text).filter(|id| !id.is_empty())?;
        let given = self.rust_name(node);
        let name = given.unwrap_or(id);
        let (Some(method_name), Some(type_name)) = (names::method(name), names::builder(name)) else {
            self.diagnostics.error(
                node.at,
                format!("no Rust name can be derived from `{id}`"),
                "give the operation an `x-rust-name`",
            );
            return None;
        };
        let parameters = self.parameters(id, &path.text, item, node);
        let body = self.request_body(id, node);
        let responses = self.responses(id, method, node);
        let at = node.key("operationId").map_or(node.at, |key| key.at);
        self.waiters.extend(node.get("x-waiter").map(|waiter| (at, waiter)));
        let tags = node.get("tags").map(Node::elements).unwrap_or_default();
        let mut operation = Operation {
            id: id.to_owned(),
            method_name,
            type_name,
            method: method.to_owned(),
            path: path.text.clone(),
            summary: node
                .get("summary")
                .and_then(Node::text)
                .map(str::trim)
                .filter(|text| !text.is_empty())
                .map(ToOwned::to_owned),
            description: description(node),
            deprecated: node.get("deprecated").is_some_and(Node::is_true),
            tags: tags.iter().filter_map(Node::text).map(ToOwned::to_owned).collect(),
            is_public: node
                .get("security")
                .is_some_and(|security| matches!(&security.value, Value::List(list) if list.is_empty())),
            parameters,
            body,
            responses,
            success: Success::One(Content::Empty),
            waiter: None,
            at,
        };
        operation.success = success(&operation);
        Some(operation)
    }

    fn report_equal_operations(&mut self, operations: &[Operation]) {
        let mut by_type = HashMap::new();
        let mut by_method = HashMap::new();
        for operation in operations {
            let of_type = *by_type.entry(operation.type_name.as_str()).or_insert(operation);
            let of_method = *by_method.entry(operation.method_name.as_str()).or_insert(operation);
            let first = if std::ptr::eq(of_type, operation) { of_method } else { of_type };
            // The linter reports equal IDs.
            if !std::ptr::eq(first, operation) && first.id != operation.id {
                self.diagnostics.error(
                    operation.at,
                    format!(
                        "the operations `{}` and `{}` both become the Rust name `{}`",
                        first.id, operation.id, operation.method_name
                    ),
                    format!("the first is in line {}; give one of them an `x-rust-name`", first.at.line),
                );
            }
        }
    }
}

/// Returns the servers, with the defaults of all variables except the region.
fn servers(root: &Node) -> Vec<Server> {
    let servers = root.get("servers").map(Node::elements).unwrap_or_default();
    servers.iter().filter_map(|server| Some(Server { url: server_url(server)?, description: description(server) })).collect()
}

fn server_url(server: &Node) -> Option<String> {
    let mut url = server.get("url")?.text()?.to_owned();
    for (name, variable) in server.get("variables").map(Node::entries).unwrap_or_default() {
        if let Some(default) = variable.get("default").and_then(Node::text).filter(|_| name.text != "region") {
            url = url.replace(&format!("{{{}}}", name.text), default);
        }
    }
    Some(url)
}
