//! `cargo xtask`: the generator of the model and client crates.
//!
//! [`hwcloud_spec`] loads, lints and lowers the specs, [`render`] renders the files of the crates from the IR, and [`output`] writes
//! them to disk. [`generate`] is everything before `output`: a pure function from the files of the specs to the files of the crates,
//! which tests call too.

mod generate;
pub mod output;
pub mod render;

pub use generate::{Generated, generate};
