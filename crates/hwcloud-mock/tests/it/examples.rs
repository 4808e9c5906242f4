//! Without configuration: the documented bodies, and the one that a request prefers.

use std::path::Path;

use hwcloud_mock::MockServer;
use serde_json::json;
use crate::support::{RECORDS, TASK, TOKEN, call, get, serve};

fn example(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi/examples").join(path)).unwrap()
}

#[tokio::test]
async fn every_operation_gives_its_documented_body_byte_by_byte() {
    let server = support::start().await.unwrap();
    for (path, file) in [
        (TASK, "cbr/show-op-log.200.json"),
        (RECORDS, "bcs/list-op-record.200.json"),
        ("/v2/p-1/blockchains/b-1/status", "bcs/show-blockchain-status.200.json"),
        ("/v1/p-1/dev-servers/3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64/operation/o-1", "modelarts/get-dev-server-operation.200.json"),
    ] {
        let reply = get(&server, path).await;
        assert_eq!(reply.status, 200, "{reply:?}");
        assert_eq!(reply.header("content-type"), Some("application/json"));
        assert!(reply.header("x-request-id").is_some() && reply.header("date").is_some());
        assert_eq!(reply.body, example(file), "{path}");
    }
    // Whoever adds an operation adds it here, or to the tests of tokens.
    assert_eq!(server.routes().len(), 5);
}

#[tokio::test]
async fn the_generated_clients_take_it() {
    let server = support::start().await.unwrap();
    let config = server.config().unwrap();
    let cbr = hwcloud_cbr_client::Client::new(&config).unwrap();
    let task = cbr.show_op_log().operation_log_id("x").send().await.unwrap();
    assert_eq!(task.operation_log.as_ref().unwrap().status.as_ref().unwrap().to_string(), "success");
    let bcs = hwcloud_bcs_client::Client::new(&config).unwrap();
    assert_eq!(bcs.list_op_record().send().await.unwrap().count, Some(1));
    let modelarts = hwcloud_modelarts_client::Client::new(&config).unwrap();
    let call = modelarts.get_dev_server_operation().id("3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64").operation_id("x");
    assert_eq!(call.send().await.unwrap().operation_id.as_deref(), Some("UUID"));
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
async fn an_operation_without_example_gives_the_smallest_document() {
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
    assert_eq!(reply.json(), json!({ "name": "aaa", "size": 5, "kind": "big", "parts": [false, false], "next": { "x": -1.0 } }));
    assert_eq!((reply.header("x-total"), reply.header("x-rare")), (Some("3"), None));
    let reply = get(&server, "/bare").await;
    assert_eq!((reply.status, reply.body.len()), (204, 0));
    let reply = call(&server, "GET", "/bare", &[TOKEN, ("Prefer", "code=403")], "").await;
    assert_eq!((reply.status, reply.body.len()), (403, 0));
    let reply = get(&server, "/two").await;
    assert_eq!((reply.status, reply.json()), (202, json!({ "a": 2 })));
}
