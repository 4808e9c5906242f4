// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! What a document says about the thing that an operation reports on: whether it is over, how far it is, and why it
//! failed. The document may come from anywhere; clients wait by the same functions.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

pub use hwcloud_types::{PollStatus, PollState};

/// What the answer to `ShowOpLog` says.
///
/// The status is at `/operation_log/status`.
///
/// - Succeeded: `success`, `skipped`.
/// - Failed: `failed`, `timeout`.
/// - Pending: `waiting`, `running`.
///
/// A status that is not documented counts as not over.
///
/// Source: `x-waiter` of operation `ShowOpLog` of `openapi/cbr.yaml`.
///
/// # Example
///
/// ```
/// let document: hwcloud_cbr_model::ShowOpLogResponse = serde_json::from_str("{}")?;
/// let standing = hwcloud_cbr_model::waiters::show_op_log(&document);
/// assert!(!standing.state.is_final());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn show_op_log(document: &crate::ShowOpLogResponse) -> hwcloud_types::PollStatus {
    hwcloud_types::PollStatus::of(
            document.operation_log.as_ref().and_then(|value| value.status.as_ref()),
            |status| match status {
                crate::OperationStatus::Waiting | crate::OperationStatus::Running => {
                    hwcloud_types::PollState::Pending
                }
                crate::OperationStatus::Success | crate::OperationStatus::Skipped => {
                    hwcloud_types::PollState::Succeeded
                }
                crate::OperationStatus::Failed | crate::OperationStatus::Timeout => {
                    hwcloud_types::PollState::Failed
                }
                crate::OperationStatus::UnknownValue(_) => {
                    hwcloud_types::PollState::Unknown
                }
            },
        )
        .with_progress(
            document
                .operation_log
                .as_ref()
                .and_then(|value| value.extra_info.as_ref())
                .and_then(|value| value.common.as_ref())
                .and_then(|value| value.progress.as_ref()),
        )
        .with_reason([
            document
                .operation_log
                .as_ref()
                .and_then(|value| value.error_info.as_ref())
                .and_then(|value| value.code.as_ref())
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
            document
                .operation_log
                .as_ref()
                .and_then(|value| value.error_info.as_ref())
                .and_then(|value| value.message.as_ref())
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
        ])
}
