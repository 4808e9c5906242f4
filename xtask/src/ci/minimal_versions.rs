//! Checks that the workspace builds with the lowest versions of its direct dependencies that the manifests allow.
//!
//! The lock file has the newest versions, so the check runs in a copy of the workspace with its own lock file.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::Outcome;
use super::context::{Context, run};
use super::steps::BENCHES;

/// Folders that are not copied: build output, version control, and the fuzz targets, which are not released.
const LEFT_OUT: &[&str] = &["target", ".git", "fuzz"];

/// Resolves and checks the copy.
pub fn check(context: &Context) -> Result<Outcome> {
    let copy = context.root.join("target/minimal-versions/workspace");
    if copy.exists() {
        fs::remove_dir_all(&copy).with_context(|| format!("cannot remove {}", copy.display()))?;
    }
    copy_folder(&context.root, &copy, LEFT_OUT)?;
    // The option is unstable. The variable enables it; it is not set for the build, where it would affect build scripts.
    let update = ["update", "-Z", "direct-minimal-versions", "--quiet"];
    let updated = run(context.cargo(&update).current_dir(&copy).env("RUSTC_BOOTSTRAP", "1"))?;
    if !matches!(updated, Outcome::Passed) {
        return Ok(updated);
    }
    let check = ["check", "--workspace", "--features", BENCHES, "--target-dir", "../target"];
    run(context.cargo(&check).current_dir(&copy))
}

fn copy_folder(from: &Path, to: &Path, left_out: &[&str]) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if left_out.iter().any(|left_out| name == *left_out) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &to.join(&name), &[])?;
        } else {
            fs::copy(entry.path(), to.join(&name)).with_context(|| format!("cannot copy {}", entry.path().display()))?;
        }
    }
    Ok(())
}
