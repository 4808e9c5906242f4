//! Cloud Backup and Recovery: hand-written structs that borrow from the body.

use serde::{Deserialize, Serialize};

use crate::owned::cbr::{AppConsistencyStatus, IncrementalFlag, OperationStatus, OperationType, ResourceType};

/// `ShowOpLogResponse`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ShowOpLogResponse<'a> {
    #[serde(borrow)]
    pub operation_log: Option<OperationLog<'a>>,
}

/// `OperationLog`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OperationLog<'a> {
    #[serde(borrow)]
    pub checkpoint_id: Option<&'a str>,
    #[serde(borrow)]
    pub created_at: Option<&'a str>,
    #[serde(borrow)]
    pub ended_at: Option<&'a str>,
    #[serde(borrow)]
    pub error_info: Option<OpErrorInfo<'a>>,
    #[serde(borrow)]
    pub extra_info: Option<OpExtraInfo<'a>>,
    #[serde(borrow)]
    pub id: Option<&'a str>,
    pub operation_type: Option<OperationType>,
    #[serde(borrow)]
    pub policy_id: Option<&'a str>,
    #[serde(borrow)]
    pub project_id: Option<&'a str>,
    #[serde(borrow)]
    pub provider_id: Option<&'a str>,
    #[serde(borrow)]
    pub started_at: Option<&'a str>,
    pub status: Option<OperationStatus>,
    #[serde(borrow)]
    pub updated_at: Option<&'a str>,
    #[serde(borrow)]
    pub vault_id: Option<&'a str>,
    #[serde(borrow)]
    pub vault_name: Option<&'a str>,
}

/// `OpErrorInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpErrorInfo<'a> {
    #[serde(borrow)]
    pub code: Option<&'a str>,
    #[serde(borrow)]
    pub message: Option<&'a str>,
}

/// `OpExtraInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtraInfo<'a> {
    #[serde(borrow)]
    pub backup: Option<OpExtendInfoBckup<'a>>,
    #[serde(borrow)]
    pub common: Option<OpExtendInfoCommon<'a>>,
    #[serde(borrow)]
    pub delete: Option<OpExtendInfoDelete<'a>>,
    pub sync: Option<OpExtendInfoSync>,
    #[serde(borrow)]
    pub remove_resources: Option<OpExtendInfoRemoveResources<'a>>,
    #[serde(borrow)]
    pub resource: Option<Resource<'a>>,
    #[serde(borrow)]
    pub restore: Option<OpExtendInfoRestore<'a>>,
    pub vault_delete: Option<OpExtendInfoVaultDelete>,
    #[serde(borrow)]
    pub replication: Option<OpExtendInfoReplication<'a>>,
    #[serde(borrow)]
    pub update_expiration_time: Option<OpExtendInfoUpdateExpirationTime<'a>>,
}

/// `OpExtendInfoBckup`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoBckup<'a> {
    #[serde(borrow)]
    pub app_consistency_error_code: Option<&'a str>,
    #[serde(borrow)]
    pub app_consistency_error_message: Option<&'a str>,
    pub app_consistency_status: Option<AppConsistencyStatus>,
    #[serde(borrow)]
    pub backup_id: Option<&'a str>,
    #[serde(borrow)]
    pub backup_name: Option<&'a str>,
    pub incremental: Option<IncrementalFlag>,
}

/// `OpExtendInfoCommon`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoCommon<'a> {
    pub progress: Option<i64>,
    #[serde(borrow)]
    pub request_id: Option<&'a str>,
    #[serde(borrow)]
    pub task_id: Option<&'a str>,
}

/// `OpExtendInfoDelete`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoDelete<'a> {
    #[serde(borrow)]
    pub backup_id: Option<&'a str>,
    #[serde(borrow)]
    pub backup_name: Option<&'a str>,
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
pub struct OpExtendInfoRemoveResources<'a> {
    pub fail_count: Option<i64>,
    pub total_count: Option<i64>,
    #[serde(borrow)]
    pub resources: Option<Vec<Resource<'a>>>,
}

/// `Resource`.
#[derive(Debug, Deserialize, Serialize)]
pub struct Resource<'a> {
    #[serde(borrow)]
    pub extra_info: Option<ResourceExtraInfo<'a>>,
    #[serde(borrow)]
    pub id: Option<&'a str>,
    #[serde(borrow)]
    pub name: Option<&'a str>,
    pub r#type: Option<ResourceType>,
}

/// `ResourceExtraInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ResourceExtraInfo<'a> {
    #[serde(borrow)]
    pub exclude_volumes: Option<Vec<&'a str>>,
}

/// `OpExtendInfoRestore`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoRestore<'a> {
    #[serde(borrow)]
    pub backup_id: Option<&'a str>,
    #[serde(borrow)]
    pub backup_name: Option<&'a str>,
    #[serde(borrow)]
    pub target_resource_id: Option<&'a str>,
    #[serde(borrow)]
    pub target_resource_name: Option<&'a str>,
}

/// `OpExtendInfoVaultDelete`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoVaultDelete {
    pub fail_count: Option<i64>,
    pub total_count: Option<i64>,
}

/// `OpExtendInfoReplication`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoReplication<'a> {
    #[serde(borrow)]
    pub source_backup_id: Option<&'a str>,
    #[serde(borrow)]
    pub source_backup_name: Option<&'a str>,
    #[serde(borrow)]
    pub source_checkpoint_id: Option<&'a str>,
    #[serde(borrow)]
    pub source_project_id: Option<&'a str>,
    #[serde(borrow)]
    pub source_region: Option<&'a str>,
    #[serde(borrow)]
    pub destination_backup_id: Option<&'a str>,
    #[serde(borrow)]
    pub destination_backup_name: Option<&'a str>,
    #[serde(borrow)]
    pub destination_checkpoint_id: Option<&'a str>,
    #[serde(borrow)]
    pub destination_project_id: Option<&'a str>,
    #[serde(borrow)]
    pub destination_region: Option<&'a str>,
}

/// `OpExtendInfoUpdateExpirationTime`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpExtendInfoUpdateExpirationTime<'a> {
    pub affected_backups_count: Option<i64>,
    #[serde(borrow)]
    pub expiration_day: Option<&'a str>,
}
