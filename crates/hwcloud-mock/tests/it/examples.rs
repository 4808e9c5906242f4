//! Responses without configuration: the documented bodies, and the one that a request prefers.

use std::path::Path;

use hwcloud_mock::MockServer;
use hwcloud_spec::ir::{Api, Operation, Parameter, ParameterLocation, Status};
use hwcloud_spec::sample::{self, Extent};
use hwcloud_spec::{Input, lower_all};
use serde_json::json;

use crate::support::{self, RECORDS, Reply, TASK, TOKEN, call, get, serve};

fn example(path: &str) -> Vec<u8> {
    std::fs::read(support::specs().join("examples").join(path)).unwrap()
}

#[tokio::test]
async fn every_operation_returns_its_documented_body_byte_by_byte() {
    for folder in [support::specs(), Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi")] {
        let input = Input::new(Input::files_below(&folder).unwrap());
        let lowered = lower_all(&input);
        assert!(!lowered.failed, "{}", lowered.report);
        let server = MockServer::builder().openapi(&folder).start().await.unwrap();
        let operations = lowered.apis.iter().flat_map(|api| api.operations.iter().map(move |operation| (api, operation)));
        for (api, operation) in operations {
            for example in operation.examples() {
                let (Status::Code(code), Some(file)) = (example.status, &example.file) else { continue };
                let prefer = format!("code={code}, example={}", example.name);
                let reply = send_sample(&server, api, operation, &prefer).await;
                assert_eq!(reply.status, code, "{}: {reply:?}", operation.id);
                assert_eq!(reply.header("content-type"), Some("application/json"));
                assert!(reply.header("x-request-id").is_some() && reply.header("date").is_some());
                // A token comes with current times.
                if reply.header("x-subject-token").is_none() {
                    assert_eq!(reply.body, input.files[file], "{}", operation.id);
                }
            }
        }
    }
    for (path, file) in [(TASK, "cbr/show-op-log.200.json"), (RECORDS, "bcs/list-op-record.200.json")] {
        assert_eq!(get(&support::start().await.unwrap(), path).await.body, example(file), "without a preference");
    }
}

/// Sends a request with sample values for everything that the operation requires.
async fn send_sample(server: &MockServer, api: &Api, operation: &Operation, prefer: &str) -> Reply {
    let mut target = operation.path.clone();
    let mut query = Vec::new();
    let mut headers = vec![TOKEN, ("Prefer", prefer)];
    let required = operation.parameters.iter().filter(|parameter| parameter.required);
    let arguments: Vec<(&Parameter, String)> = required
        .map(|parameter| {
            let value = sample::parameter(api, parameter).unwrap();
            (parameter, value.as_str().map_or_else(|| value.to_string(), str::to_owned))
        })
        .collect();
    for (parameter, value) in &arguments {
        match parameter.location {
            ParameterLocation::Path => target = target.replace(&format!("{{{}}}", parameter.wire_name), &escape(value)),
            ParameterLocation::Query => query.push(format!("{}={}", parameter.wire_name, escape(value))),
            ParameterLocation::Header => headers.push((&parameter.wire_name, value)),
        }
    }
    if !query.is_empty() {
        target = format!("{target}?{}", query.join("&"));
    }
    let body = sample::body(api, operation, Extent::Smallest).map(|body| body.to_string()).unwrap_or_default();
    if let Some(documented) = &operation.body {
        headers.push(("Content-Type", &documented.media_type));
    }
    call(server, &operation.method.to_ascii_uppercase(), &target, &headers, &body).await
}

fn escape(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[tokio::test]
async fn a_request_can_prefer_another_documented_response() {
    let server = support::start().await.unwrap();
    let prefer = async |path: &str, text: &str| call(&server, "GET", path, &[TOKEN, ("Prefer", text)], "").await;
    for (text, status, file) in [
        ("code=404", 404, "bcs/list-op-record.404.json"),
        ("code=400, example=zh-mirror", 400, "bcs/list-op-record.400.zh-mirror.json"),
        ("example=zh-mirror", 200, "bcs/list-op-record.200.zh-mirror.json"),
        ("dynamic=true", 200, "bcs/list-op-record.200.json"),
    ] {
        let reply = prefer(RECORDS, text).await;
        assert_eq!((reply.status, reply.body), (status, example(file)), "{text}");
    }
    for (text, message) in [
        ("code=418", "ShowOpLog documents no response with status 418; it documents 200, 404"),
        ("code=four", "Prefer: code=four is not a status; write code=404"),
        (
            "example=nope",
            "ShowOpLog has no example `nope` there; its examples are: 200 documented, 200 naive-time, 404 documented",
        ),
        ("code=404, example=naive-time", "ShowOpLog has no example `naive-time` there; its examples are: 404 documented"),
    ] {
        let reply = prefer(TASK, text).await;
        assert_eq!((reply.status, reply.error().1.as_str()), (400, message), "{text}");
    }
}

#[tokio::test]
async fn an_error_without_example_has_a_body_of_its_schema() {
    let server = serve(
        "paths:
  /broken:
    get:
      operationId: GetBroken
      responses:
        '200': {description: It.}
        '404':
          description: It does not exist.
          content:
            application/json:
              schema:
                type: object
                properties: {error_code: {type: string, minLength: 3}, error_msg: {type: string}}
",
    )
    .await
    .unwrap();
    let reply = call(&server, "GET", "/broken", &[TOKEN, ("Prefer", "code=404")], "").await;
    assert_eq!((reply.status, reply.header("content-type")), (404, Some("application/json")));
    assert!(reply.json()["error_code"].as_str().is_some_and(|code| code.len() >= 3), "{reply:?}");
    assert!(reply.json()["error_msg"].is_string(), "{reply:?}");
}

#[tokio::test]
async fn an_operation_without_example_returns_the_smallest_document() {
    let server = serve(
        "paths:
  /things:
    get:
      operationId: ListThings
      responses:
        '200':
          description: They.
          headers:
            X-Total: {description: How many., schema: {type: integer}, example: 3}
            X-Rare: {description: Seldom there., schema: {type: string}}
          content:
            application/json:
              schema:
                type: object
                required: [name, size, kind, parts, next]
                properties:
                  name: {type: string, minLength: 3}
                  size: {type: integer, minimum: 4, exclusiveMinimum: true}
                  kind: {type: string, enum: [big, small]}
                  parts: {type: array, minItems: 2, items: {type: boolean}}
                  next: {type: object, required: [x], properties: {x: {type: number, maximum: -1}}}
                  optional: {type: string}
  /bare:
    get:
      operationId: GetBare
      responses:
        '204': {description: Nothing.}
        '403': {description: Not you.}
  /two:
    get:
      operationId: GetTwo
      responses:
        '202':
          description: Two examples, of which the first is flawed.
          content:
            application/json:
              schema: {type: object, properties: {a: {type: integer}}}
              examples:
                flawed: {value: {a: 1}, x-errata: [{documented: x., observed: y., resolution: z.}]}
                good: {value: {a: 2}}
",
    )
    .await
    .unwrap();
    let reply = get(&server, "/things").await;
    let document = reply.json();
    let keys: Vec<&str> = document.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["kind", "name", "next", "parts", "size"], "what is required, and no more");
    assert_eq!((&document["name"], &document["size"], &document["kind"]), (&json!("aaa"), &json!(5), &json!("big")));
    let parts = document["parts"].as_array().unwrap();
    assert!(parts.len() == 2 && parts.iter().all(serde_json::Value::is_boolean), "{document}");
    assert!(document["next"]["x"].as_f64().unwrap() <= -1.0, "{document}");
    assert_eq!((reply.header("x-total"), reply.header("x-rare")), (Some("3"), None));
    let reply = get(&server, "/bare").await;
    assert_eq!((reply.status, reply.body.len()), (204, 0));
    let reply = call(&server, "GET", "/bare", &[TOKEN, ("Prefer", "code=403")], "").await;
    assert_eq!((reply.status, reply.body.len()), (403, 0));
    let reply = get(&server, "/two").await;
    assert_eq!((reply.status, reply.json()), (202, json!({ "a": 2 })));
}
