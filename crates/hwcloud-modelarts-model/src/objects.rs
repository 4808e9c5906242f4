// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! The objects of requests and responses.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[allow(unused_imports)]
use hwcloud_types::{collect, decode, encode};
use serde::{de, ser};

#[allow(unused_imports)]
use crate::*;

/// One operation on a Lite Server.
///
/// Source: schema `GetDevServerOperationResponse` of `openapi/modelarts.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GetDevServerOperationResponse {
    /// ID of the operation.
    pub operation_id: Option<String>,
    /// The state of the operation.
    pub operation_status: Option<OperationStatus>,
    /// What the operation does.
    ///
    /// Constraints: 8 to 36 characters.
    pub operation_type: Option<OperationType>,
    /// Why the operation failed. Absent if it did not.
    pub operation_error: Option<ServerOperationError>,
}

impl GetDevServerOperationResponse {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the operation.
    pub fn operation_id(&self) -> Option<&str> {
        self.operation_id.as_deref()
    }

    /// The state of the operation.
    pub fn operation_status(&self) -> Option<&OperationStatus> {
        self.operation_status.as_ref()
    }

    /// What the operation does.
    pub fn operation_type(&self) -> Option<&OperationType> {
        self.operation_type.as_ref()
    }

    /// Why the operation failed.
    pub fn operation_error(&self) -> Option<&ServerOperationError> {
        self.operation_error.as_ref()
    }

    /// Sets [`operation_id`](#structfield.operation_id).
    pub fn with_operation_id(mut self, value: impl Into<String>) -> Self {
        self.operation_id = Some(value.into());
        self
    }

    /// Sets [`operation_status`](#structfield.operation_status).
    pub fn with_operation_status(mut self, value: OperationStatus) -> Self {
        self.operation_status = Some(value);
        self
    }

    /// Sets [`operation_type`](#structfield.operation_type).
    pub fn with_operation_type(mut self, value: OperationType) -> Self {
        self.operation_type = Some(value);
        self
    }

    /// Sets [`operation_error`](#structfield.operation_error).
    pub fn with_operation_error(
        mut self,
        value: impl Into<ServerOperationError>,
    ) -> Self {
        self.operation_error = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for GetDevServerOperationResponse {
    const NAME: &'static str = "GetDevServerOperationResponse";
    const FIELDS: &'static [&'static str] = &[
        "operation_id",
        "operation_status",
        "operation_type",
        "operation_error",
    ];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct ServerOperationError {
    /// Code of the error.
    ///
    /// Constraints: 8 to 36 characters.
    pub code: Option<String>,
    /// What went wrong, for a human reader.
    ///
    /// Constraints: 2 to 512 characters.
    pub message: Option<String>,
}

impl ServerOperationError {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Code of the error.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// What went wrong, for a human reader.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Sets [`code`](#structfield.code).
    pub fn with_code(mut self, value: impl Into<String>) -> Self {
        self.code = Some(value.into());
        self
    }

    /// Sets [`message`](#structfield.message).
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for ServerOperationError {
    const NAME: &'static str = "ServerOperationError";
    const FIELDS: &'static [&'static str] = &["code", "message"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
