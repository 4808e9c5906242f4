//! Open enums: documented values are variants, and any other text is kept.
//!
//! A service may send a value that its documentation does not list yet. Decoding keeps such a value as an
//! [`UnknownValue`], so that nothing is lost and nothing fails. Parsing (`FromStr`, `TryFrom`) is for user input, where an
//! undocumented value is most likely a typo: it accepts documented values only. To send an undocumented value on purpose,
//! use the enum's `from_text`.

mod macros;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Unexpected};

use crate::decode::text::{Text, TextVisitor};
use crate::decode::{self, Decode};

/// Describes the documented values of an enum to the shared code.
///
/// [`open_enum!`](crate::open_enum!) adds everything else. See the [crate documentation](crate#example) for an example.
pub trait OpenEnum: Clone + 'static {
    /// The name of the type, used in error messages.
    const NAME: &'static str;

    /// The documented values, in documented order.
    const VALUES: &'static [Self];

    /// Returns the value as it appears in JSON.
    fn as_str(&self) -> &str;

    /// Returns the variant that holds an undocumented value.
    fn from_unknown(value: UnknownValue) -> Self;
}

/// An undocumented value of an open enum, as it was received.
///
/// Only decoding and an enum's `from_text` create one, from a text that is none of the enum's documented values.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// Returns the value as it was received.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Shows the text alone: the variant around it is named `UnknownValue` already.
impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// The error of parsing a text that is not a documented value of the enum.
///
/// Its [`Display`](fmt::Display) names the text, the enum and all documented values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseEnumError {
    text: Box<str>,
    enum_name: &'static str,
    values: Vec<&'static str>,
}

impl ParseEnumError {
    /// Returns the rejected text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the name of the enum.
    pub fn enum_name(&self) -> &'static str {
        self.enum_name
    }

    /// Returns the documented values, in documented order.
    pub fn values(&self) -> &[&'static str] {
        &self.values
    }
}

impl fmt::Display for ParseEnumError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let article = if self.enum_name.starts_with(['A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
        write!(f, "{:?} is not {article} {}; documented values: ", self.text, self.enum_name)?;
        for (index, value) in self.values.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { ", " })?;
            // Quotes only where the value would be misread without them.
            if value.is_empty() || value.contains(|c: char| c == ',' || c.is_whitespace()) {
                write!(f, "{value:?}")?;
            } else {
                f.write_str(value)?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for ParseEnumError {}

fn known<T: OpenEnum>(text: &str) -> Option<T> {
    T::VALUES.iter().find(|value| value.as_str() == text).cloned()
}

/// Returns the documented values as texts, in documented order.
pub fn documented<T: OpenEnum>() -> impl Iterator<Item = &'static str> {
    T::VALUES.iter().map(T::as_str)
}

/// Parses a documented value; implements `FromStr` and `TryFrom`.
///
/// # Errors
///
/// Fails if the text is not a documented value.
pub fn parse<T: OpenEnum>(text: &str) -> Result<T, ParseEnumError> {
    known(text).ok_or_else(|| ParseEnumError { text: text.into(), enum_name: T::NAME, values: documented::<T>().collect() })
}

/// Converts any text; implements `from_text`.
pub fn from_text<T: OpenEnum>(text: &str) -> T {
    known(text).unwrap_or_else(|| T::from_unknown(UnknownValue(text.into())))
}

/// Returns whether the value is documented; implements `is_known`.
pub fn is_known<T: OpenEnum>(value: &T) -> bool {
    known::<T>(value.as_str()).is_some()
}

/// Decodes any text, number or boolean, or `None` from `null`; implements [`Decode`] for enums.
///
/// # Errors
///
/// Fails on malformed input, and on an object or list.
pub fn decode_into<'de, T: OpenEnum + Decode, D: Deserializer<'de>>(
    slot: &mut Option<T>,
    deserializer: D,
) -> Result<(), D::Error> {
    *slot = deserializer.deserialize_any(TextVisitor(PhantomData))?;
    Ok(())
}

/// Decodes any text, number or boolean; implements [`Deserialize`](serde::Deserialize) for enums.
///
/// # Errors
///
/// Fails on malformed input, and on an object, a list or `null`.
pub fn deserialize<'de, T: OpenEnum + Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    decode::decode(deserializer)?.ok_or_else(|| D::Error::invalid_type(Unexpected::Other("null"), &TextVisitor::<T>(PhantomData)))
}

impl<T: OpenEnum + Decode> Text for T {
    fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string ({})", T::NAME)
    }

    #[inline]
    fn from_borrowed(text: &str) -> Self {
        from_text(text)
    }

    #[inline]
    fn from_owned(text: String) -> Self {
        known(&text).unwrap_or_else(|| T::from_unknown(UnknownValue(text.into_boxed_str())))
    }
}
