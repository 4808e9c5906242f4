//! Finds the operation for a method and path: literal segments win over parameters.
//!
//! The `matchit` crate does not fit: it allows one parameter per segment, and OpenAPI allows several, as in `/{name}.{format}`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::Route;
use crate::error::MockError;

/// Finds the operation that a request is for.
#[derive(Debug)]
pub(crate) struct Router {
    /// By number of segments, the most literal paths first.
    by_length: BTreeMap<usize, Vec<Entry>>,
}

#[derive(Debug)]
struct Entry {
    segments: Vec<Segment>,
    route: Arc<Route>,
}

/// A segment of a path: alternating literal texts and parameter names, beginning and ending with a text.
#[derive(Debug)]
struct Segment {
    texts: Vec<String>,
    names: Vec<String>,
}

/// The result of a lookup.
#[derive(Debug)]
pub(crate) enum Found {
    /// An operation, and its path arguments.
    Route(Arc<Route>, Vec<(String, String)>),
    /// The path is known, with these methods only.
    OtherMethods(BTreeSet<String>),
    /// No operation has this path.
    Nothing,
}

impl Router {
    pub(super) fn new(routes: &[Arc<Route>]) -> Result<Self, MockError> {
        let mut by_length: BTreeMap<usize, Vec<Entry>> = BTreeMap::new();
        let mut shapes: BTreeMap<String, &Arc<Route>> = BTreeMap::new();
        for route in routes {
            let operation = route.operation();
            let segments: Vec<Segment> = operation.path.split('/').skip(1).map(Segment::parse).collect();
            let shape = segments.iter().map(|segment| segment.texts.join("{}")).collect::<Vec<_>>().join("/");
            let method = operation.method.to_ascii_uppercase();
            if let Some(first) = shapes.insert(format!("{method} /{shape}"), route) {
                return Err(MockError::Collision {
                    first: first.full_name(),
                    second: route.full_name(),
                    route: format!("{method} {}", operation.path),
                });
            }
            by_length.entry(segments.len()).or_default().push(Entry { segments, route: Arc::clone(route) });
        }
        for entries in by_length.values_mut() {
            entries.sort_by_key(|entry| entry.segments.iter().map(Segment::rank).collect::<Vec<_>>());
        }
        Ok(Self { by_length })
    }

    /// Returns the operation for a request; the path is that of the request line.
    pub(crate) fn find(&self, method: &str, path: &str) -> Found {
        let segments: Option<Vec<String>> = path.strip_prefix('/').and_then(|path| {
            let decoded = path.split('/').map(|segment| percent_decode_str(segment).decode_utf8().map(String::from));
            decoded.collect::<Result<_, _>>().ok()
        });
        let Some(segments) = segments else { return Found::Nothing };
        let mut others = BTreeSet::new();
        for entry in self.by_length.get(&segments.len()).map(Vec::as_slice).unwrap_or_default() {
            let arguments: Option<Vec<Vec<(String, String)>>> =
                entry.segments.iter().zip(&segments).map(|(segment, text)| segment.matches(text)).collect();
            let Some(arguments) = arguments else { continue };
            let known = &entry.route.operation().method;
            if known.eq_ignore_ascii_case(method) {
                return Found::Route(Arc::clone(&entry.route), arguments.concat());
            }
            others.insert(known.to_ascii_uppercase());
        }
        if others.is_empty() { Found::Nothing } else { Found::OtherMethods(others) }
    }
}

impl Segment {
    fn parse(template: &str) -> Self {
        let (mut texts, mut names) = (Vec::new(), Vec::new());
        let mut rest = template;
        while let Some((text, (name, after))) =
            rest.split_once('{').and_then(|(text, after)| Some((text, after.split_once('}')?)))
        {
            texts.push(percent_decode_str(text).decode_utf8_lossy().into_owned());
            names.push(name.to_owned());
            rest = after;
        }
        texts.push(percent_decode_str(rest).decode_utf8_lossy().into_owned());
        Self { texts, names }
    }

    /// Orders literal segments first, then those with a literal part, then parameters.
    fn rank(&self) -> u8 {
        match (self.names.is_empty(), self.texts.iter().all(String::is_empty)) {
            (true, _) => 0,
            (false, false) => 1,
            (false, true) => 2,
        }
    }

    /// Returns the arguments in `text`, none of them empty; `None` if it does not match.
    fn matches(&self, text: &str) -> Option<Vec<(String, String)>> {
        let (first, rest) = self.texts.split_first()?;
        let mut text = text.strip_prefix(first.as_str())?;
        let mut arguments = Vec::new();
        for (index, (name, after)) in self.names.iter().zip(rest).enumerate() {
            let is_last = index + 1 == self.names.len();
            let (argument, remaining) = if is_last {
                (text.strip_suffix(after.as_str())?, "")
            } else {
                // At least one character goes to the parameter.
                let start = text.chars().next()?.len_utf8();
                let end = start + text.get(start..)?.find(after.as_str())?;
                (text.get(..end)?, text.get(end + after.len()..)?)
            };
            if argument.is_empty() {
                return None;
            }
            arguments.push((name.clone(), argument.to_owned()));
            text = remaining;
        }
        text.is_empty().then_some(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(template: &str, text: &str) -> Option<Vec<String>> {
        let found = Segment::parse(template).matches(text);
        found.map(|found| found.into_iter().map(|(name, value)| format!("{name}={value}")).collect())
    }

    #[test]
    fn segments_match_literally_or_give_arguments() {
        assert_eq!(arguments("status", "status"), Some(vec![]));
        assert_eq!(arguments("status", "statuses"), None);
        assert_eq!(arguments("{id}", "a b"), Some(vec!["id=a b".to_owned()]));
        assert_eq!(arguments("{id}", ""), None);
        assert_eq!(arguments("{id}.json", "a.json"), Some(vec!["id=a".to_owned()]));
        assert_eq!(arguments("{id}.json", ".json"), None);
        assert_eq!(arguments("x{a}-{b}", "x1-2-3"), Some(vec!["a=1".to_owned(), "b=2-3".to_owned()]));
        assert_eq!(arguments("x{a}-{b}", "x12"), None);
    }

    #[test]
    fn the_more_literal_segment_comes_first() {
        assert!(Segment::parse("a").rank() < Segment::parse("a{b}").rank());
        assert!(Segment::parse("a{b}").rank() < Segment::parse("{b}").rank());
    }
}
