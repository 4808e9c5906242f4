// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Open enums: their documented values are variants, and undocumented values are kept.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

/// Whether a backup is application-consistent.
///
/// Source: schema `AppConsistencyStatus` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AppConsistencyStatus {
    /// The backup is not application-consistent.
    NonApplicationConsistent,
    /// The backup is application-consistent.
    ApplicationConsistent,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for AppConsistencyStatus {
    const NAME: &'static str = "AppConsistencyStatus";
    const VALUES: &'static [Self] = &[
        Self::NonApplicationConsistent,
        Self::ApplicationConsistent,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::NonApplicationConsistent => "0",
            Self::ApplicationConsistent => "1",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(AppConsistencyStatus);

/// Whether a backup is incremental, as text and not as a Boolean.
///
/// Source: schema `IncrementalFlag` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IncrementalFlag {
    /// It holds only what has changed since the backup before it.
    True,
    /// It holds everything.
    False,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for IncrementalFlag {
    const NAME: &'static str = "IncrementalFlag";
    const VALUES: &'static [Self] = &[Self::True, Self::False];
    fn as_str(&self) -> &str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(IncrementalFlag);

/// Kind of a resource that can be backed up.
///
/// Source: schema `ResourceType` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourceType {
    /// A cloud server.
    NovaServer,
    /// A cloud disk.
    CinderVolume,
    /// A bare metal server.
    IronicBareMetalServer,
    /// An on-premises server.
    NativeServer,
    /// An SFS Turbo file system.
    SfsTurbo,
    /// A cloud desktop.
    WorkspaceDesktopV2,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for ResourceType {
    const NAME: &'static str = "ResourceType";
    const VALUES: &'static [Self] = &[
        Self::NovaServer,
        Self::CinderVolume,
        Self::IronicBareMetalServer,
        Self::NativeServer,
        Self::SfsTurbo,
        Self::WorkspaceDesktopV2,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::NovaServer => "OS::Nova::Server",
            Self::CinderVolume => "OS::Cinder::Volume",
            Self::IronicBareMetalServer => "OS::Ironic::BareMetalServer",
            Self::NativeServer => "OS::Native::Server",
            Self::SfsTurbo => "OS::Sfs::Turbo",
            Self::WorkspaceDesktopV2 => "OS::Workspace::DesktopV2",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(ResourceType);

/// Kind of a task.
///
/// Source: schema `OperationType` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationType {
    /// Back a resource up.
    Backup,
    /// Copy a backup.
    Copy,
    /// Replicate a backup to another region.
    Replication,
    /// Restore a resource from a backup.
    Restore,
    /// Delete a backup.
    Delete,
    /// Synchronize backups.
    Sync,
    /// Delete a vault.
    VaultDelete,
    /// Remove resources from a vault.
    RemoveResource,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for OperationType {
    const NAME: &'static str = "OperationType";
    const VALUES: &'static [Self] = &[
        Self::Backup,
        Self::Copy,
        Self::Replication,
        Self::Restore,
        Self::Delete,
        Self::Sync,
        Self::VaultDelete,
        Self::RemoveResource,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Backup => "backup",
            Self::Copy => "copy",
            Self::Replication => "replication",
            Self::Restore => "restore",
            Self::Delete => "delete",
            Self::Sync => "sync",
            Self::VaultDelete => "vault_delete",
            Self::RemoveResource => "remove_resource",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(OperationType);

/// State of a task.
///
/// Source: schema `OperationStatus` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationStatus {
    /// It ended successfully.
    Success,
    /// It was skipped. This state is final; nothing will happen any more.
    Skipped,
    /// It ended with an error.
    Failed,
    /// It is under way.
    Running,
    /// It took too long and was given up.
    Timeout,
    /// It is queued and has not begun.
    Waiting,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for OperationStatus {
    const NAME: &'static str = "OperationStatus";
    const VALUES: &'static [Self] = &[
        Self::Success,
        Self::Skipped,
        Self::Failed,
        Self::Running,
        Self::Timeout,
        Self::Waiting,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Success => "success",
            Self::Skipped => "skipped",
            Self::Failed => "failed",
            Self::Running => "running",
            Self::Timeout => "timeout",
            Self::Waiting => "waiting",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(OperationStatus);
