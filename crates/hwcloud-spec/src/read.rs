//! The whole way from the files of a folder to lowered APIs and a report of what is wrong.

use crate::diagnostic::Diagnostics;
use crate::ir::Api;
use crate::lint;
use crate::load;
use crate::lower::lower;
use crate::source::{Input, Sources};

/// The specs of a folder, lowered.
#[derive(Debug)]
pub struct Lowered {
    /// One API a spec, by stem.
    pub apis: Vec<Api>,
    /// The text of every problem found, ready to print.
    pub report: String,
    /// Whether there are errors.
    pub failed: bool,
}

/// Reads, checks and lowers every spec of a folder.
pub fn lower_all(input: &Input) -> Lowered {
    /// Schemas refer to each other in chains that are walked by recursion; a long one must not end the process.
    const STACK: usize = 256 << 20;
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || lower_here(input));
        match thread.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(lowered)) => lowered,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(error) => {
                let report = format!("error: no thread could be started to read the specs: {error}\n");
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
