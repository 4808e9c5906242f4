//! Tests of the model crate: every documented body decodes and encodes to itself, and every response takes what live
//! services send instead.

use std::collections::BTreeMap;

use super::format;
use super::types::{crate_name, model_package, rust_type};
use crate::lower::{Api, Example, Operation, Type, received, without_nulls};
use crate::source::Input;

/// `tests/examples.rs`.
pub fn tests(api: &Api, input: &Input) -> (String, String) {
    let mut text = format!(
        "{}\n//! Every documented response of {}: it decodes, is pinned by a snapshot, and encodes to the same document.\n\n{}",
        format::header(api, "//"),
        api.sources[0].0,
        format::ATTRIBUTES,
    );
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for operation in &api.operations {
        for example in &operation.examples {
            text.push_str(&example_test(api, operation, example, input, &mut seen));
        }
        text.push_str(&mutation_tests(api, operation));
    }
    text.push_str(&json_schema_tests(api));
    ("tests/examples.rs".to_owned(), text)
}

fn example_test(
    api: &Api,
    operation: &Operation,
    example: &Example,
    input: &Input,
    seen: &mut BTreeMap<String, usize>,
) -> String {
    let method = operation.method_name.trim_start_matches("r#");
    let variant = crate::lower::names::field(&example.name).unwrap_or_else(|| "example".to_owned());
    let mut name = format!("{method}_{}_{}", example.status.to_string().to_lowercase(), variant.trim_start_matches("r#"));
    let count = seen.entry(name.clone()).or_insert(0);
    *count += 1;
    if *count > 1 {
        name.push_str(&format!("_{count}"));
    }
    let document = match &example.file {
        Some(file) => format!("include_str!({:?})", format!("{}/{file}", input.from_tests)),
        None => format!("{:?}", example.value.to_string()),
    };
    let ty = type_in_tests(api, &example.ty);
    // What a client keeps of the document, where that is not all of it.
    let kept = received(api, &example.ty, &example.value).unwrap_or_default();
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
        format!("{}.{}.{}.{}", api.stem, operation.id, example.status, example.name),
    )
}

/// One test for each response with a type of the model crate.
fn mutation_tests(api: &Api, operation: &Operation) -> String {
    let mut types: Vec<Type> = Vec::new();
    for (_, ty) in operation.json_responses() {
        if ty.named().is_some() && !types.contains(ty) {
            types.push(ty.clone());
        }
    }
    let method = operation.method_name.trim_start_matches("r#");
    let tests = types.iter().enumerate().map(|(index, ty)| {
        let rust = type_in_tests(api, ty);
        let number = if index == 0 { String::new() } else { format!("_{}", index + 1) };
        format!(
            "
#[test]
fn {method}_takes_what_live_services_send{number}() {{
    hwcloud_tests::assert_lenient::<{rust}>({:?}, {:?}, {index});
}}
",
            api.sources[0].0, operation.id,
        )
    });
    tests.collect()
}

/// One test for each type of a documented body.
fn json_schema_tests(api: &Api) -> String {
    let mut documents: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for example in api.operations.iter().flat_map(|operation| &operation.examples) {
        if let Type::Named(id) = &example.ty {
            documents.entry(api.types[*id].name.clone()).or_default().push(example.value.to_string());
        }
    }
    let tests = documents.iter().map(|(name, documents)| {
        let ty = format!("{}::{name}", crate_name(&model_package(api)));
        let function = crate::lower::names::field(name).unwrap_or_default();
        format!(
            "
#[test]
fn json_schema_of_{}_takes_the_examples() {{
    hwcloud_tests::assert_json_schema::<{ty}>({:?}, &{documents:?});
}}
",
            function.trim_start_matches("r#"),
            format!("{}.{name}", api.stem),
        )
    });
    tests.collect()
}

fn type_in_tests(api: &Api, ty: &Type) -> String {
    let model = super::types::ident(&crate_name(&model_package(api)));
    rust_type(api, ty, &quote::quote!(#model::)).to_string().replace(' ', "")
}
