//! `cargo xtask`: generates and checks the crates of this workspace.

mod accept;
mod bench;
mod ci;
mod metadata;

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::{Args, Parser, Subcommand};
use hwcloud_spec::{Input, lower_all};
use xtask::render::{client_package_of, model_package_of};
use xtask::{generate, output};

/// Tasks of this workspace.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Generate the model and client crates of every spec.
    Codegen(Codegen),
    /// Report all problems of the specs.
    Lint(Specs),
    /// Update the snapshots of all tests; `git diff` shows what has changed.
    Accept(accept::Accept),
    /// Measure speed, memory and size in comparison with peers, and write the table to BENCHMARKS.md.
    Bench(bench::Bench),
    /// Run all steps of continuous integration, or the named ones, and report the outcome of each.
    Ci(ci::Ci),
}

#[derive(Debug, Args)]
struct Specs {
    /// Folder of specs [default: openapi in the workspace]
    #[arg(long, value_name = "DIR")]
    openapi: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Codegen {
    /// Compare with the files on disk instead of writing; exit with status 1 if they differ
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    specs: Specs,
    /// Folder of crates [default: crates in the workspace]
    #[arg(long, value_name = "DIR")]
    crates: Option<PathBuf>,
    /// File stems of the specs to generate [default: all]
    #[arg(value_name = "SPEC")]
    only: Vec<String>,
}

fn main() -> ExitCode {
    match run(Cli::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    match task {
        Task::Lint(specs) => lint(&specs),
        Task::Codegen(codegen) => self::codegen(&codegen),
        Task::Accept(options) => accept::run(&options, &workspace()),
        Task::Bench(options) => bench::run(&options, &workspace()).map(|()| ExitCode::SUCCESS),
        Task::Ci(options) => ci::run(&options, &workspace()),
    }
}

fn lint(specs: &Specs) -> Result<ExitCode> {
    let folder = specs.openapi.clone().unwrap_or_else(|| workspace().join("openapi"));
    let lowered = lower_all(&read(&folder, &folder)?);
    eprint!("{}", lowered.report);
    if lowered.failed {
        return Ok(ExitCode::FAILURE);
    }
    some_spec(lowered.apis.len(), &folder)?;
    let operations: usize = lowered.apis.iter().map(|api| api.operations.len()).sum();
    println!("{} specs with {operations} operations, no errors", lowered.apis.len());
    Ok(ExitCode::SUCCESS)
}

fn codegen(options: &Codegen) -> Result<ExitCode> {
    let openapi = options.specs.openapi.clone().unwrap_or_else(|| workspace().join("openapi"));
    let crates = options.crates.clone().unwrap_or_else(|| workspace().join("crates"));
    let mut generated = generate(&read(&openapi, &crates)?);
    eprint!("{}", generated.report);
    if generated.failed {
        return Ok(ExitCode::FAILURE);
    }
    some_spec(generated.stems.len(), &openapi)?;
    let mut only = BTreeSet::new();
    for stem in &options.only {
        if !generated.stems.contains(stem) {
            bail!("there is no spec `{stem}`; the specs are {}", generated.stems.join(", "));
        }
        only.extend([model_package_of(stem), client_package_of(stem)]);
    }
    if !only.is_empty() {
        generated.files.retain(|path, _| path.split_once('/').is_some_and(|(name, _)| only.contains(name)));
    }
    let shown = display(&crates);
    if options.check {
        let difference = output::compare(&crates, &generated.files, &only)?;
        if difference.is_empty() {
            println!("{} files in {shown} are up to date", generated.files.len());
            return Ok(ExitCode::SUCCESS);
        }
        print!("{}", output::describe(&shown, &difference, &generated.files));
        println!(
            "\n{} missing, {} stale, {} orphaned. To bring the crates up to date, run:\n\n    cargo xtask {}",
            difference.missing.len(),
            difference.stale.len(),
            difference.orphaned.len(),
            std::env::args().skip(1).filter(|argument| argument != "--check").collect::<Vec<_>>().join(" ")
        );
        return Ok(ExitCode::FAILURE);
    }
    let written = output::write(&crates, &generated.files, &only)?;
    for path in &written.written {
        println!("wrote {shown}/{path}");
    }
    for path in &written.removed {
        println!("removed {shown}/{path}");
    }
    let unchanged = generated.files.len() - written.written.len();
    println!("{} written, {} removed, {unchanged} unchanged", written.written.len(), written.removed.len());
    Ok(ExitCode::SUCCESS)
}

/// Fails if a folder has no specs: that is a mistake, which would otherwise remove every generated crate.
fn some_spec(count: usize, folder: &Path) -> Result<()> {
    if count == 0 {
        bail!("there is no spec in {}: a YAML or JSON file that starts with `openapi: 3.0.3`", display(folder));
    }
    Ok(())
}

/// Returns the root of this workspace, wherever the command is run.
fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Returns a folder as messages name it: relative to the workspace if it is inside.
fn display(folder: &Path) -> String {
    let folder = normal(folder);
    text(folder.strip_prefix(normal(&workspace())).unwrap_or(&folder))
}

/// Returns the folder of specs as generated code names it: relative to the workspace, or to the common parent of specs and crates.
fn named(openapi: &Path, crates: &Path) -> String {
    let (openapi, crates) = (normal(openapi), normal(crates));
    if let Ok(inside) = openapi.strip_prefix(normal(&workspace())) {
        return text(inside);
    }
    let shared = openapi.components().zip(crates.components()).take_while(|(a, b)| a == b).count();
    let name = openapi.components().count() - 1;
    text(&openapi.components().skip(shared.min(name)).collect::<PathBuf>())
}

/// Returns an absolute path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match component {
            Component::ParentDir => {
                normal.pop();
            }
            Component::CurDir => {}
            other => normal.push(other),
        }
    }
    normal
}

fn text(path: &Path) -> String {
    path.to_string_lossy().trim_end_matches('/').replace('\\', "/")
}

/// Reads every file below the folder of specs.
fn read(openapi: &Path, crates: &Path) -> Result<Input> {
    let files = Input::files_below(openapi).with_context(|| format!("cannot read the folder of specs {}", openapi.display()))?;
    Ok(Input { folder: named(openapi, crates), shown: display(openapi), from_tests: from_tests(openapi, crates), files })
}

/// Returns the relative path from the `tests` folder of a crate to the folder of specs, which is the same in every checkout.
fn from_tests(openapi: &Path, crates: &Path) -> String {
    let (openapi, crates) = (normal(openapi), normal(crates));
    let shared = openapi.components().zip(crates.components()).take_while(|(a, b)| a == b).count();
    let up = crates.components().count() - shared + 2;
    let down = openapi.components().skip(shared).map(|component| component.as_os_str().to_string_lossy().into_owned());
    std::iter::repeat_n("..".to_owned(), up).chain(down).collect::<Vec<_>>().join("/")
}
