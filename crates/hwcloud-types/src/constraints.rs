//! Validation of requests against the documented [`Constraints`].
//!
//! A [`Validator`] walks a request through its [`Validate`] implementations and collects every [`Violation`], with the path
//! of the value and what the constraint demands. Only requests are validated; responses are decoded leniently.
//!
//! # Example
//!
//! ```
//! use hwcloud_types::{Constraints, Validate, Validator};
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
//! // No constraint has a pattern here, so that the matcher is never called.
//! let mut validator = Validator::new(&|_pattern, _text| true);
//! CreateVault { name: None, sizes: Some(vec![5, 0]) }.validate(&Constraints::NONE, &mut validator);
//! let violations: Vec<String> = validator.finish().iter().map(ToString::to_string).collect();
//! assert_eq!(violations, ["name is required", "sizes[1] must be at least 1, is 0"]);
//! ```

mod validate;
mod validator;

pub use validate::Validate;
pub use validator::{Validator, Violation};

/// The documented constraints of a value, as JSON Schema defines them.
///
/// A constraint for another type than the value's has no effect. All fields are `const`-friendly, so that generated code
/// holds constraints in constants.
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
    /// The minimum length of a text in characters (Unicode code points).
    pub min_length: Option<u64>,
    /// The maximum length of a text in characters (Unicode code points).
    pub max_length: Option<u64>,
    /// A regular expression (ECMA 262) that must match somewhere in a text.
    pub pattern: Option<&'static str>,
    /// The minimum of a number.
    pub minimum: Option<f64>,
    /// The maximum of a number.
    pub maximum: Option<f64>,
    /// Whether `minimum` itself is excluded.
    pub exclusive_minimum: bool,
    /// Whether `maximum` itself is excluded.
    pub exclusive_maximum: bool,
    /// The number of which a number must be a multiple. Ignored unless positive.
    pub multiple_of: Option<f64>,
    /// The minimum number of elements of a list.
    pub min_items: Option<u64>,
    /// The maximum number of elements of a list.
    pub max_items: Option<u64>,
    /// Whether the elements of a list must be unique.
    pub unique_items: bool,
    /// The minimum number of entries of a map.
    pub min_properties: Option<u64>,
    /// The maximum number of entries of a map.
    pub max_properties: Option<u64>,
    /// The constraints of each element of a list and each value of a map.
    pub items: Option<&'static Constraints>,
}

impl Constraints {
    /// No constraints: the base of struct update syntax.
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
