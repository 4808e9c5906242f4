// Generated from openapi/bcs.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Open enums: their documented values are variants, and undocumented values are kept.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

/// Kind of a resource that a background operation works on.
///
/// Source: schema `ResourceType` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourceType {
    /// A blockchain of BCS.
    Bcs,
    /// A blockchain of UGBaaS.
    UgBaas,
    /// The add-on that offers a RESTful API.
    RestfulApiAddOn,
    /// The add-on for trusted computing.
    TrustedComputingAddOn,
    /// The add-on for light nodes.
    LightNodeAddOn,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for ResourceType {
    const NAME: &'static str = "ResourceType";
    const VALUES: &'static [Self] = &[
        Self::Bcs,
        Self::UgBaas,
        Self::RestfulApiAddOn,
        Self::TrustedComputingAddOn,
        Self::LightNodeAddOn,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Bcs => "BCSSVC01",
            Self::UgBaas => "BCSSVC02",
            Self::RestfulApiAddOn => "PLUGIN01",
            Self::TrustedComputingAddOn => "PLUGIN02",
            Self::LightNodeAddOn => "PLUGIN03",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(ResourceType);

/// Kind of a background operation. The codes are text of two digits, so `00` is not the number 0.
///
/// Source: schema `OperationType` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationType {
    /// Create the resource.
    OpCreate,
    /// Delete the resource.
    OpDelete,
    /// Upgrade the resource to a newer version.
    OpUpgrade,
    /// Roll an upgrade back.
    OpUpgradeRb,
    /// Add an organization.
    OpAddOrg,
    /// Change the size of an organization.
    OpScaleOrg,
    /// Join a channel.
    OpJoinChannel,
    /// Join a consortium (union).
    OpJoinUnion,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for OperationType {
    const NAME: &'static str = "OperationType";
    const VALUES: &'static [Self] = &[
        Self::OpCreate,
        Self::OpDelete,
        Self::OpUpgrade,
        Self::OpUpgradeRb,
        Self::OpAddOrg,
        Self::OpScaleOrg,
        Self::OpJoinChannel,
        Self::OpJoinUnion,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::OpCreate => "99",
            Self::OpDelete => "00",
            Self::OpUpgrade => "01",
            Self::OpUpgradeRb => "91",
            Self::OpAddOrg => "02",
            Self::OpScaleOrg => "03",
            Self::OpJoinChannel => "04",
            Self::OpJoinUnion => "05",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(OperationType);

/// State of a background operation or of one of its steps.
///
/// Source: schema `OperationStatus` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationStatus {
    /// It is queued and has not begun.
    Waiting,
    /// It is under way.
    Processing,
    /// It ended successfully.
    Finished,
    /// It ended with an error.
    Failed,
    /// It was interrupted before it could end.
    Stop,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for OperationStatus {
    const NAME: &'static str = "OperationStatus";
    const VALUES: &'static [Self] = &[
        Self::Waiting,
        Self::Processing,
        Self::Finished,
        Self::Failed,
        Self::Stop,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Waiting => "waiting",
            Self::Processing => "processing",
            Self::Finished => "finished",
            Self::Failed => "failed",
            Self::Stop => "stop",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(OperationStatus);

/// State of a sub-step. It has the values of a step, and an empty one.
///
/// Source: schema `SubStepStatus` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SubStepStatus {
    /// It is queued and has not begun.
    Waiting,
    /// It is under way.
    Processing,
    /// It ended successfully.
    Finished,
    /// It ended with an error.
    Failed,
    /// It was interrupted before it could end.
    Stop,
    /// It has not begun; the sub-step's `detail` may say more.
    NotStarted,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for SubStepStatus {
    const NAME: &'static str = "SubStepStatus";
    const VALUES: &'static [Self] = &[
        Self::Waiting,
        Self::Processing,
        Self::Finished,
        Self::Failed,
        Self::Stop,
        Self::NotStarted,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Waiting => "waiting",
            Self::Processing => "processing",
            Self::Finished => "finished",
            Self::Failed => "failed",
            Self::Stop => "stop",
            Self::NotStarted => "",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(SubStepStatus);

/// State of the creation of one resource.
///
/// Source: schema `CreationStatus` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreationStatus {
    /// The creation has not begun.
    Waiting,
    /// The resource is being created.
    Deploying,
    /// The resource has been created.
    Finished,
    /// The creation ended with an error; the `detail` beside it may say why.
    Failed,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for CreationStatus {
    const NAME: &'static str = "CreationStatus";
    const VALUES: &'static [Self] = &[
        Self::Waiting,
        Self::Deploying,
        Self::Finished,
        Self::Failed,
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Waiting => "waiting",
            Self::Deploying => "deploying",
            Self::Finished => "finished",
            Self::Failed => "failed",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(CreationStatus);
