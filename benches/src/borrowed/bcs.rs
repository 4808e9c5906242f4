//! Blockchain Service: hand-written structs that borrow from the body.

use serde::{Deserialize, Serialize};

use super::Entries;
use crate::owned::bcs::{CreationStatus, OperationStatus, OperationType, ResourceType, SubStepStatus};

/// `ListOpRecordResponse`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ListOpRecordResponse<'a> {
    pub count: Option<i64>,
    #[serde(borrow)]
    pub operation_records: Option<Vec<RecordDetailInfo<'a>>>,
}

/// `RecordDetailInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct RecordDetailInfo<'a> {
    #[serde(borrow)]
    pub operation_id: Option<&'a str>,
    pub resource_type: Option<ResourceType>,
    pub operation_type: Option<OperationType>,
    #[serde(borrow)]
    pub domain_id: Option<&'a str>,
    #[serde(borrow)]
    pub project_id: Option<&'a str>,
    #[serde(borrow)]
    pub blockchain_id: Option<&'a str>,
    #[serde(borrow)]
    pub blockchain_name: Option<&'a str>,
    #[serde(borrow)]
    pub cluster_info: Option<OprecordCluster<'a>>,
    #[serde(borrow)]
    pub operation_process: Option<Entries<'a, ProcessInfo<'a>>>,
    pub record_time: Option<i64>,
    pub operation_status: Option<OperationStatus>,
    #[serde(borrow)]
    pub message: Option<Vec<&'a str>>,
    #[serde(borrow)]
    pub desc: Option<&'a str>,
}

/// `OprecordCluster`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OprecordCluster<'a> {
    #[serde(borrow)]
    pub cluster_type: Option<&'a str>,
    #[serde(borrow)]
    pub name: Option<&'a str>,
    #[serde(borrow)]
    pub cluster_id: Option<&'a str>,
    #[serde(borrow)]
    pub node_infos: Option<Vec<NodeInfo<'a>>>,
}

/// `NodeInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct NodeInfo<'a> {
    #[serde(borrow)]
    pub name: Option<&'a str>,
    #[serde(borrow)]
    pub id: Option<&'a str>,
}

/// `ProcessInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ProcessInfo<'a> {
    #[serde(borrow)]
    pub step_name: Option<&'a str>,
    pub status: Option<OperationStatus>,
    #[serde(borrow)]
    pub detail: Option<&'a str>,
    #[serde(borrow)]
    pub sub_steps: Option<Entries<'a, SubDetail<'a>>>,
    pub serial_num: Option<i64>,
}

/// `SubDetail`.
#[derive(Debug, Deserialize, Serialize)]
pub struct SubDetail<'a> {
    #[serde(borrow)]
    pub substep_name: Option<&'a str>,
    #[serde(borrow)]
    pub detail: Option<&'a str>,
    pub status: Option<SubStepStatus>,
    #[serde(borrow)]
    pub message: Option<Vec<&'a str>>,
    pub start_time: Option<i64>,
    pub end_time: Option<i64>,
    pub serial_num: Option<i64>,
}

/// `ShowBlockchainStatusResponse`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ShowBlockchainStatusResponse<'a> {
    #[serde(borrow)]
    pub bcs: Option<Detail<'a>>,
    #[serde(borrow)]
    pub eip: Option<Detail<'a>>,
    #[serde(borrow)]
    pub sfs: Option<Detail<'a>>,
    #[serde(borrow)]
    pub obs: Option<Detail<'a>>,
    #[serde(borrow)]
    pub kafka: Option<Detail<'a>>,
    #[serde(borrow)]
    pub cce: Option<ComCce<'a>>,
}

/// `Detail`.
#[derive(Debug, Deserialize, Serialize)]
pub struct Detail<'a> {
    #[serde(borrow)]
    pub start_time: Option<&'a str>,
    #[serde(borrow)]
    pub end_time: Option<&'a str>,
    pub status: Option<CreationStatus>,
    #[serde(borrow)]
    pub detail: Option<&'a str>,
}

/// `ComCce`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ComCce<'a> {
    #[serde(borrow)]
    pub cluster: Option<Detail<'a>>,
    #[serde(borrow)]
    pub network: Option<Detail<'a>>,
    #[serde(borrow)]
    pub security_group: Option<Detail<'a>>,
}
