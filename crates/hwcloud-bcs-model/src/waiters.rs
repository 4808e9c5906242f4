// Generated from openapi/bcs.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! What a document says about the thing that an operation reports on: whether it is over, how far it is, and why it
//! failed. The document may come from anywhere; clients wait by the same functions.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

pub use hwcloud_types::{PollStatus, PollState};

/// What the answer to `ListOpRecord` says.
///
/// The status is at `/operation_status` of the first element of `/operation_records`; without one, the
/// thing is missing.
///
/// - Succeeded: `finished`.
/// - Failed: `failed`, `stop`.
/// - Pending: `waiting`, `processing`.
///
/// A status that is not documented counts as not over.
///
/// Source: `x-waiter` of operation `ListOpRecord` of `openapi/bcs.yaml`.
///
/// # Example
///
/// ```
/// let document: hwcloud_bcs_model::ListOpRecordResponse = serde_json::from_str("{}")?;
/// let standing = hwcloud_bcs_model::waiters::list_op_record(&document);
/// assert!(!standing.state.is_final());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn list_op_record(
    document: &crate::ListOpRecordResponse,
) -> hwcloud_types::PollStatus {
    let Some(element) = document.operation_records.as_ref().and_then(|list| list.first())
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

/// What the answer to `ShowBlockchainStatus` says.
///
/// The status is at `/status` of `/bcs`, `/eip`, `/sfs`, `/obs`, `/kafka`, `/cce/cluster`,
/// `/cce/network`, `/cce/security_group`. Those that are present must all succeed, and one failure
/// fails the whole; without any, the thing is missing.
///
/// - Succeeded: `finished`.
/// - Failed: `failed`.
/// - Pending: `waiting`, `deploying`.
///
/// A status that is not documented counts as not over.
///
/// Source: `x-waiter` of operation `ShowBlockchainStatus` of `openapi/bcs.yaml`.
///
/// # Example
///
/// ```
/// let document: hwcloud_bcs_model::ShowBlockchainStatusResponse = serde_json::from_str("{}")?;
/// let standing = hwcloud_bcs_model::waiters::show_blockchain_status(&document);
/// assert!(!standing.state.is_final());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn show_blockchain_status(
    document: &crate::ShowBlockchainStatusResponse,
) -> hwcloud_types::PollStatus {
    fn standing(part: &crate::Detail) -> hwcloud_types::PollStatus {
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
        document.bcs.as_ref().map(standing),
        document.eip.as_ref().map(standing),
        document.sfs.as_ref().map(standing),
        document.obs.as_ref().map(standing),
        document.kafka.as_ref().map(standing),
        document.cce.as_ref().and_then(|value| value.cluster.as_ref()).map(standing),
        document.cce.as_ref().and_then(|value| value.network.as_ref()).map(standing),
        document
            .cce
            .as_ref()
            .and_then(|value| value.security_group.as_ref())
            .map(standing),
    ])
}

/// Documents as if only one thing had been asked for.
pub mod asked {
    /// The answer to `ListOpRecord` as if only the element with this `operation_id` had been asked for.
    ///
    /// Every other property is as it is, numbers of elements too.
    pub fn list_op_record(
        document: &crate::ListOpRecordResponse,
        asked: &str,
    ) -> crate::ListOpRecordResponse {
        crate::ListOpRecordResponse {
            count: document.count.clone(),
            operation_records: document
                .operation_records
                .as_ref()
                .map(|list| {
                    list
                        .iter()
                        .filter(|element| {
                            element.operation_id.as_ref().is_some_and(|id| id == asked)
                        })
                        .cloned()
                        .collect()
                }),
        }
    }
}
