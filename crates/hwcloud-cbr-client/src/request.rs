// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Requests: a builder for each operation, to set its arguments and send it.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

use hwcloud_core::codegen;

#[allow(unused_imports)]
use crate::model;

/// Returns progenitor's client for one call.
#[allow(dead_code)]
fn wire(call: &codegen::Prepared) -> crate::wire::Client {
    crate::wire::Client::new_with_client(
        call.base_url(),
        call.http_client(),
        call.clone(),
    )
}

/// A `ShowOpLog` request, made by [`Client::show_op_log`](crate::Client::show_op_log).
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ShowOpLog {
    pub(crate) call: codegen::Call,
}

impl ShowOpLog {
    /// Sets the path parameter `project_id`.
    ///
    /// ID of the project.
    ///
    /// Defaults to the project of the configuration.
    pub fn project_id(self, value: impl Into<String>) -> Self {
        self.set_project_id(Some(value.into()))
    }

    /// Sets or unsets the path parameter `project_id`.
    pub fn set_project_id(mut self, value: Option<String>) -> Self {
        self.call.set(0, value);
        self
    }

    /// Sets the path parameter `operation_log_id`.
    ///
    /// ID of the task.
    ///
    /// Required.
    pub fn operation_log_id(self, value: impl Into<String>) -> Self {
        self.set_operation_log_id(Some(value.into()))
    }

    /// Sets or unsets the path parameter `operation_log_id`.
    pub fn set_operation_log_id(mut self, value: Option<String>) -> Self {
        self.call.set(1, value);
        self
    }

    /// Sends `GET /v3/{project_id}/operation-logs/{operation_log_id}`.
    ///
    /// # Errors
    ///
    /// Fails with [`Error::InvalidRequest`](hwcloud_core::Error::InvalidRequest), before anything is sent,
    /// if arguments are missing or violate documented constraints, and with
    /// [`Error::Service`](hwcloud_core::Error::Service) on an error status. Documented errors:
    ///
    /// - 404 with the body [`ErrorResponse`](hwcloud_cbr_model::ErrorResponse): There is no task with this
    ///   ID.
    pub fn send(self) -> hwcloud_core::ResponseFuture<model::ShowOpLogResponse> {
        codegen::send(self)
    }

    /// Polls until the operation reaches a terminal state, and returns the last response.
    ///
    /// [`waiters::show_op_log`](fn@hwcloud_cbr_model::waiters::show_op_log) reads the state. By default the
    /// first poll is immediate and the next one follows after 10 seconds, backing off to at most every 60
    /// seconds; the wait times out after 30 minutes.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::StubResponse::new(200, "{\"operation_log\":{\"status\":\"success\"}}").serve().await.config()?;
    /// let client = hwcloud_cbr_client::Client::new(&config)?;
    /// let finished = client
    ///     .show_op_log("4827f2da-b008-4507-ab7d-42d0df5ed912")
    ///     .wait()
    ///     .timeout(std::time::Duration::from_secs(600))
    ///     .await?;
    /// println!("{:#?}", *finished);
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(self) -> hwcloud_core::wait::Waiter<model::ShowOpLogResponse> {
        codegen::wait(self)
    }

    /// Resumes a wait for `ShowOpLog` from a [token](hwcloud_core::wait::Waiter::token), for example in
    /// another process. The arguments of the token replace those of this builder, and the time that has
    /// already passed counts towards the timeout.
    ///
    /// # Errors
    ///
    /// Fails with [`Error::InvalidRequest`](hwcloud_core::Error::InvalidRequest) if the token is for
    /// another operation or has an argument that this one does not take.
    pub fn resume(
        self,
        token: &hwcloud_core::wait::ResumeToken,
    ) -> Result<
        hwcloud_core::wait::Waiter<model::ShowOpLogResponse>,
        hwcloud_core::Error,
    > {
        codegen::resume(self, token)
    }
}

impl codegen::Operation for ShowOpLog {
    type Output = model::ShowOpLogResponse;
    const INFO: &'static codegen::OperationInfo = &codegen::OperationInfo {
        id: "ShowOpLog",
        method: "GET",
        path: "/v3/{project_id}/operation-logs/{operation_log_id}",
        parameters: &[
            codegen::Parameter::path("project_id").configured(),
            codegen::Parameter::path("operation_log_id"),
        ],
        accept: Some("application/json"),
        body: None,
        response: codegen::ResponseKind::Json,
        is_public: false,
    };
    fn from_call(call: codegen::Call) -> Self {
        Self { call }
    }

    fn call(&self) -> &codegen::Call {
        &self.call
    }

    fn call_mut(&mut self) -> &mut codegen::Call {
        &mut self.call
    }

    fn dispatch(call: codegen::Prepared) -> codegen::WireFuture {
        Box::pin(async move {
            wire(&call).show_op_log(call.text(0), call.text(1)).await
        })
    }

    fn output(
        response: codegen::Received,
    ) -> codegen::OutputFuture<model::ShowOpLogResponse> {
        codegen::json::<model::ShowOpLogResponse>(response)
    }
}

impl codegen::Pollable for ShowOpLog {
    const WAITER: &'static codegen::WaiterInfo<Self::Output> = &codegen::WaiterInfo {
        initial: std::time::Duration::from_millis(10000),
        max: std::time::Duration::from_millis(60000),
        timeout: std::time::Duration::from_millis(1800000),
        missing: &[],
        status: model::waiters::show_op_log,
        selector: None,
    };
}

hwcloud_core::operation!(ShowOpLog);
