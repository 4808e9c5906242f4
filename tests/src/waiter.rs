//! Tests that the status functions of a model crate classify responses as `x-waiter` of the spec says.

use hwcloud_spec::ir::{Api, Pointer, Progress, StatusPlace, Type, Waiter};
use hwcloud_spec::pointer::{each_mut, fill, set};
use hwcloud_types::{PollState, PollStatus};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::subject::spec_of;

/// Asserts that every documented status is classified as the spec says, with progress and reason; and that a document without a
/// status, with an undocumented one, or without anything is not in a terminal state.
pub fn assert_waiter<T: DeserializeOwned>(spec: &str, operation: &str, classify: fn(&T) -> PollStatus) {
    let api = spec_of(spec);
    let found = api.operations.iter().find(|found| found.id == operation).unwrap();
    let waiter = found.waiter.as_ref().unwrap_or_else(|| panic!("{operation} has no waiter"));
    let poll_status = |document: &Value| classify(&serde_json::from_value(document.clone()).unwrap());

    for (status, meaning) in &waiter.states {
        let document = document(api, waiter, status);
        let found = poll_status(&document);
        let expected = *meaning;
        assert_eq!((found.state, found.status.as_deref()), (expected, Some(status.as_str())), "{document}");
        let all_succeed = matches!(waiter.status, StatusPlace::All { .. }) && expected == PollState::Succeeded;
        let progress = match &waiter.progress {
            Some(Progress::Percent(_)) => Some(42),
            Some(Progress::Share { .. }) => Some(100),
            None if matches!(waiter.status, StatusPlace::All { .. }) => Some(if all_succeed { 100 } else { 0 }),
            None => None,
        };
        assert_eq!(found.progress, progress, "{document}");
        let has_reason = expected == PollState::Failed && !waiter.reason.is_empty();
        assert_eq!(found.reason.is_some(), has_reason, "{document}");
    }

    let unknown = poll_status(&document(api, waiter, "an undocumented status"));
    assert_eq!((unknown.state, unknown.status.is_some()), (PollState::Unknown, true));
    let empty = poll_status(&json!({})).state;
    let is_present = match &waiter.status {
        StatusPlace::One(_) => true,
        StatusPlace::All { parts, .. } => parts.iter().any(|part| part.steps.is_empty()),
        StatusPlace::First { .. } => false,
    };
    assert_eq!(empty, if is_present { PollState::Unknown } else { PollState::Missing });
    if let StatusPlace::First { list, .. } = &waiter.status {
        let mut nothing = json!({});
        set(api, &mut nothing, list, &json!([]));
        assert_eq!(poll_status(&nothing).state, PollState::Missing);
    }
}

/// How many elements every list and map in a made document has.
const ELEMENTS: usize = 2;

/// Makes a document with this status, progress and reason at their pointers.
fn document(api: &Api, waiter: &Waiter, status: &str) -> Value {
    let mut base = json!({});
    let mut put = |pointer: &Pointer, value: &Value| {
        fill(api, &mut base, &pointer.steps, ELEMENTS);
        set(api, &mut base, pointer, value);
    };
    for reason in &waiter.reason {
        put(reason, &reason_of(&reason.ty));
    }
    match &waiter.progress {
        Some(Progress::Percent(pointer)) => put(pointer, &json!(42)),
        Some(Progress::Share { of, is }) => put(of, &json!(is[0])),
        None => {}
    }
    put(waiter.status.status(), &json!(status));
    let mut document = json!({});
    match &waiter.status {
        StatusPlace::One(_) => return base,
        StatusPlace::First { list, .. } => set(api, &mut document, list, &Value::from(vec![base; ELEMENTS])),
        StatusPlace::All { parts, .. } => {
            for part in parts {
                each_mut(api, &mut document, &part.steps, &mut |place| merge(place, &base));
            }
        }
    }
    document
}

/// Adds the properties of an object: one part may be inside another.
fn merge(place: &mut Value, part: &Value) {
    match (place, part) {
        (Value::Object(place), Value::Object(part)) => place.extend(part.clone()),
        (place, part) => *place = part.clone(),
    }
}

/// Makes a reason: a number, which decodes as a text too.
fn reason_of(ty: &Type) -> Value {
    match ty {
        Type::List(inner) => json!([reason_of(inner)]),
        _ => json!(7),
    }
}
