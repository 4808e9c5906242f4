// Generated from openapi/cbr.yaml (sha256 c6ebb3ca0d9fd5e83b443f6ed963b7c119c038e7629c32bc2f4e4ea7f3343068)
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

/// A call of `ShowOpLog`, made by [`Client::show_op_log`](crate::Client::show_op_log): set its
/// arguments, then send it.
#[must_use = "a call is made by sending it"]
#[derive(Debug, Clone)]
pub struct ShowOpLog<'a> {
    client: &'a super::Client,
    project_id: Result<String, String>,
    operation_log_id: Result<String, String>,
}

impl<'a> ShowOpLog<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client,
            project_id: client.inner.project_id(),
            operation_log_id: Err(codegen::REQUIRED.to_owned()),
        }
    }

    /// ID of the project.
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

    /// ID of the task.
    ///
    /// The path parameter `operation_log_id`. Required.
    #[must_use]
    pub fn operation_log_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.operation_log_id = value.try_into().map_err(|error| error.to_string());
        self
    }

    /// Sends `GET /v3/{project_id}/operation-logs/{operation_log_id}`.
    ///
    /// # Errors
    ///
    /// An argument that is missing or breaks a documented rule is an invalid request; nothing is sent then.
    /// An answer that is no success is a service error, one that does not decode keeps its body.
    ///
    /// - 404 with the body [`ErrorResponse`](hwcloud_cbr_model::ErrorResponse): There is no task with this
    ///   ID.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<hwcloud_cbr_model::ShowOpLogResponse>, Error> {
        let Self { client, project_id, operation_log_id } = self;
        let info = OperationInfo::new("ShowOpLog")
            .with_path("/v3/{project_id}/operation-logs/{operation_log_id}")
            .with_response(codegen::ResponseKind::Json);
        let project_id = codegen::path_argument(
            &info,
            "project_id",
            project_id,
            &Rules::NONE,
        )?;
        let operation_log_id = codegen::path_argument(
            &info,
            "operation_log_id",
            operation_log_id,
            &Rules::NONE,
        )?;
        let url = [
            client.baseurl.as_str(),
            "/v3/",
            &encode_path(&project_id),
            "/operation-logs/",
            &encode_path(&operation_log_id),
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
