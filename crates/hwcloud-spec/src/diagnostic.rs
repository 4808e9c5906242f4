//! Problems found in specs: position, message and hint, all of them in one report.

use std::collections::{HashMap, HashSet};
use std::fmt::{self, Write as _};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::source::{FileId, Location, Sources};

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Prevents generation.
    Error,
    /// Does not prevent generation; reports what the generated code leaves out.
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
    /// The severity.
    pub severity: Severity,
    /// The position.
    pub at: Location,
    /// What is wrong.
    pub message: String,
    /// How to correct it.
    pub hint: Option<String>,
}

/// Collects every problem of a run.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: HashSet<Diagnostic>,
}

impl Diagnostics {
    /// Reports an error with a hint on how to correct it.
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
        // A set: a shared component is reached from many places, but its problem is reported once.
        self.found.insert(diagnostic);
    }

    /// Returns whether there is an error, which prevents generation.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.severity == Severity::Error)
    }

    /// Returns the problems in the order of files and lines.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<_> = self.found.iter().collect();
        sorted.sort_by(|a, b| {
            let key = |found: &Diagnostic| (found.at.file, found.at.line, found.at.column, found.severity);
            key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
        });
        sorted
    }

    /// Renders all problems as text for a terminal.
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
    // Editors parse this line. Writing to a String cannot fail.
    let _ = writeln!(text, "{path}:{line}:{column}: {}: {}", found.severity, found.message);
    let level = match found.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_level(level);
    if let Some(offending) = lines.get(line.saturating_sub(1)) {
        let excerpt = Excerpt::of(offending, column, found.at.length);
        let annotation = AnnotationKind::Primary.span(excerpt.span);
        group = group.element(Snippet::source(excerpt.text).line_start(line).fold(false).annotation(annotation));
    }
    if let Some(hint) = &found.hint {
        group = group.element(Level::HELP.message(hint.as_str()));
    }
    if !group.is_empty() {
        let _ = writeln!(text, "{}", Renderer::plain().render(&[group]));
    }
}

/// The part of a line that a report shows, since lines may be of any length.
struct Excerpt {
    text: String,
    /// The bytes to annotate.
    span: Range<usize>,
}

impl Excerpt {
    const WIDTH: usize = 120;

    fn of(line: &str, column: usize, length: usize) -> Self {
        let skipped = if column > Self::WIDTH { column - Self::WIDTH / 2 } else { 0 };
        let visible: String = line.chars().skip(skipped).take(Self::WIDTH).collect();
        let text = visible.trim_end().to_owned();
        let byte = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(byte, _)| byte);
        let start = column.saturating_sub(1 + skipped);
        let span = byte(start)..byte(start.saturating_add(length.max(1)));
        Self { text, span }
    }
}
