// Generated from openapi/bcs.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Reads the status of a long-running operation from a response: whether it has reached a terminal state, its progress,
//! and why it failed. The waiters of the client use the same functions.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

pub use hwcloud_types::{PollStatus, PollState};

/// Reads the status from a response to `ListOpRecord`.
///
/// The status is at `/operation_status` of the first element of `/operation_records`; if there is none,
/// the operation is missing.
///
/// - Succeeded: `finished`.
/// - Failed: `failed`, `stop`.
/// - Pending: `waiting`, `processing`.
///
/// An undocumented status is treated as pending.
///
/// Source: `x-waiter` of operation `ListOpRecord` of `openapi/bcs.yaml`.
///
/// # Example
///
/// ```
/// let response: hwcloud_bcs_model::ListOpRecordResponse = serde_json::from_str("{}")?;
/// let status = hwcloud_bcs_model::waiters::list_op_record(&response);
/// assert!(!status.state.is_final());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn list_op_record(
    response: &crate::ListOpRecordResponse,
) -> hwcloud_types::PollStatus {
    let Some(element) = response.operation_records.as_ref().and_then(|list| list.first())
    else {
        return hwcloud_types::PollStatus::missing();
    };
    hwcloud_types::PollStatus::of(
            element.operation_status.as_ref(),
            |status| match status {
                crate::OperationStatus::Waiting | crate::OperationStatus::Processing => {
                    hwcloud_types::PollState::Pending
                }
                crate::OperationStatus::Finished => hwcloud_types::PollState::Succeeded,
                crate::OperationStatus::Failed | crate::OperationStatus::Stop => {
                    hwcloud_types::PollState::Failed
                }
                crate::OperationStatus::UnknownValue(_) => {
                    hwcloud_types::PollState::Unknown
                }
            },
        )
        .with_share(
            std::iter::once(element)
                .filter_map(|value| value.operation_process.as_ref())
                .flat_map(|map| map.values())
                .filter_map(|value| value.sub_steps.as_ref())
                .flat_map(|map| map.values())
                .filter_map(|value| value.status.as_ref()),
            |status| [crate::SubStepStatus::Finished].contains(status),
        )
        .with_reason([
            element
                .message
                .as_ref()
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
            element
                .desc
                .as_ref()
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
        ])
}

/// Reads the status from a response to `ShowBlockchainStatus`.
///
/// The status is at `/status` of `/bcs`, `/eip`, `/sfs`, `/obs`, `/kafka`, `/cce/cluster`,
/// `/cce/network`, `/cce/security_group`. All parts that are present must succeed, and one failure
/// fails the whole; if there are none, the operation is missing.
///
/// - Succeeded: `finished`.
/// - Failed: `failed`.
/// - Pending: `waiting`, `deploying`.
///
/// An undocumented status is treated as pending.
///
/// Source: `x-waiter` of operation `ShowBlockchainStatus` of `openapi/bcs.yaml`.
///
/// # Example
///
/// ```
/// let response: hwcloud_bcs_model::ShowBlockchainStatusResponse = serde_json::from_str("{}")?;
/// let status = hwcloud_bcs_model::waiters::show_blockchain_status(&response);
/// assert!(!status.state.is_final());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn show_blockchain_status(
    response: &crate::ShowBlockchainStatusResponse,
) -> hwcloud_types::PollStatus {
    fn part_status(part: &crate::Detail) -> hwcloud_types::PollStatus {
        hwcloud_types::PollStatus::of(
                part.status.as_ref(),
                |status| match status {
                    crate::CreationStatus::Waiting | crate::CreationStatus::Deploying => {
                        hwcloud_types::PollState::Pending
                    }
                    crate::CreationStatus::Finished => {
                        hwcloud_types::PollState::Succeeded
                    }
                    crate::CreationStatus::Failed => hwcloud_types::PollState::Failed,
                    crate::CreationStatus::UnknownValue(_) => {
                        hwcloud_types::PollState::Unknown
                    }
                },
            )
            .with_reason([
                part
                    .detail
                    .as_ref()
                    .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
            ])
    }

    hwcloud_types::PollStatus::of_parts([
        response.bcs.as_ref().map(part_status),
        response.eip.as_ref().map(part_status),
        response.sfs.as_ref().map(part_status),
        response.obs.as_ref().map(part_status),
        response.kafka.as_ref().map(part_status),
        response.cce.as_ref().and_then(|value| value.cluster.as_ref()).map(part_status),
        response.cce.as_ref().and_then(|value| value.network.as_ref()).map(part_status),
        response
            .cce
            .as_ref()
            .and_then(|value| value.security_group.as_ref())
            .map(part_status),
    ])
}

/// Reduces responses that list many resources to a single one.
pub mod select {
    /// Returns a response to `ListOpRecord` that lists only the elements with this `id`, as if it had been
    /// requested with `operation_id`.
    ///
    /// All other properties are unchanged, counts of elements included.
    pub fn list_op_record(
        response: &crate::ListOpRecordResponse,
        id: &str,
    ) -> crate::ListOpRecordResponse {
        crate::ListOpRecordResponse {
            count: response.count.clone(),
            operation_records: response
                .operation_records
                .as_ref()
                .map(|list| {
                    list
                        .iter()
                        .filter(|element| {
                            element
                                .operation_id
                                .as_ref()
                                .is_some_and(|found| found == id)
                        })
                        .cloned()
                        .collect()
                }),
        }
    }
}
