//! Arguments are checked before anything is sent. An error names the operation, the parameter and the rule.

use std::fmt::Display;

use http::HeaderValue;
use hwcloud_types::{Constraints, Validate, Validator, Violation};

use super::{OperationInfo, patterns};
use crate::error::{CallContext, Error, InvalidRequestError};

/// What a required argument that nobody has set holds in place of a value; more may follow on where it was looked for.
pub const REQUIRED: &str = "is required";

/// A required argument, checked against its rules.
pub fn argument<T: Validate>(
    info: &OperationInfo,
    name: &str,
    value: Result<T, String>,
    rules: &Constraints,
) -> Result<T, Error> {
    let value = free_argument(info, name, value)?;
    check(info, |validator| validator.value(name, &value, rules))?;
    Ok(value)
}

/// An argument that may be absent, checked against its rules.
pub fn optional_argument<T: Validate>(
    info: &OperationInfo,
    name: &str,
    value: Result<Option<T>, String>,
    rules: &Constraints,
) -> Result<Option<T>, Error> {
    let value = free_argument(info, name, value)?;
    check(info, |validator| validator.optional(name, &value, rules))?;
    Ok(value)
}

/// A segment of the path. Besides its rules, it must have a text, and one that leaves the other segments alone.
pub fn path_argument<T: Validate + Display>(
    info: &OperationInfo,
    name: &str,
    value: Result<T, String>,
    rules: &Constraints,
) -> Result<T, Error> {
    let value = free_argument(info, name, value)?;
    check(info, |validator| {
        let text = value.to_string();
        let rule = match text.as_str() {
            "" => Some("must not be empty: it is part of the path"),
            "." | ".." => Some("must not be . or ..: they would change the path"),
            _ => None,
        };
        match rule {
            Some(rule) => validator.at(name, |validator| validator.report(rule)),
            None => validator.value(name, &value, rules),
        }
    })?;
    Ok(value)
}

/// An argument that has no rules.
pub fn free_argument<T>(info: &OperationInfo, name: &str, value: Result<T, String>) -> Result<T, Error> {
    value.map_err(|reason| {
        let is_missing = reason.starts_with(REQUIRED);
        let rule = if is_missing { reason } else { format!("is not valid: {reason}") };
        refuse(info, name, rule)
    })
}

/// An argument as the value of a header.
pub fn header_value<T: Display + ?Sized>(info: &OperationInfo, name: &str, value: &T) -> Result<HeaderValue, Error> {
    HeaderValue::try_from(value.to_string())
        .map_err(|_| refuse(info, name, "must not hold line breaks or control characters: it is a header".to_owned()))
}

fn check(info: &OperationInfo, walk: impl FnOnce(&mut Validator<'_>)) -> Result<(), Error> {
    let mut validator = Validator::new(&patterns::is_match);
    walk(&mut validator);
    let violations = validator.finish();
    if violations.is_empty() { Ok(()) } else { Err(invalid(info, violations)) }
}

/// The error for one parameter.
pub(crate) fn refuse(info: &OperationInfo, name: &str, rule: String) -> Error {
    let mut validator = Validator::new(&patterns::is_match);
    validator.at(name, |validator| validator.report(rule));
    invalid(info, validator.finish())
}

fn invalid(info: &OperationInfo, violations: Vec<Violation>) -> Error {
    Error::InvalidRequest(InvalidRequestError { context: CallContext::new(info.operation_id), violations })
}

#[cfg(test)]
mod tests {
    use super::*;

    const INFO: OperationInfo = OperationInfo::new("ShowIt");

    fn path(value: &str) -> Result<String, String> {
        let rules = Constraints { max_length: Some(4), ..Constraints::NONE };
        path_argument(&INFO, "id", Ok(value.to_owned()), &rules).map_err(|error| error.to_string())
    }

    #[test]
    fn what_would_change_the_path_is_refused() {
        assert_eq!(path("a/b"), Ok("a/b".to_owned()));
        assert_eq!(path("").unwrap_err(), "ShowIt: invalid request: id must not be empty: it is part of the path");
        for value in [".", ".."] {
            assert_eq!(path(value).unwrap_err(), "ShowIt: invalid request: id must not be . or ..: they would change the path");
        }
        assert_eq!(path("abcde").unwrap_err(), "ShowIt: invalid request: id must be at most 4 characters long, has 5");
    }

    #[test]
    fn an_argument_that_nobody_set_is_named() {
        let error = argument::<String>(&INFO, "name", Err(REQUIRED.to_owned()), &Constraints::NONE).unwrap_err();
        assert_eq!(error.to_string(), "ShowIt: invalid request: name is required");
        assert_eq!(error.operation_id(), Some("ShowIt"));
        assert_eq!(error.attempts(), 0);
    }

    #[test]
    fn a_conversion_that_failed_says_why() {
        let error = optional_argument::<i64>(&INFO, "limit", Err("out of range".to_owned()), &Constraints::NONE).unwrap_err();
        assert_eq!(error.to_string(), "ShowIt: invalid request: limit is not valid: out of range");
    }

    #[test]
    fn patterns_are_checked() {
        let rules = Constraints { pattern: Some("^[a-z]+$"), ..Constraints::NONE };
        assert!(argument(&INFO, "name", Ok("abc".to_owned()), &rules).is_ok());
        let error = argument(&INFO, "name", Ok("ABC".to_owned()), &rules).unwrap_err();
        assert_eq!(error.to_string(), "ShowIt: invalid request: name must match ^[a-z]+$");
    }

    #[test]
    fn a_header_cannot_hold_a_line_break() {
        assert_eq!(header_value(&INFO, "X-Foo", &5).unwrap(), "5");
        let error = header_value(&INFO, "X-Foo", "a\r\nX-Bar: b").unwrap_err();
        assert!(error.to_string().starts_with("ShowIt: invalid request: X-Foo must not hold line breaks"));
    }
}
