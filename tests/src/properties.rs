//! Properties of decoding that hold for any document: made from the schema, damaged in any way, or no JSON at all.

use hwcloud_spec::ir::{Api, Shape, Type};
use hwcloud_spec::lower::{received, without_nulls};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::lenient::spec_of;

/// How many documents are tried of each kind; more with the environment variable `PROPTEST_CASES`.
const CASES: u32 = 48;

/// Any document made from the schema decodes, whatever live services do to it, to what the spec makes of it; one of another
/// structure is an error exactly where the spec has no use for it; decoding, encoding and decoding again is the identity;
/// arbitrary bytes are an error and never a panic.
///
/// `index` counts the different types among the operation's responses.
pub fn assert_properties<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(
    spec: &str,
    operation: &str,
    index: usize,
) {
    let api = spec_of(spec);
    let found = api.operations.iter().find(|found| found.id == operation).unwrap();
    let types = found.response_types();
    let ty = types[index];
    let mut runner = runner();
    for damage in [Damage::Live, Damage::Structure] {
        let documents = prop::collection::vec(any::<u32>(), 0..400).prop_map(|choices| {
            let mut choices = Choices { left: choices.into_iter(), damage, depth: 0 };
            choices.value(api, ty)
        });
        runner
            .run(&documents, |document| decodes_as_the_spec_says::<T>(api, ty, damage, &document))
            .unwrap_or_else(|error| panic!("{error}"));
    }
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        // What looks like JSON until it ends or breaks off.
        "[\\[\\]{}:,\"a-z0-9.eE+ \\\\-]{0,80}".prop_map(String::into_bytes),
    ];
    runner
        .run(&bytes, |bytes| {
            if serde_json::from_slice::<Value>(&bytes).is_err() {
                prop_assert!(serde_json::from_slice::<T>(&bytes).is_err());
            } else {
                let _ = serde_json::from_slice::<T>(&bytes);
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

fn runner() -> TestRunner {
    let default = Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { CASES };
    TestRunner::new(Config { cases, failure_persistence: None, ..default })
}

fn decodes_as_the_spec_says<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(
    api: &Api,
    ty: &Type,
    damage: Damage,
    document: &Value,
) -> Result<(), TestCaseError> {
    let text = document.to_string();
    let decoded = serde_json::from_str::<T>(&text);
    let kept = match (received(api, ty, document), &decoded) {
        (Ok(kept), Ok(_)) => kept,
        (Err(_), Err(_)) if damage == Damage::Structure => return Ok(()),
        (expected, decoded) => return Err(TestCaseError::fail(format!("{expected:?}, but {decoded:?}\n{text}"))),
    };
    let value = decoded.map_err(|error| TestCaseError::fail(error.to_string()))?;
    let encoded = serde_json::to_string(&value).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let encoded_value: Value = serde_json::from_str(&encoded).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(without_nulls(encoded_value), without_nulls(kept));
    let again: T = serde_json::from_str(&encoded).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(again, value);
    Ok(())
}

/// What is done to a document.
#[derive(Clone, Copy, PartialEq)]
enum Damage {
    /// What live services do: leave out, send null, unknown values, more properties, other scalars, anything beyond a bound.
    Live,
    /// Also something of another structure.
    Structure,
}

/// A document made of choices; shrinking the choices shrinks the document, and none left means the smallest.
struct Choices {
    left: std::vec::IntoIter<u32>,
    damage: Damage,
    depth: u32,
}

/// How deep a document of types that hold themselves becomes: `serde_json` refuses more than 128 levels.
const DEEPEST: u32 = 100;

impl Choices {
    /// One of so many possibilities, the first where no choice is left.
    fn next(&mut self, possibilities: u32) -> u32 {
        self.left.next().map_or(0, |choice| choice % possibilities)
    }

    fn value(&mut self, api: &Api, ty: &Type) -> Value {
        if self.depth >= DEEPEST {
            // The end of all choices.
            self.left = Vec::new().into_iter();
        }
        self.depth += 1;
        let value = self.shallow_value(api, ty);
        self.depth -= 1;
        value
    }

    fn shallow_value(&mut self, api: &Api, ty: &Type) -> Value {
        if self.damage == Damage::Structure && self.next(24) == 1 {
            return self.anything(2);
        }
        match ty {
            Type::Json => self.anything(3),
            Type::Text => self.text(),
            Type::Integer => self.integer(),
            Type::Number => self.number(),
            Type::Boolean => self.boolean(),
            Type::List(inner) => (0..self.next(4)).map(|_| self.element(api, inner)).collect(),
            Type::Map(inner) => {
                let entries = self.next(4);
                (0..entries)
                    .map(|index| (format!("key {index}"), self.element(api, inner)))
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            }
            Type::Named(id) => match &api.types[*id].shape {
                Shape::Enum(variants) => match self.next(5) {
                    0 | 1 => variants[self.next(u32::try_from(variants.len()).unwrap()) as usize].text.as_str().into(),
                    2 => format!("unknown {}", self.next(100)).into(),
                    _ => self.text(),
                },
                Shape::Object(object) => {
                    let mut map = serde_json::Map::new();
                    for field in &object.fields {
                        match self.next(5) {
                            0 => {}
                            1 => {
                                map.insert(field.wire_name.clone(), Value::Null);
                            }
                            _ => {
                                let value = self.value(api, &field.ty);
                                map.insert(field.wire_name.clone(), value);
                            }
                        }
                    }
                    match &object.additional {
                        None if self.next(4) == 1 => {
                            map.insert("never documented".to_owned(), self.anything(2));
                        }
                        Some((_, ty)) if self.next(2) == 1 => {
                            let value = self.value(api, ty);
                            map.insert("another".to_owned(), value);
                        }
                        _ => {}
                    }
                    map.into()
                }
            },
        }
    }

    /// An element of a list or map: sometimes `null`, where our decoder is the one that takes it.
    fn element(&mut self, api: &Api, ty: &Type) -> Value {
        if !ty.holds_json() && self.next(6) == 1 { Value::Null } else { self.value(api, ty) }
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

    /// JSON of any structure, so many levels deep.
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
