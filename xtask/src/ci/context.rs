//! Where steps run, how they run commands, and how they come by the tools that a Rust toolchain does not have.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use super::Outcome;

/// What the benchmarks need, which no other build does.
pub const BENCHES: &str = "hwcloud-benches/run";

/// What every step gets.
#[derive(Debug)]
pub struct Context {
    pub root: PathBuf,
    /// Whether missing tools are installed.
    install: bool,
    /// Our own tools first.
    path: OsString,
}

/// A cargo subcommand from crates.io, at the version that this workspace is checked with.
#[derive(Debug)]
pub struct Tool {
    pub package: &'static str,
    pub subcommand: &'static str,
    pub version: &'static str,
}

/// What says which toolchain this process has.
const TOOLCHAIN: &[&str] = &["CARGO", "RUSTUP_TOOLCHAIN", "RUSTC", "RUSTDOC", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"];

/// Beginnings of what `cargo run` tells this process about itself, and tools would take for news about them.
const OURS: &[&str] = &["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];

impl Context {
    pub fn new(root: &Path, install: bool) -> Result<Self> {
        let ours = root.join("target/tools/bin");
        let others = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(std::iter::once(ours).chain(env::split_paths(&others)))?;
        Ok(Self { root: root.to_owned(), install, path })
    }

    /// A command in the root of the workspace.
    pub fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&self.root).env("PATH", &self.path);
        let is_ours = |name: &OsString| name.to_str().is_some_and(|name| OURS.iter().any(|start| name.starts_with(start)));
        for (name, _) in env::vars_os().filter(|(name, _)| is_ours(name)) {
            command.env_remove(name);
        }
        command
    }

    /// `cargo`, as this process was started by it.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        self.command("cargo", arguments)
    }

    /// `cargo` of another toolchain.
    pub fn cargo_of(&self, toolchain: &str, arguments: &[&str]) -> Command {
        let mut command = self.command("rustup", &["run", toolchain, "cargo"]);
        command.args(arguments);
        for name in TOOLCHAIN {
            command.env_remove(name);
        }
        command
    }

    /// Whether a subcommand of cargo is there, or is now; otherwise the word on how to install it.
    pub fn needs_tool(&self, tool: &Tool) -> Result<Option<Outcome>> {
        if succeeds(&mut self.cargo(&[tool.subcommand, "--version"])) {
            return Ok(None);
        }
        let Tool { package, version, .. } = tool;
        self.missing(
            &format!("{package} is not installed"),
            &["cargo", "install", "--locked", &format!("{package}@{version}")],
            &["--root", "target/tools"],
        )
    }

    /// The same for a toolchain.
    pub fn needs_toolchain(&self, toolchain: &str) -> Result<Option<Outcome>> {
        if succeeds(&mut self.cargo_of(toolchain, &["--version"])) {
            return Ok(None);
        }
        let install = ["rustup", "toolchain", "install", toolchain, "--profile", "minimal"];
        self.missing(&format!("Rust {toolchain} is not installed"), &install, &[])
    }

    /// Installs what is missing, with options that only we need; or says how.
    fn missing(&self, reason: &str, install: &[&str], options: &[&str]) -> Result<Option<Outcome>> {
        let [program, arguments @ ..] = install else { return Ok(None) };
        if !self.install {
            return Ok(Some(Outcome::Skipped(format!("{reason}; `{}` installs it, and so does --install", install.join(" ")))));
        }
        match run(self.command(program, arguments).args(options))? {
            Outcome::Passed => Ok(None),
            other => Ok(Some(other)),
        }
    }
}

/// Shows a command and runs it to its end.
pub fn run(command: &mut Command) -> Result<Outcome> {
    let shown = show(command);
    println!("$ {shown}");
    let status = command.status().with_context(|| format!("cannot run `{shown}`"))?;
    Ok(if status.success() { Outcome::Passed } else { Outcome::Failed(format!("`{shown}`: {status}")) })
}

/// Whether a command can be run, and ends well.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// A command as it would be typed.
fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
