//! Decoders of lists and maps, which drop `null` elements, and of boxes, which make recursive types possible.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{Decode, Seed, nullable, number};

/// The most elements to reserve memory for on the input's word.
const TRUSTED_LENGTH: usize = 256;

struct ListVisitor<T>(PhantomData<T>);

impl<T: Decode> Decode for Vec<T> {
    #[inline]
    fn decode_into<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, deserializer: D) -> Result<(), D::Error> {
        *slot = deserializer.deserialize_any(ListVisitor(PhantomData))?;
        Ok(())
    }

    fn placeholder() -> Self {
        Self::new()
    }
}

impl<'de, T: Decode> Visitor<'de> for ListVisitor<T> {
    type Value = Option<Vec<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    nullable!();

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        super::decode(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut elements = Vec::with_capacity(list.size_hint().unwrap_or(0).min(TRUSTED_LENGTH));
        let mut slot = None;
        while list.next_element_seed(Seed(&mut slot))?.is_some() {
            if let Some(element) = slot.take() {
                elements.push(element);
            }
        }
        Ok(Some(elements))
    }
}

struct MapVisitor<T>(PhantomData<T>);

impl<T: Decode> Decode for BTreeMap<String, T> {
    #[inline]
    fn decode_into<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, deserializer: D) -> Result<(), D::Error> {
        *slot = deserializer.deserialize_any(MapVisitor(PhantomData))?;
        Ok(())
    }

    fn placeholder() -> Self {
        Self::new()
    }
}

impl<'de, T: Decode> Visitor<'de> for MapVisitor<T> {
    type Value = Option<BTreeMap<String, T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    nullable!();

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        super::decode(deserializer)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = BTreeMap::new();
        while let Some(key) = map.next_key_seed(Key)? {
            super::entry(&mut entries, key, &mut map)?;
        }
        Ok(Some(entries))
    }
}

/// Decodes the name of an entry.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_string(self)
    }
}

impl Visitor<'_> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry's name")
    }

    #[inline]
    fn visit_str<E: Error>(self, key: &str) -> Result<String, E> {
        if number::is_token(key) { Err(number::unexpected(&"a map")) } else { Ok(key.to_owned()) }
    }

    #[inline]
    fn visit_string<E: Error>(self, key: String) -> Result<String, E> {
        if number::is_token(&key) { Err(number::unexpected(&"a map")) } else { Ok(key) }
    }
}

impl<T: Decode> Decode for Box<T> {
    #[inline]
    fn decode_into<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, deserializer: D) -> Result<(), D::Error> {
        *slot = super::decode(deserializer)?.map(Box::new);
        Ok(())
    }

    fn placeholder() -> Self {
        Self::new(T::placeholder())
    }
}
