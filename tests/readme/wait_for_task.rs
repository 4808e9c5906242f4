use std::time::Duration;

use hwcloud_cbr_client::Client;
use hwcloud_core::wait::WaitError;
use hwcloud_core::{Config, Error};

async fn wait_for_task(config: &Config, id: &str) -> Result<String, Error> {
    let cbr = Client::new(config)?;
    let waiter = cbr.show_op_log().operation_log_id(id).wait().timeout(Duration::from_secs(1800));
    Ok(match waiter.await {
        // The final document, with the way to it beside it.
        Ok(task) => format!("{} after {} polls", task.status().unwrap_or_default(), task.polls()),
        Err(WaitError::Failed(failed)) => format!("failed: {}", failed.reason.unwrap_or_default()),
        Err(WaitError::LimitReached(late)) => format!("still {}", late.status.unwrap_or_default()),
        // Not there, or refused: one line that says what happened.
        Err(error) => error.to_string(),
    })
}
