//! Which documented response is sent: the first good one, or what the header `Prefer` asks for.
//!
//! The header is spelled as Stoplight's Prism has it: `Prefer: code=404, example=zh-mirror`.

use http::HeaderMap;
use hwcloud_spec::ir::{Constraints, Content, Status, Success};
use serde_json::Value as Json;

use super::Answer;
use crate::contract::{Route, smallest};

/// What a request prefers.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Preference {
    code: Option<String>,
    example: Option<String>,
}

impl Preference {
    /// The preferences of a request; others than ours are none of our business.
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

/// The answer of a call that goes well, by the documentation alone.
pub(crate) fn choose(route: &Route) -> Answer {
    let operation = route.operation();
    if let Some(index) = best(route, is_success) {
        return of_example(route, index, None);
    }
    let content = match &operation.success {
        Success::One(content) => Some(content),
        Success::Several(_, cases) => cases.first().map(|case| &case.content),
    };
    let status = route.success_status();
    let answer = match content {
        Some(Content::Json(ty)) => {
            let mut answer = Answer::json(status, smallest(&route.api, ty, &Constraints::default()).to_string());
            answer.ty = Some(ty.clone());
            answer
        }
        Some(Content::Bytes) => Answer::empty(status).header(http::header::CONTENT_TYPE, "application/octet-stream"),
        _ => Answer::empty(status),
    };
    with_headers(answer, route, Status::Code(status))
}

/// Status and document of a call that goes well, to be changed.
pub(crate) fn success_document(route: &Route) -> (u16, Json) {
    if let Some(example) = best(route, is_success).and_then(|index| route.operation().examples().nth(index)) {
        return (number(example.status), example.value.clone());
    }
    let document = route.success_type().map(|ty| smallest(&route.api, ty, &Constraints::default()));
    (route.success_status(), document.unwrap_or_default())
}

/// The documented answer with this status, if there is one.
pub(crate) fn documented(route: &Route, status: Status) -> Option<Answer> {
    let code = if let Status::Code(code) = status { Some(code) } else { None };
    let matches = |known: Status| matches(known, status);
    if let Some(index) = best(route, matches) {
        return Some(of_example(route, index, code));
    }
    let response = route.responses.iter().find(|response| matches(response.status))?;
    Some(with_headers(Answer::empty(code.unwrap_or_else(|| number(response.status))), route, response.status))
}

/// The response that a request asks for, or why there is none.
pub(crate) fn preferred(route: &Route, preference: &Preference) -> Result<Answer, String> {
    let operation = route.operation();
    let code = match &preference.code {
        None => None,
        Some(text) => Some(text.parse::<u16>().map_err(|_| format!("Prefer: code={text} is no status; write code=404"))?),
    };
    let is_asked = |status: Status| match code {
        Some(code) => matches(status, Status::Code(code)),
        None => true,
    };
    if let (Some(code), false) = (code, route.responses.iter().any(|response| is_asked(response.status))) {
        let known: Vec<String> = route.responses.iter().map(|response| response.status.to_string()).collect();
        return Err(format!("{} documents no response with status {code}; it documents {}", operation.id, known.join(", ")));
    }
    let Some(name) = &preference.example else {
        // A code is there, or there would be no preference.
        return code.and_then(|code| documented(route, Status::Code(code))).ok_or_else(|| "nothing is preferred".to_owned());
    };
    let examples: Vec<_> = operation.examples().collect();
    let mut asked: Vec<usize> = (0..examples.len()).filter(|index| is_asked(examples[*index].status)).collect();
    asked.sort_by_key(|index| !examples[*index].status.is_success());
    if let Some(index) = asked.iter().find(|index| examples[**index].name == *name) {
        return Ok(of_example(route, *index, code));
    }
    let known = asked.iter().map(|index| examples[*index]);
    let known: Vec<String> = known.map(|known| format!("{} {}", known.status, known.name)).collect();
    let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    Err(format!("{} has no example `{name}` there; its examples are: {known}", operation.id))
}

/// The example to send: the one called `documented`, else the first without errata, else the first.
fn best(route: &Route, matches: impl Fn(Status) -> bool) -> Option<usize> {
    let examples: Vec<_> = route.operation().examples().collect();
    let candidates = || (0..examples.len()).filter(|index| matches(examples[*index].status));
    let documented = candidates().find(|index| examples[*index].name == "documented");
    documented.or_else(|| candidates().find(|index| !examples[*index].errata)).or_else(|| candidates().next())
}

fn of_example(route: &Route, index: usize, code: Option<u16>) -> Answer {
    let examples: Vec<_> = route.operation().examples().collect();
    let example = examples[index];
    let mut answer = Answer::json(code.unwrap_or_else(|| number(example.status)), route.bodies[index].clone());
    answer.ty = Some(example.ty.clone());
    with_headers(answer, route, example.status)
}

/// Adds the headers that the documentation has for a status.
fn with_headers(mut answer: Answer, route: &Route, status: Status) -> Answer {
    let headers = route.responses.iter().find(|response| response.status == status).map(|response| &response.headers);
    for (name, value) in headers.into_iter().flatten() {
        if let Ok(name) = http::HeaderName::try_from(name.as_str()) {
            answer = answer.header(name, value);
        }
    }
    answer
}

fn is_success(status: Status) -> bool {
    status.is_success() || status == Status::Default
}

/// Whether a documented status stands for one that is asked for.
fn matches(known: Status, asked: Status) -> bool {
    match (known, asked) {
        (Status::Range(first), Status::Code(code)) => code / 100 == first,
        (known, asked) => known == asked,
    }
}

/// A status to send.
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
