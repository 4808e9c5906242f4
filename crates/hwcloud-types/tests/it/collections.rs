//! Lists, maps, boxes, and documents that are one of these.

use std::collections::BTreeMap;

use hwcloud_types::decode::document;
use hwcloud_types::{Decode, UnknownValue};

use crate::fixture::{Node, Status, node};

fn decode<T: Decode>(json: &str) -> Result<Option<T>, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let value = hwcloud_types::decode::decode(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

#[track_caller]
fn refuses<T: Decode + std::fmt::Debug>(json: &str, message: &str) {
    let error = decode::<T>(json).unwrap_err().to_string();
    assert!(error.starts_with(message), "{error}");
}

#[test]
fn null_is_not_a_list_a_map_or_a_box() {
    assert_eq!(decode::<Vec<String>>("null").unwrap(), None);
    assert_eq!(decode::<BTreeMap<String, String>>("null").unwrap(), None);
    assert_eq!(decode::<Box<String>>("null").unwrap(), None);
}

#[test]
fn empty_is_not_absent() {
    assert_eq!(decode::<Vec<String>>("[]").unwrap(), Some(Vec::new()));
    assert_eq!(decode::<BTreeMap<String, String>>("{}").unwrap(), Some(BTreeMap::new()));
}

#[test]
fn null_elements_are_dropped() {
    let list = decode::<Vec<i64>>("[null, 1, null, 2]").unwrap();
    assert_eq!(list, Some(vec![1, 2]));
    let map = decode::<BTreeMap<String, i64>>(r#"{"a": null, "b": 2}"#).unwrap();
    assert_eq!(map, Some(BTreeMap::from([("b".to_owned(), 2)])));
    let nested = decode::<Vec<Vec<i64>>>("[[null, 1], null, []]").unwrap();
    assert_eq!(nested, Some(vec![vec![1], vec![]]));
}

#[test]
fn elements_are_lenient_at_every_depth() {
    let node = node("matrix", r#"[["1", 2.0], [3]]"#).unwrap();
    assert_eq!(node.matrix, Some(vec![vec![1, 2], vec![3]]));
    let node = crate::fixture::node("groups", r#"{"a": ["waiting", 1, "new"], "b": null}"#).unwrap();
    let statuses = vec![Status::Waiting, Status::One, Status::from_text("new")];
    assert_eq!(node.groups, Some(BTreeMap::from([("a".to_owned(), statuses)])));
    let node = crate::fixture::node("labels", r#"{"a": "running"}"#).unwrap();
    assert_eq!(node.labels, Some(BTreeMap::from([("a".to_owned(), Status::Running)])));
}

#[test]
fn the_last_of_two_entries_with_one_name_wins() {
    let map = decode::<BTreeMap<String, i64>>(r#"{"a": 1, "a": 2, "b": 3, "b": null}"#).unwrap();
    assert_eq!(map, Some(BTreeMap::from([("a".to_owned(), 2)])));
}

#[test]
fn another_structure_is_rejected_with_the_expected_one() {
    refuses::<Vec<String>>(r#"{"a": 1}"#, "invalid type: map, expected a list at line 1");
    refuses::<Vec<String>>(r#""a""#, r#"invalid type: string "a", expected a list"#);
    refuses::<Vec<String>>("5", "invalid type: integer `5`, expected a list");
    refuses::<BTreeMap<String, i64>>("[]", "invalid type: sequence, expected a map");
    refuses::<BTreeMap<String, i64>>("true", "invalid type: boolean `true`, expected a map");
    refuses::<Box<i64>>("[]", "invalid type: sequence, expected a 64-bit integer");
}

#[test]
fn recursive_types_decode() {
    let node = node("parent", r#"{"name": "a", "parent": {"name": "b", "parent": null}}"#).unwrap();
    let parent = node.parent.unwrap();
    assert_eq!(parent.name.as_deref(), Some("a"));
    assert_eq!(parent.parent.unwrap(), Box::new(Node { name: Some("b".to_owned()), ..Node::default() }));
}

#[test]
fn endless_depth_is_an_error() {
    let body = r#"{"parent":"#.repeat(100_000);
    let error = serde_json::from_str::<Node>(&body).unwrap_err().to_string();
    assert!(error.starts_with("recursion limit exceeded"), "{error}");
    let body = "[".repeat(100_000);
    let error = serde_json::from_str::<Node>(&format!(r#"{{"unknown":{body}"#)).unwrap_err();
    assert!(!error.is_data(), "{error}");
}

#[test]
fn document_accepts_everything_but_null() {
    let mut body = serde_json::Deserializer::from_str(r#"[{"name": 1}, null]"#);
    let nodes: Vec<Node> = document(&mut body).unwrap();
    assert_eq!(nodes, [Node { name: Some("1".to_owned()), ..Node::default() }]);
    let mut body = serde_json::Deserializer::from_str("null");
    let error = document::<Vec<Node>, _>(&mut body).unwrap_err();
    assert_eq!(error.to_string(), "invalid type: null, expected a value");
}

#[test]
fn lists_longer_than_the_reserved_capacity_are_read_completely() {
    let numbers: Vec<i64> = (0..1000).collect();
    let value = serde_json::to_value(&numbers).unwrap();
    assert_eq!(document::<Vec<i64>, _>(value).unwrap(), numbers);
}

#[test]
fn lists_that_claim_to_be_endless_reserve_no_memory() {
    let elements = std::iter::repeat_n("x", usize::MAX);
    let list = serde::de::value::SeqDeserializer::<_, serde::de::value::Error>::new(elements);
    let error = document::<Vec<i64>, _>(list).unwrap_err();
    assert_eq!(error.to_string(), r#"invalid value: string "x", expected a 64-bit integer"#);
}

/// Inside of `flatten` and `untagged`, serde hands out buffered values, with `visit_some` where there was an option.
#[test]
fn models_decode_inside_of_derived_types() {
    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Outer {
        id: u8,
        maybe: Option<Node>,
        #[serde(flatten)]
        node: Node,
    }
    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(untagged)]
    enum Either {
        Many(Vec<Node>),
        One(Box<Node>),
    }
    let outer: Outer = serde_json::from_str(r#"{"id": 1, "maybe": null, "name": 2, "status": "new"}"#).unwrap();
    assert_eq!((outer.id, outer.maybe), (1, None));
    assert_eq!(outer.node.name.as_deref(), Some("2"));
    assert_eq!(outer.node.status, Some(Status::from_text("new")));
    let either: Either = serde_json::from_str(r#"{"size": "3"}"#).unwrap();
    assert_eq!(either, Either::One(Box::new(Node { size: Some(3), ..Node::default() })));
}

#[test]
fn options_of_other_formats_are_unwrapped() {
    /// A deserializer that wraps each value in an option, as formats with explicit options do.
    struct Wrapped(serde_json::Value);
    impl<'de> serde::Deserializer<'de> for Wrapped {
        type Error = serde_json::Error;
        fn deserialize_any<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
            if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self.0) }
        }
        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }
    fn through<T: Decode>(json: serde_json::Value) -> Option<T> {
        hwcloud_types::decode::decode(Wrapped(json)).unwrap()
    }
    use serde_json::json;
    assert_eq!(through::<String>(json!(1)), Some("1".to_owned()));
    assert_eq!(through::<i64>(json!("1")), Some(1));
    assert_eq!(through::<f64>(json!("1")), Some(1.0));
    assert_eq!(through::<bool>(json!("true")), Some(true));
    assert_eq!(through::<Vec<i64>>(json!([1])), Some(vec![1]));
    assert_eq!(through::<Status>(json!(1)), Some(Status::One));
    assert_eq!(through::<Box<Node>>(json!({})), Some(Box::default()));
    assert_eq!(through::<BTreeMap<String, i64>>(json!({})), Some(BTreeMap::new()));
    assert_eq!(through::<String>(json!(null)), None);
    assert_eq!(through::<i64>(json!(null)), None);
    assert_eq!(through::<f64>(json!(null)), None);
    assert_eq!(through::<bool>(json!(null)), None);
    assert_eq!(through::<Vec<i64>>(json!(null)), None);
    assert_eq!(through::<Status>(json!(null)), None);
    assert_eq!(through::<Node>(json!(null)), None);
    assert_eq!(through::<BTreeMap<String, i64>>(json!(null)), None);
}

#[test]
fn unknown_values_keep_their_text() {
    let node = node("status", r#""B CSS""#).unwrap();
    let Some(Status::UnknownValue(value)) = node.status else {
        panic!("not unknown: {node:?}");
    };
    assert_eq!(UnknownValue::as_str(&value), "B CSS");
    assert_eq!(value.to_string(), "B CSS");
    assert_eq!(format!("{value:?}"), r#""B CSS""#);
}
