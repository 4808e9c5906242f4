//! A call whose arguments are checked and encoded, ready for progenitor's function.

use std::fmt;
use std::sync::Arc;

use http::{HeaderMap, HeaderName, HeaderValue, header};
use reqwest::Request;

use super::body::EncodedBody;
use super::encode::Encoded;
use crate::error::Error;
use crate::exec::{self, CallSettings, Received};
use crate::info::{OperationInfo, ParameterLocation};
use crate::service::Service;
use crate::transport::HttpBody;

/// The header that progenitor adds and the services do not know.
const API_VERSION: HeaderName = HeaderName::from_static("api-version");

/// The encoded arguments of a call. Cheap to clone.
#[derive(Clone)]
pub struct Prepared {
    shared: Arc<Shared>,
}

struct Shared {
    service: Service,
    info: &'static OperationInfo,
    arguments: Vec<Encoded>,
    body: Option<EncodedBody>,
    settings: CallSettings,
    headers: HeaderMap,
}

impl Prepared {
    pub(super) fn new(
        service: Service,
        info: &'static OperationInfo,
        arguments: Vec<Encoded>,
        body: Option<EncodedBody>,
        settings: CallSettings,
        headers: HeaderMap,
    ) -> Self {
        Self { shared: Arc::new(Shared { service, info, arguments, body, settings, headers }) }
    }

    /// Returns the base URL, without a trailing slash.
    pub fn base_url(&self) -> &str {
        self.shared.service.base_url()
    }

    /// Returns the HTTP client for the base URL.
    pub fn http_client(&self) -> reqwest::Client {
        self.shared.service.http_client().clone()
    }

    /// Returns the operation.
    pub fn info(&self) -> &'static OperationInfo {
        self.shared.info
    }

    /// Returns a required argument.
    pub fn text(&self, index: usize) -> &str {
        self.optional_text(index).unwrap_or_default()
    }

    /// Returns an optional argument.
    pub fn optional_text(&self, index: usize) -> Option<&str> {
        match self.shared.arguments.get(index) {
            Some(Encoded::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns a required list.
    pub fn list(&self, index: usize) -> &Vec<String> {
        static EMPTY: Vec<String> = Vec::new();
        self.optional_list(index).unwrap_or(&EMPTY)
    }

    /// Returns an optional list.
    pub fn optional_list(&self, index: usize) -> Option<&Vec<String>> {
        match self.shared.arguments.get(index) {
            Some(Encoded::List(texts)) => Some(texts),
            _ => None,
        }
    }

    /// Returns the body; an empty one if there is none.
    pub fn body(&self) -> HttpBody {
        self.shared.body.as_ref().map(EncodedBody::take).unwrap_or_default()
    }

    /// Completes the request that progenitor's function has made, and executes it.
    pub(crate) async fn exec(&self, mut request: Request) -> Result<Received, Error> {
        self.complete(&mut request);
        let Shared { service, info, settings, .. } = &*self.shared;
        exec::execute(service, request, info, *settings).await
    }

    /// Applies what the lowered document leaves out.
    fn complete(&self, request: &mut Request) {
        let Shared { info, arguments, body, headers, .. } = &*self.shared;
        request.headers_mut().remove(API_VERSION);
        request.headers_mut().remove(header::CONTENT_TYPE);
        match info.body.filter(|_| body.is_some()) {
            Some(info) => drop(request.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(info.media_type))),
            None => *request.body_mut() = None,
        }
        if let Some(accept) = info.accept {
            request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static(accept));
        }
        for (parameter, argument) in info.parameters.iter().zip(arguments).filter(|(parameter, _)| parameter.is_by_runtime) {
            let texts = match argument {
                Encoded::Absent => &[],
                Encoded::Text(text) => std::slice::from_ref(text),
                Encoded::List(texts) => texts.as_slice(),
            };
            for text in texts {
                match parameter.location {
                    ParameterLocation::Query => drop(request.url_mut().query_pairs_mut().append_pair(parameter.name, text)),
                    // Both were checked.
                    ParameterLocation::Header => {
                        if let (Ok(name), Ok(value)) = (HeaderName::try_from(parameter.name), HeaderValue::try_from(text)) {
                            request.headers_mut().append(name, value);
                        }
                    }
                    ParameterLocation::Path => {}
                }
            }
        }
        for (name, value) in headers {
            request.headers_mut().insert(name, value.clone());
        }
    }
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared").field("operation", &self.shared.info.id).finish_non_exhaustive()
    }
}
