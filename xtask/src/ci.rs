//! `cargo xtask ci`: runs the gates of this workspace one after the other, and reports the outcome of each.

mod context;
mod minimal_versions;
mod steps;

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::Args;
use context::Context;
use steps::{STEPS, Step};

/// Options of `cargo xtask ci`.
#[derive(Debug, Args)]
pub struct Ci {
    /// Run gates only: leave out steps that need network access beyond the package registry, or special tools
    #[arg(long)]
    gates: bool,
    /// Install missing tools below target/tools, and missing compilers with rustup; otherwise steps that need them are skipped
    #[arg(long)]
    install: bool,
    /// List the steps, and run none
    #[arg(long)]
    list: bool,
    /// Steps to run [default: all]
    #[arg(value_name = "STEP")]
    only: Vec<String>,
}

/// The outcome of a step.
#[derive(Debug)]
enum Outcome {
    Passed,
    Failed(String),
    /// The step did not run, for this reason.
    Skipped(String),
}

/// Runs the requested steps; fails if one of them does.
pub fn run(options: &Ci, root: &Path) -> Result<ExitCode> {
    let steps = chosen(options)?;
    if options.list {
        for step in steps {
            println!("{:<17} {}{}", step.name, step.about, if step.is_gate { "" } else { " (not one of --gates)" });
        }
        return Ok(ExitCode::SUCCESS);
    }
    let context = Context::new(root, options.install)?;
    let start = Instant::now();
    let mut results = Vec::new();
    for step in steps {
        println!("--- {}: {}", step.name, step.about);
        let start = Instant::now();
        let outcome = (step.run)(&context).unwrap_or_else(|error| Outcome::Failed(format!("{error:#}")));
        results.push((step.name, start.elapsed(), outcome));
    }
    println!("---");
    for (name, time, outcome) in &results {
        let text = match outcome {
            Outcome::Passed => "passed".to_owned(),
            Outcome::Failed(reason) => format!("FAILED: {reason}"),
            Outcome::Skipped(reason) => format!("skipped: {reason}"),
        };
        println!("{name:<17} {:>7}  {text}", shown(*time));
    }
    println!("{:<17} {:>7}", "all", shown(start.elapsed()));
    let failed = results.iter().any(|(_, _, outcome)| matches!(outcome, Outcome::Failed(_)));
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn chosen(options: &Ci) -> Result<Vec<&'static Step>> {
    for name in &options.only {
        if !STEPS.iter().any(|step| step.name == name) {
            let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
            bail!("there is no step `{name}`; the steps are {}", known.join(", "));
        }
    }
    let is_requested = |step: &&Step| options.only.is_empty() || options.only.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(is_requested).filter(|step| step.is_gate || !options.gates).collect())
}

fn shown(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
