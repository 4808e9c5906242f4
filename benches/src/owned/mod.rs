//! Hand-written owned structs with serde's derive, for the same bodies.
//!
//! The fields are those of the generated models, and absent or null is `None`. Enums do not keep unknown text, and scalars of another
//! type are errors. They are the minimum cost of decoding into owned data with serde's derive.

#![allow(missing_docs, reason = "the specs say what the fields mean")]

pub mod bcs;
pub mod cbr;
pub mod modelarts;

/// Defines enums of strings; any other string is `Other`.
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
