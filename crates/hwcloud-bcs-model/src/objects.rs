// Generated from openapi/bcs.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! The objects of requests and responses.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[allow(unused_imports)]
use hwcloud_types::{collect, decode, encode};
use serde::{de, ser};

#[allow(unused_imports)]
use crate::*;

/// Records of background operations.
///
/// Source: schema `ListOpRecordResponse` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListOpRecordResponse {
    /// How many records there are in total.
    pub count: Option<i64>,
    /// The records themselves.
    pub operation_records: Option<Vec<RecordDetailInfo>>,
}

impl ListOpRecordResponse {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// How many records there are in total.
    pub fn count(&self) -> Option<i64> {
        self.count
    }

    /// The records themselves.
    ///
    /// Empty if absent.
    pub fn operation_records(&self) -> &[RecordDetailInfo] {
        self.operation_records.as_deref().unwrap_or_default()
    }

    /// Sets [`count`](#structfield.count).
    pub fn with_count(mut self, value: i64) -> Self {
        self.count = Some(value);
        self
    }

    /// Sets [`operation_records`](#structfield.operation_records).
    pub fn with_operation_records(
        mut self,
        value: impl IntoIterator<Item = impl Into<RecordDetailInfo>>,
    ) -> Self {
        self.operation_records = Some(collect::list(value));
        self
    }
}

impl hwcloud_types::Object for ListOpRecordResponse {
    const NAME: &'static str = "ListOpRecordResponse";
    const FIELDS: &'static [&'static str] = &["count", "operation_records"];
    fn empty() -> Self {
        std::default::Default::default()
    }

    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.count),
            1 => decode::field(map, &mut self.operation_records),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "count", &self.count)?;
        encode::field(map, "operation_records", &self.operation_records)?;
        Ok(())
    }
}

hwcloud_types::object!(ListOpRecordResponse);

/// One background operation, from the resource it works on down to its steps.
///
/// Source: schema `RecordDetailInfo` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RecordDetailInfo {
    /// ID of the record. In the documented example it is made of the resource type, the operation type and
    /// a time in nanoseconds, joined by hyphens.
    pub operation_id: Option<String>,
    /// What kind of resource the operation works on.
    pub resource_type: Option<ResourceType>,
    /// What the operation does.
    pub operation_type: Option<OperationType>,
    /// ID of the account (tenant) that owns the project.
    pub domain_id: Option<String>,
    /// ID of the project that the blockchain belongs to.
    pub project_id: Option<String>,
    /// ID of the blockchain that is operated on.
    pub blockchain_id: Option<String>,
    /// Name of that blockchain.
    pub blockchain_name: Option<String>,
    /// The cluster that the blockchain runs on.
    pub cluster_info: Option<OprecordCluster>,
    /// The steps of the operation, by step name. The order of the keys means nothing; sort by `serial_num`
    /// to get the order of execution.
    pub operation_process: Option<std::collections::BTreeMap<String, ProcessInfo>>,
    /// Time of the latest change to the record, in nanoseconds since the Unix epoch. The documented example
    /// casts doubt on that: its value is the time inside the `operation_id`.
    pub record_time: Option<i64>,
    /// The state of the operation as a whole.
    pub operation_status: Option<OperationStatus>,
    /// Messages that the operation has produced, `null` if there are none.
    pub message: Option<Vec<String>>,
    /// Free text about the operation, `null` if there is none.
    pub desc: Option<String>,
}

impl RecordDetailInfo {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the record.
    pub fn operation_id(&self) -> Option<&str> {
        self.operation_id.as_deref()
    }

    /// What kind of resource the operation works on.
    pub fn resource_type(&self) -> Option<&ResourceType> {
        self.resource_type.as_ref()
    }

    /// What the operation does.
    pub fn operation_type(&self) -> Option<&OperationType> {
        self.operation_type.as_ref()
    }

    /// ID of the account (tenant) that owns the project.
    pub fn domain_id(&self) -> Option<&str> {
        self.domain_id.as_deref()
    }

    /// ID of the project that the blockchain belongs to.
    pub fn project_id(&self) -> Option<&str> {
        self.project_id.as_deref()
    }

    /// ID of the blockchain that is operated on.
    pub fn blockchain_id(&self) -> Option<&str> {
        self.blockchain_id.as_deref()
    }

    /// Name of that blockchain.
    pub fn blockchain_name(&self) -> Option<&str> {
        self.blockchain_name.as_deref()
    }

    /// The cluster that the blockchain runs on.
    pub fn cluster_info(&self) -> Option<&OprecordCluster> {
        self.cluster_info.as_ref()
    }

    /// The steps of the operation, by step name.
    pub fn operation_process(
        &self,
    ) -> Option<&std::collections::BTreeMap<String, ProcessInfo>> {
        self.operation_process.as_ref()
    }

    /// Time of the latest change to the record, in nanoseconds since the Unix epoch.
    pub fn record_time(&self) -> Option<i64> {
        self.record_time
    }

    /// The state of the operation as a whole.
    pub fn operation_status(&self) -> Option<&OperationStatus> {
        self.operation_status.as_ref()
    }

    /// Messages that the operation has produced, `null` if there are none.
    ///
    /// Empty if absent.
    pub fn message(&self) -> &[String] {
        self.message.as_deref().unwrap_or_default()
    }

    /// Free text about the operation, `null` if there is none.
    pub fn desc(&self) -> Option<&str> {
        self.desc.as_deref()
    }

    /// Sets [`operation_id`](#structfield.operation_id).
    pub fn with_operation_id(mut self, value: impl Into<String>) -> Self {
        self.operation_id = Some(value.into());
        self
    }

    /// Sets [`resource_type`](#structfield.resource_type).
    pub fn with_resource_type(mut self, value: ResourceType) -> Self {
        self.resource_type = Some(value);
        self
    }

    /// Sets [`operation_type`](#structfield.operation_type).
    pub fn with_operation_type(mut self, value: OperationType) -> Self {
        self.operation_type = Some(value);
        self
    }

    /// Sets [`domain_id`](#structfield.domain_id).
    pub fn with_domain_id(mut self, value: impl Into<String>) -> Self {
        self.domain_id = Some(value.into());
        self
    }

    /// Sets [`project_id`](#structfield.project_id).
    pub fn with_project_id(mut self, value: impl Into<String>) -> Self {
        self.project_id = Some(value.into());
        self
    }

    /// Sets [`blockchain_id`](#structfield.blockchain_id).
    pub fn with_blockchain_id(mut self, value: impl Into<String>) -> Self {
        self.blockchain_id = Some(value.into());
        self
    }

    /// Sets [`blockchain_name`](#structfield.blockchain_name).
    pub fn with_blockchain_name(mut self, value: impl Into<String>) -> Self {
        self.blockchain_name = Some(value.into());
        self
    }

    /// Sets [`cluster_info`](#structfield.cluster_info).
    pub fn with_cluster_info(mut self, value: impl Into<OprecordCluster>) -> Self {
        self.cluster_info = Some(value.into());
        self
    }

    /// Sets [`operation_process`](#structfield.operation_process).
    pub fn with_operation_process(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<ProcessInfo>)>,
    ) -> Self {
        self.operation_process = Some(collect::map(value));
        self
    }

    /// Sets [`record_time`](#structfield.record_time).
    pub fn with_record_time(mut self, value: i64) -> Self {
        self.record_time = Some(value);
        self
    }

    /// Sets [`operation_status`](#structfield.operation_status).
    pub fn with_operation_status(mut self, value: OperationStatus) -> Self {
        self.operation_status = Some(value);
        self
    }

    /// Sets [`message`](#structfield.message).
    pub fn with_message(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.message = Some(collect::list(value));
        self
    }

    /// Sets [`desc`](#structfield.desc).
    pub fn with_desc(mut self, value: impl Into<String>) -> Self {
        self.desc = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for RecordDetailInfo {
    const NAME: &'static str = "RecordDetailInfo";
    const FIELDS: &'static [&'static str] = &[
        "operation_id",
        "resource_type",
        "operation_type",
        "domain_id",
        "project_id",
        "blockchain_id",
        "blockchain_name",
        "cluster_info",
        "operation_process",
        "record_time",
        "operation_status",
        "message",
        "desc",
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
            1 => decode::field(map, &mut self.resource_type),
            2 => decode::field(map, &mut self.operation_type),
            3 => decode::field(map, &mut self.domain_id),
            4 => decode::field(map, &mut self.project_id),
            5 => decode::field(map, &mut self.blockchain_id),
            6 => decode::field(map, &mut self.blockchain_name),
            7 => decode::field(map, &mut self.cluster_info),
            8 => decode::field(map, &mut self.operation_process),
            9 => decode::field(map, &mut self.record_time),
            10 => decode::field(map, &mut self.operation_status),
            11 => decode::field(map, &mut self.message),
            12 => decode::field(map, &mut self.desc),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "operation_id", &self.operation_id)?;
        encode::field(map, "resource_type", &self.resource_type)?;
        encode::field(map, "operation_type", &self.operation_type)?;
        encode::field(map, "domain_id", &self.domain_id)?;
        encode::field(map, "project_id", &self.project_id)?;
        encode::field(map, "blockchain_id", &self.blockchain_id)?;
        encode::field(map, "blockchain_name", &self.blockchain_name)?;
        encode::field(map, "cluster_info", &self.cluster_info)?;
        encode::field(map, "operation_process", &self.operation_process)?;
        encode::field(map, "record_time", &self.record_time)?;
        encode::field(map, "operation_status", &self.operation_status)?;
        encode::field(map, "message", &self.message)?;
        encode::field(map, "desc", &self.desc)?;
        Ok(())
    }
}

hwcloud_types::object!(RecordDetailInfo);

/// A cluster on which a blockchain runs.
///
/// Source: schema `OprecordCluster` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OprecordCluster {
    /// What kind of cluster it is, for example `cce`.
    pub cluster_type: Option<String>,
    /// Name of the cluster.
    pub name: Option<String>,
    /// ID of the cluster.
    pub cluster_id: Option<String>,
    /// The nodes of the cluster, `null` if they are not known.
    pub node_infos: Option<Vec<NodeInfo>>,
}

impl OprecordCluster {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// What kind of cluster it is, for example `cce`.
    pub fn cluster_type(&self) -> Option<&str> {
        self.cluster_type.as_deref()
    }

    /// Name of the cluster.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// ID of the cluster.
    pub fn cluster_id(&self) -> Option<&str> {
        self.cluster_id.as_deref()
    }

    /// The nodes of the cluster, `null` if they are not known.
    ///
    /// Empty if absent.
    pub fn node_infos(&self) -> &[NodeInfo] {
        self.node_infos.as_deref().unwrap_or_default()
    }

    /// Sets [`cluster_type`](#structfield.cluster_type).
    pub fn with_cluster_type(mut self, value: impl Into<String>) -> Self {
        self.cluster_type = Some(value.into());
        self
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`cluster_id`](#structfield.cluster_id).
    pub fn with_cluster_id(mut self, value: impl Into<String>) -> Self {
        self.cluster_id = Some(value.into());
        self
    }

    /// Sets [`node_infos`](#structfield.node_infos).
    pub fn with_node_infos(
        mut self,
        value: impl IntoIterator<Item = impl Into<NodeInfo>>,
    ) -> Self {
        self.node_infos = Some(collect::list(value));
        self
    }
}

impl hwcloud_types::Object for OprecordCluster {
    const NAME: &'static str = "OprecordCluster";
    const FIELDS: &'static [&'static str] = &[
        "cluster_type",
        "name",
        "cluster_id",
        "node_infos",
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
            0 => decode::field(map, &mut self.cluster_type),
            1 => decode::field(map, &mut self.name),
            2 => decode::field(map, &mut self.cluster_id),
            3 => decode::field(map, &mut self.node_infos),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "cluster_type", &self.cluster_type)?;
        encode::field(map, "name", &self.name)?;
        encode::field(map, "cluster_id", &self.cluster_id)?;
        encode::field(map, "node_infos", &self.node_infos)?;
        Ok(())
    }
}

hwcloud_types::object!(OprecordCluster);

/// One node of a cluster.
///
/// Source: schema `NodeInfo` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NodeInfo {
    /// Name of the node.
    pub name: Option<String>,
    /// ID of the node.
    pub id: Option<String>,
}

impl NodeInfo {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Name of the node.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// ID of the node.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for NodeInfo {
    const NAME: &'static str = "NodeInfo";
    const FIELDS: &'static [&'static str] = &["name", "id"];
    fn empty() -> Self {
        std::default::Default::default()
    }

    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.name),
            1 => decode::field(map, &mut self.id),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "name", &self.name)?;
        encode::field(map, "id", &self.id)?;
        Ok(())
    }
}

hwcloud_types::object!(NodeInfo);

/// One step of an operation.
///
/// Source: schema `ProcessInfo` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProcessInfo {
    /// Name of the step, the same as its key in the map.
    pub step_name: Option<String>,
    /// The state of the step.
    pub status: Option<OperationStatus>,
    /// More about the state of the step, for example why it failed. Empty if there is nothing to say.
    pub detail: Option<String>,
    /// The parts of the step, by name. As with steps, `serial_num` gives their order.
    pub sub_steps: Option<std::collections::BTreeMap<String, SubDetail>>,
    /// Position of the step within the operation.
    pub serial_num: Option<i64>,
}

impl ProcessInfo {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Name of the step, the same as its key in the map.
    pub fn step_name(&self) -> Option<&str> {
        self.step_name.as_deref()
    }

    /// The state of the step.
    pub fn status(&self) -> Option<&OperationStatus> {
        self.status.as_ref()
    }

    /// More about the state of the step, for example why it failed.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// The parts of the step, by name.
    pub fn sub_steps(&self) -> Option<&std::collections::BTreeMap<String, SubDetail>> {
        self.sub_steps.as_ref()
    }

    /// Position of the step within the operation.
    pub fn serial_num(&self) -> Option<i64> {
        self.serial_num
    }

    /// Sets [`step_name`](#structfield.step_name).
    pub fn with_step_name(mut self, value: impl Into<String>) -> Self {
        self.step_name = Some(value.into());
        self
    }

    /// Sets [`status`](#structfield.status).
    pub fn with_status(mut self, value: OperationStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// Sets [`detail`](#structfield.detail).
    pub fn with_detail(mut self, value: impl Into<String>) -> Self {
        self.detail = Some(value.into());
        self
    }

    /// Sets [`sub_steps`](#structfield.sub_steps).
    pub fn with_sub_steps(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<SubDetail>)>,
    ) -> Self {
        self.sub_steps = Some(collect::map(value));
        self
    }

    /// Sets [`serial_num`](#structfield.serial_num).
    pub fn with_serial_num(mut self, value: i64) -> Self {
        self.serial_num = Some(value);
        self
    }
}

impl hwcloud_types::Object for ProcessInfo {
    const NAME: &'static str = "ProcessInfo";
    const FIELDS: &'static [&'static str] = &[
        "step_name",
        "status",
        "detail",
        "sub_steps",
        "serial_num",
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
            0 => decode::field(map, &mut self.step_name),
            1 => decode::field(map, &mut self.status),
            2 => decode::field(map, &mut self.detail),
            3 => decode::field(map, &mut self.sub_steps),
            4 => decode::field(map, &mut self.serial_num),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "step_name", &self.step_name)?;
        encode::field(map, "status", &self.status)?;
        encode::field(map, "detail", &self.detail)?;
        encode::field(map, "sub_steps", &self.sub_steps)?;
        encode::field(map, "serial_num", &self.serial_num)?;
        Ok(())
    }
}

hwcloud_types::object!(ProcessInfo);

/// One part of a step.
///
/// Source: schema `SubDetail` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SubDetail {
    /// Name of the sub-step, the same as its key in the map.
    pub substep_name: Option<String>,
    /// More about the state of the sub-step, or `null`. While `status` is empty, this text may hold the
    /// state instead.
    pub detail: Option<String>,
    /// The state of the sub-step, empty as long as it has not begun.
    pub status: Option<SubStepStatus>,
    /// Messages that the sub-step has produced, `null` if there are none.
    pub message: Option<Vec<String>>,
    /// When the sub-step began, in nanoseconds since the Unix epoch; 0 if it has not begun.
    pub start_time: Option<i64>,
    /// When the sub-step ended, in nanoseconds since the Unix epoch; 0 if it has not begun.
    pub end_time: Option<i64>,
    /// Orders the sub-steps of one step. The first number need not be 1.
    pub serial_num: Option<i64>,
}

impl SubDetail {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Name of the sub-step, the same as its key in the map.
    pub fn substep_name(&self) -> Option<&str> {
        self.substep_name.as_deref()
    }

    /// More about the state of the sub-step, or `null`.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// The state of the sub-step, empty as long as it has not begun.
    pub fn status(&self) -> Option<&SubStepStatus> {
        self.status.as_ref()
    }

    /// Messages that the sub-step has produced, `null` if there are none.
    ///
    /// Empty if absent.
    pub fn message(&self) -> &[String] {
        self.message.as_deref().unwrap_or_default()
    }

    /// When the sub-step began, in nanoseconds since the Unix epoch; 0 if it has not begun.
    pub fn start_time(&self) -> Option<i64> {
        self.start_time
    }

    /// When the sub-step ended, in nanoseconds since the Unix epoch; 0 if it has not begun.
    pub fn end_time(&self) -> Option<i64> {
        self.end_time
    }

    /// Orders the sub-steps of one step.
    pub fn serial_num(&self) -> Option<i64> {
        self.serial_num
    }

    /// Sets [`substep_name`](#structfield.substep_name).
    pub fn with_substep_name(mut self, value: impl Into<String>) -> Self {
        self.substep_name = Some(value.into());
        self
    }

    /// Sets [`detail`](#structfield.detail).
    pub fn with_detail(mut self, value: impl Into<String>) -> Self {
        self.detail = Some(value.into());
        self
    }

    /// Sets [`status`](#structfield.status).
    pub fn with_status(mut self, value: SubStepStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// Sets [`message`](#structfield.message).
    pub fn with_message(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.message = Some(collect::list(value));
        self
    }

    /// Sets [`start_time`](#structfield.start_time).
    pub fn with_start_time(mut self, value: i64) -> Self {
        self.start_time = Some(value);
        self
    }

    /// Sets [`end_time`](#structfield.end_time).
    pub fn with_end_time(mut self, value: i64) -> Self {
        self.end_time = Some(value);
        self
    }

    /// Sets [`serial_num`](#structfield.serial_num).
    pub fn with_serial_num(mut self, value: i64) -> Self {
        self.serial_num = Some(value);
        self
    }
}

impl hwcloud_types::Object for SubDetail {
    const NAME: &'static str = "SubDetail";
    const FIELDS: &'static [&'static str] = &[
        "substep_name",
        "detail",
        "status",
        "message",
        "start_time",
        "end_time",
        "serial_num",
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
            0 => decode::field(map, &mut self.substep_name),
            1 => decode::field(map, &mut self.detail),
            2 => decode::field(map, &mut self.status),
            3 => decode::field(map, &mut self.message),
            4 => decode::field(map, &mut self.start_time),
            5 => decode::field(map, &mut self.end_time),
            6 => decode::field(map, &mut self.serial_num),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "substep_name", &self.substep_name)?;
        encode::field(map, "detail", &self.detail)?;
        encode::field(map, "status", &self.status)?;
        encode::field(map, "message", &self.message)?;
        encode::field(map, "start_time", &self.start_time)?;
        encode::field(map, "end_time", &self.end_time)?;
        encode::field(map, "serial_num", &self.serial_num)?;
        Ok(())
    }
}

hwcloud_types::object!(SubDetail);

/// Creation states of the resources of one blockchain. What was not ordered is absent.
///
/// Source: schema `ShowBlockchainStatusResponse` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ShowBlockchainStatusResponse {
    /// Creation of the blockchain service itself.
    pub bcs: Option<Detail>,
    /// Creation of the elastic IP address (EIP).
    pub eip: Option<Detail>,
    /// Creation of the file system in Scalable File Service (SFS).
    pub sfs: Option<Detail>,
    /// Creation of the storage in Object Storage Service (OBS).
    pub obs: Option<Detail>,
    /// Creation of the Kafka instance.
    pub kafka: Option<Detail>,
    /// Creation of what belongs to Cloud Container Engine (CCE).
    pub cce: Option<ComCce>,
}

impl ShowBlockchainStatusResponse {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Creation of the blockchain service itself.
    pub fn bcs(&self) -> Option<&Detail> {
        self.bcs.as_ref()
    }

    /// Creation of the elastic IP address (EIP).
    pub fn eip(&self) -> Option<&Detail> {
        self.eip.as_ref()
    }

    /// Creation of the file system in Scalable File Service (SFS).
    pub fn sfs(&self) -> Option<&Detail> {
        self.sfs.as_ref()
    }

    /// Creation of the storage in Object Storage Service (OBS).
    pub fn obs(&self) -> Option<&Detail> {
        self.obs.as_ref()
    }

    /// Creation of the Kafka instance.
    pub fn kafka(&self) -> Option<&Detail> {
        self.kafka.as_ref()
    }

    /// Creation of what belongs to Cloud Container Engine (CCE).
    pub fn cce(&self) -> Option<&ComCce> {
        self.cce.as_ref()
    }

    /// Sets [`bcs`](#structfield.bcs).
    pub fn with_bcs(mut self, value: impl Into<Detail>) -> Self {
        self.bcs = Some(value.into());
        self
    }

    /// Sets [`eip`](#structfield.eip).
    pub fn with_eip(mut self, value: impl Into<Detail>) -> Self {
        self.eip = Some(value.into());
        self
    }

    /// Sets [`sfs`](#structfield.sfs).
    pub fn with_sfs(mut self, value: impl Into<Detail>) -> Self {
        self.sfs = Some(value.into());
        self
    }

    /// Sets [`obs`](#structfield.obs).
    pub fn with_obs(mut self, value: impl Into<Detail>) -> Self {
        self.obs = Some(value.into());
        self
    }

    /// Sets [`kafka`](#structfield.kafka).
    pub fn with_kafka(mut self, value: impl Into<Detail>) -> Self {
        self.kafka = Some(value.into());
        self
    }

    /// Sets [`cce`](#structfield.cce).
    pub fn with_cce(mut self, value: impl Into<ComCce>) -> Self {
        self.cce = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for ShowBlockchainStatusResponse {
    const NAME: &'static str = "ShowBlockchainStatusResponse";
    const FIELDS: &'static [&'static str] = &[
        "bcs",
        "eip",
        "sfs",
        "obs",
        "kafka",
        "cce",
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
            0 => decode::field(map, &mut self.bcs),
            1 => decode::field(map, &mut self.eip),
            2 => decode::field(map, &mut self.sfs),
            3 => decode::field(map, &mut self.obs),
            4 => decode::field(map, &mut self.kafka),
            5 => decode::field(map, &mut self.cce),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "bcs", &self.bcs)?;
        encode::field(map, "eip", &self.eip)?;
        encode::field(map, "sfs", &self.sfs)?;
        encode::field(map, "obs", &self.obs)?;
        encode::field(map, "kafka", &self.kafka)?;
        encode::field(map, "cce", &self.cce)?;
        Ok(())
    }
}

hwcloud_types::object!(ShowBlockchainStatusResponse);

/// How far the creation of one resource has come.
///
/// Source: schema `Detail` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Detail {
    /// When the creation began, with nine fractional digits and an offset from UTC.
    pub start_time: Option<String>,
    /// When the creation ended, with nine fractional digits and an offset from UTC.
    pub end_time: Option<String>,
    /// The state of the creation.
    pub status: Option<CreationStatus>,
    /// More about the state, for example why the creation failed. Empty if there is nothing to say.
    pub detail: Option<String>,
}

impl Detail {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// When the creation began, with nine fractional digits and an offset from UTC.
    pub fn start_time(&self) -> Option<&str> {
        self.start_time.as_deref()
    }

    /// When the creation ended, with nine fractional digits and an offset from UTC.
    pub fn end_time(&self) -> Option<&str> {
        self.end_time.as_deref()
    }

    /// The state of the creation.
    pub fn status(&self) -> Option<&CreationStatus> {
        self.status.as_ref()
    }

    /// More about the state, for example why the creation failed.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// Sets [`start_time`](#structfield.start_time).
    pub fn with_start_time(mut self, value: impl Into<String>) -> Self {
        self.start_time = Some(value.into());
        self
    }

    /// Sets [`end_time`](#structfield.end_time).
    pub fn with_end_time(mut self, value: impl Into<String>) -> Self {
        self.end_time = Some(value.into());
        self
    }

    /// Sets [`status`](#structfield.status).
    pub fn with_status(mut self, value: CreationStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// Sets [`detail`](#structfield.detail).
    pub fn with_detail(mut self, value: impl Into<String>) -> Self {
        self.detail = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for Detail {
    const NAME: &'static str = "Detail";
    const FIELDS: &'static [&'static str] = &[
        "start_time",
        "end_time",
        "status",
        "detail",
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
            0 => decode::field(map, &mut self.start_time),
            1 => decode::field(map, &mut self.end_time),
            2 => decode::field(map, &mut self.status),
            3 => decode::field(map, &mut self.detail),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "start_time", &self.start_time)?;
        encode::field(map, "end_time", &self.end_time)?;
        encode::field(map, "status", &self.status)?;
        encode::field(map, "detail", &self.detail)?;
        Ok(())
    }
}

hwcloud_types::object!(Detail);

/// Creation states of the resources in Cloud Container Engine (CCE).
///
/// Source: schema `ComCCE` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ComCce {
    /// Creation of the cluster.
    pub cluster: Option<Detail>,
    /// Creation of the network of the cluster.
    pub network: Option<Detail>,
    /// Creation of the security group of the cluster.
    pub security_group: Option<Detail>,
}

impl ComCce {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Creation of the cluster.
    pub fn cluster(&self) -> Option<&Detail> {
        self.cluster.as_ref()
    }

    /// Creation of the network of the cluster.
    pub fn network(&self) -> Option<&Detail> {
        self.network.as_ref()
    }

    /// Creation of the security group of the cluster.
    pub fn security_group(&self) -> Option<&Detail> {
        self.security_group.as_ref()
    }

    /// Sets [`cluster`](#structfield.cluster).
    pub fn with_cluster(mut self, value: impl Into<Detail>) -> Self {
        self.cluster = Some(value.into());
        self
    }

    /// Sets [`network`](#structfield.network).
    pub fn with_network(mut self, value: impl Into<Detail>) -> Self {
        self.network = Some(value.into());
        self
    }

    /// Sets [`security_group`](#structfield.security_group).
    pub fn with_security_group(mut self, value: impl Into<Detail>) -> Self {
        self.security_group = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for ComCce {
    const NAME: &'static str = "ComCce";
    const FIELDS: &'static [&'static str] = &["cluster", "network", "security_group"];
    fn empty() -> Self {
        std::default::Default::default()
    }

    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.cluster),
            1 => decode::field(map, &mut self.network),
            2 => decode::field(map, &mut self.security_group),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "cluster", &self.cluster)?;
        encode::field(map, "network", &self.network)?;
        encode::field(map, "security_group", &self.security_group)?;
        Ok(())
    }
}

hwcloud_types::object!(ComCce);

/// What is wrong with a request that was not carried out.
///
/// Source: schema `ErrorResponse` of `openapi/bcs.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorResponse {
    /// Code of the error, for example `BCS.4030403`. Decide by it and not by the message.
    ///
    /// Constraints: 8 to 36 characters.
    pub error_code: Option<String>,
    /// What went wrong, for a human reader.
    ///
    /// Constraints: 2 to 512 characters.
    pub error_msg: Option<String>,
}

impl ErrorResponse {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Code of the error, for example `BCS.4030403`.
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
