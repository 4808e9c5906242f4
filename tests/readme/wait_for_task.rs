use std::time::Duration;

use hwcloud_cbr_client::Client;
use hwcloud_core::wait::WaitError;
use hwcloud_core::{Config, Error};

async fn wait_for_task(config: &Config, id: &str) -> Result<String, Error> {
    let cbr = Client::new(config)?;
    let waiter = cbr
        .show_op_log(id)
        .wait()
        .timeout(Duration::from_secs(1800))
        .on_update(|update| println!("{} {}%", update.state, update.progress.unwrap_or_default()));
    Ok(match waiter.await {
        // The final document, with status, elapsed time and number of polls.
        Ok(task) => format!("{} after {} polls", task.status().unwrap_or_default(), task.polls()),
        Err(WaitError::Failed(failed)) => format!("failed: {}", failed.reason.unwrap_or_default()),
        Err(WaitError::TimedOut(late)) => format!("still {}", late.status.unwrap_or_default()),
        // The task does not exist, or a poll failed for good.
        Err(error) => error.to_string(),
    })
}
