//! Searches everything that is logged and formatted for password and tokens.

use std::fmt::Write as _;
use std::io;
use std::sync::{Arc, Mutex};

use crate::support::{PASSWORD, Tokens, call, cbr, config, credentials, iam};
use hwcloud_core::CredentialsProvider as _;
use jiff::SignedDuration;
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::FmtSpan;
use wiremock::ResponseTemplate;

/// Collects everything that is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[test]
fn no_secret_is_shown_or_logged_at_any_level() {
    // In its own process, because it collects the log of the whole process.
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "secrets::child_shows_and_logs_everything", "--ignored", "--nocapture"]);
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[tokio::test(flavor = "current_thread")]
#[ignore = "runs in a process of its own"]
async fn child_shows_and_logs_everything() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_span_events(FmtSpan::FULL)
        .with_writer(log.clone());
    // Also for libraries that use the log crate.
    subscriber.init();

    let mut shown = String::new();
    let undecodable = ResponseTemplate::new(201).insert_header("X-Subject-Token", "iam-secret-0").set_body_json(json!([]));
    let echo = json!({ "error": { "code": "IAM.0101", "message": format!("{PASSWORD} is not the password") } });
    for iam in [
        iam(Tokens::living(SignedDuration::from_hours(24))).await,
        iam(undecodable).await,
        iam(ResponseTemplate::new(401).insert_header("X-Subject-Token", "iam-secret-0")).await,
        iam(ResponseTemplate::new(401).set_body_json(echo)).await,
    ] {
        let cbr = cbr().await;
        let builder = credentials(&iam);
        let provider = builder.clone().build().unwrap();
        write!(shown, "{builder:?} {builder:#?} {provider:?} {provider:#?} ").unwrap();
        write!(shown, "{:?} ", provider.provide().await).unwrap();
        let config = config(builder, &cbr);
        match call(&config).await {
            Ok(value) => write!(shown, "{config:?} {value:?} ").unwrap(),
            Err(error) => write!(shown, "{config:?} {error} {error:?} {error:#?} ").unwrap(),
        }
    }
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    // The test searches where it should.
    assert!(shown.contains("IAMUser") && shown.contains("[redacted]"), "{shown}");
    for expected in ["KeystoneCreateUserTokenByPassword", "TRACE", "hyper_util", "IAM.0101"] {
        assert!(log.contains(expected), "{expected} is not in {log}");
    }
    for secret in [PASSWORD, "iam-secret-0"] {
        for (place, text) in [("shown", &shown), ("logged", &log)] {
            let found = text.find(secret).map(|at| &text[at.saturating_sub(200)..at + secret.len()]);
            assert_eq!(found, None, "{secret} is {place}");
        }
    }
}
