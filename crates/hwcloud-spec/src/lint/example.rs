//! Checks that examples decode and satisfy their documented constraints, as clients decode and validate.

use crate::decode::{Mismatch, decode, undocumented};
use crate::diagnostic::Diagnostics;
use crate::ir::{Api, Example};
use crate::validate::{validate, validate_received};
use serde_json::Value as Json;

/// How many violations, and how many undocumented properties, of one example are reported.
const REPORTED: usize = 5;

const CORRECT: &str =
    "correct the schema or the example; where the documentation contradicts itself, say so in `x-errata` beside the example";

/// Checks each example of each request and response.
pub fn examples(api: &Api, diagnostics: &mut Diagnostics) {
    for operation in &api.operations {
        if let Some(body) = &operation.body {
            for example in body.examples.iter().filter(|example| !example.errata) {
                let broken = validate(api, &example.ty, body.constraints, &example.value);
                report(example, broken.iter().map(ToString::to_string), diagnostics);
            }
        }
        for example in operation.examples() {
            response(api, example, diagnostics);
        }
    }
}

fn response(api: &Api, example: &Example, diagnostics: &mut Diagnostics) {
    let mut value = example.value.clone();
    let (decoded, mismatches) = decode_all(api, example, &mut value);
    for mismatch in &mismatches {
        diagnostics.error(
            example.at,
            format!("the example `{}` does not decode, {mismatch}", example.name),
            "correct the schema or the example; `x-errata` excuses values, but not another structure",
        );
    }
    let Some(decoded) = decoded.filter(|_| !example.errata) else { return };
    let broken = validate_received(api, &example.ty, &decoded).into_iter();
    // A value that does not decode is not missing as well.
    let broken = broken.filter(|violation| mismatches.is_empty() || violation.message != "is required");
    report(example, broken.map(|violation| violation.to_string()), diagnostics);
    let lost = undocumented(&value, &decoded);
    if !lost.is_empty() {
        let named = lost.iter().take(REPORTED).map(|pointer| format!("`{pointer}`")).collect::<Vec<_>>().join(", ");
        let more = if lost.len() > REPORTED { ", …" } else { "" };
        diagnostics.warning(
            example.at,
            format!("undocumented properties in the example `{}`: {named}{more}", example.name),
            "describe them in the schema; clients skip undocumented properties",
        );
    }
}

/// Decodes an example. The values that do not decode are returned, and set to null in `value`.
fn decode_all(api: &Api, example: &Example, value: &mut Json) -> (Option<Json>, Vec<Mismatch>) {
    let mut mismatches = Vec::new();
    loop {
        let mismatch = match decode(api, &example.ty, value) {
            Ok(decoded) => return (Some(decoded), mismatches),
            Err(mismatch) => mismatch,
        };
        let place = value.pointer_mut(&mismatch.pointer).filter(|place| !place.is_null() && !mismatch.pointer.is_empty());
        let goes_on = place.is_some() && mismatches.len() + 1 < REPORTED;
        if let Some(place) = place {
            *place = Json::Null;
        }
        mismatches.push(mismatch);
        if !goes_on {
            return (None, mismatches);
        }
    }
}

fn report(example: &Example, broken: impl Iterator<Item = String>, diagnostics: &mut Diagnostics) {
    for violation in broken.take(REPORTED) {
        diagnostics.error(example.at, format!("the example `{}` is not valid: {violation}", example.name), CORRECT);
    }
}
