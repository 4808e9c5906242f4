//! Makes the document for which a waiter succeeds.

use hwcloud_types::PollState;
use serde_json::{Value as Json, json};

use crate::ir::{Api, Operation, Parameter, Pointer, StatusPlace};
use crate::pointer::set;

/// A document for which a wait succeeds.
#[derive(Clone, Debug)]
pub struct Finished<'a> {
    /// The response.
    pub document: Json,
    /// The parameter that selects an element of a list, with its value in the document.
    pub selected: Option<(&'a Parameter, Json)>,
}

/// Makes the smallest document for which the waiter of an operation succeeds; `None` for an operation without a waiter, or if there
/// is no sample of the status.
pub fn finished<'a>(api: &'a Api, operation: &'a Operation) -> Option<Finished<'a>> {
    let waiter = operation.waiter.as_ref()?;
    let success = waiter.states.iter().find(|(_, state)| *state == PollState::Succeeded)?;
    let success = Json::from(success.0.as_str());
    let made = |pointer: &Pointer, value: &Json| {
        let mut document = Json::Null;
        set(api, &mut document, pointer, value);
        document
    };
    let mut selected = None;
    let document = match &waiter.status {
        StatusPlace::One(status) => made(status, &success),
        StatusPlace::All { parts, status } => {
            let part = made(status, &success);
            let mut document = Json::Null;
            set(api, &mut document, parts.first()?, &part);
            document
        }
        StatusPlace::First { list, status, selector } => {
            let mut element = made(status, &success);
            if let Some(selector) = selector {
                let mut parameters = operation.parameters.iter();
                let parameter = parameters.find(|parameter| parameter.wire_name == selector.parameter)?;
                let value = super::parameter(api, parameter)?;
                set(api, &mut element, &selector.id, &value);
                selected = Some((parameter, value));
            }
            made(list, &json!([element]))
        }
    };
    Some(Finished { document, selected })
}
