//! The profile of the vendor's SDKs: an INI file with a section `[basic]`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use configparser::ini::{Ini, IniDefault};

use super::read_file;
use crate::error::{ConfigError, ConfigProblem};

const FIELD: &str = "profile";
const SECTION: &str = "basic";

/// The values of the section, and their source.
#[derive(Default)]
pub(super) struct Profile {
    values: HashMap<String, String>,
    path: Option<PathBuf>,
    /// What to add to the name of the file as a source.
    note: &'static str,
}

impl Profile {
    /// Reads the profile, if there is one. It must exist if the path is explicit. A problem leaves a profile without values, because
    /// it matters only if a value is needed.
    pub(super) async fn read(file: Option<(PathBuf, bool)>) -> (Self, Option<ConfigProblem>) {
        let Some((path, is_explicit)) = file else { return (Self::default(), None) };
        let values = match read_file(FIELD, &path, is_explicit).await {
            Ok(Some(text)) => parse(text, &path),
            Ok(None) => return (Self { path: Some(path), note: " (no such file)", ..Self::default() }, None),
            Err(problem) => Err(problem),
        };
        match values {
            Ok(values) => (Self { values, path: Some(path), note: "" }, None),
            Err(problem) => (Self { path: Some(path), note: " (not a readable profile)", ..Self::default() }, Some(problem)),
        }
    }

    /// Returns a value and its source.
    pub(super) fn get(&self, name: &str) -> Option<(String, String)> {
        self.values.get(name).map(|value| (value.clone(), self.source(name)))
    }

    /// Names the source of a value.
    pub(super) fn source(&self, name: &str) -> String {
        match &self.path {
            Some(path) => format!("{name} in [{SECTION}] of {}{}", path.display(), self.note),
            None => format!("{name} in [{SECTION}] of ~/.huaweicloud/credentials (no home folder)"),
        }
    }
}

fn parse(text: String, path: &Path) -> Result<HashMap<String, String>, ConfigProblem> {
    let mut syntax = IniDefault::default();
    // A secret may hold any character: comments have a line of their own, and a value ends with its line.
    syntax.inline_comment_symbols = Some(Vec::new());
    syntax.delimiters = vec!['='];
    let mut ini = Ini::new_from_defaults(syntax);
    let mut sections = ini
        .read(text)
        // The parser's message repeats the line, which may be the one with the secret.
        .map_err(|_| ConfigError::from_file(FIELD, path, "must be an INI file: sections, and lines of name = value"))?;
    let section = sections.remove(SECTION).unwrap_or_default();
    let values = section.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
    Ok(values.collect())
}
