//! Bodies that are a list, a map or a scalar at the top level: as lenient as the same type inside an object.

use hwcloud_types::{Decode, decode};
use serde::{Deserialize, Deserializer};

/// A document of a type for which serde's own implementation would be strict.
#[derive(Debug)]
pub struct Lenient<T>(pub T);

impl<'de, T: Decode> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::document(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_at_the_top_take_what_lists_in_objects_take() {
        let list: Lenient<Vec<String>> = serde_json::from_str(r#"["a", null, 5]"#).unwrap();
        assert_eq!(list.0, ["a", "5"]);
        assert!(serde_json::from_str::<Lenient<Vec<String>>>("{}").is_err());
    }
}
