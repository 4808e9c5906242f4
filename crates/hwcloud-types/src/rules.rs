//! Checks of what is about to be sent: documented rules, and everything in a request that breaks one.
//!
//! A [`Checker`] walks a request, led by the [`Validate`] implementations, and collects each [`Violation`] with the path to
//! the value and what the rule wants. Only requests are checked: what is received may be as it likes.
//!
//! # Example
//!
//! ```
//! use hwcloud_types::{Checker, Rules, Validate};
//!
//! struct CreateVault {
//!     name: Option<String>,
//!     sizes: Option<Vec<i64>>,
//! }
//! impl Validate for CreateVault {
//!     fn validate(&self, _: &Rules, checker: &mut Checker<'_>) {
//!         checker.required("name", &self.name, &Rules { max_length: Some(64), ..Rules::NONE });
//!         checker.optional("sizes", &self.sizes, &Rules {
//!             items: Some(&Rules { minimum: Some(1.0), ..Rules::NONE }),
//!             ..Rules::NONE
//!         });
//!     }
//! }
//!
//! // No rule here has a pattern, so nothing is asked for a match.
//! let mut checker = Checker::new(&|_pattern, _text| true);
//! CreateVault { name: None, sizes: Some(vec![5, 0]) }.validate(&Rules::NONE, &mut checker);
//! let violations: Vec<String> = checker.finish().iter().map(ToString::to_string).collect();
//! assert_eq!(violations, ["name is required", "sizes[1] must be at least 1, is 0"]);
//! ```

mod checker;
mod validate;

pub use checker::{Checker, Violation};
pub use validate::Validate;

/// The documented rules for a value. A rule that does not concern a value's type is not applied to it.
///
/// # Example
///
/// ```
/// use hwcloud_types::Rules;
///
/// const NAMES: Rules = Rules {
///     max_items: Some(10),
///     items: Some(&Rules { min_length: Some(1), max_length: Some(64), ..Rules::NONE }),
///     ..Rules::NONE
/// };
/// # assert_eq!(NAMES.items.and_then(|items| items.max_length), Some(64));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
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
    /// Rules for each element of a list and each value of a map.
    pub items: Option<&'static Rules>,
}

impl Rules {
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

impl Default for Rules {
    fn default() -> Self {
        Self::NONE
    }
}
