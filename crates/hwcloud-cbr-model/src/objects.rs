// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! The objects of requests and responses.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[allow(unused_imports)]
use hwcloud_types::{collect, decode, encode};
use serde::{de, ser};

#[allow(unused_imports)]
use crate::*;

/// One task.
///
/// Source: schema `ShowOpLogResponse` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ShowOpLogResponse {
    /// The task.
    pub operation_log: Option<OperationLog>,
}

impl ShowOpLogResponse {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// The task.
    pub fn operation_log(&self) -> Option<&OperationLog> {
        self.operation_log.as_ref()
    }

    /// Sets [`operation_log`](#structfield.operation_log).
    pub fn with_operation_log(mut self, value: impl Into<OperationLog>) -> Self {
        self.operation_log = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for ShowOpLogResponse {
    const NAME: &'static str = "ShowOpLogResponse";
    const FIELDS: &'static [&'static str] = &["operation_log"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
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

impl OperationLog {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the backup record (checkpoint) that the task belongs to.
    pub fn checkpoint_id(&self) -> Option<&str> {
        self.checkpoint_id.as_deref()
    }

    /// When the task was created, for example `2020-02-23T01:00:32Z`.
    pub fn created_at(&self) -> Option<&str> {
        self.created_at.as_deref()
    }

    /// When the task ended, for example `2020-02-23T01:00:32Z`.
    pub fn ended_at(&self) -> Option<&str> {
        self.ended_at.as_deref()
    }

    /// Why the task failed.
    pub fn error_info(&self) -> Option<&OpErrorInfo> {
        self.error_info.as_ref()
    }

    /// What is particular to the kind of task, and the progress of any task.
    pub fn extra_info(&self) -> Option<&OpExtraInfo> {
        self.extra_info.as_ref()
    }

    /// ID of the task.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// What the task does.
    pub fn operation_type(&self) -> Option<&OperationType> {
        self.operation_type.as_ref()
    }

    /// ID of the policy that the task belongs to, or `null`.
    pub fn policy_id(&self) -> Option<&str> {
        self.policy_id.as_deref()
    }

    /// ID of the project that the task belongs to.
    pub fn project_id(&self) -> Option<&str> {
        self.project_id.as_deref()
    }

    /// ID of the backup provider, which tells whether servers or disks are backed up.
    pub fn provider_id(&self) -> Option<&str> {
        self.provider_id.as_deref()
    }

    /// When the task began, for example `2020-02-23T01:00:32Z`.
    pub fn started_at(&self) -> Option<&str> {
        self.started_at.as_deref()
    }

    /// The state of the task.
    pub fn status(&self) -> Option<&OperationStatus> {
        self.status.as_ref()
    }

    /// When the task last changed, for example `2020-02-23T01:00:32Z`.
    pub fn updated_at(&self) -> Option<&str> {
        self.updated_at.as_deref()
    }

    /// ID of the vault that the resource is associated with, or `null`.
    pub fn vault_id(&self) -> Option<&str> {
        self.vault_id.as_deref()
    }

    /// Name of the vault that the resource is associated with, or `null`.
    pub fn vault_name(&self) -> Option<&str> {
        self.vault_name.as_deref()
    }

    /// Sets [`checkpoint_id`](#structfield.checkpoint_id).
    pub fn with_checkpoint_id(mut self, value: impl Into<String>) -> Self {
        self.checkpoint_id = Some(value.into());
        self
    }

    /// Sets [`created_at`](#structfield.created_at).
    pub fn with_created_at(mut self, value: impl Into<String>) -> Self {
        self.created_at = Some(value.into());
        self
    }

    /// Sets [`ended_at`](#structfield.ended_at).
    pub fn with_ended_at(mut self, value: impl Into<String>) -> Self {
        self.ended_at = Some(value.into());
        self
    }

    /// Sets [`error_info`](#structfield.error_info).
    pub fn with_error_info(mut self, value: impl Into<OpErrorInfo>) -> Self {
        self.error_info = Some(value.into());
        self
    }

    /// Sets [`extra_info`](#structfield.extra_info).
    pub fn with_extra_info(mut self, value: impl Into<OpExtraInfo>) -> Self {
        self.extra_info = Some(value.into());
        self
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`operation_type`](#structfield.operation_type).
    pub fn with_operation_type(mut self, value: OperationType) -> Self {
        self.operation_type = Some(value);
        self
    }

    /// Sets [`policy_id`](#structfield.policy_id).
    pub fn with_policy_id(mut self, value: impl Into<String>) -> Self {
        self.policy_id = Some(value.into());
        self
    }

    /// Sets [`project_id`](#structfield.project_id).
    pub fn with_project_id(mut self, value: impl Into<String>) -> Self {
        self.project_id = Some(value.into());
        self
    }

    /// Sets [`provider_id`](#structfield.provider_id).
    pub fn with_provider_id(mut self, value: impl Into<String>) -> Self {
        self.provider_id = Some(value.into());
        self
    }

    /// Sets [`started_at`](#structfield.started_at).
    pub fn with_started_at(mut self, value: impl Into<String>) -> Self {
        self.started_at = Some(value.into());
        self
    }

    /// Sets [`status`](#structfield.status).
    pub fn with_status(mut self, value: OperationStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// Sets [`updated_at`](#structfield.updated_at).
    pub fn with_updated_at(mut self, value: impl Into<String>) -> Self {
        self.updated_at = Some(value.into());
        self
    }

    /// Sets [`vault_id`](#structfield.vault_id).
    pub fn with_vault_id(mut self, value: impl Into<String>) -> Self {
        self.vault_id = Some(value.into());
        self
    }

    /// Sets [`vault_name`](#structfield.vault_name).
    pub fn with_vault_name(mut self, value: impl Into<String>) -> Self {
        self.vault_name = Some(value.into());
        self
    }
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
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct OpErrorInfo {
    /// Code of the error, one of the service's error codes. Empty if there is no error.
    pub code: Option<String>,
    /// What went wrong, for a human reader. Empty if there is no error.
    pub message: Option<String>,
}

impl OpErrorInfo {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Code of the error, one of the service's error codes.
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

impl hwcloud_types::Object for OpErrorInfo {
    const NAME: &'static str = "OpErrorInfo";
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

hwcloud_types::object!(OpErrorInfo);

/// What is particular to a task. `common` and `resource` apply to any kind of task; of the others, the
/// one that fits the kind of task is present.
///
/// Source: schema `OpExtraInfo` of `openapi/cbr.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
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

impl OpExtraInfo {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// About a backup.
    pub fn backup(&self) -> Option<&OpExtendInfoBckup> {
        self.backup.as_ref()
    }

    /// What every kind of task has.
    pub fn common(&self) -> Option<&OpExtendInfoCommon> {
        self.common.as_ref()
    }

    /// About the deletion of a backup.
    pub fn delete(&self) -> Option<&OpExtendInfoDelete> {
        self.delete.as_ref()
    }

    /// About a synchronization of backups.
    pub fn sync(&self) -> Option<&OpExtendInfoSync> {
        self.sync.as_ref()
    }

    /// About resources that are removed from a vault.
    pub fn remove_resources(&self) -> Option<&OpExtendInfoRemoveResources> {
        self.remove_resources.as_ref()
    }

    /// The resource that the task works on.
    pub fn resource(&self) -> Option<&Resource> {
        self.resource.as_ref()
    }

    /// About a restoration.
    pub fn restore(&self) -> Option<&OpExtendInfoRestore> {
        self.restore.as_ref()
    }

    /// About the deletion of a vault.
    pub fn vault_delete(&self) -> Option<&OpExtendInfoVaultDelete> {
        self.vault_delete.as_ref()
    }

    /// About a replication to another region.
    pub fn replication(&self) -> Option<&OpExtendInfoReplication> {
        self.replication.as_ref()
    }

    /// About a change of the day on which backups expire.
    pub fn update_expiration_time(&self) -> Option<&OpExtendInfoUpdateExpirationTime> {
        self.update_expiration_time.as_ref()
    }

    /// Sets [`backup`](#structfield.backup).
    pub fn with_backup(mut self, value: impl Into<OpExtendInfoBckup>) -> Self {
        self.backup = Some(value.into());
        self
    }

    /// Sets [`common`](#structfield.common).
    pub fn with_common(mut self, value: impl Into<OpExtendInfoCommon>) -> Self {
        self.common = Some(value.into());
        self
    }

    /// Sets [`delete`](#structfield.delete).
    pub fn with_delete(mut self, value: impl Into<OpExtendInfoDelete>) -> Self {
        self.delete = Some(value.into());
        self
    }

    /// Sets [`sync`](#structfield.sync).
    pub fn with_sync(mut self, value: impl Into<OpExtendInfoSync>) -> Self {
        self.sync = Some(value.into());
        self
    }

    /// Sets [`remove_resources`](#structfield.remove_resources).
    pub fn with_remove_resources(
        mut self,
        value: impl Into<OpExtendInfoRemoveResources>,
    ) -> Self {
        self.remove_resources = Some(value.into());
        self
    }

    /// Sets [`resource`](#structfield.resource).
    pub fn with_resource(mut self, value: impl Into<Resource>) -> Self {
        self.resource = Some(value.into());
        self
    }

    /// Sets [`restore`](#structfield.restore).
    pub fn with_restore(mut self, value: impl Into<OpExtendInfoRestore>) -> Self {
        self.restore = Some(value.into());
        self
    }

    /// Sets [`vault_delete`](#structfield.vault_delete).
    pub fn with_vault_delete(
        mut self,
        value: impl Into<OpExtendInfoVaultDelete>,
    ) -> Self {
        self.vault_delete = Some(value.into());
        self
    }

    /// Sets [`replication`](#structfield.replication).
    pub fn with_replication(
        mut self,
        value: impl Into<OpExtendInfoReplication>,
    ) -> Self {
        self.replication = Some(value.into());
        self
    }

    /// Sets [`update_expiration_time`](#structfield.update_expiration_time).
    pub fn with_update_expiration_time(
        mut self,
        value: impl Into<OpExtendInfoUpdateExpirationTime>,
    ) -> Self {
        self.update_expiration_time = Some(value.into());
        self
    }
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
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
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

impl OpExtendInfoBckup {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Code of the error that prevented an application-consistent backup.
    pub fn app_consistency_error_code(&self) -> Option<&str> {
        self.app_consistency_error_code.as_deref()
    }

    /// Why the backup is not application-consistent, for a human reader.
    pub fn app_consistency_error_message(&self) -> Option<&str> {
        self.app_consistency_error_message.as_deref()
    }

    /// Whether the backup is application-consistent.
    pub fn app_consistency_status(&self) -> Option<&AppConsistencyStatus> {
        self.app_consistency_status.as_ref()
    }

    /// ID of the backup.
    pub fn backup_id(&self) -> Option<&str> {
        self.backup_id.as_deref()
    }

    /// Name of the backup.
    pub fn backup_name(&self) -> Option<&str> {
        self.backup_name.as_deref()
    }

    /// Whether the backup is incremental.
    pub fn incremental(&self) -> Option<&IncrementalFlag> {
        self.incremental.as_ref()
    }

    /// Sets [`app_consistency_error_code`](#structfield.app_consistency_error_code).
    pub fn with_app_consistency_error_code(mut self, value: impl Into<String>) -> Self {
        self.app_consistency_error_code = Some(value.into());
        self
    }

    /// Sets [`app_consistency_error_message`](#structfield.app_consistency_error_message).
    pub fn with_app_consistency_error_message(
        mut self,
        value: impl Into<String>,
    ) -> Self {
        self.app_consistency_error_message = Some(value.into());
        self
    }

    /// Sets [`app_consistency_status`](#structfield.app_consistency_status).
    pub fn with_app_consistency_status(mut self, value: AppConsistencyStatus) -> Self {
        self.app_consistency_status = Some(value);
        self
    }

    /// Sets [`backup_id`](#structfield.backup_id).
    pub fn with_backup_id(mut self, value: impl Into<String>) -> Self {
        self.backup_id = Some(value.into());
        self
    }

    /// Sets [`backup_name`](#structfield.backup_name).
    pub fn with_backup_name(mut self, value: impl Into<String>) -> Self {
        self.backup_name = Some(value.into());
        self
    }

    /// Sets [`incremental`](#structfield.incremental).
    pub fn with_incremental(mut self, value: IncrementalFlag) -> Self {
        self.incremental = Some(value);
        self
    }
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
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct OpExtendInfoCommon {
    /// How much of the task is done, in percent.
    ///
    /// Constraints: 0 to 100.
    pub progress: Option<i64>,
    /// ID of the request that the task belongs to.
    pub request_id: Option<String>,
    /// ID of the backup task.
    pub task_id: Option<String>,
}

impl OpExtendInfoCommon {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// How much of the task is done, in percent.
    pub fn progress(&self) -> Option<i64> {
        self.progress
    }

    /// ID of the request that the task belongs to.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// ID of the backup task.
    pub fn task_id(&self) -> Option<&str> {
        self.task_id.as_deref()
    }

    /// Sets [`progress`](#structfield.progress).
    pub fn with_progress(mut self, value: i64) -> Self {
        self.progress = Some(value);
        self
    }

    /// Sets [`request_id`](#structfield.request_id).
    pub fn with_request_id(mut self, value: impl Into<String>) -> Self {
        self.request_id = Some(value.into());
        self
    }

    /// Sets [`task_id`](#structfield.task_id).
    pub fn with_task_id(mut self, value: impl Into<String>) -> Self {
        self.task_id = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for OpExtendInfoCommon {
    const NAME: &'static str = "OpExtendInfoCommon";
    const FIELDS: &'static [&'static str] = &["progress", "request_id", "task_id"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct OpExtendInfoDelete {
    /// ID of the backup that is deleted.
    pub backup_id: Option<String>,
    /// Name of the backup that is deleted.
    pub backup_name: Option<String>,
}

impl OpExtendInfoDelete {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the backup that is deleted.
    pub fn backup_id(&self) -> Option<&str> {
        self.backup_id.as_deref()
    }

    /// Name of the backup that is deleted.
    pub fn backup_name(&self) -> Option<&str> {
        self.backup_name.as_deref()
    }

    /// Sets [`backup_id`](#structfield.backup_id).
    pub fn with_backup_id(mut self, value: impl Into<String>) -> Self {
        self.backup_id = Some(value.into());
        self
    }

    /// Sets [`backup_name`](#structfield.backup_name).
    pub fn with_backup_name(mut self, value: impl Into<String>) -> Self {
        self.backup_name = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for OpExtendInfoDelete {
    const NAME: &'static str = "OpExtendInfoDelete";
    const FIELDS: &'static [&'static str] = &["backup_id", "backup_name"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct OpExtendInfoSync {
    /// How many backups were synchronized.
    pub sync_backup_num: Option<i64>,
    /// How many backups were deleted.
    pub delete_backup_num: Option<i64>,
    /// How many backups could not be synchronized.
    pub err_sync_backup_num: Option<i64>,
}

impl OpExtendInfoSync {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// How many backups were synchronized.
    pub fn sync_backup_num(&self) -> Option<i64> {
        self.sync_backup_num
    }

    /// How many backups were deleted.
    pub fn delete_backup_num(&self) -> Option<i64> {
        self.delete_backup_num
    }

    /// How many backups could not be synchronized.
    pub fn err_sync_backup_num(&self) -> Option<i64> {
        self.err_sync_backup_num
    }

    /// Sets [`sync_backup_num`](#structfield.sync_backup_num).
    pub fn with_sync_backup_num(mut self, value: i64) -> Self {
        self.sync_backup_num = Some(value);
        self
    }

    /// Sets [`delete_backup_num`](#structfield.delete_backup_num).
    pub fn with_delete_backup_num(mut self, value: i64) -> Self {
        self.delete_backup_num = Some(value);
        self
    }

    /// Sets [`err_sync_backup_num`](#structfield.err_sync_backup_num).
    pub fn with_err_sync_backup_num(mut self, value: i64) -> Self {
        self.err_sync_backup_num = Some(value);
        self
    }
}

impl hwcloud_types::Object for OpExtendInfoSync {
    const NAME: &'static str = "OpExtendInfoSync";
    const FIELDS: &'static [&'static str] = &[
        "sync_backup_num",
        "delete_backup_num",
        "err_sync_backup_num",
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
#[non_exhaustive]
pub struct OpExtendInfoRemoveResources {
    /// How many resources could not be removed.
    pub fail_count: Option<i64>,
    /// How many resources the task is about.
    pub total_count: Option<i64>,
    /// The resources that are removed.
    pub resources: Option<Vec<Resource>>,
}

impl OpExtendInfoRemoveResources {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// How many resources could not be removed.
    pub fn fail_count(&self) -> Option<i64> {
        self.fail_count
    }

    /// How many resources the task is about.
    pub fn total_count(&self) -> Option<i64> {
        self.total_count
    }

    /// The resources that are removed.
    ///
    /// Empty if absent.
    pub fn resources(&self) -> &[Resource] {
        self.resources.as_deref().unwrap_or_default()
    }

    /// Sets [`fail_count`](#structfield.fail_count).
    pub fn with_fail_count(mut self, value: i64) -> Self {
        self.fail_count = Some(value);
        self
    }

    /// Sets [`total_count`](#structfield.total_count).
    pub fn with_total_count(mut self, value: i64) -> Self {
        self.total_count = Some(value);
        self
    }

    /// Sets [`resources`](#structfield.resources).
    pub fn with_resources(
        mut self,
        value: impl IntoIterator<Item = impl Into<Resource>>,
    ) -> Self {
        self.resources = Some(collect::list(value));
        self
    }
}

impl hwcloud_types::Object for OpExtendInfoRemoveResources {
    const NAME: &'static str = "OpExtendInfoRemoveResources";
    const FIELDS: &'static [&'static str] = &["fail_count", "total_count", "resources"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct Resource {
    /// Further settings of the resource.
    pub extra_info: Option<ResourceExtraInfo>,
    /// ID of the resource.
    pub id: Option<String>,
    /// Name of the resource.
    ///
    /// Constraints: 0 to 255 characters.
    pub name: Option<String>,
    /// What kind of resource it is.
    pub r#type: Option<ResourceType>,
}

impl Resource {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Further settings of the resource.
    pub fn extra_info(&self) -> Option<&ResourceExtraInfo> {
        self.extra_info.as_ref()
    }

    /// ID of the resource.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Name of the resource.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// What kind of resource it is.
    pub fn r#type(&self) -> Option<&ResourceType> {
        self.r#type.as_ref()
    }

    /// Sets [`extra_info`](#structfield.extra_info).
    pub fn with_extra_info(mut self, value: impl Into<ResourceExtraInfo>) -> Self {
        self.extra_info = Some(value.into());
        self
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`type`](#structfield.type).
    pub fn with_type(mut self, value: ResourceType) -> Self {
        self.r#type = Some(value);
        self
    }
}

impl hwcloud_types::Object for Resource {
    const NAME: &'static str = "Resource";
    const FIELDS: &'static [&'static str] = &["extra_info", "id", "name", "type"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct ResourceExtraInfo {
    /// IDs of the disks that are left out of the backup. Adding a server to a vault covers all of its
    /// disks; this list exempts some of them, also when the server has been in the vault for a while.
    pub exclude_volumes: Option<Vec<String>>,
}

impl ResourceExtraInfo {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// IDs of the disks that are left out of the backup.
    ///
    /// Empty if absent.
    pub fn exclude_volumes(&self) -> &[String] {
        self.exclude_volumes.as_deref().unwrap_or_default()
    }

    /// Sets [`exclude_volumes`](#structfield.exclude_volumes).
    pub fn with_exclude_volumes(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.exclude_volumes = Some(collect::list(value));
        self
    }
}

impl hwcloud_types::Object for ResourceExtraInfo {
    const NAME: &'static str = "ResourceExtraInfo";
    const FIELDS: &'static [&'static str] = &["exclude_volumes"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
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

impl OpExtendInfoRestore {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the backup that is restored from.
    pub fn backup_id(&self) -> Option<&str> {
        self.backup_id.as_deref()
    }

    /// Name of the backup that is restored from.
    pub fn backup_name(&self) -> Option<&str> {
        self.backup_name.as_deref()
    }

    /// ID of the resource that is restored.
    pub fn target_resource_id(&self) -> Option<&str> {
        self.target_resource_id.as_deref()
    }

    /// Name of the resource that is restored.
    pub fn target_resource_name(&self) -> Option<&str> {
        self.target_resource_name.as_deref()
    }

    /// Sets [`backup_id`](#structfield.backup_id).
    pub fn with_backup_id(mut self, value: impl Into<String>) -> Self {
        self.backup_id = Some(value.into());
        self
    }

    /// Sets [`backup_name`](#structfield.backup_name).
    pub fn with_backup_name(mut self, value: impl Into<String>) -> Self {
        self.backup_name = Some(value.into());
        self
    }

    /// Sets [`target_resource_id`](#structfield.target_resource_id).
    pub fn with_target_resource_id(mut self, value: impl Into<String>) -> Self {
        self.target_resource_id = Some(value.into());
        self
    }

    /// Sets [`target_resource_name`](#structfield.target_resource_name).
    pub fn with_target_resource_name(mut self, value: impl Into<String>) -> Self {
        self.target_resource_name = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for OpExtendInfoRestore {
    const NAME: &'static str = "OpExtendInfoRestore";
    const FIELDS: &'static [&'static str] = &[
        "backup_id",
        "backup_name",
        "target_resource_id",
        "target_resource_name",
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
#[non_exhaustive]
pub struct OpExtendInfoVaultDelete {
    /// How many resources this task could not delete.
    pub fail_count: Option<i64>,
    /// How many backups this task deleted.
    pub total_count: Option<i64>,
}

impl OpExtendInfoVaultDelete {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// How many resources this task could not delete.
    pub fn fail_count(&self) -> Option<i64> {
        self.fail_count
    }

    /// How many backups this task deleted.
    pub fn total_count(&self) -> Option<i64> {
        self.total_count
    }

    /// Sets [`fail_count`](#structfield.fail_count).
    pub fn with_fail_count(mut self, value: i64) -> Self {
        self.fail_count = Some(value);
        self
    }

    /// Sets [`total_count`](#structfield.total_count).
    pub fn with_total_count(mut self, value: i64) -> Self {
        self.total_count = Some(value);
        self
    }
}

impl hwcloud_types::Object for OpExtendInfoVaultDelete {
    const NAME: &'static str = "OpExtendInfoVaultDelete";
    const FIELDS: &'static [&'static str] = &["fail_count", "total_count"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
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

impl OpExtendInfoReplication {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the backup that is copied.
    pub fn source_backup_id(&self) -> Option<&str> {
        self.source_backup_id.as_deref()
    }

    /// Name of the backup that is copied.
    pub fn source_backup_name(&self) -> Option<&str> {
        self.source_backup_name.as_deref()
    }

    /// ID of the backup record (checkpoint) that is copied.
    pub fn source_checkpoint_id(&self) -> Option<&str> {
        self.source_checkpoint_id.as_deref()
    }

    /// ID of the project that is copied from.
    pub fn source_project_id(&self) -> Option<&str> {
        self.source_project_id.as_deref()
    }

    /// ID of the region that is copied from.
    pub fn source_region(&self) -> Option<&str> {
        self.source_region.as_deref()
    }

    /// ID of the copy.
    pub fn destination_backup_id(&self) -> Option<&str> {
        self.destination_backup_id.as_deref()
    }

    /// Name of the copy.
    pub fn destination_backup_name(&self) -> Option<&str> {
        self.destination_backup_name.as_deref()
    }

    /// ID of the backup record (checkpoint) of the copy.
    pub fn destination_checkpoint_id(&self) -> Option<&str> {
        self.destination_checkpoint_id.as_deref()
    }

    /// ID of the project that is copied to.
    pub fn destination_project_id(&self) -> Option<&str> {
        self.destination_project_id.as_deref()
    }

    /// ID of the region that is copied to.
    pub fn destination_region(&self) -> Option<&str> {
        self.destination_region.as_deref()
    }

    /// Sets [`source_backup_id`](#structfield.source_backup_id).
    pub fn with_source_backup_id(mut self, value: impl Into<String>) -> Self {
        self.source_backup_id = Some(value.into());
        self
    }

    /// Sets [`source_backup_name`](#structfield.source_backup_name).
    pub fn with_source_backup_name(mut self, value: impl Into<String>) -> Self {
        self.source_backup_name = Some(value.into());
        self
    }

    /// Sets [`source_checkpoint_id`](#structfield.source_checkpoint_id).
    pub fn with_source_checkpoint_id(mut self, value: impl Into<String>) -> Self {
        self.source_checkpoint_id = Some(value.into());
        self
    }

    /// Sets [`source_project_id`](#structfield.source_project_id).
    pub fn with_source_project_id(mut self, value: impl Into<String>) -> Self {
        self.source_project_id = Some(value.into());
        self
    }

    /// Sets [`source_region`](#structfield.source_region).
    pub fn with_source_region(mut self, value: impl Into<String>) -> Self {
        self.source_region = Some(value.into());
        self
    }

    /// Sets [`destination_backup_id`](#structfield.destination_backup_id).
    pub fn with_destination_backup_id(mut self, value: impl Into<String>) -> Self {
        self.destination_backup_id = Some(value.into());
        self
    }

    /// Sets [`destination_backup_name`](#structfield.destination_backup_name).
    pub fn with_destination_backup_name(mut self, value: impl Into<String>) -> Self {
        self.destination_backup_name = Some(value.into());
        self
    }

    /// Sets [`destination_checkpoint_id`](#structfield.destination_checkpoint_id).
    pub fn with_destination_checkpoint_id(mut self, value: impl Into<String>) -> Self {
        self.destination_checkpoint_id = Some(value.into());
        self
    }

    /// Sets [`destination_project_id`](#structfield.destination_project_id).
    pub fn with_destination_project_id(mut self, value: impl Into<String>) -> Self {
        self.destination_project_id = Some(value.into());
        self
    }

    /// Sets [`destination_region`](#structfield.destination_region).
    pub fn with_destination_region(mut self, value: impl Into<String>) -> Self {
        self.destination_region = Some(value.into());
        self
    }
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
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct OpExtendInfoUpdateExpirationTime {
    /// How many backups the change applies to.
    pub affected_backups_count: Option<i64>,
    /// The day on which these backups are to expire, as year, month and day (`YYYY-MM-DD`).
    pub expiration_day: Option<String>,
}

impl OpExtendInfoUpdateExpirationTime {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// How many backups the change applies to.
    pub fn affected_backups_count(&self) -> Option<i64> {
        self.affected_backups_count
    }

    /// The day on which these backups are to expire, as year, month and day (`YYYY-MM-DD`).
    pub fn expiration_day(&self) -> Option<&str> {
        self.expiration_day.as_deref()
    }

    /// Sets [`affected_backups_count`](#structfield.affected_backups_count).
    pub fn with_affected_backups_count(mut self, value: i64) -> Self {
        self.affected_backups_count = Some(value);
        self
    }

    /// Sets [`expiration_day`](#structfield.expiration_day).
    pub fn with_expiration_day(mut self, value: impl Into<String>) -> Self {
        self.expiration_day = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for OpExtendInfoUpdateExpirationTime {
    const NAME: &'static str = "OpExtendInfoUpdateExpirationTime";
    const FIELDS: &'static [&'static str] = &[
        "affected_backups_count",
        "expiration_day",
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
#[non_exhaustive]
pub struct ErrorResponse {
    /// Code of the error, for example `BackupService.6500`. Decide by it and not by the message.
    pub error_code: Option<String>,
    /// What went wrong, for a human reader.
    pub error_msg: Option<String>,
}

impl ErrorResponse {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Code of the error, for example `BackupService.6500`.
    pub fn error_code(&self) -> Option<&str> {
        self.error_code.as_deref()
    }

    /// What went wrong, for a human reader.
    pub fn error_msg(&self) -> Option<&str> {
        self.error_msg.as_deref()
    }

    /// Sets [`error_code`](#structfield.error_code).
    pub fn with_error_code(mut self, value: impl Into<String>) -> Self {
        self.error_code = Some(value.into());
        self
    }

    /// Sets [`error_msg`](#structfield.error_msg).
    pub fn with_error_msg(mut self, value: impl Into<String>) -> Self {
        self.error_msg = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for ErrorResponse {
    const NAME: &'static str = "ErrorResponse";
    const FIELDS: &'static [&'static str] = &["error_code", "error_msg"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
