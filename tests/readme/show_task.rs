use hwcloud_cbr_client::Client;
use hwcloud_cbr_client::model::OperationStatus;
use hwcloud_core::{Config, Error};

async fn show_task(config: &Config, id: &str) -> Result<String, Error> {
    let cbr = Client::new(config)?;
    let response = match cbr.show_op_log(id).await {
        Ok(response) => response,
        Err(Error::Service(error)) if error.code() == Some("BackupService.6500") => return Ok("no such task".into()),
        Err(error) => return Err(error),
    };
    let task = response.operation_log();
    Ok(match task.and_then(|task| task.status()) {
        Some(OperationStatus::Success | OperationStatus::Skipped) => "done".into(),
        Some(OperationStatus::Failed | OperationStatus::Timeout) => {
            format!("failed: {}", task.and_then(|task| task.error_info()?.message()).unwrap_or("no reason given"))
        }
        // Undocumented values keep their text.
        Some(status) => status.to_string(),
        None => "no status yet".into(),
    })
}
