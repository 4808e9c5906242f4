//! Values as parameters of a query: nothing for an absent one, a pair for each element of a list.

use serde::ser::{Error as _, SerializeSeq as _};
use serde::{Serialize, Serializer};
use serde_json::Value;

/// A parameter of a query, for `RequestBuilder::query`.
#[derive(Debug)]
pub struct QueryParam<'a, T: ?Sized> {
    name: &'a str,
    value: &'a T,
}

impl<'a, T: ?Sized> QueryParam<'a, T> {
    /// The parameter `name` with a value that may be absent, a scalar or a list of scalars.
    pub fn new(name: &'a str, value: &'a T) -> Self {
        Self { name, value }
    }
}

impl<T: Serialize + ?Sized> Serialize for QueryParam<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values = match serde_json::to_value(self.value).map_err(S::Error::custom)? {
            Value::Array(values) => values,
            value => vec![value],
        };
        let mut pairs = serializer.serialize_seq(None)?;
        for value in values {
            let text = match value {
                Value::Null => continue,
                Value::Bool(value) => value.to_string(),
                Value::Number(value) => value.to_string(),
                Value::String(value) => value,
                Value::Array(_) | Value::Object(_) => {
                    return Err(S::Error::custom(format_args!("the query parameter {} has parts within parts", self.name)));
                }
            };
            pairs.serialize_element(&(self.name, text))?;
        }
        pairs.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query<T: Serialize>(value: T) -> String {
        serde_urlencoded::to_string(QueryParam::new("a b", &value)).unwrap()
    }

    #[test]
    fn scalars_are_one_pair() {
        assert_eq!(query("x&y"), "a+b=x%26y");
        assert_eq!(query(String::new()), "a+b=");
        assert_eq!(query(-5_i64), "a+b=-5");
        assert_eq!(query(u64::MAX), "a+b=18446744073709551615");
        assert_eq!(query(1.5), "a+b=1.5");
        assert_eq!(query(true), "a+b=true");
        assert_eq!(query(Some("x")), "a+b=x");
    }

    #[test]
    fn lists_are_a_pair_for_each_element() {
        assert_eq!(query(vec!["x", "y", "x"]), "a+b=x&a+b=y&a+b=x");
        assert_eq!(query(Some(vec![1, 2])), "a+b=1&a+b=2");
    }

    #[test]
    fn what_is_absent_is_not_sent() {
        assert_eq!(query(None::<String>), "");
        assert_eq!(query(Vec::<String>::new()), "");
    }

    #[test]
    fn an_object_is_an_error() {
        assert!(serde_urlencoded::to_string(QueryParam::new("a", &serde_json::json!({"b": 1}))).is_err());
    }
}
