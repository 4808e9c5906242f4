//! `cargo xtask bench`: builds and runs the benchmarks, and collects their figures in one table.
//!
//! The programs of the package `hwcloud-benches` measure, and print one figure per line.

mod machine;
mod table;

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use clap::{Args, ValueEnum};
use table::Figure;

use crate::metadata;

/// The version of the peer to install: that of the library in this workspace.
const PEER_VERSION: &str = "0.15.1";

/// Options of `cargo xtask bench`.
#[derive(Debug, Args)]
pub struct Bench {
    /// Run one group of benchmarks, and print the table without writing it
    #[arg(long, value_name = "GROUP")]
    only: Option<Group>,
    /// Run fewer rounds, and skip benchmarks that take minutes
    #[arg(long)]
    quick: bool,
    /// First install the peer programs below the target folder
    #[arg(long)]
    install_peers: bool,
}

/// A group of benchmarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Group {
    /// Decoding of documented bodies
    Decode,
    /// Calls on loopback, and signatures
    Call,
    /// Code generation
    Codegen,
    /// Compile times and sizes for users of the crates
    Consumer,
    /// Ten thousand waits at once
    Waiters,
}

impl Group {
    /// Returns the programs of the group, each with its arguments.
    fn programs(self) -> &'static [(&'static str, &'static [&'static str])] {
        match self {
            Self::Decode => &[("hwcloud-benches", &["decode"]), ("hwcloud-bench-allocations", &[])],
            Self::Call => &[("hwcloud-benches", &["call"])],
            Self::Codegen => &[("hwcloud-benches", &["codegen"])],
            Self::Consumer => &[("hwcloud-benches", &["consumer"])],
            Self::Waiters => &[("hwcloud-benches", &["waiters"])],
        }
    }
}

/// Runs the benchmarks of a workspace, prints the table, and writes it to `BENCHMARKS.md` if it is complete.
pub fn run(options: &Bench, workspace: &Path) -> Result<()> {
    // Separate builds, so that features of one do not affect the other.
    cargo(workspace, &["build", "--release", "--package", "hwcloud-xtask"])?;
    cargo(workspace, &["build", "--release", "--package", "hwcloud-benches", "--all-features"])?;
    let target = target_folder(workspace)?;
    if options.install_peers {
        let root = target.join("bench-peers").to_string_lossy().into_owned();
        cargo(workspace, &["install", "cargo-progenitor", "--version", PEER_VERSION, "--locked", "--root", &root])?;
    }
    let groups = options.only.map_or_else(|| Group::value_variants().to_vec(), |group| vec![group]);
    let mut figures = Vec::new();
    for (program, arguments) in groups.iter().flat_map(|group| group.programs()) {
        figures.extend(measure(&target.join("release").join(program), arguments, options.quick)?);
    }
    let table = table::render(&figures);
    println!("\n{table}");
    let missed = figures.iter().filter(|figure| figure.met == Some(false)).count();
    let goals = figures.iter().filter(|figure| figure.met.is_some()).count();
    println!("{} of {goals} goals met", goals - missed);
    if options.only.is_none() {
        let command = if options.quick { "cargo xtask bench --quick" } else { "cargo xtask bench" };
        let text = table::page(command, &machine::description(), &table);
        std::fs::write(workspace.join("BENCHMARKS.md"), text).context("cannot write BENCHMARKS.md")?;
        println!("wrote BENCHMARKS.md");
    }
    Ok(())
}

/// Runs a program and reads its figures, printing each as it arrives: some take minutes.
fn measure(program: &Path, arguments: &[&str], quick: bool) -> Result<Vec<Figure>> {
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::piped());
    if quick && !arguments.is_empty() {
        command.arg("--quick");
    }
    let mut child = command.spawn().with_context(|| format!("cannot run {}", program.display()))?;
    let output = child.stdout.take().context("cannot read the output of the program")?;
    let mut figures = Vec::new();
    for line in BufReader::new(output).lines() {
        let figure = Figure::parse(&line?)?;
        eprintln!("{}: {}", figure.benchmark, figure.ours);
        figures.push(figure);
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("{} {} ended with {status}", program.display(), arguments.join(" "));
    }
    Ok(figures)
}

fn cargo(workspace: &Path, arguments: &[&str]) -> Result<()> {
    let status = Command::new(metadata::cargo()).args(arguments).current_dir(workspace).status().context("cannot run cargo")?;
    if !status.success() {
        bail!("cargo {} ended with {status}", arguments.join(" "));
    }
    Ok(())
}

/// Returns the target folder, which the configuration of cargo or the environment may set.
fn target_folder(workspace: &Path) -> Result<PathBuf> {
    let metadata = metadata::read(workspace)?;
    let folder = metadata.get("target_directory").and_then(serde_json::Value::as_str);
    folder.map(PathBuf::from).context("cargo metadata names no target folder")
}
