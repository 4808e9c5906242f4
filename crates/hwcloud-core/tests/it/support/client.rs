//! A client like a generated one: two operations of a service of tasks, and any other that a test describes.

use std::marker::PhantomData;
use std::time::Duration;

use hwcloud_core::codegen::reqwest::Method;
use hwcloud_core::codegen::{
    self, BodyInfo, Call, Constraints, Operation, OperationInfo, OutputFuture, Parameter, Pollable, Prepared, Received,
    ResponseKind, Service, ServiceInfo, WaiterInfo, WireFuture,
};
use hwcloud_core::wait::{PollState, ResumeToken, Waiter};
use hwcloud_core::{Body, ByteStream, Config, Error, Response, ResponseFuture};
use hwcloud_types::PollStatus;
use serde_json::Value;

use super::wire;

pub static SERVICE: ServiceInfo =
    ServiceInfo { name: "test", endpoint: Some("https://test.{region}.example.com"), crate_version: "0.0.0" };

#[derive(Clone, Debug)]
pub struct Client {
    service: Service,
}

impl Client {
    pub fn new(config: &Config) -> Result<Self, Error> {
        Ok(Self { service: Service::new(config, &SERVICE)? })
    }

    pub fn show_task(&self, task_id: impl Into<String>) -> ShowTask {
        let builder = ShowTask { call: Call::new(&self.service, ShowTask::INFO) };
        builder.set_task_id(Some(task_id.into()))
    }

    pub fn create_task(&self) -> CreateTask {
        CreateTask { call: Call::new(&self.service, CreateTask::INFO) }
    }
}

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ShowTask {
    call: Call,
}

impl ShowTask {
    pub fn project_id(mut self, value: impl Into<String>) -> Self {
        self.call.set(0, Some(value.into()));
        self
    }

    fn set_task_id(mut self, value: Option<String>) -> Self {
        self.call.set(1, value);
        self
    }

    pub fn status(mut self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.call.set(2, Some(values.into_iter().map(Into::into).collect::<Vec<String>>()));
        self
    }

    pub fn limit<V: TryInto<i64, Error: std::fmt::Display>>(mut self, value: V) -> Self {
        self.call.parse::<i64, _>(3, value);
        self
    }

    pub fn x_language(mut self, value: impl Into<String>) -> Self {
        self.call.set(4, Some(value.into()));
        self
    }

    /// A query parameter that progenitor cannot express.
    pub fn fields(mut self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.call.set(5, Some(values.into_iter().map(Into::into).collect::<Vec<String>>()));
        self
    }

    pub fn send(self) -> ResponseFuture<Value> {
        codegen::send(self)
    }

    pub fn wait(self) -> Waiter<Value> {
        codegen::wait(self)
    }

    pub fn resume(self, token: &ResumeToken) -> Result<Waiter<Value>, Error> {
        codegen::resume(self, token)
    }
}

impl Operation for ShowTask {
    type Output = Value;

    const INFO: &'static OperationInfo = &OperationInfo {
        id: "ShowTask",
        method: "GET",
        path: "/v3/{project_id}/tasks/{task_id}",
        parameters: &[
            Parameter::path("project_id").configured(),
            Parameter::path("task_id").constraints(&Constraints { max_length: Some(8), ..Constraints::NONE }),
            Parameter::query("status").list(),
            Parameter::query("limit").integer().constraints(&Constraints { minimum: Some(1.0), ..Constraints::NONE }),
            Parameter::header("X-Language"),
            Parameter::query("fields").list().separated(',').by_runtime(),
        ],
        accept: Some("application/json"),
        body: None,
        response: ResponseKind::Json,
        is_public: false,
    };

    fn from_call(call: Call) -> Self {
        Self { call }
    }

    fn call(&self) -> &Call {
        &self.call
    }

    fn call_mut(&mut self) -> &mut Call {
        &mut self.call
    }

    fn dispatch(call: Prepared) -> WireFuture {
        Box::pin(async move {
            let client = wire::Client::new_with_client(call.base_url(), call.http_client(), call.clone());
            client
                .show_task(call.text(0), call.text(1), call.optional_list(2), call.optional_text(3), call.optional_text(4))
                .await
        })
    }

    fn output(response: Received) -> OutputFuture<Value> {
        codegen::json(response)
    }
}

impl Pollable for ShowTask {
    const WAITER: &'static WaiterInfo<Value> = &WaiterInfo {
        initial: Duration::from_millis(10),
        max: Duration::from_millis(20),
        timeout: Duration::from_secs(60),
        missing: &[],
        status: |task| {
            let state = |status: &String| match status.as_str() {
                "running" => PollState::Pending,
                "done" => PollState::Succeeded,
                _ => PollState::Unknown,
            };
            PollStatus::of(task["status"].as_str().map(str::to_owned).as_ref(), state)
        },
        selector: None,
    };
}

hwcloud_core::operation!(ShowTask);

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTask {
    call: Call,
}

impl CreateTask {
    pub fn body(mut self, value: impl Into<Value>) -> Self {
        self.call.set_unchecked_body(Some(value.into()));
        self
    }

    pub fn bytes(mut self, value: impl Into<Body>) -> Self {
        self.call.set_bytes(Some(value.into()));
        self
    }

    pub fn send(self) -> ResponseFuture<()> {
        codegen::send(self)
    }
}

impl Operation for CreateTask {
    type Output = ();

    const INFO: &'static OperationInfo = &OperationInfo {
        id: "CreateTask",
        method: "POST",
        path: "/v3/tasks",
        parameters: &[],
        accept: None,
        body: Some(BodyInfo { media_type: "application/merge-patch+json", required: false, constraints: &Constraints::NONE }),
        response: ResponseKind::Empty,
        is_public: false,
    };

    fn from_call(call: Call) -> Self {
        Self { call }
    }

    fn call(&self) -> &Call {
        &self.call
    }

    fn call_mut(&mut self) -> &mut Call {
        &mut self.call
    }

    fn dispatch(call: Prepared) -> WireFuture {
        Box::pin(async move {
            let client = wire::Client::new_with_client(call.base_url(), call.http_client(), call.clone());
            client.create_task(call.body()).await
        })
    }

    fn output(response: Received) -> OutputFuture<()> {
        codegen::empty(response)
    }
}

hwcloud_core::operation!(CreateTask);

/// The output of any operation.
pub trait Kind: Send + Sync + 'static {
    type Output: Send + 'static;

    fn output(response: Received) -> OutputFuture<Self::Output>;
}

impl Kind for Value {
    type Output = Self;

    fn output(response: Received) -> OutputFuture<Self> {
        codegen::json(response)
    }
}

impl Kind for () {
    type Output = ();

    fn output(response: Received) -> OutputFuture<()> {
        codegen::empty(response)
    }
}

/// A stream of bytes.
pub struct Bytes;

impl Kind for Bytes {
    type Output = ByteStream;

    fn output(response: Received) -> OutputFuture<ByteStream> {
        codegen::bytes(response)
    }
}

/// An undocumented success.
pub struct Undocumented;

impl Kind for Undocumented {
    type Output = ();

    fn output(response: Received) -> OutputFuture<()> {
        OutputFuture::new(async move { Err(response.unexpected().await) })
    }
}

/// An operation that a test describes.
pub struct Any<K> {
    pub call: Call,
    kind: PhantomData<K>,
}

impl<K> Any<K> {
    pub fn new(service: &Service, info: OperationInfo) -> Self {
        // A leak is harmless in a test.
        Self { call: Call::new(service, Box::leak(Box::new(info))), kind: PhantomData }
    }
}

impl<K: Kind> Operation for Any<K> {
    type Output = K::Output;

    const INFO: &'static OperationInfo = &SHOW;

    fn from_call(call: Call) -> Self {
        Self { call, kind: PhantomData }
    }

    fn call(&self) -> &Call {
        &self.call
    }

    fn call_mut(&mut self) -> &mut Call {
        &mut self.call
    }

    fn dispatch(call: Prepared) -> WireFuture {
        Box::pin(async move {
            let client = wire::Client::new_with_client(call.base_url(), call.http_client(), call.clone());
            let mut index = 0;
            let segments = call.info().path.split('/').map(|segment| {
                if segment.starts_with('{') {
                    index += 1;
                    codegen::wire::encode_path(call.text(index - 1))
                } else {
                    segment.to_owned()
                }
            });
            let path = segments.collect::<Vec<_>>().join("/");
            client.any(call.info().method.parse().unwrap(), path).await
        })
    }

    fn output(response: Received) -> OutputFuture<K::Output> {
        K::output(response)
    }
}

pub const SHOW: OperationInfo = OperationInfo {
    id: "ShowIt",
    method: "GET",
    path: "/v1/it",
    parameters: &[],
    accept: Some("application/json"),
    body: None,
    response: ResponseKind::Json,
    is_public: false,
};

/// Calls `ShowIt`.
pub async fn get(config: &Config) -> Result<Response<Value>, Error> {
    call(&Service::new(config, &SERVICE)?, Method::GET).await
}

/// Calls `ShowIt` with another method.
pub async fn call(service: &Service, method: Method) -> Result<Response<Value>, Error> {
    let method = String::leak(method.to_string());
    codegen::send(Any::<Value>::new(service, OperationInfo { method, ..SHOW })).await
}
