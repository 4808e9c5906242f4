//! Source files, and positions in them.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// The input of a run: every file below the folder of specs, by its path in that folder.
#[derive(Clone, Debug)]
pub struct Input {
    /// The folder as generated code names it, for example `openapi`; independent of the checkout.
    pub folder: String,
    /// The folder as diagnostics name it, as a path that can be opened.
    pub shown: String,
    /// Relative path from the `tests` folder of a generated crate to the folder of specs, for `include_str!`.
    pub from_tests: String,
    /// The files, by path with `/` as the separator.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Input {
    /// Creates an input of the given files in a folder called `openapi`, beside the crates.
    pub fn new<P: Into<String>, T: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, T)>) -> Self {
        Self {
            folder: "openapi".to_owned(),
            shown: "openapi".to_owned(),
            from_tests: "../../../openapi".to_owned(),
            files: files.into_iter().map(|(path, text)| (path.into(), text.into())).collect(),
        }
    }

    /// Reads every file below a folder, by its path in the folder.
    ///
    /// # Errors
    ///
    /// Fails if a file or folder cannot be read.
    pub fn files_below(folder: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
        let mut files = BTreeMap::new();
        let mut pending = vec![(folder.to_owned(), String::new())];
        while let Some((folder, prefix)) = pending.pop() {
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if path.is_dir() {
                    pending.push((path.clone(), format!("{prefix}{name}/")));
                } else {
                    files.insert(format!("{prefix}{name}"), fs::read(&path)?);
                }
            }
        }
        Ok(files)
    }

    /// Returns the path of a file as diagnostics name it.
    pub fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.shown)
    }

    /// Returns the path of a file as generated code names it.
    pub fn named(&self, path: &str) -> String {
        format!("{}/{path}", self.folder)
    }
}

/// Index of a file in the [`Sources`] of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(usize);

/// A position in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Length in characters.
    pub length: usize,
}

/// One text file.
#[derive(Debug)]
pub struct Source {
    /// The path as diagnostics name it.
    pub path: String,
    /// The text.
    pub text: String,
}

/// All source files of a run.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Adds a file.
    pub fn add(&mut self, path: String, text: String) -> FileId {
        self.files.push(Source { path, text });
        FileId(self.files.len() - 1)
    }

    /// Returns the file with this index.
    pub fn get(&self, file: FileId) -> &Source {
        &self.files[file.0]
    }
}

impl FileId {
    /// Returns the position of the start of the file.
    pub fn start(self) -> Location {
        Location { file: self, line: 1, column: 1, length: 1 }
    }
}
