//! The spans of a call, by OpenTelemetry's conventions for HTTP clients.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::client::get;
use crate::support::{Reply, Server};
use ::tracing::field::{Field, Visit};
use ::tracing::span::{Attributes, Id, Record};
use hwcloud_core::{Config, RetryPolicy};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;

/// Fields of spans and events, with `name` and `parent`.
type Fields = BTreeMap<String, String>;

/// Collects spans by ID.
#[derive(Clone, Default)]
struct Spans(Arc<Mutex<BTreeMap<u64, Fields>>>);

struct Fill<'a>(&'a mut Fields);

impl Visit for Fill<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}").trim_matches('"').to_owned());
    }
}

impl<S: ::tracing::Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Spans {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        if !attributes.metadata().target().starts_with("hwcloud_core") {
            return;
        }
        let mut fields = Fields::from([("name".to_owned(), attributes.metadata().name().to_owned())]);
        if let Some(parent) = context.span(id).and_then(|span| span.parent().map(|parent| parent.name().to_owned())) {
            fields.insert("parent".to_owned(), parent);
        }
        attributes.record(&mut Fill(&mut fields));
        self.0.lock().unwrap().insert(id.into_u64(), fields);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        if let Some(fields) = self.0.lock().unwrap().get_mut(&id.into_u64()) {
            values.record(&mut Fill(fields));
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_call_and_each_attempt_have_a_span() {
    let server = Server::start(|index, _| {
        let reply = if index == 0 { Reply::json(503, r#"{"error_msg": "busy"}"#) } else { Reply::json(200, "{}") };
        reply.header("X-Request-Id", format!("r-{index}"))
    })
    .await;
    let retry = RetryPolicy::default().initial_backoff(Duration::from_millis(1));
    let config = Config::builder().token("tok-123456").endpoint(server.url()).retry(retry).build().unwrap();
    let spans = Spans::default();
    // Spans of libraries are dropped at once, so that IDs are not reused.
    let registry = tracing_subscriber::registry().with(spans.clone());
    let guard = ::tracing::subscriber::set_default(registry);
    get(&config).await.unwrap();
    drop(guard);

    let spans: Vec<Fields> = spans.0.lock().unwrap().values().cloned().collect();
    let named = |name: &str| spans.iter().filter(|fields| fields["name"] == name).cloned().collect::<Vec<_>>();
    let [call] = named("call").try_into().unwrap();
    for (name, value) in [
        ("otel.name", "ShowIt"),
        ("hwcloud.service", "test"),
        ("hwcloud.operation", "ShowIt"),
        ("hwcloud.attempts", "2"),
        ("hwcloud.request_id", "r-1"),
        ("http.response.status_code", "200"),
    ] {
        assert_eq!(call.get(name).map(String::as_str), Some(value), "{name} in {call:?}");
    }
    assert!(call["hwcloud.elapsed_ms"].parse::<u64>().unwrap() < 60_000);
    assert!(!call.contains_key("error.type"));

    let mut attempts = named("http_request");
    attempts.sort_by_key(|fields| fields["hwcloud.request_id"].clone());
    let [first, second] = attempts.try_into().unwrap();
    let port = server.url().rsplit(':').next().unwrap().to_owned();
    for attempt in [&first, &second] {
        for (name, value) in [
            ("parent", "call"),
            ("otel.name", "GET /v1/it"),
            ("otel.kind", "client"),
            ("http.request.method", "GET"),
            ("url.template", "/v1/it"),
            ("url.full", &format!("{}/v1/it", server.url())),
            ("server.address", "127.0.0.1"),
            ("server.port", &port),
            ("network.protocol.version", "1.1"),
        ] {
            assert_eq!(attempt.get(name).map(String::as_str), Some(value), "{name} in {attempt:?}");
        }
    }
    let of = |attempt: &Fields, name: &str| attempt.get(name).cloned();
    assert_eq!(of(&first, "http.response.status_code").as_deref(), Some("503"));
    assert_eq!(of(&first, "error.type").as_deref(), Some("503"));
    assert_eq!(of(&first, "otel.status_code").as_deref(), Some("ERROR"));
    assert_eq!(of(&first, "http.request.resend_count"), None);
    assert_eq!(of(&second, "http.response.status_code").as_deref(), Some("200"));
    assert_eq!(of(&second, "error.type"), None);
    assert_eq!(of(&second, "http.request.resend_count").as_deref(), Some("1"));
}
