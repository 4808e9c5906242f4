//! Who may call: a token, or a signature that is computed again.

mod signature;

use std::time::SystemTime;

use http::HeaderValue;
use hwcloud_spec::ir::Status;

use crate::answer::{Answer, documented, gateway};
use crate::contract::Route;
use crate::secret::Secret;
use crate::tokens::Tokens;

pub(crate) use signature::SignedRequest;

/// The gateway's code for whoever cannot prove who they are.
const REFUSED: &str = "APIGW.0301";
/// The longest token, in characters.
const LONGEST_TOKEN: usize = 32_768;

/// An access key that the server knows.
#[derive(Clone, Debug)]
pub(crate) struct AccessKey {
    pub(crate) id: String,
    pub(crate) secret: Secret,
    /// There for a temporary key.
    pub(crate) security_token: Option<Secret>,
}

/// What the server takes as proof.
#[derive(Default)]
pub(crate) struct Authentication {
    /// The only token that is taken, besides those that the server has given out; any, if there is none.
    pub(crate) token: Option<Secret>,
    pub(crate) access_keys: Vec<AccessKey>,
}

impl Authentication {
    /// Whether a request may go on, or else the answer; `given` are the tokens that the server gives out.
    pub(crate) fn check(
        &self,
        route: &Route,
        request: &SignedRequest<'_>,
        given: &Tokens,
        now: SystemTime,
    ) -> Result<(), Box<Answer>> {
        if route.operation().is_public {
            return Ok(());
        }
        let headers = request.headers;
        if let Some(token) = headers.get("x-auth-token") {
            return self.check_token(token, given).map_err(|reason| Box::new(unauthorized(route, &reason)));
        }
        if headers.contains_key(http::header::AUTHORIZATION) {
            let refused = |reason: String| Box::new(gateway(401, REFUSED, &format!("Incorrect IAM authentication: {reason}")));
            return signature::verify(&self.access_keys, &route.api.stem, request, now).map_err(refused);
        }
        Err(Box::new(unauthorized(route, "there is neither X-Auth-Token nor a signature in Authorization")))
    }

    fn check_token(&self, token: &HeaderValue, given: &Tokens) -> Result<(), String> {
        let token = token.to_str().unwrap_or_default().trim();
        if token.is_empty() || token.len() > LONGEST_TOKEN {
            return Err(format!("X-Auth-Token must have 1 to {LONGEST_TOKEN} characters"));
        }
        let Some(expected) = &self.token else { return Ok(()) };
        if token == expected.expose() || given.has_made(token) {
            return Ok(());
        }
        Err("X-Auth-Token is neither the token of this server nor one that it has given".to_owned())
    }
}

/// The documented 401, or else the gateway's.
fn unauthorized(route: &Route, reason: &str) -> Answer {
    match documented(route, Status::Code(401)) {
        Some(answer) => answer.because(reason),
        None => gateway(401, REFUSED, &format!("Incorrect IAM authentication: {reason}")),
    }
}

/// The headers of a request whose values nobody may see.
pub(crate) fn is_secret(name: &str) -> bool {
    matches!(
        name,
        "authorization"
            | "x-auth-token"
            | "x-subject-token"
            | "x-security-token"
            | "cookie"
            | "set-cookie"
            | "proxy-authorization"
    )
}
