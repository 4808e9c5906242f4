//! A generated type under test, behind function pointers so that tests are compiled once rather than per type, and the part of a spec
//! that a test of the type covers.

use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};
use std::fmt::Debug;
use std::sync::Mutex;

use hwcloud_spec::ir::{Api, Shape, Type, TypeId};
use hwcloud_spec::lower_all;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::lenient::assert_decodes_leniently;
use crate::properties::assert_properties;
use crate::snapshot::{read_specs, workspace};

/// Asserts that the type of a response decodes what live services send: all that the spec documents, and the known deviations
/// from it. Types that several responses share are covered by the first test that reaches them.
pub fn assert_received<T: DeserializeOwned + Serialize + PartialEq + Debug>(spec: &str, operation: &str, status: &str) {
    let api = spec_of(spec);
    let found = api.operations.iter().find(|found| found.id == operation).unwrap();
    let response = found.responses.iter().find(|response| response.status.to_string() == status).unwrap();
    let ty = response.content.ty().unwrap();
    let case = Case { subject: Subject::of::<T>(), api, ty, covered: cover(spec, api, ty) };
    assert_decodes_leniently(&case);
    assert_properties(&case);
}

/// A type under test.
pub(crate) struct Case {
    pub(crate) subject: Subject,
    pub(crate) api: &'static Api,
    pub(crate) ty: &'static Type,
    /// The structs whose properties this test covers; of all others, values are empty.
    pub(crate) covered: HashSet<TypeId>,
}

/// The functions of a generated type.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    /// Decodes a text, and returns what the value encodes to.
    pub(crate) round_trip: fn(&str) -> Result<Value, String>,
    /// Decodes a text that must be rejected, and returns the JSON pointer and the message of the error.
    pub(crate) rejection: fn(&str) -> (String, String),
    /// Decodes bytes, and returns whether they are a document of the type.
    pub(crate) accepts: fn(&[u8]) -> bool,
}

impl Subject {
    fn of<T: DeserializeOwned + Serialize + PartialEq + Debug>() -> Self {
        Self { round_trip: round_trip::<T>, rejection: rejection::<T>, accepts: accepts::<T> }
    }
}

fn round_trip<T: DeserializeOwned + Serialize + PartialEq + Debug>(text: &str) -> Result<Value, String> {
    let value: T = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let encoded = serde_json::to_string(&value).unwrap();
    let again: T = serde_json::from_str(&encoded).unwrap_or_else(|error| panic!("{encoded} does not decode again: {error}"));
    assert_eq!(again, value, "decoding what was encoded is the identity");
    Ok(serde_json::from_str(&encoded).unwrap())
}

fn rejection<T: DeserializeOwned + Debug>(text: &str) -> (String, String) {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Ok(value) => panic!("{text} was accepted: {value:?}"),
        Err(error) => (pointer(error.path()), error.to_string()),
    }
}

fn accepts<T: DeserializeOwned>(bytes: &[u8]) -> bool {
    serde_json::from_slice::<T>(bytes).is_ok()
}

/// Converts a path to a JSON pointer.
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            other => format!("/{other}"),
        })
        .collect()
}

/// Returns the structs in a type that no test in this process covers yet, and the one at its top level.
fn cover(spec: &str, api: &Api, ty: &Type) -> HashSet<TypeId> {
    static COVERED: Mutex<BTreeSet<(String, TypeId)>> = Mutex::new(BTreeSet::new());
    let mut all = COVERED.lock().unwrap();
    let mut covered: HashSet<TypeId> = ty.named().into_iter().collect();
    let mut pending: VecDeque<TypeId> = ty.named().into_iter().collect();
    all.extend(covered.iter().map(|id| (spec.to_owned(), *id)));
    while let Some(id) = pending.pop_front() {
        let Shape::Object(object) = &api.types[id].shape else { continue };
        let types = object.fields.iter().map(|field| &field.ty).chain(object.additional.iter().map(|(_, ty)| ty));
        for id in types.filter_map(Type::named) {
            if all.insert((spec.to_owned(), id)) {
                covered.insert(id);
                pending.push_back(id);
            }
        }
    }
    covered
}

/// Returns the spec with this path.
pub(crate) fn spec_of(spec: &str) -> &'static Api {
    let folder = spec.rsplit_once('/').map_or("", |(folder, _)| folder);
    let known = specs(folder).iter().find(|api| api.sources[0] == spec);
    known.unwrap_or_else(|| panic!("{spec} does not exist; run `cargo xtask codegen`"))
}

/// Reads the specs of a folder, once per process.
fn specs(folder: &str) -> &'static [Api] {
    static FOLDERS: Mutex<BTreeMap<String, &'static [Api]>> = Mutex::new(BTreeMap::new());
    let mut folders = FOLDERS.lock().unwrap();
    folders.entry(folder.to_owned()).or_insert_with(|| {
        let mut input = read_specs(&workspace().join(folder));
        folder.clone_into(&mut input.folder);
        // Needed until the process ends.
        Box::leak(lower_all(&input).apis.into_boxed_slice())
    })
}
