//! ModelArts: hand-written owned structs.

use serde::{Deserialize, Serialize};

use super::enums;

enums! {
    OperationStatus { Pending = "pending", Running = "running", Success = "success", Failed = "failed" }
    OperationType { NodeAttachVolume = "node_attach_volume", NodeDetachVolume = "node_detach_volume" }
}

/// `GetDevServerOperationResponse`.
#[derive(Debug, Deserialize, Serialize)]
pub struct GetDevServerOperationResponse {
    pub operation_id: Option<String>,
    pub operation_status: Option<OperationStatus>,
    pub operation_type: Option<OperationType>,
    pub operation_error: Option<ServerOperationError>,
}

/// `ServerOperationError`.
#[derive(Debug, Deserialize, Serialize)]
pub struct ServerOperationError {
    pub code: Option<String>,
    pub message: Option<String>,
}
