//! Checks the arguments of a call and encodes them as text.

use http::HeaderValue;
use hwcloud_types::{Constraints, Validate, Validator};
use serde_json::{Number, Value};

use crate::info::{Parameter, ParameterLocation, ValueKind};

/// An argument as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Encoded {
    Absent,
    Text(String),
    List(Vec<String>),
}

/// Checks `value` and encodes it. Everything that is wrong is reported to `validator`.
pub(super) fn encode(parameter: &Parameter, value: &Value, validator: &mut Validator<'_>) -> Encoded {
    let Parameter { name, location, kind, is_list, constraints, .. } = *parameter;
    if is_list != value.is_array() {
        let wanted = if is_list { "a list" } else { kind.article() };
        validator.at(name, |validator| validator.report(mismatch(wanted, value)));
        return Encoded::Absent;
    }
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
        None => match value {
            Value::Array(elements) => {
                let elements: Vec<_> = elements.iter().map(|value| Scalar { value, kind }).collect();
                validator.value(name, &elements, constraints);
            }
            value => validator.value(name, &Scalar { value, kind }, constraints),
        },
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

impl ValueKind {
    fn article(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::Boolean => "a boolean",
        }
    }
}

/// The violation of a value of another type, which is not shown: it may be a secret.
fn mismatch(wanted: &str, value: &Value) -> String {
    let found = match value {
        // How serde_json writes a float that JSON cannot express.
        Value::Null if matches!(wanted, "a number") => return "must be a finite number".to_owned(),
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_f64() => "a float",
        Value::Number(_) => "an integer",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    format!("must be {wanted}, is {found}")
}

/// A JSON value that is checked as the Rust value it was made from. Values also come from resume tokens, which can be edited.
#[derive(Debug, PartialEq)]
struct Scalar<'a> {
    value: &'a Value,
    kind: ValueKind,
}

impl Validate for Scalar<'_> {
    fn validate(&self, constraints: &Constraints, validator: &mut Validator<'_>) {
        match (self.value, self.kind) {
            (Value::String(text), ValueKind::Text) => text.validate(constraints, validator),
            (Value::Number(number), ValueKind::Integer) if !number.is_f64() => check(number, constraints, validator),
            (Value::Number(number), ValueKind::Number) => check(number, constraints, validator),
            (Value::Bool(_), ValueKind::Boolean) => {}
            (value, kind) => validator.report(mismatch(kind.article(), value)),
        }
    }
}

fn check(number: &Number, constraints: &Constraints, validator: &mut Validator<'_>) {
    match (number.as_i64(), number.as_f64()) {
        (Some(integer), _) => integer.validate(constraints, validator),
        // An integer beyond 64 bits with a sign, or a float.
        (None, Some(float)) => float.validate(constraints, validator),
        (None, None) => {}
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
        assert_eq!(
            encoded(Parameter::path("id").list(), &json!([])).unwrap_err(),
            ["id must not be empty: it is part of the path"]
        );
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
        assert_eq!(encoded(Parameter::header("X-Foo").integer(), &json!(5)), Ok(Encoded::Text("5".to_owned())));
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
            let query = Parameter::query("a");
            let parameter = match value {
                Value::String(_) => query,
                Value::Bool(_) => query.boolean(),
                _ => query.number(),
            };
            assert_eq!(encoded(parameter, &value), Ok(Encoded::Text(expected.to_owned())));
        }
    }

    #[test]
    fn a_list_is_a_text_for_each_element() {
        let query = Parameter::query("a").list();
        assert_eq!(encoded(query, &json!(["x", "y", "x"])), Ok(texts(&["x", "y", "x"])));
        assert_eq!(encoded(query.integer(), &json!([1, 2])), Ok(texts(&["1", "2"])));
        assert_eq!(encoded(query, &json!([])), Ok(Encoded::Absent));
        assert_eq!(encoded(query.required(), &json!([])).unwrap_err(), ["a is required"]);
    }

    #[test]
    fn a_separated_list_is_one_text() {
        let query = Parameter::query("ids").list().separated('|');
        assert_eq!(encoded(query, &json!(["a", "b,c"])), Ok(Encoded::Text("a|b,c".to_owned())));
        assert_eq!(encoded(query, &json!([])), Ok(Encoded::Absent));
        assert_eq!(encoded(Parameter::header("ids").list().integer(), &json!([1, 2])), Ok(Encoded::Text("1,2".to_owned())));
    }

    #[test]
    fn an_element_that_holds_the_separator_is_refused() {
        let violations = encoded(Parameter::query("ids").list().separated(','), &json!(["a,b"])).unwrap_err();
        assert_eq!(violations, ["ids must not hold ',' in an element: that is what separates them"]);
    }

    #[test]
    fn the_constraints_of_elements_are_checked() {
        static POSITIVE: Constraints = Constraints { minimum: Some(1.0), ..Constraints::NONE };
        static FEW: Constraints = Constraints { max_items: Some(2), items: Some(&POSITIVE), ..Constraints::NONE };
        let violations = encoded(Parameter::query("sizes").list().integer().constraints(&FEW), &json!([5, 0, 7])).unwrap_err();
        assert_eq!(violations, ["sizes must have at most 2 items, has 3", "sizes[1] must be at least 1, is 0"]);
    }

    #[test]
    fn large_integers_are_compared_exactly() {
        static SAFE: Constraints = Constraints { maximum: Some(9_007_199_254_740_992.0), ..Constraints::NONE };
        let number = Parameter::query("n").integer().constraints(&SAFE);
        assert!(encoded(number, &json!(9_007_199_254_740_992_i64)).is_ok());
        assert!(encoded(number, &json!(9_007_199_254_740_993_i64)).is_err());
        assert!(encoded(number, &json!(u64::MAX)).is_err());
    }

    #[test]
    fn numbers_that_are_not_finite_are_rejected() {
        let value = serde_json::to_value(f64::NAN).unwrap();
        assert_eq!(encoded(Parameter::query("n").number(), &value).unwrap_err(), ["n must be a finite number"]);
        let value = serde_json::to_value([f64::INFINITY]).unwrap();
        assert_eq!(encoded(Parameter::query("n").list().number(), &value).unwrap_err(), ["n[0] must be a finite number"]);
    }

    #[test]
    fn a_value_of_another_type_is_refused() {
        let query = Parameter::query("a");
        for (parameter, value, rule) in [
            (query, json!(5), "a must be a string, is an integer"),
            (query, json!(null), "a must be a string, is null"),
            (query, json!(["x"]), "a must be a string, is a list"),
            (query, json!([]), "a must be a string, is a list"),
            (query.integer(), json!("5"), "a must be an integer, is a string"),
            (query.integer(), json!(4.0), "a must be an integer, is a float"),
            (query.number(), json!({"b": 1}), "a must be a number, is an object"),
            (query.boolean(), json!("true"), "a must be a boolean, is a string"),
            (query.list(), json!("x"), "a must be a list, is a string"),
            (query.list(), json!(["x", 5]), "a[1] must be a string, is an integer"),
            (query.list().integer(), json!([["x"]]), "a[0] must be an integer, is a list"),
        ] {
            assert_eq!(encoded(parameter, &value).unwrap_err(), [rule], "{value}");
        }
        assert!(encoded(query.number(), &json!(4)).is_ok());
    }
}
