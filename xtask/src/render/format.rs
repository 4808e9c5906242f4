//! Tokens to the text of a source file, and the header that every generated file starts with.

use proc_macro2::TokenStream;

use hwcloud_spec::ir::Api;

/// The start of the first line of every generated file, by which it is known.
pub const MARK: &str = "Generated from ";

/// Attributes of every generated file: rustfmt would write it another way, and names and texts are what specs make them.
pub const ATTRIBUTES: &str = "#![cfg_attr(rustfmt, rustfmt_skip)]\n#![allow(clippy::all, clippy::pedantic)]\n";

/// What the root of a crate says beside that. Types that hold each other in long chains need the limit when a compiler asks
/// whether they can be sent to another thread; names of a spec may be in any script.
const ROOT_ATTRIBUTES: &str =
    "#![recursion_limit = \"1024\"]\n#![allow(uncommon_codepoints, mixed_script_confusables, confusable_idents)]\n";

/// The comment that a file starts with: what it comes from and how to make it again.
pub fn header(api: &Api, prefix: &str) -> String {
    let mut text = String::new();
    for (index, path) in api.sources.iter().enumerate() {
        let start = if index == 0 { MARK } else { "and from " };
        text.push_str(&format!("{prefix} {start}{path}\n"));
    }
    text.push_str(&format!("{prefix} by `cargo xtask codegen`. Do not edit: change the spec and run it again.\n"));
    text
}

/// A Rust source file of the given items.
///
/// # Errors
///
/// Says which item is not valid Rust; that is a fault of the generator.
pub fn source(header: &str, docs: &str, items: impl IntoIterator<Item = TokenStream>) -> Result<String, String> {
    let mut text = format!("{header}\n{docs}\n");
    // Formatting is prettyplease's, which needs no rustfmt and is the same for every toolchain.
    text.push_str(ATTRIBUTES);
    for item in items {
        let file = syn::parse2::<syn::File>(item.clone())
            .map_err(|error| format!("generated code that is not valid Rust ({error}): {item}"))?;
        text.push('\n');
        text.push_str(&spaced(&prettyplease::unparse(&file)));
    }
    Ok(text)
}

/// The root file of a crate.
///
/// # Errors
///
/// As [`source`].
pub fn root(header: &str, docs: &str, items: TokenStream) -> Result<String, String> {
    let text = source(header, docs, [items])?;
    Ok(text.replacen(ATTRIBUTES, &format!("{ATTRIBUTES}{ROOT_ATTRIBUTES}"), 1))
}

/// With a blank line after each item of a file or an `impl`.
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
