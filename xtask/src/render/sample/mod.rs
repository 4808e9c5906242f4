//! Arguments for examples and tests: documented values, or the simplest that keep their rules.

mod body;
mod finished;
mod scalar;

pub use finished::finished;

use serde_json::Value as Json;

use super::types::{crate_name, ident, model_package};
use hwcloud_spec::ir::{Api, Constraints, Content, Operation, Parameter, ParameterLocation, Type};

/// The project id in the configuration of tests.
pub const PROJECT: &str = "0123456789abcdef0123456789abcdef";

/// Which arguments a call sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that it must have.
    Required,
    /// All that a value is known for.
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

/// Arguments for a call that the documented rules allow; `None` where one is needed that no value can be made up for. The
/// project id is left to the configuration unless all are wanted.
pub fn arguments<'a>(api: &Api, operation: &'a Operation, which: Which) -> Option<Vec<Argument<'a>>> {
    let mut arguments = Vec::new();
    for parameter in &operation.parameters {
        let configured = parameter.is_configured() && scalar::keeps(&parameter.constraints, PROJECT);
        let needed = parameter.required && !configured;
        if needed || which == Which::All {
            match argument(api, parameter) {
                Some(argument) => arguments.push(argument),
                None if needed => return None,
                None => {}
            }
        }
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required || which == Which::All) {
        let value = match &body.content {
            Content::Json(ty) | Content::Form(ty) => body::value(api, ty)?,
            Content::Bytes | Content::Empty => "\"content\"".to_owned(),
        };
        arguments.push(Argument { setter: "body", value, parameter: None });
    }
    Some(arguments)
}

fn argument<'a>(api: &Api, parameter: &'a Parameter) -> Option<Argument<'a>> {
    let (value, texts) = if let Type::List(inner) = &parameter.ty {
        let texts = list(api, inner, parameter)?;
        let elements: Vec<String> = texts.iter().map(|text| element(api, inner, text)).collect();
        (format!("vec![{}]", elements.join(", ")), texts)
    } else {
        let text = scalar::text(api, &parameter.ty, &parameter.constraints, parameter.example.as_ref(), 0)?;
        // These would change the path, and are refused.
        if parameter.location == ParameterLocation::Path && matches!(text.as_str(), "" | "." | "..") {
            return None;
        }
        (literal(&parameter.ty, &text), vec![text])
    };
    Some(Argument { setter: &parameter.rust_name, value, parameter: Some((parameter, texts)) })
}

/// The documented elements if they keep their rules, else as few as there must be, and two where there may be.
fn list(api: &Api, inner: &Type, parameter: &Parameter) -> Option<Vec<String>> {
    let rules = parameter.constraints.items.copied().unwrap_or_default();
    let documented = parameter.example.as_ref().and_then(Json::as_array).into_iter().flatten();
    let documented: Option<Vec<String>> =
        documented.map(|value| scalar::text(api, inner, &rules, Some(value), usize::MAX)).collect();
    let fits = |texts: &[String]| {
        let length = texts.len() as u64;
        let separator = parameter.separator().unwrap_or('\n');
        parameter.constraints.min_items.is_none_or(|least| length >= least)
            && parameter.constraints.max_items.is_none_or(|most| length <= most)
            && !(parameter.constraints.unique_items && (1..texts.len()).any(|index| texts[..index].contains(&texts[index])))
            && texts.iter().all(|text| !text.contains(separator))
            && !(parameter.location == ParameterLocation::Path
                && texts.iter().any(|text| matches!(text.as_str(), "" | "." | "..")))
    };
    if let Some(texts) = documented.filter(|texts| !texts.is_empty() && fits(texts)) {
        return Some(texts);
    }
    let least = usize::try_from(parameter.constraints.min_items.unwrap_or(1)).ok()?.clamp(1, 100);
    let most = parameter.constraints.max_items.unwrap_or(2).max(1);
    let made_up = |count: usize| -> Option<Vec<String>> {
        let texts = (0..count).map(|index| scalar::text(api, inner, &rules, None, index)).collect::<Option<Vec<_>>>()?;
        fits(&texts).then_some(texts)
    };
    let two = if most >= 2 { made_up(least.max(2)) } else { None };
    two.or_else(|| made_up(least))
}

/// A scalar as an argument in Rust, where it is converted.
fn literal(ty: &Type, text: &str) -> String {
    match ty {
        Type::Integer => match text.parse::<i64>() {
            Ok(value) if i32::try_from(value).is_err() => format!("{value}_i64"),
            Ok(value) => value.to_string(),
            Err(_) => "0".to_owned(),
        },
        Type::Number => format!("{:?}", text.parse::<f64>().unwrap_or_default()),
        Type::Boolean => (text == "true").to_string(),
        _ => format!("{text:?}"),
    }
}

/// A scalar as an element of a list in Rust, where nothing is converted.
fn element(api: &Api, ty: &Type, text: &str) -> String {
    match ty {
        Type::Named(id) => {
            format!("{}::{}::from_text({text:?})", crate_name(&model_package(api)), ident(&api.types[*id].name))
        }
        Type::Integer | Type::Boolean | Type::Number => literal(ty, text),
        _ => format!("{text:?}.to_owned()"),
    }
}

/// A scalar that keeps `rules`, as a field of a body in Rust.
fn field(api: &Api, ty: &Type, rules: &Constraints, index: usize) -> Option<String> {
    scalar::text(api, ty, rules, None, index).map(|text| element(api, ty, &text))
}
