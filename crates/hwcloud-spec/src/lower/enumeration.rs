//! Lowers string enums: the members, and the names and descriptions of the variants.

use super::Lowering;
use crate::ir::{UNKNOWN, Variant};
use crate::load::{Node, Value};
use crate::names;

impl<'a> Lowering<'a> {
    /// Returns the variants of a string enum, in documented order.
    pub(super) fn variants(&mut self, node: &'a Node) -> Vec<Variant> {
        let Some(members) = node.get("enum") else { return Vec::new() };
        let members: Vec<&Node> = members.elements().iter().filter(|member| !matches!(member.value, Value::Null)).collect();
        let given_names = self.companion(node, "x-enum-varnames", members.len());
        let descriptions = self.companion(node, "x-enum-descriptions", members.len());
        let mut variants: Vec<Variant> = Vec::with_capacity(members.len());
        for (index, member) in members.iter().enumerate() {
            let Some(text) = self.member_text(member) else { continue };
            if variants.iter().any(|known| known.text == text) {
                continue;
            }
            let given = given_names.get(index).copied();
            let Some(rust_name) = self.variant_name(text, member, given) else { continue };
            if let Some(first) = variants.iter().find(|known| known.rust_name == rust_name) {
                self.diagnostics.error(
                    given.unwrap_or(member).at,
                    format!("the members `{}` and `{text}` both become the Rust name `{rust_name}`", first.text),
                    "name the variants with `x-enum-varnames`",
                );
                continue;
            }
            let description = descriptions.get(index).and_then(|node| node.text()).map(str::trim).filter(|text| !text.is_empty());
            variants.push(Variant { text: text.to_owned(), rust_name, description: description.map(ToOwned::to_owned) });
        }
        variants
    }

    fn member_text(&mut self, member: &'a Node) -> Option<&'a str> {
        if let Value::Text(text) = &member.value {
            return Some(text);
        }
        let (message, hint) = match &member.value {
            Value::Number(_, written) => {
                (format!("`{written}` is a number, but the enum is of strings"), format!("quote it: '{written}'"))
            }
            Value::Bool(value) => (format!("`{value}` is a boolean, but the enum is of strings"), format!("quote it: '{value}'")),
            _ => (format!("{} in an enum of strings", member.kind()), "use strings as members".to_owned()),
        };
        self.diagnostics.error(member.at, message, hint);
        None
    }

    fn variant_name(&mut self, text: &str, member: &Node, given: Option<&Node>) -> Option<String> {
        if let Some(given) = given {
            let name = given.text().and_then(names::variant).filter(|name| name != UNKNOWN);
            if name.is_none() {
                let hint = format!("use letters and digits, and not `{UNKNOWN}`");
                self.diagnostics.error(given.at, "not usable as the name of a Rust enum variant", hint);
            }
            return name;
        }
        let name = names::pascal(text).filter(|name| name != UNKNOWN);
        if name.is_none() {
            self.diagnostics.error(
                member.at,
                format!("no variant name can be derived from `{text}`"),
                "name the variants with `x-enum-varnames`",
            );
        }
        name
    }

    /// Returns a list beside `enum`, which must have as many entries.
    fn companion(&mut self, node: &'a Node, key: &str, length: usize) -> Vec<&'a Node> {
        let Some(list) = node.get(key) else { return Vec::new() };
        let entries = list.elements();
        if let Some(entry) = entries.iter().find(|entry| entry.text().is_none()) {
            self.diagnostics.error(entry.at, format!("{} in `{key}`", entry.kind()), "use strings as entries; quote them");
            return Vec::new();
        }
        if entries.len() != length {
            self.diagnostics.error(
                list.at,
                format!("`{key}` has {} entries for {length} members of the enum", entries.len()),
                "write one string for each member, in the same order",
            );
            return Vec::new();
        }
        entries.iter().collect()
    }
}
