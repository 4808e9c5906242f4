//! Problems found in specs: where, what is wrong, and how to mend it, all of them in one report.

use std::collections::{HashMap, HashSet};
use std::fmt::{self, Write as _};

use crate::source::{FileId, Location, Sources};

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated while it stands.
    Error,
    /// Code is generated; what it leaves out is said.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One problem at one place in a spec.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// Where it is.
    pub at: Location,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub hint: Option<String>,
}

/// Collects every problem of a run.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: HashSet<Diagnostic>,
}

impl Diagnostics {
    /// Reports an error with the way to mend it.
    pub fn error(&mut self, at: Location, message: impl Into<String>, hint: impl Into<String>) {
        self.push(Severity::Error, at, message.into(), hint.into());
    }

    /// Reports something that is left out of the generated code.
    pub fn warning(&mut self, at: Location, message: impl Into<String>, hint: impl Into<String>) {
        self.push(Severity::Warning, at, message.into(), hint.into());
    }

    fn push(&mut self, severity: Severity, at: Location, message: String, hint: String) {
        let hint = Some(hint).filter(|hint| !hint.is_empty());
        let diagnostic = Diagnostic { severity, at, message, hint };
        // A set: a shared component is reached from many places, but is wrong only once.
        self.found.insert(diagnostic);
    }

    /// Whether anything stands in the way of generating code.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.severity == Severity::Error)
    }

    /// The problems in the order of their files and lines.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<_> = self.found.iter().collect();
        sorted.sort_by(|a, b| {
            let key = |found: &Diagnostic| (found.at.file, found.at.line, found.at.column, found.severity);
            key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
        });
        sorted
    }

    /// Everything found, as text for a terminal.
    pub fn render(&self, sources: &Sources) -> String {
        let mut text = String::new();
        let mut lines: HashMap<FileId, Vec<&str>> = HashMap::new();
        for found in self.sorted() {
            let source = sources.get(found.at.file);
            let lines = lines.entry(found.at.file).or_insert_with(|| source.text.lines().collect());
            render_one(found, &source.path, lines, &mut text);
            text.push('\n');
        }
        text
    }
}

fn render_one(found: &Diagnostic, path: &str, lines: &[&str], text: &mut String) {
    let (line, column) = (found.at.line, found.at.column);
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{}:{line}:{column}: {}: {}", path, found.severity, found.message);
    let number = line.to_string();
    let gutter = " ".repeat(number.len());
    if let Some(offending) = lines.get(line.saturating_sub(1)) {
        let shown = Excerpt::of(offending, column, found.at.length);
        let _ = writeln!(text, " {gutter} |\n {number} | {}", shown.text);
        let _ = writeln!(text, " {gutter} | {}{}", " ".repeat(shown.indent), "^".repeat(shown.carets));
    }
    if let Some(hint) = &found.hint {
        let _ = writeln!(text, " {gutter} = help: {hint}");
    }
}

/// The part of a line that a report shows: specs may hold lines of any length.
struct Excerpt {
    text: String,
    indent: usize,
    carets: usize,
}

impl Excerpt {
    const WIDTH: usize = 120;

    fn of(line: &str, column: usize, length: usize) -> Self {
        let skipped = if column > Self::WIDTH { column - Self::WIDTH / 2 } else { 0 };
        let visible: String =
            line.chars().skip(skipped).take(Self::WIDTH).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let indent = column.saturating_sub(1 + skipped);
        let room = visible.chars().count().saturating_sub(indent);
        Self { text: visible.trim_end().to_owned(), indent, carets: length.clamp(1, room.max(1)) }
    }
}
