//! What the generators get: one API, lowered.

mod waiter;

use serde_json::Value as Json;

pub use waiter::{Asked, Pointer, Poll, Progress, StatusPlace, Step, Waiter};

use crate::source::Location;

/// One spec, lowered.
#[derive(Debug)]
pub struct Api {
    /// File stem; the crates are called after it.
    pub stem: String,
    /// The files the code comes from, the spec first: path as a person names it, and SHA-256.
    pub sources: Vec<(String, String)>,
    /// `info.title`.
    pub title: String,
    /// `info.version`: the API's, not the crates'.
    pub version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// URL of the first server, variables such as `{region}` in it; without a trailing slash.
    pub server: Option<String>,
    /// Operations in the order of the spec.
    pub operations: Vec<Operation>,
    /// Types in the order of the spec.
    pub types: Vec<TypeDefinition>,
}

/// Number of a type in [`Api::types`].
pub type TypeId = usize;

/// A type of a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Type {
    /// `String`.
    Text,
    /// `i64`, whatever the documented width.
    Integer,
    /// `f64`.
    Number,
    /// `bool`.
    Boolean,
    /// `serde_json::Value`: anything.
    Json,
    /// `Vec<T>`.
    List(Box<Type>),
    /// `BTreeMap<String, T>`.
    Map(Box<Type>),
    /// A struct or enum of the model crate.
    Named(TypeId),
}

impl Type {
    /// The named type at the bottom of lists and maps.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::List(inner) | Self::Map(inner) => inner.named(),
            Self::Named(id) => Some(*id),
            _ => None,
        }
    }

    /// Whether free-form JSON is at the bottom of lists and maps.
    pub fn holds_json(&self) -> bool {
        match self {
            Self::List(inner) | Self::Map(inner) => inner.holds_json(),
            other => *other == Self::Json,
        }
    }
}

/// A struct or enum of the model crate.
#[derive(Debug)]
pub struct TypeDefinition {
    /// Rust name.
    pub name: String,
    /// Name of the component; `None` for a schema that stands where it is used.
    pub component: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Whether the documentation calls it deprecated.
    pub deprecated: bool,
    /// Whether it is part of a request body.
    pub sent: bool,
    /// Fields or variants.
    pub shape: Shape,
}

/// What a type is made of.
#[derive(Debug)]
pub enum Shape {
    /// A struct.
    Object(Object),
    /// An open string enum.
    Enum(Vec<Variant>),
}

/// A struct.
#[derive(Debug, Default)]
pub struct Object {
    /// Documented properties.
    pub fields: Vec<Field>,
    /// Rust name and type of the map that keeps other properties, where the spec gives them a schema.
    pub additional: Option<(String, Type)>,
}

/// A property.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of the documentation, free of the others")]
pub struct Field {
    /// Name in JSON.
    pub wire: String,
    /// Rust name, with `r#` where it takes that.
    pub rust: String,
    /// Type.
    pub ty: Type,
    /// Whether the type must be boxed because it contains itself.
    pub boxed: bool,
    /// Whether a request body must have it.
    pub required: bool,
    /// Documented rules.
    pub rules: Constraints,
    /// Description.
    pub description: Option<String>,
    /// Whether the documentation calls it deprecated.
    pub deprecated: bool,
    /// Whether it is a secret (`format: password`), which is never shown.
    pub secret: bool,
    /// Where it stands in the spec.
    pub at: Location,
}

/// A documented value of an enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The text in JSON.
    pub text: String,
    /// Rust name.
    pub rust: String,
    /// Description.
    pub description: Option<String>,
}

/// Documented rules for a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Constraints {
    /// `minLength` in characters.
    pub min_length: Option<u64>,
    /// `maxLength` in characters.
    pub max_length: Option<u64>,
    /// `pattern`, an ECMAScript regular expression.
    pub pattern: Option<String>,
    /// `minimum`.
    pub minimum: Option<f64>,
    /// `maximum`.
    pub maximum: Option<f64>,
    /// `exclusiveMinimum`.
    pub exclusive_minimum: bool,
    /// `exclusiveMaximum`.
    pub exclusive_maximum: bool,
    /// `multipleOf`.
    pub multiple_of: Option<f64>,
    /// `minItems`.
    pub min_items: Option<u64>,
    /// `maxItems`.
    pub max_items: Option<u64>,
    /// `uniqueItems`.
    pub unique_items: bool,
    /// `minProperties`.
    pub min_properties: Option<u64>,
    /// `maxProperties`.
    pub max_properties: Option<u64>,
    /// Constraints for each element or map value.
    pub items: Option<Box<Constraints>>,
    /// `enum` of anything but strings: for documentation, for such a value is not held to it.
    pub values: Vec<String>,
    /// `default`, for documentation: the service fills it in.
    pub default: Option<String>,
}

/// An operation.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`.
    pub id: String,
    /// Method of the client.
    pub method_name: String,
    /// Builder type.
    pub type_name: String,
    /// HTTP method, lower-case.
    pub method: String,
    /// Path template as in the spec.
    pub path: String,
    /// One-line summary.
    pub summary: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Whether the documentation calls it deprecated.
    pub deprecated: bool,
    /// Whether anybody may call it: `security` is an empty list.
    pub public: bool,
    /// Parameters: path, query, header; each in the order of the spec, path parameters in the order of the path.
    pub parameters: Vec<Parameter>,
    /// Request body.
    pub body: Option<RequestBody>,
    /// What a successful call gives.
    pub success: Success,
    /// Documented error responses.
    pub errors: Vec<ErrorResponse>,
    /// Documented response bodies.
    pub examples: Vec<Example>,
    /// When what it reports on is over: `x-waiter`.
    pub waiter: Option<Waiter>,
    /// Where it stands in the spec.
    pub at: Location,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A part of the path.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
}

/// A parameter.
#[derive(Debug)]
pub struct Parameter {
    /// Name on the wire.
    pub wire: String,
    /// Setter.
    pub rust: String,
    /// Where it goes.
    pub place: Place,
    /// Whether a call must have it.
    pub required: bool,
    /// Type: a scalar, an enum, or a list of these.
    pub ty: Type,
    /// Whether a list goes into one value, separated by this character.
    pub separator: Option<char>,
    /// Documented rules.
    pub rules: Constraints,
    /// Description.
    pub description: Option<String>,
    /// A documented value.
    pub example: Option<Json>,
}

impl Parameter {
    /// Whether its value comes from the configuration unless the call sets it.
    pub fn is_configured(&self) -> bool {
        self.place == Place::Path && self.wire == "project_id" && self.ty == Type::Text
    }
}

/// A request body.
#[derive(Debug)]
pub struct RequestBody {
    /// Whether a call must have it.
    pub required: bool,
    /// Media type as in the spec.
    pub media_type: String,
    /// What it holds.
    pub content: Content,
    /// Description.
    pub description: Option<String>,
}

/// What a body holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Content {
    /// Nothing.
    Empty,
    /// A JSON document of this type.
    Json(Type),
    /// A form of this type.
    Form(Type),
    /// Bytes.
    Bytes,
}

/// What a successful call gives.
#[derive(Debug)]
pub enum Success {
    /// The same for every status.
    One(Content),
    /// Something else for different statuses: an enum of this name.
    Several(String, Vec<SuccessCase>),
}

/// One of several documented successes.
#[derive(Debug)]
pub struct SuccessCase {
    /// The status.
    pub status: Status,
    /// Rust name of the variant.
    pub variant: String,
    /// What the body holds.
    pub content: Content,
    /// Description of the response.
    pub description: Option<String>,
}

/// A documented status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// For example 404.
    Code(u16),
    /// For example 4XX.
    Range(u16),
    /// Any other.
    Default,
}

impl Status {
    /// Whether a success can have it.
    pub fn is_success(self) -> bool {
        matches!(self, Self::Code(200..=299) | Self::Range(2))
    }
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{code}"),
            Self::Range(first) => write!(f, "{first}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// A documented error.
#[derive(Debug)]
pub struct ErrorResponse {
    /// The status.
    pub status: Status,
    /// What the body holds.
    pub content: Content,
    /// Description of the response.
    pub description: Option<String>,
}

/// A documented response body.
#[derive(Debug)]
pub struct Example {
    /// The status it belongs to.
    pub status: Status,
    /// Name of the example among those of the response; `example` for a lone one.
    pub name: String,
    /// Type of the body.
    pub ty: Type,
    /// The document.
    pub value: Json,
    /// Its file in the folder of specs; `None` for one that stands in the spec.
    pub file: Option<String>,
    /// Where the spec names it.
    pub at: Location,
    /// Whether an erratum says that it differs from its schema.
    pub excused: bool,
}

impl Operation {
    /// The type of the document by which it is waited for, where it can be.
    pub fn waited_document(&self) -> Option<TypeId> {
        match (&self.waiter, &self.success) {
            (Some(_), Success::One(Content::Json(Type::Named(id)))) => Some(*id),
            _ => None,
        }
    }

    /// The different types of the model crate among its responses, in their order.
    pub fn response_types(&self) -> Vec<&Type> {
        let mut types = Vec::new();
        for (_, ty) in self.json_responses() {
            if ty.named().is_some() && !types.contains(&ty) {
                types.push(ty);
            }
        }
        types
    }

    /// Every documented response with a JSON body: its status and type.
    pub fn json_responses(&self) -> Vec<(Status, &Type)> {
        let successes: Vec<(Status, &Content)> = match &self.success {
            Success::One(content) => vec![(Status::Range(2), content)],
            Success::Several(_, cases) => cases.iter().map(|case| (case.status, &case.content)).collect(),
        };
        let errors = self.errors.iter().map(|error| (error.status, &error.content));
        let typed = successes.into_iter().chain(errors).filter_map(|(status, content)| match content {
            Content::Json(ty) | Content::Form(ty) => Some((status, ty)),
            Content::Empty | Content::Bytes => None,
        });
        typed.collect()
    }
}
