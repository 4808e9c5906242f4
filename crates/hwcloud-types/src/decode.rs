//! Decoding: what the [`Object`](crate::Object) implementation of a struct calls for each of its properties, and the
//! trait behind it.

mod collections;
pub(crate) mod number;
mod scalars;
pub(crate) mod text;

use std::collections::BTreeMap;

pub use serde::de::MapAccess;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny};

/// A type that decodes leniently, from whatever converts to it without loss.
///
/// Implemented for what models are made of: `String`, `i64`, `f64`, `bool`, `Vec`, `BTreeMap` with `String` keys,
/// `Box`, and, through [`object!`](crate::object!) and [`open_enum!`](crate::open_enum!), generated types. The
/// [crate] documentation has the table of what each takes.
pub trait Decode: Sized {
    /// Decodes a value into `slot`, or `None` from `null`, asking the deserializer once, for any type.
    ///
    /// In place, because a large object would otherwise be moved once for each layer it is returned through. After an
    /// error, `slot` may hold a part of the value.
    ///
    /// # Errors
    ///
    /// Malformed input, or a value that is neither `null` nor converts without loss. The message names what was
    /// expected.
    fn decode_into<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, deserializer: D) -> Result<(), D::Error>;
}

/// Decodes a value, or `None` from `null`.
///
/// # Errors
///
/// As for [`Decode::decode_into`].
#[inline]
pub fn decode<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    let mut slot = None;
    T::decode_into(&mut slot, deserializer)?;
    Ok(slot)
}

/// Decodes the value that `map` has next into the property `slot`; `null` is `None`.
///
/// # Errors
///
/// As for [`Decode::decode_into`].
#[inline]
pub fn field<'de, T: Decode, A: MapAccess<'de>>(map: &mut A, slot: &mut Option<T>) -> Result<(), A::Error> {
    map.next_value_seed(Seed(slot))
}

/// Decodes the value that `map` has next into the property `slot`, as its own [`Deserialize`] implementation does;
/// `null` is `None`.
///
/// For types that are not [`Decode`], such as those of free-form properties.
///
/// # Errors
///
/// What the type's implementation reports.
#[inline]
pub fn any_field<'de, T: Deserialize<'de>, A: MapAccess<'de>>(map: &mut A, slot: &mut Option<T>) -> Result<(), A::Error> {
    *slot = map.next_value()?;
    Ok(())
}

/// Decodes the value that `map` has next; `null` is `None`. [`field`] does the same in place, which is faster for
/// large types.
///
/// # Errors
///
/// As for [`Decode::decode_into`].
#[inline]
pub fn value<'de, T: Decode, A: MapAccess<'de>>(map: &mut A) -> Result<Option<T>, A::Error> {
    let mut slot = None;
    field(map, &mut slot)?;
    Ok(slot)
}

/// Decodes the value that `map` has next as its own [`Deserialize`] implementation does; `null` is `None`.
/// [`any_field`] is the same for a property.
///
/// # Errors
///
/// What the type's implementation reports.
#[inline]
pub fn any<'de, T: Deserialize<'de>, A: MapAccess<'de>>(map: &mut A) -> Result<Option<T>, A::Error> {
    map.next_value()
}

/// Skips the value that `map` has next, whatever it is.
///
/// # Errors
///
/// Malformed input.
#[inline]
pub fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(drop)
}

/// Decodes the value that `map` has next as the additional property `key`. `null` stands for no such property.
///
/// # Errors
///
/// As for [`Decode::decode_into`].
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

/// Decodes the value that `map` has next as the additional property `key`, as its own [`Deserialize`] implementation
/// does, also from `null`.
///
/// # Errors
///
/// What the type's implementation reports.
pub fn any_entry<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    entries: &mut BTreeMap<String, T>,
    key: String,
    map: &mut A,
) -> Result<(), A::Error> {
    entries.insert(key, map.next_value()?);
    Ok(())
}

/// Decodes a whole document that is not an object: a body that is a list or a map, say. Also fits serde's
/// `deserialize_with`.
///
/// An object needs no such call: its [`Deserialize`] implementation does the same.
///
/// # Errors
///
/// As for [`Decode::decode_into`]; `null` is an error here.
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

/// Decodes a [`Decode`] type where serde asks for a seed.
pub(crate) struct Seed<'a, T>(pub(crate) &'a mut Option<T>);

impl<'de, T: Decode> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::decode_into(self.0, deserializer)
    }
}

/// The methods by which a visitor takes `null` as `None`.
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
