//! Properties of decoding that hold for any document: one generated from the schema, with any deviation, or not JSON at all.

use hwcloud_spec::decode::{decode, without_nulls};
use hwcloud_spec::ir::{Shape, Type};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

use crate::subject::Case;

/// The number of documents of each kind; the environment variable `PROPTEST_CASES` overrides it.
const CASES: u32 = 48;

/// Asserts that any document generated from the schema, with deviations of live services, decodes as the spec requires; that one of
/// another structure is an error exactly where the spec rejects it; that a decoded value survives encoding and decoding; and that
/// arbitrary bytes never cause a panic.
pub(crate) fn assert_properties(case: &Case) {
    let mut runner = runner();
    for damage in [Damage::Live, Damage::Structure] {
        let documents = prop::collection::vec(any::<u32>(), 0..400).prop_map(|choices| {
            let mut choices = Choices { case, left: choices.into_iter(), damage, depth: 0 };
            choices.value(case.ty)
        });
        runner
            .run(&documents, |document| decodes_as_the_spec_says(case, damage, &document))
            .unwrap_or_else(|error| panic!("{error}"));
    }
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        // Text that resembles JSON.
        "[\\[\\]{}:,\"a-z0-9.eE+ \\\\-]{0,80}".prop_map(String::into_bytes),
    ];
    runner
        .run(&bytes, |bytes| {
            let accepted = (case.subject.accepts)(&bytes);
            prop_assert!(!accepted || serde_json::from_slice::<Value>(&bytes).is_ok());
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

fn runner() -> TestRunner {
    let default = Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { CASES };
    TestRunner::new(Config { cases, failure_persistence: None, ..default })
}

fn decodes_as_the_spec_says(case: &Case, damage: Damage, document: &Value) -> Result<(), TestCaseError> {
    let text = document.to_string();
    match (decode(case.api, case.ty, document), (case.subject.round_trip)(&text)) {
        (Ok(kept), Ok(encoded)) => prop_assert_eq!(without_nulls(encoded), without_nulls(kept)),
        (Err(_), Err(_)) if damage == Damage::Structure => {}
        (expected, encoded) => return Err(TestCaseError::fail(format!("{expected:?}, but {encoded:?}\n{text}"))),
    }
    Ok(())
}

/// The deviations of a document.
#[derive(Clone, Copy, PartialEq)]
enum Damage {
    /// Those of live services: absent values, null, unknown values, more properties, other scalars, values out of bounds.
    Live,
    /// Also values of another structure.
    Structure,
}

/// Makes a document from choices. Shrinking the choices shrinks the document; without any, it is the smallest.
struct Choices<'a> {
    case: &'a Case,
    left: std::vec::IntoIter<u32>,
    damage: Damage,
    depth: u32,
}

/// The maximum depth of a document of recursive types: `serde_json` rejects more than 128 levels.
const DEEPEST: u32 = 100;

impl Choices<'_> {
    /// Returns one of this many possibilities; the first if no choice is left.
    fn next(&mut self, possibilities: u32) -> u32 {
        self.left.next().map_or(0, |choice| choice % possibilities)
    }

    fn value(&mut self, ty: &Type) -> Value {
        if self.depth >= DEEPEST {
            // No choice is left.
            self.left = Vec::new().into_iter();
        }
        self.depth += 1;
        let value = self.shallow_value(ty);
        self.depth -= 1;
        value
    }

    fn shallow_value(&mut self, ty: &Type) -> Value {
        if self.damage == Damage::Structure && self.next(24) == 1 {
            return self.anything(2);
        }
        match ty {
            Type::Json => self.anything(3),
            Type::Text => self.text(),
            Type::Integer => self.integer(),
            Type::Number => self.number(),
            Type::Boolean => self.boolean(),
            Type::List(inner) => (0..self.next(4)).map(|_| self.element(inner)).collect(),
            Type::Map(inner) => {
                let entries = self.next(4);
                (0..entries).map(|index| (format!("key {index}"), self.element(inner))).collect::<serde_json::Map<_, _>>().into()
            }
            Type::Named(id) => match &self.case.api.types[*id].shape {
                Shape::Enum(variants) => match self.next(5) {
                    0 | 1 => variants[self.next(u32::try_from(variants.len()).unwrap()) as usize].text.as_str().into(),
                    2 => format!("unknown {}", self.next(100)).into(),
                    _ => self.text(),
                },
                // Covered by another test.
                Shape::Object(_) if !self.case.covered.contains(id) => json!({}),
                Shape::Object(object) => {
                    let mut map = serde_json::Map::new();
                    for field in &object.fields {
                        match self.next(5) {
                            0 => {}
                            1 => {
                                map.insert(field.wire_name.clone(), Value::Null);
                            }
                            _ => {
                                let value = self.value(&field.ty);
                                map.insert(field.wire_name.clone(), value);
                            }
                        }
                    }
                    match &object.additional {
                        None if self.next(4) == 1 => {
                            map.insert("never documented".to_owned(), self.anything(2));
                        }
                        Some((_, ty)) if self.next(2) == 1 => {
                            let value = self.value(ty);
                            map.insert("another".to_owned(), value);
                        }
                        _ => {}
                    }
                    map.into()
                }
            },
        }
    }

    /// Makes an element of a list or map: sometimes `null`, if our decoder reads it.
    fn element(&mut self, ty: &Type) -> Value {
        if !ty.holds_json() && self.next(6) == 1 { Value::Null } else { self.value(ty) }
    }

    fn text(&mut self) -> Value {
        match self.next(9) {
            0 => json!("text"),
            1 => json!(""),
            2 => json!("x".repeat(self.next(3_000) as usize)),
            3 => json!("在 \"q\" \u{0} \u{1f600} \\ \n"),
            4 => json!(self.next(u32::MAX)),
            5 => json!(-i64::from(self.next(u32::MAX)) * 1_000_000),
            6 => json!(f64::from(self.next(u32::MAX)) / 64.0),
            7 => json!(self.next(2) == 0),
            _ => json!(format!("{}", self.next(u32::MAX))),
        }
    }

    fn integer(&mut self) -> Value {
        match self.next(6) {
            0 => json!(i64::from(self.next(u32::MAX))),
            1 => json!(i64::MAX - i64::from(self.next(1_000))),
            2 => json!(i64::MIN + i64::from(self.next(1_000))),
            3 => json!(-i64::from(self.next(u32::MAX))),
            4 => json!(f64::from(self.next(u32::MAX))),
            _ => json!(format!("{}", i64::from(self.next(u32::MAX)) * 1_000_003)),
        }
    }

    fn number(&mut self) -> Value {
        match self.next(4) {
            0 => json!(f64::from(self.next(u32::MAX)) / 64.0),
            1 => json!(-1e300),
            2 => json!(self.next(u32::MAX)),
            _ => json!(format!("{}", f64::from(self.next(u32::MAX)) / 64.0)),
        }
    }

    fn boolean(&mut self) -> Value {
        match self.next(4) {
            0 => json!(false),
            1 => json!(true),
            2 => json!("True"),
            _ => json!(self.next(2)),
        }
    }

    /// Makes JSON of any structure, with this many levels.
    fn anything(&mut self, depth: u32) -> Value {
        match self.next(if depth == 0 { 5 } else { 7 }) {
            0 => Value::Null,
            1 => self.boolean(),
            2 => self.integer(),
            3 => self.number(),
            4 => self.text(),
            5 => (0..self.next(3)).map(|_| self.anything(depth - 1)).collect(),
            _ => {
                let entries = self.next(3);
                (0..entries)
                    .map(|index| (format!("any {index}"), self.anything(depth - 1)))
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            }
        }
    }
}
