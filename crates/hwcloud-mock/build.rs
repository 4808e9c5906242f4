//! Lists the specs of the workspace and their examples, so that they become part of the crate.
//!
//! They are outside the package: one from a registry is built without them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let variable = |name| env::var_os(name).map(PathBuf::from).ok_or_else(|| io::Error::other(format!("{name} is not set")));
    let package = variable("CARGO_MANIFEST_DIR")?;
    let specs = package.join("../../openapi");
    println!("cargo::rerun-if-changed=build.rs");
    let mut table = "[".to_owned();
    // In a folder of vendored packages, ../../openapi would belong to another project.
    if package.ends_with("crates/hwcloud-mock") && specs.is_dir() {
        // Not for a missing folder: cargo would rebuild the crate each time.
        println!("cargo::rerun-if-changed=../../openapi");
        list(&specs, "", &mut table)?;
    }
    table.push_str("\n]\n");
    fs::write(variable("OUT_DIR")?.join("specs.rs"), table)
}

/// Writes a line for every file below a folder: its path in the folder, and its bytes.
fn list(folder: &Path, prefix: &str, table: &mut String) -> io::Result<()> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    paths.sort();
    for path in paths {
        let not_text = || io::Error::other(format!("the name of {} is not UTF-8", path.display()));
        let name = path.file_name().and_then(|name| name.to_str()).ok_or_else(not_text)?;
        if path.is_dir() {
            list(&path, &format!("{prefix}{name}/"), table)?;
        } else {
            let whole = path.to_str().ok_or_else(not_text)?;
            write!(table, "\n    ({:?}, include_bytes!({whole:?})),", format!("{prefix}{name}")).map_err(io::Error::other)?;
        }
    }
    Ok(())
}
