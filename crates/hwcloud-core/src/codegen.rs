//! The interface of generated code. Not for use by hand: it changes with the generator.

#[cfg(fuzzing)]
pub mod fuzzing;

pub use hwcloud_types::Constraints;
pub use reqwest;

pub use crate::exec::Received;
pub use crate::info::{BodyInfo, OperationInfo, Parameter, ParameterLocation, ResponseKind, ServiceInfo};
pub use crate::operation::wire::{self, WireFuture};
pub use crate::operation::{Call, Operation, Pollable, Prepared, Selector, WaiterInfo, bytes, empty, json, lenient_json, send};
pub use crate::response::ByteStream;
pub use crate::service::Service;
pub use crate::wait::{resume, wait};

/// The future of [`Operation::output`].
pub type OutputFuture<T> = crate::operation::ResponseFuture<T>;
