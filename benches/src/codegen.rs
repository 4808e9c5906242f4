//! Code generation: our generator compared with the command line of progenitor, for our specs and for synthetic ones.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::cost::{self, Costs};
use crate::figure::{bytes, seconds};
use crate::{Figure, synthetic};

/// The numbers of operations of the synthetic specs.
const SIZES: [usize; 3] = [10, 100, 1_000];

/// The goal for the time for the largest spec divided by that for the next smaller one.
const GROWTH: f64 = 12.0;

const PEER: &str = "cargo-progenitor";

/// Prints the figures.
pub fn run(quick: bool) -> Result<()> {
    let rounds = if quick { 1 } else { 5 };
    let peer = peer();
    let folder = tempfile::tempdir().context("there is no temporary folder")?;
    let openapi = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi");
    let ours = generate(&openapi, &folder.path().join("own"), rounds)?;
    Figure::new("codegen, the specs of this workspace", described(&ours)).print();
    let mut times = Vec::new();
    for size in SIZES {
        let folder = folder.path().join(size.to_string());
        times.push(compare(size, &folder, peer.as_deref(), rounds)?);
    }
    if let [.., hundred, thousand] = times.as_slice() {
        let growth = thousand / hundred;
        Figure::new("codegen, time for 1,000 operations by that for 100", format!("{growth:.1}"))
            .with_goal(format!("≤ {GROWTH:.0}"), growth <= GROWTH)
            .print();
    }
    Ok(())
}

/// The cost and the output of a generator.
struct Run {
    costs: Costs,
    lines: usize,
}

fn described(run: &Run) -> String {
    format!("{}, {}, {} lines", seconds(run.costs.seconds()), bytes(run.costs.peak_bytes()), run.lines)
}

/// Measures both generators in turn on a synthetic spec, and returns our seconds.
fn compare(size: usize, folder: &Path, peer: Option<&Path>, rounds: usize) -> Result<f64> {
    let openapi = folder.join("openapi");
    synthetic::write(&openapi, &synthetic::files("synthetic", size)).context("the synthetic spec cannot be written")?;
    let (mut ours, mut theirs) = (Costs::default(), Costs::default());
    let (crates, plain) = (folder.join("crates"), folder.join("plain"));
    for _ in 0..rounds {
        ours.add(generate_once(&openapi, &crates)?);
        if let Some(peer) = peer {
            empty(&plain)?;
            let spec = openapi.join("synthetic.yaml");
            let options = [OsStr::new("-n"), OsStr::new("plain"), OsStr::new("-v"), OsStr::new("0.1.0")];
            let paths = [OsStr::new("progenitor"), OsStr::new("-i"), spec.as_os_str(), OsStr::new("-o"), plain.as_os_str()];
            theirs.add(cost::of(folder, peer, &[&paths[..], &options[..]].concat(), &[])?);
        }
    }
    let ours = Run { costs: ours, lines: lines_below(&crates)? };
    let figure = Figure::new(format!("codegen, {size} operations"), described(&ours));
    match peer {
        Some(_) => {
            let theirs = Run { costs: theirs, lines: lines_below(&plain)? };
            let ratio = ours.costs.seconds_by(&theirs.costs);
            figure.beside(PEER, described(&theirs), ratio).with_goal("time < 1.00", ratio < 1.0).print();
        }
        None => figure.without(PEER, "not installed: `cargo xtask bench --install-peers`").print(),
    }
    Ok(ours.costs.seconds())
}

fn generate(openapi: &Path, crates: &Path, rounds: usize) -> Result<Run> {
    let mut costs = Costs::default();
    for _ in 0..rounds {
        costs.add(generate_once(openapi, crates)?);
    }
    Ok(Run { costs, lines: lines_below(crates)? })
}

/// Runs our generator on a folder of specs, into an empty folder.
pub fn generate_once(openapi: &Path, crates: &Path) -> Result<cost::Cost> {
    empty(crates)?;
    let xtask = beside_this("xtask")?;
    if !xtask.exists() {
        bail!("there is no {}: run `cargo xtask bench`, which builds it", xtask.display());
    }
    let arguments = ["codegen".as_ref(), "--openapi".as_ref(), openapi.as_os_str(), "--crates".as_ref(), crates.as_os_str()];
    cost::of(Path::new("."), xtask, &arguments, &[])
}

/// Returns the path of a program that was built together with this one.
fn beside_this(name: &str) -> Result<PathBuf> {
    let itself = std::env::current_exe().context("this program has no path")?;
    Ok(itself.with_file_name(name))
}

/// Returns the program of the peer, if it is installed for these benchmarks or for the user.
fn peer() -> Option<PathBuf> {
    let here = beside_this("../bench-peers/bin/cargo-progenitor").ok();
    let candidates = here.into_iter().chain([PathBuf::from("cargo-progenitor")]);
    candidates.into_iter().find(|program| {
        let mut help = Command::new(program);
        help.args(["progenitor", "--help"]).stdout(Stdio::null()).stderr(Stdio::null());
        help.status().is_ok_and(|status| status.success())
    })
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Counts the lines of Rust below a folder.
fn lines_below(folder: &Path) -> Result<usize> {
    let files = hwcloud_spec::Input::files_below(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let sources = files.iter().filter(|(path, _)| path.rsplit_once('.').is_some_and(|(_, extension)| extension == "rs"));
    Ok(sources.map(|(_, text)| text.split(|byte| *byte == b'\n').count() - 1).sum())
}
