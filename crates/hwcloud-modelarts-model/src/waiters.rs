// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Reads the status of a long-running operation from a response: whether it has reached a terminal state, its progress,
//! and why it failed. The waiters of the client use the same functions.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

pub use hwcloud_types::{PollStatus, PollState};

/// Reads the status from a response to `GetDevServerOperation`.
///
/// The status is at `/operation_status`.
///
/// - Succeeded: `success`.
/// - Failed: `failed`.
/// - Pending: `pending`, `running`.
///
/// An undocumented status is treated as pending.
///
/// Source: `x-waiter` of operation `GetDevServerOperation` of `openapi/modelarts.yaml`.
///
/// # Example
///
/// ```
/// let response: hwcloud_modelarts_model::GetDevServerOperationResponse = serde_json::from_str("{}")?;
/// let status = hwcloud_modelarts_model::waiters::get_dev_server_operation(&response);
/// assert!(!status.state.is_final());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn get_dev_server_operation(
    response: &crate::GetDevServerOperationResponse,
) -> hwcloud_types::PollStatus {
    hwcloud_types::PollStatus::of(
            response.operation_status.as_ref(),
            |status| match status {
                crate::OperationStatus::Pending | crate::OperationStatus::Running => {
                    hwcloud_types::PollState::Pending
                }
                crate::OperationStatus::Success => hwcloud_types::PollState::Succeeded,
                crate::OperationStatus::Failed => hwcloud_types::PollState::Failed,
                crate::OperationStatus::UnknownValue(_) => {
                    hwcloud_types::PollState::Unknown
                }
            },
        )
        .with_reason([
            response
                .operation_error
                .as_ref()
                .and_then(|value| value.code.as_ref())
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
            response
                .operation_error
                .as_ref()
                .and_then(|value| value.message.as_ref())
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
        ])
}
