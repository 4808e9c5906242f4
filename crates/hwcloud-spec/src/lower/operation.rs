//! Paths to operations, and the document as a whole.

use super::body::success;
use super::{Lowering, description};
use crate::ir::{Api, Content, Operation, Server, Success};
use crate::load::reference::Document;
use crate::load::{Key, Node, Spec, Value};
use crate::names;

const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const BESIDE_METHODS: &[&str] = &["$ref", "summary", "description", "servers", "parameters"];

impl<'a> Lowering<'a> {
    /// The whole document.
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

    /// The files that the code comes from, the spec first.
    fn sources(&self, spec: &Spec, document: &Document) -> Vec<String> {
        let mut others: Vec<_> =
            self.files.iter().filter(|file| **file != document.file).filter_map(|file| self.documents.of_file(*file)).collect();
        others.sort_by(|a, b| a.path.cmp(&b.path));
        let others = others.into_iter().map(|other| self.input.named(&other.path));
        std::iter::once(self.input.named(&spec.file)).chain(others).collect()
    }

    /// The first server's URL, variables other than the region with their defaults.
    fn endpoint(&mut self, root: &'a Node) -> Option<String> {
        let server = root.get("servers")?.elements().first()?;
        let url = server.get("url")?;
        let text = server_url(server)?;
        let unknown = super::parameter::names_in(&text).into_iter().find(|name| *name != "region");
        let problem = match unknown {
            Some(name) => format!("the variable `{{{name}}}` has no default"),
            None if text.starts_with("https://") || text.starts_with("http://") => {
                return Some(text.trim_end_matches('/').to_owned());
            }
            None => "not an absolute URL".to_owned(),
        };
        self.diagnostics.warning(
            url.at,
            format!("{problem}; users must give an endpoint"),
            "for example `https://service.{region}.myhuaweicloud.com`, where the region is filled in",
        );
        None
    }

    fn operations(&mut self, root: &'a Node) -> Vec<Operation> {
        let mut operations: Vec<Operation> = Vec::new();
        let Some(paths) = root.get("paths") else {
            self.diagnostics.error(root.at, "the spec has no `paths`", "describe at least one operation under `paths`");
            return operations;
        };
        let mut shapes = std::collections::HashMap::new();
        for (key, item) in paths.entries().iter().filter(|(key, _)| !key.text.starts_with("x-")) {
            if !self.is_path(key) {
                continue;
            }
            let first = *shapes.entry(shape(&key.text)).or_insert(key.at);
            if first != key.at {
                self.diagnostics.error(
                    key.at,
                    "the same path stands twice, with other names for its parameters",
                    format!("the first stands in line {}; describe both methods there", first.line),
                );
                continue;
            }
            let Some(item) = self.resolve(item).map(|resolved| resolved.node) else { continue };
            for (method, node) in item.entries() {
                let name = method.text.as_str();
                if METHODS.contains(&name) {
                    operations.extend(self.operation(key, item, name, node));
                } else if !BESIDE_METHODS.contains(&name) && !name.starts_with("x-") {
                    let similar = crate::spelling::closest(name, METHODS).map(|method| format!("did you mean `{method}`?"));
                    self.diagnostics.error(
                        method.at,
                        format!("`{name}` is not an HTTP method"),
                        similar.unwrap_or_else(|| format!("the methods are {}", METHODS.join(", "))),
                    );
                }
            }
        }
        self.report_equal_operations(&operations);
        operations
    }

    fn is_path(&mut self, key: &Key) -> bool {
        let path = key.text.as_str();
        let template = super::parameter::names_in(path);
        let braces = |brace| path.matches(brace).count();
        let problem = if !path.starts_with('/') {
            Some(("a path must start with `/`", "add the slash"))
        } else if path.contains("//") {
            Some(("a path with an empty segment is not supported", "delete one of the slashes"))
        } else if path.contains(['?', '#']) {
            Some(("a path cannot have a query or a fragment", "describe query parameters under `parameters`"))
        } else if path
            .contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '|'))
        {
            Some(("a path with a character that no URL can hold", "percent-encode it"))
        } else if path.split('/').any(|segment| segment == "." || segment == "..") {
            Some(("a path with `.` or `..` as a segment", "write the path that is meant"))
        } else if braces('{') != template.len()
            || braces('}') != template.len()
            || template.iter().any(|name| name.is_empty() || name.contains(['/', '{']))
        {
            Some(("the braces of the path do not match", "write parameters as `{name}`"))
        } else if (1..template.len()).any(|index| template[..index].contains(&template[index])) {
            Some(("a parameter stands twice in the path", "give the second one another name"))
        } else {
            None
        };
        if let Some((message, hint)) = problem {
            self.diagnostics.error(key.at, message, hint);
        }
        problem.is_none()
    }

    fn operation(&mut self, path: &'a Key, item: &'a Node, method: &str, node: &'a Node) -> Option<Operation> {
        let Value::Map(_) = node.value else {
            self.diagnostics.error(node.at, format!("an operation must be a mapping, this is {}", node.kind()), "");
            return None;
        };
        let Some(id) = node.get("operationId").and_then(Node::text).filter(|id| !id.is_empty()) else {
            self.diagnostics.error(
                node.at,
                format!("{} {} has no `operationId`", method.to_uppercase(), path.text),
                "it names the method of the client",
            );
            return None;
        };
        let given = self.rust_name(node);
        let name = given.unwrap_or(id);
        let (Some(method_name), Some(type_name)) = (names::method(name), names::builder(name)) else {
            self.diagnostics.error(node.at, format!("no Rust name can be made of `{id}`"), "give the operation an `x-rust-name`");
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
        let mut ids = std::collections::HashMap::new();
        let mut method_names = std::collections::HashMap::new();
        let mut by_method = std::collections::HashMap::new();
        for operation in operations {
            let first_id = *ids.entry(operation.id.as_str()).or_insert(operation.at);
            let (first, first_at) =
                *method_names.entry(operation.type_name.as_str()).or_insert((operation.id.as_str(), operation.at));
            let method_at = *by_method.entry(operation.method_name.as_str()).or_insert(operation.at);
            if first_id != operation.at {
                self.diagnostics.error(
                    operation.at,
                    format!("the operationId `{}` stands twice", operation.id),
                    format!("the first stands in line {}; an operationId is unique", first_id.line),
                );
            } else if first_at != operation.at || method_at != operation.at {
                self.diagnostics.error(
                    operation.at,
                    format!(
                        "the operations `{first}` and `{}` both become the Rust name `{}`",
                        operation.id, operation.method_name
                    ),
                    format!("the first stands in line {}; give one of them an `x-rust-name`", first_at.line),
                );
            }
        }
    }
}

/// The servers, variables other than the region with their defaults.
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

/// A path without the names of its parameters: paths of the same shape cannot be told apart.
fn shape(path: &str) -> String {
    let mut shape = path.to_owned();
    for name in super::parameter::names_in(path) {
        shape = shape.replace(&format!("{{{name}}}"), "{}");
    }
    shape
}
