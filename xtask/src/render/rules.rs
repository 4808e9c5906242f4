//! Documented rules in words, and as the constants that requests are checked with.

use proc_macro2::TokenStream;
use quote::quote;

use serde_json::Value as Json;

use super::docs::code;
use super::types::ident;
use hwcloud_spec::ir::Constraints;

/// The rules in words, for documentation, with the documented values and the default.
pub fn in_words(rules: &Constraints, allowed: &[Json], default: Option<&Json>) -> Option<String> {
    let mut words = Vec::new();
    let each = if rules.items.is_some() { allowed } else { &[] };
    let allowed = if rules.items.is_some() { &[] } else { allowed };
    let one_of = || allowed.iter().map(Json::to_string).collect::<Vec<_>>().join(", ");
    words.extend(range(rules.min_length, rules.max_length, "character"));
    words.extend(number_range(rules));
    words.extend(rules.multiple_of.map(|step| format!("a multiple of {step}")));
    words.extend((!allowed.is_empty()).then(|| format!("one of {}", one_of())));
    words.extend(range(rules.min_items, rules.max_items, "element"));
    if rules.unique_items {
        words.push("no element twice".to_owned());
    }
    words.extend(range(rules.min_properties, rules.max_properties, "entry"));
    words.extend(rules.pattern.map(|pattern| format!("matching {}", code(pattern))));
    words.extend(rules.items.as_ref().and_then(|items| in_words(items, each, None)).map(|each| format!("each {each}")));
    let default = default.map(|default| default.as_str().map_or_else(|| default.to_string(), ToOwned::to_owned));
    words.extend(default.map(|default| format!("default {}", code(&default))));
    (!words.is_empty()).then(|| words.join(", "))
}

fn number_range(rules: &Constraints) -> Option<String> {
    let lower = rules.minimum.map(|bound| (bound, if rules.exclusive_minimum { "more than" } else { "at least" }));
    let upper = rules.maximum.map(|bound| (bound, if rules.exclusive_maximum { "less than" } else { "at most" }));
    match (lower, upper) {
        (Some((lower, "at least")), Some((upper, "at most"))) => Some(format!("{lower} to {upper}")),
        (Some((lower, from)), Some((upper, to))) => Some(format!("{from} {lower} and {to} {upper}")),
        (Some((bound, word)), None) | (None, Some((bound, word))) => Some(format!("{word} {bound}")),
        (None, None) => None,
    }
}

fn range(from: Option<u64>, to: Option<u64>, unit: &str) -> Option<String> {
    let units = |count: u64| match (count, unit) {
        (1, unit) => unit.to_owned(),
        (_, "entry") => "entries".to_owned(),
        (_, unit) => format!("{unit}s"),
    };
    match (from, to) {
        (Some(from), Some(to)) if from == to => Some(format!("{from} {}", units(from))),
        (Some(from), Some(to)) => Some(format!("{from} to {to} {}", units(to))),
        (Some(from), None) if from > 0 => Some(format!("at least {from} {}", units(from))),
        (None, Some(to)) => Some(format!("at most {to} {}", units(to))),
        _ => None,
    }
}

/// Constraints as an expression: a reference to a constant. `path` is how the crate names `Constraints`.
pub fn constant(rules: &Constraints, path: &TokenStream) -> TokenStream {
    let fields = fields(rules, path);
    if fields.is_empty() {
        return quote!(&#path::NONE);
    }
    quote!(&#path { #fields ..#path::NONE })
}

fn fields(rules: &Constraints, path: &TokenStream) -> TokenStream {
    let count = |name: &str, value: Option<u64>| {
        let name = ident(name);
        value.map(|value| {
            let value = proc_macro2::Literal::u64_unsuffixed(value);
            quote!(#name: Some(#value),)
        })
    };
    let number = |name: &str, value: Option<f64>| {
        let name = ident(name);
        value.filter(|value| value.is_finite()).map(|value| quote!(#name: Some(#value),))
    };
    let flag = |name: &str, value: bool| {
        let name = ident(name);
        value.then(|| quote!(#name: true,))
    };
    let pattern = rules.pattern.as_ref().map(|pattern| quote!(pattern: Some(#pattern),));
    let items = rules.items.as_ref().map(|items| {
        let items = constant(items, path);
        quote!(items: Some(#items),)
    });
    [
        count("min_length", rules.min_length),
        count("max_length", rules.max_length),
        pattern,
        number("minimum", rules.minimum),
        number("maximum", rules.maximum),
        flag("exclusive_minimum", rules.exclusive_minimum),
        flag("exclusive_maximum", rules.exclusive_maximum),
        number("multiple_of", rules.multiple_of),
        count("min_items", rules.min_items),
        count("max_items", rules.max_items),
        flag("unique_items", rules.unique_items),
        count("min_properties", rules.min_properties),
        count("max_properties", rules.max_properties),
        items,
    ]
    .into_iter()
    .flatten()
    .collect()
}
