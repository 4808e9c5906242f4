//! Runs all steps: from the files of a folder to the IR of each spec and a report of all problems.

use crate::diagnostic::Diagnostics;
use crate::ir::Api;
use crate::lint;
use crate::load;
use crate::lower::lower;
use crate::source::{Input, Sources};

/// The specs of a folder, lowered.
#[derive(Debug)]
pub struct Lowered {
    /// The IR of each spec, in the order of file names.
    pub apis: Vec<Api>,
    /// All diagnostics, as text to print.
    pub report: String,
    /// Whether there are errors.
    pub failed: bool,
}

/// Loads, lints and lowers every spec of a folder.
pub fn lower_all(input: &Input) -> Lowered {
    /// Chains of schemas are walked by recursion: a long one must not overflow the stack.
    const STACK: usize = 256 << 20;
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || lower_here(input));
        match thread.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(lowered)) => lowered,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(error) => {
                let report = format!("error: cannot start a thread to read the specs: {error}\n");
                Lowered { apis: Vec::new(), report, failed: true }
            }
        }
    })
}

fn lower_here(input: &Input) -> Lowered {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let loaded = load::load(input, &mut sources, &mut diagnostics);
    lint::extensions(&loaded.documents, &mut diagnostics);
    let mut apis = Vec::new();
    for spec in &loaded.specs {
        if let Some(document) = loaded.documents.get(&spec.file) {
            lint::paths(&document.root, &loaded.documents, &mut diagnostics);
            lint::operations(&document.root, &loaded.documents, &mut diagnostics);
            lint::keywords(&document.root, &loaded.documents, &mut diagnostics);
        }
        let Some(api) = lower(spec, &loaded, input, &mut diagnostics) else { continue };
        lint::examples(&api, &mut diagnostics);
        apis.push(api);
    }
    Lowered { apis, report: diagnostics.render(&sources), failed: diagnostics.has_errors() }
}
