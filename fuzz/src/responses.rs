//! The response types of the generated models, and the invariants of their decoders.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Decodes text as one type; panics if an invariant is violated.
pub type Check = fn(&str);

macro_rules! responses {
    ($($spec:literal: $model:ident::{ $($name:ident),+ $(,)? })+) => {
        /// Every response type of every spec, as `<stem>::<type>`. A new spec or response must be added here before the target
        /// starts.
        pub const RESPONSES: &[(&str, Check)] = &[
            $($((concat!($spec, "::", stringify!($name)), check::<$model::$name>),)+)+
        ];
    };
}

responses! {
    "bcs": hwcloud_bcs_model::{ ErrorResponse, ListOpRecordResponse, ShowBlockchainStatusResponse }
    "cbr": hwcloud_cbr_model::{ ErrorResponse, ShowOpLogResponse }
    "iam": hwcloud_iam_model::{ ErrorResponse, KeystoneCreateUserTokenByPasswordResponse }
    "modelarts": hwcloud_modelarts_model::{ GetDevServerOperationResponse }
}

/// Asserts that the list above is complete.
///
/// # Panics
///
/// Panics if it is not.
pub fn assert_complete() {
    let mut listed: Vec<&str> = RESPONSES.iter().map(|(name, _)| *name).collect();
    listed.sort_unstable();
    assert_eq!(listed, crate::specs::response_types(), "fuzz/src/responses.rs does not list the response types of openapi/");
}

/// Asserts that text either decodes, and then encodes to text that decodes to the same value, or is an error, also for the slower
/// decoder that finds the path of an error.
fn check<T: DeserializeOwned + Serialize + PartialEq + Debug>(text: &str) {
    match serde_json::from_str::<T>(text) {
        Ok(value) => {
            let encoded = serde_json::to_string(&value).unwrap_or_else(|error| panic!("{value:?} does not encode: {error}"));
            let again: T = serde_json::from_str(&encoded).unwrap_or_else(|error| panic!("{encoded} does not decode: {error}"));
            assert_eq!(again, value, "{encoded}");
        }
        Err(error) => {
            let mut deserializer = serde_json::Deserializer::from_str(text);
            let decoded = serde_path_to_error::deserialize::<_, T>(&mut deserializer);
            assert!(decoded.is_err() || deserializer.end().is_err(), "decodes at the second try only: {error}");
        }
    }
}
