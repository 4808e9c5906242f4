//! The profile of the vendor's SDKs: an INI file with a section `[basic]`.

use std::collections::HashMap;
use std::path::PathBuf;

use configparser::ini::{Ini, IniDefault};

use super::read_file;
use crate::error::{ConfigError, ConfigProblem};

const FIELD: &str = "profile";
const SECTION: &str = "basic";

/// The values of the section, and where they are from.
#[derive(Default)]
pub(super) struct Profile {
    values: HashMap<String, String>,
    path: Option<PathBuf>,
    is_missing: bool,
}

impl Profile {
    /// Reads the profile, if there is one. Whether the path is explicit decides if there must be.
    pub(super) async fn read(file: Option<(PathBuf, bool)>) -> Result<Self, ConfigProblem> {
        let Some((path, is_explicit)) = file else { return Ok(Self::default()) };
        let Some(text) = read_file(FIELD, &path, is_explicit).await? else {
            return Ok(Self { path: Some(path), is_missing: true, ..Self::default() });
        };
        let mut syntax = IniDefault::default();
        // A secret may hold any character: comments have a line of their own, and a value ends with its line.
        syntax.inline_comment_symbols = Some(Vec::new());
        syntax.delimiters = vec!['='];
        let mut ini = Ini::new_from_defaults(syntax);
        let mut sections = ini
            .read(text)
            // The parser's message repeats the line, which may be the one with the secret.
            .map_err(|_| ConfigError::from_file(FIELD, &path, "must be an INI file: sections, and lines of name = value"))?;
        let section = sections.remove(SECTION).unwrap_or_default();
        let values = section.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
        Ok(Self { values: values.collect(), path: Some(path), is_missing: false })
    }

    /// A value, and where it is from.
    pub(super) fn get(&self, name: &str) -> Option<(String, String)> {
        self.values.get(name).map(|value| (value.clone(), self.place(name)))
    }

    /// Where a value is, or was looked for.
    pub(super) fn place(&self, name: &str) -> String {
        match &self.path {
            Some(path) => {
                let missing = if self.is_missing { " (no such file)" } else { "" };
                format!("{name} in [{SECTION}] of {}{missing}", path.display())
            }
            None => format!("{name} in [{SECTION}] of ~/.huaweicloud/credentials (no home folder)"),
        }
    }
}
