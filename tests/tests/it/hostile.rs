//! For any spec, the generator terminates with code or with a diagnostic.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;

use hwcloud_spec::Input;
use hwcloud_tests::workspace;
use xtask::generate;

/// Returns a spec of these components and of one operation that sends and receives `schema`.
fn with_components(schema: &str, components: &str) -> String {
    format!(
        "openapi: 3.0.3
info: {{title: Hostile, version: v1}}
paths:
  /v1/x:
    post:
      operationId: PostX
      requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}}
      responses: {{'200': {{description: X., content: {{application/json: {{schema: {schema}}}}}}}}}
components:
  schemas:
{components}"
    )
}

/// Generates code, or returns the report. A panic or an endless loop fails the test.
fn ends(text: &str) -> bool {
    let generated = generate(&Input::new([("hostile.yaml", text)]));
    assert_eq!(generated.failed, generated.files.is_empty(), "{}", generated.report);
    assert!(!generated.failed || generated.report.contains("hostile.yaml:"), "{}", generated.report);
    assert!(!generated.report.contains("not valid Rust"), "{}", generated.report);
    !generated.failed
}

const A: &str = "{$ref: '#/components/schemas/A'}";

#[test]
fn lowering_schemas_that_are_combined_from_themselves_terminates() {
    let twice = format!("[{A}, {A}, {A}]");
    for keyword in ["allOf", "oneOf", "anyOf"] {
        for extra in ["", ", type: array", ", type: string", ", type: object, properties: {a: {type: string}}"] {
            ends(&with_components(A, &format!("    A: {{{keyword}: {twice}{extra}}}\n")));
        }
    }
    let circle =
        "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}";
    ends(&with_components(A, &format!("    A: {circle}\n    B: {circle}\n    C: {circle}\n")));
}

#[test]
fn sampling_required_parts_that_multiply_terminates() {
    let parts: Vec<String> = ('a'..='l').map(|name| format!("{name}: {A}")).collect();
    let names: Vec<String> = ('a'..='l').map(String::from).collect();
    let object = format!("    A: {{type: object, required: [{}], properties: {{{}}}}}\n", names.join(", "), parts.join(", "));
    assert!(ends(&with_components(A, &object)));
    let mut list = "{type: object, required: [a], properties: {a: {type: string}}}".to_owned();
    for _ in 0..5 {
        list = format!("{{type: array, minItems: 100, items: {list}}}");
    }
    assert!(ends(&with_components(A, &format!("    A: {{type: object, required: [list], properties: {{list: {list}}}}}\n"))));
}

#[test]
fn lowering_long_chains_of_schemas_terminates() {
    let next = |n: usize| {
        format!("    A{n}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/A{}'}}}}}}\n", (n + 1) % 3000)
    };
    let chain = (0..3000).map(next).collect::<Vec<_>>().concat();
    assert!(ends(&with_components("{$ref: '#/components/schemas/A0'}", &chain)));
    let reference = |n: usize| format!("    A{n}: {{$ref: '#/components/schemas/A{}'}}\n", n + 1);
    let references = (0..200).map(reference).collect::<Vec<_>>().concat();
    assert!(!ends(&with_components("{$ref: '#/components/schemas/A0'}", &format!("{references}    A200: {{type: string}}\n"))));
}

#[test]
fn multiplying_aliases_are_rejected_before_they_exhaust_memory() {
    let tens = |name: &str| [format!("*{name}").as_str(); 10].join(", ");
    let mut text = "openapi: 3.0.3\nx-a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n".to_owned();
    for (name, inner) in ('b'..='z').zip('a'..) {
        text.push_str(&format!("x-{name}: &{name} [{}]\n", tens(&inner.to_string())));
    }
    let generated = generate(&Input::new([("hostile.yaml", text)]));
    // Each line has ten times the values of the previous one, and the sixth exceeds the limit.
    assert!(generated.report.contains("hostile.yaml:7:"), "{}", generated.report);
    assert!(generated.report.contains("aliases add more than"), "{}", generated.report);
}

#[test]
fn names_that_generated_code_uses_are_reserved() {
    let words = [
        "Option",
        "Result",
        "String",
        "Vec",
        "Box",
        "Self",
        "Ok",
        "Err",
        "Some",
        "None",
        "Default",
        "Debug",
        "Clone",
        "Object",
        "OpenEnum",
        "BTreeMap",
        "Client",
        "Error",
        "Constraints",
        "serde",
        "decode",
        "encode",
        "de",
        "ser",
        "bool",
        "i64",
        "str",
        "crate",
        "async",
        "new",
        "send",
        "builder",
        "model",
        "codegen",
        "reqwest",
        "additional_properties",
        "unknown_value",
        "wait",
    ];
    let properties: Vec<String> = words.iter().map(|word| format!("{word}: {{type: string}}")).collect();
    let component = |word: &&str| format!("    {word}: {{type: object, properties: {{{}}}}}\n", properties.join(", "));
    let components = words.iter().map(component).collect::<Vec<_>>().concat();
    assert!(ends(&with_components("{$ref: '#/components/schemas/Option'}", &components)));
}

#[test]
fn a_fixture_without_one_of_its_lines_becomes_code_or_a_diagnostic() {
    for entry in fs::read_dir(workspace().join("tests/fixtures")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for skipped in 0..lines.len() {
            let rest: Vec<&str> =
                lines.iter().enumerate().filter(|(index, _)| *index != skipped).map(|(_, line)| *line).collect();
            let generated = generate(&Input::new([("hostile.yaml", rest.join("\n"))]));
            assert!(!generated.report.contains("not valid Rust"), "without `{}`:\n{}", lines[skipped], generated.report);
        }
    }
}
