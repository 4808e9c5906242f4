//! What generated clients stand on. Not for use by hand: it changes with the generator.
//!
//! The names are those of `progenitor-client`, whose place it takes.

mod arguments;
mod client;
#[cfg(fuzzing)]
pub mod fuzzing;
mod info;
mod lenient;
mod path;
mod patterns;
mod poll;
mod query;
mod request;
mod response;
mod separated;
mod service;
mod waiter;

pub use arguments::{REQUIRED, argument, free_argument, header_value, optional_argument, path_argument};
pub use client::{ClientHooks, ClientInfo};
pub use info::{OperationInfo, ResponseKind, ServiceInfo};
pub use lenient::Lenient;
pub use path::encode_path;
pub use poll::{Arguments, Asked, Poll, PollInfo, Polling, keep_argument, keep_arguments, kept_argument};
pub use query::QueryParam;
pub use request::RequestBuilderExt;
pub use response::Response;
pub use separated::{CommaSeparated, Separated};
pub use service::Service;
pub use waiter::{check_handle, resumed, waiter};

pub(crate) use arguments::refuse;

pub use crate::response::{ByteStream, ResponseValue};
pub use hwcloud_types::Constraints;
pub use reqwest;
