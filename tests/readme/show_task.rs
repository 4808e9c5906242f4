use hwcloud_cbr_client::Client;
use hwcloud_cbr_client::model::OperationStatus;
use hwcloud_core::{Config, Error};

async fn show_task(config: &Config, id: &str) -> Result<String, Error> {
    let cbr = Client::new(config)?;
    let answer = match cbr.show_op_log().operation_log_id(id).send().await {
        Ok(answer) => answer,
        Err(Error::Service(error)) if error.code() == Some("BackupService.6500") => return Ok("no such task".into()),
        Err(error) => return Err(error),
    };
    let task = answer.into_inner().operation_log.unwrap_or_default();
    Ok(match task.status {
        Some(OperationStatus::Success | OperationStatus::Skipped) => "done".into(),
        Some(OperationStatus::Failed | OperationStatus::Timeout) => format!("failed: {:?}", task.error_info),
        // Values that nobody has documented yet arrive too; their text is kept.
        Some(status) => format!("{status}"),
        None => "no status yet".into(),
    })
}
