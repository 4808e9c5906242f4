//! The whole way from specs to the text of crates, with no file written and no earlier run looked at.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::lint;
use crate::load;
use crate::lower::{Api, lower};
use crate::render;
use crate::source::{Input, Sources};

/// What a run gives.
#[derive(Debug)]
pub struct Generated {
    /// Files by path below the folder of crates; only to be used where there are no errors.
    pub files: BTreeMap<String, String>,
    /// The text of every problem found, ready to print.
    pub report: String,
    /// Whether there are errors.
    pub failed: bool,
    /// Stems of all specs in the folder.
    pub stems: Vec<String>,
}

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
        apis.extend(lower(spec, &loaded, input, &mut diagnostics));
        if let Some(document) = loaded.documents.get(&spec.file) {
            lint::keywords(&document.root, &loaded.documents, &mut diagnostics);
            lint::examples(&document.root, &loaded.documents, input, &mut diagnostics);
        }
    }
    Lowered { apis, report: diagnostics.render(&sources), failed: diagnostics.has_errors() }
}

/// Generates the crates of every spec.
pub fn generate(input: &Input) -> Generated {
    let Lowered { apis, mut report, mut failed } = lower_all(input);
    let mut files = BTreeMap::new();
    let mut stems = Vec::new();
    if !failed {
        for api in &apis {
            stems.push(api.stem.clone());
            match render::crates(api, input) {
                Ok(rendered) => files.extend(rendered),
                Err(problem) => {
                    failed = true;
                    report.push_str(&format!("{}:1:1: error: {problem}\n\n", api.sources[0].0));
                }
            }
        }
    }
    Generated { files, report, failed, stems }
}
