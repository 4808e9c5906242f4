//! Lowers request bodies and responses: the media type to use, and the content of successes and errors.

use super::kind::Kind;
use super::{Lowering, description};
use crate::ir::{
    Constraints, Content, Header, Link, Operation, RequestBody, Response, Shape, Status, Success, SuccessCase, Type,
};
use crate::load::Node;
use crate::names;
use crate::source::Location;

impl<'a> Lowering<'a> {
    /// Lowers the request body of an operation.
    pub(super) fn request_body(&mut self, operation_id: &str, operation: &'a Node) -> Option<RequestBody> {
        let node = self.resolve(operation.get("requestBody")?)?.node;
        let content = node.get("content").map(Node::entries).unwrap_or_default();
        let Some((key, media)) = preferred(content) else {
            self.diagnostics.error(
                node.at,
                "a request body needs `content`",
                "for example `content: {application/json: {schema: …}}`",
            );
            return None;
        };
        let media_type = key.text.as_str();
        let name = format!("{operation_id}-request-body");
        let content = match base(media_type) {
            json if is_json(json) && !self.is_binary(media) => {
                Content::Json(media.get("schema").map_or(Type::Json, |schema| self.schema(schema, &name)))
            }
            "application/x-www-form-urlencoded" => {
                let ty = media.get("schema").map_or(Type::Json, |schema| self.schema(schema, &name));
                if !self.is_flat(&ty) {
                    self.diagnostics.error(
                        media.at,
                        "a form must be an object of scalars and lists of scalars",
                        "offer `application/json` for anything else",
                    );
                }
                Content::Form(ty)
            }
            "multipart/form-data" => {
                self.diagnostics.error(
                    key.at,
                    "multipart forms are not supported",
                    "offer `application/json` or `application/octet-stream`",
                );
                return None;
            }
            other if is_media_type(other) => Content::Bytes,
            _ => {
                self.diagnostics.error(key.at, format!("`{media_type}` is not a media type"), "for example `application/json`");
                return None;
            }
        };
        let examples = match &content {
            Content::Json(ty) => self.examples(Status::Default, ty, node),
            _ => Vec::new(),
        };
        let schema = media.get("schema").filter(|_| content.ty().is_some_and(|ty| !matches!(ty, Type::Named(_))));
        let constraints = schema.map_or(&Constraints::NONE, |schema| self.rules(schema).constraints);
        Some(RequestBody {
            required: node.get("required").is_some_and(Node::is_true),
            media_type: if media_type.contains('*') { "application/octet-stream".to_owned() } else { media_type.to_owned() },
            content,
            constraints,
            description: description(node),
            examples,
            at: node.at,
        })
    }

    /// Returns whether a form can have a type.
    fn is_flat(&self, ty: &Type) -> bool {
        let is_enum = |id: usize| match self.types.get(id).and_then(Option::as_ref).map(|definition| &definition.shape) {
            Some(Shape::Enum(_)) => true,
            Some(Shape::Object(_)) | None => false,
        };
        let is_scalar = |ty: &Type| match ty {
            Type::List(_) | Type::Map(_) => false,
            Type::Named(id) => is_enum(*id),
            _ => true,
        };
        let is_field = |ty: &Type| match ty {
            Type::List(inner) => is_scalar(inner),
            other => is_scalar(other),
        };
        match ty {
            Type::Named(id) => match self.types.get(*id).and_then(Option::as_ref).map(|definition| &definition.shape) {
                Some(Shape::Object(object)) => object.fields.iter().all(|field| is_field(&field.ty)),
                Some(Shape::Enum(_)) => false,
                // Still being lowered, or reported already.
                None => true,
            },
            Type::Map(inner) => is_field(inner),
            Type::Json => true,
            _ => false,
        }
    }

    /// Lowers the documented responses of an operation.
    pub(super) fn responses(&mut self, operation_id: &str, method: &str, operation: &'a Node) -> Vec<Response> {
        let mut found = Vec::new();
        let responses = operation.get("responses").map(Node::entries).unwrap_or_default();
        for (key, node) in responses.iter().filter(|(key, _)| !key.text.starts_with("x-")) {
            let Some(status) = status(&key.text) else {
                self.diagnostics.error(key.at, format!("`{}` is not a status", key.text), "write '200', 4XX or default");
                continue;
            };
            if found.iter().any(|response: &Response| response.status == status) {
                continue;
            }
            let Some(node) = self.resolve(node).map(|resolved| resolved.node) else { continue };
            let name = if status.is_success() {
                format!("{operation_id}-response")
            } else {
                format!("{operation_id}-{status}-response")
            };
            found.push(self.response(status, key.at, &name, method, node));
        }
        found
    }

    fn response(&mut self, status: Status, at: Location, name: &str, method: &str, node: &'a Node) -> Response {
        // A response to HEAD has no body, regardless of the documentation.
        let (media_type, content) = if method == "head" { (None, Content::Empty) } else { self.response_content(name, node) };
        let examples = match &content {
            Content::Json(ty) => self.examples(status, ty, node),
            _ => Vec::new(),
        };
        let headers = node.get("headers").map(Node::entries).unwrap_or_default();
        let links = node.get("links").map(Node::entries).unwrap_or_default();
        Response {
            status,
            description: description(node),
            headers: headers.iter().filter_map(|(name, header)| self.header(&name.text, header)).collect(),
            media_type,
            content,
            examples,
            links: links.iter().filter_map(|(name, link)| self.link(&name.text, link)).collect(),
            at,
        }
    }

    fn header(&mut self, name: &str, node: &'a Node) -> Option<Header> {
        let node = self.resolve(node)?.node;
        let schema = node.get("schema");
        let target = schema.and_then(|schema| self.resolve(schema)).map(|resolved| resolved.node);
        let ty = match schema.map_or(Kind::Text, |schema| self.kind(schema)) {
            Kind::Integer => Type::Integer,
            Kind::Number => Type::Number,
            Kind::Boolean => Type::Boolean,
            Kind::List => Type::List(Box::new(Type::Text)),
            Kind::Text | Kind::Object | Kind::Any => Type::Text,
        };
        let example = node.get("example").or_else(|| target.and_then(|target| target.get("example")));
        Some(Header {
            wire_name: name.to_owned(),
            rust_name: names::field(name)?,
            ty,
            description: description(node).or_else(|| target.and_then(description)),
            required: node.get("required").is_some_and(Node::is_true),
            example: example.map(Node::to_json),
        })
    }

    fn link(&mut self, name: &str, node: &'a Node) -> Option<Link> {
        let node = self.resolve(node)?.node;
        let parameters = node.get("parameters").map(Node::entries).unwrap_or_default();
        Some(Link {
            name: name.to_owned(),
            operation_id: node.get("operationId").and_then(Node::text)?.to_owned(),
            parameters: parameters.iter().map(|(key, value)| (key.text.clone(), value.to_json())).collect(),
        })
    }

    fn response_content(&mut self, name: &str, node: &'a Node) -> (Option<String>, Content) {
        let Some((key, media)) = preferred(node.get("content").map(Node::entries).unwrap_or_default()) else {
            return (None, Content::Empty);
        };
        let content = if !is_json(base(&key.text)) || self.is_binary(media) {
            Content::Bytes
        } else {
            Content::Json(media.get("schema").map_or(Type::Json, |schema| self.schema(schema, name)))
        };
        (Some(key.text.clone()), content)
    }

    /// Returns whether the content is bytes, regardless of the media type.
    fn is_binary(&mut self, media: &'a Node) -> bool {
        let schema = media.get("schema").and_then(|schema| self.resolve(schema));
        schema.and_then(|schema| schema.node.get("format")).and_then(Node::text) == Some("binary")
    }
}

/// Returns the output of an operation: one content if all documented successes agree, else a case for each.
pub(super) fn success(operation: &Operation) -> Success {
    let documented = operation.successes();
    let Some(first) = documented.first() else { return Success::One(Content::Empty) };
    if documented.iter().all(|response| response.content == first.content) {
        return Success::One(first.content.clone());
    }
    let cases = documented.iter().map(|response| SuccessCase {
        status: response.status,
        variant: variant(response.status),
        content: response.content.clone(),
        description: response.description.clone(),
    });
    Success::Several(format!("{}Success", operation.type_name), cases.collect())
}

fn variant(status: Status) -> String {
    let name = match status {
        Status::Code(200) => "Ok",
        Status::Code(201) => "Created",
        Status::Code(202) => "Accepted",
        Status::Code(203) => "NonAuthoritative",
        Status::Code(204) => "NoContent",
        Status::Code(205) => "ResetContent",
        Status::Code(206) => "PartialContent",
        Status::Code(207) => "MultiStatus",
        Status::Code(other) => return format!("Status{other}"),
        Status::Range(_) | Status::Default => "Other",
    };
    name.to_owned()
}

/// Returns the media type to use: JSON if there is a choice.
fn preferred(content: &[(crate::load::Key, Node)]) -> Option<(&crate::load::Key, &Node)> {
    let json = content.iter().find(|(key, _)| is_json(base(&key.text)));
    json.or_else(|| content.first()).map(|(key, node)| (key, node))
}

/// Returns a media type without its parameters.
fn base(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or(media_type).trim()
}

fn is_json(media_type: &str) -> bool {
    // Tools write wildcards for whatever the service sends, which is JSON.
    matches!(media_type.to_ascii_lowercase().as_str(), "application/json" | "*/*" | "application/*")
        || media_type.ends_with("+json")
}

fn is_media_type(text: &str) -> bool {
    let is_token = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "!#$&^_.+*-".contains(c));
    text.split_once('/').is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
}

fn status(text: &str) -> Option<Status> {
    if text == "default" {
        return Some(Status::Default);
    }
    if let [first @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] = text.as_bytes() {
        return Some(Status::Range(u16::from(first - b'0')));
    }
    let is_code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse::<u16>().ok().filter(|code| is_code && (100..=599).contains(code)).map(Status::Code)
}
