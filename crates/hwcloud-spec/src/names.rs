//! Derives Rust names from the names in a spec: a valid identifier for any text, if there is one.

use heck::{ToPascalCase, ToSnakeCase};

/// Words that are identifiers only with `r#`, or not at all.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern",
    "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override",
    "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Words that cannot be escaped with `r#`.
const UNESCAPABLE: &[&str] = &["self", "Self", "super", "crate"];

/// Types of the prelude that generated models refer to.
const PRELUDE: &[&str] = &["Option", "Result", "String", "Vec", "Box", "BTreeMap", "Into", "IntoIterator"];

/// Functions of a generated `Client`, and methods that every value has and that Rust would call instead.
const CLIENT_METHODS: &[&str] = &["new", "clone", "into", "try_into"];

/// Methods of a generated builder.
const BUILDER_NAMES: &[&str] =
    &["new", "send", "wait", "resume", "timeout", "retry_policy", "header", "clone", "call", "body", "start", "items"];

/// Types and traits that the module of builders refers to.
const BUILDER_TYPES: &[&str] = &["Box", "Into", "IntoIterator", "Option", "Result", "String", "TryInto", "Vec"];

/// Returns the name of a schema, an operation or an enum member, such as `OperationLog`.
pub fn pascal(text: &str) -> Option<String> {
    let name = words(text)?.to_pascal_case();
    let name = if name.starts_with(|c: char| c.is_numeric()) { format!("N{name}") } else { name };
    Some(if UNESCAPABLE.contains(&name.as_str()) { format!("{name}_") } else { name }).filter(|name| is_identifier(name))
}

/// Returns the name of a type of the model crate: as [`pascal`], but different from types of the prelude.
pub fn type_name(text: &str) -> Option<String> {
    let name = pascal(text)?;
    Some(if PRELUDE.contains(&name.as_str()) { format!("{name}Model") } else { name })
}

/// Returns the name of the builder of an operation.
pub fn builder(text: &str) -> Option<String> {
    Some(avoiding(pascal(text)?, BUILDER_TYPES, "Operation"))
}

/// Returns the name of a field, such as `operation_log_id`.
pub fn field(text: &str) -> Option<String> {
    let name = words(text)?.to_snake_case();
    let name = if name.starts_with(|c: char| c.is_numeric()) { format!("_{name}") } else { name };
    Some(escape(name)).filter(|name| is_identifier(name.trim_start_matches("r#")))
}

/// Returns the name of a method of the client.
pub fn method(text: &str) -> Option<String> {
    Some(avoiding(field(text)?, CLIENT_METHODS, "_operation"))
}

/// Returns the name of a setter of a builder.
pub fn setter(text: &str) -> Option<String> {
    Some(avoiding(field(text)?, BUILDER_NAMES, "_parameter"))
}

fn avoiding(name: String, taken: &[&str], suffix: &str) -> String {
    if taken.contains(&name.as_str()) { name + suffix } else { name }
}

fn escape(name: String) -> String {
    if UNESCAPABLE.contains(&name.as_str()) {
        format!("{name}_")
    } else if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}

/// Returns whether a text is an identifier, such as an `x-rust-name` must be.
pub fn is_identifier(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c))
        && characters.all(unicode_ident::is_xid_continue)
        && name.chars().any(|c| c != '_')
}

/// Returns the name of a variant from `x-enum-varnames`, unchanged if it is in Rust's style.
pub fn variant(name: &str) -> Option<String> {
    if !is_identifier(name) || UNESCAPABLE.contains(&name) {
        return None;
    }
    let is_in_style = name.starts_with(char::is_uppercase) && !name.contains('_');
    if is_in_style { Some(name.to_owned()) } else { pascal(name) }
}

/// Replaces characters that cannot be part of an identifier with blanks. Text of such characters only is spelt out, so that `<=` and
/// `*` have names too.
fn words(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some("empty".to_owned());
    }
    let signed_number = text.strip_prefix(['+', '-']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let has_letters = text.chars().any(unicode_ident::is_xid_continue) && text.chars().any(|c| c != '_');
    let words = if has_letters && text.chars().any(|c| c != '_' && unicode_ident::is_xid_continue(c)) && !signed_number {
        text.chars().map(|c| if unicode_ident::is_xid_continue(c) { c } else { ' ' }).collect()
    } else {
        text.chars()
            .map(|c| if unicode_ident::is_xid_continue(c) && c != '_' { c.to_string() } else { sign(c) })
            .collect::<String>()
    };
    Some(words).filter(|words| !words.trim().is_empty())
}

fn sign(c: char) -> String {
    let word = match c {
        ' ' => "space",
        '!' => "not",
        '"' => "quote",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '\'' => "apostrophe",
        '(' | ')' => "parenthesis",
        '*' => "asterisk",
        '+' => "plus",
        ',' => "comma",
        '-' => "minus",
        '.' => "dot",
        '/' => "slash",
        ':' => "colon",
        ';' => "semicolon",
        '<' => "less",
        '=' => "equal",
        '>' => "greater",
        '?' => "question",
        '@' => "at",
        '[' | ']' => "bracket",
        '\\' => "backslash",
        '^' => "caret",
        '_' => "underscore",
        '`' => "backtick",
        '{' | '}' => "brace",
        '|' => "or",
        '~' => "tilde",
        _ => return format!(" u{:x} ", u32::from(c)),
    };
    format!(" {word} ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_becomes_a_valid_type_name() {
        let cases = [
            ("OperationLog", "OperationLog"),
            ("operation-log", "OperationLog"),
            ("a.b", "AB"),
            ("5g", "N5g"),
            ("00", "N00"),
            ("", "Empty"),
            ("-1", "Minus1"),
            ("+1", "Plus1"),
            ("<=", "LessEqual"),
            ("*", "Asterisk"),
            ("__", "UnderscoreUnderscore"),
            ("self", "Self_"),
            ("运行中", "运行中"),
            ("☃", "U2603"),
            ("OS::Nova::Server", "OsNovaServer"),
        ];
        for (text, name) in cases {
            assert_eq!(pascal(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn fields_escape_keywords_and_leading_digits() {
        let cases = [
            ("type", "r#type"),
            ("self", "self_"),
            ("X-Foo", "x_foo"),
            ("a.b", "a_b"),
            ("5g", "_5g"),
            ("gen", "r#gen"),
            ("backupId", "backup_id"),
        ];
        for (text, name) in cases {
            assert_eq!(field(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn names_of_generated_methods_are_avoided() {
        assert_eq!(method("new").as_deref(), Some("new_operation"));
        assert_eq!(method("into").as_deref(), Some("into_operation"));
        assert_eq!(setter("send").as_deref(), Some("send_parameter"));
        assert_eq!(type_name("option").as_deref(), Some("OptionModel"));
    }
}
