//! The intermediate representation: all that a spec says, for generators, servers and tests.
//!
//! Only lowering creates it. Nothing in it refers to the text of a spec except the [`Location`]s for diagnostics.

mod operation;
mod waiter;

use serde_json::Value as Json;

pub use hwcloud_types::Constraints;
pub use operation::{
    Content, Example, Header, Link, Operation, Parameter, ParameterLocation, RequestBody, Response, Status, Style, Success,
    SuccessCase,
};
pub use waiter::{Pointer, Poll, Progress, Selector, StatusPlace, Step, Waiter};

use crate::source::Location;

/// Rust name of the enum variant that keeps an undocumented text.
pub const UNKNOWN: &str = "UnknownValue";

/// One spec, lowered.
#[derive(Debug)]
pub struct Api {
    /// File stem; the crates are named after it.
    pub stem: String,
    /// Paths of the files the API is described in, as generated code names them, the spec first.
    pub sources: Vec<String>,
    /// `info.title`.
    pub title: String,
    /// `info.version`: the version of the API, not of the crates.
    pub version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// `servers`, in the order of the spec.
    pub servers: Vec<Server>,
    /// URL of the first server without a trailing slash; the variable `{region}` is left in it.
    pub endpoint: Option<String>,
    /// Operations in the order of the spec.
    pub operations: Vec<Operation>,
    /// Types in the order of the spec.
    pub types: Vec<TypeDefinition>,
    /// The start of the document.
    pub at: Location,
}

/// An entry of `servers`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// URL, with the defaults of all variables but `{region}`.
    pub url: String,
    /// Description.
    pub description: Option<String>,
}

/// Index of a type in [`Api::types`].
pub type TypeId = usize;

/// The type of a value.
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
    /// `serde_json::Value`: any JSON value.
    Json,
    /// `Vec<T>`.
    List(Box<Type>),
    /// `BTreeMap<String, T>`.
    Map(Box<Type>),
    /// A struct or enum of the model crate.
    Named(TypeId),
}

impl Type {
    /// Returns the named type at the bottom of lists and maps.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::List(inner) | Self::Map(inner) => inner.named(),
            Self::Named(id) => Some(*id),
            _ => None,
        }
    }

    /// Returns whether free-form JSON is at the bottom of lists and maps.
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
    /// Name of the component; `None` for an inline schema.
    pub component: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Whether the documentation calls it deprecated.
    pub deprecated: bool,
    /// Whether it is part of a request body.
    pub sent: bool,
    /// Whether it is part of a response body.
    pub received: bool,
    /// Fields or variants.
    pub shape: Shape,
    /// Its schema.
    pub at: Location,
}

impl TypeDefinition {
    /// Returns whether it is part of request bodies and of no response body.
    pub fn is_only_sent(&self) -> bool {
        self.sent && !self.received
    }
}

/// The shape of a named type.
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
#[allow(clippy::struct_excessive_bools, reason = "each is an independent fact of the documentation")]
pub struct Field {
    /// Name in JSON.
    pub wire_name: String,
    /// Rust name, with `r#` where it is a keyword.
    pub rust_name: String,
    /// Type.
    pub ty: Type,
    /// Whether the type must be boxed because it contains itself.
    pub boxed: bool,
    /// Whether it is required in requests.
    pub required: bool,
    /// Whether it is documented as required in responses.
    pub required_in_response: bool,
    /// Whether `null` is documented as a value.
    pub nullable: bool,
    /// Whether it is only part of responses.
    pub read_only: bool,
    /// Whether it is only part of requests.
    pub write_only: bool,
    /// Documented constraints.
    pub constraints: &'static Constraints,
    /// `enum` of values that are not strings; of a list, that of its elements. Values are not held to it.
    pub allowed: Vec<Json>,
    /// `default`: the service uses it where the property is absent.
    pub default: Option<Json>,
    /// `example` of its schema.
    pub example: Option<Json>,
    /// Description.
    pub description: Option<String>,
    /// Whether the documentation calls it deprecated.
    pub deprecated: bool,
    /// Whether it is a secret (`format: password`), which is never shown.
    pub secret: bool,
    /// Its key in the spec.
    pub at: Location,
}

/// A documented value of an enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The text in JSON.
    pub text: String,
    /// Rust name.
    pub rust_name: String,
    /// Description.
    pub description: Option<String>,
}
