//! What the rules mean for each type, and how a broken one is put into words.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::{Constraints, Validator};

/// A type whose values can be checked before they are sent.
///
/// Generated for the objects of request bodies; there, the rules of properties are part of the type, and the
/// argument is not used.
pub trait Validate {
    /// Reports to `validator` each of the `rules` that the value, or a value within it, breaks.
    fn validate(&self, rules: &Constraints, validator: &mut Validator<'_>);
}

impl Validate for str {
    fn validate(&self, rules: &Constraints, validator: &mut Validator<'_>) {
        if rules.min_length.is_some() || rules.max_length.is_some() {
            let length = self.chars().count();
            if let Some((range, one)) = breaks(length, rules.min_length, rules.max_length) {
                let unit = if one { "character" } else { "characters" };
                validator.report(format!("must be {range} {unit} long, has {length}"));
            }
        }
        if let Some(pattern) = rules.pattern
            && !validator.matches(pattern, self)
        {
            validator.report(format!("must match {pattern}"));
        }
    }
}

impl Validate for String {
    fn validate(&self, rules: &Constraints, validator: &mut Validator<'_>) {
        self.as_str().validate(rules, validator);
    }
}

impl Validate for bool {
    fn validate(&self, _: &Constraints, _: &mut Validator<'_>) {}
}

impl Validate for i64 {
    fn validate(&self, rules: &Constraints, validator: &mut Validator<'_>) {
        check_range(*self, order_of_integer, rules, validator);
        if let Some(step) = positive(rules.multiple_of) {
            #[allow(clippy::cast_precision_loss, reason = "a step with a fraction makes it a matter of floats")]
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
    fn validate(&self, rules: &Constraints, validator: &mut Validator<'_>) {
        if !self.is_finite() {
            validator.report(format!("must be a finite number, is {self}"));
            return;
        }
        check_range(*self, |value, bound| value.partial_cmp(&bound), rules, validator);
        if let Some(step) = positive(rules.multiple_of)
            && !is_multiple(*self, step)
        {
            validator.report(format!("must be a multiple of {step}, is {self}"));
        }
    }
}

impl<T: Validate + PartialEq> Validate for Vec<T> {
    fn validate(&self, rules: &Constraints, validator: &mut Validator<'_>) {
        let length = self.len();
        if let Some((range, one)) = breaks(length, rules.min_items, rules.max_items) {
            let unit = if one { "item" } else { "items" };
            validator.report(format!("must have {range} {unit}, has {length}"));
        }
        for (index, item) in self.iter().enumerate() {
            validator.item(index, item, rules.items.unwrap_or(&Constraints::NONE));
        }
        if rules.unique_items {
            for (index, item) in self.iter().enumerate() {
                if let Some(first) = self[..index].iter().position(|earlier| earlier == item) {
                    validator.report(format!("must not repeat items, [{index}] is the same as [{first}]"));
                }
            }
        }
    }
}

impl<T: Validate> Validate for BTreeMap<String, T> {
    fn validate(&self, rules: &Constraints, validator: &mut Validator<'_>) {
        let length = self.len();
        if let Some((range, one)) = breaks(length, rules.min_properties, rules.max_properties) {
            let unit = if one { "entry" } else { "entries" };
            validator.report(format!("must have {range} {unit}, has {length}"));
        }
        for (name, value) in self {
            validator.value(name, value, rules.items.unwrap_or(&Constraints::NONE));
        }
    }
}

impl<T: Validate + ?Sized> Validate for Box<T> {
    fn validate(&self, rules: &Constraints, validator: &mut Validator<'_>) {
        (**self).validate(rules, validator);
    }
}

/// The range that a size is outside of, in words, and whether what follows it is singular.
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

/// Compares a number with the bounds. `order` is that of a value and a bound.
fn check_range<T: Copy + Display>(
    value: T,
    order: impl Fn(T, f64) -> Option<std::cmp::Ordering>,
    rules: &Constraints,
    validator: &mut Validator<'_>,
) {
    let too_small = rules.minimum.is_some_and(|bound| {
        order(value, bound).is_some_and(|order| order.is_lt() || (rules.exclusive_minimum && order.is_eq()))
    });
    let too_great = rules.maximum.is_some_and(|bound| {
        order(value, bound).is_some_and(|order| order.is_gt() || (rules.exclusive_maximum && order.is_eq()))
    });
    if !too_small && !too_great {
        return;
    }
    let least = rules.minimum.map(|bound| describe(bound, rules.exclusive_minimum, "greater than", "at least"));
    let most = rules.maximum.map(|bound| describe(bound, rules.exclusive_maximum, "less than", "at most"));
    let range = match (rules.minimum, rules.maximum, least, most) {
        (Some(minimum), Some(maximum), ..) if !rules.exclusive_minimum && !rules.exclusive_maximum => {
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

/// Compares exactly: as a float, an integer beyond 2^53 may equal a bound that it is not.
fn order_of_integer(value: i64, bound: f64) -> Option<std::cmp::Ordering> {
    match whole(bound) {
        Some(bound) => Some(i128::from(value).cmp(&bound)),
        #[allow(clippy::cast_precision_loss, reason = "a bound with a fraction is far below 2^53")]
        None => (value as f64).partial_cmp(&bound),
    }
}

/// A float without fraction as an integer; one beyond its range becomes the nearest.
fn whole(number: f64) -> Option<i128> {
    #[allow(clippy::cast_possible_truncation, reason = "saturates, which is what is wanted")]
    (number.fract() == 0.0).then_some(number as i128)
}

fn positive(step: Option<f64>) -> Option<f64> {
    step.filter(|step| *step > 0.0)
}

/// Whether a decimal number is a multiple of another, for floats that are near to the decimals that were meant.
fn is_multiple(value: f64, step: f64) -> bool {
    let quotient = value / step;
    (quotient - quotient.round()).abs() <= 2.0 * f64::EPSILON * quotient.abs()
}
