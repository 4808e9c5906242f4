//! `cargo xtask`: the generator of the model and client crates.
//!
//! The way of a spec through it, one module a step:
//! [`load`] → [`lint`] and [`lower`] → [`render`] → [`commit`]. Everything up to `commit` is the pure function [`generate`]
//! from the files of a folder to the files of the crates; tests call it too.

pub mod commit;
pub mod diagnostic;
mod generate;
pub mod lint;
pub mod load;
pub mod lower;
pub mod render;
pub mod source;
mod spelling;

pub use generate::{Generated, Lowered, generate, lower_all};
pub use source::Input;
