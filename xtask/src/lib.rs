//! `cargo xtask`: the generator of the model and client crates.
//!
//! The way of a spec through it: [`hwcloud_spec`] loads, lints and lowers it, [`render`] writes the text of its crates, [`commit`]
//! brings them to disk. Everything up to `commit` is the pure function [`generate`] from the files of a folder to the files of
//! the crates; tests call it too.

pub mod commit;
mod generate;
pub mod render;

pub use generate::{Generated, generate};
