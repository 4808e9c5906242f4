//! What a waiter knows of the operation that it polls.

use std::pin::Pin;
use std::time::Duration;

use hwcloud_types::PollStatus;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::Service;
use crate::error::Error;
use crate::response::ResponseValue;

/// The arguments of a call, by their names on the wire.
pub type Arguments = Map<String, Value>;

/// One poll.
pub type Polling<'a, T> = Pin<Box<dyn Future<Output = Result<ResponseValue<T>, Error>> + Send + 'a>>;

/// One call that can be made again and again. Generated builders become it when they are waited for.
pub trait Poll<T: 'static>: Send + Sync + 'static {
    /// The operation.
    fn info(&self) -> &'static PollInfo<T>;

    /// What sends the calls.
    fn service(&self) -> &Service;

    /// Makes the call.
    fn poll(&self) -> Polling<'_, T>;

    /// Makes the call without the argument that asks for one thing, and so for all of them. Only where [`PollInfo::asked`] is there.
    fn poll_all(&self) -> Polling<'_, T> {
        self.poll()
    }

    /// The arguments that are set; `null` for one that was refused.
    fn arguments(&self) -> Arguments;
}

/// What the specification says about waiting for an operation.
#[derive(Debug)]
pub struct PollInfo<T: 'static> {
    /// The spec, by its file stem.
    pub spec: &'static str,
    /// The documented name of the operation.
    pub operation_id: &'static str,
    /// The first interval between two polls.
    pub initial: Duration,
    /// The longest interval.
    pub max: Duration,
    /// How long to wait altogether.
    pub timeout: Duration,
    /// Codes of errors that mean that there is no such thing, beside status 404.
    pub missing: &'static [&'static str],
    /// What a document says.
    pub standing: fn(&T) -> PollStatus,
    /// How one thing is asked for among many, where the operation lists them.
    pub asked: Option<Asked<T>>,
}

/// How one thing is asked for among many.
#[derive(Debug)]
pub struct Asked<T: 'static> {
    /// The argument that asks for it.
    pub parameter: &'static str,
    /// The document as if only the thing with this ID had been asked for.
    pub part: fn(&T, &str) -> T,
}

/// The arguments that are set.
pub fn keep_arguments(arguments: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Arguments {
    arguments.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// An argument if it is set; `null` if it was refused, which shows in the first poll.
pub fn keep_argument<T: Serialize>(value: &Result<T, String>) -> Option<Value> {
    let Ok(value) = value else { return Some(Value::Null) };
    serde_json::to_value(value).ok().filter(|value| !value.is_null())
}

/// An argument as it was kept; what is there already, if none was.
pub fn kept_argument<T: DeserializeOwned>(arguments: &Arguments, name: &str, value: &mut Result<T, String>) {
    if let Some(kept) = arguments.get(name) {
        *value = T::deserialize(kept).map_err(|error| error.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_that_was_refused_is_not_one_that_is_not_set() {
        let kept = keep_arguments([
            ("set", keep_argument(&Ok(Some("a")))),
            ("not set", keep_argument(&Ok(None::<String>))),
            ("refused", keep_argument::<String>(&Err("must not be empty".to_owned()))),
        ]);
        assert_eq!(Value::Object(kept), serde_json::json!({"set": "a", "refused": null}));
    }
}
