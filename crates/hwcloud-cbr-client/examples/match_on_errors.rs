//! Tells the ways apart in which a call can fail.
//!
//! ```sh
//! cargo run -p hwcloud-cbr-client --example match_on_errors -- TASK
//! ```

use hwcloud_cbr_client::Client;
use hwcloud_cbr_client::model::ErrorResponse;
use hwcloud_core::{Config, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let task = std::env::args().nth(1).unwrap_or_default();
    let config = Config::from_env().await?;
    let result = Client::new(&config)?.show_op_log(task).send().await;
    match result {
        Ok(response) => println!("found, request {}", response.request_id().unwrap_or("unknown")),
        Err(Error::InvalidRequest(error)) => println!("not sent: {error}"),
        Err(Error::Service(error)) if error.status() == 404 => {
            let body: ErrorResponse = error.body()?;
            println!("no such task: {}", body.error_msg.unwrap_or_default());
        }
        Err(error) if error.is_retryable() => println!("try again later: {error}"),
        Err(Error::Decode(error)) => println!("not understood at {}: {error}", error.path()),
        Err(error) => println!("failed: {error}"),
    }
    Ok(())
}
