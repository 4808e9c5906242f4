//! Checks of what is about to be sent: documented rules, and everything in a request that breaks one.
//!
//! A [`Validator`] walks a request, led by the [`Validate`] implementations, and collects each [`Violation`] with the path to
//! the value and what the rule wants. Only requests are checked: what is received may be as it likes.
//!
//! # Example
//!
//! ```
//! use hwcloud_types::{Validator, Constraints, Validate};
//!
//! struct CreateVault {
//!     name: Option<String>,
//!     sizes: Option<Vec<i64>>,
//! }
//! impl Validate for CreateVault {
//!     fn validate(&self, _: &Constraints, validator: &mut Validator<'_>) {
//!         validator.required("name", &self.name, &Constraints { max_length: Some(64), ..Constraints::NONE });
//!         validator.optional("sizes", &self.sizes, &Constraints {
//!             items: Some(&Constraints { minimum: Some(1.0), ..Constraints::NONE }),
//!             ..Constraints::NONE
//!         });
//!     }
//! }
//!
//! // No rule here has a pattern, so nothing is asked for a match.
//! let mut validator = Validator::new(&|_pattern, _text| true);
//! CreateVault { name: None, sizes: Some(vec![5, 0]) }.validate(&Constraints::NONE, &mut validator);
//! let violations: Vec<String> = validator.finish().iter().map(ToString::to_string).collect();
//! assert_eq!(violations, ["name is required", "sizes[1] must be at least 1, is 0"]);
//! ```

mod validate;
mod validator;

pub use validate::Validate;
pub use validator::{Validator, Violation};

/// The documented rules for a value. A rule that does not concern a value's type is not applied to it.
///
/// # Example
///
/// ```
/// use hwcloud_types::Constraints;
///
/// const NAMES: Constraints = Constraints {
///     max_items: Some(10),
///     items: Some(&Constraints { min_length: Some(1), max_length: Some(64), ..Constraints::NONE }),
///     ..Constraints::NONE
/// };
/// # assert_eq!(NAMES.items.and_then(|items| items.max_length), Some(64));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constraints {
    /// Fewest characters of a text, counted as Unicode code points.
    pub min_length: Option<u64>,
    /// Most characters of a text, counted as Unicode code points.
    pub max_length: Option<u64>,
    /// Regular expression that a text must match somewhere (ECMA 262, as JSON Schema has it).
    pub pattern: Option<&'static str>,
    /// Least number.
    pub minimum: Option<f64>,
    /// Greatest number.
    pub maximum: Option<f64>,
    /// Whether `minimum` itself is too small.
    pub exclusive_minimum: bool,
    /// Whether `maximum` itself is too great.
    pub exclusive_maximum: bool,
    /// What a number must be a multiple of. Not applied unless positive.
    pub multiple_of: Option<f64>,
    /// Fewest elements of a list.
    pub min_items: Option<u64>,
    /// Most elements of a list.
    pub max_items: Option<u64>,
    /// Whether the elements of a list must differ from each other.
    pub unique_items: bool,
    /// Fewest entries of a map.
    pub min_properties: Option<u64>,
    /// Most entries of a map.
    pub max_properties: Option<u64>,
    /// Constraints for each element of a list and each value of a map.
    pub items: Option<&'static Constraints>,
}

impl Constraints {
    /// No rules: what every other set of rules starts from.
    pub const NONE: Self = Self {
        min_length: None,
        max_length: None,
        pattern: None,
        minimum: None,
        maximum: None,
        exclusive_minimum: false,
        exclusive_maximum: false,
        multiple_of: None,
        min_items: None,
        max_items: None,
        unique_items: false,
        min_properties: None,
        max_properties: None,
        items: None,
    };
}

impl Default for Constraints {
    fn default() -> Self {
        Self::NONE
    }
}
