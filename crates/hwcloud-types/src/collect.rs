//! Conversions of lists and maps, for the setters of generated structs.

use std::collections::BTreeMap;

/// Collects values into a list.
///
/// # Example
///
/// ```
/// let names: Vec<String> = hwcloud_types::collect::list(["a", "b"]);
/// assert_eq!(names, ["a", "b"]);
/// ```
pub fn list<T>(values: impl IntoIterator<Item = impl Into<T>>) -> Vec<T> {
    values.into_iter().map(Into::into).collect()
}

/// Collects entries into a map; the last of duplicate keys wins.
///
/// # Example
///
/// ```
/// let quotas = hwcloud_types::collect::map::<i64>([("disks", 5), ("servers", 2)]);
/// assert_eq!(quotas["servers"], 2);
/// ```
pub fn map<T>(entries: impl IntoIterator<Item = (impl Into<String>, impl Into<T>)>) -> BTreeMap<String, T> {
    entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
}
