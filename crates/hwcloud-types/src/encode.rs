//! Encoding: what the [`Object`](crate::Object) implementation of a struct calls for each of its properties.

use std::collections::BTreeMap;

use serde::Serialize;
pub use serde::ser::SerializeMap;

/// Writes the property `name`, or nothing if it is absent.
///
/// # Errors
///
/// What `map` reports.
#[inline]
pub fn field<S: SerializeMap, T: Serialize>(map: &mut S, name: &'static str, value: &Option<T>) -> Result<(), S::Error> {
    match value {
        Some(value) => map.serialize_entry(name, value),
        None => Ok(()),
    }
}

/// Writes additional properties, each under its own name.
///
/// # Errors
///
/// What `map` reports.
pub fn entries<S: SerializeMap, T: Serialize>(map: &mut S, entries: &BTreeMap<String, T>) -> Result<(), S::Error> {
    entries.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))
}
