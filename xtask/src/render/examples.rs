//! Renders the tests of a model crate: every documented body decodes and encodes to itself, every type of a response decodes what
//! live services send, and every type of a request body is complete.

use std::collections::{BTreeMap, BTreeSet};

use super::format;
use super::test_names::TestNames;
use super::types::{crate_name, model_package, rust_type};
use hwcloud_spec::Input;
use hwcloud_spec::decode::{decode, without_nulls};
use hwcloud_spec::ir::{Api, Example, Operation, Type};

/// Renders `tests/examples.rs`.
pub fn tests(api: &Api, input: &Input) -> (String, String) {
    let mut text = format!(
        "{}\n//! Tests of the documented responses of {}: each decodes, is pinned by a snapshot, and encodes to the same document.\n\n{}",
        format::header(api, "//"),
        api.sources[0],
        format::ATTRIBUTES,
    );
    let mut names = TestNames::default();
    let (mut tested, mut sent) = (BTreeSet::new(), BTreeSet::new());
    for operation in &api.operations {
        for example in operation.examples() {
            text.push_str(&example_test(api, operation, example, input, &mut names));
        }
        text.push_str(&leniency_tests(api, operation, &mut tested, &mut names));
        text.extend(sent_test(api, operation, &mut sent, &mut names));
        text.push_str(&waiter_test(api, operation, &mut names));
    }
    text.push_str(&json_schema_tests(api, &mut names));
    ("tests/examples.rs".to_owned(), text)
}

fn example_test(api: &Api, operation: &Operation, example: &Example, input: &Input, names: &mut TestNames) -> String {
    let status = example.status.to_string().to_lowercase();
    let name = names.free(&format!("{}_{status}_{}", operation.method_name, example.name));
    let document = match &example.file {
        Some(file) => format!("include_str!({:?})", format!("{}/{file}", input.from_tests)),
        None => format!("{:?}", example.value.to_string()),
    };
    let ty = type_in_tests(api, &example.ty);
    // What the document encodes to, where that differs.
    let kept = decode(api, &example.ty, &example.value).unwrap_or_default();
    let (function, kept) = if without_nulls(kept.clone()) == without_nulls(example.value.clone()) {
        ("assert_example", String::new())
    } else {
        ("assert_example_kept_as", format!(", {:?}", kept.to_string()))
    };
    format!(
        "
#[test]
fn {name}_decodes() {{
    hwcloud_tests::{function}::<{ty}>({:?}, {document}{kept});
}}
",
        format!("{}.{name}", api.stem),
    )
}

/// Renders one test for each type of a response that no operation before has.
fn leniency_tests<'a>(api: &Api, operation: &'a Operation, tested: &mut BTreeSet<&'a Type>, names: &mut TestNames) -> String {
    let types = operation.responses.iter().filter_map(|response| Some((response.status, response.content.ty()?)));
    let types = types.filter(|(_, ty)| **ty != Type::Json);
    let tests = types.filter(|(_, ty)| tested.insert(ty)).map(|(status, ty)| {
        let rust = type_in_tests(api, ty);
        let status = status.to_string();
        let name = names.free(&format!("{}_{}_decodes_leniently", operation.method_name, status.to_lowercase()));
        format!(
            "
#[test]
fn {name}() {{
    hwcloud_tests::assert_received::<{rust}>({spec:?}, {id:?}, {status:?});
}}
",
            spec = api.sources[0],
            id = operation.id,
        )
    });
    tests.collect()
}

/// Renders one test for the type of a request body that is only sent, and that no operation before has.
fn sent_test<'a>(api: &Api, operation: &'a Operation, tested: &mut BTreeSet<&'a Type>, names: &mut TestNames) -> Option<String> {
    let ty = operation.body.as_ref()?.content.ty()?;
    let is_only_sent = ty.named().is_some_and(|id| api.types[id].is_only_sent());
    if !is_only_sent || !tested.insert(ty) {
        return None;
    }
    let name = names.free(&format!("{}_request_body_encodes_as_it_decodes", operation.method_name));
    Some(format!(
        "
#[test]
fn {name}() {{
    hwcloud_tests::assert_sent::<{rust}>({spec:?}, {id:?});
}}
",
        rust = type_in_tests(api, ty),
        spec = api.sources[0],
        id = operation.id,
    ))
}

/// Renders one test for an operation with a waiter.
fn waiter_test(api: &Api, operation: &Operation, names: &mut TestNames) -> String {
    let Some(document) = operation.waited_document() else { return String::new() };
    let model = crate_name(&model_package(api));
    let (name, method) =
        (names.free(&format!("{}_reads_the_status_as_documented", operation.method_name)), &operation.method_name);
    format!(
        "
#[test]
fn {name}() {{
    hwcloud_tests::assert_waiter::<{model}::{}>({:?}, {:?}, {model}::waiters::{method});
}}
",
        api.types[document].name, api.sources[0], operation.id,
    )
}

/// Renders one test for each type of a documented body.
fn json_schema_tests(api: &Api, names: &mut TestNames) -> String {
    let mut documents: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for example in api.operations.iter().flat_map(Operation::examples) {
        if let Type::Named(id) = &example.ty {
            let kept = decode(api, &example.ty, &example.value).unwrap_or_default();
            documents.entry(api.types[*id].name.clone()).or_default().push(without_nulls(kept).to_string());
        }
    }
    let tests = documents.iter().map(|(name, documents)| {
        let ty = format!("{}::{name}", crate_name(&model_package(api)));
        let function = names.free(&format!("json_schema_of_{name}_takes_the_examples"));
        format!(
            "
#[test]
fn {function}() {{
    hwcloud_tests::assert_json_schema::<{ty}>({:?}, &{documents:?});
}}
",
            format!("{}.{name}", api.stem),
        )
    });
    tests.collect()
}

fn type_in_tests(api: &Api, ty: &Type) -> String {
    let model = super::types::ident(&crate_name(&model_package(api)));
    let rust = rust_type(api, ty, &quote::quote!(#model::)).to_string().replace(' ', "");
    // serde's own lists and maps are strict; a client decodes them as leniently as those inside objects.
    if ty.holds_json() || matches!(ty, Type::Named(_)) { rust } else { format!("hwcloud_tests::Lenient<{rust}>") }
}
