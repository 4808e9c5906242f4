// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Objects: what requests and responses are made of.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

use hwcloud_types::{decode, encode};
use serde::{de, ser};

#[allow(unused_imports)]
use crate::*;

/// One task.
///
/// Source: schema `ShowOpLogResponse` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ShowOpLogResponse {
    /// The task.
    pub operation_log: Option<OperationLog>,
}

impl hwcloud_types::Object for ShowOpLogResponse {
    const NAME: &'static str = "ShowOpLogResponse";
    const FIELDS: &'static [&'static str] = &["operation_log"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.operation_log),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "operation_log", &self.operation_log)?;
        Ok(())
    }
}

hwcloud_types::object!(ShowOpLogResponse);

/// What is known about a task.
///
/// The times come in several forms: `2020-02-23T01:00:32Z`, `2019-05-23T14:35:23.584+00:00`, and
/// `2019-05-23T14:31:36.039365` without an offset. They are texts here, exactly as received.
///
/// Source: schema `OperationLog` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OperationLog {
    /// ID of the backup record (checkpoint) that the task belongs to.
    pub checkpoint_id: Option<String>,
    /// When the task was created, for example `2020-02-23T01:00:32Z`. Other forms occur.
    pub created_at: Option<String>,
    /// When the task ended, for example `2020-02-23T01:00:32Z`. Other forms occur.
    pub ended_at: Option<String>,
    /// Why the task failed. Its fields are empty if it did not.
    pub error_info: Option<OpErrorInfo>,
    /// What is particular to the kind of task, and the progress of any task.
    pub extra_info: Option<OpExtraInfo>,
    /// ID of the task.
    pub id: Option<String>,
    /// What the task does.
    pub operation_type: Option<OperationType>,
    /// ID of the policy that the task belongs to, or `null`.
    pub policy_id: Option<String>,
    /// ID of the project that the task belongs to.
    pub project_id: Option<String>,
    /// ID of the backup provider, which tells whether servers or disks are backed up.
    pub provider_id: Option<String>,
    /// When the task began, for example `2020-02-23T01:00:32Z`. Other forms occur.
    pub started_at: Option<String>,
    /// The state of the task.
    pub status: Option<OperationStatus>,
    /// When the task last changed, for example `2020-02-23T01:00:32Z`. Other forms occur.
    pub updated_at: Option<String>,
    /// ID of the vault that the resource is associated with, or `null`.
    pub vault_id: Option<String>,
    /// Name of the vault that the resource is associated with, or `null`.
    pub vault_name: Option<String>,
}

impl hwcloud_types::Object for OperationLog {
    const NAME: &'static str = "OperationLog";
    const FIELDS: &'static [&'static str] = &[
        "checkpoint_id",
        "created_at",
        "ended_at",
        "error_info",
        "extra_info",
        "id",
        "operation_type",
        "policy_id",
        "project_id",
        "provider_id",
        "started_at",
        "status",
        "updated_at",
        "vault_id",
        "vault_name",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.checkpoint_id),
            1 => decode::field(map, &mut self.created_at),
            2 => decode::field(map, &mut self.ended_at),
            3 => decode::field(map, &mut self.error_info),
            4 => decode::field(map, &mut self.extra_info),
            5 => decode::field(map, &mut self.id),
            6 => decode::field(map, &mut self.operation_type),
            7 => decode::field(map, &mut self.policy_id),
            8 => decode::field(map, &mut self.project_id),
            9 => decode::field(map, &mut self.provider_id),
            10 => decode::field(map, &mut self.started_at),
            11 => decode::field(map, &mut self.status),
            12 => decode::field(map, &mut self.updated_at),
            13 => decode::field(map, &mut self.vault_id),
            14 => decode::field(map, &mut self.vault_name),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "checkpoint_id", &self.checkpoint_id)?;
        encode::field(map, "created_at", &self.created_at)?;
        encode::field(map, "ended_at", &self.ended_at)?;
        encode::field(map, "error_info", &self.error_info)?;
        encode::field(map, "extra_info", &self.extra_info)?;
        encode::field(map, "id", &self.id)?;
        encode::field(map, "operation_type", &self.operation_type)?;
        encode::field(map, "policy_id", &self.policy_id)?;
        encode::field(map, "project_id", &self.project_id)?;
        encode::field(map, "provider_id", &self.provider_id)?;
        encode::field(map, "started_at", &self.started_at)?;
        encode::field(map, "status", &self.status)?;
        encode::field(map, "updated_at", &self.updated_at)?;
        encode::field(map, "vault_id", &self.vault_id)?;
        encode::field(map, "vault_name", &self.vault_name)?;
        Ok(())
    }
}

hwcloud_types::object!(OperationLog);

/// The error of a failed task.
///
/// Source: schema `OpErrorInfo` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpErrorInfo {
    /// Code of the error, one of the service's error codes. Empty if there is no error.
    pub code: Option<String>,
    /// What went wrong, for a human reader. Empty if there is no error.
    pub message: Option<String>,
}

impl hwcloud_types::Object for OpErrorInfo {
    const NAME: &'static str = "OpErrorInfo";
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

hwcloud_types::object!(OpErrorInfo);

/// What is particular to a task. `common` and `resource` apply to any kind of task; of the others, the
/// one that fits the kind of task is present.
///
/// Source: schema `OpExtraInfo` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtraInfo {
    /// About a backup.
    pub backup: Option<OpExtendInfoBckup>,
    /// What every kind of task has.
    pub common: Option<OpExtendInfoCommon>,
    /// About the deletion of a backup.
    pub delete: Option<OpExtendInfoDelete>,
    /// About a synchronization of backups.
    pub sync: Option<OpExtendInfoSync>,
    /// About resources that are removed from a vault.
    pub remove_resources: Option<OpExtendInfoRemoveResources>,
    /// The resource that the task works on.
    pub resource: Option<Resource>,
    /// About a restoration.
    pub restore: Option<OpExtendInfoRestore>,
    /// About the deletion of a vault.
    pub vault_delete: Option<OpExtendInfoVaultDelete>,
    /// About a replication to another region.
    pub replication: Option<OpExtendInfoReplication>,
    /// About a change of the day on which backups expire.
    pub update_expiration_time: Option<OpExtendInfoUpdateExpirationTime>,
}

impl hwcloud_types::Object for OpExtraInfo {
    const NAME: &'static str = "OpExtraInfo";
    const FIELDS: &'static [&'static str] = &[
        "backup",
        "common",
        "delete",
        "sync",
        "remove_resources",
        "resource",
        "restore",
        "vault_delete",
        "replication",
        "update_expiration_time",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.backup),
            1 => decode::field(map, &mut self.common),
            2 => decode::field(map, &mut self.delete),
            3 => decode::field(map, &mut self.sync),
            4 => decode::field(map, &mut self.remove_resources),
            5 => decode::field(map, &mut self.resource),
            6 => decode::field(map, &mut self.restore),
            7 => decode::field(map, &mut self.vault_delete),
            8 => decode::field(map, &mut self.replication),
            9 => decode::field(map, &mut self.update_expiration_time),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "backup", &self.backup)?;
        encode::field(map, "common", &self.common)?;
        encode::field(map, "delete", &self.delete)?;
        encode::field(map, "sync", &self.sync)?;
        encode::field(map, "remove_resources", &self.remove_resources)?;
        encode::field(map, "resource", &self.resource)?;
        encode::field(map, "restore", &self.restore)?;
        encode::field(map, "vault_delete", &self.vault_delete)?;
        encode::field(map, "replication", &self.replication)?;
        encode::field(map, "update_expiration_time", &self.update_expiration_time)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtraInfo);

/// About a backup. The name is the vendor's spelling.
///
/// Source: schema `OpExtendInfoBckup` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtendInfoBckup {
    /// Code of the error that prevented an application-consistent backup.
    pub app_consistency_error_code: Option<String>,
    /// Why the backup is not application-consistent, for a human reader.
    pub app_consistency_error_message: Option<String>,
    /// Whether the backup is application-consistent.
    pub app_consistency_status: Option<AppConsistencyStatus>,
    /// ID of the backup.
    pub backup_id: Option<String>,
    /// Name of the backup.
    pub backup_name: Option<String>,
    /// Whether the backup is incremental.
    pub incremental: Option<IncrementalFlag>,
}

impl hwcloud_types::Object for OpExtendInfoBckup {
    const NAME: &'static str = "OpExtendInfoBckup";
    const FIELDS: &'static [&'static str] = &[
        "app_consistency_error_code",
        "app_consistency_error_message",
        "app_consistency_status",
        "backup_id",
        "backup_name",
        "incremental",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.app_consistency_error_code),
            1 => decode::field(map, &mut self.app_consistency_error_message),
            2 => decode::field(map, &mut self.app_consistency_status),
            3 => decode::field(map, &mut self.backup_id),
            4 => decode::field(map, &mut self.backup_name),
            5 => decode::field(map, &mut self.incremental),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(
            map,
            "app_consistency_error_code",
            &self.app_consistency_error_code,
        )?;
        encode::field(
            map,
            "app_consistency_error_message",
            &self.app_consistency_error_message,
        )?;
        encode::field(map, "app_consistency_status", &self.app_consistency_status)?;
        encode::field(map, "backup_id", &self.backup_id)?;
        encode::field(map, "backup_name", &self.backup_name)?;
        encode::field(map, "incremental", &self.incremental)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtendInfoBckup);

/// What every kind of task has.
///
/// Source: schema `OpExtendInfoCommon` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtendInfoCommon {
    /// How much of the task is done, in percent.
    ///
    /// Documented: 0 to 100.
    pub progress: Option<i64>,
    /// ID of the request that the task belongs to.
    pub request_id: Option<String>,
    /// ID of the backup task.
    pub task_id: Option<String>,
}

impl hwcloud_types::Object for OpExtendInfoCommon {
    const NAME: &'static str = "OpExtendInfoCommon";
    const FIELDS: &'static [&'static str] = &["progress", "request_id", "task_id"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.progress),
            1 => decode::field(map, &mut self.request_id),
            2 => decode::field(map, &mut self.task_id),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "progress", &self.progress)?;
        encode::field(map, "request_id", &self.request_id)?;
        encode::field(map, "task_id", &self.task_id)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtendInfoCommon);

/// About the deletion of a backup.
///
/// Source: schema `OpExtendInfoDelete` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtendInfoDelete {
    /// ID of the backup that is deleted.
    pub backup_id: Option<String>,
    /// Name of the backup that is deleted.
    pub backup_name: Option<String>,
}

impl hwcloud_types::Object for OpExtendInfoDelete {
    const NAME: &'static str = "OpExtendInfoDelete";
    const FIELDS: &'static [&'static str] = &["backup_id", "backup_name"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.backup_id),
            1 => decode::field(map, &mut self.backup_name),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "backup_id", &self.backup_id)?;
        encode::field(map, "backup_name", &self.backup_name)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtendInfoDelete);

/// About a synchronization of backups.
///
/// Source: schema `OpExtendInfoSync` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtendInfoSync {
    /// How many backups were synchronized.
    pub sync_backup_num: Option<i64>,
    /// How many backups were deleted.
    pub delete_backup_num: Option<i64>,
    /// How many backups could not be synchronized.
    pub err_sync_backup_num: Option<i64>,
}

impl hwcloud_types::Object for OpExtendInfoSync {
    const NAME: &'static str = "OpExtendInfoSync";
    const FIELDS: &'static [&'static str] = &[
        "sync_backup_num",
        "delete_backup_num",
        "err_sync_backup_num",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.sync_backup_num),
            1 => decode::field(map, &mut self.delete_backup_num),
            2 => decode::field(map, &mut self.err_sync_backup_num),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "sync_backup_num", &self.sync_backup_num)?;
        encode::field(map, "delete_backup_num", &self.delete_backup_num)?;
        encode::field(map, "err_sync_backup_num", &self.err_sync_backup_num)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtendInfoSync);

/// About resources that are removed from a vault.
///
/// Source: schema `OpExtendInfoRemoveResources` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtendInfoRemoveResources {
    /// How many resources could not be removed.
    pub fail_count: Option<i64>,
    /// How many resources the task is about.
    pub total_count: Option<i64>,
    /// The resources that are removed.
    pub resources: Option<Vec<Resource>>,
}

impl hwcloud_types::Object for OpExtendInfoRemoveResources {
    const NAME: &'static str = "OpExtendInfoRemoveResources";
    const FIELDS: &'static [&'static str] = &["fail_count", "total_count", "resources"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.fail_count),
            1 => decode::field(map, &mut self.total_count),
            2 => decode::field(map, &mut self.resources),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "fail_count", &self.fail_count)?;
        encode::field(map, "total_count", &self.total_count)?;
        encode::field(map, "resources", &self.resources)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtendInfoRemoveResources);

/// Something that can be backed up, such as a server or a disk.
///
/// Source: schema `Resource` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Resource {
    /// Further settings of the resource.
    pub extra_info: Option<ResourceExtraInfo>,
    /// ID of the resource.
    pub id: Option<String>,
    /// Name of the resource.
    ///
    /// Documented: 0 to 255 characters.
    pub name: Option<String>,
    /// What kind of resource it is.
    pub r#type: Option<ResourceType>,
}

impl hwcloud_types::Object for Resource {
    const NAME: &'static str = "Resource";
    const FIELDS: &'static [&'static str] = &["extra_info", "id", "name", "type"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.extra_info),
            1 => decode::field(map, &mut self.id),
            2 => decode::field(map, &mut self.name),
            3 => decode::field(map, &mut self.r#type),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "extra_info", &self.extra_info)?;
        encode::field(map, "id", &self.id)?;
        encode::field(map, "name", &self.name)?;
        encode::field(map, "type", &self.r#type)?;
        Ok(())
    }
}

hwcloud_types::object!(Resource);

/// Further settings of a resource.
///
/// Source: schema `ResourceExtraInfo` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ResourceExtraInfo {
    /// IDs of the disks that are left out of the backup. Adding a server to a vault covers all of its
    /// disks; this list exempts some of them, also when the server has been in the vault for a while.
    pub exclude_volumes: Option<Vec<String>>,
}

impl hwcloud_types::Object for ResourceExtraInfo {
    const NAME: &'static str = "ResourceExtraInfo";
    const FIELDS: &'static [&'static str] = &["exclude_volumes"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.exclude_volumes),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "exclude_volumes", &self.exclude_volumes)?;
        Ok(())
    }
}

hwcloud_types::object!(ResourceExtraInfo);

/// About a restoration.
///
/// Source: schema `OpExtendInfoRestore` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtendInfoRestore {
    /// ID of the backup that is restored from.
    pub backup_id: Option<String>,
    /// Name of the backup that is restored from.
    pub backup_name: Option<String>,
    /// ID of the resource that is restored.
    pub target_resource_id: Option<String>,
    /// Name of the resource that is restored.
    pub target_resource_name: Option<String>,
}

impl hwcloud_types::Object for OpExtendInfoRestore {
    const NAME: &'static str = "OpExtendInfoRestore";
    const FIELDS: &'static [&'static str] = &[
        "backup_id",
        "backup_name",
        "target_resource_id",
        "target_resource_name",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.backup_id),
            1 => decode::field(map, &mut self.backup_name),
            2 => decode::field(map, &mut self.target_resource_id),
            3 => decode::field(map, &mut self.target_resource_name),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "backup_id", &self.backup_id)?;
        encode::field(map, "backup_name", &self.backup_name)?;
        encode::field(map, "target_resource_id", &self.target_resource_id)?;
        encode::field(map, "target_resource_name", &self.target_resource_name)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtendInfoRestore);

/// About the deletion of a vault.
///
/// Source: schema `OpExtendInfoVaultDelete` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtendInfoVaultDelete {
    /// How many resources this task could not delete.
    pub fail_count: Option<i64>,
    /// How many backups this task deleted.
    pub total_count: Option<i64>,
}

impl hwcloud_types::Object for OpExtendInfoVaultDelete {
    const NAME: &'static str = "OpExtendInfoVaultDelete";
    const FIELDS: &'static [&'static str] = &["fail_count", "total_count"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.fail_count),
            1 => decode::field(map, &mut self.total_count),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "fail_count", &self.fail_count)?;
        encode::field(map, "total_count", &self.total_count)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtendInfoVaultDelete);

/// About a replication, which copies a backup from one region to another.
///
/// Source: schema `OpExtendInfoReplication` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtendInfoReplication {
    /// ID of the backup that is copied.
    pub source_backup_id: Option<String>,
    /// Name of the backup that is copied.
    pub source_backup_name: Option<String>,
    /// ID of the backup record (checkpoint) that is copied.
    pub source_checkpoint_id: Option<String>,
    /// ID of the project that is copied from.
    pub source_project_id: Option<String>,
    /// ID of the region that is copied from.
    pub source_region: Option<String>,
    /// ID of the copy.
    pub destination_backup_id: Option<String>,
    /// Name of the copy.
    pub destination_backup_name: Option<String>,
    /// ID of the backup record (checkpoint) of the copy.
    pub destination_checkpoint_id: Option<String>,
    /// ID of the project that is copied to.
    pub destination_project_id: Option<String>,
    /// ID of the region that is copied to.
    pub destination_region: Option<String>,
}

impl hwcloud_types::Object for OpExtendInfoReplication {
    const NAME: &'static str = "OpExtendInfoReplication";
    const FIELDS: &'static [&'static str] = &[
        "source_backup_id",
        "source_backup_name",
        "source_checkpoint_id",
        "source_project_id",
        "source_region",
        "destination_backup_id",
        "destination_backup_name",
        "destination_checkpoint_id",
        "destination_project_id",
        "destination_region",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.source_backup_id),
            1 => decode::field(map, &mut self.source_backup_name),
            2 => decode::field(map, &mut self.source_checkpoint_id),
            3 => decode::field(map, &mut self.source_project_id),
            4 => decode::field(map, &mut self.source_region),
            5 => decode::field(map, &mut self.destination_backup_id),
            6 => decode::field(map, &mut self.destination_backup_name),
            7 => decode::field(map, &mut self.destination_checkpoint_id),
            8 => decode::field(map, &mut self.destination_project_id),
            9 => decode::field(map, &mut self.destination_region),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "source_backup_id", &self.source_backup_id)?;
        encode::field(map, "source_backup_name", &self.source_backup_name)?;
        encode::field(map, "source_checkpoint_id", &self.source_checkpoint_id)?;
        encode::field(map, "source_project_id", &self.source_project_id)?;
        encode::field(map, "source_region", &self.source_region)?;
        encode::field(map, "destination_backup_id", &self.destination_backup_id)?;
        encode::field(map, "destination_backup_name", &self.destination_backup_name)?;
        encode::field(
            map,
            "destination_checkpoint_id",
            &self.destination_checkpoint_id,
        )?;
        encode::field(map, "destination_project_id", &self.destination_project_id)?;
        encode::field(map, "destination_region", &self.destination_region)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtendInfoReplication);

/// About a change of the day on which backups expire.
///
/// Source: schema `OpExtendInfoUpdateExpirationTime` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct OpExtendInfoUpdateExpirationTime {
    /// How many backups the change applies to.
    pub affected_backups_count: Option<i64>,
    /// The day on which these backups are to expire, as year, month and day (`YYYY-MM-DD`).
    pub expiration_day: Option<String>,
}

impl hwcloud_types::Object for OpExtendInfoUpdateExpirationTime {
    const NAME: &'static str = "OpExtendInfoUpdateExpirationTime";
    const FIELDS: &'static [&'static str] = &[
        "affected_backups_count",
        "expiration_day",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.affected_backups_count),
            1 => decode::field(map, &mut self.expiration_day),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "affected_backups_count", &self.affected_backups_count)?;
        encode::field(map, "expiration_day", &self.expiration_day)?;
        Ok(())
    }
}

hwcloud_types::object!(OpExtendInfoUpdateExpirationTime);

/// What is wrong with a request that was not carried out.
///
/// Source: schema `ErrorResponse` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ErrorResponse {
    /// Code of the error, for example `BackupService.6500`. Decide by it and not by the message.
    pub error_code: Option<String>,
    /// What went wrong, for a human reader.
    pub error_msg: Option<String>,
}

impl hwcloud_types::Object for ErrorResponse {
    const NAME: &'static str = "ErrorResponse";
    const FIELDS: &'static [&'static str] = &["error_code", "error_msg"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.error_code),
            1 => decode::field(map, &mut self.error_msg),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "error_code", &self.error_code)?;
        encode::field(map, "error_msg", &self.error_msg)?;
        Ok(())
    }
}

hwcloud_types::object!(ErrorResponse);
