//! What a careful person would write by hand for the same bodies: owned structs with serde's derive.
//!
//! The fields are those of the generated models, and absent or null is `None`. Enums keep no text that they do not know,
//! so that they cost nothing; scalars of another type are errors. That makes them the least that decoding into owned data costs
//! with serde's derive.

#![allow(missing_docs, reason = "the specs say what the fields mean")]

pub mod bcs;
pub mod cbr;
pub mod modelarts;

/// Enums of texts; whatever is not named is `Other`.
macro_rules! enums {
    ($($name:ident { $($variant:ident = $text:literal),+ $(,)? })+) => {$(
        #[doc = concat!("`", stringify!($name), "`.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
        pub enum $name {
            $(#[serde(rename = $text)] $variant,)+
            #[serde(other)]
            Other,
        }
    )+};
}
use enums;
