//! The spans and events of a wait.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record as Values};
use tracing::{Event, Level};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;

use super::fake::{Fake, Record, Reply, one};

type Fields = BTreeMap<String, String>;

/// Collects the spans of waits, and warnings.
#[derive(Clone, Default)]
struct Log {
    spans: Arc<Mutex<BTreeMap<u64, Fields>>>,
    warnings: Arc<Mutex<Vec<Fields>>>,
}

struct Fill<'a>(&'a mut Fields);

impl Visit for Fill<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}").trim_matches('"').to_owned());
    }
}

impl<S: tracing::Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Log {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, _: Context<'_, S>) {
        if attributes.metadata().name() == "wait" {
            let mut fields = Fields::new();
            attributes.record(&mut Fill(&mut fields));
            self.spans.lock().unwrap().insert(id.into_u64(), fields);
        }
    }

    fn on_record(&self, id: &Id, values: &Values<'_>, _: Context<'_, S>) {
        if let Some(fields) = self.spans.lock().unwrap().get_mut(&id.into_u64()) {
            values.record(&mut Fill(fields));
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        if *event.metadata().level() == Level::WARN {
            let mut fields = Fields::new();
            event.record(&mut Fill(&mut fields));
            let span = context.event_span(event).map_or("", |span| span.name());
            fields.insert("span".to_owned(), span.to_owned());
            self.warnings.lock().unwrap().push(fields);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_has_a_span_with_its_outcome() {
    let log = Log::default();
    let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(log.clone()));
    let running = || Fake::script([one("running")]);
    Fake::script([one("running"), one("done")]).waiter().await.unwrap();
    Fake::script([one("failed")]).waiter().await.unwrap_err();
    Fake::script([Reply::error(403, "")]).waiter().await.unwrap_err();
    Fake::script([Reply::of(vec![])]).waiter().max_polls(1).await.unwrap_err();
    Fake::script([Reply::of(vec![])]).waiter().grace(std::time::Duration::ZERO).await.unwrap_err();
    let mut updates = running().waiter().updates();
    updates.next().await.unwrap().unwrap();
    drop(updates);
    // A wait that was not started leaves no span.
    drop(running().waiter());
    drop(guard);

    let spans: Vec<Fields> = log.spans.lock().unwrap().values().cloned().collect();
    let mut told: Vec<_> = spans
        .iter()
        .map(|span| {
            assert_eq!((&*span["otel.name"], &*span["hwcloud.operation"]), ("wait ShowIt", "ShowIt"));
            assert_eq!(span["hwcloud.service"], "test");
            assert!(span["hwcloud.elapsed_ms"].parse::<u64>().unwrap() <= 12_010);
            (&*span["hwcloud.outcome"], &*span["hwcloud.polls"], span.get("error.type").map(String::as_str))
        })
        .collect();
    told.sort_unstable();
    assert_eq!(
        told,
        [
            ("dropped", "1", None),
            ("failed", "1", Some("failed")),
            ("missing", "1", Some("missing")),
            ("poll_failed", "1", Some("403")),
            ("succeeded", "2", None),
            ("timed_out", "1", Some("timed_out")),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn an_unknown_status_is_traced_once() {
    let log = Log::default();
    let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(log.clone()));
    let none = || Reply::of(vec![Record::default()]);
    let replies = [one("paused"), one("paused"), none(), one("running"), one("stuck\n!"), none(), one("paused"), one("done")];
    Fake::script(replies).waiter().await.unwrap();
    let varying = Fake::new(|request| one(&if request.index < 100 { request.index.to_string() } else { "done".to_owned() }));
    let before = log.warnings.lock().unwrap().len();
    varying.waiter().timeout(std::time::Duration::MAX).await.unwrap();
    drop(guard);
    let warnings = log.warnings.lock().unwrap();
    let statuses: Vec<_> = warnings[..before].iter().map(|fields| fields.get("status").map(String::as_str)).collect();
    assert_eq!(statuses, [Some("paused"), None, Some("stuck !")]);
    assert!(warnings.iter().all(|fields| fields["span"] == "wait" && fields["operation_id"] == "ShowIt"), "{warnings:?}");
    // A service with ever new statuses does not fill the log.
    assert_eq!(warnings.len() - before, 16);
}
