//! A fake service in the process of the tests.

use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use hwcloud_types::{PollState, PollStatus, Violation};
use serde_json::Value;
use tokio::time::Instant;

use crate::error::{CallContext, Error, InvalidRequestError, ServiceError};
use crate::exec::Received;
use crate::info::{OperationInfo, Parameter, ResponseKind, ServiceInfo};
use crate::operation::{Call, ResponseFuture, Selector, WaiterInfo, json};
use crate::raw::RawResponse;
use crate::secret::Redactor;
use crate::service::Service;
use crate::wait::Waiter;
use crate::wait::poll::Source;
use crate::wait::poller::Poller;
use crate::{Config, Response};

/// The document of the service: a list of records, or a single record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    pub records: Vec<Record>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    pub id: String,
    pub status: Option<String>,
    pub progress: Option<i64>,
    pub reason: Option<String>,
}

pub fn record(id: &str, status: &str) -> Record {
    Record { id: id.to_owned(), status: Some(status.to_owned()), ..Record::default() }
}

/// A reply with one record without an ID.
pub fn one(status: &str) -> Reply {
    Reply::of(vec![record("", status)])
}

fn status(document: &Document) -> PollStatus {
    let Some(record) = document.records.first() else { return PollStatus::missing() };
    let state = |status: &String| match status.as_str() {
        "running" => PollState::Pending,
        "done" => PollState::Succeeded,
        "failed" => PollState::Failed,
        _ => PollState::Unknown,
    };
    let status = PollStatus::of(record.status.as_ref(), state).with_progress(record.progress.as_ref());
    status.with_reason([record.reason.as_ref().map(|reason| reason as _)])
}

fn part(document: &Document, id: &str) -> Document {
    Document { records: document.records.iter().filter(|record| record.id == id).cloned().collect() }
}

/// Reports on one resource.
static SHOW: OperationInfo = OperationInfo {
    id: "ShowIt",
    method: "GET",
    path: "/it",
    parameters: &[Parameter::query("id"), Parameter::query("project_id")],
    accept: Some("application/json"),
    body: None,
    response: ResponseKind::Json,
    is_public: false,
};

static SHOW_WAITER: WaiterInfo<Document> = WaiterInfo {
    initial: Duration::from_secs(10),
    max: Duration::from_secs(60),
    timeout: Duration::from_secs(1800),
    missing: &["Test.6404"],
    status,
    selector: None,
};

/// Reports on one of many resources.
static LIST: OperationInfo = OperationInfo { id: "ListThem", ..SHOW };

static LIST_WAITER: WaiterInfo<Document> = WaiterInfo { selector: Some(Selector { parameter: "id", part }), ..SHOW_WAITER };

/// A poll that the service received.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The index, from 0.
    pub index: usize,
    /// The selected ID; `None` if all records are requested.
    pub id: Option<String>,
    /// The time since the service was created.
    pub at: Duration,
}

/// The reply of the service to a poll.
#[derive(Clone, Debug)]
pub struct Reply {
    result: Result<Document, Failure>,
    retry_after: Option<u64>,
    delay: Duration,
}

#[derive(Clone, Debug)]
enum Failure {
    Service(u16, &'static str),
    Page,
    Invalid,
}

impl Reply {
    pub fn of(records: Vec<Record>) -> Self {
        Self { result: Ok(Document { records }), retry_after: None, delay: Duration::ZERO }
    }

    /// An error status with a code.
    pub fn error(status: u16, code: &'static str) -> Self {
        Self { result: Err(Failure::Service(status, code)), ..Self::of(Vec::new()) }
    }

    /// A web page, with status 200.
    pub fn page() -> Self {
        Self { result: Err(Failure::Page), ..Self::of(Vec::new()) }
    }

    /// An invalid argument: nothing is sent.
    pub fn invalid() -> Self {
        Self { result: Err(Failure::Invalid), ..Self::of(Vec::new()) }
    }

    pub fn retry_after(self, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    pub fn after(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    async fn into_result(self) -> Result<Response<Document>, Error> {
        let mut headers = HeaderMap::new();
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        let success = |body: &'static str| {
            let mut received = Received::of_body(Bytes::from_static(body.as_bytes()));
            received.raw.headers = headers.clone();
            received
        };
        match self.result {
            Ok(document) => Ok(json::<Value>(success("null")).await?.map(|_| document)),
            Err(Failure::Page) => Ok(json::<Value>(success("<html>")).await?.map(|_| Document::default())),
            Err(Failure::Invalid) => {
                Err(InvalidRequestError::of(CallContext::new("ShowIt"), "limit", "must be at least 1").into())
            }
            Err(Failure::Service(status, code)) => {
                let secrets = Redactor::default();
                let mut raw = RawResponse::new(StatusCode::from_u16(status).unwrap(), headers, &secrets);
                raw.body = serde_json::json!({"error_code": code, "error_msg": "no luck"}).to_string().into();
                let context = CallContext::new("ShowIt").with_attempts(1);
                Err(Error::Service(ServiceError::new(context, raw, &secrets)))
            }
        }
    }
}

type Respond = dyn Fn(&Request) -> Reply + Send + Sync;

/// A fake service, with the polls that it received. Clones share them.
#[derive(Clone)]
pub struct Fake {
    pub service: Service,
    begun: Instant,
    respond: Arc<Respond>,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Fake {
    pub fn new(respond: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        Self::limited(None, respond)
    }

    /// Creates a service whose clients have a limit of requests per second.
    pub fn limited(per_second: Option<u32>, respond: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        static INFO: ServiceInfo = ServiceInfo { name: "test", endpoint: None, crate_version: "0.0.0" };
        let mut config = Config::builder().token("tok").endpoint("http://127.0.0.1:1");
        if let Some(per_second) = per_second {
            config = config.max_requests_per_second(per_second);
        }
        let service = Service::new(&config.build().unwrap(), &INFO).unwrap();
        Self { service, begun: Instant::now(), respond: Arc::new(respond), requests: Arc::default() }
    }

    /// Creates a service that sends these replies in turn, and repeats the last one.
    pub fn script(replies: impl Into<Vec<Reply>>) -> Self {
        let replies = replies.into();
        Self::new(move |request| replies[request.index.min(replies.len() - 1)].clone())
    }

    /// Returns the source of a wait with these arguments, in which `null` means an invalid one.
    fn source(&self, info: &'static OperationInfo, waiter: &'static WaiterInfo<Document>, arguments: &Value) -> Box<FakeSource> {
        let mut call = Call::new(&self.service, info);
        for (name, value) in arguments.as_object().unwrap() {
            let index = info.parameters.iter().position(|parameter| parameter.name == name).unwrap();
            match value {
                Value::Null => call.parse::<i64, _>(index, u64::MAX),
                value => call.set(index, Some(value)),
            }
        }
        Box::new(FakeSource { fake: self.clone(), waiter, call })
    }

    /// Returns a waiter for the single resource.
    pub fn waiter(&self) -> Waiter<Document> {
        Waiter::new(self.source(&SHOW, &SHOW_WAITER, &serde_json::json!({"id": "a"})), None)
    }

    pub fn resumed(&self, started_at: SystemTime) -> Waiter<Document> {
        Waiter::new(self.source(&SHOW, &SHOW_WAITER, &serde_json::json!({"id": "a"})), Some(started_at))
    }

    /// Returns a waiter for one of many resources.
    pub fn listed(&self, id: &str) -> Waiter<Document> {
        self.listed_with(&serde_json::json!({"id": id, "project_id": "p"}))
    }

    pub fn listed_with(&self, arguments: &Value) -> Waiter<Document> {
        Waiter::new(self.source(&LIST, &LIST_WAITER, arguments), None)
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns the times of the requests, in seconds.
    pub fn times(&self) -> Vec<f64> {
        self.requests().iter().map(|request| request.at.as_secs_f64()).collect()
    }

    /// Returns the number of requests for all records.
    pub fn for_all(&self) -> usize {
        self.requests().iter().filter(|request| request.id.is_none()).count()
    }
}

struct FakeSource {
    fake: Fake,
    waiter: &'static WaiterInfo<Document>,
    call: Call,
}

impl Source<Document> for FakeSource {
    fn call(&self) -> &Call {
        &self.call
    }

    fn info(&self) -> &'static WaiterInfo<Document> {
        self.waiter
    }

    fn send(&self, call: Call) -> ResponseFuture<Document> {
        let fake = self.fake.clone();
        ResponseFuture::new(async move {
            fake.service.acquire().await;
            let id = call.arguments().get("id").and_then(Value::as_str).map(str::to_owned);
            let request = {
                let mut requests = fake.requests.lock().unwrap_or_else(PoisonError::into_inner);
                let request = Request { index: requests.len(), id, at: fake.begun.elapsed() };
                requests.push(request.clone());
                request
            };
            let reply = (fake.respond)(&request);
            tokio::time::sleep(reply.delay).await;
            reply.into_result().await
        })
    }
}

/// Returns a wait that has not started.
pub fn poller() -> Poller<Document> {
    Poller::new(Fake::script([one("done")]).source(&SHOW, &SHOW_WAITER, &serde_json::json!({"id": "a"})), None)
}

/// Returns the violations of an invalid request.
pub fn violations(error: &Error) -> Vec<String> {
    let Error::InvalidRequest(error) = error else { panic!("{error}") };
    error.violations().iter().map(Violation::to_string).collect()
}

/// Runs all tasks as far as possible without advancing the time.
pub async fn settle() {
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
}

/// Polls a future once, and returns its output if it is ready.
pub fn poll_once<F: Future>(future: F) -> Option<F::Output> {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match pin!(future).poll(&mut context) {
        std::task::Poll::Ready(output) => Some(output),
        std::task::Poll::Pending => None,
    }
}
