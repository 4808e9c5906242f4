//! Lowers parameters: location, type, and the style of lists.

use super::kind::Kind;
use super::{Lowering, description};
use crate::ir::{Parameter, ParameterLocation, Shape, Style, Type};
use crate::lint::names_in;
use crate::load::{Node, Value};
use crate::names;

/// Headers that the client sets itself; OpenAPI says to ignore the first three as parameters.
const OWN_HEADERS: &[&str] = &["accept", "content-type", "authorization", "x-auth-token"];

impl<'a> Lowering<'a> {
    /// Lowers the parameters of an operation and of its path, in the order of the request.
    pub(super) fn parameters(
        &mut self,
        operation_id: &str,
        path: &str,
        path_at: &'a Node,
        operation: &'a Node,
    ) -> Vec<Parameter> {
        let mut parameters: Vec<(Parameter, &'a Node)> = Vec::new();
        for list in [operation.get("parameters"), path_at.get("parameters")].into_iter().flatten() {
            if !matches!(list.value, Value::List(_)) {
                self.diagnostics.error(
                    list.at,
                    format!("`parameters` must be a list, this is {}", list.kind()),
                    "start each parameter with `- `",
                );
            }
            for node in list.elements() {
                let Some(parameter) = self.parameter(operation_id, node) else { continue };
                // A parameter of the operation overrides one of the path; the linter reports other duplicates.
                let is_known =
                    |(known, _): &(Parameter, _)| known.wire_name == parameter.wire_name && known.location == parameter.location;
                if !parameters.iter().any(is_known) {
                    parameters.push((parameter, node));
                }
            }
        }
        self.report_equal_setters(&parameters);
        let template = names_in(path);
        let position = |parameter: &Parameter| template.iter().position(|name| *name == parameter.wire_name);
        let mut parameters: Vec<Parameter> = parameters.into_iter().map(|(parameter, _)| parameter).collect();
        parameters.sort_by_key(|parameter| (parameter.location, position(parameter)));
        parameters
    }

    fn report_equal_setters(&mut self, parameters: &[(Parameter, &'a Node)]) {
        for (index, (parameter, node)) in parameters.iter().enumerate() {
            if let Some((first, at)) = parameters[..index].iter().find(|(first, _)| first.rust_name == parameter.rust_name) {
                self.diagnostics.error(
                    node.at,
                    format!(
                        "the parameters `{}` and `{}` both become the Rust name `{}`",
                        first.wire_name, parameter.wire_name, first.rust_name
                    ),
                    format!("the first is in line {}; give one of them an `x-rust-name`", at.at.line),
                );
            }
        }
    }

    fn parameter(&mut self, operation_id: &str, node: &'a Node) -> Option<Parameter> {
        let node = self.resolve(node)?.node;
        let (Some(wire), Some(location)) = (node.get("name").and_then(Node::text), node.get("in").and_then(Node::text)) else {
            self.diagnostics.error(
                node.at,
                "a parameter needs a `name` and an `in`",
                "for example `name: limit` and `in: query`",
            );
            return None;
        };
        let location = match location {
            "path" => ParameterLocation::Path,
            "query" => ParameterLocation::Query,
            "header" => ParameterLocation::Header,
            other => {
                let at = node.get("in").map_or(node.at, |location| location.at);
                self.diagnostics.error(at, format!("parameters in `{other}` are not supported"), "path, query and header are");
                return None;
            }
        };
        if location == ParameterLocation::Header && OWN_HEADERS.contains(&wire.to_ascii_lowercase().as_str()) {
            self.diagnostics.warning(
                node.at,
                format!("the client sends `{wire}` itself; the parameter is left out"),
                "authentication is a security scheme, media types follow from the bodies",
            );
            return None;
        }
        if location == ParameterLocation::Header && !is_header_name(wire) {
            self.diagnostics.error(
                node.at,
                format!("`{wire}` cannot be the name of a header"),
                "use letters, digits and hyphens",
            );
            return None;
        }
        let required = node.get("required").is_some_and(Node::is_true);
        if location == ParameterLocation::Path && !required {
            self.diagnostics.error(
                node.at,
                format!("the path parameter `{wire}` is not marked as required"),
                "add `required: true`",
            );
        }
        let Some(schema) = node.get("schema") else {
            self.diagnostics.error(
                node.at,
                format!("the parameter `{wire}` has no `schema`"),
                "for example `schema: {type: string}`; `content` is not supported",
            );
            return None;
        };
        let Some(rust_name) = names::setter(self.rust_name(node).unwrap_or(wire)) else {
            self.diagnostics.error(
                node.at,
                format!("no Rust name can be derived from `{wire}`"),
                "give the parameter an `x-rust-name`",
            );
            return None;
        };
        let ty = self.parameter_type(operation_id, wire, schema)?;
        let (style, explode) = self.style(node, location)?;
        let rules = self.rules(schema);
        let example = node.get("example").or_else(|| schema.get("example")).or_else(|| schema.get("default"));
        Some(Parameter {
            wire_name: wire.to_owned(),
            rust_name,
            location,
            required,
            ty,
            style,
            explode,
            constraints: rules.constraints,
            allowed: rules.allowed,
            default: rules.default,
            description: description(node).or_else(|| description(schema)),
            deprecated: node.get("deprecated").or_else(|| schema.get("deprecated")).is_some_and(Node::is_true),
            example: example.map(Node::to_json),
            at: node.at,
        })
    }

    fn parameter_type(&mut self, operation_id: &str, wire: &str, schema: &'a Node) -> Option<Type> {
        let unsupported = |lowering: &mut Self| {
            lowering.diagnostics.error(
                schema.at,
                format!("the parameter `{wire}` is neither a scalar nor a list of scalars"),
                "objects in paths, queries and headers are not supported",
            );
        };
        // Checked first: an object must not leave an unused struct behind.
        if self.kind(schema) == Kind::Object {
            unsupported(self);
            return None;
        }
        let scalar = |lowering: &Self, ty: &Type| match ty {
            Type::Named(id) => lowering.types[*id].as_ref().is_none_or(|definition| matches!(definition.shape, Shape::Enum(_))),
            Type::List(_) | Type::Map(_) => false,
            _ => true,
        };
        let text_for_json = |ty: Type| if ty == Type::Json { Type::Text } else { ty };
        let ty = text_for_json(self.schema(schema, &format!("{operation_id}-{wire}")));
        let ty = match ty {
            Type::List(inner) => {
                let inner = text_for_json(*inner);
                if !scalar(self, &inner) {
                    unsupported(self);
                    return None;
                }
                Type::List(Box::new(inner))
            }
            ty if scalar(self, &ty) => ty,
            _ => {
                unsupported(self);
                return None;
            }
        };
        Some(ty)
    }

    /// Returns the style of values, and whether each element of a list is a parameter of its own.
    fn style(&mut self, node: &'a Node, location: ParameterLocation) -> Option<(Style, bool)> {
        let written = node.get("style").and_then(Node::text);
        let style = match (location, written) {
            (ParameterLocation::Path | ParameterLocation::Header, None | Some("simple")) => Style::Simple,
            (ParameterLocation::Query, None | Some("form")) => Style::Form,
            (ParameterLocation::Query, Some("spaceDelimited")) => Style::SpaceDelimited,
            (ParameterLocation::Query, Some("pipeDelimited")) => Style::PipeDelimited,
            (_, Some(other)) => {
                let at = node.get("style").map_or(node.at, |style| style.at);
                self.diagnostics.error(
                    at,
                    format!("the style `{other}` is not supported for this parameter"),
                    "use `form` in the query and `simple` elsewhere",
                );
                return None;
            }
        };
        Some((style, node.get("explode").map_or(style == Style::Form, Node::is_true)))
    }
}

fn is_header_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c))
}
