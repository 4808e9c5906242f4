//! Whether the workspace builds with the lowest versions of its own dependencies that its manifests allow.
//!
//! The lock file holds the newest ones, so this is looked at in a copy with a lock file of its own.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::Outcome;
use super::context::{BENCHES, Context, run};

/// What a copy goes without: what builds and version control leave, and the fuzz targets, which are not released.
const LEFT_OUT: &[&str] = &["target", ".git", "fuzz"];

/// Resolves and checks the copy.
pub fn check(context: &Context) -> Result<Outcome> {
    let copy = context.root.join("target/minimal-versions/workspace");
    if copy.exists() {
        fs::remove_dir_all(&copy).with_context(|| format!("cannot remove {}", copy.display()))?;
    }
    copy_folder(&context.root, &copy, LEFT_OUT)?;
    // The option is unstable. The variable makes cargo take it, and would make build scripts take other paths.
    let update = ["update", "-Z", "direct-minimal-versions", "--quiet"];
    let updated = run(context.cargo(&update).current_dir(&copy).env("RUSTC_BOOTSTRAP", "1"))?;
    if !matches!(updated, Outcome::Passed) {
        return Ok(updated);
    }
    let check = ["check", "--workspace", "--features", BENCHES, "--target-dir", "../target"];
    run(context.cargo(&check).current_dir(&copy))
}

fn copy_folder(from: &Path, to: &Path, left_out: &[&str]) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
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
