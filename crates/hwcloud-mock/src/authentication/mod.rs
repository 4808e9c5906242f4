//! Authenticates requests: by a token, or by recomputing their signature.

mod signature;

use std::time::SystemTime;

use http::HeaderValue;
use hwcloud_spec::ir::Status;

use crate::api::Route;
use crate::response::{Response, documented, gateway};
use crate::tokens::Tokens;

pub(crate) use signature::SignedRequest;

/// The gateway's code for failed authentication.
const UNAUTHORIZED: &str = "APIGW.0301";
/// The longest token, in characters.
const LONGEST_TOKEN: usize = 32_768;

/// An access key of the server. Has no `Debug`, which would show the secrets.
pub(crate) struct AccessKey {
    pub(crate) id: String,
    pub(crate) secret: String,
    /// Set for a temporary key.
    pub(crate) security_token: Option<String>,
}

/// The credentials that the server accepts. Has no `Debug`, which would show the secrets.
#[derive(Default)]
pub(crate) struct Authentication {
    /// The only token that is accepted, besides those that the server has issued; `None` accepts any token.
    pub(crate) token: Option<String>,
    pub(crate) access_keys: Vec<AccessKey>,
}

impl Authentication {
    /// Checks the credentials of a request; `issued` are the tokens that the server issues.
    pub(crate) fn check(
        &self,
        route: &Route,
        request: &SignedRequest<'_>,
        issued: &Tokens,
        now: SystemTime,
    ) -> Result<(), Box<Response>> {
        if route.operation().is_public {
            return Ok(());
        }
        let headers = request.headers;
        if let Some(token) = headers.get("x-auth-token") {
            return self.check_token(token, issued).map_err(|reason| Box::new(unauthorized(route, &reason)));
        }
        if headers.contains_key(http::header::AUTHORIZATION) {
            let unauthorized =
                |reason: String| Box::new(gateway(401, UNAUTHORIZED, &format!("Incorrect IAM authentication: {reason}")));
            return signature::verify(&self.access_keys, &route.api.stem, request, now).map_err(unauthorized);
        }
        Err(Box::new(unauthorized(route, "there is neither X-Auth-Token nor a signature in Authorization")))
    }

    fn check_token(&self, token: &HeaderValue, issued: &Tokens) -> Result<(), String> {
        let token = token.to_str().unwrap_or_default().trim();
        if token.is_empty() || token.len() > LONGEST_TOKEN {
            return Err(format!("X-Auth-Token must have 1 to {LONGEST_TOKEN} characters"));
        }
        let Some(expected) = &self.token else { return Ok(()) };
        if token == expected || issued.has_issued(token) {
            return Ok(());
        }
        Err("X-Auth-Token is neither the token of this server nor one that it has issued".to_owned())
    }
}

/// Returns the documented 401, or else the gateway's.
fn unauthorized(route: &Route, reason: &str) -> Response {
    match documented(route, Status::Code(401)) {
        Some(response) => response.because(reason),
        None => gateway(401, UNAUTHORIZED, &format!("Incorrect IAM authentication: {reason}")),
    }
}
