//! Lenient decoding: the trait [`Decode`], which holds the conversion rules, and the decoders of properties for
//! [`Object::decode_field`](crate::Object::decode_field).

mod collections;
pub(crate) mod number;
mod scalars;
pub(crate) mod text;

use std::collections::BTreeMap;

pub use serde::de::MapAccess;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny};

/// A type that decodes leniently: from any value that converts to it without loss.
///
/// Implemented for the types that models consist of: `String`, `i64`, `f64`, `bool`, `Vec`, `BTreeMap` with `String`
/// keys, `Box`, and, through [`object!`](crate::object!) and [`open_enum!`](crate::open_enum!), generated types. The
/// [crate documentation](crate#accepted-values) lists what each accepts.
pub trait Decode: Sized {
    /// Decodes a value into `slot`, or `None` from `null`.
    ///
    /// Decoding in place spares a large object a move for each layer that it would be returned through. After an error,
    /// `slot` may hold a part of the value.
    ///
    /// # Errors
    ///
    /// Fails on malformed input, and on a value that neither is `null` nor converts without loss. The message says what
    /// was expected.
    fn decode_into<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, deserializer: D) -> Result<(), D::Error>;

    /// Returns the value that a required property has until it is decoded: empty, zero or `false`.
    fn placeholder() -> Self;
}

/// Decodes a value, or `None` from `null`.
///
/// # Errors
///
/// Fails as [`Decode::decode_into`] does.
///
/// # Example
///
/// ```
/// use hwcloud_types::decode::decode;
/// use serde_json::json;
///
/// assert_eq!(decode::<i64, _>(&json!("23"))?, Some(23));
/// assert_eq!(decode::<i64, _>(&json!(null))?, None);
/// assert!(decode::<i64, _>(&json!(0.5)).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[inline]
pub fn decode<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    let mut slot = None;
    T::decode_into(&mut slot, deserializer)?;
    Ok(slot)
}

/// Decodes the next value of `map` into an optional property; `null` is `None`.
///
/// # Errors
///
/// Fails as [`Decode::decode_into`] does.
#[inline]
pub fn field<'de, T: Decode, A: MapAccess<'de>>(map: &mut A, slot: &mut Option<T>) -> Result<(), A::Error> {
    map.next_value_seed(Seed(slot))
}

/// Decodes the next value of `map` into an optional property by its [`Deserialize`] implementation; `null` is `None`.
///
/// For types that do not implement [`Decode`], such as free-form JSON.
///
/// # Errors
///
/// Returns the error of the type's implementation.
#[inline]
pub fn any_field<'de, T: Deserialize<'de>, A: MapAccess<'de>>(map: &mut A, slot: &mut Option<T>) -> Result<(), A::Error> {
    *slot = map.next_value()?;
    Ok(())
}

/// Decodes the next value of `map` into the required property `name`; `null` counts as missing.
///
/// # Errors
///
/// Fails as [`Decode::decode_into`] does, and on `null`.
pub fn required<'de, T: Decode, A: MapAccess<'de>>(map: &mut A, name: &'static str, slot: &mut T) -> Result<(), A::Error> {
    *slot = value(map)?.ok_or_else(|| A::Error::missing_field(name))?;
    Ok(())
}

/// Decodes the next value of `map` into a required property by its [`Deserialize`] implementation.
///
/// # Errors
///
/// Returns the error of the type's implementation.
#[inline]
pub fn any_required<'de, T: Deserialize<'de>, A: MapAccess<'de>>(map: &mut A, slot: &mut T) -> Result<(), A::Error> {
    *slot = map.next_value()?;
    Ok(())
}

/// Decodes the next value of `map`; `null` is `None`. [`field`] does the same in place, which is faster for large types.
///
/// # Errors
///
/// Fails as [`Decode::decode_into`] does.
#[inline]
pub fn value<'de, T: Decode, A: MapAccess<'de>>(map: &mut A) -> Result<Option<T>, A::Error> {
    let mut slot = None;
    field(map, &mut slot)?;
    Ok(slot)
}

/// Decodes the next value of `map` by its [`Deserialize`] implementation; `null` is `None`. [`any_field`] does the same
/// in place.
///
/// # Errors
///
/// Returns the error of the type's implementation.
#[inline]
pub fn any<'de, T: Deserialize<'de>, A: MapAccess<'de>>(map: &mut A) -> Result<Option<T>, A::Error> {
    map.next_value()
}

/// Skips the next value of `map`.
///
/// # Errors
///
/// Fails on malformed input.
#[inline]
pub fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(drop)
}

/// Decodes the next value of `map` as the additional property `key`; `null` removes the property.
///
/// # Errors
///
/// Fails as [`Decode::decode_into`] does.
pub fn entry<'de, T: Decode, A: MapAccess<'de>>(
    entries: &mut BTreeMap<String, T>,
    key: String,
    map: &mut A,
) -> Result<(), A::Error> {
    match value(map)? {
        Some(value) => entries.insert(key, value),
        None => entries.remove(&key),
    };
    Ok(())
}

/// Decodes the next value of `map` as the additional property `key` by its [`Deserialize`] implementation, `null` included.
///
/// # Errors
///
/// Returns the error of the type's implementation.
pub fn any_entry<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    entries: &mut BTreeMap<String, T>,
    key: String,
    map: &mut A,
) -> Result<(), A::Error> {
    entries.insert(key, map.next_value()?);
    Ok(())
}

/// Decodes a document whose top level is a list, a map or a scalar. Fits serde's `deserialize_with`.
///
/// Objects and enums do not need it: their [`Deserialize`] implementations are as lenient.
///
/// # Errors
///
/// Fails as [`Decode::decode_into`] does, and on `null`.
///
/// # Example
///
/// ```
/// let mut body = serde_json::Deserializer::from_str(r#"["a", 1, null]"#);
/// let names: Vec<String> = hwcloud_types::decode::document(&mut body)?;
/// assert_eq!(names, ["a", "1"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn document<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    decode(deserializer)?.ok_or_else(|| D::Error::custom("invalid type: null, expected a value"))
}

/// Decodes a [`Decode`] type where serde takes a seed.
pub(crate) struct Seed<'a, T>(pub(crate) &'a mut Option<T>);

impl<'de, T: Decode> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::decode_into(self.0, deserializer)
    }
}

/// Implements the methods of a visitor that decode `null` as `None`.
macro_rules! nullable {
    () => {
        #[inline]
        fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        #[inline]
        fn visit_none<E: serde::de::Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }
    };
}
pub(crate) use nullable;
