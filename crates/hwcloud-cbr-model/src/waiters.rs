// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Reads the status of a long-running operation from a response: whether it has reached a terminal state, its progress,
//! and why it failed. The waiters of the client use the same functions.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

pub use hwcloud_types::{PollStatus, PollState};

/// Reads the status from a response to `ShowOpLog`.
///
/// The status is at `/operation_log/status`.
///
/// - Succeeded: `success`, `skipped`.
/// - Failed: `failed`, `timeout`.
/// - Pending: `waiting`, `running`.
///
/// An undocumented status is treated as pending.
///
/// Source: `x-waiter` of operation `ShowOpLog` of `openapi/cbr.yaml`.
///
/// # Example
///
/// ```
/// let response: hwcloud_cbr_model::ShowOpLogResponse = serde_json::from_str("{}")?;
/// let status = hwcloud_cbr_model::waiters::show_op_log(&response);
/// assert!(!status.state.is_final());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn show_op_log(response: &crate::ShowOpLogResponse) -> hwcloud_types::PollStatus {
    hwcloud_types::PollStatus::of(
            response.operation_log.as_ref().and_then(|value| value.status.as_ref()),
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
            response
                .operation_log
                .as_ref()
                .and_then(|value| value.extra_info.as_ref())
                .and_then(|value| value.common.as_ref())
                .and_then(|value| value.progress.as_ref()),
        )
        .with_reason([
            response
                .operation_log
                .as_ref()
                .and_then(|value| value.error_info.as_ref())
                .and_then(|value| value.code.as_ref())
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
            response
                .operation_log
                .as_ref()
                .and_then(|value| value.error_info.as_ref())
                .and_then(|value| value.message.as_ref())
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
        ])
}
