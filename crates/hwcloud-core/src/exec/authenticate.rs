//! Authenticates a request with a token or a signature.

use std::time::SystemTime;

use http::{HeaderMap, HeaderName, HeaderValue, header};
use hwcloud_signer::{AccessKey, Algorithm, DateOutOfRange, SigningDate};
use reqwest::{Request, Url};

use crate::config::SigningAlgorithm;
use crate::credentials::{Credentials, Kind};
use crate::error::{CallContext, CredentialsError, Error, InvalidRequestError};
use crate::info::OperationInfo;
use crate::secret::{Redactor, Secret};
use crate::service::Service;

const AUTH_TOKEN: HeaderName = HeaderName::from_static("x-auth-token");
const SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-security-token");
const PROJECT_ID: HeaderName = HeaderName::from_static("x-project-id");
const DOMAIN_ID: HeaderName = HeaderName::from_static("x-domain-id");
const DATE: HeaderName = HeaderName::from_static(hwcloud_signer::DATE_HEADER);

/// The headers that are signed if they are sent, besides host and date. Proxies may change others.
const SIGNED: &[&str] = &["content-type", "x-project-id", "x-domain-id", "x-security-token"];

/// The region in signatures for services without regions.
const GLOBAL_REGION: &str = "globe";

/// What authentication has added to a request.
#[derive(Default)]
pub(super) struct AuthOutcome {
    /// Secrets that must not be shown.
    pub(super) secrets: Redactor,
    /// The date of the signature, if there is one.
    pub(super) signed_at: Option<SystemTime>,
}

/// Authenticates `request` with `credentials`.
pub(super) fn authenticate(
    request: &mut Request,
    service: &Service,
    info: &OperationInfo,
    credentials: &Credentials,
    context: CallContext,
) -> Result<AuthOutcome, Error> {
    let mut outcome = AuthOutcome::default();
    match &credentials.kind {
        Kind::Anonymous => {}
        Kind::Token(token) => {
            insert_secret(request.headers_mut(), AUTH_TOKEN, token);
            outcome.secrets.add(token.clone());
        }
        Kind::AccessKey { id, secret, security_token } => {
            outcome.secrets.add(secret.clone());
            insert_scope(request, service, info);
            if let Some(token) = security_token {
                insert_secret(request.headers_mut(), SECURITY_TOKEN, token);
                outcome.secrets.add(token.clone());
            }
            let now = service.config().clock().now();
            let key = AccessKey { id, secret: secret.expose() };
            let signature = sign(request, service, key, now, context)?;
            outcome.secrets.add(signature);
            outcome.signed_at = Some(now);
        }
    }
    Ok(outcome)
}

/// Signs the request as it will be sent, and returns the signature.
fn sign(
    request: &mut Request,
    service: &Service,
    key: AccessKey<'_>,
    now: SystemTime,
    context: CallContext,
) -> Result<Secret, Error> {
    let date = SigningDate::try_from(now).map_err(|error| bad_clock(context, error))?;
    let body = match request.body() {
        None => &[][..],
        Some(body) => body.as_bytes().ok_or_else(|| unsignable_body(context))?,
    };
    let host = host(request.url());
    let mut headers = vec![(header::HOST.as_str(), host.as_bytes())];
    for &name in SIGNED {
        headers.extend(request.headers().get_all(name).iter().map(|value| (name, value.as_bytes())));
    }
    let signable = hwcloud_signer::Request {
        method: request.method().as_str(),
        path: request.url().path(),
        query: request.url().query().unwrap_or_default(),
        headers: &headers,
        body,
    };
    let algorithm = match service.config().signing_algorithm() {
        SigningAlgorithm::SdkHmacSha256 => Algorithm::SdkHmacSha256,
        SigningAlgorithm::V11HmacSha256 => {
            let region = if service.is_global() { GLOBAL_REGION } else { service.config().region().unwrap_or_default() };
            Algorithm::V11HmacSha256 { region, service: service.name() }
        }
    };
    let signature = signable.sign(key, date, algorithm);
    let query = Some(signature.query()).filter(|query| !query.is_empty());
    let authorization = Secret::new(signature.authorization());
    request.url_mut().set_query(query);
    // Both are ASCII by construction.
    if let Ok(date) = HeaderValue::from_str(date.as_str()) {
        request.headers_mut().insert(DATE, date);
    }
    insert_secret(request.headers_mut(), header::AUTHORIZATION, &authorization);
    Ok(Secret::new(signature.as_str()))
}

fn insert_secret(headers: &mut HeaderMap, name: HeaderName, secret: &Secret) {
    // Credentials are checked before, so that a header can hold them.
    if let Some(value) = secret.to_header() {
        headers.insert(name, value);
    }
}

/// Adds the project of a signed call, or else its account, which a token would imply.
fn insert_scope(request: &mut Request, service: &Service, info: &OperationInfo) {
    if request.headers().contains_key(PROJECT_ID) || request.headers().contains_key(DOMAIN_ID) {
        return;
    }
    let project_id = project_in_path(request.url().path(), service.base_path(), info.path);
    let project_id = project_id.as_deref().or(service.config().project_id());
    let (name, id) = match (project_id, service.config().domain_id()) {
        (Some(project_id), _) => (PROJECT_ID, project_id),
        (None, Some(domain_id)) => (DOMAIN_ID, domain_id),
        (None, None) => return,
    };
    if let Ok(value) = HeaderValue::from_str(id) {
        request.headers_mut().insert(name, value);
    }
}

/// Returns the project in the path, at the position of `{project_id}` in its template.
fn project_in_path(path: &str, base_path: &str, template: &str) -> Option<String> {
    let index = template.split('/').position(|segment| segment == "{project_id}")?;
    let segment = path.strip_prefix(base_path)?.split('/').nth(index)?;
    Some(percent_encoding::percent_decode_str(segment).decode_utf8().ok()?.into_owned())
}

/// Returns the header `Host` as the HTTP library sends it.
fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

fn unsignable_body(context: CallContext) -> Error {
    InvalidRequestError::of(context, "body", "must be bytes in memory: a stream cannot be signed").into()
}

fn bad_clock(context: CallContext, error: DateOutOfRange) -> Error {
    Error::Credentials(CredentialsError { context, cause: std::sync::Arc::new(error) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_is_found_in_the_path() {
        let template = "/v3/{project_id}/operation-logs/{id}";
        assert_eq!(project_in_path("/v3/p%2F1/operation-logs/x", "", template).as_deref(), Some("p/1"));
        assert_eq!(project_in_path("/cbr/v3/p/operation-logs/x", "/cbr", template).as_deref(), Some("p"));
        assert_eq!(project_in_path("/v3/p", "", "/v3/{domain_id}"), None);
        assert_eq!(project_in_path("/v3/p", "", ""), None);
    }

    #[test]
    fn the_host_has_its_port_unless_it_is_the_default() {
        for (url, expected) in [
            ("https://a.example.com/x", "a.example.com"),
            ("https://a.example.com:443/x", "a.example.com"),
            ("https://a.example.com:8443/x", "a.example.com:8443"),
            ("http://[::1]:80/x", "[::1]"),
        ] {
            assert_eq!(host(&Url::parse(url).unwrap()), expected);
        }
    }
}
