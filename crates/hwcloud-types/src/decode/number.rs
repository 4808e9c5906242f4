//! Numbers in other clothes: conversions that lose nothing, and the disguise numbers wear with `arbitrary_precision`.

use std::fmt::Display;

use serde::de::{Error, Expected, MapAccess, Unexpected};

/// 2^63, the first float above every `i64`.
const ABOVE_I64: f64 = 9_223_372_036_854_775_808.0;

/// A float without fraction, if it is an `i64`.
///
/// -2^63 is left out: parsers that have no wider integer report everything below `i64::MIN` as a float near it.
pub(crate) fn integer_from_float(number: f64) -> Option<i64> {
    #[allow(clippy::cast_possible_truncation, reason = "checked to be whole and in range")]
    (number.fract() == 0.0 && number.abs() < ABOVE_I64).then_some(number as i64)
}

/// The integer that a text spells, also as `23.0` or `2.3e1`.
pub(crate) fn integer_from_text(text: &str) -> Option<i64> {
    // A float cannot hold every integer, so that digits before an empty fraction are read as what they are.
    let whole = match text.split_once('.') {
        Some((whole, fraction)) if !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0') => whole,
        _ => text,
    };
    whole.parse().ok().or_else(|| integer_from_float(text.parse().ok()?))
}

/// The finite number that a text spells.
pub(crate) fn float_from_text(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The name under which `serde_json` hands out numbers as a map of one entry, whose value is the number's text, once
/// any crate of a build turns its feature `arbitrary_precision` on. That must not change what decodes.
const TOKEN: &str = "$serde_json::private::Number";

/// Whether a key says that its map is a number in disguise.
#[inline]
pub(crate) fn is_token(key: &str) -> bool {
    key == TOKEN
}

/// The text of the number that a map is the disguise of.
///
/// # Errors
///
/// The map is a map.
#[cold]
pub(crate) fn text_of_disguised<'de, A: MapAccess<'de>>(mut map: A, expected: &dyn Expected) -> Result<String, A::Error> {
    match map.next_key::<String>()? {
        Some(key) if is_token(&key) => map.next_value(),
        _ => Err(A::Error::invalid_type(Unexpected::Map, expected)),
    }
}

/// The error for a number in disguise where `expected` belongs.
#[cold]
pub(crate) fn unexpected<E: Error>(expected: &dyn Display) -> E {
    E::custom(format_args!("invalid type: number, expected {expected}"))
}
