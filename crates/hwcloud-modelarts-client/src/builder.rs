// Generated from openapi/modelarts.yaml (sha256 69621a193046e7955d3bce9f0475213495440a7d6b420d20175df6dd8d1b1048)
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
            &Constraints {
                min_length: Some(1),
                max_length: Some(64),
                pattern: Some("^[A-Za-z0-9-]+$"),
                ..Constraints::NONE
            },
        )?;
        let id = codegen::path_argument(
            &info,
            "id",
            id,
            &Constraints {
                pattern: Some(
                    "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
                ),
                ..Constraints::NONE
            },
        )?;
        let operation_id = codegen::path_argument(
            &info,
            "operation_id",
            operation_id,
            &Constraints::NONE,
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

    /// Waits until the thing that the answer reports on is over: repeats the call, and gives the last
    /// answer.
    ///
    /// [`waiters::get_dev_server_operation`](fn@hwcloud_modelarts_model::waiters::get_dev_server_operation)
    /// decides when it is over. Unless the waiter is told otherwise, it asks at once, then after 10
    /// seconds, then less and less often down to once in 30 seconds, and gives up after 60 minutes.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::Answer::new(200, "{\"operation_status\":\"success\"}").serve().await.config()?;
    /// # let client = hwcloud_modelarts_client::Client::new(&config)?;
    /// let finished = client.get_dev_server_operation()
    ///     .id("3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64")
    ///     .operation_id("0c9e7d52-61b8-4f3a-a2d4-7e8f10b3c596")
    ///     .wait()
    ///     .timeout(std::time::Duration::from_secs(600))
    ///     .await?;
    /// println!("{:#?}", *finished);
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(
        self,
    ) -> hwcloud_core::wait::Waiter<
        hwcloud_modelarts_model::GetDevServerOperationResponse,
    > {
        codegen::waiter(self.repeated())
    }

    /// Goes on with a wait that began earlier, perhaps in another process: with the arguments of its
    /// [handle](hwcloud_core::wait::Waiter::handle) in the place of those set here, and with its time still
    /// running. The handle must be one of `GetDevServerOperation`.
    ///
    /// # Errors
    ///
    /// A handle of another operation is an invalid request.
    pub fn resume(
        mut self,
        handle: &hwcloud_core::wait::Handle,
    ) -> Result<
        hwcloud_core::wait::Waiter<
            hwcloud_modelarts_model::GetDevServerOperationResponse,
        >,
        Error,
    > {
        codegen::check_handle(handle, "modelarts", "GetDevServerOperation")?;
        codegen::kept_argument(handle.arguments(), "project_id", &mut self.project_id);
        codegen::kept_argument(handle.arguments(), "id", &mut self.id);
        codegen::kept_argument(
            handle.arguments(),
            "operation_id",
            &mut self.operation_id,
        );
        Ok(codegen::resumed(self.repeated(), handle.started_at()))
    }

    fn repeated(
        self,
    ) -> impl codegen::Poll<hwcloud_modelarts_model::GetDevServerOperationResponse> {
        static INFO: codegen::PollInfo<
            hwcloud_modelarts_model::GetDevServerOperationResponse,
        > = codegen::PollInfo {
            spec: "modelarts",
            operation_id: "GetDevServerOperation",
            initial: std::time::Duration::from_millis(10000),
            max: std::time::Duration::from_millis(30000),
            timeout: std::time::Duration::from_millis(3600000),
            missing: &["ModelArts.6404"],
            standing: hwcloud_modelarts_model::waiters::get_dev_server_operation,
            asked: None,
        };
        struct Repeated {
            client: super::Client,
            project_id: Result<String, String>,
            id: Result<String, String>,
            operation_id: Result<String, String>,
        }
        impl codegen::Poll<hwcloud_modelarts_model::GetDevServerOperationResponse>
        for Repeated {
            fn info(
                &self,
            ) -> &'static codegen::PollInfo<
                hwcloud_modelarts_model::GetDevServerOperationResponse,
            > {
                &INFO
            }
            fn service(&self) -> &codegen::Service {
                &self.client.inner
            }
            fn poll(
                &self,
            ) -> codegen::Polling<
                '_,
                hwcloud_modelarts_model::GetDevServerOperationResponse,
            > {
                Box::pin(
                    crate::builder::GetDevServerOperation {
                        client: &self.client,
                        project_id: self.project_id.clone(),
                        id: self.id.clone(),
                        operation_id: self.operation_id.clone(),
                    }
                        .send(),
                )
            }
            fn arguments(&self) -> codegen::Arguments {
                codegen::keep_arguments([
                    ("project_id", codegen::keep_argument(&self.project_id)),
                    ("id", codegen::keep_argument(&self.id)),
                    ("operation_id", codegen::keep_argument(&self.operation_id)),
                ])
            }
        }
        Repeated {
            client: self.client.clone(),
            project_id: self.project_id,
            id: self.id,
            operation_id: self.operation_id,
        }
    }
}
