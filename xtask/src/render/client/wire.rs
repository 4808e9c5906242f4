//! Tests of the client crate: what each operation sends, and how each documented error arrives.

use super::wording::smallest_success;
use crate::render::format;
use crate::render::sample::{self, Argument, Which};
use crate::render::test_names::{TestNames, test_name};
use crate::render::types::{client_package, crate_name};
use hwcloud_spec::ir::{Api, Content, Example, Operation, ParameterLocation, Status};

/// `tests/wire.rs`.
pub(super) fn tests(api: &Api, header: &str) -> String {
    let mut text = format!(
        "{header}\n//! Every operation of {} on the wire: the request it sends, and its documented errors.\n\n{}",
        api.sources[0],
        format::ATTRIBUTES,
    );
    let mut names = TestNames::default();
    for operation in &api.operations {
        text.extend(request(api, operation, Which::Required));
        if has_more(operation) {
            text.extend(request(api, operation, Which::All));
        }
        for example in operation.examples().filter(|example| is_error(example)) {
            text.extend(error(api, operation, example, &mut names));
        }
    }
    text
}

fn has_more(operation: &Operation) -> bool {
    operation.parameters.iter().any(|parameter| !parameter.required || parameter.is_configured())
        || operation.body.as_ref().is_some_and(|body| !body.required)
}

fn is_error(example: &Example) -> bool {
    matches!(example.status, Status::Code(400..))
}

/// The test of one request; none where no arguments can be made up that the rules allow.
fn request(api: &Api, operation: &Operation, which: Which) -> Option<String> {
    let arguments = sample::arguments(api, operation, which)?;
    let (status, body) = smallest_success(api, operation);
    let name = match which {
        Which::Required => "required",
        Which::All => "all",
    };
    let mut pairs = Vec::new();
    let mut headers = Vec::new();
    for (parameter, values) in arguments.iter().filter_map(|argument| argument.parameter.as_ref()) {
        let joined = |separator: char| values.join(&separator.to_string());
        match parameter.location {
            ParameterLocation::Path => {}
            ParameterLocation::Query => match parameter.separator() {
                Some(separator) => pairs.push((parameter.wire_name.as_str(), joined(separator))),
                None => pairs.extend(values.iter().map(|value| (parameter.wire_name.as_str(), value.clone()))),
            },
            ParameterLocation::Header => {
                headers.push((parameter.wire_name.as_str(), joined(parameter.separator().unwrap_or(','))))
            }
        }
    }
    let (verb, path) = (operation.method.to_uppercase(), path(operation, &arguments));
    let sent_body = match operation.body.as_ref().filter(|body| body.required || which == Which::All) {
        Some(body) if matches!(body.content, Content::Json(_)) => "Some(\"application/json\")".to_owned(),
        Some(body) => format!("Some({:?})", body.media_type),
        None => "None".to_owned(),
    };
    Some(format!(
        "
#[tokio::test]
async fn {method}_with_{name}_arguments() {{
    let server = hwcloud_tests::Answer::new({status}, {body:?}).serve().await;
{call}
    assert!(result.is_ok(), \"{{result:?}}\");
    server.{check}({verb:?}, &[{path}], &{pairs:?}, &{headers:?}, {sent_body});
}}
",
        check = if operation.is_public { "assert_public_request" } else { "assert_request" },
        method = test_name(&operation.method_name),
        call = call(api, operation, &arguments),
    ))
}

fn call(api: &Api, operation: &Operation, arguments: &[Argument<'_>]) -> String {
    let mut text = format!(
        "    let config = server.config().expect(\"a configuration for the local server\");\n    let client = {}::Client::new(&config).expect(\"a client\");\n    let result = client.{}()",
        crate_name(&client_package(api)),
        operation.method_name
    );
    for argument in arguments {
        text.push_str(&format!(".{}({})", argument.setter, argument.value));
    }
    text.push_str(".send().await;");
    text
}

/// The segments of the path as they stand before percent-encoding, with the arguments in them.
fn path(operation: &Operation, arguments: &[Argument<'_>]) -> String {
    let segments = operation.path.trim_start_matches('/').split('/').map(|segment| {
        let mut segment = segment.to_owned();
        for parameter in operation.parameters.iter().filter(|parameter| parameter.location == ParameterLocation::Path) {
            let given = arguments
                .iter()
                .filter_map(|argument| argument.parameter.as_ref())
                .find(|(given, _)| given.wire_name == parameter.wire_name && given.location == ParameterLocation::Path);
            let value = given.map_or_else(|| sample::PROJECT.to_owned(), |(_, values)| values.join(","));
            segment = segment.replace(&format!("{{{}}}", parameter.wire_name), &value);
        }
        format!("{segment:?}")
    });
    segments.collect::<Vec<_>>().join(", ")
}

fn error(api: &Api, operation: &Operation, example: &Example, names: &mut TestNames) -> Option<String> {
    let arguments = sample::arguments(api, operation, Which::Required)?;
    let name = names.free(&format!("{}_fails_with_{}_{}", operation.method_name, example.status, example.name));
    let body = example.value.to_string();
    Some(format!(
        "
#[tokio::test]
async fn {name}() {{
    let server = hwcloud_tests::Answer::new({status}, {body:?}).serve().await;
{call}
    hwcloud_tests::assert_service_error(result, {status}, {body:?}, {id:?});
}}
",
        status = example.status,
        id = operation.id,
        call = call(api, operation, &arguments),
    ))
}
