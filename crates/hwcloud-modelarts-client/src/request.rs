// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

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

/// A `GetDevServerOperation` request, made by
/// [`Client::get_dev_server_operation`](crate::Client::get_dev_server_operation).
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDevServerOperation {
    pub(crate) call: codegen::Call,
}

impl GetDevServerOperation {
    /// Sets the path parameter `project_id`.
    ///
    /// ID of the project, made of letters, digits and hyphens.
    ///
    /// Constraints: 1 to 64 characters, matching `^[A-Za-z0-9-]+$`. Defaults to the project of the
    /// configuration.
    pub fn project_id(self, value: impl Into<String>) -> Self {
        self.set_project_id(Some(value.into()))
    }

    /// Sets or unsets the path parameter `project_id`.
    pub fn set_project_id(mut self, value: Option<String>) -> Self {
        self.call.set(0, value);
        self
    }

    /// Sets the path parameter `id`.
    ///
    /// ID of the Lite Server, a UUID in lower case.
    ///
    /// Constraints: matching `^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`.
    /// Required.
    pub fn id(self, value: impl Into<String>) -> Self {
        self.set_id(Some(value.into()))
    }

    /// Sets or unsets the path parameter `id`.
    pub fn set_id(mut self, value: Option<String>) -> Self {
        self.call.set(1, value);
        self
    }

    /// Sets the path parameter `operation_id`.
    ///
    /// ID of the operation, as returned by the request that started it.
    ///
    /// Required.
    pub fn operation_id(self, value: impl Into<String>) -> Self {
        self.set_operation_id(Some(value.into()))
    }

    /// Sets or unsets the path parameter `operation_id`.
    pub fn set_operation_id(mut self, value: Option<String>) -> Self {
        self.call.set(2, value);
        self
    }

    /// Sends `GET /v1/{project_id}/dev-servers/{id}/operation/{operation_id}`.
    ///
    /// # Errors
    ///
    /// Fails with [`Error::InvalidRequest`](hwcloud_core::Error::InvalidRequest), before anything is sent,
    /// if arguments are missing or violate documented constraints, and with
    /// [`Error::Service`](hwcloud_core::Error::Service) on an error status.
    pub fn send(
        self,
    ) -> hwcloud_core::ResponseFuture<model::GetDevServerOperationResponse> {
        codegen::send(self)
    }

    /// Polls until the operation reaches a terminal state, and returns the last response.
    ///
    /// [`waiters::get_dev_server_operation`](fn@hwcloud_modelarts_model::waiters::get_dev_server_operation)
    /// reads the state. By default the first poll is immediate and the next one follows after 10 seconds,
    /// backing off to at most every 30 seconds; the wait times out after 60 minutes.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::StubResponse::new(200, "{\"operation_status\":\"success\"}").serve().await.config()?;
    /// let client = hwcloud_modelarts_client::Client::new(&config)?;
    /// let finished = client
    ///     .get_dev_server_operation(
    ///         "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64",
    ///         "0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596",
    ///     )
    ///     .wait()
    ///     .timeout(std::time::Duration::from_secs(600))
    ///     .await?;
    /// println!("{:#?}", *finished);
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(
        self,
    ) -> hwcloud_core::wait::Waiter<model::GetDevServerOperationResponse> {
        codegen::wait(self)
    }

    /// Resumes a wait for `GetDevServerOperation` from a [token](hwcloud_core::wait::Waiter::token), for
    /// example in another process. The arguments of the token replace those of this builder, and the time
    /// that has already passed counts towards the timeout.
    ///
    /// # Errors
    ///
    /// Fails with [`Error::InvalidRequest`](hwcloud_core::Error::InvalidRequest) if the token is for
    /// another operation or has an argument that this one does not take.
    pub fn resume(
        self,
        token: &hwcloud_core::wait::ResumeToken,
    ) -> Result<
        hwcloud_core::wait::Waiter<model::GetDevServerOperationResponse>,
        hwcloud_core::Error,
    > {
        codegen::resume(self, token)
    }
}

impl codegen::Operation for GetDevServerOperation {
    type Output = model::GetDevServerOperationResponse;
    const INFO: &'static codegen::OperationInfo = &codegen::OperationInfo {
        id: "GetDevServerOperation",
        method: "GET",
        path: "/v1/{project_id}/dev-servers/{id}/operation/{operation_id}",
        parameters: &[
            codegen::Parameter::path("project_id")
                .configured()
                .constraints(
                    &codegen::Constraints {
                        min_length: Some(1),
                        max_length: Some(64),
                        pattern: Some("^[A-Za-z0-9-]+$"),
                        ..codegen::Constraints::NONE
                    },
                ),
            codegen::Parameter::path("id")
                .constraints(
                    &codegen::Constraints {
                        pattern: Some(
                            "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
                        ),
                        ..codegen::Constraints::NONE
                    },
                ),
            codegen::Parameter::path("operation_id"),
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
            wire(&call)
                .get_dev_server_operation(call.text(0), call.text(1), call.text(2))
                .await
        })
    }

    fn output(
        response: codegen::Received,
    ) -> codegen::OutputFuture<model::GetDevServerOperationResponse> {
        codegen::json::<model::GetDevServerOperationResponse>(response)
    }
}

impl codegen::Pollable for GetDevServerOperation {
    const WAITER: &'static codegen::WaiterInfo<Self::Output> = &codegen::WaiterInfo {
        initial: std::time::Duration::from_millis(10000),
        max: std::time::Duration::from_millis(30000),
        timeout: std::time::Duration::from_millis(3600000),
        missing: &["ModelArts.6404"],
        status: model::waiters::get_dev_server_operation,
        selector: None,
    };
}

hwcloud_core::operation!(GetDevServerOperation);
