//! Writes generated files, or compares them with the files that are there.
//!
//! Writing leaves up-to-date files alone, stages changed ones beside their targets and renames them at the end, and removes
//! what no spec gives any more: generated crates, generated files, and snapshots of generated tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use similar::TextDiff;

use crate::render::format::MARK;

/// How the files in the folder of crates differ from those that were generated.
#[derive(Debug, Default)]
pub struct Difference {
    /// Generated, but not there.
    pub missing: Vec<String>,
    /// There, but other than generated: path and the text that is there.
    pub stale: Vec<(String, String)>,
    /// There, but of no use: generated earlier and given by no spec now, or a snapshot that no generated test compares with.
    pub orphaned: Vec<String>,
}

impl Difference {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.stale.is_empty() && self.orphaned.is_empty()
    }
}

/// Compares generated files with a folder of crates. Crates of other specs are left out where `only` names some.
///
/// # Errors
///
/// A file or folder that cannot be read.
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
        // A crate that no spec gives goes whole: without its manifest the workspace could not even be read.
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

/// Whether a file of a generated crate is a snapshot that no generated test of the crate names.
fn is_unused_snapshot(generated: &BTreeMap<String, String>, krate: &str, path: &str) -> bool {
    let Some(snapshot) = path.strip_prefix("tests/snapshots/").and_then(|path| path.strip_suffix(".snap")) else { return false };
    let name = snapshot.rsplit('/').next().unwrap_or(snapshot);
    let tests = generated.iter().filter(|(path, _)| path.starts_with(&format!("{krate}/tests/")));
    !tests.into_iter().any(|(_, text)| text.contains(&format!("{name:?}")))
}

/// Crates in a folder that bear our header: no others are ever removed.
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
        let is_ours = bears_header(&entry.path().join("Cargo.toml"));
        if is_ours && name.starts_with("hwcloud-") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// The files of a crate by path with `/`, and whether they bear our header: those that somebody put beside them do not.
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
                files.push((format!("{prefix}{name}"), bears_header(&entry.path())));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Whether the first line of a file is that of our header, behind whatever starts a comment there.
pub fn bears_header(path: &Path) -> bool {
    let text = fs::read_to_string(path).unwrap_or_default();
    let first = text.lines().next().unwrap_or_default();
    ["// ", "# ", "<!-- "].iter().any(|comment| first.strip_prefix(comment).is_some_and(|rest| rest.starts_with(MARK)))
}

/// What was written and removed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Paths of files that are new or changed.
    pub written: Vec<String>,
    /// Paths of files that were removed.
    pub removed: Vec<String>,
}

/// Brings the folder of crates to what was generated.
///
/// # Errors
///
/// A file that cannot be written; as long as not everything is staged, nothing has changed.
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
            // What cannot be removed was not written.
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

/// Removes a file, and the folders that are empty without it.
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

/// The difference as a person reads it: a line and a unified diff for each file.
pub fn describe(folder: &str, difference: &Difference, generated: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    for path in &difference.missing {
        text.push_str(&format!("missing: {folder}/{path}\n{}", diff(folder, path, "", &generated[path])));
    }
    for (path, found) in &difference.stale {
        text.push_str(&format!("stale: {folder}/{path}\n{}", diff(folder, path, found, &generated[path])));
    }
    for path in &difference.orphaned {
        text.push_str(&format!("orphaned: {folder}/{path} (no spec gives it)\n"));
    }
    text
}

fn diff(folder: &str, path: &str, found: &str, wanted: &str) -> String {
    /// A whole new file is told by its first lines.
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
