//! One operation as the server knows it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use bytes::Bytes;
use hwcloud_spec::Input;
use hwcloud_spec::ir::{Api, Content, Example, Operation, Parameter, ParameterLocation, Status, StatusPlace, Success, Type};
use hwcloud_spec::load::Loaded;

use super::documented::{self, Documented};
use crate::lifecycle::Things;

/// An operation and its state.
#[derive(Debug)]
pub(crate) struct Route {
    pub(crate) api: Arc<Api>,
    index: usize,
    /// The documented responses, in the order of the spec.
    pub(crate) responses: Vec<Documented>,
    /// The bodies of the operation's examples, in their order.
    pub(crate) bodies: Vec<Bytes>,
    /// What its lifecycles are about.
    pub(crate) things: Things,
    /// How many requests it has had.
    pub(crate) requests: AtomicU64,
}

impl Route {
    pub(super) fn new(api: &Arc<Api>, index: usize, loaded: &Loaded, input: &Input) -> Self {
        let operation = &api.operations[index];
        // A file is sent as it is, so that not even a number's digits change on the way through a parser.
        let body = |example: &Example| match example.file.as_ref().and_then(|file| input.files.get(file)) {
            Some(bytes) => Bytes::copy_from_slice(bytes),
            None => example.value.to_string().into(),
        };
        Self {
            responses: documented::responses(loaded, &api.stem, &operation.path, &operation.method),
            bodies: operation.examples().map(body).collect(),
            things: Things::default(),
            requests: AtomicU64::new(0),
            api: Arc::clone(api),
            index,
        }
    }

    pub(crate) fn operation(&self) -> &Operation {
        &self.api.operations[self.index]
    }

    /// `spec.operation`: unique among all specs.
    pub(crate) fn full_name(&self) -> String {
        format!("{}.{}", self.api.stem, self.operation().id)
    }

    /// The type of the body of a success, if it is JSON.
    pub(crate) fn success_type(&self) -> Option<&Type> {
        let content = match &self.operation().success {
            Success::One(content) => content,
            Success::Several(_, cases) => &cases.first()?.content,
        };
        match content {
            Content::Json(ty) => Some(ty),
            _ => None,
        }
    }

    /// The status of a success that has no example.
    pub(crate) fn success_status(&self) -> u16 {
        let successes = self.responses.iter().map(|response| response.status).filter(|status| status.is_success());
        let mut codes = successes.filter_map(|status| if let Status::Code(code) = status { Some(code) } else { None });
        codes.next().unwrap_or(200)
    }

    /// The parameter whose value says which thing is meant: the one that asks for an element of a list, or else the last one of
    /// the path.
    pub(crate) fn id_parameter(&self) -> Option<(ParameterLocation, &str)> {
        let operation = self.operation();
        if let Some(StatusPlace::First { selector: asked, .. }) = operation.waiter.as_ref().map(|waiter| &waiter.status) {
            return asked.as_ref().map(|asked| (ParameterLocation::Query, asked.parameter.as_str()));
        }
        let is_id = |parameter: &&Parameter| parameter.location == ParameterLocation::Path && !parameter.is_configured();
        operation.parameters.iter().rfind(is_id).map(|id| (ParameterLocation::Path, id.wire_name.as_str()))
    }

    pub(crate) fn info(&self) -> RouteInfo {
        let operation = self.operation();
        RouteInfo {
            method: operation.method.to_ascii_uppercase(),
            path: operation.path.clone(),
            operation: operation.id.clone(),
            spec: self.api.stem.clone(),
            is_public: operation.is_public,
            has_lifecycle: operation.waiter.is_some(),
        }
    }
}

/// What a server can be asked for. [`Display`](fmt::Display) gives a line of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RouteInfo {
    /// The method, in upper case.
    pub method: String,
    /// The path, with parameters in braces.
    pub path: String,
    /// The `operationId`.
    pub operation: String,
    /// File stem of the spec.
    pub spec: String,
    /// Whether it takes no credentials.
    pub is_public: bool,
    /// Whether it can have a lifecycle: its spec says by `x-waiter` when the thing that it reports on is over.
    pub has_lifecycle: bool,
}

impl fmt::Display for RouteInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { method, path, operation, spec, .. } = self;
        write!(f, "{method:<6} {path}  {spec}.{operation}")?;
        if self.is_public {
            f.write_str("  public")?;
        }
        if self.has_lifecycle {
            f.write_str("  lifecycle")?;
        }
        Ok(())
    }
}
