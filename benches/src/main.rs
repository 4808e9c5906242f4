//! The benchmarks, by group. `cargo xtask bench` runs them all and collects their figures.

use anyhow::Result;
use clap::{Parser, Subcommand};
use hwcloud_benches::{call, codegen, consumer, cost, decode, signing, waiters};

#[derive(Debug, Parser)]
struct Cli {
    #[command(subcommand)]
    group: Group,
    /// Run fewer rounds, and skip benchmarks that take minutes.
    #[arg(long, global = true)]
    quick: bool,
}

#[derive(Debug, Subcommand)]
enum Group {
    /// Decoding of documented bodies.
    Decode,
    /// Calls on loopback, and signatures.
    Call,
    /// Code generation.
    Codegen,
    /// Compile times and sizes for users of the crates.
    Consumer,
    /// Ten thousand waits at once.
    Waiters,
    /// The server of the waits.
    #[command(hide = true)]
    ServeWaits,
    /// The process with the waits.
    #[command(hide = true)]
    MakeWaits { url: String },
    /// Runs a program and prints its cost.
    #[command(hide = true)]
    Cost {
        #[arg(last = true, required = true)]
        program: Vec<String>,
    },
}

fn main() -> Result<()> {
    let Cli { group, quick } = Cli::parse();
    match group {
        Group::Decode => decode::run(quick),
        Group::Call => {
            call::run(quick);
            signing::run(quick);
        }
        Group::Codegen => codegen::run(quick)?,
        Group::Consumer => consumer::run(quick)?,
        Group::Waiters => waiters::run(quick)?,
        Group::ServeWaits => waiters::serve(quick)?,
        Group::MakeWaits { url } => waiters::wait(&url, quick)?,
        Group::Cost { program } => cost::run(&program)?,
    }
    Ok(())
}
