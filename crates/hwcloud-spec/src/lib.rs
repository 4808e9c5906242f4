//! Reads OpenAPI specs, and lowers them to the [intermediate representation](ir) that the generator, the mock server and the tests use.
//!
//! Each step is a module: [`load`] → [`lint`] → [`lower()`] → [`ir`]. The pure function [`lower_all`] runs them all. A problem in a spec
//! is a [diagnostic] with file, line and column, never a panic.
//!
//! The tools share four modules that work on the IR: [`decode`], [`validate`] and [`sample`] for JSON values of its types, and
//! [`pointer`](mod@pointer) for the pointers of waiters.

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
