//! Reads OpenAPI specs: from the files of a folder to APIs that a generator writes code from and a server answers by.
//!
//! The way of a spec through it, one module a step: [`load`] → [`lint`] and [`lower()`]. All of it is the pure function
//! [`lower_all`]; whatever is wrong with a spec is a [diagnostic] with file, line and column, never a panic.

pub mod decode;
pub mod diagnostic;
mod intern;
pub mod ir;
pub mod lint;
pub mod load;
pub mod lower;
pub mod names;
pub mod pointer;
mod read;
pub mod sample;
pub mod source;
mod spelling;
pub mod validate;

pub use lower::lower;
pub use read::{Lowered, lower_all};
pub use source::Input;
