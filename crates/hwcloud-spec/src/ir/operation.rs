//! Operations: their parameters, bodies, responses and examples.

use serde_json::Value as Json;

use super::{Constraints, Type, TypeId, Waiter};
use crate::source::Location;

/// An operation.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`.
    pub id: String,
    /// Method of the client.
    pub method_name: String,
    /// Request type of the client.
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
    /// `tags`.
    pub tags: Vec<String>,
    /// Whether it takes no credentials: `security` is an empty list.
    pub is_public: bool,
    /// Parameters: path, query, header; each in the order of the spec, path parameters in the order of the path.
    pub parameters: Vec<Parameter>,
    /// Request body.
    pub body: Option<RequestBody>,
    /// Documented responses in the order of the spec.
    pub responses: Vec<Response>,
    /// What the client returns for a successful response.
    pub success: Success,
    /// `x-waiter`.
    pub waiter: Option<Waiter>,
    /// Its `operationId` in the spec.
    pub at: Location,
}

impl Operation {
    /// Returns every documented response body of all responses.
    pub fn examples(&self) -> impl Iterator<Item = &Example> {
        self.responses.iter().flat_map(|response| &response.examples)
    }

    /// Returns the responses that describe errors, ordered by status; `default` is one of them.
    pub fn errors(&self) -> Vec<&Response> {
        self.ordered(|status| match status {
            Status::Code(code) => code >= 400,
            Status::Range(first) => first >= 4,
            Status::Default => true,
        })
    }

    /// Returns the responses that describe successes, ordered by status: `default` where no other is documented.
    pub fn successes(&self) -> Vec<&Response> {
        let documented = self.ordered(Status::is_success);
        if documented.is_empty() { self.ordered(|status| status == Status::Default) } else { documented }
    }

    fn ordered(&self, wanted: impl Fn(Status) -> bool) -> Vec<&Response> {
        let mut found: Vec<&Response> = self.responses.iter().filter(|response| wanted(response.status)).collect();
        found.sort_by_key(|response| response.status);
        found
    }

    /// Returns the value of the `Accept` header: the documented media types of all responses, those of successes first.
    pub fn accept(&self) -> Option<String> {
        let mut types: Vec<&str> = Vec::new();
        for response in self.successes().into_iter().chain(self.errors()) {
            if let Some(media_type) = response.media_type.as_deref()
                && !types.contains(&media_type)
            {
                types.push(media_type);
            }
        }
        (!types.is_empty()).then(|| types.join(", "))
    }

    /// Returns the type of the document that a waiter polls, for an operation that has one.
    pub fn waited_document(&self) -> Option<TypeId> {
        match (&self.waiter, &self.success) {
            (Some(_), Success::One(Content::Json(Type::Named(id)))) => Some(*id),
            _ => None,
        }
    }

    /// Returns the different types of the model crate among its responses, in their order.
    pub fn response_types(&self) -> Vec<&Type> {
        let mut types = Vec::new();
        for (_, ty) in self.json_responses() {
            if ty.named().is_some() && !types.contains(&ty) {
                types.push(ty);
            }
        }
        types
    }

    /// Returns the status and type of every documented response with a JSON body, successes first.
    pub fn json_responses(&self) -> Vec<(Status, &Type)> {
        let successes: Vec<(Status, &Content)> = match &self.success {
            Success::One(content) => vec![(Status::Range(2), content)],
            Success::Several(_, cases) => cases.iter().map(|case| (case.status, &case.content)).collect(),
        };
        let errors = self.errors();
        let errors = errors.iter().map(|error| (error.status, &error.content));
        let typed = successes.into_iter().chain(errors).filter_map(|(status, content)| Some((status, content.ty()?)));
        typed.collect()
    }
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParameterLocation {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
}

/// How the values of a parameter are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// `simple`: separated by commas, in paths and headers.
    Simple,
    /// `form`: `name=value`, in queries.
    Form,
    /// `spaceDelimited`.
    SpaceDelimited,
    /// `pipeDelimited`.
    PipeDelimited,
}

/// A parameter.
#[derive(Debug)]
pub struct Parameter {
    /// Name in the request.
    pub wire_name: String,
    /// Setter.
    pub rust_name: String,
    /// Where it is sent.
    pub location: ParameterLocation,
    /// Whether a request must have it.
    pub required: bool,
    /// Type: a scalar, an enum, or a list of these.
    pub ty: Type,
    /// How its values are written.
    pub style: Style,
    /// Whether each element of a list is a parameter of its own.
    pub explode: bool,
    /// Documented constraints.
    pub constraints: &'static Constraints,
    /// `enum` of values that are not strings; of a list, that of its elements. Values are not held to it.
    pub allowed: Vec<Json>,
    /// `default`: the service uses it where the parameter is absent.
    pub default: Option<Json>,
    /// Description.
    pub description: Option<String>,
    /// Whether the documentation calls it deprecated.
    pub deprecated: bool,
    /// A documented value: `example` of the parameter or its schema, else the default.
    pub example: Option<Json>,
    /// Its definition in the spec.
    pub at: Location,
}

impl Parameter {
    /// Returns whether its value comes from the configuration unless the call sets it.
    pub fn is_configured(&self) -> bool {
        self.location == ParameterLocation::Path && self.wire_name == "project_id" && self.ty == Type::Text
    }

    /// Returns what separates the elements of a list in one value; `None` where each is sent by itself, or where it is no list.
    pub fn separator(&self) -> Option<char> {
        if !matches!(self.ty, Type::List(_)) {
            return None;
        }
        match self.style {
            Style::Simple => Some(','),
            _ if self.explode => None,
            Style::Form => Some(','),
            Style::SpaceDelimited => Some(' '),
            Style::PipeDelimited => Some('|'),
        }
    }
}

/// A request body.
#[derive(Debug)]
pub struct RequestBody {
    /// Whether a request must have it.
    pub required: bool,
    /// Media type as in the spec.
    pub media_type: String,
    /// What it holds.
    pub content: Content,
    /// Documented constraints of a list, a map or a scalar.
    pub constraints: &'static Constraints,
    /// Description.
    pub description: Option<String>,
    /// Documented bodies.
    pub examples: Vec<Example>,
    /// Its definition in the spec.
    pub at: Location,
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

impl Content {
    /// Returns the type of a JSON document or form.
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Self::Json(ty) | Self::Form(ty) => Some(ty),
            Self::Empty | Self::Bytes => None,
        }
    }
}

/// A documented response.
#[derive(Debug)]
pub struct Response {
    /// The status.
    pub status: Status,
    /// Description.
    pub description: Option<String>,
    /// Documented headers.
    pub headers: Vec<Header>,
    /// Media type as in the spec; `None` without a body.
    pub media_type: Option<String>,
    /// What the body holds.
    pub content: Content,
    /// Documented bodies.
    pub examples: Vec<Example>,
    /// `links`.
    pub links: Vec<Link>,
    /// Its status in the spec.
    pub at: Location,
}

/// A header of a response.
#[derive(Debug)]
pub struct Header {
    /// Name in the response.
    pub wire_name: String,
    /// Rust name.
    pub rust_name: String,
    /// Type: a scalar, or a list of scalars. Enums are texts.
    pub ty: Type,
    /// Description.
    pub description: Option<String>,
    /// Whether every such response has it.
    pub required: bool,
    /// A documented value.
    pub example: Option<Json>,
}

/// An entry of `links`: an operation that takes parts of the response as its arguments.
#[derive(Debug)]
pub struct Link {
    /// Its key.
    pub name: String,
    /// `operationId` of the operation.
    pub operation_id: String,
    /// Arguments by name: runtime expressions such as `$response.body#/id`, or constants.
    pub parameters: Vec<(String, Json)>,
}

/// What the client returns for a successful response.
#[derive(Debug)]
pub enum Success {
    /// The same for every status.
    One(Content),
    /// Different contents for different statuses: an enum of this name.
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
    /// Every status that is not documented otherwise.
    Default,
}

impl Status {
    /// Returns whether a success can have it.
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

/// A documented body of a request or response.
#[derive(Debug)]
pub struct Example {
    /// Status of the response; `Default` for a request.
    pub status: Status,
    /// Its key in `examples`; `example` for a lone one.
    pub name: String,
    /// Media type as in the spec.
    pub media_type: String,
    /// Type of the body.
    pub ty: Type,
    /// The document.
    pub value: Json,
    /// Its file in the folder of specs; `None` for an inline value.
    pub file: Option<String>,
    /// Whether an erratum says that it differs from its schema.
    pub errata: bool,
    /// Where the spec refers to it.
    pub at: Location,
}
