//! `cargo xtask accept`: updates the snapshots by running the tests. Requires no tool besides cargo.

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result, bail};
use clap::Args;
use serde_json::Value;

use crate::metadata;

/// Options of `cargo xtask accept`.
#[derive(Debug, Args)]
pub struct Accept {
    /// Package whose snapshots to update, may be repeated [default: all packages with snapshots]
    #[arg(short, long = "package", value_name = "PACKAGE")]
    packages: Vec<String>,
    /// Also compile the crates of the fixture specs, and update the snapshots of their documented bodies
    #[arg(long)]
    fixtures: bool,
}

/// Runs the tests that compare with snapshots, and updates these. Fails if a test fails for another reason.
pub fn run(options: &Accept, workspace: &Path) -> Result<ExitCode> {
    let packages = if options.packages.is_empty() { with_snapshots(workspace)? } else { options.packages.clone() };
    if packages.is_empty() {
        bail!("no package has snapshots");
    }
    let mut arguments = vec!["test", "--no-fail-fast", "--tests"];
    arguments.extend(packages.iter().flat_map(|package| ["--package", package]));
    let mut passed = test(workspace, &arguments)?;
    if options.fixtures {
        passed &= test(workspace, &["test", "--package", "hwcloud-tests", "--", "--ignored", "the_fixtures_crates"])?;
    }
    if !passed {
        bail!("the snapshots are updated, but some tests fail for other reasons");
    }
    println!("The snapshots are up to date. `git diff` shows what has changed.");
    Ok(ExitCode::SUCCESS)
}

/// Runs tests that update their snapshots, and returns whether they pass.
fn test(workspace: &Path, arguments: &[&str]) -> Result<bool> {
    let mut command = Command::new(metadata::cargo());
    command.args(arguments).current_dir(workspace).env("INSTA_UPDATE", "always").env("INSTA_FORCE_PASS", "1");
    Ok(command.status().context("cannot run cargo")?.success())
}

/// Returns the packages whose tests compare with snapshots: those that use insta, and model crates.
fn with_snapshots(workspace: &Path) -> Result<Vec<String>> {
    let metadata = metadata::read(workspace)?;
    let packages = metadata.get("packages").and_then(Value::as_array).context("cargo metadata names no packages")?;
    let has_snapshots = |package: &&Value| {
        let dependencies = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
        let mut names = dependencies.filter_map(|dependency| dependency.get("name").and_then(Value::as_str));
        let is_model = package.get("name").and_then(Value::as_str).is_some_and(|name| name.ends_with("-model"));
        names.any(|name| name == "insta" || (is_model && name == "hwcloud-tests"))
    };
    let names = packages.iter().filter(has_snapshots).filter_map(|package| package.get("name").and_then(Value::as_str));
    Ok(names.map(ToOwned::to_owned).collect())
}
