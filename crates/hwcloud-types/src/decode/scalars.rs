//! Decoders of integers, numbers and booleans, which also convert from each other and from text if nothing is lost.

use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, Unexpected, Visitor};

use super::{Decode, nullable, number};

struct IntegerVisitor;

impl Decode for i64 {
    #[inline]
    fn decode_into<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, deserializer: D) -> Result<(), D::Error> {
        *slot = deserializer.deserialize_any(IntegerVisitor)?;
        Ok(())
    }

    fn placeholder() -> Self {
        Self::default()
    }
}

impl<'de> Visitor<'de> for IntegerVisitor {
    type Value = Option<i64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a 64-bit integer")
    }

    #[inline]
    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value))
    }

    #[inline]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        let integer = i64::try_from(value);
        integer.map(Some).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    nullable!();

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        super::decode(deserializer)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Self::Value, E> {
        let integer = i64::try_from(value);
        integer.map(Some).map_err(|_| E::invalid_value(Unexpected::Other(&value.to_string()), &self))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Self::Value, E> {
        let integer = i64::try_from(value);
        integer.map(Some).map_err(|_| E::invalid_value(Unexpected::Other(&value.to_string()), &self))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        let integer = number::integer_from_float(value);
        integer.map(Some).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let integer = number::integer_from_text(text);
        integer.map(Some).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let text = number::text_of_disguised(map, &self)?;
        let integer = number::integer_from_text(&text);
        integer.map(Some).ok_or_else(|| A::Error::invalid_value(Unexpected::Other(&text), &self))
    }
}

struct NumberVisitor;

impl Decode for f64 {
    #[inline]
    fn decode_into<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, deserializer: D) -> Result<(), D::Error> {
        *slot = deserializer.deserialize_any(NumberVisitor)?;
        Ok(())
    }

    fn placeholder() -> Self {
        Self::default()
    }
}

// A JSON number without a fraction is a number like any other: beyond 2^53 it is rounded, as a long fraction is.
#[allow(clippy::cast_precision_loss, reason = "the nearest float is what every reader of a JSON number takes")]
impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Option<f64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    #[inline]
    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Some(value))
    }

    #[inline]
    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value as f64))
    }

    #[inline]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value as f64))
    }

    nullable!();

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        super::decode(deserializer)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Self::Value, E> {
        Ok(Some(value as f64))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Self::Value, E> {
        Ok(Some(value as f64))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let number = number::float_from_text(text);
        number.map(Some).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let text = number::text_of_disguised(map, &self)?;
        let number = number::float_from_text(&text);
        number.map(Some).ok_or_else(|| A::Error::invalid_value(Unexpected::Other(&text), &self))
    }
}

struct BooleanVisitor;

impl Decode for bool {
    #[inline]
    fn decode_into<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, deserializer: D) -> Result<(), D::Error> {
        *slot = deserializer.deserialize_any(BooleanVisitor)?;
        Ok(())
    }

    fn placeholder() -> Self {
        Self::default()
    }
}

impl<'de> Visitor<'de> for BooleanVisitor {
    type Value = Option<bool>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a boolean")
    }

    #[inline]
    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Some(value))
    }

    nullable!();

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        super::decode(deserializer)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        match value {
            0 => Ok(Some(false)),
            1 => Ok(Some(true)),
            _ => Err(E::invalid_value(Unexpected::Signed(value), &self)),
        }
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        match value {
            0 => Ok(Some(false)),
            1 => Ok(Some(true)),
            _ => Err(E::invalid_value(Unexpected::Unsigned(value), &self)),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        if text.eq_ignore_ascii_case("true") {
            Ok(Some(true))
        } else if text.eq_ignore_ascii_case("false") {
            Ok(Some(false))
        } else {
            Err(E::invalid_value(Unexpected::Str(text), &self))
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let text = number::text_of_disguised(map, &self)?;
        match text.as_str() {
            "0" => Ok(Some(false)),
            "1" => Ok(Some(true)),
            _ => Err(A::Error::invalid_value(Unexpected::Other(&text), &self)),
        }
    }
}
