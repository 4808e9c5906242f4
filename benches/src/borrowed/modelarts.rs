//! ModelArts: hand-written structs that borrow from the body.

use serde::{Deserialize, Serialize};

use crate::owned::modelarts::{OperationStatus, OperationType};

/// `GetDevServerOperationResponse`.
#[derive(Debug, Deserialize, Serialize)]
pub struct GetDevServerOperationResponse<'a> {
    #[serde(borrow)]
    pub operation_id: Option<&'a str>,
    pub operation_status: Option<OperationStatus>,
    pub operation_type: Option<OperationType>,
    #[serde(borrow)]
    pub operation_error: Option<ServerOperationError<'a>>,
}

/// `ServerOperationError`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ServerOperationError<'a> {
    #[serde(borrow)]
    pub code: Option<&'a str>,
    #[serde(borrow)]
    pub message: Option<&'a str>,
}
