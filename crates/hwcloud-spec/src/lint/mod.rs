//! Step 2: reports problems of documents that lowering does not have to know.
//!
//! [`extensions`], [`keywords`] and [`paths`] check the document; [`examples`] checks its examples, once their types are lowered.

mod example;
mod extension;
mod keyword;
mod path;
mod waiter;

pub use example::examples;
pub use extension::extensions;
pub use keyword::keywords;
pub use path::{METHODS, names_in, path_problem, path_shape, paths};
