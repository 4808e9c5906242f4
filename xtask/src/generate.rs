//! Generates the files of all crates in memory: no file is written, and no earlier output is read.

use std::collections::BTreeMap;

use hwcloud_spec::{Input, Lowered, lower_all};

use crate::render;

/// The result of generating.
#[derive(Debug)]
pub struct Generated {
    /// The files by path below the folder of crates; incomplete if there are errors.
    pub files: BTreeMap<String, String>,
    /// All diagnostics, as text to print.
    pub report: String,
    /// Whether there are errors.
    pub failed: bool,
    /// The stems of all specs in the folder.
    pub stems: Vec<String>,
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
                    report.push_str(&format!("{}:1:1: error: {problem}\n\n", api.sources[0]));
                }
            }
        }
    }
    Generated { files, report, failed, stems }
}
