//! The command line: listing, serving, and the errors of invalid options.

use std::process::{Output, Stdio};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::net::TcpStream;
use tokio::process::{Child, ChildStdout, Command};

use crate::support;

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hwcloud-mock"));
    command.args(arguments).env_remove("HWCLOUD_MOCK_TOKEN").env_remove("HWCLOUD_MOCK_ACCESS_KEY").kill_on_drop(true);
    command
}

async fn run(arguments: &[&str]) -> (Output, String, String) {
    let output = command(arguments).output().await.unwrap();
    let (out, err) = (String::from_utf8(output.stdout.clone()).unwrap(), String::from_utf8(output.stderr.clone()).unwrap());
    (output, out, err)
}

#[tokio::test]
async fn routes_are_listed() {
    let (output, out, _) = run(&["routes", "--openapi", support::specs().to_str().unwrap()]).await;
    assert!(output.status.success());
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 5);
    assert!(lines.contains(&"GET    /v3/{project_id}/operation-logs/{operation_log_id}  cbr.ShowOpLog  lifecycle"), "{out}");
    assert!(lines.contains(&"POST   /v3/auth/tokens  iam.KeystoneCreateUserTokenByPassword  public"), "{out}");
    let folder = tempfile::tempdir().unwrap();
    let (output, _, err) = run(&["routes", "--openapi", folder.path().to_str().unwrap()]).await;
    assert!(!output.status.success());
    assert!(err.starts_with("error: there is no spec in "), "{err}");
}

/// A running command, the lines of its output, and the address it listens on.
async fn serve(arguments: &[&str]) -> (Child, Lines<BufReader<ChildStdout>>, Vec<String>, String) {
    let mut child = command(&[&["serve", "--port", "0", "--openapi", support::specs().to_str().unwrap()], arguments].concat())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut before = Vec::new();
    loop {
        let line = tokio::time::timeout(Duration::from_secs(30), lines.next_line()).await.unwrap().unwrap().unwrap();
        if let Some(address) = line.strip_prefix("listening on http://") {
            let address = address.to_owned();
            return (child, lines, before, address);
        }
        before.push(line);
    }
}

async fn get(address: &str, path: &str, token: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Auth-Token: {token}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = Vec::new();
    stream.read_to_end(&mut response).await.unwrap();
    String::from_utf8(response).unwrap()
}

#[tokio::test]
async fn serving_prints_routes_and_a_line_for_each_request() {
    let (child, mut lines, before, address) = serve(&[
        "--token",
        "top-secret",
        "--lifecycle",
        "ShowOpLog=success,polls=1",
        "--lifecycle",
        "ShowOpLog/bad=failure,polls=0,reason=The disk is gone.",
        "--fault",
        "ListOpRecord=status:503,times=1",
        "--seed",
        "3",
    ])
    .await;
    assert_eq!(before.len(), 6, "{before:?}");
    assert_eq!(
        before[5],
        format!(r#"for a client: Config::builder().endpoint("http://{address}").project_id("p").token("t").build()?"#)
    );
    let task = "/v3/p/operation-logs/a";
    assert!(get(&address, task, "top-secret").await.contains("\"status\":\"waiting\""));
    assert!(get(&address, task, "top-secret").await.contains("\"status\":\"success\""));
    assert!(get(&address, "/v3/p/operation-logs/bad", "top-secret").await.contains("The disk is gone."));
    assert!(get(&address, task, "wrong").await.starts_with("HTTP/1.1 401"));
    assert!(get(&address, "/v2/p/operation/record?operation_id=x", "top-secret").await.starts_with("HTTP/1.1 503"));
    let mut logged = Vec::new();
    for _ in 0..5 {
        logged.push(lines.next_line().await.unwrap().unwrap());
    }
    let word = |line: &str, index: usize| line.split(' ').nth(index).unwrap_or_default().to_owned();
    assert!(word(&logged[0], 0).ends_with('Z'), "{logged:?}");
    assert_eq!([1, 2, 3, 4].map(|index| word(&logged[0], index)), ["GET", task, "ShowOpLog", "200"]);
    assert!(word(&logged[0], 5).ends_with("ms"), "{logged:?}");
    assert!(logged[3].contains(" 401 ") && logged[3].contains("neither the token of this server"), "{logged:?}");
    assert!(logged[4].contains("?operation_id=x ListOpRecord 503 ") && logged[4].contains("fault: Status(503)"), "{logged:?}");
    assert!(!logged.concat().contains("top-secret"));
    drop(child);
}

#[tokio::test]
async fn resources_have_lifecycles_unless_disabled() {
    let path = "/v2/p/operation/record?operation_id=mine";
    let (_child, _lines, _, address) = serve(&[]).await;
    assert!(get(&address, path, "t").await.contains("\"operation_id\":\"mine\""));
    let responses = [get(&address, path, "t").await, get(&address, path, "t").await, get(&address, path, "t").await];
    assert!(
        !responses[1].contains("\"operation_status\":\"finished\"") && responses[2].contains("\"operation_status\":\"finished\""),
        "{responses:?}"
    );
    let (_child, _lines, _, address) = serve(&["--no-lifecycles"]).await;
    assert!(get(&address, path, "t").await.contains("BCSSVC01-99-1618218591906093855"));
}

#[cfg(unix)]
#[tokio::test]
async fn ctrl_c_stops_the_server() {
    let (mut child, mut lines, before, address) = serve(&["--quiet", "--access-key", "AK:SK"]).await;
    assert!(before.is_empty());
    assert!(get(&address, "/nothing", "t").await.starts_with("HTTP/1.1 404"));
    let id = child.id().unwrap().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().await.unwrap().success());
    let status = tokio::time::timeout(Duration::from_secs(10), child.wait()).await.unwrap().unwrap();
    assert!(status.success(), "{status}");
    assert_eq!(lines.next_line().await.unwrap(), None, "--quiet");
}

#[tokio::test]
async fn invalid_options_are_explained() {
    let server = support::start().await.unwrap();
    let port = server.address().port().to_string();
    for (arguments, expected) in [
        (&["--port", port.as_str()][..], "choose another port, or 0 for one that is free"),
        (&["--port", "0", "--lifecycle", "ShowOpLog"], "write OPERATION=LIFECYCLE, or OPERATION/ID=LIFECYCLE for one resource"),
        (&["--port", "0", "--lifecycle", "ShowOpLog=sucess"], "`sucess` is not an end; write success, failure"),
        (&["--port", "0", "--lifecycle", "ShowOpLog=success,after=5"], "after=5: a duration is a number with a unit"),
        (
            &["--port", "0", "--lifecycle", "ShowOpLog=success,status=done"],
            "`done` does not mean success; documented are success, skipped",
        ),
        (&["--port", "0", "--lifecycle", "ShowLog=success"], "the operations are bcs.ListOpRecord"),
        (&["--port", "0", "--fault", "*=boom"], "`boom` is not a fault"),
        (&["--port", "0", "--access-key", "my-half-secret"], "--access-key must be AK:SK"),
    ] {
        let (output, _, err) = run(&[&["serve", "--openapi", support::specs().to_str().unwrap()], arguments].concat()).await;
        assert!(!output.status.success());
        assert!(err.starts_with("error: ") && err.contains(expected), "{arguments:?}: {err}");
        assert!(!err.contains("half-secret"), "{err}");
    }
}
