//! Checks the arguments of a call and encodes them as text.

use http::HeaderValue;
use hwcloud_types::{Constraints, Validate, Validator};
use serde_json::Value;

use crate::info::{Parameter, ParameterLocation};

/// An argument as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Encoded {
    Absent,
    Text(String),
    List(Vec<String>),
}

/// Checks `value` and encodes it. Everything that is wrong is reported to `validator`.
pub(super) fn encode(parameter: &Parameter, value: &Value, validator: &mut Validator<'_>) -> Encoded {
    let Parameter { name, location, constraints, .. } = *parameter;
    let separator = parameter.separator.or((location != ParameterLocation::Query).then_some(','));
    let (encoded, violation) = match (value, separator) {
        (Value::Array(elements), _) if elements.is_empty() => {
            let violation = (location == ParameterLocation::Path).then(|| EMPTY_SEGMENT.to_owned());
            (Encoded::Absent, violation.or_else(|| parameter.is_required.then(|| "is required".to_owned())))
        }
        (Value::Array(elements), None) => (Encoded::List(elements.iter().map(text).collect()), None),
        (Value::Array(elements), Some(separator)) => {
            let texts: Vec<String> = elements.iter().map(text).collect();
            let is_ambiguous = texts.iter().any(|text| text.contains(separator));
            let rule = || format!("must not hold {separator:?} in an element: that is what separates them");
            (Encoded::Text(texts.join(separator.encode_utf8(&mut [0; 4]))), is_ambiguous.then(rule))
        }
        (value, _) => (Encoded::Text(text(value)), None),
    };
    let violation = violation.or_else(|| match &encoded {
        Encoded::Text(text) => misplaced(location, text).map(str::to_owned),
        _ => None,
    });
    match violation {
        Some(violation) => validator.at(name, |validator| validator.report(violation)),
        None if encoded == Encoded::Absent => {}
        None => validator.value(name, &Json(value), constraints),
    }
    encoded
}

/// The violation of a path segment without text, which would be another path.
const EMPTY_SEGMENT: &str = "must not be empty: it is part of the path";

/// Returns the violation of a text that its location cannot hold.
fn misplaced(location: ParameterLocation, text: &str) -> Option<&'static str> {
    match (location, text) {
        (ParameterLocation::Path, "") => Some(EMPTY_SEGMENT),
        (ParameterLocation::Path, "." | "..") => Some("must not be . or ..: they would change the path"),
        (ParameterLocation::Header, text) if HeaderValue::from_bytes(text.as_bytes()).is_err() => {
            Some("must not hold line breaks or control characters: it is a header")
        }
        _ => None,
    }
}

/// Returns a scalar as text. A number without fraction is written without one.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => {
            let text = number.as_f64().map(|float| format!("{float:?}")).unwrap_or_default();
            text.trim_end_matches(".0").to_owned()
        }
        value => value.to_string(),
    }
}

/// A JSON value that is checked as the Rust value it was made from.
#[derive(Debug, PartialEq)]
struct Json<'a>(&'a Value);

impl Validate for Json<'_> {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        match self.0 {
            Value::String(text) => text.validate(constraints, validator),
            Value::Number(number) => match (number.as_i64(), number.as_f64()) {
                (Some(integer), _) => integer.validate(constraints, validator),
                // An integer beyond 64 bits with a sign, or a float.
                (None, Some(float)) => float.validate(constraints, validator),
                (None, None) => {}
            },
            Value::Array(elements) => elements.iter().map(Json).collect::<Vec<_>>().validate(constraints, validator),
            Value::Null => validator.report("must be a finite number"),
            Value::Object(_) => validator.report("must not be an object: it is sent as text"),
            Value::Bool(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::patterns;
    use super::*;

    fn encoded(parameter: Parameter, value: &Value) -> Result<Encoded, Vec<String>> {
        let mut validator = Validator::new(&patterns::is_match);
        let encoded = encode(&parameter, value, &mut validator);
        let violations: Vec<String> = validator.finish().iter().map(ToString::to_string).collect();
        if violations.is_empty() { Ok(encoded) } else { Err(violations) }
    }

    fn texts(texts: &[&str]) -> Encoded {
        Encoded::List(texts.iter().map(|&text| text.to_owned()).collect())
    }

    #[test]
    fn path_arguments_that_would_change_the_path_are_rejected() {
        static SHORT: Constraints = Constraints { max_length: Some(4), ..Constraints::NONE };
        let path = |value: &str| encoded(Parameter::path("id").constraints(&SHORT), &json!(value));
        assert_eq!(path("a/b"), Ok(Encoded::Text("a/b".to_owned())));
        assert_eq!(path("").unwrap_err(), ["id must not be empty: it is part of the path"]);
        for value in [".", ".."] {
            assert_eq!(path(value).unwrap_err(), ["id must not be . or ..: they would change the path"]);
        }
        assert_eq!(path("abcde").unwrap_err(), ["id must be at most 4 characters long, has 5"]);
        assert_eq!(encoded(Parameter::path("id"), &json!([])).unwrap_err(), ["id must not be empty: it is part of the path"]);
    }

    #[test]
    fn patterns_are_checked() {
        static LETTERS: Constraints = Constraints { pattern: Some("^[a-z]+$"), ..Constraints::NONE };
        let name = Parameter::query("name").constraints(&LETTERS);
        assert!(encoded(name, &json!("abc")).is_ok());
        assert_eq!(encoded(name, &json!("ABC")).unwrap_err(), ["name must match ^[a-z]+$"]);
    }

    #[test]
    fn a_header_cannot_hold_a_line_break() {
        assert_eq!(encoded(Parameter::header("X-Foo"), &json!(5)), Ok(Encoded::Text("5".to_owned())));
        let violations = encoded(Parameter::header("X-Foo"), &json!("a\r\nX-Bar: b")).unwrap_err();
        assert!(violations[0].starts_with("X-Foo must not hold line breaks"), "{violations:?}");
    }

    #[test]
    fn scalars_are_one_text() {
        for (value, expected) in [
            (json!("x&y"), "x&y"),
            (json!(""), ""),
            (json!(-5), "-5"),
            (json!(u64::MAX), "18446744073709551615"),
            (json!(i64::MIN), "-9223372036854775808"),
            (json!(1.5), "1.5"),
            (json!(1.0), "1"),
            (json!(-0.0), "-0"),
            (json!(100.0), "100"),
            (json!(1e300), "1e300"),
            (json!(1e-7), "1e-7"),
            (json!(true), "true"),
        ] {
            assert_eq!(text(&value), expected);
            assert_eq!(encoded(Parameter::query("a"), &value), Ok(Encoded::Text(expected.to_owned())));
        }
    }

    #[test]
    fn a_list_is_a_text_for_each_element() {
        let query = Parameter::query("a");
        assert_eq!(encoded(query, &json!(["x", "y", "x"])), Ok(texts(&["x", "y", "x"])));
        assert_eq!(encoded(query, &json!([1, 2])), Ok(texts(&["1", "2"])));
        assert_eq!(encoded(query, &json!([])), Ok(Encoded::Absent));
        assert_eq!(encoded(query.required(), &json!([])).unwrap_err(), ["a is required"]);
    }

    #[test]
    fn a_separated_list_is_one_text() {
        let query = Parameter::query("ids").separated('|');
        assert_eq!(encoded(query, &json!(["a", "b,c"])), Ok(Encoded::Text("a|b,c".to_owned())));
        assert_eq!(encoded(query, &json!([])), Ok(Encoded::Absent));
        assert_eq!(encoded(Parameter::header("ids"), &json!([1, 2])), Ok(Encoded::Text("1,2".to_owned())));
    }

    #[test]
    fn an_element_with_the_separator_is_rejected() {
        let violations = encoded(Parameter::query("ids").separated(','), &json!(["a,b"])).unwrap_err();
        assert_eq!(violations, ["ids must not hold ',' in an element: that is what separates them"]);
    }

    #[test]
    fn the_constraints_of_elements_are_checked() {
        static POSITIVE: Constraints = Constraints { minimum: Some(1.0), ..Constraints::NONE };
        static FEW: Constraints = Constraints { max_items: Some(2), items: Some(&POSITIVE), ..Constraints::NONE };
        let violations = encoded(Parameter::query("sizes").constraints(&FEW), &json!([5, 0, 7])).unwrap_err();
        assert_eq!(violations, ["sizes must have at most 2 items, has 3", "sizes[1] must be at least 1, is 0"]);
    }

    #[test]
    fn large_integers_are_compared_exactly() {
        static SAFE: Constraints = Constraints { maximum: Some(9_007_199_254_740_992.0), ..Constraints::NONE };
        let number = Parameter::query("n").constraints(&SAFE);
        assert!(encoded(number, &json!(9_007_199_254_740_992_i64)).is_ok());
        assert!(encoded(number, &json!(9_007_199_254_740_993_i64)).is_err());
        assert!(encoded(number, &json!(u64::MAX)).is_err());
    }

    #[test]
    fn numbers_that_are_not_finite_are_rejected() {
        let value = serde_json::to_value(f64::NAN).unwrap();
        assert_eq!(encoded(Parameter::query("n"), &value).unwrap_err(), ["n must be a finite number"]);
        let value = serde_json::to_value([f64::INFINITY]).unwrap();
        assert_eq!(encoded(Parameter::query("n"), &value).unwrap_err(), ["n[0] must be a finite number"]);
    }
}
