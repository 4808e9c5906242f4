// Generated from openapi/bcs.yaml (sha256 76bfff1a58087b68e8e5a6a7907fb40061b5f17675d42e2757c9ad68cd805ac3)
// by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Builders: one for each operation, to set its arguments and send it.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[allow(unused_imports)]
use hwcloud_core::codegen::{
    self, reqwest, encode_path, ByteStream, ClientHooks, ClientInfo, OperationInfo,
    RequestBuilderExt, Rules,
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
            &Rules::NONE,
        )?;
        let blockchain_id = codegen::optional_argument(
            &info,
            "blockchain_id",
            blockchain_id,
            &Rules::NONE,
        )?;
        let operation_status = codegen::optional_argument(
            &info,
            "operation_status",
            operation_status,
            &Rules::NONE,
        )?;
        let resource_type = codegen::optional_argument(
            &info,
            "resource_type",
            resource_type,
            &Rules::NONE,
        )?;
        let operation_type = codegen::optional_argument(
            &info,
            "operation_type",
            operation_type,
            &Rules::NONE,
        )?;
        let operation_id = codegen::optional_argument(
            &info,
            "operation_id",
            operation_id,
            &Rules::NONE,
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
            &Rules::NONE,
        )?;
        let blockchain_id = codegen::path_argument(
            &info,
            "blockchain_id",
            blockchain_id,
            &Rules::NONE,
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
}
