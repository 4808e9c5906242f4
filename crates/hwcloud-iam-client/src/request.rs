// Generated from openapi/iam.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

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

/// A `KeystoneCreateUserTokenByPassword` request, made by
/// [`Client::keystone_create_user_token_by_password`](crate::Client::keystone_create_user_token_by_password).
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct KeystoneCreateUserTokenByPassword {
    pub(crate) call: codegen::Call,
}

impl KeystoneCreateUserTokenByPassword {
    /// Sets the query parameter `nocatalog`.
    ///
    /// Omits the catalog of services from the response. Any non-empty text has this effect.
    pub fn nocatalog(self, value: impl Into<String>) -> Self {
        self.set_nocatalog(Some(value.into()))
    }

    /// Sets or unsets the query parameter `nocatalog`.
    pub fn set_nocatalog(mut self, value: Option<String>) -> Self {
        self.call.set(0, value);
        self
    }

    /// Sets the request body, sent as `application/json`.
    ///
    /// Who asks for the token, and what it is to be good for.
    ///
    /// Required.
    pub fn body(
        self,
        value: impl Into<model::KeystoneCreateUserTokenByPasswordRequestBody>,
    ) -> Self {
        self.set_body(Some(value.into()))
    }

    /// Sets or unsets the request body.
    pub fn set_body(
        mut self,
        value: Option<model::KeystoneCreateUserTokenByPasswordRequestBody>,
    ) -> Self {
        self.call.set_body(value);
        self
    }

    /// Sends `POST /v3/auth/tokens`.
    ///
    /// # Errors
    ///
    /// Fails with [`Error::InvalidRequest`](hwcloud_core::Error::InvalidRequest), before anything is sent,
    /// if arguments are missing or violate documented constraints, and with
    /// [`Error::Service`](hwcloud_core::Error::Service) on an error status. Documented errors:
    ///
    /// - 400 with the body [`ErrorResponse`](hwcloud_iam_model::ErrorResponse): The request is malformed.
    /// - 401 with the body [`ErrorResponse`](hwcloud_iam_model::ErrorResponse): User name or password is
    ///   wrong, or the user cannot get a token.
    /// - 403: The user is known but may not do this.
    /// - 404: What the request names does not exist.
    /// - 500: The service failed for a reason of its own; the same request may succeed later.
    /// - 503: The service is not available at the moment; the same request may succeed later.
    pub fn send(
        self,
    ) -> hwcloud_core::ResponseFuture<model::KeystoneCreateUserTokenByPasswordResponse> {
        codegen::send(self)
    }
}

impl codegen::Operation for KeystoneCreateUserTokenByPassword {
    type Output = model::KeystoneCreateUserTokenByPasswordResponse;
    const INFO: &'static codegen::OperationInfo = &codegen::OperationInfo {
        id: "KeystoneCreateUserTokenByPassword",
        method: "POST",
        path: "/v3/auth/tokens",
        parameters: &[codegen::Parameter::query("nocatalog")],
        accept: Some("application/json"),
        body: Some(codegen::BodyInfo {
            media_type: "application/json",
            required: true,
            constraints: &codegen::Constraints::NONE,
        }),
        response: codegen::ResponseKind::Json,
        is_public: true,
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
                .keystone_create_user_token_by_password(
                    call.optional_text(0),
                    call.body(),
                )
                .await
        })
    }

    fn output(
        response: codegen::Received,
    ) -> codegen::OutputFuture<model::KeystoneCreateUserTokenByPasswordResponse> {
        codegen::json::<model::KeystoneCreateUserTokenByPasswordResponse>(response)
    }
}

hwcloud_core::operation!(KeystoneCreateUserTokenByPassword);
