//! Objects: keys, additional properties, encoding, and paths of errors.

use std::collections::BTreeMap;

use hwcloud_types::Object;
use hwcloud_types::decode::{self, MapAccess, document};
use hwcloud_types::encode::{self, SerializeMap};
use serde_json::{Value, json};

use crate::fixture::{Anything, CreateNode, Node, Quotas, Status, node};

fn parse(json: &str) -> Node {
    serde_json::from_str(json).unwrap()
}

#[test]
fn keys_may_come_in_any_order() {
    let expected = Node {
        name: Some("a".to_owned()),
        size: Some(1),
        public: Some(true),
        tags: Some(vec!["t".to_owned()]),
        extra: Some(json!(1)),
        ..Node::default()
    };
    let parts = [r#""name":"a""#, r#""size":1"#, r#""public":true"#, r#""tags":["t"]"#, r#""extra":1"#];
    // Each rotation, forwards and backwards: after each key, the next lies after, before and far away.
    for start in 0..parts.len() {
        for backwards in [false, true] {
            let mut order = parts;
            order.rotate_left(start);
            if backwards {
                order.reverse();
            }
            assert_eq!(parse(&format!("{{{}}}", order.join(","))), expected, "{order:?}");
        }
    }
}

/// Bodies in documented order need one comparison for each key.
#[test]
fn keys_are_searched_from_the_previous_one() {
    #[derive(Default)]
    struct Seen(Vec<usize>);
    impl Object for Seen {
        const NAME: &'static str = "Seen";
        const FIELDS: &'static [&'static str] = &["a", "a", "b", "a"];

        fn empty() -> Self {
            Self::default()
        }

        fn decode_field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
            self.0.push(index);
            decode::skip(map)
        }

        fn encode_fields<S: SerializeMap>(&self, _: &mut S) -> Result<(), S::Error> {
            Ok(())
        }
    }
    hwcloud_types::object!(Seen);

    let body = r#"{"a": 0, "a": 1, "x": 0, "a": 3, "a": 0, "b": 2, "a": 3}"#;
    assert_eq!(serde_json::from_str::<Seen>(body).unwrap().0, [0, 1, 3, 0, 2, 3]);
}

#[test]
fn unknown_keys_are_skipped_with_their_values() {
    let node = parse(r#"{"x": {"name": "no"}, "name": "a", "y": [1, {"z": null}], "Size": 5, "": 1, "size": 2}"#);
    assert_eq!(node, Node { name: Some("a".to_owned()), size: Some(2), ..Node::default() });
}

#[test]
fn escaped_keys_are_known() {
    assert_eq!(parse(r#"{"\u006eame": "a"}"#).name.as_deref(), Some("a"));
}

#[test]
fn the_last_of_two_equal_keys_wins() {
    assert_eq!(parse(r#"{"size": 1, "name": "a", "size": 2, "name": null}"#).size, Some(2));
    assert_eq!(parse(r#"{"name": "a", "name": null}"#).name, None);
    // Whole values, not a mixture of both.
    let quotas = r#""quotas": {"region": "a", "vms": 1}"#;
    assert_eq!(parse(&format!(r#"{{{quotas}, "quotas": {{}}}}"#)).quotas, Some(Quotas::default()));
    assert_eq!(parse(&format!(r#"{{{quotas}, "quotas": null}}"#)).quotas, None);
    let parent = parse(r#"{"parent": {"name": "a"}, "parent": {"size": 1}}"#).parent;
    assert_eq!(parent.unwrap().name, None);
    let children = parse(r#"{"children": [{"name": "a"}], "children": [{}, {"size": 1}]}"#).children;
    assert_eq!(children.unwrap(), [Node::default(), node("size", "1").unwrap()]);
}

#[test]
fn null_is_absent_as_a_property_and_an_error_as_a_document() {
    assert_eq!(node("parent", "null").unwrap(), Node::default());
    let error = serde_json::from_str::<Node>("null").unwrap_err().to_string();
    assert_eq!(error, "invalid type: null, expected an object (Node) at line 1 column 4");
    assert_eq!(serde_json::from_str::<Option<Node>>("null").unwrap(), None);
}

#[test]
fn another_structure_is_rejected_with_the_expected_one() {
    for (json, found) in [("[]", "sequence"), (r#""a""#, r#"string "a""#), ("5", "integer `5`"), ("true", "boolean `true`")] {
        let error = node("parent", json).unwrap_err();
        let expected = format!("invalid type: {found}, expected an object (Node) at line 1");
        assert!(error.starts_with(&expected), "{error}");
        let error = serde_json::from_str::<Node>(json).unwrap_err().to_string();
        assert!(error.starts_with(&expected), "{error}");
    }
}

#[test]
fn cut_bodies_are_errors() {
    for json in [r#"{"name": "a""#, r#"{"name""#, r#"{"unknown": [1"#, "{", ""] {
        assert!(serde_json::from_str::<Node>(json).unwrap_err().is_eof(), "{json}");
    }
}

#[test]
fn free_form_properties_keep_their_values() {
    let node = node("extra", r#"{"a": [null, 1.5, "x"]}"#).unwrap();
    assert_eq!(node.extra, Some(json!({"a": [null, 1.5, "x"]})));
    assert_eq!(crate::fixture::node("extra", "null").unwrap().extra, None);
}

#[test]
fn additional_properties_are_kept_where_the_type_keeps_them() {
    let body = r#"{"vms": "5", "region": 1, "disks": 2, "none": null, "vms": 6, "gone": 1, "gone": null}"#;
    let quotas: Quotas = serde_json::from_str(body).unwrap();
    let kept = BTreeMap::from([("vms".to_owned(), 6), ("disks".to_owned(), 2)]);
    assert_eq!(quotas, Quotas { region: Some("1".to_owned()), additional_properties: kept });
    assert_eq!(serde_json::to_string(&quotas).unwrap(), r#"{"region":"1","disks":2,"vms":6}"#);
    let body = json!({"a": null, "b": [1], "c": "x"});
    let anything: Anything = serde_json::from_value(body.clone()).unwrap();
    assert_eq!(anything.additional_properties.len(), 3);
    assert_eq!(serde_json::to_value(&anything).unwrap(), body);
}

#[test]
fn encoding_leaves_out_what_is_absent() {
    assert_eq!(serde_json::to_string(&Node::default()).unwrap(), "{}");
    let node = Node {
        public: Some(false),
        tags: Some(Vec::new()),
        status: Some(Status::from_text("new")),
        parent: Some(Box::default()),
        name: Some(String::new()),
        ..Node::default()
    };
    assert_eq!(serde_json::to_string(&node).unwrap(), r#"{"name":"","public":false,"status":"new","tags":[],"parent":{}}"#);
}

#[test]
fn encoded_values_decode_to_the_same() {
    let body = json!({
        "name": "a", "size": -3, "ratio": 0.25, "public": true, "status": "waiting", "tags": ["x", "y"],
        "labels": {"k": "other"}, "matrix": [[1], []], "groups": {"g": ["running"]},
        "children": [{"name": "b", "children": []}], "parent": {"parent": {"size": 1}}, "extra": {"free": [null]},
    });
    let node: Node = serde_json::from_value(body.clone()).unwrap();
    assert_eq!(serde_json::to_value(&node).unwrap(), body);
}

#[test]
fn errors_carry_the_path() {
    for (json, path) in [
        (r#"{"name": {}}"#, "name"),
        (r#"{"name": {"a": {}}}"#, "name"),
        (r#"{"size": "x"}"#, "size"),
        (r#"{"ratio": "x"}"#, "ratio"),
        (r#"{"public": 2}"#, "public"),
        (r#"{"status": []}"#, "status"),
        (r#"{"tags": {"0": 1}}"#, "tags"),
        (r#"{"tags": ["a", null, []]}"#, "tags[2]"),
        (r#"{"matrix": [[1], [2, true]]}"#, "matrix[1][1]"),
        (r#"{"labels": {"k": {}}}"#, "labels.k"),
        (r#"{"groups": {"k": ["a", {}]}}"#, "groups.k[1]"),
        (r#"{"children": [{}, {"parent": {"size": 0.5}}]}"#, "children[1].parent.size"),
        (r#"{"children": [null, 1]}"#, "children[1]"),
        (r#"{"parent": []}"#, "parent"),
        (r#"{"quotas": {"vms": "x"}}"#, "quotas.vms"),
    ] {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let error = serde_path_to_error::deserialize::<_, Node>(&mut deserializer).unwrap_err();
        assert_eq!(error.path().to_string(), path, "{json}: {error}");
        let value: Value = serde_json::from_str(json).unwrap();
        let error = serde_path_to_error::deserialize::<_, Node>(value).unwrap_err();
        assert_eq!(error.path().to_string(), path, "{json}: {error}");
    }
    let mut deserializer = serde_json::Deserializer::from_str(r#"{"vms": 1, "disks": []}"#);
    let error = serde_path_to_error::deserialize::<_, Quotas>(&mut deserializer).unwrap_err();
    assert_eq!(error.path().to_string(), "disks");
    let mut deserializer = serde_json::Deserializer::from_str(r#"[{}, {"size": []}]"#);
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut deserializer, &mut track);
    assert!(document::<Vec<Node>, _>(tracked).is_err());
    assert_eq!(track.path().to_string(), "[1].size");
}

#[test]
fn fields_may_be_decoded_by_value() {
    #[derive(Debug, Default, PartialEq)]
    struct ByValue {
        size: Option<i64>,
        extra: Option<Value>,
    }
    impl Object for ByValue {
        const NAME: &'static str = "ByValue";
        const FIELDS: &'static [&'static str] = &["size", "extra"];

        fn empty() -> Self {
            Self::default()
        }

        fn decode_field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
            match index {
                0 => self.size = decode::value(map)?,
                1 => self.extra = decode::any(map)?,
                _ => decode::skip(map)?,
            }
            Ok(())
        }

        fn encode_fields<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
            encode::field(map, "size", &self.size)?;
            encode::field(map, "extra", &self.extra)
        }
    }
    hwcloud_types::object!(ByValue);

    let by_value: ByValue = serde_json::from_str(r#"{"size": "5", "extra": [1]}"#).unwrap();
    let expected = ByValue { size: Some(5), extra: Some(json!([1])) };
    assert_eq!(by_value, expected);
    let by_value: ByValue = serde_json::from_str(r#"{"size": null, "extra": null}"#).unwrap();
    assert_eq!(by_value, ByValue::default());
}

#[test]
fn a_missing_required_property_is_an_error_that_names_it() {
    let complete = json!({"name": "a", "size": "5", "status": "running", "extra": null});
    let node: CreateNode = serde_json::from_value(complete.clone()).unwrap();
    let expected = CreateNode { name: "a".to_owned(), size: 5, status: Status::Running, extra: Value::Null, ratio: None };
    assert_eq!(node, expected);
    assert_eq!(serde_json::to_value(&node).unwrap(), json!({"name": "a", "size": 5, "status": "running", "extra": null}));
    for name in ["name", "size", "status", "extra"] {
        let mut incomplete = complete.clone();
        incomplete.as_object_mut().unwrap().remove(name);
        let error = serde_json::from_value::<CreateNode>(incomplete).unwrap_err().to_string();
        assert_eq!(error, format!("missing field `{name}`"));
    }
    let error = serde_json::from_str::<CreateNode>(r#"{"name": null}"#).unwrap_err().to_string();
    assert!(error.starts_with("missing field `name`"), "{error}");
}

#[test]
fn placeholders_never_leave_the_decoder() {
    let nested: Option<Vec<CreateNode>> = decode::decode(&json!([{"name": "a", "size": 1, "status": "", "extra": 0}])).unwrap();
    assert_eq!(nested.unwrap()[0].status, Status::from_text(""));
    assert!(decode::decode::<Vec<CreateNode>, _>(&json!([{"name": "a"}])).is_err());
}
