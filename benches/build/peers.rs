//! Writes the types that plain progenitor generates from our specs, as peers of the generated models.

#[path = "../src/plain.rs"]
mod plain;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result};
use progenitor::InterfaceStyle;

/// Writes a file for each spec to the output folder of the build script.
pub(super) fn write() -> Result<()> {
    let openapi = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../openapi");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for spec in ["bcs", "cbr", "modelarts"] {
        let path = openapi.join(spec).with_extension("yaml");
        println!("cargo::rerun-if-changed={}", path.display());
        let yaml = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut file = plain::client(&plain::json(&yaml)?, InterfaceStyle::Positional)?;
        // The client would need progenitor's runtime, and is not part of decoding.
        file.items.retain(|item| matches!(item, syn::Item::Mod(module) if module.ident == "types"));
        file.attrs.clear();
        fs::write(out.join(spec).with_extension("rs"), prettyplease::unparse(&file))?;
    }
    Ok(())
}
