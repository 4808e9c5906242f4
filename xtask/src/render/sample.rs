//! Values for examples and tests: the documented example of a parameter, or the simplest value that keeps its rules.

#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "samples are small numbers")]

use regex_syntax::hir::{Class, Hir, HirKind};
use serde_json::Value as Json;

use super::types::{crate_name, ident, model_package};
use crate::lower::{Api, Content, Object, Operation, Parameter, Rules, Shape, Type, TypeId};

/// Which arguments a call sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that it must have.
    Required,
    /// All there are.
    All,
}

/// An argument of a call in an example.
#[derive(Debug)]
pub struct Argument<'a> {
    /// Method of the builder.
    pub setter: &'a str,
    /// Its value in Rust.
    pub value: String,
    /// The parameter, where it is one, and its values as text: one for each element of a list.
    pub parameter: Option<(&'a Parameter, Vec<String>)>,
}

/// How deep a body is filled in.
const MAX_DEPTH: usize = 6;

/// Arguments for a call that the documented rules allow. The project id is left to the configuration unless all are wanted.
pub fn arguments<'a>(api: &Api, operation: &'a Operation, which: Which) -> Vec<Argument<'a>> {
    let wanted = |parameter: &&Parameter| which == Which::All || (parameter.required && !parameter.is_configured());
    let mut arguments: Vec<Argument> =
        operation.parameters.iter().filter(wanted).map(|parameter| argument(api, parameter)).collect();
    if let Some(body) = operation.body.as_ref().filter(|body| body.required || which == Which::All) {
        let value = match &body.content {
            Content::Json(ty) | Content::Form(ty) => body_value(api, ty, &Rules::default(), 0),
            Content::Bytes | Content::Empty => "\"content\"".to_owned(),
        };
        arguments.push(Argument { setter: "body", value, parameter: None });
    }
    arguments
}

fn argument<'a>(api: &Api, parameter: &'a Parameter) -> Argument<'a> {
    let (value, texts) = match &parameter.ty {
        Type::List(inner) => {
            let rules = parameter.rules.items.as_deref().cloned().unwrap_or_default();
            let least = usize::try_from(parameter.rules.min_items.unwrap_or(1)).unwrap_or(1).clamp(1, 100);
            let most = usize::try_from(parameter.rules.max_items.unwrap_or(2)).unwrap_or(2).max(least);
            let documented = parameter.example.as_ref().and_then(Json::as_array).filter(|list| !list.is_empty());
            let texts: Vec<String> = match documented {
                Some(list) => list.iter().map(text_of).collect(),
                None => (0..least.max(2).min(most)).map(|index| scalar(api, inner, &rules, None, index)).collect(),
            };
            let elements: Vec<String> = texts.iter().map(|text| element(api, inner, text)).collect();
            (format!("vec![{}]", elements.join(", ")), texts)
        }
        ty => {
            let text = scalar(api, ty, &parameter.rules, parameter.example.as_ref(), 0);
            (literal(ty, &text), vec![text])
        }
    };
    Argument { setter: &parameter.rust, value, parameter: Some((parameter, texts)) }
}

fn text_of(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}

/// The text of a scalar that keeps its rules: the documented example if it does, else one made up.
fn scalar(api: &Api, ty: &Type, rules: &Rules, example: Option<&Json>, index: usize) -> String {
    if let Some(text) = example.filter(|example| !example.is_null() && !example.is_array() && !example.is_object()).map(text_of)
        && is_allowed(api, ty, rules, &text)
    {
        return text;
    }
    match ty {
        Type::Boolean => (index == 0).to_string(),
        Type::Integer => integer(rules, index).to_string(),
        Type::Number => number(rules, index).to_string(),
        Type::Named(id) => match &api.types[*id].shape {
            Shape::Enum(variants) => {
                variants.get(index % variants.len().max(1)).map(|variant| variant.text.clone()).unwrap_or_default()
            }
            Shape::Object(_) => String::new(),
        },
        _ => text(rules, index),
    }
}

fn is_allowed(api: &Api, ty: &Type, rules: &Rules, text: &str) -> bool {
    let in_range =
        |value: f64| rules.minimum.is_none_or(|bound| value >= bound) && rules.maximum.is_none_or(|bound| value <= bound);
    match ty {
        Type::Boolean => matches!(text, "true" | "false"),
        Type::Integer => text.parse::<i64>().is_ok_and(|value| in_range(value as f64)),
        Type::Number => text.parse::<f64>().is_ok_and(in_range),
        Type::Named(id) => {
            matches!(&api.types[*id].shape, Shape::Enum(variants) if variants.iter().any(|variant| variant.text == text))
        }
        _ => keeps(rules, text) && !text.is_empty(),
    }
}

fn keeps(rules: &Rules, text: &str) -> bool {
    let length = text.chars().count() as u64;
    rules.min_length.is_none_or(|least| length >= least)
        && rules.max_length.is_none_or(|most| length <= most)
        && rules.pattern.as_deref().is_none_or(|pattern| {
            let regex = regress::Regex::with_flags(pattern, "u").or_else(|_| regress::Regex::new(pattern));
            regex.is_ok_and(|regex| regex.find(text).is_some())
        })
}

fn integer(rules: &Rules, index: usize) -> i64 {
    let step = rules.multiple_of.filter(|step| *step >= 1.0).unwrap_or(1.0);
    let least = rules.minimum.map_or(1.0, |bound| if rules.exclusive_minimum { bound + 1.0 } else { bound });
    let least = rules.maximum.map_or(least, |bound| least.min(if rules.exclusive_maximum { bound - 1.0 } else { bound }));
    ((least / step).ceil() * step + step * index as f64) as i64
}

fn number(rules: &Rules, index: usize) -> f64 {
    match (rules.minimum, rules.maximum) {
        (Some(least), Some(most)) => least + (most - least) / 2.0,
        (Some(least), None) => least + 1.5,
        (None, Some(most)) => most - 1.5,
        (None, None) => 1.5 + index as f64,
    }
}

/// A text that keeps its length and pattern, or the nearest to it.
fn text(rules: &Rules, index: usize) -> String {
    if let Some(pattern) = &rules.pattern
        && let Ok(hir) = regex_syntax::parse(pattern)
    {
        for extra in 0..=128 {
            let mut text = String::new();
            write(&hir, extra, &mut text);
            if keeps(rules, &text) {
                return text;
            }
        }
    }
    let base = ["example", "another", "third"].get(index).map_or_else(|| format!("example{index}"), |word| (*word).to_owned());
    let least = usize::try_from(rules.min_length.unwrap_or(0)).unwrap_or(0).min(10_000);
    let most = usize::try_from(rules.max_length.unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    base.chars().chain(std::iter::repeat('x')).take(base.len().max(least).min(most)).collect()
}

/// Writes a short text that an expression matches; open repetitions are repeated `extra` times more than they must.
fn write(hir: &Hir, extra: u32, text: &mut String) {
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
            let count = repetition.min.saturating_add(extra).min(repetition.max.unwrap_or(u32::MAX)).min(10_000);
            for _ in 0..count {
                write(&repetition.sub, 0, text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, extra, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, extra, text)),
        HirKind::Alternation(parts) => parts.iter().take(1).for_each(|part| write(part, extra, text)),
    }
}

/// A scalar as an argument in Rust.
fn literal(ty: &Type, text: &str) -> String {
    match ty {
        Type::Integer | Type::Boolean => text.to_owned(),
        Type::Number => text.parse::<f64>().map_or_else(|_| text.to_owned(), |value| format!("{value:?}")),
        _ => format!("{text:?}"),
    }
}

/// A scalar as an element of a list in Rust, where nothing is converted.
fn element(api: &Api, ty: &Type, text: &str) -> String {
    match ty {
        Type::Named(id) => format!("{}::{}::from_text({text:?})", crate_name(&model_package(api)), api.types[*id].name),
        Type::Integer | Type::Boolean | Type::Number => literal(ty, text),
        _ => format!("{text:?}.to_owned()"),
    }
}

/// A value of a body: what is required is filled in.
fn body_value(api: &Api, ty: &Type, rules: &Rules, depth: usize) -> String {
    match ty {
        Type::Named(id) => match &api.types[*id].shape {
            Shape::Object(object) => object_value(api, *id, object, depth),
            Shape::Enum(_) => element(api, ty, &scalar(api, ty, rules, None, 0)),
        },
        Type::List(inner) => {
            let each = rules.items.as_deref().cloned().unwrap_or_default();
            let count = usize::try_from(rules.min_items.unwrap_or(0)).unwrap_or(0).min(100);
            let elements: Vec<String> = (0..count)
                .map(|index| match inner.as_ref() {
                    Type::Named(_) | Type::List(_) | Type::Map(_) | Type::Json => body_value(api, inner, &each, depth + 1),
                    scalar_type => element(api, scalar_type, &scalar(api, scalar_type, &each, None, index)),
                })
                .collect();
            format!("vec![{}]", elements.join(", "))
        }
        Type::Map(inner) => {
            let count = rules.min_properties.unwrap_or(0).min(100);
            let each = rules.items.as_deref().cloned().unwrap_or_default();
            let entries: Vec<String> = (0..count)
                .map(|index| format!("(\"key{index}\".to_owned(), {})", body_value(api, inner, &each, depth + 1)))
                .collect();
            format!("std::collections::BTreeMap::from([{}])", entries.join(", "))
        }
        Type::Json => "serde_json::json!({})".to_owned(),
        ty => element(api, ty, &scalar(api, ty, rules, None, 0)),
    }
}

fn object_value(api: &Api, id: TypeId, object: &Object, depth: usize) -> String {
    let name = format!("{}::{}", crate_name(&model_package(api)), ident(&api.types[id].name));
    if depth > MAX_DEPTH || object.fields.iter().all(|field| !field.required) {
        return format!("{name}::default()");
    }
    let required = object.fields.iter().filter(|field| field.required).map(|field| {
        let value = body_value(api, &field.ty, &field.rules, depth + 1);
        let value = if field.boxed { format!("Box::new({value})") } else { value };
        format!("{}: Some({value})", field.rust)
    });
    let fields: Vec<String> = required.collect();
    let rest = if fields.len() == object.fields.len() && object.additional.is_none() {
        String::new()
    } else {
        format!(", ..{name}::default()")
    };
    format!("{name} {{ {}{rest} }}", fields.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_for(pattern: &str, min_length: Option<u64>) -> String {
        text(&Rules { pattern: Some(pattern.to_owned()), min_length, ..Rules::default() }, 0)
    }

    #[test]
    fn made_up_texts_keep_their_pattern_and_length() {
        assert_eq!(text_for("^[0-9a-f]{8}-[1-5][0-9a-f]{3}$", None), "aaaaaaaa-1aaa");
        assert_eq!(text_for("^[a-z]+$", Some(5)), "aaaaa");
        assert_eq!(text_for("^(ab|cd)?[A-Z0-9]*$", Some(3)), "ab1");
        assert_eq!(text(&Rules { max_length: Some(3), ..Rules::default() }, 0), "exa");
    }

    #[test]
    fn made_up_numbers_keep_their_range() {
        let rules = Rules { minimum: Some(10.0), exclusive_minimum: true, multiple_of: Some(4.0), ..Rules::default() };
        assert_eq!(integer(&rules, 0), 12);
        assert_eq!(integer(&Rules { maximum: Some(0.0), ..Rules::default() }, 0), 0);
    }
}
