//! Reads OpenAPI specs: from the files of a folder to the [intermediate representation](ir) that generators, the mock server and
//! tests work with.
//!
//! One module a step: [`load`] → [`lint`] → [`lower()`] → [`ir`]. All of it is the pure function [`lower_all`]; a problem in a spec
//! is a [diagnostic] with file, line and column, never a panic.
//!
//! Beside the IR, each for all tools: [`decode`] and [`validate`] JSON values under its types, [`sample`] values, and follow its
//! [pointers](mod@pointer).

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
