//! Cloud Backup and Recovery: hand-written owned structs.

use serde::{Deserialize, Serialize};

use super::enums;

enums! {
    AppConsistencyStatus { NonApplicationConsistent = "0", ApplicationConsistent = "1" }
    IncrementalFlag { True = "true", False = "false" }
    ResourceType { NovaServer = "OS::Nova::Server", CinderVolume = "OS::Cinder::Volume", IronicBareMetalServer = "OS::Ironic::BareMetalServer", NativeServer = "OS::Native::Server", SfsTurbo = "OS::Sfs::Turbo", WorkspaceDesktopV2 = "OS::Workspace::DesktopV2" }
    OperationType { Backup = "backup", Copy = "copy", Replication = "replication", Restore = "restore", Delete = "delete", Sync = "sync", VaultDelete = "vault_delete", RemoveResource = "remove_resource" }
    OperationStatus { Success = "success", Skipped = "skipped", Failed = "failed", Running = "running", Timeout = "timeout", Waiting = "waiting" }
}

/// `ShowOpLogResponse`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ShowOpLogResponse {
    pub operation_log: Option<OperationLog>,
}

/// `OperationLog`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OperationLog {
    pub checkpoint_id: Option<String>,
    pub created_at: Option<String>,
    pub ended_at: Option<String>,
    pub error_info: Option<OpErrorInfo>,
    pub extra_info: Option<OpExtraInfo>,
    pub id: Option<String>,
    pub operation_type: Option<OperationType>,
    pub policy_id: Option<String>,
    pub project_id: Option<String>,
    pub provider_id: Option<String>,
    pub started_at: Option<String>,
    pub status: Option<OperationStatus>,
    pub updated_at: Option<String>,
    pub vault_id: Option<String>,
    pub vault_name: Option<String>,
}

/// `OpErrorInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpErrorInfo {
    pub code: Option<String>,
    pub message: Option<String>,
}

/// `OpExtraInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtraInfo {
    pub backup: Option<OpExtendInfoBckup>,
    pub common: Option<OpExtendInfoCommon>,
    pub delete: Option<OpExtendInfoDelete>,
    pub sync: Option<OpExtendInfoSync>,
    pub remove_resources: Option<OpExtendInfoRemoveResources>,
    pub resource: Option<Resource>,
    pub restore: Option<OpExtendInfoRestore>,
    pub vault_delete: Option<OpExtendInfoVaultDelete>,
    pub replication: Option<OpExtendInfoReplication>,
    pub update_expiration_time: Option<OpExtendInfoUpdateExpirationTime>,
}

/// `OpExtendInfoBckup`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoBckup {
    pub app_consistency_error_code: Option<String>,
    pub app_consistency_error_message: Option<String>,
    pub app_consistency_status: Option<AppConsistencyStatus>,
    pub backup_id: Option<String>,
    pub backup_name: Option<String>,
    pub incremental: Option<IncrementalFlag>,
}

/// `OpExtendInfoCommon`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoCommon {
    pub progress: Option<i64>,
    pub request_id: Option<String>,
    pub task_id: Option<String>,
}

/// `OpExtendInfoDelete`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoDelete {
    pub backup_id: Option<String>,
    pub backup_name: Option<String>,
}

/// `OpExtendInfoSync`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoSync {
    pub sync_backup_num: Option<i64>,
    pub delete_backup_num: Option<i64>,
    pub err_sync_backup_num: Option<i64>,
}

/// `OpExtendInfoRemoveResources`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoRemoveResources {
    pub fail_count: Option<i64>,
    pub total_count: Option<i64>,
    pub resources: Option<Vec<Resource>>,
}

/// `Resource`.
#[derive(Debug, Deserialize, Serialize)]
pub struct Resource {
    pub extra_info: Option<ResourceExtraInfo>,
    pub id: Option<String>,
    pub name: Option<String>,
    pub r#type: Option<ResourceType>,
}

/// `ResourceExtraInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ResourceExtraInfo {
    pub exclude_volumes: Option<Vec<String>>,
}

/// `OpExtendInfoRestore`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoRestore {
    pub backup_id: Option<String>,
    pub backup_name: Option<String>,
    pub target_resource_id: Option<String>,
    pub target_resource_name: Option<String>,
}

/// `OpExtendInfoVaultDelete`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoVaultDelete {
    pub fail_count: Option<i64>,
    pub total_count: Option<i64>,
}

/// `OpExtendInfoReplication`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoReplication {
    pub source_backup_id: Option<String>,
    pub source_backup_name: Option<String>,
    pub source_checkpoint_id: Option<String>,
    pub source_project_id: Option<String>,
    pub source_region: Option<String>,
    pub destination_backup_id: Option<String>,
    pub destination_backup_name: Option<String>,
    pub destination_checkpoint_id: Option<String>,
    pub destination_project_id: Option<String>,
    pub destination_region: Option<String>,
}

/// `OpExtendInfoUpdateExpirationTime`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoUpdateExpirationTime {
    pub affected_backups_count: Option<i64>,
    pub expiration_day: Option<String>,
}
