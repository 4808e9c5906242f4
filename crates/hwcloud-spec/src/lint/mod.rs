//! Step 2: reports problems of documents that lowering does not have to know.
//!
//! [`extensions`], [`keywords`], [`paths`] and [`operations`] check the document; [`examples`] checks its examples, once their types are
//! lowered.

mod example;
mod extension;
mod keyword;
mod operation;
mod path;
mod schema;
mod waiter;

pub use example::examples;
pub use extension::extensions;
pub use keyword::keywords;
pub use operation::operations;
pub use path::{METHODS, names_in, paths, well_formed};
