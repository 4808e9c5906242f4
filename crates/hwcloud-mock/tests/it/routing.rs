//! Paths and methods, and folders of specs that cannot be served.

use hwcloud_mock::{MockError, MockServer};

use crate::support::{self, RECORDS, TASK, TOKEN, call, get, serve, write_spec};

#[tokio::test]
async fn an_unknown_path_returns_the_error_of_the_gateway() {
    let server = support::start().await.unwrap();
    for path in
        ["/", "/v3", "/v3//operation-logs/x", "/v3/p/operation-logs", "/v3/p/operation-logs/x/", "/v3/p/operation-logs/%ff"]
    {
        let reply = get(&server, path).await;
        assert_eq!((reply.status, reply.error().0.as_str()), (404, "APIGW.0101"), "{path}");
    }
    let reply = get(&server, "/nothing").await;
    assert_eq!(reply.error().1, "The API does not exist: no operation of the specs has the path /nothing");
    assert_eq!(reply.header("x-mock-reason"), Some(reply.error().1.as_str()));
}

#[tokio::test]
async fn an_unsupported_method_returns_the_allowed_ones() {
    let server = support::start().await.unwrap();
    let reply = call(&server, "DELETE", TASK, &[TOKEN], "").await;
    assert_eq!((reply.status, reply.header("allow")), (405, Some("GET")));
    assert_eq!(reply.error().1, format!("{TASK} does not take DELETE; it takes GET"));
    assert_eq!(call(&server, "PUT", RECORDS, &[TOKEN], "").await.status, 405);
}

#[tokio::test]
async fn literal_segments_win_over_parameters() {
    let operation = |id: &str, parameter: bool| {
        let parameters = "      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n";
        format!(
            "    get:\n      operationId: {id}\n{}      responses: {{'200': {{description: ., content: {{application/json: {{example: {id}}}}}}}}}\n",
            if parameter { parameters } else { "" }
        )
    };
    let server = serve(&format!(
        "paths:\n  /a/{{id}}:\n{}  /a/b:\n{}  /a/x-{{id}}:\n{}  /{{id}}/b:\n{}",
        operation("Any", true),
        operation("Literal", false),
        operation("Prefixed", true),
        operation("Other", true),
    ))
    .await
    .unwrap();
    for (path, expected) in
        [("/a/b", "Literal"), ("/a/x-1", "Prefixed"), ("/a/c%2Fd", "Any"), ("/c/b", "Other"), ("/a/%62", "Literal")]
    {
        assert_eq!(get(&server, path).await.json(), expected, "{path}");
    }
    let requests = server.requests();
    assert_eq!(requests[1].arguments["id"], "1");
    assert_eq!(requests[2].arguments["id"], "c/d");
    assert_eq!(requests[2].operation.as_deref(), Some("Any"));
}

const SHOW: &str = "    get:
      operationId: ShowIt
      parameters: [{name: NAME, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: It.}}
";

#[tokio::test]
async fn two_operations_on_one_path_are_reported_by_name() {
    let folder = tempfile::tempdir().unwrap();
    write_spec(folder.path(), "one", &format!("paths:\n  /v1/{{id}}/x:\n{}", SHOW.replace("NAME", "id")));
    write_spec(folder.path(), "two", &format!("paths:\n  /v1/{{other}}/x:\n{}", SHOW.replace("NAME", "other")));
    let error = MockServer::builder().openapi(folder.path()).start().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "one.ShowIt and two.ShowIt have the same method and path, GET /v1/{other}/x; serve their specs on two servers"
    );
    // Of the same name, but elsewhere, they are told apart by their spec.
    write_spec(folder.path(), "two", &format!("paths:\n  /v2/{{id}}:\n{}", SHOW.replace("NAME", "id")));
    let server = MockServer::builder().openapi(folder.path()).start().await.unwrap();
    assert_eq!(server.operation_count("one.ShowIt").unwrap(), 0);
    let error = server.operation_count("ShowIt").unwrap_err().to_string();
    assert_eq!(error, "ShowIt is not an operation; say which of these is meant: one.ShowIt, two.ShowIt");
}

#[tokio::test]
async fn specs_that_cannot_be_served_are_reported() {
    let folder = tempfile::tempdir().unwrap();
    let start = async || MockServer::builder().openapi(folder.path()).start().await.unwrap_err();
    let error = start().await;
    assert!(matches!(error, MockError::NoSpecs { .. }), "{error}");
    write_spec(folder.path(), "one", "paths:\n  /x:\n    get:\n      operationId: A\n      responses: {}\n");
    let error = start().await.to_string();
    assert!(error.contains("one.yaml:") && error.contains("needs at least one response"), "{error}");
    let missing = folder.path().join("missing");
    let error = MockServer::builder().openapi(&missing).start().await.unwrap_err().to_string();
    assert!(error.contains("cannot read the folder of specs") && error.contains("--openapi"), "{error}");
}
