//! Makes scalars: the documented value if it is valid, else a made-up one.

#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "samples are small numbers")]

use serde_json::Value as Json;

use super::text;
use crate::ir::{Api, Constraints, Shape, Type};
use crate::validate::{scalar as parse, validate};

/// Documented facts about a value, in addition to its constraints.
#[derive(Clone, Copy)]
pub(super) struct Documented<'a> {
    pub(super) example: Option<&'a Json>,
    pub(super) default: Option<&'a Json>,
    pub(super) allowed: &'a [Json],
}

impl<'a> Documented<'a> {
    pub(super) const NONE: Documented<'static> = Documented { example: None, default: None, allowed: &[] };

    pub(super) fn value(self) -> Option<&'a Json> {
        self.example.or(self.default)
    }
}

/// Returns the documented scalar if it is valid, else the `index`th made-up one.
pub(super) fn scalar(api: &Api, ty: &Type, constraints: &Constraints, documented: Documented<'_>, index: usize) -> Option<Json> {
    let is_valid = |value: &Json| {
        validate(api, ty, constraints, value).is_empty() && value.as_str().is_none_or(|text| !text.contains(char::is_control))
    };
    let candidates = [documented.example, documented.default, documented.allowed.get(index)];
    let documented = candidates.into_iter().flatten().filter_map(|value| normal(api, ty, value));
    if let Some(value) = documented.filter(|value| *value != "").find(&is_valid) {
        return Some(value);
    }
    let made_up = match ty {
        Type::Boolean => Json::from(index == 0),
        Type::Integer => integer(constraints, index).into(),
        Type::Number => number(constraints, index).into(),
        Type::Named(id) => match &api.types.get(*id)?.shape {
            Shape::Enum(variants) => variants.iter().filter(|variant| !variant.text.is_empty()).nth(index)?.text.clone().into(),
            Shape::Object(_) => return None,
        },
        _ => text::words(constraints, index)?.into(),
    };
    Some(made_up).filter(is_valid)
}

/// Converts a documented value to its type: specs quote numbers, and write numbers for strings.
fn normal(api: &Api, ty: &Type, value: &Json) -> Option<Json> {
    match value {
        Json::String(text) => parse(api, ty, text),
        Json::Number(_) | Json::Bool(_) => parse(api, ty, &value.to_string()),
        _ => None,
    }
}

fn integer(constraints: &Constraints, index: usize) -> i64 {
    let step = constraints.multiple_of.filter(|step| *step >= 1.0).unwrap_or(1.0);
    let least = constraints.minimum.map_or(1.0, |bound| if constraints.exclusive_minimum { bound + 1.0 } else { bound });
    let most = constraints.maximum.map(|bound| if constraints.exclusive_maximum { bound - 1.0 } else { bound });
    let least = most.map_or(least, |most| least.min(most));
    let up = ((least / step).ceil() * step + step * index as f64) as i64;
    match most {
        // Below a maximum that leaves no multiple above the first.
        Some(most) if constraints.minimum.is_none() && up as f64 > most => {
            ((most / step).floor() * step - step * index as f64) as i64
        }
        _ => up,
    }
}

fn number(constraints: &Constraints, index: usize) -> f64 {
    if let Some(step) = constraints.multiple_of.filter(|step| *step > 0.0) {
        let from = match (constraints.minimum, constraints.maximum) {
            (Some(least), _) => {
                let first = (least / step).ceil();
                if constraints.exclusive_minimum && first * step <= least { first + 1.0 } else { first }
            }
            (None, Some(most)) => ((most / step).floor() - 1.0 - 2.0 * index as f64).min(1.0),
            (None, None) => 1.0,
        };
        return (from + index as f64) * step;
    }
    match (constraints.minimum, constraints.maximum) {
        (Some(least), Some(most)) => least + (most - least) / (2.0 + index as f64),
        (Some(least), None) => least + 1.5 + index as f64,
        (None, Some(most)) => most - 1.5 - index as f64,
        (None, None) => 1.5 + index as f64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_numbers_keep_their_range() {
        let even = Constraints { minimum: Some(10.0), exclusive_minimum: true, multiple_of: Some(4.0), ..Constraints::NONE };
        assert_eq!((integer(&even, 0), integer(&even, 1)), (12, 16));
        assert_eq!(integer(&Constraints { maximum: Some(0.0), ..Constraints::NONE }, 0), 0);
        assert_eq!(integer(&Constraints { maximum: Some(5.0), multiple_of: Some(10.0), ..Constraints::NONE }, 0), 0);
        let quarter = Constraints { minimum: Some(0.0), multiple_of: Some(0.25), exclusive_minimum: true, ..Constraints::NONE };
        assert!((number(&quarter, 0) - 0.25).abs() < 1e-9);
        assert!((number(&Constraints { minimum: Some(1.0), maximum: Some(1.0), ..Constraints::NONE }, 3) - 1.0).abs() < 1e-9);
    }
}
