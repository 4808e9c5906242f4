//! Searches everything that is logged and formatted for secrets, with a server that echoes requests.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::client::{SERVICE, get};
use crate::support::{Reply, Server, assert_success, run};
use hwcloud_core::codegen::Service;
use hwcloud_core::{Config, Credentials, Error, RetryPolicy};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::FmtSpan;

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

/// Echoes all headers of the request in the headers, the body and the message.
fn echo(status: u16, request: &crate::support::Recorded) -> Reply {
    let mut all = String::new();
    for (_, value) in &request.headers {
        write!(all, "{value} ").unwrap();
    }
    let body = serde_json::json!({ "error_code": all, "error_msg": all, "id": 1 });
    let mut reply = Reply::json(status, &body.to_string())
        .header("X-Subject-Token", "subject-token-1")
        .header("X-Request-Id", format!("r-{all}"))
        .header("X-Echo", all)
        .header("Location", "https://files.example.com/?signature=location-secret-1")
        .header("Set-Cookie", "session=cookie-secret-1");
    for (name, value) in &request.headers {
        if ["x-auth-token", "authorization", "x-security-token"].contains(&name.as_str()) {
            reply = reply.header(name, value.clone());
        }
    }
    reply
}

/// Makes the calls, and returns the `Debug` and `Display` output of everything involved.
async fn show(config: Config) -> String {
    let mut shown = format!("{config:?} {:?}", Service::new(&config, &SERVICE));
    for _ in 0..4 {
        match get(&config).await {
            Ok(value) => write!(shown, "{:?} {:?} ", value.headers().clone(), value.map(|_| ())).unwrap(),
            Err(error) => {
                write!(shown, "{error} {error:?} {error:#?} {:?} ", error.headers()).unwrap();
                if let Error::Service(error) = &error {
                    write!(shown, "{:?} {} {:?} ", error.code(), error.message(), error.request_id()).unwrap();
                    let undecodable = error.body::<BTreeMap<String, u64>>().unwrap_err();
                    assert!(undecodable.to_string().contains("[redacted]"), "{undecodable}");
                    write!(shown, "{undecodable} {undecodable:?} ").unwrap();
                }
                let mut cause = std::error::Error::source(&error);
                while let Some(error) = cause {
                    write!(shown, "{error} {error:?} ").unwrap();
                    cause = error.source();
                }
            }
        }
    }
    shown
}

#[tokio::test]
async fn no_secret_is_shown_or_logged_at_any_level() {
    // It collects the log of the whole process.
    assert_success(&run("secrets::child_shows_and_logs_everything", &[]).await);
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

    let server = Server::start(|index, request| match index % 4 {
        0 => echo(503, request),
        1 => echo(200, request),
        2 => echo(401, request),
        _ => echo(302, request),
    })
    .await;
    let cut = Server::start(|_, request| echo(200, request).cut_after(20)).await;
    let nowhere = "http://127.0.0.1:1".to_owned();
    let (tls, certificate) = crate::support::tls::start().await;
    let mut shown = String::new();
    for url in [server.url(), cut.url(), tls, nowhere] {
        let builder = Config::builder()
            .project_id("p-1")
            .root_certificates_pem(certificate.clone())
            .endpoint(url)
            .retry(RetryPolicy::default().initial_backoff(Duration::from_millis(1)));
        for credentials in [
            Credentials::token("auth-token-1"),
            Credentials::access_key("AK", "secret-key-1"),
            Credentials::temporary_access_key("AK", "secret-key-1", "security-token-1"),
        ] {
            let builder = builder.clone().credentials(credentials);
            write!(shown, "{builder:?} ").unwrap();
            shown += &show(builder.build().unwrap()).await;
        }
    }
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    // The test searches where it should.
    assert!(log.contains("ShowIt") && log.contains("TRACE") && log.contains("hyper_util") && log.contains("h2::"), "{log}");
    let requests = [server.requests(), cut.requests()].concat();
    assert!(requests.len() > 20);
    let known = ["auth-token-1", "secret-key-1", "security-token-1", "subject-token-1", "location-secret-1", "cookie-secret-1"];
    let mut secrets = known.map(str::to_owned).to_vec();
    let signature =
        |request: &crate::support::Recorded| Some(request.header("Authorization")?.split_once("Signature=")?.1.to_owned());
    secrets.extend(requests.iter().filter_map(signature));
    assert!(secrets.len() > 10);
    for secret in secrets {
        for (place, text) in [("shown", &shown), ("logged", &log)] {
            let found = text.find(&secret).map(|at| &text[at.saturating_sub(200)..at + secret.len()]);
            assert_eq!(found, None, "{secret} is {place}");
        }
    }
}
