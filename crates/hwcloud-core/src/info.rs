//! The facts that generated code states about its service and operations.

use hwcloud_types::Constraints;

/// A service, as its specification describes it.
#[derive(Clone, Copy, Debug)]
pub struct ServiceInfo {
    /// The short name of the service and of its specification, such as `cbr`.
    pub name: &'static str,
    /// The base URL, with `{region}` as a placeholder; `None` if the application has to set it.
    pub endpoint: Option<&'static str>,
    /// The version of the client crate.
    pub crate_version: &'static str,
}

/// An operation, as its specification describes it.
#[derive(Clone, Copy, Debug)]
pub struct OperationInfo {
    /// The documented name.
    pub id: &'static str,
    /// The HTTP method, in upper case.
    pub method: &'static str,
    /// The path with the names of its parameters in braces.
    pub path: &'static str,
    /// The parameters. Arguments refer to them by index.
    pub parameters: &'static [Parameter],
    /// The value of the header `Accept`; `None` sends none.
    pub accept: Option<&'static str>,
    /// The request body; `None` if the operation has none.
    pub body: Option<BodyInfo>,
    /// The body of a success.
    pub response: ResponseKind,
    /// Whether the operation needs no credentials: none are sent.
    pub is_public: bool,
}

/// The request body of an operation.
#[derive(Clone, Copy, Debug)]
pub struct BodyInfo {
    /// The value of the header `Content-Type`.
    pub media_type: &'static str,
    /// Whether a call without a body is an error.
    pub required: bool,
    /// The documented constraints of a body that is a list, a map or a scalar. Those of an object are part of its type.
    pub constraints: &'static Constraints,
}

/// The body of a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseKind {
    /// A JSON document, which is read to its end.
    Json,
    /// Nothing, or nothing documented.
    Empty,
    /// Bytes, which are returned as a stream.
    Bytes,
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterLocation {
    /// A segment of the path.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
}

/// The type of an argument, or of the elements of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueKind {
    Text,
    Integer,
    Number,
    Boolean,
}

/// A parameter of an operation. Its arguments are texts, unless [`integer`](Self::integer) or the like says otherwise.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is an independent fact of the specification")]
pub struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) location: ParameterLocation,
    pub(crate) kind: ValueKind,
    pub(crate) is_list: bool,
    pub(crate) is_required: bool,
    pub(crate) is_configured: bool,
    pub(crate) separator: Option<char>,
    pub(crate) is_by_runtime: bool,
    pub(crate) constraints: &'static Constraints,
}

impl Parameter {
    const fn new(name: &'static str, location: ParameterLocation) -> Self {
        let is_required = matches!(location, ParameterLocation::Path);
        Self {
            name,
            location,
            kind: ValueKind::Text,
            is_list: false,
            is_required,
            is_configured: false,
            separator: None,
            is_by_runtime: false,
            constraints: &Constraints::NONE,
        }
    }

    /// A segment of the path, which is always required.
    pub const fn path(name: &'static str) -> Self {
        Self::new(name, ParameterLocation::Path)
    }

    /// A parameter of the query.
    pub const fn query(name: &'static str) -> Self {
        Self::new(name, ParameterLocation::Query)
    }

    /// A header.
    pub const fn header(name: &'static str) -> Self {
        Self::new(name, ParameterLocation::Header)
    }

    /// Takes integers.
    #[must_use]
    pub const fn integer(self) -> Self {
        Self { kind: ValueKind::Integer, ..self }
    }

    /// Takes numbers.
    #[must_use]
    pub const fn number(self) -> Self {
        Self { kind: ValueKind::Number, ..self }
    }

    /// Takes booleans.
    #[must_use]
    pub const fn boolean(self) -> Self {
        Self { kind: ValueKind::Boolean, ..self }
    }

    /// Takes a list of texts, or of what [`integer`](Self::integer) or the like says.
    #[must_use]
    pub const fn list(self) -> Self {
        Self { is_list: true, ..self }
    }

    /// Makes a call without this argument an error.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { is_required: true, ..self }
    }

    /// Takes the project of the configuration unless the argument is set.
    #[must_use]
    pub const fn configured(self) -> Self {
        Self { is_configured: true, ..self }
    }

    /// Sends a list as one text with this separator, instead of one pair for each element.
    #[must_use]
    pub const fn separated(self, separator: char) -> Self {
        Self { separator: Some(separator), ..self }
    }

    /// Sends the argument by the runtime: it is no argument of progenitor's function.
    #[must_use]
    pub const fn by_runtime(self) -> Self {
        Self { is_by_runtime: true, ..self }
    }

    /// Sets the documented constraints.
    #[must_use]
    pub const fn constraints(self, constraints: &'static Constraints) -> Self {
        Self { constraints, ..self }
    }
}
