//! The constraints of each type, and the messages of violations.

use std::cell::RefCell;
use std::collections::BTreeMap;

use hwcloud_types::{Constraints, Validate, Validator};

use crate::fixture::Status;

/// Returns the violations of a value; a pattern matches a text that contains it.
#[track_caller]
fn check<T: Validate + ?Sized>(value: &T, rules: &Constraints) -> Vec<String> {
    let matcher = |pattern: &str, text: &str| text.contains(pattern);
    let mut validator = Validator::new(&matcher);
    validator.value("v", value, rules);
    validator.finish().iter().map(ToString::to_string).collect()
}

fn length(min: Option<u64>, max: Option<u64>) -> Constraints {
    Constraints { min_length: min, max_length: max, ..Constraints::NONE }
}

fn range(minimum: Option<f64>, maximum: Option<f64>) -> Constraints {
    Constraints { minimum, maximum, ..Constraints::NONE }
}

fn multiple_of(step: f64) -> Constraints {
    Constraints { multiple_of: Some(step), ..Constraints::NONE }
}

const NOTHING: [&str; 0] = [];

#[test]
fn no_constraints_report_nothing() {
    assert_eq!(Constraints::default(), Constraints::NONE);
    assert_eq!(check("", &Constraints::NONE), NOTHING);
    assert_eq!(check(&i64::MIN, &Constraints::NONE), NOTHING);
    assert_eq!(check(&f64::MAX, &Constraints::NONE), NOTHING);
    assert_eq!(check(&true, &Constraints::NONE), NOTHING);
    assert_eq!(check(&vec![String::new(); 2], &Constraints::NONE), NOTHING);
    assert_eq!(check(&BTreeMap::from([(String::new(), 1)]), &Constraints::NONE), NOTHING);
}

#[test]
fn constraints_of_other_types_do_not_apply() {
    let every = Constraints {
        min_length: Some(9),
        pattern: Some("x"),
        minimum: Some(9.0),
        multiple_of: Some(7.0),
        min_items: Some(9),
        min_properties: Some(9),
        ..Constraints::NONE
    };
    assert_eq!(check("a", &every), ["v must be at least 9 characters long, has 1", "v must match x"]);
    assert_eq!(check(&1_i64, &every), ["v must be at least 9, is 1", "v must be a multiple of 7, is 1"]);
    assert_eq!(check(&vec![true], &every), ["v must have at least 9 items, has 1"]);
    assert_eq!(check(&true, &every), NOTHING);
}

#[test]
fn length_is_checked_at_its_bounds() {
    let rules = length(Some(2), Some(3));
    assert_eq!(check("ab", &rules), NOTHING);
    assert_eq!(check("abc", &rules), NOTHING);
    assert_eq!(check("a", &rules), ["v must be 2 to 3 characters long, has 1"]);
    assert_eq!(check("abcd", &rules), ["v must be 2 to 3 characters long, has 4"]);
    assert_eq!(check("", &length(Some(1), None)), ["v must be at least 1 character long, has 0"]);
    assert_eq!(check("ab", &length(None, Some(1))), ["v must be at most 1 character long, has 2"]);
    assert_eq!(check("ab", &length(Some(4), Some(4))), ["v must be 4 characters long, has 2"]);
    assert_eq!(check(&"x".repeat(70), &length(Some(1), Some(64))), ["v must be 1 to 64 characters long, has 70"]);
}

#[test]
fn length_counts_characters_not_bytes() {
    assert_eq!(check("云硬盘", &length(Some(3), Some(3))), NOTHING);
    assert_eq!(check("云硬盘🙂", &length(None, Some(3))), ["v must be at most 3 characters long, has 4"]);
}

#[test]
fn the_matcher_decides_patterns() {
    let asked = RefCell::new(Vec::new());
    let matcher = |pattern: &str, text: &str| {
        asked.borrow_mut().push((pattern.to_owned(), text.to_owned()));
        text == "good"
    };
    let rules = Constraints { pattern: Some("^[0-9a-f]{1,3}$"), ..Constraints::NONE };
    let mut validator = Validator::new(&matcher);
    validator.value("a", "good", &rules);
    validator.value("b", "bad", &rules);
    validator.value("c", &Status::Waiting, &rules);
    let violations: Vec<String> = validator.finish().iter().map(ToString::to_string).collect();
    assert_eq!(violations, ["b must match ^[0-9a-f]{1,3}$", "c must match ^[0-9a-f]{1,3}$"]);
    let pattern = || "^[0-9a-f]{1,3}$".to_owned();
    let texts = ["good", "bad", "waiting"].map(|text| (pattern(), text.to_owned()));
    assert_eq!(asked.into_inner(), texts);
}

#[test]
fn enums_have_the_constraints_of_text() {
    assert_eq!(check(&Status::Waiting, &length(None, Some(7))), NOTHING);
    assert_eq!(check(&Status::from_text("something"), &length(None, Some(7))), ["v must be at most 7 characters long, has 9"]);
}

#[test]
fn range_is_checked_at_its_bounds() {
    let rules = range(Some(1.0), Some(100.0));
    assert_eq!(check(&1_i64, &rules), NOTHING);
    assert_eq!(check(&100_i64, &rules), NOTHING);
    assert_eq!(check(&0_i64, &rules), ["v must be 1 to 100, is 0"]);
    assert_eq!(check(&101_i64, &rules), ["v must be 1 to 100, is 101"]);
    assert_eq!(check(&100.5, &rules), ["v must be 1 to 100, is 100.5"]);
    assert_eq!(check(&1.0, &rules), NOTHING);
    assert_eq!(check(&0_i64, &range(Some(1.0), None)), ["v must be at least 1, is 0"]);
    assert_eq!(check(&0.25, &range(Some(0.5), None)), ["v must be at least 0.5, is 0.25"]);
    assert_eq!(check(&2_i64, &range(None, Some(1.0))), ["v must be at most 1, is 2"]);
    assert_eq!(check(&2_i64, &range(Some(2.5), None)), ["v must be at least 2.5, is 2"]);
    assert_eq!(check(&3_i64, &range(Some(2.5), None)), NOTHING);
}

#[test]
fn exclusive_bounds_are_out_of_range() {
    let open = Constraints { exclusive_minimum: true, exclusive_maximum: true, ..range(Some(0.0), Some(1.0)) };
    assert_eq!(check(&0.5, &open), NOTHING);
    assert_eq!(check(&0.0, &open), ["v must be greater than 0 and less than 1, is 0"]);
    assert_eq!(check(&1_i64, &open), ["v must be greater than 0 and less than 1, is 1"]);
    let half = Constraints { exclusive_minimum: true, ..range(Some(0.0), Some(1.0)) };
    assert_eq!(check(&1.0, &half), NOTHING);
    assert_eq!(check(&0_i64, &half), ["v must be greater than 0 and at most 1, is 0"]);
    let below = Constraints { exclusive_maximum: true, ..range(None, Some(1.0)) };
    assert_eq!(check(&1_i64, &below), ["v must be less than 1, is 1"]);
}

#[test]
fn integers_compare_exactly() {
    // 2^53 + 1 equals 2^53 as a float.
    let rules = range(None, Some(9_007_199_254_740_992.0));
    assert_eq!(check(&9_007_199_254_740_992_i64, &rules), NOTHING);
    assert_eq!(check(&9_007_199_254_740_993_i64, &rules), ["v must be at most 9007199254740992, is 9007199254740993"]);
    let whole = range(Some(-9_223_372_036_854_775_808.0), Some(9_223_372_036_854_775_807.0));
    assert_eq!(check(&i64::MIN, &whole), NOTHING);
    assert_eq!(check(&i64::MAX, &whole), NOTHING);
    assert_eq!(check(&i64::MAX, &range(None, Some(1e300))), NOTHING);
}

#[test]
fn multiples_are_those_of_decimals() {
    assert_eq!(check(&12_i64, &multiple_of(4.0)), NOTHING);
    assert_eq!(check(&-12_i64, &multiple_of(4.0)), NOTHING);
    assert_eq!(check(&0_i64, &multiple_of(4.0)), NOTHING);
    assert_eq!(check(&13_i64, &multiple_of(4.0)), ["v must be a multiple of 4, is 13"]);
    assert_eq!(check(&9_007_199_254_740_993_i64, &multiple_of(2.0)), ["v must be a multiple of 2, is 9007199254740993"]);
    assert_eq!(check(&3_i64, &multiple_of(1.5)), NOTHING);
    assert_eq!(check(&2_i64, &multiple_of(1.5)), ["v must be a multiple of 1.5, is 2"]);
    for value in [0.3, 0.7, 1.1, 123_456.7, -0.3, 0.0] {
        assert_eq!(check(&value, &multiple_of(0.1)), NOTHING);
    }
    assert_eq!(check(&19.99, &multiple_of(0.01)), NOTHING);
    assert_eq!(check(&0.35, &multiple_of(0.1)), ["v must be a multiple of 0.1, is 0.35"]);
    assert_eq!(check(&0.100_001, &multiple_of(0.1)), ["v must be a multiple of 0.1, is 0.100001"]);
    assert_eq!(check(&5_i64, &multiple_of(0.0)), NOTHING);
    assert_eq!(check(&5.5, &multiple_of(-1.0)), NOTHING);
}

#[test]
fn numbers_that_json_cannot_represent_are_rejected() {
    assert_eq!(check(&f64::NAN, &Constraints::NONE), ["v must be a finite number, is NaN"]);
    assert_eq!(check(&f64::INFINITY, &range(None, Some(1.0))), ["v must be a finite number, is inf"]);
}

#[test]
fn lists_are_checked_as_a_whole_and_by_element() {
    let rules = Constraints {
        min_items: Some(1),
        max_items: Some(2),
        items: Some(&Constraints { minimum: Some(1.0), ..Constraints::NONE }),
        ..Constraints::NONE
    };
    assert_eq!(check(&vec![1_i64, 2], &rules), NOTHING);
    assert_eq!(check(&Vec::<i64>::new(), &rules), ["v must have 1 to 2 items, has 0"]);
    assert_eq!(
        check(&vec![0_i64, 1, -1], &rules),
        ["v must have 1 to 2 items, has 3", "v[0] must be at least 1, is 0", "v[2] must be at least 1, is -1"]
    );
    let one = Constraints { max_items: Some(1), ..Constraints::NONE };
    assert_eq!(check(&vec![0_i64; 2], &one), ["v must have at most 1 item, has 2"]);
}

#[test]
fn items_may_have_to_be_unique() {
    let rules = Constraints { unique_items: true, ..Constraints::NONE };
    let list = |texts: &[&str]| texts.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(check(&list(&["a", "b", "A"]), &rules), NOTHING);
    assert_eq!(
        check(&list(&["a", "b", "b", "a"]), &rules),
        ["v must not repeat items, [2] is the same as [1]", "v must not repeat items, [3] is the same as [0]"]
    );
    assert_eq!(check(&list(&["a", "a"]), &Constraints::NONE), NOTHING);
}

#[test]
fn constraints_of_items_nest() {
    const RULES: Constraints = Constraints {
        min_properties: Some(1),
        max_properties: Some(3),
        items: Some(&Constraints {
            min_items: Some(1),
            items: Some(&Constraints { max_length: Some(2), ..Constraints::NONE }),
            ..Constraints::NONE
        }),
        ..Constraints::NONE
    };
    let map = BTreeMap::from([
        ("a.b".to_owned(), vec![]),
        ("c".to_owned(), vec!["xx".to_owned(), "xxx".to_owned()]),
        (String::new(), vec!["xxxx".to_owned()]),
        ("说".to_owned(), vec!["xxx".to_owned()]),
    ]);
    assert_eq!(
        check(&map, &RULES),
        [
            "v must have 1 to 3 entries, has 4",
            r#"v[""][0] must be at most 2 characters long, has 4"#,
            r#"v["a.b"] must have at least 1 item, has 0"#,
            "v.c[1] must be at most 2 characters long, has 3",
            "v.说[0] must be at most 2 characters long, has 3",
        ]
    );
    let one = Constraints { min_properties: Some(1), ..Constraints::NONE };
    assert_eq!(check(&BTreeMap::<String, i64>::new(), &one), ["v must have at least 1 entry, has 0"]);
}
