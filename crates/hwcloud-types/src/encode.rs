//! Encoders of properties, for [`Object::encode_fields`](crate::Object::encode_fields).

use std::collections::BTreeMap;

use serde::Serialize;
pub use serde::ser::SerializeMap;

/// Writes the property `name` unless it is absent.
///
/// # Errors
///
/// Returns the error of `map`.
#[inline]
pub fn field<S: SerializeMap, T: Serialize>(map: &mut S, name: &'static str, value: &Option<T>) -> Result<(), S::Error> {
    match value {
        Some(value) => map.serialize_entry(name, value),
        None => Ok(()),
    }
}

/// Writes the property `name`, which is always present.
///
/// # Errors
///
/// Returns the error of `map`.
#[inline]
pub fn required<S: SerializeMap, T: Serialize>(map: &mut S, name: &'static str, value: &T) -> Result<(), S::Error> {
    map.serialize_entry(name, value)
}

/// Writes additional properties, each under its own name.
///
/// # Errors
///
/// Returns the error of `map`.
pub fn entries<S: SerializeMap, T: Serialize>(map: &mut S, entries: &BTreeMap<String, T>) -> Result<(), S::Error> {
    entries.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))
}
