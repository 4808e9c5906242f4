//! Live services do not keep to their documentation: what every response type must take, made from the spec itself.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Mutex;

use hwcloud_spec::ir::{Api, Shape, Type};
use hwcloud_spec::lower::{without_nulls};
use hwcloud_spec::lower_all;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::snapshot::{read_specs, workspace};

/// Every value of every response of a type takes what live services send: nothing, `null`, another scalar, values out of
/// range, unknown enum values and unknown properties. Another structure is an error that names the path.
///
/// `index` counts the different types among the operation's responses.
pub fn assert_lenient<T: DeserializeOwned + Serialize + std::fmt::Debug>(spec: &str, operation: &str, index: usize) {
    let api = spec_of(spec);
    let found = api.operations.iter().find(|found| found.id == operation).unwrap();
    let types = found.response_types();
    let document = Documents { api, unfolded: HashSet::new() }.document(types[index]);
    let mut places = Vec::new();
    collect(&document, &[], "", &mut places);
    assert!(!places.is_empty());
    check::<T>("the whole document", &document.value, &document.value);
    for place in places.iter().filter(|place| is_first(spec, &place.owned)) {
        mutate::<T>(place);
    }
}

/// Whether this part of a type has not been tested in this process yet: hundreds of responses may share it.
fn is_first(spec: &str, owned: &str) -> bool {
    static TESTED: Mutex<BTreeSet<(String, String)>> = Mutex::new(BTreeSet::new());
    TESTED.lock().unwrap().insert((spec.to_owned(), owned.to_owned()))
}

/// The spec with this path.
pub fn spec_of(spec: &str) -> &'static Api {
    let folder = spec.rsplit_once('/').map_or("", |(folder, _)| folder);
    let known = specs(folder).iter().find(|api| api.sources[0] == spec);
    known.unwrap_or_else(|| panic!("{spec} is gone; run `cargo xtask codegen`"))
}

/// The specs of a folder, read once for all tests of a process.
fn specs(folder: &str) -> &'static [Api] {
    static FOLDERS: Mutex<BTreeMap<String, &'static [Api]>> = Mutex::new(BTreeMap::new());
    let mut folders = FOLDERS.lock().unwrap();
    folders.entry(folder.to_owned()).or_insert_with(|| {
        let mut input = read_specs(&workspace().join(folder));
        folder.clone_into(&mut input.folder);
        // Specs are read once and needed to the end of the process.
        Box::leak(lower_all(&input).apis.into_boxed_slice())
    })
}

/// A value of a complete document, with what the spec says it is.
struct Sample {
    value: Value,
    ty: Type,
    is_enum: bool,
    is_closed_object: bool,
    children: Vec<(String, Sample)>,
}

/// Makes complete documents: every property of every type stands in them once, for types that hold each other would
/// otherwise multiply.
struct Documents<'a> {
    api: &'a Api,
    unfolded: HashSet<usize>,
}

impl Documents<'_> {
    fn document(&mut self, ty: &Type) -> Sample {
        let mut sample =
            Sample { value: Value::Null, ty: ty.clone(), is_enum: false, is_closed_object: false, children: Vec::new() };
        match ty {
            Type::Text => sample.value = json!("text"),
            Type::Integer => sample.value = json!(7),
            Type::Number => sample.value = json!(1.5),
            Type::Boolean => sample.value = json!(true),
            Type::Json => sample.value = json!({"free": [1, "form"]}),
            Type::List(inner) => {
                let inner = self.document(inner);
                sample.value = json!([inner.value]);
                sample.children.push(("0".to_owned(), inner));
            }
            Type::Map(inner) => {
                let inner = self.document(inner);
                sample.value = json!({"key": inner.value});
                sample.children.push(("key".to_owned(), inner));
            }
            Type::Named(id) => match &self.api.types[*id].shape {
                Shape::Enum(variants) => {
                    sample.value = json!(variants[0].text);
                    sample.is_enum = true;
                }
                Shape::Object(object) => {
                    sample.is_closed_object = object.additional.is_none();
                    if self.unfolded.insert(*id) {
                        let fields = object.fields.iter().map(|field| (field.wire_name.clone(), self.document(&field.ty)));
                        sample.children.extend(fields);
                    }
                    sample.value = sample
                        .children
                        .iter()
                        .map(|(wire, child)| (wire.clone(), child.value.clone()))
                        .collect::<serde_json::Map<_, _>>()
                        .into();
                }
            },
        }
        sample
    }
}

/// A step from a container to a value in it.
#[derive(Clone)]
enum Step {
    Element,
    Key(String),
}

/// A value in a document, with the way to it from the root.
struct Place<'a> {
    way: Vec<Step>,
    sample: &'a Sample,
    /// The type that it is a part of, and the way from there.
    owned: String,
}

impl Place<'_> {
    /// The smallest document with a value at this place, or with nothing there.
    fn document(&self, value: Option<Value>) -> Value {
        let (last, way) = self.way.split_last().unwrap();
        let innermost = match (last, value) {
            (Step::Element, value) => Value::Array(value.into_iter().collect()),
            (Step::Key(key), value) => {
                value.into_iter().map(|value| (key.clone(), value)).collect::<serde_json::Map<_, _>>().into()
            }
        };
        way.iter().rev().fold(innermost, |value, step| match step {
            Step::Element => json!([value]),
            Step::Key(key) => json!({key: value}),
        })
    }

    /// The place as JSON pointer.
    fn pointer(&self) -> String {
        let step = |step: &Step| match step {
            Step::Element => "/0".to_owned(),
            Step::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        };
        self.way.iter().map(step).collect()
    }
}

fn collect<'a>(sample: &'a Sample, way: &[Step], owned: &str, into: &mut Vec<Place<'a>>) {
    let owned = match sample.ty {
        Type::Named(id) => format!("{id}"),
        _ => owned.to_owned(),
    };
    for (key, child) in &sample.children {
        let step = if matches!(sample.ty, Type::List(_)) { Step::Element } else { Step::Key(key.clone()) };
        let way = [way, &[step]].concat();
        let owned = format!("{owned}/{key}");
        into.push(Place { way: way.clone(), sample: child, owned: owned.clone() });
        collect(child, &way, &owned, into);
    }
}

fn mutate<T: DeserializeOwned + Serialize + std::fmt::Debug>(place: &Place<'_>) {
    let pointer = place.pointer();
    let with = |value: Value| place.document(Some(value));
    let takes = |what: &str, sent: Value, kept: Value| check::<T>(&format!("{what} at {pointer}"), &with(sent), &with(kept));
    let absent = place.document(None);
    check::<T>(&format!("nothing at {pointer}"), &absent, &absent);
    // serde itself decodes lists that hold free-form JSON further down, and takes no null for their elements.
    let is_strict = matches!(place.way.last(), Some(Step::Element)) && place.sample.ty.holds_json();
    if place.sample.ty != Type::Json && !is_strict {
        check::<T>(&format!("null at {pointer}"), &with(Value::Null), &absent);
    }
    match &place.sample.ty {
        _ if place.sample.is_enum => {
            takes("an unknown value", json!("never documented"), json!("never documented"));
            takes("an empty value", json!(""), json!(""));
            takes("a number", json!(17), json!("17"));
        }
        Type::Text => {
            takes("a long text", json!("x".repeat(2_000)), json!("x".repeat(2_000)));
            takes("an empty text", json!(""), json!(""));
            takes("a number", json!(5), json!("5"));
            takes("a great number", json!(u64::MAX), json!(u64::MAX.to_string()));
            takes("a boolean", json!(true), json!("true"));
        }
        Type::Integer => {
            takes("a text", json!("23"), json!(23));
            takes("a great integer", json!(i64::MAX), json!(i64::MAX));
            takes("a negative integer", json!(i64::MIN), json!(i64::MIN));
            takes("a whole float", json!(4.0), json!(4));
        }
        Type::Number => {
            takes("a text", json!("2.5"), json!(2.5));
            takes("an integer", json!(3), json!(3.0));
            takes("a negative number", json!(-1e300), json!(-1e300));
        }
        Type::Boolean => {
            takes("a text", json!("false"), json!(false));
        }
        Type::Named(_) if place.sample.is_closed_object => {
            let mut more = place.sample.value.clone();
            more["never documented"] = json!({"a": [1]});
            takes("an unknown property", more, place.sample.value.clone());
        }
        _ => {}
    }
    let wrong = match &place.sample.ty {
        Type::Json => return,
        Type::Map(_) | Type::Named(_) if !place.sample.is_enum => json!(["a list"]),
        _ => json!({"an": "object"}),
    };
    refuse::<T>(&with(wrong), &pointer);
}

fn check<T: DeserializeOwned + Serialize + std::fmt::Debug>(what: &str, sent: &Value, kept: &Value) {
    let text = sent.to_string();
    let value: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{what} does not decode: {error}\n{text}"));
    let encoded = serde_json::to_value(&value).unwrap();
    assert_eq!(without_nulls(encoded), without_nulls(kept.clone()), "{what}: something was lost");
}

/// A structure that is not documented is an error, and the error's path is where it stands.
fn refuse<T: DeserializeOwned + std::fmt::Debug>(sent: &Value, pointer: &str) {
    let text = sent.to_string();
    let mut deserializer = serde_json::Deserializer::from_str(&text);
    match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Ok(value) => panic!("another structure at {pointer} was taken: {value:?}"),
        Err(error) => assert_eq!(segments(error.path()), pointer, "{error}"),
    }
}

/// A path as JSON pointer.
fn segments(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            other => format!("/{other}"),
        })
        .collect()
}
