//! Writes generated files, or compares them with the files on disk.
//!
//! Writing skips up-to-date files, stages changed ones beside their targets and renames them at the end, and removes what is no
//! longer generated: crates, files, and snapshots of generated tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use similar::TextDiff;

use crate::render::format::MARK;

/// The differences between the generated files and those in the folder of crates.
#[derive(Debug, Default)]
pub struct Difference {
    /// Files that are generated, but not on disk.
    pub missing: Vec<String>,
    /// Files on disk that differ from the generated ones: path, and text on disk.
    pub stale: Vec<(String, String)>,
    /// Files on disk that are no longer generated, and snapshots that no generated test compares with.
    pub orphaned: Vec<String>,
}

impl Difference {
    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.stale.is_empty() && self.orphaned.is_empty()
    }
}

/// Compares generated files with a folder of crates. If `only` names crates, all others are ignored.
///
/// # Errors
///
/// Fails if a file or folder cannot be read.
pub fn compare(folder: &Path, generated: &BTreeMap<String, String>, only: &BTreeSet<String>) -> Result<Difference> {
    let mut difference = Difference::default();
    for (path, text) in generated {
        match fs::read(folder.join(path)) {
            Ok(found) if found == text.as_bytes() => {}
            Ok(found) => difference.stale.push((path.clone(), String::from_utf8_lossy(&found).into_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => difference.missing.push(path.clone()),
            Err(error) => return Err(error).with_context(|| format!("cannot read {}", folder.join(path).display())),
        }
    }
    for name in generated_crates(folder)? {
        if !only.is_empty() && !only.contains(&name) {
            continue;
        }
        // A crate that is no longer generated is removed entirely: without its manifest cargo could not read the workspace.
        let is_gone = !generated.contains_key(&format!("{name}/Cargo.toml"));
        for (path, is_ours) in files_below(&folder.join(&name))? {
            let is_unused = is_ours || is_gone || is_unused_snapshot(generated, &name, &path);
            let path = format!("{name}/{path}");
            if is_unused && !generated.contains_key(&path) {
                difference.orphaned.push(path);
            }
        }
    }
    Ok(difference)
}

/// Returns whether a file of a generated crate is a snapshot that no generated test of the crate names.
fn is_unused_snapshot(generated: &BTreeMap<String, String>, krate: &str, path: &str) -> bool {
    let Some(snapshot) = path.strip_prefix("tests/snapshots/").and_then(|path| path.strip_suffix(".snap")) else { return false };
    let name = snapshot.rsplit('/').next().unwrap_or(snapshot);
    let tests = generated.iter().filter(|(path, _)| path.starts_with(&format!("{krate}/tests/")));
    !tests.into_iter().any(|(_, text)| text.contains(&format!("{name:?}")))
}

/// Returns the crates in a folder whose manifest has our header. No others are ever removed.
fn generated_crates(folder: &Path) -> Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", folder.display())),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_ours = has_header(&entry.path().join("Cargo.toml"));
        if is_ours && name.starts_with("hwcloud-") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Returns the files of a crate by path with `/`, and whether they have our header; hand-written files do not.
fn files_below(folder: &Path) -> Result<Vec<(String, bool)>> {
    let mut files = Vec::new();
    let mut pending = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = pending.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name == "target" || name.starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() {
                pending.push((entry.path(), format!("{prefix}{name}/")));
            } else {
                files.push((format!("{prefix}{name}"), has_header(&entry.path())));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Returns whether the first line of a file is our header, in any of the comment syntaxes.
pub fn has_header(path: &Path) -> bool {
    let text = fs::read_to_string(path).unwrap_or_default();
    let first = text.lines().next().unwrap_or_default();
    ["// ", "# ", "<!-- "].iter().any(|comment| first.strip_prefix(comment).is_some_and(|rest| rest.starts_with(MARK)))
}

/// The paths that were written and removed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Paths of files that are new or changed.
    pub written: Vec<String>,
    /// Paths of files that were removed.
    pub removed: Vec<String>,
}

/// Writes the generated files to the folder of crates, and removes orphaned ones.
///
/// # Errors
///
/// Fails if a file cannot be written. Unless all files are staged, no target has changed.
pub fn write(folder: &Path, generated: &BTreeMap<String, String>, only: &BTreeSet<String>) -> Result<Written> {
    let Difference { missing, stale, orphaned } = compare(folder, generated, only)?;
    let mut changed: Vec<String> = missing.into_iter().chain(stale.into_iter().map(|(path, _)| path)).collect();
    changed.sort();
    let mut staged: Vec<(PathBuf, PathBuf)> = Vec::new();
    let result = changed.iter().try_for_each(|path| -> Result<()> {
        let target = folder.join(path);
        let parent = target.parent().unwrap_or(folder);
        fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
        let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let temporary = parent.join(format!(".{name}.staged"));
        staged.push((temporary.clone(), target));
        fs::write(&temporary, &generated[path]).with_context(|| format!("cannot write {}", temporary.display()))
    });
    if let Err(error) = result {
        for (temporary, _) in &staged {
            // A file that cannot be removed was not written.
            let _ = fs::remove_file(temporary);
        }
        return Err(error);
    }
    for (temporary, target) in staged {
        fs::rename(&temporary, &target).with_context(|| format!("cannot replace {}", target.display()))?;
    }
    for path in &orphaned {
        remove(folder, path)?;
    }
    Ok(Written { written: changed, removed: orphaned })
}

/// Removes a file, and folders that become empty.
fn remove(folder: &Path, path: &str) -> Result<()> {
    let file = folder.join(path);
    fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    for parent in file.ancestors().skip(1).take_while(|parent| *parent != folder) {
        if fs::remove_dir(parent).is_err() {
            break;
        }
    }
    Ok(())
}

/// Describes a difference for the terminal: a line and a unified diff for each file.
pub fn describe(folder: &str, difference: &Difference, generated: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    for path in &difference.missing {
        text.push_str(&format!("missing: {folder}/{path}\n{}", diff(folder, path, "", &generated[path])));
    }
    for (path, found) in &difference.stale {
        text.push_str(&format!("stale: {folder}/{path}\n{}", diff(folder, path, found, &generated[path])));
    }
    for path in &difference.orphaned {
        text.push_str(&format!("orphaned: {folder}/{path} (no longer generated)\n"));
    }
    text
}

fn diff(folder: &str, path: &str, found: &str, wanted: &str) -> String {
    /// Of a long new file, the first lines are enough.
    const MOST_LINES: usize = 200;
    let diff = TextDiff::from_lines(found, wanted);
    let unified = diff
        .unified_diff()
        .context_radius(3)
        .header(&format!("{folder}/{path} (on disk)"), &format!("{folder}/{path} (generated)"))
        .to_string();
    let lines: Vec<&str> = unified.lines().collect();
    let mut text: String = lines.iter().take(MOST_LINES).flat_map(|line| [*line, "\n"]).collect();
    if lines.len() > MOST_LINES {
        text.push_str(&format!("… {} more lines\n", lines.len() - MOST_LINES));
    }
    text
}
