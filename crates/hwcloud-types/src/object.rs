//! JSON objects: the trait that describes a struct's properties, and the decoder and encoder shared by all structs.

use std::fmt;
use std::mem;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

use crate::decode::{self, number};

/// Describes the properties of a struct to the shared decoder and encoder.
///
/// [`object!`](crate::object!) derives [`Deserialize`](serde::Deserialize), [`Serialize`](serde::Serialize) and
/// [`Decode`](crate::Decode) from an implementation. See the [crate documentation](crate#example) for an example.
pub trait Object: Sized {
    /// The name of the type, used in error messages.
    const NAME: &'static str;

    /// The property names as they appear in JSON.
    ///
    /// Input whose properties come in this order decodes fastest.
    const FIELDS: &'static [&'static str];

    /// The names among [`FIELDS`](Self::FIELDS) without which decoding fails.
    const REQUIRED: &'static [&'static str] = &[];

    /// Whether properties outside [`FIELDS`](Self::FIELDS) are passed to
    /// [`decode_additional`](Self::decode_additional) rather than skipped.
    const KEEPS_ADDITIONAL: bool = false;

    /// Returns the value that decoding starts from: absent optional properties, and placeholders for required ones.
    fn empty() -> Self;

    /// Decodes the next value of `map` into the property at `index` of [`FIELDS`](Self::FIELDS).
    ///
    /// Called once per occurrence: the last of duplicate properties wins.
    ///
    /// # Errors
    ///
    /// Returns the error of `map`: malformed input, or a value of the wrong structure.
    fn decode_field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error>;

    /// Decodes the next value of `map` as the property `key`, which is not one of [`FIELDS`](Self::FIELDS).
    ///
    /// Called only if [`KEEPS_ADDITIONAL`](Self::KEEPS_ADDITIONAL) is `true`. The default implementation skips the value.
    ///
    /// # Errors
    ///
    /// Fails as [`decode_field`](Self::decode_field) does.
    fn decode_additional<'de, A: MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
        drop(key);
        decode::skip(map)
    }

    /// Writes the properties that are present, in documented order.
    ///
    /// # Errors
    ///
    /// Returns the error of `map`.
    fn encode_fields<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error>;
}

/// Implements [`Deserialize`](serde::Deserialize), [`Serialize`](serde::Serialize) and [`Decode`](crate::Decode) for
/// types that implement [`Object`](trait@crate::Object).
///
/// A `null` document is an error; a `null` property is equivalent to an absent one.
#[macro_export]
macro_rules! object {
    ($($type:ty),+ $(,)?) => {$(
        impl<'de> $crate::__private::Deserialize<'de> for $type {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                $crate::object::deserialize(deserializer)
            }
        }
        impl $crate::__private::Serialize for $type {
            fn serialize<S: $crate::__private::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::object::serialize(self, serializer)
            }
        }
        impl $crate::Decode for $type {
            fn decode_into<'de, D: $crate::__private::Deserializer<'de>>(
                slot: &mut ::core::option::Option<Self>,
                deserializer: D,
            ) -> ::core::result::Result<(), D::Error> {
                $crate::object::decode_into(slot, deserializer)
            }
            fn placeholder() -> Self {
                $crate::Object::empty()
            }
        }
    )+};
}

/// Decodes an object, or `None` from `null`; implements [`Decode`](crate::Decode) for objects.
///
/// # Errors
///
/// Fails on malformed input, on any other type of value, and on a property of the wrong structure.
pub fn decode_into<'de, T: Object, D: Deserializer<'de>>(slot: &mut Option<T>, deserializer: D) -> Result<(), D::Error> {
    deserializer.deserialize_any(Nullable(slot))
}

/// Decodes an object; implements [`Deserialize`](serde::Deserialize) for objects.
///
/// # Errors
///
/// Fails on malformed input, on any other type of value including `null`, and on a property of the wrong structure.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut object = T::empty();
    deserializer.deserialize_map(Present(&mut object))?;
    Ok(object)
}

/// Encodes the properties that are present; implements [`Serialize`](serde::Serialize) for objects.
///
/// # Errors
///
/// Returns the error of `serializer`.
pub fn serialize<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    object.encode_fields(&mut map)?;
    map.end()
}

/// Visits an object.
struct Present<'a, T>(&'a mut T);

impl<'de, T: Object> Visitor<'de> for Present<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_expected(f, T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        read(self.0, map)
    }
}

/// Visits an object or `null`.
struct Nullable<'a, T>(&'a mut Option<T>);

impl<'de, T: Object> Visitor<'de> for Nullable<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_expected(f, T::NAME)
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    #[inline]
    fn visit_none<E>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        decode_into(self.0, deserializer)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        read(self.0.insert(T::empty()), map)
    }
}

fn write_expected(f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
    write!(f, "an object ({name})")
}

/// Reads all properties in place: the only part of decoding that is compiled once per type.
fn read<'de, T: Object, A: MapAccess<'de>>(object: &mut T, mut map: A) -> Result<(), A::Error> {
    let mut next = 0;
    let mut additional = String::new();
    let mut missing = T::REQUIRED.to_vec();
    while let Some(index) = map.next_key_seed(Key {
        fields: T::FIELDS,
        next,
        additional: if T::KEEPS_ADDITIONAL { Some(&mut additional) } else { None },
    })? {
        if index < T::FIELDS.len() {
            object.decode_field(index, &mut map)?;
            next = index + 1;
            if !T::REQUIRED.is_empty() {
                missing.retain(|name| *name != T::FIELDS[index]);
            }
        } else if index == DISGUISED_NUMBER {
            return Err(number::unexpected(&format_args!("an object ({})", T::NAME)));
        } else if T::KEEPS_ADDITIONAL {
            object.decode_additional(mem::take(&mut additional), &mut map)?;
        } else {
            decode::skip(&mut map)?;
        }
    }
    missing.first().map_or(Ok(()), |name| Err(A::Error::missing_field(name)))
}

/// The index of a key that is not a property.
const UNKNOWN: usize = usize::MAX;

/// The index of the key that marks a number in disguise.
const DISGUISED_NUMBER: usize = usize::MAX - 1;

/// Finds the index of the property that a key names. Not generic over the object, so that all objects share one copy.
struct Key<'a> {
    fields: &'static [&'static str],
    /// The index that follows the previous key's: a hit if the input is in documented order.
    next: usize,
    /// Receives the name of an unknown property.
    additional: Option<&'a mut String>,
}

impl Key<'_> {
    #[inline]
    fn find(self, key: &str) -> usize {
        match self.fields.get(self.next) {
            Some(field) if *field == key => self.next,
            _ => self.search(key),
        }
    }

    /// Searches the following properties first: after documented order, documented order with gaps is most likely.
    fn search(self, key: &str) -> usize {
        let (before, after) = self.fields.split_at(self.next.min(self.fields.len()));
        if let Some(distance) = after.iter().position(|field| *field == key) {
            return before.len() + distance;
        }
        if let Some(index) = before.iter().position(|field| *field == key) {
            return index;
        }
        if number::is_token(key) {
            return DISGUISED_NUMBER;
        }
        if let Some(additional) = self.additional {
            key.clone_into(additional);
        }
        UNKNOWN
    }
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    #[inline]
    fn visit_str<E>(self, key: &str) -> Result<usize, E> {
        Ok(self.find(key))
    }
}
