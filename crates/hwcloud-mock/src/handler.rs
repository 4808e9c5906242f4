//! From a request to its answer: which operation, what goes wrong, who calls, what is asked, what is said.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderName, header};
use hwcloud_spec::ir::{ParameterLocation, StatusPlace};
use tokio::time::Instant;

use crate::answer::{self, Answer, Pace, Preference};
use crate::authentication::{Authentication, SignedRequest};
use crate::check::{Arguments, check_arguments, check_body, query_pairs};
use crate::contract::{Contract, Found, Route};
use crate::fault::{Fault, Plan, Roller, Served, apply};
use crate::lifecycle::{Rendering, Stage};
use crate::record::{ReceivedRequest, Record};
use crate::tokens::Tokens;

/// Called with each request that has been answered.
pub(crate) type OnAnswer = Box<dyn Fn(&ReceivedRequest) + Send + Sync>;

/// All that the connections of a server share.
pub(crate) struct Shared {
    pub(crate) contract: Contract,
    pub(crate) authentication: Authentication,
    pub(crate) tokens: Tokens,
    pub(crate) faults: Roller,
    pub(crate) record: Record,
    pub(crate) on_answer: Option<OnAnswer>,
    pub(crate) connections: AtomicU64,
}

/// An answer and how it is sent.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// `None` if the connection is reset.
    pub(crate) answer: Option<Answer>,
    pub(crate) pace: Pace,
    pub(crate) latency: Duration,
    pub(crate) fault: Option<String>,
    pub(crate) route: Option<std::sync::Arc<Route>>,
    pub(crate) arguments: Arguments,
}

impl Shared {
    /// The answer to a request, whose body may have been unreadable. It takes no time but that of computing.
    pub(crate) fn outcome(&self, parts: &Parts, body: Option<&Bytes>) -> Outcome {
        let (method, path) = (parts.method.as_str(), parts.uri.path());
        let outcome = |answer, pace| Outcome {
            answer,
            pace,
            latency: Duration::ZERO,
            fault: None,
            route: None,
            arguments: Arguments::new(),
        };
        let (route, path_arguments) = match self.contract.router.find(method, path) {
            Found::Route(route, arguments) => (route, arguments),
            Found::OtherMethods(methods) => {
                let allowed: Vec<String> = methods.into_iter().collect();
                let message = format!("{path} does not take {method}; it takes {}", allowed.join(", "));
                let answer = answer::gateway(405, "APIGW.0101", &message).header(header::ALLOW, &allowed.join(", "));
                return outcome(Some(answer), Pace::AtOnce);
            }
            Found::Nothing => {
                let message = format!("The API does not exist: no operation of the specs has the path {path}");
                return outcome(Some(answer::gateway(404, "APIGW.0101", &message)), Pace::AtOnce);
            }
        };
        route.requests.fetch_add(1, Ordering::Relaxed);
        let query = query_pairs(parts.uri.query().unwrap_or_default());
        let arguments = join(path_arguments.clone(), query.as_deref().unwrap_or_default());
        let request = Request { parts, body, path_arguments: &path_arguments, query: &query, arguments: &arguments };
        let Plan { latency, strikes } = self.faults.roll(&route);
        let Served { answer, pace, fault } = apply(&route, strikes, || self.answer(&route, &request));
        let fault = describe(latency, fault.as_ref());
        Outcome { latency, fault, route: Some(route), arguments, ..outcome(answer, pace) }
    }

    /// What the service says when nothing goes wrong.
    fn answer(&self, route: &Route, request: &Request<'_>) -> Answer {
        let Some(body) = request.body else {
            return answer::gateway(413, "APIGW.0201", "The request body could not be read: it is cut short or has over 16 MiB");
        };
        let headers = &request.parts.headers;
        let signed = SignedRequest {
            method: request.parts.method.as_str(),
            path: request.parts.uri.path(),
            query: request.parts.uri.query().unwrap_or_default(),
            headers,
            body,
        };
        if let Err(answer) = self.authentication.check(route, &signed, &self.tokens, SystemTime::now()) {
            return *answer;
        }
        let query = match request.query {
            Ok(query) => query,
            Err(problem) => return answer::refused(route, problem),
        };
        let mut problems = check_arguments(&self.contract, route, request.path_arguments, query, headers);
        problems.extend(check_body(&self.contract, route, headers, body));
        if !problems.is_empty() {
            return answer::refused(route, &problems.join("; "));
        }
        let preference = Preference::of(headers);
        let answer = if preference.is_empty() {
            lifecycle(route, request.arguments).unwrap_or_else(|| answer::choose(route))
        } else {
            match answer::preferred(route, &preference) {
                Ok(answer) => answer,
                Err(problem) => return answer::gateway(400, "Mock.0400", &problem),
            }
        };
        self.tokens.fill_in(answer)
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

/// The answer of the moment, where the thing that is asked about has a lifecycle.
fn lifecycle(route: &Route, arguments: &Arguments) -> Option<Answer> {
    let waiter = route.operation().waiter.as_ref()?;
    let id_parameter = route.id_parameter();
    let of_path = route.operation().parameters.iter().filter(|parameter| parameter.location == ParameterLocation::Path);
    let scope: Vec<String> = of_path
        .filter(|parameter| id_parameter != Some((ParameterLocation::Path, parameter.wire_name.as_str())))
        .filter_map(|parameter| arguments.get(&parameter.wire_name).cloned())
        .collect();
    let id = id_parameter.and_then(|(_, name)| arguments.get(name));
    let (status, document) = answer::success_document(route);
    let rendering = Rendering { route, waiter, document, arguments };
    let now = Instant::now();
    let is_list = matches!(waiter.status, StatusPlace::First { .. });
    let document = match id {
        None if matches!(waiter.status, StatusPlace::First { selector: Some(_), .. }) => {
            rendering.list(&route.things.poll_all(&scope, now)?)
        }
        id => {
            let asked = route.things.poll(scope, id.map(String::as_str).unwrap_or_default(), now)?;
            match asked.stage {
                Stage::Missing if !is_list => return Some(answer::missing(route)),
                _ => rendering.one(&asked),
            }
        }
    };
    let mut answer = Answer::json(status, document.to_string());
    answer.ty = route.success_type().cloned();
    Some(answer)
}

/// What goes wrong, in words.
fn describe(latency: Duration, fault: Option<&Fault>) -> Option<String> {
    let latency = (!latency.is_zero()).then(|| format!("latency {latency:?}"));
    let words: Vec<String> = latency.into_iter().chain(fault.map(|fault| format!("{fault:?}"))).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn join(path: Vec<(String, String)>, query: &[(String, String)]) -> Arguments {
    let mut arguments = Arguments::new();
    for (name, value) in query {
        let joined = arguments.entry(name.clone()).and_modify(|known: &mut String| {
            known.push(',');
            known.push_str(value);
        });
        joined.or_insert_with(|| value.clone());
    }
    // Whatever the query says, the thing is the one at this path.
    arguments.extend(path);
    arguments
}

/// The header with the id of a request, which every answer has.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
