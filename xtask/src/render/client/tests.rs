//! Tests of the client crate: the request that each operation sends, and the error that each documented error body becomes.

use hwcloud_spec::ir::{Api, Example, Operation, ParameterLocation, Status};

use super::call::{self, Argument, PROJECT, Which, arguments, smallest_success};
use crate::render::format;
use crate::render::test_names::{TestNames, test_name};
use crate::render::types::{client_package, crate_name};

/// Renders `tests/wire.rs`.
pub(super) fn tests(api: &Api, header: &str) -> String {
    let mut text = format!(
        "{header}\n//! Tests of every operation of {}: the request that it sends, and its documented errors.\n\n{}",
        api.sources[0],
        format::ATTRIBUTES,
    );
    let imports = text.len();
    let mut names = TestNames::default();
    for operation in &api.operations {
        text.extend(request(api, operation, Which::Required, &mut names));
        if has_more(operation) {
            text.extend(request(api, operation, Which::All, &mut names));
        }
        for example in operation.examples().filter(|example| matches!(example.status, Status::Code(400..))) {
            text.extend(error(api, operation, example, &mut names));
        }
    }
    let import = call::import(api, &text[imports..]);
    if !import.is_empty() {
        text.insert_str(imports, &format!("\n{import}"));
    }
    text
}

fn has_more(operation: &Operation) -> bool {
    operation.parameters.iter().any(|parameter| !parameter.required || parameter.is_configured())
        || operation.body.as_ref().is_some_and(|body| !body.required)
}

/// Renders the test of one request; `None` if no arguments that satisfy the constraints can be made up.
fn request(api: &Api, operation: &Operation, which: Which, names: &mut TestNames) -> Option<String> {
    let arguments = arguments(api, operation, which)?;
    let (status, body) = smallest_success(api, operation);
    let which_arguments = match which {
        Which::Required => "required",
        Which::All => "all",
    };
    let name = names.free(&format!("{}_with_{which_arguments}_arguments", test_name(&operation.method_name)));
    let mut pairs = Vec::new();
    let mut headers: Vec<(String, String)> = operation.accept().map(|accept| ("Accept".to_owned(), accept)).into_iter().collect();
    for (parameter, values) in arguments.iter().filter_map(|argument| argument.parameter.as_ref()) {
        let joined = |separator: char| values.join(&separator.to_string());
        let name = &parameter.wire_name;
        match (parameter.location, parameter.separator()) {
            (ParameterLocation::Path, _) => {}
            (ParameterLocation::Query, Some(separator)) => pairs.push((name, joined(separator))),
            (ParameterLocation::Query, None) => pairs.extend(values.iter().map(|value| (name, value.clone()))),
            (ParameterLocation::Header, separator) => headers.push((name.clone(), joined(separator.unwrap_or(',')))),
        }
    }
    let sent_body = operation.body.as_ref().filter(|_| arguments.iter().any(|argument| argument.parameter.is_none()));
    let media_type = sent_body.map(|body| body.media_type.as_str());
    let (verb, path) = (operation.method.to_uppercase(), path(operation, &arguments));
    let check = if operation.is_public { "assert_public_request" } else { "assert_request" };
    let call = call(api, operation, &arguments);
    Some(format!(
        "
#[tokio::test]
async fn {name}() {{
    let server = hwcloud_tests::StubResponse::new({status}, {body:?}).serve().await;
{call}
    assert!(result.is_ok(), \"{{result:?}}\");
    server.{check}({verb:?}, &[{path}], &{pairs:?}, &{headers:?}, {media_type:?});
}}
"
    ))
}

/// Renders the statements that make the call.
fn call(api: &Api, operation: &Operation, arguments: &[Argument<'_>]) -> String {
    format!(
        "    let config = server.config().expect(\"a configuration for the local server\");
    let client = {}::Client::new(&config).expect(\"a client\");
    let result = {}.send().await;",
        crate_name(&client_package(api)),
        call::call(operation, arguments),
    )
}

/// Returns the segments of the path with the arguments in them, before percent-encoding.
fn path(operation: &Operation, arguments: &[Argument<'_>]) -> String {
    let segments = operation.path.trim_start_matches('/').split('/').map(|segment| {
        let mut segment = segment.to_owned();
        for parameter in operation.parameters.iter().filter(|parameter| parameter.location == ParameterLocation::Path) {
            let given = arguments
                .iter()
                .filter_map(|argument| argument.parameter.as_ref())
                .find(|(given, _)| given.wire_name == parameter.wire_name && given.location == ParameterLocation::Path);
            let value = given.map_or_else(|| PROJECT.to_owned(), |(_, values)| values.join(","));
            segment = segment.replace(&format!("{{{}}}", parameter.wire_name), &value);
        }
        format!("{segment:?}")
    });
    segments.collect::<Vec<_>>().join(", ")
}

fn error(api: &Api, operation: &Operation, example: &Example, names: &mut TestNames) -> Option<String> {
    let arguments = arguments(api, operation, Which::Required)?;
    let name = names.free(&format!("{}_fails_with_{}_{}", operation.method_name, example.status, example.name));
    let body = example.value.to_string();
    let (status, id) = (example.status, &operation.id);
    let call = call(api, operation, &arguments);
    Some(format!(
        "
#[tokio::test]
async fn {name}() {{
    let server = hwcloud_tests::StubResponse::new({status}, {body:?}).serve().await;
{call}
    hwcloud_tests::assert_service_error(result, {status}, {body:?}, {id:?});
}}
"
    ))
}
