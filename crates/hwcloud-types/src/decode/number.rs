//! Lossless conversions to numbers, and the representation of numbers under `serde_json`'s `arbitrary_precision`.

use std::fmt::Display;

use serde::de::{Error, Expected, MapAccess, Unexpected};

/// 2^63, the first float above every `i64`.
const ABOVE_I64: f64 = 9_223_372_036_854_775_808.0;

/// Converts a float without a fraction that is in the range of `i64`.
///
/// -2^63 is left out: parsers that have no wider integer report everything below `i64::MIN` as a float near it.
pub(crate) fn integer_from_float(number: f64) -> Option<i64> {
    #[allow(clippy::cast_possible_truncation, reason = "checked to be whole and in range")]
    (number.fract() == 0.0 && number.abs() < ABOVE_I64).then_some(number as i64)
}

/// Parses an integer, also from `23.0` or `2.3e1`.
pub(crate) fn integer_from_text(text: &str) -> Option<i64> {
    // A float cannot hold every integer, so that digits before an empty fraction are read as what they are.
    let whole = match text.split_once('.') {
        Some((whole, fraction)) if !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0') => whole,
        _ => text,
    };
    whole.parse().ok().or_else(|| integer_from_float(text.parse().ok()?))
}

/// Parses a finite number.
pub(crate) fn float_from_text(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The key of the one-entry map, with the number's text as its value, that `serde_json` presents numbers as once any crate
/// of a build enables its feature `arbitrary_precision`. That must not change what decodes.
const TOKEN: &str = "$serde_json::private::Number";

/// Whether a key marks its map as a number in disguise.
#[inline]
pub(crate) fn is_token(key: &str) -> bool {
    key == TOKEN
}

/// Returns the text of a number in disguise.
///
/// # Errors
///
/// Fails if the map is an ordinary map.
#[cold]
pub(crate) fn text_of_disguised<'de, A: MapAccess<'de>>(mut map: A, expected: &dyn Expected) -> Result<String, A::Error> {
    match map.next_key::<String>()? {
        Some(key) if is_token(&key) => map.next_value(),
        _ => Err(A::Error::invalid_type(Unexpected::Map, expected)),
    }
}

/// Returns the error for a number in disguise where something else was expected.
#[cold]
pub(crate) fn unexpected<E: Error>(expected: &dyn Display) -> E {
    E::custom(format_args!("invalid type: number, expected {expected}"))
}
