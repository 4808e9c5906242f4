//! JSON values of the types of a spec: decoding, validation, samples and pointers.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::path::Path;

use hwcloud_spec::ir::{Api, Constraints, Operation, StatusPlace, Step, Success, Type};
use hwcloud_spec::sample::{self, Extent};
use hwcloud_spec::validate::{Direction, check, matches, validate, validate_received};
use hwcloud_spec::{Input, decode, lower_all, pointer};
use hwcloud_types::Validator;
use serde_json::{Value, json};

const JOBS: &str = r#"
openapi: 3.0.3
info: {title: Jobs, version: v1}
paths:
  /v1/jobs:
    get:
      operationId: ListJobs
      parameters:
        - {name: ids, in: query, explode: false, schema: {type: array, items: {type: string, pattern: '^[0-9a-f]{4,}$'}, example: ["a,b"]}}
        - {name: id, in: query, schema: {type: string, example: 0a0a}}
        - {name: size, in: query, schema: {type: integer, enum: [10, 20], minimum: 5}}
      responses: {'200': {description: Jobs., content: {application/json: {schema: {$ref: '#/components/schemas/Jobs'}}}}}
      x-waiter: {status: {first: {in: /jobs, pointer: /state/name, where: {id: /id}}}, success: ["done"], failure: [failed], pending: [busy]}
    post:
      operationId: CreateJob
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
      responses: {'204': {description: Created.}}
components:
  schemas:
    Jobs: {type: object, properties: {jobs: {type: array, items: {$ref: '#/components/schemas/Job'}}}}
    Job:
      type: object
      required: [id, size, created]
      properties:
        id: {type: string, minLength: 2}
        size: {type: integer, minimum: 3, maximum: 9}
        ratio: {type: number, multipleOf: 0.5}
        on: {type: boolean}
        level: {type: integer, enum: [1, 2]}
        created: {type: string, readOnly: true}
        tags: {type: object, additionalProperties: {type: string, maxLength: 3}}
        any: {}
        state: {type: object, required: [name], properties: {name: {type: string, enum: [busy, done, failed]}}}
        parent: {$ref: '#/components/schemas/Job'}
        parts: {type: array, uniqueItems: true, items: {type: integer, minimum: 1}}
"#;

fn jobs() -> Api {
    let mut lowered = lower_all(&Input::new([("jobs.yaml", JOBS)]));
    assert!(!lowered.failed, "{}", lowered.report);
    lowered.apis.remove(0)
}

fn named(api: &Api, name: &str) -> Type {
    Type::Named(api.types.iter().position(|definition| definition.name == name).unwrap())
}

fn operation<'a>(api: &'a Api, id: &str) -> &'a Operation {
    api.operations.iter().find(|operation| operation.id == id).unwrap()
}

#[test]
fn a_value_decodes_as_in_a_model() {
    let api = jobs();
    let job = named(&api, "Job");
    let document = json!({
        "id": 7, "size": "23.0", "ratio": "1e1", "on": "TRUE", "tags": {"a": true, "b": null}, "any": [null], "parent": null,
        "parts": [1, null, "2"], "state": {"name": "new"}, "more": {}
    });
    let expected = json!({
        "id": "7", "size": 23, "ratio": 10.0, "on": true, "tags": {"a": "true"}, "any": [null], "parts": [1, 2],
        "state": {"name": "new"}
    });
    let decoded = decode::decode(&api, &job, &document).unwrap();
    assert_eq!(decoded, expected);
    assert_eq!(decode::undocumented(&document, &decoded), ["/more"]);
}

#[test]
fn a_value_that_does_not_decode_is_reported_with_pointer_and_reason() {
    let api = jobs();
    let job = named(&api, "Job");
    let failure = |document: Value| decode::decode(&api, &job, &document).unwrap_err().to_string();
    assert_eq!(
        failure(json!({"parts": [1, 2.5]})),
        "at /parts/1: invalid value: floating point `2.5`, expected a 64-bit integer"
    );
    assert_eq!(failure(json!({"tags": {"a/b": {}}})), "at /tags/a~1b: invalid type: map, expected a string");
    assert_eq!(failure(json!({"parts": {}})), "at /parts: invalid type: map, expected a list");
    assert_eq!(failure(json!({"parent": "x"})), "at /parent: invalid type: string \"x\", expected a map");
    assert_eq!(failure(json!(null)), "at the top level: invalid type: null, expected a value");
}

#[test]
fn a_request_is_validated_as_by_its_client() {
    let api = jobs();
    let job = named(&api, "Job");
    let broken = |document: Value| -> Vec<String> {
        validate(&api, &job, &Constraints::NONE, &document).iter().map(ToString::to_string).collect()
    };
    assert!(broken(json!({"id": "ab", "size": 3, "level": 7, "other": 1})).is_empty());
    assert_eq!(
        broken(json!({"id": "a", "tags": {"x": "long"}, "parts": [0, 1, 1], "state": {"name": "new"}, "on": "true"})),
        [
            "id must be at least 2 characters long, has 1",
            "size is required",
            "on must be true or false",
            "tags.x must be at most 3 characters long, has 4",
            "state.name must be one of \"busy\", \"done\", \"failed\", is \"new\"",
            "parts[0] must be at least 1, is 0",
            "parts must not repeat items, [2] is the same as [1]",
        ]
    );
}

#[test]
fn a_response_must_have_read_only_properties_and_documented_values() {
    let api = jobs();
    let broken = validate_received(&api, &named(&api, "Job"), &json!({"id": "ab", "size": 3, "level": 7}));
    let broken: Vec<String> = broken.iter().map(ToString::to_string).collect();
    assert_eq!(broken, ["level must be one of 1, 2, is 7", "created is required"]);
}

#[test]
fn patterns_are_those_of_ecmascript_and_never_block_a_tool() {
    assert!(matches(r"^\d+[\w.]$", "12_") && !matches(r"^\d+$", "٣") && !matches(r"^\w$", "é"));
    assert!(matches(r"a[^]b", "a\nb"));
    assert!(!matches("^(a+)+$", &format!("{}!", "a".repeat(64))));
    assert!(!matches("^(?=(a+)+$)b", &"a".repeat(64)));
}

#[test]
fn samples_have_the_requested_extent() {
    let api = jobs();
    let job = named(&api, "Job");
    let of = |extent| sample::value(&api, &job, &Constraints::NONE, extent).unwrap();
    assert_eq!(of(Extent::Smallest), json!({"id": "aa", "size": 3, "created": ""}));
    assert_eq!(of(Extent::Required), json!({"id": "example", "size": 3, "created": "example"}));
    assert_eq!(
        of(Extent::Complete),
        json!({
            "id": "example", "size": 3, "ratio": 0.5, "on": true, "level": 1, "created": "example", "tags": {"key0": "exa"},
            "any": {}, "state": {"name": "busy"}, "parts": [1]
        })
    );
}

#[test]
fn the_sample_of_a_parameter_can_be_sent() {
    let api = jobs();
    let list = operation(&api, "ListJobs");
    let of = |name: &str| sample::parameter(&api, list.parameters.iter().find(|known| known.wire_name == name).unwrap());
    assert_eq!(of("id"), Some(json!("0a0a")));
    assert_eq!(of("ids"), Some(json!(["aaaa", "aaaaa"])), "the documented one has a comma");
    assert_eq!(of("size"), Some(json!(10)));
}

#[test]
fn a_waiter_succeeds_for_the_finished_document() {
    let api = jobs();
    let finished = sample::finished(&api, operation(&api, "ListJobs")).unwrap();
    let jobs = json!({"jobs": [{"id": "0a0a", "size": 3, "created": "", "state": {"name": "done"}}]});
    assert_eq!(finished.document, jobs);
    let (parameter, value) = finished.selected.unwrap();
    assert_eq!((parameter.wire_name.as_str(), value), ("id", json!("0a0a")));
    assert!(sample::finished(&api, operation(&api, "CreateJob")).is_none());
}

#[test]
fn pointers_lead_through_existing_objects() {
    let api = jobs();
    let waiter = operation(&api, "ListJobs").waiter.as_ref().unwrap();
    let status = waiter.status.status();
    let mut job = json!({"state": {"name": "busy", "more": 1}});
    assert_eq!(pointer::get(&api, &job, &status.steps), Some(&json!("busy")));
    pointer::set(&api, &mut job, status, &json!("done"));
    assert_eq!(job, json!({"state": {"name": "done", "more": 1}}));
    assert_eq!(pointer::all(&api, &job, &status.steps), [&json!("done")]);
    assert_eq!(pointer::get(&api, &json!({"state": null}), &status.steps), None);
    let mut nothing = json!(null);
    pointer::set(&api, &mut nothing, status, &json!("failed"));
    assert_eq!(nothing, json!({"id": "aa", "size": 3, "created": "", "state": {"name": "failed"}}));
}

#[test]
fn missing_elements_are_made_until_there_are_so_many() {
    let api = jobs();
    let waiter = operation(&api, "ListJobs").waiter.as_ref().unwrap();
    let StatusPlace::First { list, .. } = &waiter.status else { panic!("no list") };
    let steps = [list.steps.as_slice(), &[Step::EachElement], &waiter.status.status().steps].concat();
    let mut document = json!({"jobs": [{"id": "b", "state": {"name": "busy"}}]});
    pointer::fill(&api, &mut document, &steps, 2);
    let made = json!({"id": "aa", "size": 3, "created": "", "state": {"name": "busy"}});
    assert_eq!(document, json!({"jobs": [{"id": "b", "state": {"name": "busy"}}, made]}));
}

#[test]
fn every_sample_of_every_fixture_validates_and_decodes() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let lowered = lower_all(&Input::new(Input::files_below(&fixtures).unwrap()));
    assert!(!lowered.failed, "{}", lowered.report);
    let mut made = 0;
    for api in &lowered.apis {
        for id in 0..api.types.len() {
            for extent in [Extent::Smallest, Extent::Required, Extent::Complete] {
                let ty = Type::Named(id);
                let Some(value) = sample::value(api, &ty, &Constraints::NONE, extent) else { continue };
                for direction in [Direction::Sent, Direction::Received] {
                    let mut validator = Validator::new(&matches);
                    check(api, &ty, &Constraints::NONE, &value, direction, &mut validator);
                    assert_eq!(validator.finish(), [], "{}: {value}", api.types[id].name);
                }
                assert_eq!(decode::decode(api, &ty, &value).unwrap(), value, "{}", api.types[id].name);
                made += 1;
            }
        }
        for operation in &api.operations {
            if let (Some(finished), Success::One(content)) = (sample::finished(api, operation), &operation.success) {
                decode::decode(api, content.ty().unwrap(), &finished.document).unwrap();
            }
        }
    }
    assert!(made > 100, "{made}");
}

#[test]
fn a_body_without_an_object_keeps_its_constraints() {
    let spec = r"
openapi: 3.0.3
info: {title: Lists, version: v1}
paths:
  /v1/lists:
    post:
      operationId: PutList
      requestBody:
        content:
          application/json:
            schema: {type: array, minItems: 2, items: {type: string, minLength: 3}}
            example: [abc, d]
      responses: {'204': {description: Done.}}
";
    let lowered = lower_all(&Input::new([("lists.yaml", spec)]));
    assert!(lowered.report.contains("[1] must be at least 3 characters long"), "{}", lowered.report);
    let lowered = lower_all(&Input::new([("lists.yaml", &*spec.replace("[abc, d]", "[abc, def]"))]));
    let operation = &lowered.apis[0].operations[0];
    let body = operation.body.as_ref().unwrap();
    assert_eq!((body.constraints.min_items, body.constraints.items.and_then(|items| items.min_length)), (Some(2), Some(3)));
    let made = sample::body(&lowered.apis[0], operation, Extent::Required).unwrap();
    assert!(validate(&lowered.apis[0], body.content.ty().unwrap(), body.constraints, &made).is_empty(), "{made}");
}
