//! Open enums: decoding, parsing, and implemented traits.

use std::collections::{HashMap, HashSet};

use hwcloud_types::{OpenEnum, ParseEnumError, UnknownValue, open_enum};

use crate::fixture::{Status, node};

fn status(json: &str) -> Option<Status> {
    node("status", json).unwrap().status
}

#[test]
fn every_documented_value_decodes_and_encodes() {
    for value in Status::values() {
        let json = serde_json::to_string(value).unwrap();
        assert_eq!(json, format!("{:?}", value.as_str()));
        assert_eq!(status(&json).as_ref(), Some(value));
        assert_eq!(&serde_json::from_str::<Status>(&json).unwrap(), value);
        assert!(value.is_known());
    }
    assert_eq!(Status::values().len(), 6);
}

#[test]
fn undocumented_text_is_kept() {
    for text in ["", "WAITING", " waiting", "B CSS", "在"] {
        let value = status(&format!("{text:?}")).unwrap();
        assert!(matches!(value, Status::UnknownValue(_)), "{value:?}");
        assert!(!value.is_known());
        assert_eq!(value, Status::from_text(text));
        assert_eq!(serde_json::to_value(&value).unwrap(), text);
    }
    assert_eq!(format!("{:?}", Status::from_text("x")), r#"UnknownValue("x")"#);
}

#[test]
fn numbers_and_booleans_are_accepted_as_their_text() {
    assert_eq!(status("1"), Some(Status::One));
    assert_eq!(status("1.0"), Some(Status::Version));
    assert_eq!(status("true"), Some(Status::True));
    assert_eq!(status("0"), Some(Status::from_text("0")));
    assert_eq!(status("false"), Some(Status::from_text("false")));
    assert_eq!(status("-7"), Some(Status::from_text("-7")));
}

#[test]
fn null_is_absent_as_a_property_and_an_error_as_a_document() {
    assert_eq!(status("null"), None);
    let error = serde_json::from_str::<Status>("null").unwrap_err();
    assert_eq!(error.to_string(), "invalid type: null, expected a string (Status)");
}

#[test]
fn structures_are_rejected() {
    let error = node("status", "{}").unwrap_err();
    assert!(error.starts_with("invalid type: map, expected a string (Status) at"), "{error}");
    let error = node("status", r#"["waiting"]"#).unwrap_err();
    assert!(error.starts_with("invalid type: sequence, expected a string (Status) at"), "{error}");
}

#[test]
fn enums_may_be_keys_of_other_maps() {
    let map: HashMap<Status, u8> = serde_json::from_str(r#"{"waiting": 1, "other": 2}"#).unwrap();
    assert_eq!(map.get(&Status::Waiting), Some(&1));
    assert_eq!(map.get(&Status::from_text("other")), Some(&2));
    assert_eq!(map.len(), 2);
}

#[test]
fn from_text_accepts_any_text_and_finds_documented_values() {
    assert_eq!(Status::from_text("waiting"), Status::Waiting);
    assert_eq!(Status::from_text(String::from("00")), Status::Zero);
    assert!(!Status::from_text("runing").is_known());
}

#[test]
fn parsing_accepts_documented_values_only() {
    assert_eq!("waiting".parse(), Ok(Status::Waiting));
    assert_eq!(Status::try_from("00"), Ok(Status::Zero));
    assert_eq!(Status::try_from("1".to_owned()), Ok(Status::One));
    assert_eq!(Status::try_from(&"1.0".to_owned()), Ok(Status::Version));

    let refused = "runing".parse::<Status>().unwrap_err();
    assert_eq!(Status::try_from("runing"), Err(refused.clone()));
    assert_eq!(Status::try_from("runing".to_owned()), Err(refused.clone()));
    assert_eq!(Status::try_from(&"runing".to_owned()), Err(refused.clone()));
    assert_eq!(refused.text(), "runing");
    assert_eq!(refused.enum_name(), "Status");
    assert_eq!(refused.values(), ["waiting", "running", "00", "1", "1.0", "true"]);
    assert_eq!(refused.to_string(), r#""runing" is not a Status; documented values: waiting, running, 00, 1, 1.0, true"#);
}

/// Documented values that have to be quoted in a list.
#[derive(Clone, Debug, PartialEq)]
enum OddValue {
    Empty,
    List,
    Space,
    UnknownValue(UnknownValue),
}

impl OpenEnum for OddValue {
    const NAME: &'static str = "OddValue";
    const VALUES: &'static [Self] = &[Self::Empty, Self::List, Self::Space];

    fn as_str(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::List => "a,b",
            Self::Space => "a b",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

open_enum!(OddValue);

#[test]
fn odd_values_are_quoted_in_the_list() {
    let error: Box<dyn std::error::Error + Send + Sync> = Box::new("\n".parse::<OddValue>().unwrap_err());
    assert_eq!(error.to_string(), r#""\n" is not an OddValue; documented values: "", "a,b", "a b""#);
    assert!(error.downcast_ref::<ParseEnumError>().is_some());
    assert_eq!("".parse(), Ok(OddValue::Empty));
    assert_eq!(OddValue::from_text("c"), "c");
}

#[test]
fn enums_compare_and_print_as_their_text() {
    assert_eq!(Status::Waiting, "waiting");
    assert_eq!(Status::from_text("x"), *"x");
    assert_ne!(Status::Waiting, "Waiting");
    assert_ne!(Status::Waiting, *"x");
    assert_eq!(Status::Waiting.to_string(), "waiting");
    assert_eq!(format!("{:>8}|", Status::Zero), "      00|");
    assert_eq!(AsRef::<str>::as_ref(&Status::from_text("x")), "x");
    let set = HashSet::from([Status::from_text("x"), Status::from_text("x"), Status::Zero]);
    assert_eq!(set.len(), 2);
}
