//! Renders the document of a resource at one stage: the example with current status, progress, reason and ids.

use hwcloud_spec::ir::{Api, Constraints, Parameter, ParameterLocation, Pointer, Progress, Shape, StatusPlace, Type, Waiter};
use hwcloud_spec::pointer::{each_mut, get, set};
use hwcloud_spec::sample::{self, Extent};
use hwcloud_types::PollState;
use serde_json::Value as Json;

use crate::api::Route;
use crate::check::Arguments;
use crate::lifecycle::{End, Lifecycle, Polled, Stage};

const REASON: &str = "The lifecycle of the mock ends in a failure.";
const CODE: &str = "Mock.0001";

/// Renders documents of one operation.
pub(crate) struct Rendering<'a> {
    pub(crate) route: &'a Route,
    pub(crate) waiter: &'a Waiter,
    /// The example.
    pub(crate) document: Json,
    pub(crate) arguments: &'a Arguments,
}

impl Rendering<'_> {
    /// Returns the document about one resource that exists, or the list with the selected resource.
    pub(crate) fn one(mut self, polled: &Polled) -> Json {
        if matches!(self.waiter.status, StatusPlace::First { .. }) {
            return self.list(std::slice::from_ref(polled), true);
        }
        let mut document = std::mem::take(&mut self.document);
        self.rename(&mut document, |_| true);
        match &self.waiter.status {
            StatusPlace::All { parts, status } => self.parts(&self.route.api, &mut document, parts, status, polled),
            status => self.whole(&mut document, status.status(), polled),
        }
        document
    }

    /// Returns the document with a list of resources that match the filters of the query, leaving out missing ones.
    pub(crate) fn all(self, polled: &[Polled]) -> Json {
        self.list(polled, false)
    }

    /// Returns the ids of the resources that the documented list has.
    pub(crate) fn documented_ids(&self) -> Vec<String> {
        let StatusPlace::First { list, selector: Some(selector), .. } = &self.waiter.status else { return Vec::new() };
        let elements = get(&self.route.api, &self.document, &list.steps).and_then(Json::as_array);
        let id = |element: &Json| get(&self.route.api, element, &selector.id.steps).and_then(Json::as_str).map(str::to_owned);
        elements.into_iter().flatten().filter_map(id).collect()
    }

    fn list(self, polled: &[Polled], is_selected: bool) -> Json {
        let StatusPlace::First { list, status, selector } = &self.waiter.status else { return self.document };
        let api = &*self.route.api;
        let documented = get(api, &self.document, &list.steps).and_then(Json::as_array).cloned().unwrap_or_default();
        let has_id = |element: &Json, id: &str| {
            let place = selector.as_ref().and_then(|selector| get(api, element, &selector.id.steps));
            place.and_then(Json::as_str) == Some(id)
        };
        let made_up = || match &list.ty {
            Type::List(inner) => sample::value(api, inner, &Constraints::NONE, Extent::Smallest).unwrap_or_default(),
            _ => Json::Null,
        };
        let existing = polled.iter().filter(|resource| resource.stage != Stage::Missing);
        let elements = existing.map(|resource| {
            let element = documented.iter().find(|element| has_id(element, &resource.id)).or_else(|| documented.first());
            let mut element = element.cloned().unwrap_or_else(made_up);
            // A selected resource exists because it is requested: the texts of the request describe it. Others are filtered by them.
            self.rename(&mut element, |parameter| {
                parameter.location == ParameterLocation::Path || (is_selected && parameter.ty == Type::Text)
            });
            if let Some(selector) = selector {
                set(api, &mut element, &selector.id, &resource.id.as_str().into());
            }
            self.whole(&mut element, status, resource);
            element
        });
        let elements: Vec<Json> = elements.filter(|element| self.matches_filters(element)).collect();
        let count = elements.len();
        let mut document = self.document.clone();
        set(api, &mut document, list, &elements.into());
        for name in ["count", "total", "total_count"] {
            if let Some(known) = document.get_mut(name).filter(|known| known.is_number()) {
                *known = count.into();
            }
        }
        document
    }

    /// Returns whether an element of a list matches every query argument that has the name of one of its properties.
    fn matches_filters(&self, element: &Json) -> bool {
        let is_query = |parameter: &&Parameter| parameter.location == ParameterLocation::Query;
        self.route.operation().parameters.iter().filter(is_query).all(|parameter| {
            let Some(argument) = self.arguments.get(&parameter.wire_name) else { return true };
            let value = match element.get(&parameter.wire_name) {
                Some(Json::String(text)) => text.clone(),
                Some(value @ (Json::Number(_) | Json::Bool(_))) => value.to_string(),
                _ => return true,
            };
            match &parameter.ty {
                Type::List(_) => argument.split(parameter.separator().unwrap_or(',')).any(|wanted| wanted == value),
                _ => *argument == value,
            }
        })
    }

    /// Sets status, progress and reason of a resource with one status, at `base`.
    fn whole(&self, base: &mut Json, status: &Pointer, polled: &Polled) {
        let api = &*self.route.api;
        set(api, base, status, &self.status(polled, 0.0..1.0).into());
        let share = match (polled.stage, polled.lifecycle.end) {
            (Stage::Pending { share, .. }, _) => share,
            // A failure happens at half of the progress.
            (Stage::Terminal, End::Failure) => 0.5,
            _ => 1.0,
        };
        match &self.waiter.progress {
            Some(Progress::Percent(pointer)) => set(api, base, pointer, &percent(share).into()),
            Some(Progress::Share { of, is }) => self.share(api, base, of, is, share),
            None => {}
        }
        if polled.stage == Stage::Terminal && polled.lifecycle.end == End::Failure {
            self.reason(base, &polled.lifecycle);
        }
    }

    /// Finishes parts one after the other; in a failure, the part in the middle fails and later ones never begin.
    fn parts(&self, api: &Api, document: &mut Json, parts: &[Pointer], status: &Pointer, polled: &Polled) {
        let mut present: Vec<&Pointer> = parts.iter().filter(|part| get(api, document, &part.steps).is_some()).collect();
        if present.is_empty() {
            present.extend(parts);
        }
        let count = present.len();
        for (index, part) in present.into_iter().enumerate() {
            let (start, end) = (fraction(index, count), fraction(index + 1, count));
            let failure = count / 2;
            each_mut(api, document, &part.steps, &mut |part| {
                let text = match (polled.stage, polled.lifecycle.end) {
                    (Stage::Terminal, End::Failure) if index > failure => self.first(PollState::Pending),
                    (Stage::Terminal, End::Failure) if index < failure => self.first(PollState::Succeeded),
                    (Stage::Pending { share, .. }, _) if share >= end => self.first(PollState::Succeeded),
                    (Stage::Pending { share, .. }, _) if share < start => self.first(PollState::Pending),
                    _ => self.status(polled, start..end),
                };
                set(api, part, status, &text.into());
                if polled.stage == Stage::Terminal && polled.lifecycle.end == End::Failure && index == failure {
                    self.reason(part, &polled.lifecycle);
                }
            });
        }
    }

    /// Returns the status of a stage; `within` is the share of the whole in which the resource or part is pending.
    fn status(&self, polled: &Polled, within: std::ops::Range<f64>) -> String {
        let Stage::Pending { share, is_unknown } = polled.stage else {
            let state = if polled.lifecycle.end == End::Failure { PollState::Failed } else { PollState::Succeeded };
            return polled.lifecycle.final_status.clone().unwrap_or_else(|| self.first(state));
        };
        if let (true, Some(unknown)) = (is_unknown, &polled.lifecycle.unknown) {
            return unknown.clone();
        }
        let pending: Vec<&String> = self.of(PollState::Pending).collect();
        let own = (share - within.start) / (within.end - within.start);
        // The last pending status is that of work in progress, and so of every part that has begun.
        let index = if within == (0.0..1.0) { step(own, pending.len()) } else { pending.len().saturating_sub(1) };
        pending.get(index).map_or_else(|| "pending".to_owned(), |text| (*text).clone())
    }

    /// Sets the first statuses to a value that counts as progress, and the others to one that does not.
    fn share(&self, api: &Api, base: &mut Json, of: &Pointer, is: &[String], share: f64) {
        let mut count = 0;
        each_mut(api, base, &of.steps, &mut |_| count += 1);
        let done = step(share, count).min(count);
        let done = if share >= 1.0 { count } else { done };
        let other = other_value(api, &of.ty, is, self.waiter);
        let mut index = 0;
        each_mut(api, base, &of.steps, &mut |place| {
            *place = if index < done { is.first().cloned().unwrap_or_default().into() } else { other.clone().into() };
            index += 1;
        });
    }

    fn reason(&self, base: &mut Json, lifecycle: &Lifecycle) {
        for pointer in &self.waiter.reason {
            let is_integer = is_integer(&pointer.ty);
            let is_code = last_name(pointer).to_ascii_lowercase().contains("code") || is_integer;
            let (given, default) = if is_code { (&lifecycle.code, CODE) } else { (&lifecycle.reason, REASON) };
            let text = given.as_deref().unwrap_or(default);
            set(&self.route.api, base, pointer, &if is_integer { number(text).into() } else { text.into() });
        }
    }

    /// Replaces the documented arguments in the example by those of the call, for the parameters that `applies` selects.
    fn rename(&self, document: &mut Json, applies: impl Fn(&Parameter) -> bool) {
        let sent = |parameter: &&Parameter| parameter.location != ParameterLocation::Header && applies(parameter);
        for parameter in self.route.operation().parameters.iter().filter(sent) {
            let Some(argument) = self.arguments.get(&parameter.wire_name) else { continue };
            if let Some(example) = parameter.example.as_ref().and_then(Json::as_str).filter(|example| !example.is_empty()) {
                replace(document, example, argument);
            }
            if let Some(named) = document.get_mut(&parameter.wire_name).filter(|value| value.is_string()) {
                *named = argument.as_str().into();
            }
        }
    }

    fn of(&self, wanted: PollState) -> impl Iterator<Item = &String> {
        self.waiter.states.iter().filter(move |(_, state)| *state == wanted).map(|(text, _)| text)
    }

    fn first(&self, state: PollState) -> String {
        self.of(state).next().cloned().unwrap_or_default()
    }
}

fn is_integer(ty: &Type) -> bool {
    match ty {
        Type::List(inner) => is_integer(inner),
        ty => *ty == Type::Integer,
    }
}

/// Returns a code as a number: itself, or else the digits that it ends with, such as 6311 of `BackupService.6311`.
fn number(code: &str) -> i64 {
    let digits = &code[code.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    code.parse().or_else(|_| digits.parse()).unwrap_or(1)
}

/// Returns a sub-status that does not count as progress: a pending one if there is one.
fn other_value(api: &Api, ty: &Type, is: &[String], waiter: &Waiter) -> String {
    let Type::Named(id) = ty else { return "pending".to_owned() };
    let Some(Shape::Enum(variants)) = api.types.get(*id).map(|definition| &definition.shape) else { return String::new() };
    let mut others = variants.iter().map(|variant| &variant.text).filter(|text| !is.contains(text));
    let is_pending = |text: &&String| waiter.states.iter().any(|(known, state)| known == *text && *state == PollState::Pending);
    others.clone().find(is_pending).or_else(|| others.next()).cloned().unwrap_or_default()
}

/// Replaces a text everywhere in a document.
fn replace(document: &mut Json, old: &str, new: &str) {
    match document {
        Json::String(text) if text == old => new.clone_into(text),
        Json::Array(list) => list.iter_mut().for_each(|value| replace(value, old, new)),
        Json::Object(map) => map.values_mut().for_each(|value| replace(value, old, new)),
        _ => {}
    }
}

#[allow(clippy::cast_precision_loss, reason = "a document has far fewer than 2^52 parts")]
fn fraction(index: usize, count: usize) -> f64 {
    index as f64 / count.max(1) as f64
}

/// Returns which of `count` equal steps a share falls into.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and not negative")]
fn step(share: f64, count: usize) -> usize {
    (share.clamp(0.0, 1.0) * count as f64) as usize
}

fn percent(share: f64) -> u64 {
    u64::try_from(step(share, 100)).unwrap_or(100)
}

/// Returns the last step of a pointer that is not `*`.
fn last_name(pointer: &Pointer) -> &str {
    pointer.text.rsplit('/').find(|step| *step != "*").unwrap_or_default()
}
