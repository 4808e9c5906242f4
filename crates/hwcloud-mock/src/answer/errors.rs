//! Errors that the server itself finds, in the shapes that clients know.

use hwcloud_spec::ir::Status;
use serde_json::{Value as Json, json};

use super::{Answer, documented};
use crate::contract::Route;

/// An error in the shape of the API gateway.
pub(crate) fn gateway(status: u16, code: &str, message: &str) -> Answer {
    let body = json!({ "error_code": code, "error_msg": message });
    Answer::json(status, body.to_string()).because(message)
}

/// A request that breaks a rule: the documented 400 with `message` in the place of its own.
pub(crate) fn refused(route: &Route, message: &str) -> Answer {
    match documented(route, Status::Code(400)) {
        Some(answer) => with_message(answer, message).because(message),
        None => gateway(400, "Mock.0400", message),
    }
}

/// There is no such thing: the documented 404, or else what the spec's waiter takes for it.
pub(crate) fn missing(route: &Route) -> Answer {
    if let Some(answer) = documented(route, Status::Code(404)) {
        return answer;
    }
    let codes = route.operation().waiter.as_ref().map(|waiter| waiter.missing.as_slice()).unwrap_or_default();
    let message = "The lifecycle of the mock says that it does not exist.";
    match codes.first() {
        // The services that have a code of their own for it send it with status 400.
        Some(code) => gateway(400, code, message),
        None => gateway(404, "Mock.0404", message),
    }
}

/// Puts a message in the place of the documented one.
fn with_message(mut answer: Answer, message: &str) -> Answer {
    let Ok(mut body) = serde_json::from_slice::<Json>(&answer.body) else { return answer };
    if !replace(&mut body, message) {
        let nested = body.as_object_mut().is_some_and(|body| body.values_mut().any(|value| replace(value, message)));
        if !nested {
            return answer;
        }
    }
    answer.body = body.to_string().into();
    answer
}

/// Replaces the message of an error body of any known shape.
fn replace(body: &mut Json, message: &str) -> bool {
    let Some(body) = body.as_object_mut() else { return false };
    for key in ["error_msg", "errorMsg", "message"] {
        if let Some(text) = body.get_mut(key).filter(|text| text.is_string()) {
            *text = message.into();
            return true;
        }
    }
    false
}
