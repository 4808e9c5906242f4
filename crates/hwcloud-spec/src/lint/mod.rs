//! Step 2: what a spec must keep to beyond what lowering needs: our own keys, and examples that are what they show.

mod example;
mod extension;
mod keyword;

pub use example::examples;
pub use extension::extensions;
pub use keyword::keywords;
