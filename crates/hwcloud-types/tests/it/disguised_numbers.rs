//! Numbers as `serde_json` represents them if a crate of the build enables `arbitrary_precision`.

use std::collections::BTreeMap;
use std::iter;

use hwcloud_types::Decode;
use hwcloud_types::decode::document;
use serde::de::value::{Error, MapDeserializer};

use crate::fixture::{Anything, Node, Status};

/// Decodes the number that `text` spells.
fn decode<T: Decode>(text: &str) -> Result<Option<T>, String> {
    let entry = ("$serde_json::private::Number", text);
    hwcloud_types::decode::decode(MapDeserializer::<_, Error>::new(iter::once(entry))).map_err(|error| error.to_string())
}

#[test]
fn scalars_see_the_number() {
    let wide = "184467440737095516150000.25";
    assert_eq!(decode(wide), Ok(Some(wide.to_owned())));
    assert_eq!(decode("-23"), Ok(Some(-23_i64)));
    assert_eq!(decode("23.0"), Ok(Some(23_i64)));
    assert_eq!(decode("0.25"), Ok(Some(0.25)));
    assert_eq!(decode("1"), Ok(Some(true)));
    assert_eq!(decode("0"), Ok(Some(false)));
    assert_eq!(decode("1.0"), Ok(Some(Status::Version)));
    assert_eq!(decode("7"), Ok(Some(Status::from_text("7"))));
}

#[test]
fn numbers_out_of_range_are_rejected() {
    let refused = |text| decode::<i64>(text).unwrap_err();
    assert_eq!(refused("0.5"), "invalid value: 0.5, expected a 64-bit integer");
    assert_eq!(refused("9223372036854775808"), "invalid value: 9223372036854775808, expected a 64-bit integer");
    assert_eq!(decode::<f64>("1e400").unwrap_err(), "invalid value: 1e400, expected a number");
    assert_eq!(decode::<bool>("2").unwrap_err(), "invalid value: 2, expected a boolean");
}

#[test]
fn structures_are_not_confused_with_numbers() {
    let object = "invalid type: number, expected an object";
    assert_eq!(decode::<Node>("5").unwrap_err(), format!("{object} (Node)"));
    assert_eq!(decode::<Anything>("5").unwrap_err(), format!("{object} (Anything)"));
    let map = decode::<BTreeMap<String, String>>("5").unwrap_err();
    assert_eq!(map, "invalid type: number, expected a map");
    let owned = ("$serde_json::private::Number".to_owned(), "5");
    let owned = MapDeserializer::<_, Error>::new(iter::once(owned));
    let map = document::<BTreeMap<String, String>, _>(owned).unwrap_err();
    assert_eq!(map.to_string(), "invalid type: number, expected a map");
    let list = decode::<Vec<String>>("5").unwrap_err();
    assert_eq!(list, "invalid type: map, expected a list");
}
