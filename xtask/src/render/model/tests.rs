//! Constructors, setters and getters, by the shape of a type and the direction it is sent in.

use hwcloud_spec::{Input, lower_all};

/// Renders `src/objects.rs` of a spec with these schemas, of which `Sent` is a request body and `Received` a response.
fn objects(schemas: &str) -> String {
    let spec = format!(
        "openapi: 3.0.3
info: {{title: Shapes, version: v1}}
servers: [{{url: 'https://shapes.example.com'}}]
security: [{{token: []}}]
paths:
  /v1/shapes:
    post:
      operationId: CreateShape
      summary: Create a shape
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: '#/components/schemas/Sent'}}}}}}
      responses:
        '200':
          description: The shape
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Received'}}}}}}
components:
  securitySchemes:
    token: {{type: apiKey, in: header, name: X-Auth-Token}}
  schemas:
{schemas}"
    );
    let lowered = lower_all(&Input::new([("shapes.yaml", spec)]));
    assert!(!lowered.failed, "{}", lowered.report);
    let files = super::sources(&lowered.apis[0]).unwrap();
    files.into_iter().find(|(path, _)| path == "src/objects.rs").unwrap().1
}

fn assert_contains(text: &str, parts: &[&str]) {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>().replace(",)", ")");
    for part in parts {
        assert!(squeezed(text).contains(&squeezed(part)), "{part} is not in\n{text}");
    }
}

const SCHEMAS: &str = "
    Sent:
      type: object
      required: [name, size, volumes, password]
      properties:
        name: {type: string}
        size: {type: integer, format: int64}
        volumes: {type: array, items: {type: string}}
        password: {type: string, format: password}
        ratio: {type: number}
    Received:
      type: object
      required: [id]
      properties:
        id: {type: string}
        type: {type: string}
        new: {type: boolean}
        x: {type: string}
        with_x: {type: string}
        5g: {type: string}
        parent: {$ref: '#/components/schemas/Received'}
        tags: {type: array, items: {type: string}}
";

#[test]
fn required_properties_of_a_type_that_is_only_sent_are_plain() {
    let objects = objects(SCHEMAS);
    assert_contains(
        &objects,
        &[
            "pub name: String,",
            "pub ratio: Option<f64>,",
            "#[derive(Clone, PartialEq)]",
            "pub fn new(name: impl Into<String>, size: i64, volumes: impl IntoIterator<Item = impl Into<String>>, password: impl Into<String>) -> Self",
            "const REQUIRED: &'static [&'static str] = &[\"name\", \"size\", \"volumes\", \"password\"];",
            "pub fn name(&self) -> &str",
            "pub fn volumes(&self) -> &[String]",
            "pub fn size(&self) -> i64",
            "pub fn with_size(mut self, value: i64) -> Self",
        ],
    );
}

#[test]
fn properties_of_a_type_that_is_received_are_optional() {
    let objects = objects(SCHEMAS);
    assert_contains(
        &objects,
        &[
            "pub id: Option<String>,",
            "#[derive(Clone, Debug, Default, PartialEq)]",
            "pub fn new() -> Self",
            "pub fn id(&self) -> Option<&str>",
            "pub fn tags(&self) -> &[String]",
            "pub fn parent(&self) -> Option<&Received>",
            "pub fn with_parent(mut self, value: impl Into<Received>) -> Self",
        ],
    );
}

#[test]
fn method_names_are_distinct_and_have_no_double_underscore() {
    let objects = objects(SCHEMAS);
    assert_contains(
        &objects,
        &[
            "pub fn new_(&self) -> Option<bool>",
            "pub fn with_new(mut self, value: bool) -> Self",
            "pub fn with_x(&self) -> Option<&str>",
            "pub fn with_x_(mut self, value: impl Into<String>) -> Self",
            "pub fn with_with_x(mut self, value: impl Into<String>) -> Self",
            "pub fn r#type(&self) -> Option<&str>",
            "pub fn _5g(&self) -> Option<&str>",
            "pub fn with_5g(mut self, value: impl Into<String>) -> Self",
            "pub fn with_type(mut self, value: impl Into<String>) -> Self",
        ],
    );
}

#[test]
fn secrets_are_redacted() {
    assert_contains(&objects(SCHEMAS), &["impl std::fmt::Debug for Sent", ".field(\"password\", &\"[redacted]\")"]);
}

#[test]
fn methods_are_snake_case_and_hide_none_that_every_value_has() {
    let text = objects(
        "
    Sent: {type: object, properties: {'1': {type: integer}, clone: {type: boolean}, into: {type: string}}}
    Received: {type: object}
",
    );
    assert_contains(&text, &["pub fn with_1(mut self", "pub fn clone_(&self)", "pub fn into_(&self)", "pub clone: Option<bool>"]);
}

#[test]
fn passwords_in_lists_and_maps_are_redacted_too() {
    let text = objects(
        "
    Sent:
      type: object
      properties:
        keys: {type: array, items: {$ref: '#/components/schemas/Key'}}
        by_name: {type: object, additionalProperties: {$ref: '#/components/schemas/Key'}}
        name: {type: string}
    Received: {type: object}
    Key: {type: string, format: password}
",
    );
    let redacted = |name: &str| format!(r#".field("{name}", &self.{name}.as_ref().map(|_| "[redacted]"))"#);
    assert_contains(&text, &[&redacted("keys"), &redacted("by_name"), r#".field("name", &self.name)"#]);
}
