// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Open enums: their documented values are variants, and undocumented values are kept.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

/// State of an operation.
///
/// Source: schema `OperationStatus` of `openapi/modelarts.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationStatus {
    /// It is queued and has not begun.
    Pending,
    /// It is under way.
    Running,
    /// It ended successfully.
    Success,
    /// It ended with an error.
    Failed,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for OperationStatus {
    const NAME: &'static str = "OperationStatus";
    const VALUES: &'static [Self] = &[
        Self::Pending,
        Self::Running,
        Self::Success,
        Self::Failed,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Running => "running",
            Self::Success => "success",
            Self::Failed => "failed",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(OperationStatus);

/// Kind of an operation.
///
/// Source: schema `OperationType` of `openapi/modelarts.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationType {
    /// Attach a disk to the Lite Server.
    NodeAttachVolume,
    /// Detach a disk from the Lite Server.
    NodeDetachVolume,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for OperationType {
    const NAME: &'static str = "OperationType";
    const VALUES: &'static [Self] = &[Self::NodeAttachVolume, Self::NodeDetachVolume];
    fn as_str(&self) -> &str {
        match self {
            Self::NodeAttachVolume => "node_attach_volume",
            Self::NodeDetachVolume => "node_detach_volume",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(OperationType);
