// Generated from openapi/cbr.yaml (sha256 304df219fd5ba08f80b3c0d27ae1fa4e8a4ed81000391344c5bf77dce4b73919)
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
            &Constraints::NONE,
        )?;
        let operation_log_id = codegen::path_argument(
            &info,
            "operation_log_id",
            operation_log_id,
            &Constraints::NONE,
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

    /// Waits until the thing that the answer reports on is over: repeats the call, and gives the last
    /// answer.
    ///
    /// [`waiters::show_op_log`](fn@hwcloud_cbr_model::waiters::show_op_log) decides when it is over. Unless
    /// the waiter is told otherwise, it asks at once, then after 10 seconds, then less and less often down
    /// to once in 60 seconds, and gives up after 30 minutes.
    ///
    /// # Example
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let config = hwcloud_tests::Answer::new(200, "{\"operation_log\":{\"status\":\"success\"}}").serve().await.config()?;
    /// # let client = hwcloud_cbr_client::Client::new(&config)?;
    /// let finished = client.show_op_log()
    ///     .operation_log_id("4827f2da-b008-4507-ab7d-42d0df5ed912")
    ///     .wait()
    ///     .timeout(std::time::Duration::from_secs(600))
    ///     .await?;
    /// println!("{:#?}", *finished);
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(
        self,
    ) -> hwcloud_core::wait::Waiter<hwcloud_cbr_model::ShowOpLogResponse> {
        codegen::waiter(self.repeated())
    }

    /// Goes on with a wait that began earlier, perhaps in another process: with the arguments of its
    /// [handle](hwcloud_core::wait::Waiter::handle) in the place of those set here, and with its time still
    /// running. The handle must be one of `ShowOpLog`.
    ///
    /// # Errors
    ///
    /// A handle of another operation is an invalid request.
    pub fn resume(
        mut self,
        handle: &hwcloud_core::wait::Handle,
    ) -> Result<
        hwcloud_core::wait::Waiter<hwcloud_cbr_model::ShowOpLogResponse>,
        Error,
    > {
        codegen::check_handle(handle, "cbr", "ShowOpLog")?;
        codegen::kept_argument(handle.arguments(), "project_id", &mut self.project_id);
        codegen::kept_argument(
            handle.arguments(),
            "operation_log_id",
            &mut self.operation_log_id,
        );
        Ok(codegen::resumed(self.repeated(), handle.started_at()))
    }

    fn repeated(self) -> impl codegen::Poll<hwcloud_cbr_model::ShowOpLogResponse> {
        static INFO: codegen::PollInfo<hwcloud_cbr_model::ShowOpLogResponse> = codegen::PollInfo {
            spec: "cbr",
            operation_id: "ShowOpLog",
            initial: std::time::Duration::from_millis(10000),
            max: std::time::Duration::from_millis(60000),
            timeout: std::time::Duration::from_millis(1800000),
            missing: &[],
            standing: hwcloud_cbr_model::waiters::show_op_log,
            asked: None,
        };
        struct Repeated {
            client: super::Client,
            project_id: Result<String, String>,
            operation_log_id: Result<String, String>,
        }
        impl codegen::Poll<hwcloud_cbr_model::ShowOpLogResponse> for Repeated {
            fn info(
                &self,
            ) -> &'static codegen::PollInfo<hwcloud_cbr_model::ShowOpLogResponse> {
                &INFO
            }
            fn service(&self) -> &codegen::Service {
                &self.client.inner
            }
            fn poll(
                &self,
            ) -> codegen::Polling<'_, hwcloud_cbr_model::ShowOpLogResponse> {
                Box::pin(
                    crate::builder::ShowOpLog {
                        client: &self.client,
                        project_id: self.project_id.clone(),
                        operation_log_id: self.operation_log_id.clone(),
                    }
                        .send(),
                )
            }
            fn arguments(&self) -> codegen::Arguments {
                codegen::keep_arguments([
                    ("project_id", codegen::keep_argument(&self.project_id)),
                    ("operation_log_id", codegen::keep_argument(&self.operation_log_id)),
                ])
            }
        }
        Repeated {
            client: self.client.clone(),
            project_id: self.project_id,
            operation_log_id: self.operation_log_id,
        }
    }
}
