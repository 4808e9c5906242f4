//! Objects: the facts a generated struct states about its properties, and the one decoder and encoder for all of them.

use std::fmt;
use std::mem;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

use crate::decode::{self, number};

/// What a struct tells the shared decoder and encoder about its properties.
///
/// [`object!`](crate::object!) turns an implementation into [`Deserialize`](serde::Deserialize),
/// [`Serialize`](serde::Serialize) and [`Decode`](crate::Decode). See the [crate] for an example.
pub trait Object: Default {
    /// Name of the type, for error messages.
    const NAME: &'static str;

    /// Names of the properties as they are sent, in documented order, which is the order that decodes fastest.
    const FIELDS: &'static [&'static str];

    /// Whether properties outside [`FIELDS`](Self::FIELDS) go to [`decode_additional`](Self::decode_additional).
    /// Otherwise they are skipped, and their names are never copied.
    const KEEPS_ADDITIONAL: bool = false;

    /// Decodes the value that `map` has next into the property `index` of [`FIELDS`](Self::FIELDS).
    ///
    /// A name that comes twice calls this twice: the last value stands.
    ///
    /// # Errors
    ///
    /// What `map` reports: malformed input, or a value of another structure.
    fn decode_field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error>;

    /// Decodes the value of a property outside [`FIELDS`](Self::FIELDS).
    ///
    /// Called only if [`KEEPS_ADDITIONAL`](Self::KEEPS_ADDITIONAL). Skips the value unless overridden.
    ///
    /// # Errors
    ///
    /// As for [`decode_field`](Self::decode_field).
    fn decode_additional<'de, A: MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
        drop(key);
        decode::skip(map)
    }

    /// Writes the properties that are present, in documented order.
    ///
    /// # Errors
    ///
    /// What `map` reports.
    fn encode_fields<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error>;
}

/// Implements [`Deserialize`](serde::Deserialize), [`Serialize`](serde::Serialize) and [`Decode`](crate::Decode) for
/// types that are an [`Object`](trait@crate::Object).
///
/// Deserializing `null` is an error; as the value of a property it is the same as an absent property.
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
        }
    )+};
}

/// Decodes an object or `null`; the body of [`Decode`](crate::Decode) for objects.
///
/// # Errors
///
/// Malformed input, a value that is neither, or a property of another structure.
pub fn decode_into<'de, T: Object, D: Deserializer<'de>>(slot: &mut Option<T>, deserializer: D) -> Result<(), D::Error> {
    deserializer.deserialize_any(Nullable(slot))
}

/// Decodes an object; the body of [`Deserialize`](serde::Deserialize) for objects.
///
/// # Errors
///
/// Malformed input, a value that is not an object (`null` is not), or a property of another
/// structure.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut object = T::default();
    deserializer.deserialize_map(Present(&mut object))?;
    Ok(object)
}

/// Encodes the properties that are present; the body of [`Serialize`](serde::Serialize) for objects.
///
/// # Errors
///
/// What `serializer` reports.
pub fn serialize<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    object.encode_fields(&mut map)?;
    map.end()
}

/// Visits an object that must be there.
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
        read(self.0.insert(T::default()), map)
    }
}

fn write_expected(f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
    write!(f, "an object ({name})")
}

/// Reads all properties, in place. The only part of decoding that is compiled for each type anew.
fn read<'de, T: Object, A: MapAccess<'de>>(object: &mut T, mut map: A) -> Result<(), A::Error> {
    let mut next = 0;
    let mut additional = String::new();
    while let Some(index) = map.next_key_seed(Key {
        fields: T::FIELDS,
        next,
        additional: if T::KEEPS_ADDITIONAL { Some(&mut additional) } else { None },
    })? {
        if index < T::FIELDS.len() {
            object.decode_field(index, &mut map)?;
            next = index + 1;
        } else if index == DISGUISED_NUMBER {
            return Err(number::unexpected(&format_args!("an object ({})", T::NAME)));
        } else if T::KEEPS_ADDITIONAL {
            object.decode_additional(mem::take(&mut additional), &mut map)?;
        } else {
            decode::skip(&mut map)?;
        }
    }
    Ok(())
}

/// What a key that is not a property gives for its index.
const UNKNOWN: usize = usize::MAX;

/// What the key of a number in disguise gives for its index.
const DISGUISED_NUMBER: usize = usize::MAX - 1;

/// Finds the index of the property that a key names. Not generic over the object, so that all
/// objects share it.
struct Key<'a> {
    fields: &'static [&'static str],
    /// Index after that of the previous key: where this one is if the input is in documented order.
    next: usize,
    /// Takes the name if it is not that of a property.
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

    /// Looks at the properties that follow first, for documented order with gaps is the next most
    /// likely.
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
