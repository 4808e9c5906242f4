//! `cargo xtask`: the generator of the model and client crates.
//!
//! The way of a spec through it: [`hwcloud_spec`] loads, lints and lowers it, [`render`] writes the text of its crates, [`output`]
//! brings them to disk. Everything up to `output` is the pure function [`generate`] from the files of a folder to the files of
//! the crates; tests call it too.

mod generate;
pub mod output;
pub mod render;

pub use generate::{Generated, generate};
