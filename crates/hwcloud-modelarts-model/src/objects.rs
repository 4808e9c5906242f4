// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Objects: what requests and responses are made of.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

use hwcloud_types::{decode, encode};
use serde::{de, ser};

#[allow(unused_imports)]
use crate::*;

/// One operation on a Lite Server.
///
/// Source: schema `GetDevServerOperationResponse` of `openapi/modelarts.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct GetDevServerOperationResponse {
    /// ID of the operation.
    pub operation_id: Option<String>,
    /// The state of the operation.
    pub operation_status: Option<OperationStatus>,
    /// What the operation does.
    ///
    /// Documented: 8 to 36 characters.
    pub operation_type: Option<OperationType>,
    /// Why the operation failed. Absent if it did not.
    pub operation_error: Option<ServerOperationError>,
}

impl hwcloud_types::Object for GetDevServerOperationResponse {
    const NAME: &'static str = "GetDevServerOperationResponse";
    const FIELDS: &'static [&'static str] = &[
        "operation_id",
        "operation_status",
        "operation_type",
        "operation_error",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.operation_id),
            1 => decode::field(map, &mut self.operation_status),
            2 => decode::field(map, &mut self.operation_type),
            3 => decode::field(map, &mut self.operation_error),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "operation_id", &self.operation_id)?;
        encode::field(map, "operation_status", &self.operation_status)?;
        encode::field(map, "operation_type", &self.operation_type)?;
        encode::field(map, "operation_error", &self.operation_error)?;
        Ok(())
    }
}

hwcloud_types::object!(GetDevServerOperationResponse);

/// The error of a failed operation.
///
/// Source: schema `ServerOperationError` of `openapi/modelarts.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ServerOperationError {
    /// Code of the error.
    ///
    /// Documented: 8 to 36 characters.
    pub code: Option<String>,
    /// What went wrong, for a human reader.
    ///
    /// Documented: 2 to 512 characters.
    pub message: Option<String>,
}

impl hwcloud_types::Object for ServerOperationError {
    const NAME: &'static str = "ServerOperationError";
    const FIELDS: &'static [&'static str] = &["code", "message"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.code),
            1 => decode::field(map, &mut self.message),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "code", &self.code)?;
        encode::field(map, "message", &self.message)?;
        Ok(())
    }
}

hwcloud_types::object!(ServerOperationError);
