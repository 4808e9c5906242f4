//! Rust code of calls with sample values, for tests and examples.

use hwcloud_spec::ir::{Api, Content, Object, Operation, Parameter, ParameterLocation, Shape, Status, Success, Type, TypeId};
use hwcloud_spec::sample::{self, Extent};
use hwcloud_spec::validate::validate;
use quote::quote;
use serde_json::Value as Json;

use crate::render::model;
use crate::render::types::{client_package, crate_name, rust_type};

/// The project ID in the configuration of tests.
pub const PROJECT: &str = "0123456789abcdef0123456789abcdef";

/// Which arguments a call sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Required ones.
    Required,
    /// All for which a sample value exists.
    All,
}

/// An argument of a call.
#[derive(Debug)]
pub(super) struct Argument<'a> {
    /// The setter of the builder.
    pub(super) setter: &'a str,
    /// The value as a Rust expression.
    pub(super) value: String,
    /// The parameter with its values as text, one for each element of a list; `None` for the body.
    pub(super) parameter: Option<(&'a Parameter, Vec<String>)>,
}

/// Returns arguments that satisfy the documented constraints; `None` if a required one has no sample value.
///
/// Unless all are requested, the project comes from the configuration.
pub(super) fn arguments<'a>(api: &Api, operation: &'a Operation, which: Which) -> Option<Vec<Argument<'a>>> {
    let mut arguments = Vec::new();
    for parameter in &operation.parameters {
        let fits = || validate(api, &parameter.ty, parameter.constraints, &PROJECT.into()).is_empty();
        let required = parameter.required && !(parameter.is_configured() && fits());
        if required || which == Which::All {
            match sample::parameter(api, parameter) {
                Some(value) => arguments.push(argument(api, parameter, &value)?),
                None if required => return None,
                None => {}
            }
        }
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required || which == Which::All) {
        let value = match body.content.ty() {
            Some(ty) => converted(api, ty, &sample::body(api, operation, Extent::Required)?)?,
            None => "\"content\"".to_owned(),
        };
        arguments.push(Argument { setter: "body", value, parameter: None });
    }
    Some(arguments)
}

/// Returns the arguments of a wait and a document for which it succeeds; `None` if there are no sample values.
pub(super) fn finished<'a>(api: &'a Api, operation: &'a Operation) -> Option<(Vec<Argument<'a>>, String)> {
    let mut arguments = arguments(api, operation, Which::Required)?;
    let finished = sample::finished(api, operation)?;
    if let Some((parameter, value)) = finished.selected {
        arguments.retain(|known| known.setter != parameter.rust_name);
        arguments.push(argument(api, parameter, &value)?);
    }
    Some((arguments, finished.document.to_string()))
}

fn argument<'a>(api: &Api, parameter: &'a Parameter, value: &Json) -> Option<Argument<'a>> {
    let texts = value.as_array().map_or_else(|| vec![text(value)], |list| list.iter().map(text).collect());
    // Setters parse enums.
    let literal =
        |ty: &Type, value: &Json| if matches!(ty, Type::Named(_)) { Some(value.to_string()) } else { converted(api, ty, value) };
    let value = match (&parameter.ty, value) {
        (Type::List(inner), Json::Array(list)) => {
            let elements: Option<Vec<String>> = list.iter().map(|value| literal(inner, value)).collect();
            format!("[{}]", elements?.join(", "))
        }
        (ty, value) => literal(ty, value)?,
    };
    Some(Argument { setter: &parameter.rust_name, value, parameter: Some((parameter, texts)) })
}

/// Writes a scalar as it is sent.
fn text(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        value => value.as_f64().filter(|_| value.is_f64()).map_or_else(|| value.to_string(), |number| number.to_string()),
    }
}

/// Renders a value for an argument that is converted into its type.
fn converted(api: &Api, ty: &Type, value: &Json) -> Option<String> {
    match (ty, value) {
        (Type::Text, Json::String(text)) => Some(format!("{text:?}")),
        _ => exact(api, ty, value),
    }
}

/// Renders a value of exactly its type.
fn exact(api: &Api, ty: &Type, value: &Json) -> Option<String> {
    Some(match (ty, value) {
        (Type::Text, Json::String(text)) => format!("{text:?}.to_owned()"),
        (Type::Integer, value) => {
            let number = value.as_i64()?;
            if i32::try_from(number).is_ok() { number.to_string() } else { format!("{number}_i64") }
        }
        (Type::Number, value) => format!("{:?}", value.as_f64()?),
        (Type::Boolean, value) => value.as_bool()?.to_string(),
        (Type::Json, value) => format!("serde_json::json!({value})"),
        (Type::List(_), Json::Array(list)) if list.is_empty() => format!("<{}>::new()", name(api, ty)),
        (Type::List(inner), Json::Array(list)) => {
            let elements: Option<Vec<String>> = list.iter().map(|value| exact(api, inner, value)).collect();
            format!("vec![{}]", elements?.join(", "))
        }
        (Type::Map(_), Json::Object(map)) if map.is_empty() => format!("<{}>::new()", name(api, ty)),
        (Type::Map(inner), Json::Object(map)) => {
            let entry = |(key, value)| Some(format!("({key:?}.to_owned(), {})", exact(api, inner, value)?));
            let entries: Option<Vec<String>> = map.iter().map(entry).collect();
            format!("std::collections::BTreeMap::from([{}])", entries?.join(", "))
        }
        (Type::Named(id), value) => match (&api.types.get(*id)?.shape, value) {
            (Shape::Object(object), Json::Object(map)) => constructed(api, *id, object, map)?,
            (Shape::Enum(variants), Json::String(text)) => {
                let variant = variants.iter().find(|variant| variant.text == *text)?;
                format!("{}::{}", name(api, ty), variant.rust_name)
            }
            _ => return None,
        },
        _ => return None,
    })
}

/// Renders `Type::new(required…).with_x(…)`.
fn constructed(api: &Api, id: TypeId, object: &Object, map: &serde_json::Map<String, Json>) -> Option<String> {
    let mut arguments = Vec::new();
    let mut setters = String::new();
    for (field, names) in object.fields.iter().zip(model::method_names(object)) {
        let value = map.get(&field.wire_name).map(|value| converted(api, &field.ty, value));
        match value {
            Some(value) if field.required => arguments.push(value?),
            Some(value) => setters.push_str(&format!(".{}({})", names.setter, value?)),
            None if field.required => return None,
            None => {}
        }
    }
    Some(format!("{}::new({}){setters}", name(api, &Type::Named(id)), arguments.join(", ")))
}

/// Returns a type as tests and examples name it, which import the module `model`.
fn name(api: &Api, ty: &Type) -> String {
    rust_type(api, ty, &quote!(model::)).to_string().replace(' ', "")
}

/// Returns the import that a call needs; empty if it names no type.
pub(super) fn import(api: &Api, code: &str) -> String {
    let krate = crate_name(&client_package(api));
    if code.contains("model::") { format!("use {krate}::model;\n") } else { String::new() }
}

/// Formats a statement.
pub(super) fn formatted(statement: &str) -> String {
    let Ok(file) = syn::parse_str::<syn::File>(&format!("async fn example() {{ {statement} }}")) else {
        return statement.to_owned();
    };
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let statement = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default();
    statement.iter().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

/// Returns the parameters that are arguments of the client's method: those of the path that the configuration does not give.
pub(super) fn required(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    operation.parameters.iter().filter(|parameter| is_required(parameter))
}

fn is_required(parameter: &Parameter) -> bool {
    parameter.location == ParameterLocation::Path && !parameter.is_configured()
}

/// Renders `client.show_op_log("id").limit(5)`.
pub(super) fn call(operation: &Operation, arguments: &[Argument<'_>]) -> String {
    let is_argument = |argument: &Argument<'_>| match &argument.parameter {
        Some((parameter, _)) => is_required(parameter),
        None => operation.body.as_ref().is_some_and(|body| body.required),
    };
    let (arguments, setters): (Vec<_>, Vec<_>) = arguments.iter().partition(|argument| is_argument(argument));
    let arguments: Vec<&str> = arguments.iter().map(|argument| argument.value.as_str()).collect();
    let mut call = format!("client.{}({})", operation.method_name, arguments.join(", "));
    for setter in setters {
        call.push_str(&format!(".{}({})", setter.setter, setter.value));
    }
    call
}

/// Returns status and body of the smallest documented success.
pub(super) fn smallest_success(api: &Api, operation: &Operation) -> (u16, &'static str) {
    let code = |status| if let Status::Code(code) = status { Some(code) } else { None };
    // Responses with these codes have no body, whatever is documented.
    let fits = |code: u16, content: &Content| *content == Content::Empty || !matches!(code, 204 | 205);
    let documented: Vec<u16> = operation.successes().iter().filter_map(|response| code(response.status)).collect();
    let (status, content) = match &operation.success {
        Success::One(content) => (documented.iter().copied().find(|code| fits(*code, content)), content),
        Success::Several(_, cases) => {
            let found = cases.iter().find_map(|case| {
                let code = code(case.status).filter(|code| fits(*code, &case.content))?;
                Some((Some(code), &case.content))
            });
            found.unwrap_or((None, &cases[cases.len() - 1].content))
        }
    };
    // An undocumented code for a range.
    let status = status.or_else(|| (200..=299).find(|code| !documented.contains(code) && fits(*code, content)));
    let body = content.ty().map_or("", |ty| model::smallest_document(api, ty));
    (status.unwrap_or(200), body)
}
