//! A workspace in a temporary folder, with the dependencies of this one: generated crates, their peers, and programs that use them.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use progenitor::InterfaceStyle;
use tempfile::TempDir;

use crate::cost::{self, Cost};
use crate::{codegen, plain, synthetic};

/// The workspace.
pub(super) struct Workspace {
    folder: TempDir,
}

/// The folder of this repository.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

impl Workspace {
    /// Creates a workspace without members, with the versions, lints and profiles of this one.
    pub(super) fn new() -> Result<Self> {
        let workspace = Self { folder: tempfile::tempdir().context("there is no temporary folder")? };
        fs::copy(root().join("Cargo.lock"), workspace.path("Cargo.lock")).context("cannot copy the lock file")?;
        Ok(workspace)
    }

    /// Writes the manifest once all members exist, and downloads all dependencies, so that no measurement waits for the network.
    pub(super) fn prepare(&self) -> Result<()> {
        // Cargo rejects a pattern that matches no folder.
        let folders = ["crates", "peers", "users"].into_iter().filter(|folder| self.path(folder).exists());
        let members: Vec<_> = folders.map(|folder| format!("\"{folder}/*\"")).collect();
        let members = format!("members = [{}]", members.join(", "));
        let root = root();
        let manifest = fs::read_to_string(root.join("Cargo.toml")).context("cannot read the workspace's manifest")?;
        let manifest = manifest.replace("path = \"", &format!("path = \"{}/", root.display()));
        let lines = manifest.lines().filter(|line| !line.starts_with("exclude"));
        let lines = lines.map(|line| if line.starts_with("members") { &members } else { line });
        fs::write(self.path("Cargo.toml"), lines.collect::<Vec<_>>().join("\n"))?;
        self.output(&["fetch"]).map(drop)
    }

    /// Adds our crates for a synthetic spec, `hwcloud-synthetic-model` and `hwcloud-synthetic-client`. Returns its YAML text.
    pub(super) fn add_synthetic(&self, operations: usize) -> Result<String> {
        let openapi = self.path("openapi");
        let files = synthetic::files("synthetic", operations);
        synthetic::write(&openapi, &files)?;
        codegen::generate_once(&openapi, &self.path("crates"))?;
        files.get("synthetic.yaml").cloned().context("the synthetic spec has a file")
    }

    /// Adds a crate as plain progenitor's documentation describes it.
    pub(super) fn add_plain(&self, name: &str, yaml: &str, style: InterfaceStyle) -> Result<()> {
        let file = plain::client(&plain::json(yaml)?, style)?;
        let dependencies = "bytes.workspace = true\nfutures-core.workspace = true\nprogenitor-client = \"0.15.1\"\n\
            regress.workspace = true\nreqwest = { workspace = true, features = [\"json\", \"query\", \"stream\"] }\n\
            serde = { workspace = true, features = [\"derive\"] }\nserde_json.workspace = true\nserde_urlencoded.workspace = true\n";
        self.add(&format!("peers/{name}"), dependencies, "lib.rs", &prettyplease::unparse(&file))
    }

    /// Adds a program that uses other crates.
    pub(super) fn add_user(&self, name: &str, dependencies: &str, main: &str) -> Result<()> {
        self.add(&format!("users/{name}"), dependencies, "main.rs", main)
    }

    /// Returns the dependency on a crate of this repository.
    pub(super) fn ours(name: &str) -> String {
        format!("{name} = {{ path = \"{}\" }}\n", root().join("crates").join(name).display())
    }

    fn add(&self, member: &str, dependencies: &str, file: &str, source: &str) -> Result<()> {
        let folder = self.path(member);
        let name = member.rsplit('/').next().unwrap_or(member);
        fs::create_dir_all(folder.join("src"))?;
        let head = format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n");
        fs::write(folder.join("Cargo.toml"), head + dependencies)?;
        fs::write(folder.join("src").join(file), source)?;
        Ok(())
    }

    /// Returns a path in the workspace.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs cargo with a target folder of this name and without incremental compilation. Returns the cost.
    pub(super) fn cargo(&self, target: &str, arguments: &[&str]) -> Result<Cost> {
        let target = self.path(target);
        let env = [("CARGO_TARGET_DIR", target.as_os_str()), ("CARGO_INCREMENTAL", OsStr::new("0"))];
        cost::of(self.folder.path(), cargo(), arguments, &env)
    }

    /// Returns the number of crates that are built for a package, without itself.
    pub(super) fn crates_below(&self, package: &str) -> Result<usize> {
        let tree =
            self.output(&["tree", "-p", package, "-e", "normal,build", "--prefix", "none", "--format", "{p}", "--no-dedupe"])?;
        let mut crates: Vec<&str> = tree.lines().filter(|line| !line.is_empty()).collect();
        crates.sort_unstable();
        crates.dedup();
        Ok(crates.len().saturating_sub(1))
    }

    fn output(&self, arguments: &[&str]) -> Result<String> {
        let output =
            Command::new(cargo()).args(arguments).current_dir(self.folder.path()).output().context("cannot run cargo")?;
        if !output.status.success() {
            bail!("cargo {}:\n{}", arguments.join(" "), String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Touches the root source files of crates, so that cargo checks them again.
    pub(super) fn touch(&self, members: &[&str]) -> Result<()> {
        for member in members {
            let file = fs::File::options().append(true).open(self.path(member).join("src/lib.rs"))?;
            file.set_modified(std::time::SystemTime::now())?;
        }
        Ok(())
    }
}

fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}
