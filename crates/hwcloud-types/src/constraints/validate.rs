//! The meaning of the constraints for each type, and the message for each violation.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::{Constraints, Validator};

/// A type whose values can be validated before they are sent.
///
/// Generated for the objects of request bodies. Their implementations hold the constraints of their properties and ignore
/// the argument.
pub trait Validate {
    /// Reports every violation of `constraints` by this value, and of their own constraints by the values in it.
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>);
}

impl Validate for str {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        if constraints.min_length.is_some() || constraints.max_length.is_some() {
            let length = self.chars().count();
            if let Some((range, one)) = breaks(length, constraints.min_length, constraints.max_length) {
                let unit = if one { "character" } else { "characters" };
                validator.report(format!("must be {range} {unit} long, has {length}"));
            }
        }
        if let Some(pattern) = constraints.pattern
            && !validator.matches(pattern, self)
        {
            validator.report(format!("must match {pattern}"));
        }
    }
}

impl Validate for String {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        self.as_str().validate(constraints, validator);
    }
}

impl Validate for bool {
    fn validate(&self, _: &Constraints, _: &mut Validator<'_>) {}
}

impl Validate for i64 {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        check_range(*self, order_of_integer, constraints, validator);
        if let Some(step) = positive(constraints.multiple_of) {
            #[allow(clippy::cast_precision_loss, reason = "a step with a fraction is compared as a float")]
            let is_multiple = match whole(step) {
                Some(step) => i128::from(*self) % step == 0,
                None => is_multiple(*self as f64, step),
            };
            if !is_multiple {
                validator.report(format!("must be a multiple of {step}, is {self}"));
            }
        }
    }
}

impl Validate for f64 {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        if !self.is_finite() {
            validator.report(format!("must be a finite number, is {self}"));
            return;
        }
        check_range(*self, |value, bound| value.partial_cmp(&bound), constraints, validator);
        if let Some(step) = positive(constraints.multiple_of)
            && !is_multiple(*self, step)
        {
            validator.report(format!("must be a multiple of {step}, is {self}"));
        }
    }
}

impl<T: Validate + PartialEq> Validate for Vec<T> {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        let length = self.len();
        if let Some((range, one)) = breaks(length, constraints.min_items, constraints.max_items) {
            let unit = if one { "item" } else { "items" };
            validator.report(format!("must have {range} {unit}, has {length}"));
        }
        for (index, item) in self.iter().enumerate() {
            validator.item(index, item, constraints.items.unwrap_or(&Constraints::NONE));
        }
        if constraints.unique_items {
            for (index, item) in self.iter().enumerate() {
                if let Some(first) = self[..index].iter().position(|earlier| earlier == item) {
                    validator.report(format!("must not repeat items, [{index}] is the same as [{first}]"));
                }
            }
        }
    }
}

impl<T: Validate> Validate for BTreeMap<String, T> {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        let length = self.len();
        if let Some((range, one)) = breaks(length, constraints.min_properties, constraints.max_properties) {
            let unit = if one { "entry" } else { "entries" };
            validator.report(format!("must have {range} {unit}, has {length}"));
        }
        for (name, value) in self {
            validator.value(name, value, constraints.items.unwrap_or(&Constraints::NONE));
        }
    }
}

impl<T: Validate + ?Sized> Validate for Box<T> {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        (**self).validate(constraints, validator);
    }
}

/// Returns the range that a size is outside of, in words, and whether the unit after it is singular.
fn breaks(size: usize, least: Option<u64>, most: Option<u64>) -> Option<(String, bool)> {
    let size = u64::try_from(size).unwrap_or(u64::MAX);
    if least.is_none_or(|least| size >= least) && most.is_none_or(|most| size <= most) {
        return None;
    }
    let range = match (least, most) {
        (Some(least), Some(most)) if least == most => least.to_string(),
        (Some(least), Some(most)) => format!("{least} to {most}"),
        (Some(least), None) => format!("at least {least}"),
        (None, most) => format!("at most {}", most.unwrap_or(size)),
    };
    Some((range, most.or(least) == Some(1)))
}

/// Compares a number with its bounds; `order` compares a value with a bound.
fn check_range<T: Copy + Display>(
    value: T,
    order: impl Fn(T, f64) -> Option<std::cmp::Ordering>,
    constraints: &Constraints,
    validator: &mut Validator<'_>,
) {
    let too_small = constraints.minimum.is_some_and(|bound| {
        order(value, bound).is_some_and(|order| order.is_lt() || (constraints.exclusive_minimum && order.is_eq()))
    });
    let too_great = constraints.maximum.is_some_and(|bound| {
        order(value, bound).is_some_and(|order| order.is_gt() || (constraints.exclusive_maximum && order.is_eq()))
    });
    if !too_small && !too_great {
        return;
    }
    let least = constraints.minimum.map(|bound| describe(bound, constraints.exclusive_minimum, "greater than", "at least"));
    let most = constraints.maximum.map(|bound| describe(bound, constraints.exclusive_maximum, "less than", "at most"));
    let range = match (constraints.minimum, constraints.maximum, least, most) {
        (Some(minimum), Some(maximum), ..) if !constraints.exclusive_minimum && !constraints.exclusive_maximum => {
            format!("{minimum} to {maximum}")
        }
        (.., Some(least), Some(most)) => format!("{least} and {most}"),
        (.., least, most) => least.or(most).unwrap_or_default(),
    };
    validator.report(format!("must be {range}, is {value}"));
}

fn describe(bound: f64, exclusive: bool, beyond: &str, inclusive: &str) -> String {
    format!("{} {bound}", if exclusive { beyond } else { inclusive })
}

/// Compares exactly: converted to a float, an integer beyond 2^53 may equal a bound that it differs from.
fn order_of_integer(value: i64, bound: f64) -> Option<std::cmp::Ordering> {
    match whole(bound) {
        Some(bound) => Some(i128::from(value).cmp(&bound)),
        #[allow(clippy::cast_precision_loss, reason = "a bound with a fraction is far below 2^53")]
        None => (value as f64).partial_cmp(&bound),
    }
}

/// Converts a float without a fraction, saturating at the bounds of the integer.
fn whole(number: f64) -> Option<i128> {
    #[allow(clippy::cast_possible_truncation, reason = "saturates, as intended")]
    (number.fract() == 0.0).then_some(number as i128)
}

fn positive(step: Option<f64>) -> Option<f64> {
    step.filter(|step| *step > 0.0)
}

/// Returns whether a decimal number is a multiple of another, within the rounding of floats.
fn is_multiple(value: f64, step: f64) -> bool {
    let quotient = value / step;
    (quotient - quotient.round()).abs() <= 2.0 * f64::EPSILON * quotient.abs()
}
