//! Follows operations of three services at once, with a progress bar for each, until all are over.
//!
//! Without an account, against a local server that plays a few operations, one of which fails:
//!
//! ```text
//! cargo run -p hwcloud-mock --example follow
//! ```
//!
//! Against the real services, with credentials in the environment (see the README of hwcloud-core) and the operations named:
//!
//! ```text
//! export HUAWEICLOUD_SDK_AK=… HUAWEICLOUD_SDK_SK=… HUAWEICLOUD_SDK_PROJECT_ID=… HUAWEICLOUD_SDK_REGION=cn-north-4
//! cargo run -p hwcloud-mock --example follow -- task=ID record=ID blockchain=ID lite-server=SERVER/OPERATION
//! ```

mod bars;
mod play;
mod thing;

use std::error::Error;
use std::time::Duration;

use hwcloud_core::Config;
use hwcloud_core::wait::{Interval, WaitSet};

use bars::Bars;
use thing::{Clients, Thing};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let named: Vec<Thing> = std::env::args().skip(1).map(|text| text.parse()).collect::<Result<_, _>>()?;
    let failed = if named.is_empty() {
        println!("No operations are named: these are played by a local server.\n");
        let server = play::server().await?;
        follow(&server.config()?, &play::things(), Some(Interval::fixed(Duration::from_millis(250)))).await?
    } else {
        follow(&Config::from_env().await?, &named, None).await?
    };
    println!("\n{failed} did not end well.");
    Ok(())
}

/// Waits for all of them, and says how many did not end well.
async fn follow(config: &Config, things: &[Thing], interval: Option<Interval>) -> Result<usize, Box<dyn Error>> {
    let clients = Clients::new(config)?;
    let mut bars = Bars::new();
    let mut set = WaitSet::new();
    for thing in things {
        bars.add(thing);
        clients.wait_for(thing, interval, &mut set);
    }
    let mut failed = 0;
    while let Some((thing, update)) = set.next_update().await {
        failed += usize::from(update.is_err());
        bars.show(&thing, update);
    }
    Ok(failed)
}
