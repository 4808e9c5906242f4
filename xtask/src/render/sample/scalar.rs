//! Texts of scalars that keep their documented rules.

#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "samples are small numbers")]

use regex_syntax::hir::{Class, Hir, HirKind};
use serde_json::Value as Json;

use hwcloud_spec::ir::{Api, Constraints, Shape, Type};

/// Longer texts are not made up.
const MAX_LENGTH: usize = 10_000;

/// The text of a scalar: the example if it keeps the rules, else the `index`th that is made up (`usize::MAX` for none).
pub(super) fn text(api: &Api, ty: &Type, rules: &Constraints, example: Option<&Json>, index: usize) -> Option<String> {
    let documented = match example {
        Some(Json::String(text)) => Some(text.clone()),
        Some(value @ (Json::Number(_) | Json::Bool(_))) => Some(value.to_string()),
        _ => None,
    };
    let documented = documented.and_then(|text| normal(ty, &text)).filter(|text| is_allowed(api, ty, rules, text));
    if documented.is_some() || index == usize::MAX {
        return documented;
    }
    let made_up = match ty {
        Type::Boolean => (index == 0).to_string(),
        Type::Integer => integer(rules, index).to_string(),
        Type::Number => number(rules, index).to_string(),
        Type::Named(id) => match &api.types[*id].shape {
            Shape::Enum(variants) => variants.iter().filter(|variant| !variant.text.is_empty()).nth(index)?.text.clone(),
            Shape::Object(_) => return None,
        },
        _ => return words(rules, index),
    };
    is_allowed(api, ty, rules, &made_up).then_some(made_up)
}

/// A text as Rust writes the value, for example `5` for `+5`.
fn normal(ty: &Type, text: &str) -> Option<String> {
    match ty {
        Type::Integer => text.parse::<i64>().ok().map(|value| value.to_string()),
        Type::Number => text.parse::<f64>().ok().filter(|value| value.is_finite()).map(|value| value.to_string()),
        _ => Some(text.to_owned()),
    }
}

fn is_allowed(api: &Api, ty: &Type, rules: &Constraints, text: &str) -> bool {
    match ty {
        Type::Boolean => matches!(text, "true" | "false"),
        Type::Integer | Type::Number => text.parse::<f64>().is_ok_and(|value| is_in_range(rules, value)),
        Type::Named(id) => {
            matches!(&api.types[*id].shape, Shape::Enum(variants) if variants.iter().any(|variant| variant.text == text))
                && keeps(rules, text)
        }
        _ => keeps(rules, text) && !text.is_empty() && !text.contains(char::is_control),
    }
}

fn is_in_range(rules: &Constraints, value: f64) -> bool {
    let above = |bound: f64| if rules.exclusive_minimum { value > bound } else { value >= bound };
    let below = |bound: f64| if rules.exclusive_maximum { value < bound } else { value <= bound };
    let steps = |step: f64| (value / step).fract().abs() < 1e-9;
    rules.minimum.is_none_or(above) && rules.maximum.is_none_or(below) && rules.multiple_of.is_none_or(steps)
}

pub(super) fn keeps(rules: &Constraints, text: &str) -> bool {
    let length = text.chars().count() as u64;
    rules.min_length.is_none_or(|least| length >= least)
        && rules.max_length.is_none_or(|most| length <= most)
        // An engine with a limit: no pattern may hold up the generator.
        && rules.pattern.is_none_or(|pattern| {
            fancy_regex::Regex::new(pattern).is_ok_and(|regex| regex.is_match(text).unwrap_or(false))
        })
}

fn integer(rules: &Constraints, index: usize) -> i64 {
    let step = rules.multiple_of.filter(|step| *step >= 1.0).unwrap_or(1.0);
    let least = rules.minimum.map_or(1.0, |bound| if rules.exclusive_minimum { bound + 1.0 } else { bound });
    let least = rules.maximum.map_or(least, |bound| least.min(if rules.exclusive_maximum { bound - 1.0 } else { bound }));
    ((least / step).ceil() * step + step * index as f64) as i64
}

fn number(rules: &Constraints, index: usize) -> f64 {
    if let Some(step) = rules.multiple_of.filter(|step| *step > 0.0) {
        return (rules.minimum.map_or(1.0, |bound| (bound / step).floor() + 1.0) + index as f64) * step;
    }
    match (rules.minimum, rules.maximum) {
        (Some(least), Some(most)) => least + (most - least) / (2.0 + index as f64),
        (Some(least), None) => least + 1.5 + index as f64,
        (None, Some(most)) => most - 1.5 - index as f64,
        (None, None) => 1.5 + index as f64,
    }
}

/// A text that keeps its length and pattern.
fn words(rules: &Constraints, index: usize) -> Option<String> {
    if let Some(pattern) = &rules.pattern
        && let Ok(hir) = regex_syntax::parse(pattern)
    {
        // Open repetitions are repeated more and more often, until the text is long enough.
        for extra in 0..=128 {
            let mut text = String::new();
            write(&hir, extra, &mut text);
            if text.len() > MAX_LENGTH {
                return None;
            }
            if keeps(rules, &text) && !text.is_empty() {
                return Some(text);
            }
        }
        return None;
    }
    let base = ["example", "another", "third"].get(index).map_or_else(|| format!("example{index}"), |word| (*word).to_owned());
    let least = usize::try_from(rules.min_length.unwrap_or(0)).ok().filter(|least| *least <= MAX_LENGTH)?;
    let most = usize::try_from(rules.max_length.unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let text: String = base.chars().chain(std::iter::repeat('x')).take(base.len().max(least).min(most)).collect();
    (keeps(rules, &text) && !text.is_empty()).then_some(text)
}

/// Writes a short text that an expression matches; open repetitions are repeated `extra` times more than they must.
fn write(hir: &Hir, extra: u32, text: &mut String) {
    if text.len() > MAX_LENGTH {
        return;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(Class::Unicode(class)) => {
            let holds = |c: &char| class.iter().any(|range| range.start() <= *c && *c <= range.end());
            let nice = ['a', '1', 'A', '0', '-', '_', ' '].into_iter().find(holds);
            text.extend(nice.or_else(|| class.iter().next().map(regex_syntax::hir::ClassUnicodeRange::start)));
        }
        HirKind::Class(Class::Bytes(class)) => text.extend(class.iter().next().map(|range| char::from(range.start()))),
        HirKind::Repetition(repetition) => {
            let count = repetition.min.saturating_add(extra).min(repetition.max.unwrap_or(u32::MAX));
            for _ in 0..count {
                if text.len() > MAX_LENGTH {
                    return;
                }
                write(&repetition.sub, 0, text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, extra, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, extra, text)),
        HirKind::Alternation(parts) => parts.iter().take(1).for_each(|part| write(part, extra, text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_for(pattern: &'static str, min_length: Option<u64>) -> Option<String> {
        words(&Constraints { pattern: Some(pattern), min_length, ..Constraints::default() }, 0)
    }

    #[test]
    fn made_up_texts_keep_their_pattern_and_length() {
        assert_eq!(text_for("^[0-9a-f]{8}-[1-5][0-9a-f]{3}$", None).as_deref(), Some("aaaaaaaa-1aaa"));
        assert_eq!(text_for("^[a-z]+$", Some(5)).as_deref(), Some("aaaaa"));
        assert_eq!(text_for("^(ab|cd)?[A-Z0-9]*$", Some(3)).as_deref(), Some("ab1"));
        assert_eq!(words(&Constraints { max_length: Some(3), ..Constraints::default() }, 0).as_deref(), Some("exa"));
    }

    #[test]
    fn no_pattern_holds_up_the_generator() {
        assert_eq!(text_for("^(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9]{8,}$", None), None);
        assert_eq!(text_for("^((([a-z]{1000}){1000}){1000})$", None), None);
        let rules = Constraints { pattern: Some("^(a+)+$"), ..Constraints::default() };
        assert!(!keeps(&rules, &format!("{}!", "a".repeat(64))));
    }

    #[test]
    fn made_up_numbers_keep_their_range() {
        let rules =
            Constraints { minimum: Some(10.0), exclusive_minimum: true, multiple_of: Some(4.0), ..Constraints::default() };
        assert_eq!(integer(&rules, 0), 12);
        assert_eq!(integer(&Constraints { maximum: Some(0.0), ..Constraints::default() }, 0), 0);
        assert!(is_in_range(&rules, 12.0) && !is_in_range(&rules, 10.0) && !is_in_range(&rules, 13.0));
    }
}
