//! The cost of running a program: processor time, and the memory of its largest process.
//!
//! Processor time is that of all its processes together. Other load disturbs it far less than wall-clock time.
//! The kernel records both for the children of a process, so each program is run by a separate process: this binary with the hidden
//! command `cost`.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;
use serde::{Deserialize, Serialize};

/// The cost of one run.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub struct Cost {
    /// The processor time.
    pub seconds: f64,
    /// The peak memory of the largest process.
    pub peak_bytes: u64,
}

/// Runs a program in a folder and returns its cost. Its output is shown if it fails.
pub fn of<S: AsRef<OsStr>>(folder: &Path, program: impl AsRef<OsStr>, arguments: &[S], env: &[(&str, &OsStr)]) -> Result<Cost> {
    let itself = std::env::current_exe().context("this program has no path")?;
    let mut command = Command::new(itself);
    command.arg("cost").arg("--").arg(program.as_ref()).args(arguments).current_dir(folder).envs(env.iter().copied());
    let output = command.output().context("this program cannot run itself")?;
    if !output.status.success() {
        let arguments: Vec<_> = arguments.iter().map(|argument| argument.as_ref().to_string_lossy()).collect();
        bail!("{} {}:\n{}", program.as_ref().to_string_lossy(), arguments.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    serde_json::from_slice(&output.stdout).context("the cost is not JSON")
}

/// The hidden command: runs a program and prints its cost.
pub fn run(program: &[String]) -> Result<()> {
    let (name, arguments) = program.split_first().context("there is no program to run")?;
    // The output is shown only if it fails, on the other stream.
    let status =
        Command::new(name).args(arguments).stdout(Stdio::null()).status().with_context(|| format!("cannot run {name}"))?;
    if !status.success() {
        bail!("{name} ended with {status}");
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).context("the kernel keeps no usage")?;
    let seconds = in_seconds(usage.user_time()) + in_seconds(usage.system_time());
    // In KiB on Linux.
    let peak_bytes = u64::try_from(usage.max_rss()).unwrap_or_default() << 10;
    println!("{}", serde_json::to_string(&Cost { seconds, peak_bytes })?);
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "three digits are shown")]
pub(crate) fn in_seconds(time: TimeVal) -> f64 {
    time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6
}

/// The medians of several costs.
#[derive(Clone, Debug, Default)]
pub struct Costs(Vec<Cost>);

impl Costs {
    /// Adds one.
    pub fn add(&mut self, cost: Cost) {
        self.0.push(cost);
    }

    /// Returns the median of the seconds.
    pub fn seconds(&self) -> f64 {
        crate::paired::median(self.0.iter().map(|cost| cost.seconds).collect())
    }

    /// Returns the largest peak.
    pub fn peak_bytes(&self) -> u64 {
        self.0.iter().map(|cost| cost.peak_bytes).max().unwrap_or_default()
    }

    /// Returns the median of the ratios of seconds, each to that of `other` in the same round.
    pub fn seconds_by(&self, other: &Costs) -> f64 {
        crate::paired::median(self.0.iter().zip(&other.0).map(|(ours, theirs)| ours.seconds / theirs.seconds).collect())
    }

    /// Returns the ratio of the peaks.
    #[allow(clippy::cast_precision_loss, reason = "three digits are shown")]
    pub fn peak_by(&self, other: &Costs) -> f64 {
        self.peak_bytes() as f64 / other.peak_bytes() as f64
    }
}
