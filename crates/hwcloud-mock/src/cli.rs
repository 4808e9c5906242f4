//! The command line.

use std::net::IpAddr;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};
use hwcloud_mock::{Faults, Lifecycle, MockError, MockServerBuilder};

/// A local server that plays the services of HUAWEI CLOUD as their specs describe them.
#[derive(Parser)]
#[command(name = "hwcloud-mock", version)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Serve until Ctrl-C, printing a line for each request.
    Serve(Serve),
    /// List the operations.
    Routes(Specs),
}

#[derive(Debug, Args)]
pub(crate) struct Specs {
    /// Folder of specs and examples. Defaults to the built-in ones.
    #[arg(long, value_name = "DIR")]
    pub(crate) openapi: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) specs: Specs,
    /// Port to listen on; 0 picks a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Address to listen on. Other machines can reach any but 127.0.0.1.
    #[arg(long, default_value = "127.0.0.1")]
    address: IpAddr,
    /// The only token to accept. By default, any token is accepted.
    #[arg(long, env = "HWCLOUD_MOCK_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// Access key to verify signatures with: AK:SK, or AK:SK:TOKEN for a temporary one.
    #[arg(long, value_name = "AK:SK", env = "HWCLOUD_MOCK_ACCESS_KEY", hide_env_values = true)]
    access_key: Option<String>,
    /// Send the documented examples only. By default, resources are pending for three polls and then succeed, where the spec has
    /// `x-waiter`.
    #[arg(long)]
    no_lifecycles: bool,
    /// Lifecycle of the resources of an operation, such as `ShowOpLog=success,after=5s`, or of one of them, such as
    /// `ShowOpLog/TASK-ID=failure,polls=3,reason=The disk is gone.` Can be repeated.
    #[arg(long, value_name = "OPERATION[/ID]=LIFECYCLE")]
    lifecycle: Vec<String>,
    /// Fault to inject, such as `ShowOpLog=status:503,rate=0.1` or `*=latency:0s..2s`. Can be repeated.
    #[arg(long, value_name = "OPERATION=FAULT")]
    fault: Vec<String>,
    /// Seed of random faults and tokens.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Print neither operations nor requests, only the URL.
    #[arg(long)]
    pub(crate) quiet: bool,
}

impl Serve {
    /// Applies the options to a builder.
    pub(crate) fn configure(&self, builder: MockServerBuilder) -> anyhow::Result<MockServerBuilder> {
        let mut builder = builder.port(self.port).address(self.address).seed(self.seed);
        if let Some(token) = &self.token {
            builder = builder.token(token);
        }
        if let Some(key) = &self.access_key {
            let parts: Vec<&str> = key.splitn(3, ':').collect();
            builder = match parts[..] {
                [id, secret] => builder.access_key(id, secret),
                [id, secret, token] => builder.temporary_access_key(id, secret, token),
                // The text may be half of a secret, so it is not shown.
                _ => anyhow::bail!("--access-key must be AK:SK, or AK:SK:TOKEN for a temporary key"),
            };
        }
        if !self.no_lifecycles {
            for route in builder.routes()?.into_iter().filter(|route| route.has_lifecycle) {
                builder = builder.default_lifecycle(format!("{}.{}", route.spec, route.operation), Lifecycle::success());
            }
        }
        for text in &self.lifecycle {
            let (operation, id, rest) = split_target(text)?;
            let lifecycle: Lifecycle = rest.parse().with_context(|| format!("--lifecycle {text}"))?;
            builder = match id {
                Some(id) => builder.lifecycle(operation, id, lifecycle),
                None => builder.default_lifecycle(operation, lifecycle),
            };
        }
        for text in &self.fault {
            builder = builder.faults(text.parse::<Faults>().context("--fault")?);
        }
        Ok(builder)
    }
}

/// Splits `OPERATION=…` or `OPERATION/ID=…`.
fn split_target(text: &str) -> Result<(String, Option<String>, String), MockError> {
    let Some((target, rest)) = text.split_once('=') else {
        let reason = "write OPERATION=LIFECYCLE, or OPERATION/ID=LIFECYCLE for one resource".to_owned();
        return Err(MockError::Syntax { text: text.to_owned(), what: "lifecycle", reason });
    };
    let (operation, id) = target.split_once('/').map_or((target, None), |(operation, id)| (operation, Some(id)));
    Ok((operation.to_owned(), id.map(str::to_owned), rest.to_owned()))
}
