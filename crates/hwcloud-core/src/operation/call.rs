//! A call before it is sent: its service, arguments, body and options.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};
use hwcloud_types::{Validate, Validator};
use serde::Serialize;
use serde_json::{Map, Value};

use super::body::{Body, BodyArgument};
use super::encode::{Encoded, encode};
use super::patterns;
use super::prepared::Prepared;
use crate::config::RetryPolicy;
use crate::error::{CallContext, Error, InvalidRequestError};
use crate::exec::CallSettings;
use crate::info::{OperationInfo, Parameter, ParameterLocation};
use crate::service::Service;

/// A call of an operation: everything that its builder sets. It can be cloned and sent again.
#[derive(Clone)]
pub struct Call {
    service: Service,
    info: &'static OperationInfo,
    /// By the index of their parameters.
    arguments: Vec<Argument>,
    body: Option<BodyArgument>,
    settings: CallSettings,
    headers: Vec<(String, String)>,
}

/// The argument for a parameter.
#[derive(Clone, Debug)]
enum Argument {
    Unset,
    Set(Value),
    /// The reason why it could not be converted.
    Invalid(String),
}

impl Call {
    /// Creates a call without arguments.
    pub fn new(service: &Service, info: &'static OperationInfo) -> Self {
        let arguments = vec![Argument::Unset; info.parameters.len()];
        let settings = CallSettings::default();
        Self { service: service.clone(), info, arguments, body: None, settings, headers: Vec::new() }
    }

    /// Sets the argument for the parameter with this index; `None` unsets it.
    pub fn set<T: Serialize>(&mut self, index: usize, value: Option<T>) {
        let argument = match value.map(serde_json::to_value) {
            None => Argument::Unset,
            Some(Ok(value)) => Argument::Set(value),
            Some(Err(error)) => Argument::Invalid(error.to_string()),
        };
        self.put(index, argument);
    }

    /// Converts the argument for the parameter with this index, and sets it.
    pub fn parse<T, V>(&mut self, index: usize, value: V)
    where
        T: Serialize,
        V: TryInto<T>,
        V::Error: fmt::Display,
    {
        match value.try_into() {
            Ok(value) => self.set(index, Some(value)),
            Err(error) => self.put(index, Argument::Invalid(error.to_string())),
        }
    }

    /// Converts the elements of the list for the parameter with this index, and sets it.
    pub fn parse_list<T, V>(&mut self, index: usize, values: impl IntoIterator<Item = V>)
    where
        T: Serialize,
        V: TryInto<T>,
        V::Error: fmt::Display,
    {
        match values.into_iter().map(TryInto::try_into).collect::<Result<Vec<T>, _>>() {
            Ok(values) => self.set(index, Some(values)),
            Err(error) => self.put(index, Argument::Invalid(error.to_string())),
        }
    }

    /// Sets the body to a value, which is checked.
    pub fn set_body<T: Serialize + Validate + Send + Sync + 'static>(&mut self, value: Option<T>) {
        self.body = value.map(BodyArgument::value);
    }

    /// Sets the body to free JSON, or to a list or map of it.
    pub fn set_unchecked_body<T: Serialize + Send + Sync + 'static>(&mut self, value: Option<T>) {
        self.body = value.map(BodyArgument::unchecked);
    }

    /// Sets the body to bytes.
    pub fn set_bytes(&mut self, body: Option<Body>) {
        self.body = body.map(BodyArgument::Bytes);
    }

    /// Sets the timeout of this call.
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.settings.timeout = Some(timeout);
    }

    /// Sets the retry policy of this call.
    pub fn set_retry_policy(&mut self, policy: RetryPolicy) {
        self.settings.retry = Some(policy);
    }

    /// Adds a header to this call.
    pub fn set_header(&mut self, name: String, value: String) {
        self.headers.push((name, value));
    }

    /// Returns the operation.
    pub fn info(&self) -> &'static OperationInfo {
        self.info
    }

    pub(crate) fn service(&self) -> &Service {
        &self.service
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.settings.timeout.unwrap_or_else(|| self.service.config().timeout())
    }

    /// Returns the arguments that are set, by the names of their parameters. Invalid ones are left out.
    pub(crate) fn arguments(&self) -> Map<String, Value> {
        let arguments = self.parameters().filter_map(|(parameter, argument)| {
            let value = match argument {
                Argument::Set(value) => value.clone(),
                Argument::Unset => self.configured(parameter)?.into(),
                Argument::Invalid(_) => return None,
            };
            Some((parameter.name.to_owned(), value))
        });
        arguments.collect()
    }

    /// Returns whether the argument `name` is set, validly or not.
    pub(crate) fn is_set(&self, name: &str) -> bool {
        self.parameters().any(|(parameter, argument)| parameter.name == name && !matches!(argument, Argument::Unset))
    }

    /// Unsets all arguments.
    pub(crate) fn clear(&mut self) {
        self.arguments.fill(Argument::Unset);
    }

    /// Sets the argument `name`, and returns whether the operation has such a parameter; `None` unsets it.
    pub(crate) fn set_by_name(&mut self, name: &str, value: Option<Value>) -> bool {
        let index = self.info.parameters.iter().position(|parameter| parameter.name == name);
        if let Some(index) = index {
            self.set(index, value);
        }
        index.is_some()
    }

    /// Checks and encodes everything.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidRequest`] with all violations.
    pub(super) fn prepare(&self) -> Result<Prepared, Error> {
        let mut validator = Validator::new(&patterns::is_match);
        let arguments = self.parameters().map(|(parameter, argument)| self.encode(parameter, argument, &mut validator)).collect();
        let mut body = None;
        if let Some(info) = self.info.body {
            match &self.body {
                Some(argument) => validator.at("body", |validator| body = argument.encode(&info, validator)),
                None => validator.present("body", !info.required),
            }
        }
        let headers = self.encode_headers(&mut validator);
        let violations = validator.finish();
        if !violations.is_empty() {
            return Err(Error::InvalidRequest(InvalidRequestError { context: CallContext::new(self.info.id), violations }));
        }
        Ok(Prepared::new(self.service.clone(), self.info, arguments, body, self.settings, headers))
    }

    fn encode(&self, parameter: &Parameter, argument: &Argument, validator: &mut Validator<'_>) -> Encoded {
        let configured;
        let value = match argument {
            Argument::Set(value) => value,
            Argument::Unset => {
                let Some(text) = self.configured(parameter) else {
                    if parameter.is_required {
                        validator.at(parameter.name, |validator| validator.report(self.required(parameter)));
                    }
                    return Encoded::Absent;
                };
                configured = Value::from(text);
                &configured
            }
            Argument::Invalid(reason) => {
                validator.at(parameter.name, |validator| validator.report(format!("is not valid: {reason}")));
                return Encoded::Absent;
            }
        };
        encode(parameter, value, validator)
    }

    /// The violation of a required argument that is not set.
    fn required(&self, parameter: &Parameter) -> String {
        if parameter.is_configured {
            let sources = self.service.config().project_id_sources().join(", ");
            format!("is required; looked in the call, {sources}")
        } else {
            "is required".to_owned()
        }
    }

    /// Returns the project of the configuration, if the argument defaults to it.
    fn configured(&self, parameter: &Parameter) -> Option<&str> {
        self.service.config().project_id().filter(|_| parameter.is_configured)
    }

    fn encode_headers(&self, validator: &mut Validator<'_>) -> HeaderMap {
        let mut headers = HeaderMap::with_capacity(self.headers.len());
        for (name, value) in &self.headers {
            match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                (Ok(name), Ok(value)) => drop(headers.insert(name, value)),
                (Err(_), _) => validator.at(name, |validator| validator.report("must be the name of a header")),
                (_, Err(_)) => validator.at(name, |validator| {
                    validator.report("must not hold line breaks or control characters: it is a header");
                }),
            }
        }
        headers
    }

    fn parameters(&self) -> impl Iterator<Item = (&'static Parameter, &Argument)> {
        self.info.parameters.iter().zip(&self.arguments)
    }

    fn put(&mut self, index: usize, argument: Argument) {
        if let Some(slot) = self.arguments.get_mut(index) {
            *slot = argument;
        }
    }
}

impl fmt::Debug for Call {
    /// Shows neither headers nor the body: they may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arguments = self.parameters().filter(|(_, argument)| !matches!(argument, Argument::Unset));
        let shown = arguments.map(|(parameter, argument)| match (parameter.location, argument) {
            (ParameterLocation::Header, _) => (parameter.name, "[redacted]".to_owned()),
            (_, Argument::Set(value)) => (parameter.name, value.to_string()),
            (_, _) => (parameter.name, "invalid".to_owned()),
        });
        f.debug_struct("Call")
            .field("operation", &self.info.id)
            .field("service", &self.service.name())
            .field("arguments", &shown.collect::<Vec<_>>())
            .field("has_body", &self.body.is_some())
            .field("settings", &self.settings)
            .field("headers", &self.headers.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .finish()
    }
}
