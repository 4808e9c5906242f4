//! The decoder of text from any scalar, shared by strings and string enums.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::{Decode, nullable, number};

/// A type that any text converts to.
pub(crate) trait Text: Decode {
    fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result;
    fn from_borrowed(text: &str) -> Self;
    fn from_owned(text: String) -> Self;
}

impl Text for String {
    fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    #[inline]
    fn from_borrowed(text: &str) -> Self {
        text.to_owned()
    }

    #[inline]
    fn from_owned(text: String) -> Self {
        text
    }
}

impl Decode for String {
    #[inline]
    fn decode_into<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, deserializer: D) -> Result<(), D::Error> {
        *slot = deserializer.deserialize_any(TextVisitor(PhantomData))?;
        Ok(())
    }

    fn placeholder() -> Self {
        Self::new()
    }
}

/// Visits any scalar, and converts it to text.
pub(crate) struct TextVisitor<T>(pub(crate) PhantomData<T>);

/// Converts a scalar to the text of its `Display` or, for floats, its `Debug`.
macro_rules! spelled {
    ($($method:ident($type:ty): $format:literal;)+) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<Self::Value, E> {
            Ok(Some(T::from_owned(format!($format, value))))
        }
    )+};
}

impl<'de, T: Text> Visitor<'de> for TextVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::expecting(f)
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(T::from_borrowed(text)))
    }

    #[inline]
    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Some(T::from_owned(text)))
    }

    nullable!();

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        super::decode(deserializer)
    }

    // serde_json represents integers beyond 64 bits as `f64`, so their text is that of the nearest float.
    // `Debug` writes the shortest digits that are the same float, and keeps the `.0` of 1.0, as JSON does.
    spelled! {
        visit_bool(bool): "{}";
        visit_i64(i64): "{}";
        visit_u64(u64): "{}";
        visit_i128(i128): "{}";
        visit_u128(u128): "{}";
        visit_f32(f32): "{:?}";
        visit_f64(f64): "{:?}";
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        number::text_of_disguised(map, &self).map(|text| Some(T::from_owned(text)))
    }
}
