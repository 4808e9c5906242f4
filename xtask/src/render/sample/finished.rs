//! The smallest document that says that a thing is over.

use hwcloud_spec::ir::{Api, Operation, Pointer, Shape, StatusPlace, Step, Waiter};
use hwcloud_types::PollState;
use serde_json::{Value as Json, json};

use super::Argument;

/// The document, with the argument that asks for its thing added to `arguments`; `None` where the status is not to be made up.
pub fn finished<'a>(
    api: &Api,
    operation: &'a Operation,
    waiter: &'a Waiter,
    arguments: &mut Vec<Argument<'a>>,
) -> Option<String> {
    let success =
        waiter.states.iter().find(|(_, state)| *state == PollState::Succeeded).map(|(value, _)| Json::from(value.as_str()))?;
    let document = match &waiter.status {
        StatusPlace::One(status) => put(api, status, success)?,
        StatusPlace::All { parts, status } => put(api, parts.first()?, put(api, status, success)?)?,
        StatusPlace::First { list, status, selector: asked } => {
            let mut element = put(api, status, success)?;
            if let Some(asked) = asked {
                let parameter = operation.parameters.iter().find(|parameter| parameter.wire_name == asked.parameter)?;
                let argument = super::argument(api, parameter)?;
                let (_, texts) = argument.parameter.as_ref()?;
                merge(&mut element, put(api, &asked.id, texts.first()?.as_str().into())?);
                arguments.retain(|known| known.setter != argument.setter);
                arguments.push(argument);
            }
            put(api, list, json!([element]))?
        }
    };
    Some(document.to_string())
}

/// `value` inside the objects that a pointer goes through.
fn put(api: &Api, pointer: &Pointer, value: Json) -> Option<Json> {
    pointer.steps.iter().rev().try_fold(value, |value, step| {
        let Step::Field { object, field } = *step else { return None };
        let Shape::Object(object) = &api.types[object].shape else { return None };
        Some(json!({object.fields[field].wire_name.clone(): value}))
    })
}

fn merge(into: &mut Json, from: Json) {
    match (into, from) {
        (Json::Object(into), Json::Object(from)) => {
            for (key, value) in from {
                merge(into.entry(key).or_insert(Json::Null), value);
            }
        }
        (into, from) => *into = from,
    }
}
