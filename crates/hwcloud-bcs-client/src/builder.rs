// Generated from openapi/bcs.yaml (sha256 442dc3d3ad6c14b9939afd0bf0b8100120cc054c61c0aaf22d3ef518bdb53363)
// by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Builders: one for each operation, to set its arguments and send it.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[allow(unused_imports)]
use hwcloud_core::codegen::{
    self, reqwest, encode_path, ByteStream, ClientHooks, ClientInfo, OperationInfo,
    RequestBuilderExt, Constraints,
};

#[allow(unused_imports)]
use hwcloud_core::{Error, ResponseValue};

/// A call of `ListOpRecord`, made by [`Client::list_op_record`](crate::Client::list_op_record): set its
/// arguments, then send it.
#[must_use = "a call is made by sending it"]
#[derive(Debug, Clone)]
pub struct ListOpRecord<'a> {
    client: &'a super::Client,
    project_id: Result<String, String>,
    blockchain_id: Result<Option<String>, String>,
    operation_status: Result<Option<hwcloud_bcs_model::OperationStatus>, String>,
    resource_type: Result<Option<hwcloud_bcs_model::ResourceType>, String>,
    operation_type: Result<Option<hwcloud_bcs_model::OperationType>, String>,
    operation_id: Result<Option<String>, String>,
}

impl<'a> ListOpRecord<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client,
            project_id: client.inner.project_id(),
            blockchain_id: Ok(None),
            operation_status: Ok(None),
            resource_type: Ok(None),
            operation_type: Ok(None),
            operation_id: Ok(None),
        }
    }

    /// ID of the project, as IAM shows it. It usually has 32 characters.
    ///
    /// The path parameter `project_id`. Comes from the configuration unless it is set here.
    #[must_use]
    pub fn project_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.project_id = value.try_into().map_err(|error| error.to_string());
        self
    }

    /// Keep only the operations on the blockchain with this ID.
    ///
    /// The query parameter `blockchain_id`.
    #[must_use]
    pub fn blockchain_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.blockchain_id = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }

    /// Keep only the operations in this state.
    ///
    /// The query parameter `operation_status`.
    #[must_use]
    pub fn operation_status<V>(mut self, value: V) -> Self
    where
        V: TryInto<hwcloud_bcs_model::OperationStatus>,
        V::Error: std::fmt::Display,
    {
        self.operation_status = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }

    /// Keep only the operations on this kind of resource.
    ///
    /// The query parameter `resource_type`.
    #[must_use]
    pub fn resource_type<V>(mut self, value: V) -> Self
    where
        V: TryInto<hwcloud_bcs_model::ResourceType>,
        V::Error: std::fmt::Display,
    {
        self.resource_type = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }

    /// Keep only the operations of this kind.
    ///
    /// The query parameter `operation_type`.
    #[must_use]
    pub fn operation_type<V>(mut self, value: V) -> Self
    where
        V: TryInto<hwcloud_bcs_model::OperationType>,
        V::Error: std::fmt::Display,
    {
        self.operation_type = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }

    /// Keep only the operation with this record ID.
    ///
    /// The query parameter `operation_id`.
    #[must_use]
    pub fn operation_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.operation_id = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }

    /// Sends `GET /v2/{project_id}/operation/record`.
    ///
    /// # Errors
    ///
    /// An argument that is missing or breaks a documented rule is an invalid request; nothing is sent then.
    /// An answer that is no success is a service error, one that does not decode keeps its body.
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
    pub async fn send(
        self,
    ) -> Result<ResponseValue<hwcloud_bcs_model::ListOpRecordResponse>, Error> {
        let Self {
            client,
            project_id,
            blockchain_id,
            operation_status,
            resource_type,
            operation_type,
            operation_id,
        } = self;
        let info = OperationInfo::new("ListOpRecord")
            .with_path("/v2/{project_id}/operation/record")
            .with_response(codegen::ResponseKind::Json);
        let project_id = codegen::path_argument(
            &info,
            "project_id",
            project_id,
            &Constraints::NONE,
        )?;
        let blockchain_id = codegen::optional_argument(
            &info,
            "blockchain_id",
            blockchain_id,
            &Constraints::NONE,
        )?;
        let operation_status = codegen::optional_argument(
            &info,
            "operation_status",
            operation_status,
            &Constraints::NONE,
        )?;
        let resource_type = codegen::optional_argument(
            &info,
            "resource_type",
            resource_type,
            &Constraints::NONE,
        )?;
        let operation_type = codegen::optional_argument(
            &info,
            "operation_type",
            operation_type,
            &Constraints::NONE,
        )?;
        let operation_id = codegen::optional_argument(
            &info,
            "operation_id",
            operation_id,
            &Constraints::NONE,
        )?;
        let url = [
            client.baseurl.as_str(),
            "/v2/",
            &encode_path(&project_id),
            "/operation/record",
        ]
            .concat();
        let mut request = client
            .client
            .get(url)
            .header(
                reqwest::header::ACCEPT,
                reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&codegen::QueryParam::new("blockchain_id", &blockchain_id))
            .query(&codegen::QueryParam::new("operation_status", &operation_status))
            .query(&codegen::QueryParam::new("resource_type", &resource_type))
            .query(&codegen::QueryParam::new("operation_type", &operation_type))
            .query(&codegen::QueryParam::new("operation_id", &operation_id))
            .build_request(&info)?;
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            _ => Err(Error::unexpected_response(response).await),
        }
    }

    /// Waits until the thing that the answer reports on is over: repeats the call, and gives the last
    /// answer.
    ///
    /// [`waiters::list_op_record`](fn@hwcloud_bcs_model::waiters::list_op_record) decides when it is over.
    /// Unless the waiter is told otherwise, it asks at once, then after 15 seconds, then less and less
    /// often down to once in 60 seconds, and gives up after 90 minutes.
    ///
    /// Needs the argument `operation_id`. Waiters of one client that differ in it alone share their calls,
    /// which list all of them.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::Answer::new(200, "{\"operation_records\":[{\"operation_id\":\"BCSSVC01-99-1618218591906093855\",\"operation_status\":\"finished\"}]}").serve().await.config()?;
    /// # let client = hwcloud_bcs_client::Client::new(&config)?;
    /// let finished = client.list_op_record()
    ///     .operation_id("BCSSVC01-99-1618218591906093855")
    ///     .wait()
    ///     .timeout(std::time::Duration::from_secs(600))
    ///     .await?;
    /// println!("{:#?}", *finished);
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(
        self,
    ) -> hwcloud_core::wait::Waiter<hwcloud_bcs_model::ListOpRecordResponse> {
        codegen::waiter(self.repeated())
    }

    /// Goes on with a wait that began earlier, perhaps in another process: with the arguments of its
    /// [handle](hwcloud_core::wait::Waiter::handle) in the place of those set here, and with its time still
    /// running. The handle must be one of `ListOpRecord`.
    ///
    /// # Errors
    ///
    /// A handle of another operation is an invalid request.
    pub fn resume(
        mut self,
        handle: &hwcloud_core::wait::Handle,
    ) -> Result<
        hwcloud_core::wait::Waiter<hwcloud_bcs_model::ListOpRecordResponse>,
        Error,
    > {
        codegen::check_handle(handle, "bcs", "ListOpRecord")?;
        codegen::kept_argument(handle.arguments(), "project_id", &mut self.project_id);
        codegen::kept_argument(
            handle.arguments(),
            "blockchain_id",
            &mut self.blockchain_id,
        );
        codegen::kept_argument(
            handle.arguments(),
            "operation_status",
            &mut self.operation_status,
        );
        codegen::kept_argument(
            handle.arguments(),
            "resource_type",
            &mut self.resource_type,
        );
        codegen::kept_argument(
            handle.arguments(),
            "operation_type",
            &mut self.operation_type,
        );
        codegen::kept_argument(
            handle.arguments(),
            "operation_id",
            &mut self.operation_id,
        );
        Ok(codegen::resumed(self.repeated(), handle.started_at()))
    }

    fn repeated(self) -> impl codegen::Poll<hwcloud_bcs_model::ListOpRecordResponse> {
        static INFO: codegen::PollInfo<hwcloud_bcs_model::ListOpRecordResponse> = codegen::PollInfo {
            spec: "bcs",
            operation_id: "ListOpRecord",
            initial: std::time::Duration::from_millis(15000),
            max: std::time::Duration::from_millis(60000),
            timeout: std::time::Duration::from_millis(5400000),
            missing: &[],
            standing: hwcloud_bcs_model::waiters::list_op_record,
            asked: Some(codegen::Asked::<hwcloud_bcs_model::ListOpRecordResponse> {
                parameter: "operation_id",
                part: hwcloud_bcs_model::waiters::asked::list_op_record,
            }),
        };
        struct Repeated {
            client: super::Client,
            project_id: Result<String, String>,
            blockchain_id: Result<Option<String>, String>,
            operation_status: Result<Option<hwcloud_bcs_model::OperationStatus>, String>,
            resource_type: Result<Option<hwcloud_bcs_model::ResourceType>, String>,
            operation_type: Result<Option<hwcloud_bcs_model::OperationType>, String>,
            operation_id: Result<Option<String>, String>,
        }
        impl codegen::Poll<hwcloud_bcs_model::ListOpRecordResponse> for Repeated {
            fn info(
                &self,
            ) -> &'static codegen::PollInfo<hwcloud_bcs_model::ListOpRecordResponse> {
                &INFO
            }
            fn service(&self) -> &codegen::Service {
                &self.client.inner
            }
            fn poll(
                &self,
            ) -> codegen::Polling<'_, hwcloud_bcs_model::ListOpRecordResponse> {
                Box::pin(
                    crate::builder::ListOpRecord {
                        client: &self.client,
                        project_id: self.project_id.clone(),
                        blockchain_id: self.blockchain_id.clone(),
                        operation_status: self.operation_status.clone(),
                        resource_type: self.resource_type.clone(),
                        operation_type: self.operation_type.clone(),
                        operation_id: self.operation_id.clone(),
                    }
                        .send(),
                )
            }
            fn poll_all(
                &self,
            ) -> codegen::Polling<'_, hwcloud_bcs_model::ListOpRecordResponse> {
                Box::pin(
                    crate::builder::ListOpRecord {
                        client: &self.client,
                        project_id: self.project_id.clone(),
                        blockchain_id: self.blockchain_id.clone(),
                        operation_status: self.operation_status.clone(),
                        resource_type: self.resource_type.clone(),
                        operation_type: self.operation_type.clone(),
                        operation_id: Ok(None),
                    }
                        .send(),
                )
            }
            fn arguments(&self) -> codegen::Arguments {
                codegen::keep_arguments([
                    ("project_id", codegen::keep_argument(&self.project_id)),
                    ("blockchain_id", codegen::keep_argument(&self.blockchain_id)),
                    ("operation_status", codegen::keep_argument(&self.operation_status)),
                    ("resource_type", codegen::keep_argument(&self.resource_type)),
                    ("operation_type", codegen::keep_argument(&self.operation_type)),
                    ("operation_id", codegen::keep_argument(&self.operation_id)),
                ])
            }
        }
        Repeated {
            client: self.client.clone(),
            project_id: self.project_id,
            blockchain_id: self.blockchain_id,
            operation_status: self.operation_status,
            resource_type: self.resource_type,
            operation_type: self.operation_type,
            operation_id: self.operation_id,
        }
    }
}

/// A call of `ShowBlockchainStatus`, made by
/// [`Client::show_blockchain_status`](crate::Client::show_blockchain_status): set its arguments, then
/// send it.
#[must_use = "a call is made by sending it"]
#[derive(Debug, Clone)]
pub struct ShowBlockchainStatus<'a> {
    client: &'a super::Client,
    project_id: Result<String, String>,
    blockchain_id: Result<String, String>,
}

impl<'a> ShowBlockchainStatus<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client,
            project_id: client.inner.project_id(),
            blockchain_id: Err(codegen::REQUIRED.to_owned()),
        }
    }

    /// ID of the project, as IAM shows it. It usually has 32 characters.
    ///
    /// The path parameter `project_id`. Comes from the configuration unless it is set here.
    #[must_use]
    pub fn project_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.project_id = value.try_into().map_err(|error| error.to_string());
        self
    }

    /// ID of the blockchain.
    ///
    /// The path parameter `blockchain_id`. Required.
    #[must_use]
    pub fn blockchain_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.blockchain_id = value.try_into().map_err(|error| error.to_string());
        self
    }

    /// Sends `GET /v2/{project_id}/blockchains/{blockchain_id}/status`.
    ///
    /// # Errors
    ///
    /// An argument that is missing or breaks a documented rule is an invalid request; nothing is sent then.
    /// An answer that is no success is a service error, one that does not decode keeps its body.
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
    pub async fn send(
        self,
    ) -> Result<ResponseValue<hwcloud_bcs_model::ShowBlockchainStatusResponse>, Error> {
        let Self { client, project_id, blockchain_id } = self;
        let info = OperationInfo::new("ShowBlockchainStatus")
            .with_path("/v2/{project_id}/blockchains/{blockchain_id}/status")
            .with_response(codegen::ResponseKind::Json);
        let project_id = codegen::path_argument(
            &info,
            "project_id",
            project_id,
            &Constraints::NONE,
        )?;
        let blockchain_id = codegen::path_argument(
            &info,
            "blockchain_id",
            blockchain_id,
            &Constraints::NONE,
        )?;
        let url = [
            client.baseurl.as_str(),
            "/v2/",
            &encode_path(&project_id),
            "/blockchains/",
            &encode_path(&blockchain_id),
            "/status",
        ]
            .concat();
        let mut request = client
            .client
            .get(url)
            .header(
                reqwest::header::ACCEPT,
                reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build_request(&info)?;
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            _ => Err(Error::unexpected_response(response).await),
        }
    }

    /// Waits until the thing that the answer reports on is over: repeats the call, and gives the last
    /// answer.
    ///
    /// [`waiters::show_blockchain_status`](fn@hwcloud_bcs_model::waiters::show_blockchain_status) decides
    /// when it is over. Unless the waiter is told otherwise, it asks at once, then after 15 seconds, then
    /// less and less often down to once in 60 seconds, and gives up after 90 minutes.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::Answer::new(200, "{\"bcs\":{\"status\":\"finished\"}}").serve().await.config()?;
    /// # let client = hwcloud_bcs_client::Client::new(&config)?;
    /// let finished = client.show_blockchain_status()
    ///     .blockchain_id("23604f57-eac9-3777-e9f5-ae87457f2338")
    ///     .wait()
    ///     .timeout(std::time::Duration::from_secs(600))
    ///     .await?;
    /// println!("{:#?}", *finished);
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(
        self,
    ) -> hwcloud_core::wait::Waiter<hwcloud_bcs_model::ShowBlockchainStatusResponse> {
        codegen::waiter(self.repeated())
    }

    /// Goes on with a wait that began earlier, perhaps in another process: with the arguments of its
    /// [handle](hwcloud_core::wait::Waiter::handle) in the place of those set here, and with its time still
    /// running. The handle must be one of `ShowBlockchainStatus`.
    ///
    /// # Errors
    ///
    /// A handle of another operation is an invalid request.
    pub fn resume(
        mut self,
        handle: &hwcloud_core::wait::Handle,
    ) -> Result<
        hwcloud_core::wait::Waiter<hwcloud_bcs_model::ShowBlockchainStatusResponse>,
        Error,
    > {
        codegen::check_handle(handle, "bcs", "ShowBlockchainStatus")?;
        codegen::kept_argument(handle.arguments(), "project_id", &mut self.project_id);
        codegen::kept_argument(
            handle.arguments(),
            "blockchain_id",
            &mut self.blockchain_id,
        );
        Ok(codegen::resumed(self.repeated(), handle.started_at()))
    }

    fn repeated(
        self,
    ) -> impl codegen::Poll<hwcloud_bcs_model::ShowBlockchainStatusResponse> {
        static INFO: codegen::PollInfo<
            hwcloud_bcs_model::ShowBlockchainStatusResponse,
        > = codegen::PollInfo {
            spec: "bcs",
            operation_id: "ShowBlockchainStatus",
            initial: std::time::Duration::from_millis(15000),
            max: std::time::Duration::from_millis(60000),
            timeout: std::time::Duration::from_millis(5400000),
            missing: &[],
            standing: hwcloud_bcs_model::waiters::show_blockchain_status,
            asked: None,
        };
        struct Repeated {
            client: super::Client,
            project_id: Result<String, String>,
            blockchain_id: Result<String, String>,
        }
        impl codegen::Poll<hwcloud_bcs_model::ShowBlockchainStatusResponse>
        for Repeated {
            fn info(
                &self,
            ) -> &'static codegen::PollInfo<
                hwcloud_bcs_model::ShowBlockchainStatusResponse,
            > {
                &INFO
            }
            fn service(&self) -> &codegen::Service {
                &self.client.inner
            }
            fn poll(
                &self,
            ) -> codegen::Polling<'_, hwcloud_bcs_model::ShowBlockchainStatusResponse> {
                Box::pin(
                    crate::builder::ShowBlockchainStatus {
                        client: &self.client,
                        project_id: self.project_id.clone(),
                        blockchain_id: self.blockchain_id.clone(),
                    }
                        .send(),
                )
            }
            fn arguments(&self) -> codegen::Arguments {
                codegen::keep_arguments([
                    ("project_id", codegen::keep_argument(&self.project_id)),
                    ("blockchain_id", codegen::keep_argument(&self.blockchain_id)),
                ])
            }
        }
        Repeated {
            client: self.client.clone(),
            project_id: self.project_id,
            blockchain_id: self.blockchain_id,
        }
    }
}
