// Generated from openapi/modelarts.yaml (sha256 b2bc00c20a61740bf269442312f4753ea9e76487c3905705d77625869224fcc4)
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

/// A call of `GetDevServerOperation`, made by
/// [`Client::get_dev_server_operation`](crate::Client::get_dev_server_operation): set its arguments,
/// then send it.
#[must_use = "a call is made by sending it"]
#[derive(Debug, Clone)]
pub struct GetDevServerOperation<'a> {
    client: &'a super::Client,
    project_id: Result<String, String>,
    id: Result<String, String>,
    operation_id: Result<String, String>,
}

impl<'a> GetDevServerOperation<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client,
            project_id: client.inner.project_id(),
            id: Err(codegen::REQUIRED.to_owned()),
            operation_id: Err(codegen::REQUIRED.to_owned()),
        }
    }

    /// ID of the project, made of letters, digits and hyphens.
    ///
    /// The path parameter `project_id`. Documented: 1 to 64 characters, matching `^[A-Za-z0-9-]+$`. Comes
    /// from the configuration unless it is set here.
    #[must_use]
    pub fn project_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.project_id = value.try_into().map_err(|error| error.to_string());
        self
    }

    /// ID of the Lite Server, a UUID in lower case.
    ///
    /// The path parameter `id`. Documented: matching
    /// `^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`. Required.
    #[must_use]
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| error.to_string());
        self
    }

    /// ID of the operation, as returned by the request that started it.
    ///
    /// The path parameter `operation_id`. Required.
    #[must_use]
    pub fn operation_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.operation_id = value.try_into().map_err(|error| error.to_string());
        self
    }

    /// Sends `GET /v1/{project_id}/dev-servers/{id}/operation/{operation_id}`.
    ///
    /// # Errors
    ///
    /// An argument that is missing or breaks a documented rule is an invalid request; nothing is sent then.
    /// An answer that is no success is a service error, one that does not decode keeps its body.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<hwcloud_modelarts_model::GetDevServerOperationResponse>,
        Error,
    > {
        let Self { client, project_id, id, operation_id } = self;
        let info = OperationInfo::new("GetDevServerOperation")
            .with_path("/v1/{project_id}/dev-servers/{id}/operation/{operation_id}")
            .with_response(codegen::ResponseKind::Json);
        let project_id = codegen::path_argument(
            &info,
            "project_id",
            project_id,
            &Rules {
                min_length: Some(1),
                max_length: Some(64),
                pattern: Some("^[A-Za-z0-9-]+$"),
                ..Rules::NONE
            },
        )?;
        let id = codegen::path_argument(
            &info,
            "id",
            id,
            &Rules {
                pattern: Some(
                    "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
                ),
                ..Rules::NONE
            },
        )?;
        let operation_id = codegen::path_argument(
            &info,
            "operation_id",
            operation_id,
            &Rules::NONE,
        )?;
        let url = [
            client.baseurl.as_str(),
            "/v1/",
            &encode_path(&project_id),
            "/dev-servers/",
            &encode_path(&id),
            "/operation/",
            &encode_path(&operation_id),
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
