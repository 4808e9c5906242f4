//! Requests that violate a documented constraint are rejected, with the name of the parameter and the constraint.

use crate::support::{self, RECORDS, call, get, serve};
use hwcloud_mock::{Fault, Faults, MockServer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

const SPEC: &str = "paths:
  /things/{id}:
    post:
      operationId: MakeThing
      security: []
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, minLength: 2, maxLength: 4}}
        - {name: limit, in: query, required: true, schema: {type: integer, minimum: 1, maximum: 100}}
        - {name: exact, in: query, schema: {type: boolean}}
        - {name: share, in: query, schema: {type: number, exclusiveMaximum: true, maximum: 1}}
        - {name: code, in: query, schema: {type: string, pattern: '^[a-z]+$'}, example: a}
        - {name: kinds, in: query, schema: {type: array, maxItems: 2, uniqueItems: true, items: {type: integer}}}
        - {name: sort, in: query, explode: false, style: form, schema: {type: array, items: {type: string, enum: [up, down]}}}
        - {name: X-Mode, in: header, schema: {type: string, enum: [fast, slow]}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: {type: string, pattern: '^[a-z]+$', minLength: 2}
                sizes: {type: array, minItems: 1, items: {type: integer, minimum: 1}}
                tags: {type: object, maxProperties: 1, additionalProperties: {type: string, maxLength: 3}}
                part: {type: object, required: [on], properties: {on: {type: boolean}}}
      responses:
        '200': {description: Made.}
  /forms:
    post:
      operationId: SendForm
      security: []
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [a]
              properties:
                a: {type: integer, minimum: 5}
                b: {type: array, maxItems: 1, items: {type: string}}
      responses:
        '200': {description: Sent.}
";

async fn server() -> MockServer {
    serve(SPEC).await.unwrap()
}

async fn make(server: &MockServer, target: &str, headers: &[(&str, &str)], body: &str) -> (u16, String) {
    let mut all = vec![("Content-Type", "application/json; charset=utf-8")];
    all.extend(headers);
    let reply = call(server, "POST", target, &all, body).await;
    if reply.status == 200 {
        return (200, String::new());
    }
    let (code, message) = reply.error();
    assert_eq!(code, "Mock.0400");
    (reply.status, message)
}

#[tokio::test]
async fn good_requests_go_through() {
    let server = server().await;
    for target in [
        "/things/ab?limit=1",
        "/things/%E4%BA%91%E4%BA%91?limit=100&exact=true&share=0.5&code=abc",
        "/things/abcd?limit=5&kinds=1&kinds=2&sort=up,down,up",
    ] {
        let body = r#"{"name": "abc", "sizes": [1], "tags": {"a": "b"}, "part": {"on": true}, "more": 1, "x": null}"#;
        assert_eq!(make(&server, target, &[("x-mode", "fast")], body).await, (200, String::new()), "{target}");
    }
}

#[tokio::test]
async fn arguments_are_validated_against_their_constraints() {
    let server = server().await;
    for (target, message) in [
        ("/things/ab", "limit is required"),
        ("/things/a?limit=1", "id must be 2 to 4 characters long, has 1"),
        ("/things/ab?limit=0", "limit must be 1 to 100, is 0"),
        ("/things/ab?limit=ten", "limit must be an integer, is \"ten\""),
        ("/things/ab?limit=1&limit=2", "limit is given 2 times"),
        ("/things/ab?limit=1&exact=yes", "exact must be true or false, is \"yes\""),
        ("/things/ab?limit=1&share=1", "share must be less than 1, is 1"),
        ("/things/ab?limit=1&code=A", "code must match ^[a-z]+$"),
        ("/things/ab?limit=1&kinds=1&kinds=2&kinds=3", "kinds must have at most 2 items, has 3"),
        ("/things/ab?limit=1&kinds=1&kinds=1", "kinds must not repeat items, [1] is the same as [0]"),
        ("/things/ab?limit=1&kinds=a", "kinds must be a list, each of which is an integer"),
        ("/things/ab?limit=1&sort=up,left", "sort[1] must be one of \"up\", \"down\", is \"left\""),
        ("/things/ab?limit=1&color=red", "color is not a documented query parameter"),
        ("/things/ab?limit=%ff", "the query is not UTF-8 text that is percent-encoded"),
        ("/things/a?limit=0", "id must be 2 to 4 characters long, has 1; limit must be 1 to 100, is 0"),
    ] {
        assert_eq!(make(&server, target, &[], r#"{"name": "abc"}"#).await, (400, message.to_owned()), "{target}");
    }
    let refused = make(&server, "/things/ab?limit=1", &[("X-Mode", "odd")], r#"{"name": "abc"}"#).await;
    assert_eq!(refused.1, "X-Mode must be one of \"fast\", \"slow\", is \"odd\"");
}

#[tokio::test]
async fn bodies_are_validated_against_their_schema() {
    let server = server().await;
    for (body, message) in [
        ("", "body is required"),
        ("{", "body must be JSON: EOF while parsing an object at line 1 column 1"),
        ("[]", "body must be an object"),
        ("{}", "body.name is required"),
        (r#"{"name": null}"#, "body.name is required"),
        (r#"{"name": 5}"#, "body.name must be a string"),
        (r#"{"name": "A"}"#, "body.name must be at least 2 characters long, has 1; body.name must match ^[a-z]+$"),
        (r#"{"name": "ab", "sizes": []}"#, "body.sizes must have at least 1 item, has 0"),
        (r#"{"name": "ab", "sizes": [1, 0]}"#, "body.sizes[1] must be at least 1, is 0"),
        (r#"{"name": "ab", "sizes": [1.5]}"#, "body.sizes[0] must be an integer"),
        (r#"{"name": "ab", "tags": {"a": "abcd"}}"#, "body.tags.a must be at most 3 characters long, has 4"),
        (r#"{"name": "ab", "tags": {"a": "", "b": ""}}"#, "body.tags must have at most 1 entry, has 2"),
        (r#"{"name": "ab", "part": {}}"#, "body.part.on is required"),
    ] {
        assert_eq!(make(&server, "/things/ab?limit=1", &[], body).await, (400, message.to_owned()), "{body}");
    }
    let reply = call(&server, "POST", "/things/ab?limit=1", &[("Content-Type", "text/plain")], r#"{"name": "ab"}"#).await;
    assert_eq!(reply.error().1, "the header Content-Type must be application/json, is \"text/plain\"");
}

#[tokio::test]
async fn forms_are_validated_against_their_schema() {
    let server = server().await;
    let send = async |body: &str| {
        let reply = call(&server, "POST", "/forms", &[("Content-Type", "application/x-www-form-urlencoded")], body).await;
        if reply.status == 200 { String::new() } else { reply.error().1 }
    };
    assert_eq!(send("a=5&b=x+y").await, "");
    assert_eq!(send("").await, "", "a form that may be left out");
    assert_eq!(send("b=x").await, "body.a is required");
    assert_eq!(send("a=4").await, "body.a must be at least 5, is 4");
    assert_eq!(send("a=x").await, "body.a must be an integer");
    assert_eq!(send("a=5&b=1&b=2").await, "body.b must have at most 1 item, has 2");
}

#[tokio::test]
async fn the_documented_error_names_the_violation() {
    let server = support::start().await.unwrap();
    let reply = get(&server, &format!("{RECORDS}?operation_type=98")).await;
    let message = r#"operation_type must be one of "99", "00", "01", "91", "02", "03", "04", "05", is "98""#;
    assert_eq!(reply.status, 400);
    assert_eq!(reply.error(), ("BCS.4006005".to_owned(), message.to_owned()), "code and shape are those of the example");
    assert_eq!(reply.header("x-mock-reason"), Some(message));
    let reply = get(&server, "/v1/p-1/dev-servers/x/operation/y").await;
    assert_eq!((reply.status, reply.error().0.as_str()), (400, "Mock.0400"), "no 400 is documented");
    assert!(reply.error().1.starts_with("id must match ^[0-9a-f]"), "{reply:?}");
    // IAM's error is nested.
    let headers = [("Content-Type", "application/json")];
    let reply = call(&server, "POST", "/v3/auth/tokens", &headers, r#"{"auth": {"scope": {}}}"#).await;
    assert_eq!(reply.json()["error"]["message"], "body.auth.identity is required");
    assert_eq!(reply.json()["error"]["code"], 400);
}

#[tokio::test]
async fn an_oversized_body_is_rejected() {
    let faults = Faults::new(Fault::Status(503)).times(1);
    let server = support::builder().faults(faults).start().await.unwrap();
    for (status, fault) in [(503, Some("Status(503)")), (413, None)] {
        let mut stream = TcpStream::connect(server.address()).await.unwrap();
        let announced = format!("POST /v3/auth/tokens HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n", 17 << 20);
        stream.write_all(announced.as_bytes()).await.unwrap();
        let mut response = [0; 12];
        stream.read_exact(&mut response).await.unwrap();
        assert_eq!(String::from_utf8_lossy(&response), format!("HTTP/1.1 {status}"));
        assert_eq!(server.take_requests()[0].fault.as_deref(), fault, "what is noted is what happened");
    }
}
