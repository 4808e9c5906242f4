//! Blockchain Service: hand-written owned structs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::enums;

enums! {
    ResourceType { Bcs = "BCSSVC01", UgBaas = "BCSSVC02", RestfulApiAddOn = "PLUGIN01", TrustedComputingAddOn = "PLUGIN02", LightNodeAddOn = "PLUGIN03" }
    OperationType { OpCreate = "99", OpDelete = "00", OpUpgrade = "01", OpUpgradeRb = "91", OpAddOrg = "02", OpScaleOrg = "03", OpJoinChannel = "04", OpJoinUnion = "05" }
    OperationStatus { Waiting = "waiting", Processing = "processing", Finished = "finished", Failed = "failed", Stop = "stop" }
    SubStepStatus { Waiting = "waiting", Processing = "processing", Finished = "finished", Failed = "failed", Stop = "stop", NotStarted = "" }
    CreationStatus { Waiting = "waiting", Deploying = "deploying", Finished = "finished", Failed = "failed" }
}

/// `ListOpRecordResponse`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ListOpRecordResponse {
    pub count: Option<i64>,
    pub operation_records: Option<Vec<RecordDetailInfo>>,
}

/// `RecordDetailInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct RecordDetailInfo {
    pub operation_id: Option<String>,
    pub resource_type: Option<ResourceType>,
    pub operation_type: Option<OperationType>,
    pub domain_id: Option<String>,
    pub project_id: Option<String>,
    pub blockchain_id: Option<String>,
    pub blockchain_name: Option<String>,
    pub cluster_info: Option<OprecordCluster>,
    pub operation_process: Option<BTreeMap<String, ProcessInfo>>,
    pub record_time: Option<i64>,
    pub operation_status: Option<OperationStatus>,
    pub message: Option<Vec<String>>,
    pub desc: Option<String>,
}

/// `OprecordCluster`.
#[derive(Debug, Deserialize, Serialize)]
pub struct OprecordCluster {
    pub cluster_type: Option<String>,
    pub name: Option<String>,
    pub cluster_id: Option<String>,
    pub node_infos: Option<Vec<NodeInfo>>,
}

/// `NodeInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct NodeInfo {
    pub name: Option<String>,
    pub id: Option<String>,
}

/// `ProcessInfo`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ProcessInfo {
    pub step_name: Option<String>,
    pub status: Option<OperationStatus>,
    pub detail: Option<String>,
    pub sub_steps: Option<BTreeMap<String, SubDetail>>,
    pub serial_num: Option<i64>,
}

/// `SubDetail`.
#[derive(Debug, Deserialize, Serialize)]
pub struct SubDetail {
    pub substep_name: Option<String>,
    pub detail: Option<String>,
    pub status: Option<SubStepStatus>,
    pub message: Option<Vec<String>>,
    pub start_time: Option<i64>,
    pub end_time: Option<i64>,
    pub serial_num: Option<i64>,
}

/// `ShowBlockchainStatusResponse`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ShowBlockchainStatusResponse {
    pub bcs: Option<Detail>,
    pub eip: Option<Detail>,
    pub sfs: Option<Detail>,
    pub obs: Option<Detail>,
    pub kafka: Option<Detail>,
    pub cce: Option<ComCce>,
}

/// `Detail`.
#[derive(Debug, Deserialize, Serialize)]
pub struct Detail {
    pub start_time: Option<String>,
    pub end_time: Option<String>,
    pub status: Option<CreationStatus>,
    pub detail: Option<String>,
}

/// `ComCce`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ComCce {
    pub cluster: Option<Detail>,
    pub network: Option<Detail>,
    pub security_group: Option<Detail>,
}
