//! Lifecycles whose status, reason and id are in unusual places.

use hwcloud_mock::Lifecycle;
use serde_json::json;

use crate::support::{get, serve};

#[tokio::test]
async fn a_list_without_a_selector_is_one_resource() {
    let server = serve(
        "paths:
  /steps:
    get:
      operationId: ListSteps
      x-waiter:
        status: {first: {in: /steps, pointer: /state}}
        pending: [busy]
        success: [done]
        failure: [broken]
        reason: [/error/error_code, /error/text, /notes]
      responses:
        '200':
          description: They.
          content:
            application/json:
              schema:
                type: object
                properties:
                  steps:
                    type: array
                    items:
                      type: object
                      properties:
                        state: {type: string, enum: [busy, done, broken]}
                        notes: {type: array, items: {type: string}}
                        error: {type: object, properties: {error_code: {type: integer}, text: {type: string}}}
                  total: {type: integer}
",
    )
    .await
    .unwrap();
    assert_eq!(get(&server, "/steps").await.json(), json!({}), "no example, and nothing is required");
    let lifecycle = Lifecycle::failure().missing_polls(1).after_polls(1).code("17").reason("Broke.");
    server.default_lifecycle("ListSteps", lifecycle).unwrap();
    assert_eq!(get(&server, "/steps").await.json(), json!({ "steps": [] }));
    assert_eq!(get(&server, "/steps").await.json(), json!({ "steps": [{ "state": "busy" }] }));
    let failed = json!({ "state": "broken", "error": { "error_code": 17, "text": "Broke." }, "notes": ["Broke."] });
    assert_eq!(get(&server, "/steps").await.json(), json!({ "steps": [failed] }));
}

#[tokio::test]
async fn a_numeric_reason_is_a_number() {
    let server = serve(
        "paths:
  /step/{id}:
    get:
      operationId: GetStep
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      x-waiter:
        status: /state
        pending: [busy]
        success: [done]
        failure: [broken]
        reason: [/reason, /numbers]
      responses:
        '200':
          description: It.
          content:
            application/json:
              schema:
                type: object
                properties:
                  state: {type: string, enum: [busy, done, broken]}
                  reason: {type: integer}
                  numbers: {type: array, items: {type: integer}}
",
    )
    .await
    .unwrap();
    let failure = || Lifecycle::failure().after_polls(0);
    for (lifecycle, number) in
        [(failure(), 1), (failure().code("Backup.6311"), 6311), (failure().code("-7"), -7), (failure().code("None"), 1)]
    {
        server.default_lifecycle("GetStep", lifecycle).unwrap();
        let step = get(&server, "/step/a").await.json();
        assert_eq!((&step["reason"], &step["numbers"]), (&json!(number), &json!([number])));
    }
}
