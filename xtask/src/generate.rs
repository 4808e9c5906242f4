//! The whole way from specs to the text of crates, with no file written and no earlier run looked at.

use std::collections::BTreeMap;

use hwcloud_spec::{Input, Lowered, lower_all};

use crate::render;

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
