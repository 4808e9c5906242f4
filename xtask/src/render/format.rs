//! Formats tokens as source files, each with the header that marks it as generated.

use proc_macro2::TokenStream;

use hwcloud_spec::ir::Api;

/// The start of the notice, by which generated files are recognised.
pub const MARK: &str = "Generated from ";

/// Attributes of every generated file: rustfmt would format it differently, and names and texts come from specs.
pub const ATTRIBUTES: &str = "#![cfg_attr(rustfmt, rustfmt_skip)]\n#![allow(clippy::all, clippy::pedantic)]\n";

/// Further attributes of crate roots. Checking whether types that hold each other in long chains are `Send` needs the limit;
/// names from a spec may be in any script.
const ROOT_ATTRIBUTES: &str =
    "#![recursion_limit = \"1024\"]\n#![allow(uncommon_codepoints, mixed_script_confusables, confusable_idents)]\n";

/// Returns the notice in the first line of every generated file: its sources, and how to regenerate it.
pub fn notice(api: &Api) -> String {
    let sources = match api.sources.as_slice() {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        sources => sources.join(""),
    };
    format!("{MARK}{sources} by `cargo xtask codegen`. Do not edit: change the spec and run it again.")
}

/// Returns the notice as a comment line that starts with `prefix`.
pub fn header(api: &Api, prefix: &str) -> String {
    format!("{prefix} {}\n", notice(api))
}

/// Formats a Rust source file.
///
/// # Errors
///
/// Fails on an item that is not valid Rust, which is a bug of the generator.
pub fn source(header: &str, docs: &str, items: impl IntoIterator<Item = TokenStream>) -> Result<String, String> {
    let mut text = format!("{header}\n{docs}\n");
    // prettyplease needs no rustfmt, and its output is the same for every toolchain.
    text.push_str(ATTRIBUTES);
    for item in items {
        let file = syn::parse2::<syn::File>(item.clone())
            .map_err(|error| format!("generated code that is not valid Rust ({error}): {item}"))?;
        text.push('\n');
        text.push_str(&spaced(&prettyplease::unparse(&file)));
    }
    Ok(text)
}

/// Formats the root file of a crate.
///
/// # Errors
///
/// Fails as [`source`] does.
pub fn root(header: &str, docs: &str, items: TokenStream) -> Result<String, String> {
    let text = source(header, docs, [items])?;
    Ok(text.replacen(ATTRIBUTES, &format!("{ATTRIBUTES}{ROOT_ATTRIBUTES}"), 1))
}

/// Inserts a blank line after each item of a file or an `impl`.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 16);
    let mut after: Option<&str> = None;
    let mut in_uses = false;
    for line in text.lines() {
        let is_use = ["use ", "pub use ", "mod ", "pub mod "].iter().any(|start| line.starts_with(start));
        if in_uses && !is_use && line.starts_with(|c: char| c.is_alphabetic() || c == '#' || c == '/') {
            blank_line(&mut spaced);
        }
        in_uses = is_use || (in_uses && line.starts_with([' ', '}']));
        if let Some(indent) = after
            && line.starts_with(indent)
            && !line[indent.len()..].starts_with(['}', ' ', ')'])
            && !line.trim().is_empty()
        {
            blank_line(&mut spaced);
        }
        spaced.push_str(line);
        spaced.push('\n');
        after = match line {
            "}" | "};" => Some(""),
            "    }" => Some("    "),
            _ if !line.starts_with([' ', '#', '/'])
                && line.ends_with(';')
                && !line.starts_with("use ")
                && !line.starts_with("mod ")
                && !line.starts_with("pub use ") =>
            {
                Some("")
            }
            _ => None,
        };
    }
    spaced
}

fn blank_line(text: &mut String) {
    if !text.ends_with("\n\n") {
        text.push('\n');
    }
}
