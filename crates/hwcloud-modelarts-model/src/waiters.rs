// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! What a document says about the thing that an operation reports on: whether it is over, how far it is, and why it
//! failed. The document may come from anywhere; clients wait by the same functions.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

pub use hwcloud_types::{PollStatus, PollState};

/// What the answer to `GetDevServerOperation` says.
///
/// The status is at `/operation_status`.
///
/// - Succeeded: `success`.
/// - Failed: `failed`.
/// - Pending: `pending`, `running`.
///
/// A status that is not documented counts as not over.
///
/// Source: `x-waiter` of operation `GetDevServerOperation` of `openapi/modelarts.yaml`.
///
/// # Example
///
/// ```
/// let document: hwcloud_modelarts_model::GetDevServerOperationResponse = serde_json::from_str("{}")?;
/// let standing = hwcloud_modelarts_model::waiters::get_dev_server_operation(&document);
/// assert!(!standing.state.is_final());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn get_dev_server_operation(
    document: &crate::GetDevServerOperationResponse,
) -> hwcloud_types::PollStatus {
    hwcloud_types::PollStatus::of(
            document.operation_status.as_ref(),
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
            document
                .operation_error
                .as_ref()
                .and_then(|value| value.code.as_ref())
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
            document
                .operation_error
                .as_ref()
                .and_then(|value| value.message.as_ref())
                .map(|text| text as &dyn hwcloud_types::poll::ReasonText),
        ])
}
