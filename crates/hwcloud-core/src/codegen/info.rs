//! What generated clients know about their service and operations.

/// A service, as its specification describes it.
#[derive(Clone, Copy, Debug)]
pub struct ServiceInfo {
    /// The short name of the service, such as `cbr`.
    pub name: &'static str,
    /// The base URL, with `{region}` where the region goes; `None` if only the application can know it.
    pub endpoint: Option<&'static str>,
    /// The version of the client crate.
    pub crate_version: &'static str,
}

/// An operation, as its specification describes it.
#[derive(Clone, Copy, Debug)]
pub struct OperationInfo {
    /// The documented name.
    pub operation_id: &'static str,
    /// The path with the names of its parameters in braces. Empty if it is not known.
    pub path: &'static str,
    /// What a success holds. `None` if it is to be told from the request's header `Accept`.
    pub response: Option<ResponseKind>,
    /// Whether anybody may call it: no credentials are sent then.
    pub is_public: bool,
}

impl OperationInfo {
    /// An operation of which the name is known.
    pub const fn new(operation_id: &'static str) -> Self {
        Self { operation_id, path: "", response: None, is_public: false }
    }

    /// Adds the path template: spans then carry it, and a project that the caller names is the one that is signed for.
    #[must_use]
    pub const fn with_path(self, path: &'static str) -> Self {
        Self { path, ..self }
    }

    /// Adds what a success holds: a web page in the place of nothing is then told from a success.
    #[must_use]
    pub const fn with_response(self, response: ResponseKind) -> Self {
        Self { response: Some(response), ..self }
    }

    /// Says that anybody may call it: no credentials are sent.
    #[must_use]
    pub const fn public(self) -> Self {
        Self { is_public: true, ..self }
    }
}

/// What the body of a success is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseKind {
    /// A JSON document, which is read whole.
    Json,
    /// Nothing, or nothing documented.
    Empty,
    /// Bytes, which are given as a stream.
    Bytes,
}
