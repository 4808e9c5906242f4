// Generated from openapi/bcs.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

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

/// A `ListOpRecord` request, made by [`Client::list_op_record`](crate::Client::list_op_record).
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListOpRecord {
    pub(crate) call: codegen::Call,
}

impl ListOpRecord {
    /// Sets the path parameter `project_id`.
    ///
    /// ID of the project, as IAM shows it. It usually has 32 characters.
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

    /// Sets the query parameter `blockchain_id`.
    ///
    /// Keep only the operations on the blockchain with this ID.
    pub fn blockchain_id(self, value: impl Into<String>) -> Self {
        self.set_blockchain_id(Some(value.into()))
    }

    /// Sets or unsets the query parameter `blockchain_id`.
    pub fn set_blockchain_id(mut self, value: Option<String>) -> Self {
        self.call.set(1, value);
        self
    }

    /// Sets the query parameter `operation_status`.
    ///
    /// Keep only the operations in this state.
    pub fn operation_status(
        mut self,
        value: impl TryInto<model::OperationStatus, Error: std::fmt::Display>,
    ) -> Self {
        self.call.parse::<model::OperationStatus, _>(2, value);
        self
    }

    /// Sets or unsets the query parameter `operation_status`.
    pub fn set_operation_status(
        mut self,
        value: Option<model::OperationStatus>,
    ) -> Self {
        self.call.set(2, value);
        self
    }

    /// Sets the query parameter `resource_type`.
    ///
    /// Keep only the operations on this kind of resource.
    pub fn resource_type(
        mut self,
        value: impl TryInto<model::ResourceType, Error: std::fmt::Display>,
    ) -> Self {
        self.call.parse::<model::ResourceType, _>(3, value);
        self
    }

    /// Sets or unsets the query parameter `resource_type`.
    pub fn set_resource_type(mut self, value: Option<model::ResourceType>) -> Self {
        self.call.set(3, value);
        self
    }

    /// Sets the query parameter `operation_type`.
    ///
    /// Keep only the operations of this kind.
    pub fn operation_type(
        mut self,
        value: impl TryInto<model::OperationType, Error: std::fmt::Display>,
    ) -> Self {
        self.call.parse::<model::OperationType, _>(4, value);
        self
    }

    /// Sets or unsets the query parameter `operation_type`.
    pub fn set_operation_type(mut self, value: Option<model::OperationType>) -> Self {
        self.call.set(4, value);
        self
    }

    /// Sets the query parameter `operation_id`.
    ///
    /// Keep only the operation with this record ID.
    pub fn operation_id(self, value: impl Into<String>) -> Self {
        self.set_operation_id(Some(value.into()))
    }

    /// Sets or unsets the query parameter `operation_id`.
    pub fn set_operation_id(mut self, value: Option<String>) -> Self {
        self.call.set(5, value);
        self
    }

    /// Sends `GET /v2/{project_id}/operation/record`.
    ///
    /// # Errors
    ///
    /// Fails with [`Error::InvalidRequest`](hwcloud_core::Error::InvalidRequest), before anything is sent,
    /// if arguments are missing or violate documented constraints, and with
    /// [`Error::Service`](hwcloud_core::Error::Service) on an error status. Documented errors:
    ///
    /// - 400 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The request is malformed,
    ///   or a parameter has a value that the service does not accept.
    /// - 401 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The token is missing, has
    ///   expired or cannot be read.
    /// - 403 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The caller is known but
    ///   lacks the permission for this request.
    /// - 404 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The service has nothing at
    ///   this address.
    /// - 500 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The service failed for a
    ///   reason of its own; the same request may succeed later.
    pub fn send(self) -> hwcloud_core::ResponseFuture<model::ListOpRecordResponse> {
        codegen::send(self)
    }

    /// Polls until the operation reaches a terminal state, and returns the last response.
    ///
    /// [`waiters::list_op_record`](fn@hwcloud_bcs_model::waiters::list_op_record) reads the state. By
    /// default the first poll is immediate and the next one follows after 15 seconds, backing off to at
    /// most every 60 seconds; the wait times out after 90 minutes.
    ///
    /// Requires the parameter `operation_id`. Waits of one client that differ only in this parameter share
    /// their polls, each of which lists all resources.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::StubResponse::new(200, "{\"operation_records\":[{\"operation_id\":\"BCSSVC01-99-1618218591906093855\",\"operation_status\":\"finished\"}]}").serve().await.config()?;
    /// let client = hwcloud_bcs_client::Client::new(&config)?;
    /// let finished = client
    ///     .list_op_record()
    ///     .operation_id("BCSSVC01-99-1618218591906093855")
    ///     .wait()
    ///     .timeout(std::time::Duration::from_secs(600))
    ///     .await?;
    /// println!("{:#?}", *finished);
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(self) -> hwcloud_core::wait::Waiter<model::ListOpRecordResponse> {
        codegen::wait(self)
    }

    /// Resumes a wait for `ListOpRecord` from a [token](hwcloud_core::wait::Waiter::token), for example in
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
        hwcloud_core::wait::Waiter<model::ListOpRecordResponse>,
        hwcloud_core::Error,
    > {
        codegen::resume(self, token)
    }
}

impl codegen::Operation for ListOpRecord {
    type Output = model::ListOpRecordResponse;
    const INFO: &'static codegen::OperationInfo = &codegen::OperationInfo {
        id: "ListOpRecord",
        method: "GET",
        path: "/v2/{project_id}/operation/record",
        parameters: &[
            codegen::Parameter::path("project_id").configured(),
            codegen::Parameter::query("blockchain_id"),
            codegen::Parameter::query("operation_status"),
            codegen::Parameter::query("resource_type"),
            codegen::Parameter::query("operation_type"),
            codegen::Parameter::query("operation_id"),
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
                .list_op_record(
                    call.text(0),
                    call.optional_text(1),
                    call.optional_text(5),
                    call.optional_text(2),
                    call.optional_text(4),
                    call.optional_text(3),
                )
                .await
        })
    }

    fn output(
        response: codegen::Received,
    ) -> codegen::OutputFuture<model::ListOpRecordResponse> {
        codegen::json::<model::ListOpRecordResponse>(response)
    }
}

impl codegen::Pollable for ListOpRecord {
    const WAITER: &'static codegen::WaiterInfo<Self::Output> = &codegen::WaiterInfo {
        initial: std::time::Duration::from_millis(15000),
        max: std::time::Duration::from_millis(60000),
        timeout: std::time::Duration::from_millis(5400000),
        missing: &[],
        status: model::waiters::list_op_record,
        selector: Some(codegen::Selector {
            parameter: "operation_id",
            part: model::waiters::select::list_op_record,
        }),
    };
}

hwcloud_core::operation!(ListOpRecord);

/// A `ShowBlockchainStatus` request, made by
/// [`Client::show_blockchain_status`](crate::Client::show_blockchain_status).
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ShowBlockchainStatus {
    pub(crate) call: codegen::Call,
}

impl ShowBlockchainStatus {
    /// Sets the path parameter `project_id`.
    ///
    /// ID of the project, as IAM shows it. It usually has 32 characters.
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

    /// Sets the path parameter `blockchain_id`.
    ///
    /// ID of the blockchain.
    ///
    /// Required.
    pub fn blockchain_id(self, value: impl Into<String>) -> Self {
        self.set_blockchain_id(Some(value.into()))
    }

    /// Sets or unsets the path parameter `blockchain_id`.
    pub fn set_blockchain_id(mut self, value: Option<String>) -> Self {
        self.call.set(1, value);
        self
    }

    /// Sends `GET /v2/{project_id}/blockchains/{blockchain_id}/status`.
    ///
    /// # Errors
    ///
    /// Fails with [`Error::InvalidRequest`](hwcloud_core::Error::InvalidRequest), before anything is sent,
    /// if arguments are missing or violate documented constraints, and with
    /// [`Error::Service`](hwcloud_core::Error::Service) on an error status. Documented errors:
    ///
    /// - 400 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The request is malformed,
    ///   or a parameter has a value that the service does not accept.
    /// - 401 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The token is missing, has
    ///   expired or cannot be read.
    /// - 403 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The caller is known but
    ///   lacks the permission for this request.
    /// - 404 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The service has nothing at
    ///   this address.
    /// - 500 with the body [`ErrorResponse`](hwcloud_bcs_model::ErrorResponse): The service failed for a
    ///   reason of its own; the same request may succeed later.
    pub fn send(
        self,
    ) -> hwcloud_core::ResponseFuture<model::ShowBlockchainStatusResponse> {
        codegen::send(self)
    }

    /// Polls until the operation reaches a terminal state, and returns the last response.
    ///
    /// [`waiters::show_blockchain_status`](fn@hwcloud_bcs_model::waiters::show_blockchain_status) reads the
    /// state. By default the first poll is immediate and the next one follows after 15 seconds, backing off
    /// to at most every 60 seconds; the wait times out after 90 minutes.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::StubResponse::new(200, "{\"bcs\":{\"status\":\"finished\"}}").serve().await.config()?;
    /// let client = hwcloud_bcs_client::Client::new(&config)?;
    /// let finished = client
    ///     .show_blockchain_status("23604f57-eac9-3777-e9f5-ae87457f2338")
    ///     .wait()
    ///     .timeout(std::time::Duration::from_secs(600))
    ///     .await?;
    /// println!("{:#?}", *finished);
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(
        self,
    ) -> hwcloud_core::wait::Waiter<model::ShowBlockchainStatusResponse> {
        codegen::wait(self)
    }

    /// Resumes a wait for `ShowBlockchainStatus` from a [token](hwcloud_core::wait::Waiter::token), for
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
        hwcloud_core::wait::Waiter<model::ShowBlockchainStatusResponse>,
        hwcloud_core::Error,
    > {
        codegen::resume(self, token)
    }
}

impl codegen::Operation for ShowBlockchainStatus {
    type Output = model::ShowBlockchainStatusResponse;
    const INFO: &'static codegen::OperationInfo = &codegen::OperationInfo {
        id: "ShowBlockchainStatus",
        method: "GET",
        path: "/v2/{project_id}/blockchains/{blockchain_id}/status",
        parameters: &[
            codegen::Parameter::path("project_id").configured(),
            codegen::Parameter::path("blockchain_id"),
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
            wire(&call).show_blockchain_status(call.text(0), call.text(1)).await
        })
    }

    fn output(
        response: codegen::Received,
    ) -> codegen::OutputFuture<model::ShowBlockchainStatusResponse> {
        codegen::json::<model::ShowBlockchainStatusResponse>(response)
    }
}

impl codegen::Pollable for ShowBlockchainStatus {
    const WAITER: &'static codegen::WaiterInfo<Self::Output> = &codegen::WaiterInfo {
        initial: std::time::Duration::from_millis(15000),
        max: std::time::Duration::from_millis(60000),
        timeout: std::time::Duration::from_millis(5400000),
        missing: &[],
        status: model::waiters::show_blockchain_status,
        selector: None,
    };
}

hwcloud_core::operation!(ShowBlockchainStatus);
