//! Lists that are sent as one text (`style: form` without `explode`, and lists in paths and headers).

use std::fmt::{self, Display, Write as _};

use hwcloud_types::{Constraints, Decode, Validate, Validator, decode};
use serde::de::IntoDeserializer as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A list that is sent as one text, with a separator between its elements.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Separated<T, const SEPARATOR: char>(pub Vec<T>);

/// A list that is sent as one text, with commas between its elements.
pub type CommaSeparated<T> = Separated<T, ','>;

impl<T: Display, const SEPARATOR: char> Display for Separated<T, SEPARATOR> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, element) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_char(SEPARATOR)?;
            }
            element.fmt(f)?;
        }
        Ok(())
    }
}

impl<T: Display, const SEPARATOR: char> Serialize for Separated<T, SEPARATOR> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // An empty list is absent, as it is where each element has a pair of its own.
        if self.0.is_empty() { serializer.serialize_none() } else { serializer.collect_str(self) }
    }
}

impl<'de, T: Decode, const SEPARATOR: char> Deserialize<'de> for Separated<T, SEPARATOR> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.split(SEPARATOR).map(|element| decode::document(element.into_deserializer())).collect::<Result<_, _>>().map(Self)
    }
}

impl<T: Validate + Display, const SEPARATOR: char> Validate for Separated<T, SEPARATOR>
where
    Vec<T>: Validate,
{
    fn validate(&self, rules: &Constraints, validator: &mut Validator<'_>) {
        self.0.validate(rules, validator);
        if self.0.iter().any(|element| element.to_string().contains(SEPARATOR)) {
            validator.report(format!("must not hold {SEPARATOR:?} in an element: that is what separates them"));
        }
    }
}

impl<T, U: TryInto<T>, const SEPARATOR: char> TryFrom<Vec<U>> for Separated<T, SEPARATOR> {
    type Error = U::Error;

    fn try_from(elements: Vec<U>) -> Result<Self, U::Error> {
        elements.into_iter().map(TryInto::try_into).collect::<Result<_, _>>().map(Self)
    }
}

impl<T, U: TryInto<T>, const N: usize, const SEPARATOR: char> TryFrom<[U; N]> for Separated<T, SEPARATOR> {
    type Error = U::Error;

    fn try_from(elements: [U; N]) -> Result<Self, U::Error> {
        elements.into_iter().map(TryInto::try_into).collect::<Result<_, _>>().map(Self)
    }
}

impl<T, U: TryInto<T> + Clone, const SEPARATOR: char> TryFrom<&[U]> for Separated<T, SEPARATOR> {
    type Error = U::Error;

    fn try_from(elements: &[U]) -> Result<Self, U::Error> {
        elements.iter().cloned().map(TryInto::try_into).collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_become_one_text() {
        let list = CommaSeparated::<String>::try_from(["a", "b"]).unwrap();
        assert_eq!(list.to_string(), "a,b");
        let list = Separated::<i64, '|'>::try_from(vec![1_i32, 2]).unwrap();
        assert_eq!(serde_json::to_string(&list).unwrap(), r#""1|2""#);
        assert_eq!(serde_json::to_string(&CommaSeparated::<i64>::default()).unwrap(), "null");
    }

    #[test]
    fn one_text_becomes_the_list_again() {
        let list: CommaSeparated<i64> = serde_json::from_str(r#""1,2,30""#).unwrap();
        assert_eq!(list.0, [1, 2, 30]);
        let list: Separated<String, '|'> = serde_json::from_str(r#""a|b""#).unwrap();
        assert_eq!(list.0, ["a", "b"]);
        assert!(serde_json::from_str::<CommaSeparated<i64>>(r#""1,x""#).is_err());
    }

    #[test]
    fn an_element_that_holds_the_separator_is_refused() {
        let mut validator = Validator::new(&|_, _| true);
        let list: CommaSeparated<String> = Separated(vec!["a,b".to_owned()]);
        validator.value("ids", &list, &Constraints::NONE);
        let violations: Vec<String> = validator.finish().iter().map(ToString::to_string).collect();
        assert_eq!(violations, ["ids must not hold ',' in an element: that is what separates them"]);
    }
}
