//! What a service answered: the typed value, and the raw response beside it.

pub(crate) mod decode;
mod raw;
mod stream;
mod value;

pub(crate) use raw::RawResponse;
pub use stream::ByteStream;
pub use value::ResponseValue;
