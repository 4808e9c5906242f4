// Generated from openapi/iam.yaml (sha256 0fef97f5a042357f495791b98004e99ab34331435d66ee46ee92012f5e377b54)
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

/// A call of `KeystoneCreateUserTokenByPassword`, made by
/// [`Client::keystone_create_user_token_by_password`](crate::Client::keystone_create_user_token_by_password):
/// set its arguments, then send it.
#[must_use = "a call is made by sending it"]
#[derive(Debug, Clone)]
pub struct KeystoneCreateUserTokenByPassword<'a> {
    client: &'a super::Client,
    nocatalog: Result<Option<String>, String>,
    body: Result<
        hwcloud_iam_model::KeystoneCreateUserTokenByPasswordRequestBody,
        String,
    >,
}

impl<'a> KeystoneCreateUserTokenByPassword<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client,
            nocatalog: Ok(None),
            body: Err(codegen::REQUIRED.to_owned()),
        }
    }

    /// Leaves the catalog of services out of the answer. Any text that is not empty does so.
    ///
    /// The query parameter `nocatalog`.
    #[must_use]
    pub fn nocatalog<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.nocatalog = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }

    /// Who asks for the token, and what it is to be good for.
    ///
    /// Sent as `application/json`. Required.
    #[must_use]
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<hwcloud_iam_model::KeystoneCreateUserTokenByPasswordRequestBody>,
        V::Error: std::fmt::Display,
    {
        self.body = value.try_into().map_err(|error| error.to_string());
        self
    }

    /// Sends `POST /v3/auth/tokens`.
    ///
    /// # Errors
    ///
    /// An argument that is missing or breaks a documented rule is an invalid request; nothing is sent then.
    /// An answer that is no success is a service error, one that does not decode keeps its body.
    ///
    /// - 400 with the body [`ErrorResponse`](hwcloud_iam_model::ErrorResponse): The request is malformed.
    /// - 401 with the body [`ErrorResponse`](hwcloud_iam_model::ErrorResponse): User name or password is
    ///   wrong, or the user cannot get a token.
    /// - 403: The user is known but may not do this.
    /// - 404: What the request names does not exist.
    /// - 500: The service failed for a reason of its own; the same request may succeed later.
    /// - 503: The service is not available at the moment; the same request may succeed later.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<hwcloud_iam_model::KeystoneCreateUserTokenByPasswordResponse>,
        Error,
    > {
        let Self { client, nocatalog, body } = self;
        let info = OperationInfo::new("KeystoneCreateUserTokenByPassword")
            .with_path("/v3/auth/tokens")
            .with_response(codegen::ResponseKind::Json)
            .public();
        let nocatalog = codegen::optional_argument(
            &info,
            "nocatalog",
            nocatalog,
            &Constraints::NONE,
        )?;
        let body = codegen::argument(&info, "body", body, &Constraints::NONE)?;
        let url = [client.baseurl.as_str(), "/v3/auth/tokens"].concat();
        let mut request = client
            .client
            .post(url)
            .header(
                reqwest::header::ACCEPT,
                reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json_body(&body)?
            .query(&codegen::QueryParam::new("nocatalog", &nocatalog))
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
