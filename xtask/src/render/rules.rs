//! Renders constraints: in words for documentation, and as constants for validation.

use proc_macro2::TokenStream;
use quote::quote;

use serde_json::Value as Json;

use super::docs::code;
use super::types::ident;
use hwcloud_spec::ir::Constraints;

/// Describes constraints, documented values and the default, for documentation.
pub fn in_words(constraints: &Constraints, allowed: &[Json], default: Option<&Json>) -> Option<String> {
    let mut words = Vec::new();
    let each = if constraints.items.is_some() { allowed } else { &[] };
    let allowed = if constraints.items.is_some() { &[] } else { allowed };
    let one_of = || allowed.iter().map(Json::to_string).collect::<Vec<_>>().join(", ");
    words.extend(range(constraints.min_length, constraints.max_length, "character"));
    words.extend(number_range(constraints));
    words.extend(constraints.multiple_of.map(|step| format!("a multiple of {step}")));
    words.extend((!allowed.is_empty()).then(|| format!("one of {}", one_of())));
    words.extend(range(constraints.min_items, constraints.max_items, "element"));
    if constraints.unique_items {
        words.push("unique elements".to_owned());
    }
    words.extend(range(constraints.min_properties, constraints.max_properties, "entry"));
    words.extend(constraints.pattern.map(|pattern| format!("matching {}", code(pattern))));
    words.extend(constraints.items.as_ref().and_then(|items| in_words(items, each, None)).map(|each| format!("each {each}")));
    let default = default.map(|default| default.as_str().map_or_else(|| default.to_string(), ToOwned::to_owned));
    words.extend(default.map(|default| format!("default {}", code(&default))));
    (!words.is_empty()).then(|| words.join(", "))
}

fn number_range(constraints: &Constraints) -> Option<String> {
    let lower = constraints.minimum.map(|bound| (bound, if constraints.exclusive_minimum { "more than" } else { "at least" }));
    let upper = constraints.maximum.map(|bound| (bound, if constraints.exclusive_maximum { "less than" } else { "at most" }));
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

/// Renders constraints as a reference to a constant. `path` is the path of `Constraints` in the generated crate.
pub fn constant(constraints: &Constraints, path: &TokenStream) -> TokenStream {
    let fields = fields(constraints, path);
    if fields.is_empty() {
        return quote!(&#path::NONE);
    }
    quote!(&#path { #fields ..#path::NONE })
}

fn fields(constraints: &Constraints, path: &TokenStream) -> TokenStream {
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
    let pattern = constraints.pattern.as_ref().map(|pattern| quote!(pattern: Some(#pattern),));
    let items = constraints.items.as_ref().map(|items| {
        let items = constant(items, path);
        quote!(items: Some(#items),)
    });
    [
        count("min_length", constraints.min_length),
        count("max_length", constraints.max_length),
        pattern,
        number("minimum", constraints.minimum),
        number("maximum", constraints.maximum),
        flag("exclusive_minimum", constraints.exclusive_minimum),
        flag("exclusive_maximum", constraints.exclusive_maximum),
        number("multiple_of", constraints.multiple_of),
        count("min_items", constraints.min_items),
        count("max_items", constraints.max_items),
        flag("unique_items", constraints.unique_items),
        count("min_properties", constraints.min_properties),
        count("max_properties", constraints.max_properties),
        items,
    ]
    .into_iter()
    .flatten()
    .collect()
}
