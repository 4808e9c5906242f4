//! Renders the README of a model crate, which is also its crate documentation.

use super::super::docs::{code, markdown};
use super::super::format;
use super::super::package::source_link;
use super::super::types::{client_package, crate_name, model_package};
use super::accessors;
use hwcloud_spec::ir::{Api, Content, Field, Object, Shape, Success, Type, TypeDefinition, UNKNOWN};

/// Renders `README.md`.
pub fn readme(api: &Api) -> String {
    let (package, client) = (model_package(api), client_package(api));
    let mut paragraphs = vec![
        format!("<!-- {} -->", format::notice(api)),
        format!("# {package}"),
        format!(
            "Types of {}, generated from {}: structs and open enums with serde, independent of HTTP and of any async runtime. The \
             crate [`{client}`](../{client}) calls the API with them.",
            markdown(&api.title),
            source_link(api),
        ),
    ];
    paragraphs.extend(api.description.as_deref().map(markdown));
    paragraphs.extend(decoding(api));
    paragraphs.extend(enums(api));
    paragraphs.extend(waiting(api));
    paragraphs.push("## Features\n\nThe feature `schemars` implements `schemars::JsonSchema` for every type.".to_owned());
    let mut text = paragraphs.join("\n\n");
    text.push('\n');
    text
}

/// Shows how a response is decoded.
fn decoding(api: &Api) -> Option<String> {
    let (definition, object) = document(api)?;
    let ty = &definition.name;
    let names = accessors::names(object);
    let shown = object.fields.iter().zip(&names).max_by_key(|(field, _)| preference(api, field));
    let (document, read) = shown.map_or_else(
        || ("{}".to_owned(), format!("assert_eq!(response, {ty}::new());")),
        |(field, names)| {
            let (value, expected) = sample(api, &field.ty);
            let document = serde_json::json!({ field.wire_name.clone(): value }).to_string();
            let got = format!("response.{}()", names.getter);
            (document, expected.replace("GOT", &got))
        },
    );
    let fence = fence(&document);
    Some(format!(
        "## Decoding\n\nDecoding is lenient, because live responses deviate from their documentation: properties of responses are optional, \
         `null` is equivalent to an absent property, unknown properties are skipped, documented lengths and ranges are not enforced, and a \
         scalar of another JSON type is accepted if it converts without loss.\n\n\
         ```rust\nuse {krate}::{ty};\n\nfn main() -> Result<(), serde_json::Error> {{\n    \
         let response: {ty} = serde_json::from_str(r{fence}\"{document}\"{fence})?;\n    {read}\n    Ok(())\n}}\n```\n\n\
         Structs are `#[non_exhaustive]`: create one with `new`, which takes the properties that a request requires, and set others with \
         its `with_` methods.",
        krate = crate_name(&model_package(api)),
    ))
}

/// Shows how an undocumented value is handled.
fn enums(api: &Api) -> Option<String> {
    let definition =
        api.types.iter().find(|definition| matches!(&definition.shape, Shape::Enum(values) if !values.is_empty()))?;
    let ty = &definition.name;
    Some(format!(
        "## Open enums\n\nAn undocumented value decodes to the variant `{UNKNOWN}`, which keeps its text. Parsing accepts documented values \
         only.\n\n\
         ```rust\nuse {krate}::{ty};\n\nfn main() -> Result<(), serde_json::Error> {{\n    \
         let value: {ty} = serde_json::from_str(\"\\\"not documented yet\\\"\")?;\n    \
         assert!(!value.is_known());\n    assert_eq!(value.as_str(), \"not documented yet\");\n    \
         assert!(\"not documented yet\".parse::<{ty}>().is_err());\n    Ok(())\n}}\n```",
        krate = crate_name(&model_package(api)),
    ))
}

/// Shows how the status of a long-running operation is read.
fn waiting(api: &Api) -> Option<String> {
    let (operation, id) = api.operations.iter().find_map(|operation| Some((operation, operation.waited_document()?)))?;
    let ty = &api.types[id].name;
    let method = &operation.method_name;
    let finished = hwcloud_spec::sample::finished(api, operation)?.document.to_string();
    let fence = fence(&finished);
    Some(format!(
        "## Long-running operations\n\nThe module `waiters` has a function for each operation that reports the status of a long-running \
         operation, such as {id}. It tells whether a response, wherever it came from, reports a terminal state.\n\n\
         ```rust\nuse {krate}::{{{ty}, waiters}};\n\nfn main() -> Result<(), serde_json::Error> {{\n    \
         let response: {ty} = serde_json::from_str(r{fence}\"{finished}\"{fence})?;\n    let status = waiters::{method}(&response);\n    \
         assert_eq!(status.state, waiters::PollState::Succeeded);\n    Ok(())\n}}\n```",
        id = code(&operation.id),
        krate = crate_name(&model_package(api)),
    ))
}

/// Returns the first object that a successful response consists of.
fn document(api: &Api) -> Option<(&TypeDefinition, &Object)> {
    let successes = api.operations.iter().filter_map(|operation| match &operation.success {
        Success::One(Content::Json(Type::Named(id))) => Some(*id),
        _ => None,
    });
    successes.map(|id| &api.types[id]).find_map(|definition| match &definition.shape {
        Shape::Object(object) => Some((definition, object)),
        Shape::Enum(_) => None,
    })
}

/// Ranks the fields of an example: scalars are the most instructive.
fn preference(api: &Api, field: &Field) -> u8 {
    match &field.ty {
        _ if field.secret => 0,
        Type::Integer => 6,
        Type::Text => 5,
        Type::Boolean => 4,
        Type::Named(id) if matches!(api.types[*id].shape, Shape::Object(_)) => 3,
        Type::List(_) => 2,
        _ => 1,
    }
}

/// Returns a value of a type, and the assertion about what its getter, `GOT`, returns.
fn sample(api: &Api, ty: &Type) -> (serde_json::Value, String) {
    use serde_json::json;
    match ty {
        Type::Text => (json!(17), "assert_eq!(GOT, Some(\"17\"));".to_owned()),
        Type::Integer => (json!("17"), "assert_eq!(GOT, Some(17));".to_owned()),
        Type::Number => (json!("0.5"), "assert_eq!(GOT, Some(0.5));".to_owned()),
        Type::Boolean => (json!("true"), "assert_eq!(GOT, Some(true));".to_owned()),
        Type::List(_) => (json!([]), "assert!(GOT.is_empty());".to_owned()),
        Type::Json | Type::Map(_) => (json!({}), "assert!(GOT.is_some());".to_owned()),
        Type::Named(id) => match &api.types[*id].shape {
            Shape::Object(_) => (json!({}), "assert!(GOT.is_some());".to_owned()),
            Shape::Enum(_) => (json!("not documented yet"), "assert!(GOT.is_some());".to_owned()),
        },
    }
}

/// Returns as many `#` as a raw string of this text needs.
fn fence(text: &str) -> String {
    let mut fence = "#".to_owned();
    while text.contains(&format!("\"{fence}")) {
        fence.push('#');
    }
    fence
}
