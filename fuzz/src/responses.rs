//! The response types of the generated models, and what holds for each of them whatever a service sends.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Decodes text as one type; panics where a rule is broken.
pub type Check = fn(&str);

macro_rules! responses {
    ($($spec:literal: $model:ident::{ $($name:ident),+ $(,)? })+) => {
        /// Every response type of every spec, as `<stem>::<type>`. A new spec or response is added here; the target
        /// refuses to start until it is.
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

/// The list above is that of the specs.
///
/// # Panics
///
/// If it is not.
pub fn assert_complete() {
    let mut listed: Vec<&str> = RESPONSES.iter().map(|(name, _)| *name).collect();
    listed.sort_unstable();
    assert_eq!(listed, crate::specs::response_types(), "fuzz/src/responses.rs does not list the response types of openapi/");
}

/// Text either decodes, and then what it is encoded to decodes to the same, or it is an error, and then also for the
/// slower decoder that finds the path of an error.
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
