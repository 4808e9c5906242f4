//! The document of a stage: the example, with status, progress, reason and ids of the moment.

use hwcloud_spec::ir::{Api, Constraints, ParameterLocation, Pointer, Progress, Shape, StatusPlace, Type, Waiter};
use hwcloud_types::PollState;
use serde_json::Value as Json;

use super::pointer::{each, find, last_name, set};
use super::{Asked, End, Lifecycle, Stage};
use crate::check::Arguments;
use crate::contract::{Route, smallest};

const REASON: &str = "The lifecycle of the mock ends in a failure.";
const CODE: &str = "Mock.0001";

/// Writes documents of one operation.
pub(crate) struct Rendering<'a> {
    pub(crate) route: &'a Route,
    pub(crate) waiter: &'a Waiter,
    /// The example.
    pub(crate) document: Json,
    pub(crate) arguments: &'a Arguments,
}

impl Rendering<'_> {
    /// The document about one thing that is there.
    pub(crate) fn one(mut self, asked: &Asked) -> Json {
        let mut document = std::mem::take(&mut self.document);
        let api = &*self.route.api;
        self.rename(&mut document, None);
        match &self.waiter.status {
            StatusPlace::One(status) => self.whole(&mut document, status, asked),
            StatusPlace::All { parts, status } => {
                self.parts(api, &mut document, parts, status, asked);
            }
            StatusPlace::First { .. } => {
                self.document = document;
                return self.list(std::slice::from_ref(asked));
            }
        }
        document
    }

    /// The document with a list of things; those that are missing are left out.
    pub(crate) fn list(self, things: &[Asked]) -> Json {
        let StatusPlace::First { list, status, selector: place } = &self.waiter.status else { return self.document };
        let api = &*self.route.api;
        let mut document = self.document.clone();
        let element = find(api, &mut document, list).and_then(|list| list.get(0)).cloned();
        let element = element.unwrap_or_else(|| match &list.ty {
            Type::List(inner) => smallest(api, inner, &Constraints::default()),
            _ => Json::Null,
        });
        let there = things.iter().filter(|thing| thing.stage != Stage::Missing);
        let elements: Vec<Json> = there
            .map(|thing| {
                let mut element = element.clone();
                self.rename(&mut element, Some(&thing.id));
                if let Some(place) = place {
                    set(api, &mut element, &place.id, &thing.id.as_str().into());
                }
                self.whole(&mut element, status, thing);
                element
            })
            .collect();
        let count = elements.len();
        set(api, &mut document, list, &elements.into());
        for name in ["count", "total", "total_count"] {
            if let Some(known) = document.get_mut(name).filter(|known| known.is_number()) {
                *known = count.into();
            }
        }
        document
    }

    /// A thing with one status, at `base`.
    fn whole(&self, base: &mut Json, status: &Pointer, asked: &Asked) {
        let api = &*self.route.api;
        set(api, base, status, &self.status(asked, 0.0..1.0).into());
        let share = match (asked.stage, asked.lifecycle.end) {
            (Stage::Pending { share, .. }, _) => share,
            // What failed got half way.
            (Stage::Over, End::Failure) => 0.5,
            _ => 1.0,
        };
        match &self.waiter.progress {
            Some(Progress::Percent(pointer)) => set(api, base, pointer, &percent(share).into()),
            Some(Progress::Share { of, is }) => self.share(api, base, of, is, share),
            None => {}
        }
        if asked.stage == Stage::Over && asked.lifecycle.end == End::Failure {
            self.reason(base, &asked.lifecycle);
        }
    }

    /// Parts finish one after the other; in a failure, the one in the middle fails, and those after it never begin.
    fn parts(&self, api: &Api, document: &mut Json, parts: &[Pointer], status: &Pointer, asked: &Asked) {
        let mut present: Vec<&Pointer> = parts.iter().filter(|part| find(api, document, part).is_some()).collect();
        if present.is_empty() {
            present.extend(parts);
        }
        let count = present.len();
        for (index, part) in present.into_iter().enumerate() {
            let (start, end) = (fraction(index, count), fraction(index + 1, count));
            let failure = count / 2;
            each(api, document, &part.steps, &mut |part| {
                let text = match (asked.stage, asked.lifecycle.end) {
                    (Stage::Over, End::Failure) if index > failure => self.first(PollState::Pending),
                    (Stage::Over, End::Failure) if index < failure => self.first(PollState::Succeeded),
                    (Stage::Pending { share, .. }, _) if share >= end => self.first(PollState::Succeeded),
                    (Stage::Pending { share, .. }, _) if share < start => self.first(PollState::Pending),
                    _ => self.status(asked, start..end),
                };
                set(api, part, status, &text.into());
                if asked.stage == Stage::Over && asked.lifecycle.end == End::Failure && index == failure {
                    self.reason(part, &asked.lifecycle);
                }
            });
        }
    }

    /// The status of a stage; `within` is the share of the whole in which the thing is under way.
    fn status(&self, asked: &Asked, within: std::ops::Range<f64>) -> String {
        let Stage::Pending { share, is_unknown } = asked.stage else {
            let state = if asked.lifecycle.end == End::Failure { PollState::Failed } else { PollState::Succeeded };
            return asked.lifecycle.final_status.clone().unwrap_or_else(|| self.first(state));
        };
        if let (true, Some(unknown)) = (is_unknown, &asked.lifecycle.unknown) {
            return unknown.clone();
        }
        let pending: Vec<&String> = self.of(PollState::Pending).collect();
        let own = (share - within.start) / (within.end - within.start);
        // The last pending status is the one that it is under way with; a part, once begun, is.
        let index = if within == (0.0..1.0) { step(own, pending.len()) } else { pending.len().saturating_sub(1) };
        pending.get(index).map_or_else(|| "pending".to_owned(), |text| (*text).clone())
    }

    /// Sets the first statuses to a value that counts, and the others to one that does not.
    fn share(&self, api: &Api, base: &mut Json, of: &Pointer, is: &[String], share: f64) {
        let mut count = 0;
        each(api, base, &of.steps, &mut |_| count += 1);
        let done = step(share, count).min(count);
        let done = if share >= 1.0 { count } else { done };
        let other = other_value(api, &of.ty, is, self.waiter);
        let mut index = 0;
        each(api, base, &of.steps, &mut |place| {
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

    /// Puts the arguments of the call where the example repeats those of the documented one. `id` stands for the asked one.
    fn rename(&self, document: &mut Json, id: Option<&str>) {
        let id_parameter = self.route.id_parameter();
        for parameter in
            self.route.operation().parameters.iter().filter(|parameter| parameter.location != ParameterLocation::Header)
        {
            let is_id = id_parameter == Some((parameter.location, parameter.wire_name.as_str()));
            let argument = id.filter(|_| is_id).or_else(|| self.arguments.get(&parameter.wire_name).map(String::as_str));
            let Some(argument) = argument else { continue };
            if let Some(example) = parameter.example.as_ref().and_then(Json::as_str).filter(|example| !example.is_empty()) {
                replace(document, example, argument);
            }
            if let Some(named) = document.get_mut(&parameter.wire_name).filter(|value| value.is_string()) {
                *named = argument.into();
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

/// A code as a number: itself, or else the digits that it ends with, such as 6311 of `BackupService.6311`.
fn number(code: &str) -> i64 {
    let digits = &code[code.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    code.parse().or_else(|_| digits.parse()).unwrap_or(1)
}

/// A value of a sub-status that does not count: one that the waiter takes for pending if there is one.
fn other_value(api: &Api, ty: &Type, is: &[String], waiter: &Waiter) -> String {
    let Type::Named(id) = ty else { return "pending".to_owned() };
    let Some(Shape::Enum(variants)) = api.types.get(*id).map(|definition| &definition.shape) else { return String::new() };
    let mut others = variants.iter().map(|variant| &variant.text).filter(|text| !is.contains(text));
    let is_pending = |text: &&String| waiter.states.iter().any(|(known, state)| known == *text && *state == PollState::Pending);
    others.clone().find(is_pending).or_else(|| others.next()).cloned().unwrap_or_default()
}

/// Replaces a text wherever it stands.
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

/// Which of `count` equal steps a share falls into.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and not negative")]
fn step(share: f64, count: usize) -> usize {
    (share.clamp(0.0, 1.0) * count as f64) as usize
}

fn percent(share: f64) -> u64 {
    u64::try_from(step(share, 100)).unwrap_or(100)
}
