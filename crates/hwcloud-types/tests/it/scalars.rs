//! Strings, integers, numbers and booleans, from values of every JSON type.

use crate::fixture::node;

fn name(value: &str) -> Result<Option<String>, String> {
    node("name", value).map(|node| node.name)
}

fn size(value: &str) -> Result<Option<i64>, String> {
    node("size", value).map(|node| node.size)
}

fn ratio(value: &str) -> Result<Option<f64>, String> {
    node("ratio", value).map(|node| node.ratio)
}

fn public(value: &str) -> Result<Option<bool>, String> {
    node("public", value).map(|node| node.public)
}

#[track_caller]
fn refuses<T: std::fmt::Debug>(result: Result<T, String>, message: &str) {
    let error = result.unwrap_err();
    assert!(error.starts_with(message), "{error}");
}

#[test]
fn null_is_absent() {
    assert_eq!(name("null"), Ok(None));
    assert_eq!(size("null"), Ok(None));
    assert_eq!(ratio("null"), Ok(None));
    assert_eq!(public("null"), Ok(None));
}

#[test]
fn string_accepts_strings_verbatim() {
    for (json, text) in [
        (r#""""#, ""),
        (r#""null""#, "null"),
        (r#"" a ""#, " a "),
        (r#""2019-05-23T14:31:36.039365""#, "2019-05-23T14:31:36.039365"),
        (r#""\u5728 \"q\"""#, "在 \"q\""),
    ] {
        assert_eq!(name(json), Ok(Some(text.to_owned())));
    }
}

#[test]
fn string_takes_integers_beyond_64_bits_as_the_nearest_float() {
    assert_eq!(name("18446744073709551617"), Ok(Some("1.8446744073709552e19".to_owned())));
}

#[test]
fn string_accepts_numbers_without_loss() {
    for (json, text) in [
        ("5", "5"),
        ("-5", "-5"),
        ("18446744073709551615", "18446744073709551615"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("1.5", "1.5"),
        ("0.1", "0.1"),
        ("1.0", "1.0"),
        ("1e300", "1e300"),
    ] {
        assert_eq!(name(json), Ok(Some(text.to_owned())));
    }
}

#[test]
fn string_accepts_wide_integers_and_narrow_floats_of_other_formats() {
    use hwcloud_types::decode::document;
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, F32Deserializer, I128Deserializer, U128Deserializer};

    let wide: U128Deserializer<Error> = u128::MAX.into_deserializer();
    assert_eq!(document(wide), Ok(u128::MAX.to_string()));
    let wide: I128Deserializer<Error> = i128::MIN.into_deserializer();
    assert_eq!(document(wide), Ok(i128::MIN.to_string()));
    let narrow: F32Deserializer<Error> = 0.1_f32.into_deserializer();
    assert_eq!(document(narrow), Ok("0.1".to_owned()));
}

#[test]
fn integer_and_number_accept_wide_integers_of_other_formats() {
    use hwcloud_types::decode::document;
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, I128Deserializer, U128Deserializer};

    let unsigned = |value: u128| -> U128Deserializer<Error> { value.into_deserializer() };
    let signed = |value: i128| -> I128Deserializer<Error> { value.into_deserializer() };
    assert_eq!(document::<i64, _>(unsigned(23)), Ok(23));
    assert_eq!(document::<i64, _>(signed(-23)), Ok(-23));
    let refused = document::<i64, _>(unsigned(1 << 64)).unwrap_err().to_string();
    assert_eq!(refused, "invalid value: 18446744073709551616, expected a 64-bit integer");
    let refused = document::<i64, _>(signed(-1 << 64)).unwrap_err().to_string();
    assert_eq!(refused, "invalid value: -18446744073709551616, expected a 64-bit integer");
    assert_eq!(document::<f64, _>(unsigned(1 << 100)), Ok(2_f64.powi(100)));
    assert_eq!(document::<f64, _>(signed(-1 << 100)), Ok(-(2_f64.powi(100))));
}

#[test]
fn string_accepts_booleans() {
    assert_eq!(name("true"), Ok(Some("true".to_owned())));
    assert_eq!(name("false"), Ok(Some("false".to_owned())));
}

#[test]
fn string_rejects_structures() {
    refuses(name(r#"{"a": 1}"#), "invalid type: map, expected a string at line 1");
    refuses(name("{}"), "invalid type: map, expected a string at line 1");
    refuses(name("[1]"), "invalid type: sequence, expected a string at line 1");
}

#[test]
fn integer_accepts_the_whole_range() {
    assert_eq!(size("9223372036854775807"), Ok(Some(i64::MAX)));
    assert_eq!(size("-9223372036854775808"), Ok(Some(i64::MIN)));
    assert_eq!(size("0"), Ok(Some(0)));
}

#[test]
fn integer_accepts_text() {
    assert_eq!(size(r#""23""#), Ok(Some(23)));
    assert_eq!(size(r#""-23""#), Ok(Some(-23)));
    assert_eq!(size(r#""23.0""#), Ok(Some(23)));
    assert_eq!(size(r#""2.3e1""#), Ok(Some(23)));
    assert_eq!(size(r#""9223372036854775807""#), Ok(Some(i64::MAX)));
    assert_eq!(size(r#""9223372036854775807.0""#), Ok(Some(i64::MAX)));
    assert_eq!(size(r#""-9223372036854775808""#), Ok(Some(i64::MIN)));
    // 2^53 + 1 is no float.
    assert_eq!(size(r#""9007199254740993.00""#), Ok(Some(9_007_199_254_740_993)));
}

#[test]
fn integer_accepts_floats_without_fraction() {
    assert_eq!(size("23.0"), Ok(Some(23)));
    assert_eq!(size("-2.3e1"), Ok(Some(-23)));
    assert_eq!(size("-0.0"), Ok(Some(0)));
    assert_eq!(size("4611686018427387904.0"), Ok(Some(1 << 62)));
}

#[test]
fn integer_rejects_fractions() {
    refuses(size("23.5"), "invalid value: floating point `23.5`, expected a 64-bit integer");
    refuses(size(r#""23.5""#), r#"invalid value: string "23.5", expected a 64-bit integer"#);
}

#[test]
fn integer_rejects_values_out_of_range() {
    refuses(size("9223372036854775808"), "invalid value: integer `9223372036854775808`, expected a 64-bit integer");
    for json in [
        "18446744073709551615",
        // Wider than any integer of the parser: floats, of which the last two are exactly -2^63.
        "18446744073709551616",
        "-9223372036854775809",
        "-9223372036854775808.0",
        "1e300",
        r#""9223372036854775808""#,
        r#""-9223372036854775809""#,
        r#""1e400""#,
    ] {
        refuses(size(json), "invalid value: ");
    }
}

#[test]
fn integer_rejects_other_text_booleans_and_structures() {
    for text in ["", " 23", "23 GB", "0x17", "inf", "NaN", "null", "true", "2,3", "1_000"] {
        refuses(size(&format!("{text:?}")), &format!("invalid value: string {text:?}, expected a 64-bit integer"));
    }
    refuses(size("true"), "invalid type: boolean `true`, expected a 64-bit integer");
    refuses(size("{}"), "invalid type: map, expected a 64-bit integer");
    refuses(size("[]"), "invalid type: sequence, expected a 64-bit integer");
}

#[test]
fn number_accepts_floats_integers_and_text() {
    for (json, number) in [
        ("1.5", 1.5),
        ("5", 5.0),
        ("-5", -5.0),
        ("18446744073709551615", 18_446_744_073_709_551_615.0),
        (r#""1.5""#, 1.5),
        (r#""-5""#, -5.0),
        (r#""1e3""#, 1000.0),
    ] {
        assert_eq!(ratio(json), Ok(Some(number)));
    }
}

#[test]
fn number_rejects_other_text_booleans_and_structures() {
    for text in ["", "1.5 ", "50%", "NaN", "inf", "-infinity", "1e400", "false"] {
        refuses(ratio(&format!("{text:?}")), &format!("invalid value: string {text:?}, expected a number"));
    }
    refuses(ratio("false"), "invalid type: boolean `false`, expected a number");
    refuses(ratio("{}"), "invalid type: map, expected a number");
    refuses(ratio("[]"), "invalid type: sequence, expected a number");
}

#[test]
fn boolean_accepts_booleans_text_zero_and_one() {
    for json in ["true", r#""true""#, r#""True""#, r#""TRUE""#, "1"] {
        assert_eq!(public(json), Ok(Some(true)));
    }
    for json in ["false", r#""false""#, r#""False""#, "0"] {
        assert_eq!(public(json), Ok(Some(false)));
    }
    // Some formats have signed integers only.
    let one: serde::de::value::I64Deserializer<serde::de::value::Error> = serde::de::IntoDeserializer::into_deserializer(1_i64);
    assert_eq!(hwcloud_types::decode::document(one), Ok(true));
}

#[test]
fn boolean_rejects_other_text_numbers_and_structures() {
    for text in ["", "yes", "true ", "2"] {
        refuses(public(&format!("{text:?}")), &format!("invalid value: string {text:?}, expected a boolean"));
    }
    refuses(public("2"), "invalid value: integer `2`, expected a boolean");
    refuses(public("-1"), "invalid value: integer `-1`, expected a boolean");
    refuses(public("0.5"), "invalid type: floating point `0.5`, expected a boolean");
    refuses(public("{}"), "invalid type: map, expected a boolean");
    refuses(public("[]"), "invalid type: sequence, expected a boolean");
}
