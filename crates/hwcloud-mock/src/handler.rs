//! Handles a request: routing, faults, authentication, validation, and the response.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderName, header};
use hwcloud_spec::ir::{ParameterLocation, StatusPlace};
use tokio::time::Instant;

use crate::api::{Apis, Found, Route};
use crate::authentication::{Authentication, SignedRequest};
use crate::check::{Arguments, check_arguments, check_body, query_pairs};
use crate::document::Rendering;
use crate::fault::{Fault, FaultInjector, Plan, Served, apply};
use crate::journal::{Journal, ReceivedRequest};
use crate::lifecycle::Stage;
use crate::response::{self, Pace, Preference, Response};
use crate::tokens::Tokens;

/// The header of the request id, which every response has.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Called with each request and its response.
pub(crate) type OnResponse = Box<dyn Fn(&ReceivedRequest) + Send + Sync>;

/// The state that all connections of a server share.
pub(crate) struct Shared {
    pub(crate) apis: Apis,
    pub(crate) authentication: Authentication,
    pub(crate) tokens: Tokens,
    pub(crate) faults: FaultInjector,
    pub(crate) journal: Journal,
    pub(crate) on_response: Option<OnResponse>,
    pub(crate) connections: AtomicU64,
}

/// A response and how it is sent.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// `None` if the connection is reset.
    pub(crate) response: Option<Response>,
    pub(crate) pace: Pace,
    pub(crate) latency: Duration,
    pub(crate) fault: Option<String>,
    pub(crate) route: Option<std::sync::Arc<Route>>,
    pub(crate) arguments: Arguments,
}

impl Shared {
    /// Returns the response to a request, without waiting for anything; the body is `None` if it could not be read.
    pub(crate) fn outcome(&self, parts: &Parts, body: Option<&Bytes>) -> Outcome {
        let (method, path) = (parts.method.as_str(), parts.uri.path());
        let outcome = |response, pace| Outcome {
            response,
            pace,
            latency: Duration::ZERO,
            fault: None,
            route: None,
            arguments: Arguments::new(),
        };
        let (route, path_arguments) = match self.apis.router.find(method, path) {
            Found::Route(route, arguments) => (route, arguments),
            Found::OtherMethods(methods) => {
                let allowed: Vec<String> = methods.into_iter().collect();
                let message = format!("{path} does not take {method}; it takes {}", allowed.join(", "));
                let response = response::gateway(405, "APIGW.0101", &message).header(header::ALLOW, &allowed.join(", "));
                return outcome(Some(response), Pace::AtOnce);
            }
            Found::Nothing => {
                let message = format!("The API does not exist: no operation of the specs has the path {path}");
                return outcome(Some(response::gateway(404, "APIGW.0101", &message)), Pace::AtOnce);
            }
        };
        route.requests.fetch_add(1, Ordering::Relaxed);
        let query = query_pairs(parts.uri.query().unwrap_or_default());
        let arguments = join(path_arguments.clone(), query.as_deref().unwrap_or_default());
        let request = Request { parts, body, path_arguments: &path_arguments, query: &query, arguments: &arguments };
        let Plan { latency, candidates } = self.faults.plan(&route);
        let Served { response, pace, fault } = apply(&route, candidates, || self.respond(&route, &request));
        let fault = describe(latency, fault.as_ref());
        Outcome { latency, fault, route: Some(route), arguments, ..outcome(response, pace) }
    }

    /// Returns the response without faults.
    fn respond(&self, route: &Route, request: &Request<'_>) -> Response {
        let Some(body) = request.body else {
            return response::gateway(
                413,
                "APIGW.0201",
                "The request body could not be read: it is truncated or larger than 16 MiB",
            );
        };
        let headers = &request.parts.headers;
        let signed = SignedRequest {
            method: request.parts.method.as_str(),
            path: request.parts.uri.path(),
            query: request.parts.uri.query().unwrap_or_default(),
            headers,
            body,
        };
        if let Err(response) = self.authentication.check(route, &signed, &self.tokens, SystemTime::now()) {
            return *response;
        }
        let query = match request.query {
            Ok(query) => query,
            Err(problem) => return response::invalid_request(route, problem),
        };
        let mut problems = check_arguments(route, request.path_arguments, query, headers);
        problems.extend(check_body(route, headers, body));
        if !problems.is_empty() {
            return response::invalid_request(route, &problems.join("; "));
        }
        let preference = Preference::of(headers);
        let response = if preference.is_empty() {
            lifecycle(route, request.arguments).unwrap_or_else(|| response::choose(route))
        } else {
            match response::preferred(route, &preference) {
                Ok(response) => response,
                Err(problem) => return response::gateway(400, "Mock.0400", &problem),
            }
        };
        self.tokens.fill_in(response)
    }
}

/// A request whose operation is known.
struct Request<'a> {
    parts: &'a Parts,
    body: Option<&'a Bytes>,
    path_arguments: &'a [(String, String)],
    query: &'a Result<Vec<(String, String)>, String>,
    arguments: &'a Arguments,
}

/// Returns the response for the current stage of a resource that has a lifecycle, or of all resources.
fn lifecycle(route: &Route, arguments: &Arguments) -> Option<Response> {
    let waiter = route.operation().waiter.as_ref()?;
    let id_parameter = route.id_parameter();
    let of_path = route.operation().parameters.iter().filter(|parameter| parameter.location == ParameterLocation::Path);
    let scope: Vec<String> = of_path
        .filter(|parameter| id_parameter != Some((ParameterLocation::Path, parameter.wire_name.as_str())))
        .filter_map(|parameter| arguments.get(&parameter.wire_name).cloned())
        .collect();
    let id = id_parameter.and_then(|(_, name)| arguments.get(name));
    let (status, document) = response::success_document(route);
    let rendering = Rendering { route, waiter, document, arguments };
    let now = Instant::now();
    let is_list = matches!(waiter.status, StatusPlace::First { .. });
    let document = match id {
        None if matches!(waiter.status, StatusPlace::First { selector: Some(_), .. }) => {
            let documented = rendering.documented_ids();
            rendering.all(&route.resources.poll_all(&scope, &documented, now)?)
        }
        id => {
            let polled = route.resources.poll(scope, id.map(String::as_str).unwrap_or_default(), now)?;
            match polled.stage {
                Stage::Missing if !is_list => return Some(response::missing(route)),
                _ => rendering.one(&polled),
            }
        }
    };
    let mut response = Response::json(status, document.to_string());
    response.ty = route.success().and_then(|success| success.content.ty().cloned());
    Some(response)
}

/// Describes latency and fault for the journal.
fn describe(latency: Duration, fault: Option<&Fault>) -> Option<String> {
    let latency = (!latency.is_zero()).then(|| format!("latency {latency:?}"));
    let words: Vec<String> = latency.into_iter().chain(fault.map(|fault| format!("{fault:?}"))).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// Joins the arguments of path and query.
fn join(path: Vec<(String, String)>, query: &[(String, String)]) -> Arguments {
    let mut arguments = Arguments::new();
    for (name, value) in query {
        let joined = arguments.entry(name.clone()).and_modify(|known: &mut String| {
            known.push(',');
            known.push_str(value);
        });
        joined.or_insert_with(|| value.clone());
    }
    // The path decides which resource is meant.
    arguments.extend(path);
    arguments
}
