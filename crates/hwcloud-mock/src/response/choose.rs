//! Chooses a documented response: the first success, or the one that the header `Prefer` requests.
//!
//! The header has the syntax of Stoplight's Prism: `Prefer: code=404, example=zh-mirror`.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, header};
use hwcloud_spec::ir::{Constraints, Content, Example, Response as Documented, Status, Type};
use hwcloud_spec::sample::{self, Extent};
use serde_json::Value as Json;

use super::{Response, SUBJECT_TOKEN};
use crate::api::Route;

/// The preference of a request.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Preference {
    code: Option<String>,
    example: Option<String>,
}

impl Preference {
    /// Reads the preferences of a request, ignoring unknown ones.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let mut preference = Self::default();
        let values = headers.get_all("prefer").iter().filter_map(|value| value.to_str().ok());
        for (name, value) in values.flat_map(|value| value.split([',', ';'])).filter_map(|pair| pair.split_once('=')) {
            let value = value.trim().trim_matches('"').to_owned();
            // As RFC 7240 has it, the first one of a name counts.
            match name.trim().to_ascii_lowercase().as_str() {
                "code" => preference.code = preference.code.or(Some(value)),
                "example" => preference.example = preference.example.or(Some(value)),
                _ => {}
            }
        }
        preference
    }

    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Returns the documented response of a successful call.
pub(crate) fn choose(route: &Route) -> Response {
    if let Some((example, body)) = best(route, is_success) {
        return of_example(route, example, body, None);
    }
    match route.success() {
        Some(documented) => made_up(route, documented, number(documented.status)),
        None => Response::empty(200),
    }
}

/// Returns the status and document of a successful call.
pub(crate) fn success_document(route: &Route) -> (u16, Json) {
    if let Some((example, _)) = best(route, is_success) {
        return (number(example.status), example.value.clone());
    }
    let Some(documented) = route.success() else { return (200, Json::Null) };
    let document = match &documented.content {
        Content::Json(ty) => sample(route, ty, Extent::Smallest),
        _ => Json::Null,
    };
    (number(documented.status), document)
}

/// Returns the documented response with this status, if there is one.
pub(crate) fn documented(route: &Route, status: Status) -> Option<Response> {
    let code = if let Status::Code(code) = status { Some(code) } else { None };
    let matches = |known: Status| matches(known, status);
    if let Some((example, body)) = best(route, matches) {
        return Some(of_example(route, example, body, code));
    }
    let documented = route.operation().responses.iter().find(|response| matches(response.status))?;
    Some(made_up(route, documented, code.unwrap_or_else(|| number(documented.status))))
}

/// Returns the response that a request prefers, or why there is none.
pub(crate) fn preferred(route: &Route, preference: &Preference) -> Result<Response, String> {
    let operation = route.operation();
    let code = match &preference.code {
        None => None,
        Some(text) => Some(text.parse::<u16>().map_err(|_| format!("Prefer: code={text} is not a status; write code=404"))?),
    };
    let is_preferred = |status: Status| code.is_none_or(|code| matches(status, Status::Code(code)));
    if let (Some(code), false) = (code, operation.responses.iter().any(|response| is_preferred(response.status))) {
        let known: Vec<String> = operation.responses.iter().map(|response| response.status.to_string()).collect();
        return Err(format!("{} documents no response with status {code}; it documents {}", operation.id, known.join(", ")));
    }
    let Some(name) = &preference.example else {
        // A code is there, or there would be no preference.
        return code.and_then(|code| documented(route, Status::Code(code))).ok_or_else(|| "nothing is preferred".to_owned());
    };
    let mut examples: Vec<(&Example, &Bytes)> = route.examples().filter(|(example, _)| is_preferred(example.status)).collect();
    examples.sort_by_key(|(example, _)| !example.status.is_success());
    if let Some((example, body)) = examples.iter().find(|(example, _)| example.name == *name) {
        return Ok(of_example(route, example, body, code));
    }
    let known: Vec<String> = examples.iter().map(|(known, _)| format!("{} {}", known.status, known.name)).collect();
    let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    Err(format!("{} has no example `{name}` there; its examples are: {known}", operation.id))
}

/// Returns the example to send: the one called `documented`, else the first without errata, else the first.
fn best(route: &Route, matches: impl Fn(Status) -> bool) -> Option<(&Example, &Bytes)> {
    let candidates = || route.examples().filter(|(example, _)| matches(example.status));
    let documented = candidates().find(|(example, _)| example.name == "documented");
    documented.or_else(|| candidates().find(|(example, _)| !example.errata)).or_else(|| candidates().next())
}

fn of_example(route: &Route, example: &Example, body: &Bytes, code: Option<u16>) -> Response {
    let mut response = Response::json(code.unwrap_or_else(|| number(example.status)), body.clone());
    response.ty = Some(example.ty.clone());
    match route.operation().responses.iter().find(|documented| documented.status == example.status) {
        Some(documented) => with_headers(response, documented),
        None => response,
    }
}

/// Returns a documented response that has no example, with a sample of its schema as the body.
fn made_up(route: &Route, documented: &Documented, status: u16) -> Response {
    let response = match &documented.content {
        Content::Json(ty) => {
            // An error is of use with its code and message, which few specs require.
            let extent = if documented.status.is_success() { Extent::Smallest } else { Extent::Complete };
            let mut response = Response::json(status, sample(route, ty, extent).to_string());
            response.ty = Some(ty.clone());
            response
        }
        Content::Bytes => Response::empty(status)
            .header(header::CONTENT_TYPE, documented.media_type.as_deref().unwrap_or("application/octet-stream")),
        Content::Empty | Content::Form(_) => Response::empty(status),
    };
    with_headers(response, documented)
}

/// Returns a sample value; `null` where no value satisfies the schema.
fn sample(route: &Route, ty: &Type, extent: Extent) -> Json {
    sample::value(&route.api, ty, &Constraints::NONE, extent).unwrap_or_default()
}

/// Adds the documented headers that are required or have an example.
fn with_headers(mut response: Response, documented: &Documented) -> Response {
    for known in &documented.headers {
        let Ok(name) = HeaderName::try_from(known.wire_name.as_str()) else { continue };
        let example = known.example.as_ref().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        let needed = known.required || name == SUBJECT_TOKEN;
        if let Some(value) = example.or_else(|| needed.then(|| "mock".to_owned())) {
            response = response.header(name, &value);
        }
    }
    response
}

fn is_success(status: Status) -> bool {
    status.is_success() || status == Status::Default
}

/// Returns whether a documented status covers a requested one.
fn matches(known: Status, requested: Status) -> bool {
    match (known, requested) {
        (Status::Range(first), Status::Code(code)) => code / 100 == first,
        (known, requested) => known == requested,
    }
}

/// Returns a status to send.
fn number(status: Status) -> u16 {
    match status {
        Status::Code(code) => code,
        Status::Range(first) => first * 100,
        Status::Default => 200,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_are_read_as_prism_writes_them() {
        for text in
            ["code=404, example=zh-mirror", "example=\"zh-mirror\";code=404, dynamic=true", "Code=404,EXAMPLE=zh-mirror,code=1"]
        {
            let headers = HeaderMap::from_iter([(http::HeaderName::from_static("prefer"), text.parse().unwrap())]);
            let expected = Preference { code: Some("404".to_owned()), example: Some("zh-mirror".to_owned()) };
            assert_eq!(Preference::of(&headers), expected, "{text}");
        }
        assert!(Preference::of(&HeaderMap::new()).is_empty());
    }
}
