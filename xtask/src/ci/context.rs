//! The context of steps: the workspace, running commands, and installing tools that a Rust toolchain lacks.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use super::Outcome;

/// The context that every step receives.
#[derive(Debug)]
pub struct Context {
    pub root: PathBuf,
    /// Whether missing tools are installed.
    install: bool,
    /// `PATH` with our own tools first.
    path: OsString,
}

/// A cargo subcommand from crates.io, at the version that this workspace uses.
#[derive(Debug)]
pub struct Tool {
    pub package: &'static str,
    pub subcommand: &'static str,
    pub version: &'static str,
}

/// Environment variables that select the toolchain of this process.
const TOOLCHAIN: &[&str] = &["CARGO", "RUSTUP_TOOLCHAIN", "RUSTC", "RUSTDOC", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"];

/// Prefixes of environment variables that `cargo run` sets for this process, and that would make nested builds dirty.
const OURS: &[&str] = &["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];

impl Context {
    pub fn new(root: &Path, install: bool) -> Result<Self> {
        let ours = root.join("target/tools/bin");
        let others = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(std::iter::once(ours).chain(env::split_paths(&others)))?;
        Ok(Self { root: root.to_owned(), install, path })
    }

    /// Returns a command that runs in the root of the workspace.
    pub fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&self.root).env("PATH", &self.path);
        let is_ours = |name: &OsString| name.to_str().is_some_and(|name| OURS.iter().any(|start| name.starts_with(start)));
        for (name, _) in env::vars_os().filter(|(name, _)| is_ours(name)) {
            command.env_remove(name);
        }
        command
    }

    /// Returns a command of the cargo that started this process.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        self.command("cargo", arguments)
    }

    /// Returns a command of the cargo of another toolchain.
    pub fn cargo_of(&self, toolchain: &str, arguments: &[&str]) -> Command {
        let mut command = self.command("rustup", &["run", toolchain, "cargo"]);
        command.args(arguments);
        for name in TOOLCHAIN {
            command.env_remove(name);
        }
        command
    }

    /// Returns `None` if a cargo subcommand is installed, or has now been; otherwise why the step cannot run.
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

    /// Does the same for a toolchain.
    pub fn needs_toolchain(&self, toolchain: &str) -> Result<Option<Outcome>> {
        if succeeds(&mut self.cargo_of(toolchain, &["--version"])) {
            return Ok(None);
        }
        let install = ["rustup", "toolchain", "install", toolchain, "--profile", "minimal"];
        self.missing(&format!("Rust {toolchain} is not installed"), &install, &[])
    }

    /// Installs a missing tool, with additional options; or explains how to.
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

/// Prints a command, runs it and waits for it.
pub fn run(command: &mut Command) -> Result<Outcome> {
    let shown = show(command);
    println!("$ {shown}");
    let status = command.status().with_context(|| format!("cannot run `{shown}`"))?;
    Ok(if status.success() { Outcome::Passed } else { Outcome::Failed(format!("`{shown}`: {status}")) })
}

/// Returns whether a command runs and succeeds.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Returns a command as it would be typed.
fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
