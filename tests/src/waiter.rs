//! Tests that the status functions of a model crate classify responses as `x-waiter` of the spec says.

use hwcloud_spec::ir::{Api, Progress, Shape, StatusPlace, Step, Type, Waiter};
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
        put(api, &mut nothing, &list.steps, &json!([]));
        assert_eq!(poll_status(&nothing).state, PollState::Missing);
    }
}

/// Makes a document with this status, progress and reason at their pointers.
fn document(api: &Api, waiter: &Waiter, status: &str) -> Value {
    let mut base = json!({});
    for reason in &waiter.reason {
        put(api, &mut base, &reason.steps, &reason_of(&reason.ty));
    }
    match &waiter.progress {
        Some(Progress::Percent(pointer)) => put(api, &mut base, &pointer.steps, &json!(42)),
        Some(Progress::Share { of, is }) => put(api, &mut base, &of.steps, &json!(is[0])),
        None => {}
    }
    put(api, &mut base, &waiter.status.status().steps, &json!(status));
    let mut document = json!({});
    match &waiter.status {
        StatusPlace::One(_) => return base,
        StatusPlace::First { list, .. } => put(api, &mut document, &list.steps, &json!([base, base])),
        StatusPlace::All { parts, .. } => parts.iter().for_each(|part| put(api, &mut document, &part.steps, &base)),
    }
    document
}

/// Makes a reason: a number, which decodes as a text too.
fn reason_of(ty: &Type) -> Value {
    match ty {
        Type::List(inner) => json!([reason_of(inner)]),
        _ => json!(7),
    }
}

/// Sets the targets of a pointer, in two elements of every list or map on its path, and keeps other values.
fn put(api: &Api, into: &mut Value, steps: &[Step], value: &Value) {
    let Some((step, rest)) = steps.split_first() else {
        match (into, value) {
            (Value::Object(into), Value::Object(value)) => into.extend(value.clone()),
            (into, value) => *into = value.clone(),
        }
        return;
    };
    match *step {
        Step::Field { object, field } => {
            let Shape::Object(shape) = &api.types[object].shape else { panic!("a field of an enum") };
            if !into.is_object() {
                *into = json!({});
            }
            put(api, &mut into[&shape.fields[field].wire_name], rest, value);
        }
        Step::EachElement => {
            if !into.is_array() {
                *into = json!([null, null]);
            }
            into.as_array_mut().unwrap().iter_mut().for_each(|element| put(api, element, rest, value));
        }
        Step::EachValue => {
            if !into.is_object() {
                *into = json!({"a": null, "b": null});
            }
            into.as_object_mut().unwrap().values_mut().for_each(|element| put(api, element, rest, value));
        }
    }
}
