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

/// Implements the options of one call, and `IntoFuture`, for the builder of an operation.
#[macro_export]
#[doc(hidden)]
macro_rules! operation {
    ($name:ident) => {
        impl $name {
            /// Sets the timeout of this call with all its attempts, in place of the configured one.
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                $crate::codegen::Operation::call_mut(&mut self).set_timeout(timeout);
                self
            }

            /// Sets whether and how this call is retried, in place of the configured policy. The budget stays that of the client.
            pub fn retry_policy(mut self, policy: $crate::RetryPolicy) -> Self {
                $crate::codegen::Operation::call_mut(&mut self).set_retry_policy(policy);
                self
            }

            /// Adds a header to this call, in place of one with the same name. Headers that authenticate the call are not replaced.
            pub fn header(
                mut self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<::std::string::String>,
            ) -> Self {
                $crate::codegen::Operation::call_mut(&mut self).set_header(name.into(), value.into());
                self
            }
        }

        impl ::std::future::IntoFuture for $name {
            type Output = ::std::result::Result<$crate::Response<<$name as $crate::codegen::Operation>::Output>, $crate::Error>;
            type IntoFuture = $crate::ResponseFuture<<$name as $crate::codegen::Operation>::Output>;

            fn into_future(self) -> Self::IntoFuture {
                $crate::codegen::send(self)
            }
        }
    };
}
