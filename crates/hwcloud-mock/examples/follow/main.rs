//! Follows operations of three services at once, with a progress bar for each, until all reach a terminal state.

mod bars;
mod play;
mod target;

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use hwcloud_core::Config;
use hwcloud_core::wait::{Interval, WaitSet};

use bars::Bars;
use target::{Clients, Target};

const HELP: &str = "\
Follows operations of three services at once, with a progress bar for each, until all reach a terminal state.

Without arguments, a local server plays a few operations, one of which fails:

    cargo run -p hwcloud-mock --example follow

With arguments, it follows these operations of the real services, with credentials from the environment (see the README
of hwcloud-core), and exits with status 1 unless all succeed:

    export HUAWEICLOUD_SDK_AK=… HUAWEICLOUD_SDK_SK=… HUAWEICLOUD_SDK_PROJECT_ID=… HUAWEICLOUD_SDK_REGION=cn-north-4
    cargo run -p hwcloud-mock --example follow -- task=ID record=ID blockchain=ID lite-server=SERVER/OPERATION
";

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    let targets: Vec<Target> = arguments.iter().map(|text| text.parse()).collect::<Result<_, _>>()?;
    if targets.is_empty() {
        println!("A local server plays these operations.\n");
        let server = play::server().await?;
        let interval = Interval::fixed(Duration::from_millis(250));
        follow(&server.config()?, &play::targets(), Some(interval)).await?;
        // The failure is part of the play.
        return Ok(ExitCode::SUCCESS);
    }
    let failures = follow(&Config::from_env().await?, &targets, None).await?;
    Ok(if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Waits for all targets and returns how many did not succeed.
async fn follow(config: &Config, targets: &[Target], interval: Option<Interval>) -> Result<usize, Box<dyn Error>> {
    let clients = Clients::new(config)?;
    let mut bars = Bars::new();
    let mut set = WaitSet::new();
    for target in targets {
        bars.add(target);
        clients.wait_for(target, interval, &mut set);
    }
    let mut failures = Vec::new();
    while let Some((target, update)) = set.next_update().await {
        failures.extend(bars.show(&target, update));
    }
    println!("\n{} of {} succeeded.", targets.len() - failures.len(), targets.len());
    for failure in &failures {
        println!("{failure}");
    }
    Ok(failures.len())
}
