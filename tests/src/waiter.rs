//! What a model crate says of a document is what `x-waiter` of the spec says, value by value and pointer by pointer.

use hwcloud_spec::lower::{Progress, State as Meaning, StatusPlace, Waiter};
use hwcloud_types::{Standing, State};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::lenient::spec_of;

/// Every documented status is classified as the spec has it, with progress and reason; a document without a status, with one that
/// nobody has documented, or with nothing in it, is no end.
pub fn assert_waiter<T: DeserializeOwned>(spec: &str, operation: &str, classify: fn(&T) -> Standing) {
    let api = spec_of(spec);
    let found = api.operations.iter().find(|found| found.id == operation).unwrap();
    let waiter = found.waiter.as_ref().unwrap_or_else(|| panic!("{operation} has no waiter"));
    let standing = |document: &Value| classify(&serde_json::from_value(document.clone()).unwrap());

    for (status, meaning) in &waiter.states {
        let document = document(waiter, status);
        let found = standing(&document);
        let expected = match meaning {
            Meaning::Pending => State::Pending,
            Meaning::Success => State::Succeeded,
            Meaning::Failure => State::Failed,
        };
        assert_eq!((found.state, found.status.as_deref()), (expected, Some(status.as_str())), "{document}");
        let all_succeed = matches!(waiter.status, StatusPlace::All { .. }) && expected == State::Succeeded;
        let progress = match &waiter.progress {
            Some(Progress::Percent(_)) => Some(42),
            Some(Progress::Share { .. }) => Some(100),
            None if matches!(waiter.status, StatusPlace::All { .. }) => Some(if all_succeed { 100 } else { 0 }),
            None => None,
        };
        assert_eq!(found.progress, progress, "{document}");
        let has_reason = expected == State::Failed && !waiter.reason.is_empty();
        assert_eq!(found.reason.is_some(), has_reason, "{document}");
    }

    let unknown = standing(&document(waiter, "a status that nobody has documented"));
    assert_eq!((unknown.state, unknown.status.is_some()), (State::Unknown, true));
    let empty = standing(&json!({})).state;
    let expected = if matches!(waiter.status, StatusPlace::One(_)) { State::Unknown } else { State::Missing };
    assert_eq!(empty, expected);
    if let StatusPlace::First { list, .. } = &waiter.status {
        let mut nothing = json!({});
        put(&mut nothing, &list.text, &json!([]));
        assert_eq!(standing(&nothing).state, State::Missing);
    }
}

/// A document with this status, progress and reason at their pointers.
fn document(waiter: &Waiter, status: &str) -> Value {
    let mut base = json!({});
    for reason in &waiter.reason {
        let is_list = matches!(reason.ty, hwcloud_spec::lower::Type::List(_));
        put(&mut base, &reason.text, &if is_list { json!([7]) } else { json!(7) });
    }
    match &waiter.progress {
        Some(Progress::Percent(pointer)) => put(&mut base, &pointer.text, &json!(42)),
        Some(Progress::Share { of, is }) => put_each(&mut base, of, &json!(is[0])),
        None => {}
    }
    put(&mut base, &waiter.status.status().text, &json!(status));
    let mut document = json!({});
    match &waiter.status {
        StatusPlace::One(_) => return base,
        StatusPlace::First { list, .. } => put(&mut document, &list.text, &json!([base, {}])),
        StatusPlace::All { parts, .. } => parts.iter().for_each(|part| put(&mut document, &part.text, &base)),
    }
    document
}

fn put(into: &mut Value, pointer: &str, value: &Value) {
    let mut here = into;
    for step in pointer.split('/').skip(1) {
        if here.is_null() {
            *here = json!({});
        }
        here = &mut here[step];
    }
    *here = value.clone();
}

/// Puts a value into two elements of every list or map that the pointer goes through.
fn put_each(into: &mut Value, pointer: &hwcloud_spec::lower::Pointer, value: &Value) {
    use hwcloud_spec::lower::Step;
    let steps: Vec<&str> = pointer.text.split('/').skip(1).collect();
    let inner = steps.iter().zip(&pointer.steps).rev().fold(value.clone(), |inner, (name, step)| match step {
        Step::Field { .. } => json!({*name: inner}),
        Step::EachElement => json!([inner, inner]),
        Step::EachValue => json!({"a": inner, "b": inner}),
    });
    let (Some(into), Value::Object(inner)) = (into.as_object_mut(), inner) else { return };
    into.extend(inner);
}
