//! One operation and its state.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use bytes::Bytes;
use hwcloud_spec::Input;
use hwcloud_spec::ir::{Api, Example, Operation, Parameter, ParameterLocation, Response, StatusPlace};

use crate::lifecycle::Resources;

/// An operation and its state.
#[derive(Debug)]
pub(crate) struct Route {
    pub(crate) api: Arc<Api>,
    index: usize,
    /// The bodies of the operation's examples, in their order.
    bodies: Vec<Bytes>,
    /// The resources that the operation reports on.
    pub(crate) resources: Resources,
    /// The number of requests so far.
    pub(crate) requests: AtomicU64,
}

impl Route {
    pub(super) fn new(api: &Arc<Api>, index: usize, input: &Input) -> Self {
        // A file is sent as it is, so that not even a number's digits change on the way through a parser.
        let body = |example: &Example| match example.file.as_ref().and_then(|file| input.files.get(file)) {
            Some(bytes) => Bytes::copy_from_slice(bytes),
            None => example.value.to_string().into(),
        };
        Self {
            bodies: api.operations[index].examples().map(body).collect(),
            resources: Resources::default(),
            requests: AtomicU64::new(0),
            api: Arc::clone(api),
            index,
        }
    }

    pub(crate) fn operation(&self) -> &Operation {
        &self.api.operations[self.index]
    }

    /// Returns `spec.operation`, which is unique among all specs.
    pub(crate) fn full_name(&self) -> String {
        format!("{}.{}", self.api.stem, self.operation().id)
    }

    /// Returns every example with its body.
    pub(crate) fn examples(&self) -> impl Iterator<Item = (&Example, &Bytes)> {
        self.operation().examples().zip(&self.bodies)
    }

    /// Returns the first documented success.
    pub(crate) fn success(&self) -> Option<&Response> {
        self.operation().successes().first().copied()
    }

    /// Returns the parameter that identifies a resource: the selector of a list, or else the last parameter of the path.
    pub(crate) fn id_parameter(&self) -> Option<(ParameterLocation, &str)> {
        let operation = self.operation();
        if let Some(StatusPlace::First { selector, .. }) = operation.waiter.as_ref().map(|waiter| &waiter.status) {
            return selector.as_ref().map(|selector| (ParameterLocation::Query, selector.parameter.as_str()));
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

/// An operation that the server plays. [`Display`](fmt::Display) writes a line of a listing.
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
    /// Whether it can have a lifecycle: its spec says by `x-waiter` which statuses are terminal.
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
