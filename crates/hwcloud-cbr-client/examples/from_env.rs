//! Shows a task, with everything but its ID from the environment or the profile.
//!
//! ```sh
//! export HUAWEICLOUD_SDK_AK=… HUAWEICLOUD_SDK_SK=… HUAWEICLOUD_SDK_PROJECT_ID=… HUAWEICLOUD_SDK_REGION=cn-north-4
//! cargo run -p hwcloud-cbr-client --example from_env -- TASK
//! ```

use hwcloud_cbr_client::Client;
use hwcloud_core::Config;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let task = std::env::args().nth(1).ok_or("the ID of a task is needed")?;
    let config = Config::from_env().await?;
    let response = Client::new(&config)?.show_op_log(task).send().await?;
    println!("{:#?}", response.operation_log);
    Ok(())
}
