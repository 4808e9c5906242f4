//! Shows a task with a configuration that is written in code: requests are signed with an access key.
//!
//! ```sh
//! SECRET_KEY=… cargo run -p hwcloud-cbr-client --example explicit_credentials -- ENDPOINT PROJECT ACCESS_KEY TASK
//! ```

use std::time::Duration;

use hwcloud_cbr_client::Client;
use hwcloud_core::Config;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [endpoint, project, access_key, task] = arguments.as_slice() else {
        return Err("four arguments are needed: ENDPOINT PROJECT ACCESS_KEY TASK".into());
    };
    // Not an argument: other users of the machine can read those.
    let secret_key = std::env::var("SECRET_KEY")?;
    let config = Config::builder()
        .endpoint(endpoint)
        .project_id(project)
        .access_key(access_key, secret_key)
        .timeout(Duration::from_secs(20))
        .user_agent_suffix("my-application/1.0")
        .build()?;
    let response = Client::new(&config)?.show_op_log(task).send().await?;
    println!("{:#?}", response.operation_log);
    Ok(())
}
