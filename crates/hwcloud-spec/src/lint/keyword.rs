//! Reports unknown keys of OpenAPI 3.0 objects, values of the wrong type, and references that do not resolve.

use std::collections::HashSet;

use crate::diagnostic::Diagnostics;
use crate::load::{Documents, Key, Node, Value};
use crate::source::Location;
use crate::spelling::closest;

use super::schema::schema;

/// An object of OpenAPI: its keys, and the objects below them.
struct Object {
    name: &'static str,
    /// Keys whose values are not checked.
    plain: &'static [&'static str],
    /// Keys that must be `true` or `false`.
    flags: &'static [&'static str],
    /// Known keys for which no code is generated.
    ignored: &'static [&'static str],
    /// Keys whose values are objects.
    below: &'static [(&'static str, Below)],
}

/// The arrangement of objects below a key.
enum Below {
    One(&'static Object),
    List(&'static Object),
    Map(&'static Object),
}

use Below::{List, Map, One};

static ROOT: Object = Object {
    name: "the document",
    plain: &["openapi", "security", "tags", "externalDocs"],
    flags: &[],
    ignored: &[],
    below: &[("info", One(&INFO)), ("servers", List(&SERVER)), ("paths", Map(&PATH)), ("components", One(&COMPONENTS))],
};
static INFO: Object = Object {
    name: "`info`",
    plain: &["title", "description", "termsOfService", "contact", "license", "version"],
    flags: &[],
    ignored: &[],
    below: &[],
};
static SERVER: Object =
    Object { name: "a server", plain: &["url", "description", "variables"], flags: &[], ignored: &[], below: &[] };
static COMPONENTS: Object = Object {
    name: "`components`",
    plain: &["headers", "securitySchemes", "links", "callbacks"],
    flags: &[],
    ignored: &[],
    below: &[
        ("schemas", Map(&SCHEMA)),
        ("responses", Map(&RESPONSE)),
        ("parameters", Map(&PARAMETER)),
        ("examples", Map(&EXAMPLE)),
        ("requestBodies", Map(&REQUEST_BODY)),
    ],
};
static PATH: Object = Object {
    name: "a path",
    plain: &["summary", "description"],
    flags: &[],
    ignored: &["servers"],
    below: &[
        ("parameters", List(&PARAMETER)),
        ("get", One(&OPERATION)),
        ("put", One(&OPERATION)),
        ("post", One(&OPERATION)),
        ("delete", One(&OPERATION)),
        ("options", One(&OPERATION)),
        ("head", One(&OPERATION)),
        ("patch", One(&OPERATION)),
        ("trace", One(&OPERATION)),
    ],
};
static OPERATION: Object = Object {
    name: "an operation",
    plain: &["tags", "summary", "description", "externalDocs", "operationId", "security"],
    flags: &["deprecated"],
    ignored: &["callbacks", "servers"],
    below: &[("parameters", List(&PARAMETER)), ("requestBody", One(&REQUEST_BODY)), ("responses", Map(&RESPONSE))],
};
static PARAMETER: Object = Object {
    name: "a parameter",
    plain: &["name", "in", "description", "style", "example"],
    flags: &["required", "deprecated", "allowEmptyValue", "explode", "allowReserved"],
    ignored: &[],
    below: &[("schema", One(&SCHEMA)), ("examples", Map(&EXAMPLE)), ("content", Map(&MEDIA_TYPE))],
};
static REQUEST_BODY: Object = Object {
    name: "a request body",
    plain: &["description"],
    flags: &["required"],
    ignored: &[],
    below: &[("content", Map(&MEDIA_TYPE))],
};
static RESPONSE: Object = Object {
    name: "a response",
    plain: &["description", "headers", "links"],
    flags: &[],
    ignored: &[],
    below: &[("content", Map(&MEDIA_TYPE))],
};
static MEDIA_TYPE: Object = Object {
    name: "a media type",
    plain: &["example", "encoding"],
    flags: &[],
    ignored: &[],
    below: &[("schema", One(&SCHEMA)), ("examples", Map(&EXAMPLE))],
};
static EXAMPLE: Object = Object {
    name: "an example",
    plain: &["summary", "description", "value", "externalValue"],
    flags: &[],
    ignored: &[],
    below: &[],
};
static SCHEMA: Object = Object {
    name: "a schema",
    plain: &[
        "title",
        "multipleOf",
        "maximum",
        "minimum",
        "maxLength",
        "minLength",
        "pattern",
        "maxItems",
        "minItems",
        "maxProperties",
        "minProperties",
        "required",
        "enum",
        "type",
        "description",
        "format",
        "default",
        "discriminator",
        "xml",
        "externalDocs",
        "example",
    ],
    flags: &["exclusiveMaximum", "exclusiveMinimum", "uniqueItems", "nullable", "readOnly", "writeOnly", "deprecated"],
    ignored: &["not"],
    below: &[
        ("allOf", List(&SCHEMA)),
        ("oneOf", List(&SCHEMA)),
        ("anyOf", List(&SCHEMA)),
        ("items", One(&SCHEMA)),
        ("properties", Map(&SCHEMA)),
        ("additionalProperties", One(&SCHEMA)),
    ],
};

/// Checks the keys of a spec and of all that it refers to, and every reference where OpenAPI has one.
pub fn keywords(root: &Node, documents: &Documents, diagnostics: &mut Diagnostics) {
    Walk { documents, diagnostics, seen: HashSet::new() }.object(root, &ROOT);
}

struct Walk<'a> {
    documents: &'a Documents,
    diagnostics: &'a mut Diagnostics,
    /// The positions of visited objects, to which references lead again.
    seen: HashSet<Location>,
}

impl Walk<'_> {
    fn object(&mut self, node: &Node, kind: &Object) {
        if node.get("$ref").is_some() {
            // Keys beside a reference are ignored.
            let documents = self.documents;
            if let Some(resolved) = documents.resolve(node, self.diagnostics) {
                self.object(resolved.node, kind);
            }
            return;
        }
        if !self.seen.insert(node.at) {
            return;
        }
        match (&node.value, kind.name) {
            (Value::Map(_), "a schema") => schema(node, self.diagnostics),
            (Value::Map(_), _) | (Value::Bool(true), "a schema") => {}
            // Reported with the other problems of operations.
            (_, "an operation") => return,
            _ => {
                let hint = if kind.name == "a schema" { "for example `type: string`" } else { "" };
                self.diagnostics.error(node.at, format!("{} must be a mapping, this is {}", kind.name, node.kind()), hint);
                return;
            }
        }
        for (key, value) in node.entries() {
            let name = key.text.as_str();
            if let Some((_, below)) = kind.below.iter().find(|(known, _)| *known == name) {
                self.below(name, value, below);
            } else if kind.flags.contains(&name) {
                if !matches!(value.value, Value::Bool(_)) {
                    let message = format!("`{name}` must be `true` or `false`, this is {}", value.kind());
                    self.diagnostics.error(value.at, message, "");
                }
            } else if kind.ignored.contains(&name) {
                self.diagnostics.warning(key.at, format!("no code is generated for `{name}` of {}", kind.name), "");
            } else if !kind.plain.contains(&name) && !name.starts_with("x-") && kind.name != "a path" {
                unknown(key, kind, self.diagnostics);
            }
        }
    }

    fn below(&mut self, name: &str, value: &Node, below: &Below) {
        match below {
            // Any other value has been reported with the schema.
            One(_) if matches!(name, "items" | "additionalProperties") && !matches!(value.value, Value::Map(_)) => {}
            One(kind) => self.object(value, kind),
            List(kind) => value.elements().iter().for_each(|element| self.object(element, kind)),
            Map(kind) => {
                if !matches!(value.value, Value::Map(_)) && name != "properties" {
                    let message = format!("`{name}` must be a mapping, this is {}", value.kind());
                    self.diagnostics.error(value.at, message, "");
                }
                for (key, entry) in value.entries() {
                    if !key.text.starts_with("x-") || matches!(kind.name, "a schema") {
                        // Clients send it as a header: Content-Type or Accept.
                        if kind.name == MEDIA_TYPE.name && !key.text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
                            let message = format!("`{}` is not a media type", key.text);
                            self.diagnostics.error(key.at, message, "for example `application/json`");
                        }
                        self.object(entry, kind);
                    }
                }
            }
        }
    }
}

fn unknown(key: &Key, kind: &Object, diagnostics: &mut Diagnostics) {
    let known = kind.plain.iter().chain(kind.flags).chain(kind.ignored).chain(kind.below.iter().map(|(key, _)| key));
    let known: Vec<&str> = known.copied().collect();
    let hint = match closest(&key.text, &known) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "OpenAPI 3.0 has no such key; it is ignored".to_owned(),
    };
    diagnostics.warning(key.at, format!("unknown key `{}` in {}", key.text, kind.name), hint);
}
