//! Converts descriptions to doc comments: Markdown that rustdoc accepts without a warning and never runs as a test.

use proc_macro2::TokenStream;
use quote::quote;

/// Returns paragraphs of Markdown as doc attributes, one for each line.
pub fn attributes(paragraphs: &[String]) -> TokenStream {
    let lines = lines(paragraphs).into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// Returns paragraphs of Markdown as comment lines that start with `prefix`, for example `//!`.
pub fn comment(prefix: &str, paragraphs: &[String]) -> String {
    lines(paragraphs)
        .into_iter()
        .map(|line| if line.is_empty() { format!("{prefix}\n") } else { format!("{prefix} {line}\n") })
        .collect()
}

/// The maximum width of the text of a doc comment.
const WIDTH: usize = 100;

/// Wraps paragraphs to lines of at most [`WIDTH`] columns where possible.
fn lines(paragraphs: &[String]) -> Vec<String> {
    let paragraphs = paragraphs.iter().map(|paragraph| paragraph.trim_end()).filter(|paragraph| !paragraph.is_empty());
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    let mut lines = Vec::new();
    let mut prose = String::new();
    let mut in_code = false;
    for line in text.lines() {
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        let starts_anew = line.trim_start().starts_with(['|', '#', '-', '*', '+', '>', '=', '_', '~', '<'])
            || line.trim_start().starts_with(|c: char| c.is_ascii_digit());
        if in_code || is_fence || line.trim().is_empty() || starts_anew {
            wrap(&std::mem::take(&mut prose), &mut lines);
        }
        in_code ^= is_fence;
        if in_code || is_fence || line.trim().is_empty() || line.trim_start().starts_with(['|', '#']) {
            lines.push(line.to_owned());
        } else if prose.is_empty() {
            line.clone_into(&mut prose);
        } else {
            prose.push(' ');
            prose.push_str(line.trim());
        }
        // Two blanks or a backslash at the end of a line are a break in Markdown.
        if line.ends_with("  ") || line.ends_with('\\') {
            wrap(&std::mem::take(&mut prose), &mut lines);
        }
    }
    wrap(&prose, &mut lines);
    lines
}

/// Breaks a line at blanks, and indents the continuation of a list item.
fn wrap(line: &str, into: &mut Vec<String>) {
    if line.is_empty() {
        return;
    }
    let indent = line.len() - line.trim_start().len();
    let bullet = if line.trim_start().starts_with(['-', '*', '+']) { 2 } else { 0 };
    let continued = " ".repeat((indent + bullet).min(3));
    let mut current = " ".repeat(indent);
    let mut in_span = false;
    for word in line.trim_start().split(' ') {
        // A word that would be a bullet, a heading or a quote at the start of a line cannot begin one, and code is not broken.
        let may_begin = !in_span && word.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '`' | '(' | '['));
        let may_begin = may_begin && !word.trim_end_matches(['.', ')']).chars().all(|c| c.is_ascii_digit());
        if may_begin && current.chars().count() + word.chars().count() >= WIDTH && !current.trim().is_empty() {
            into.push(std::mem::replace(&mut current, continued.clone()));
        } else if !current.trim().is_empty() {
            current.push(' ');
        }
        current.push_str(word);
        in_span ^= word.matches('`').count() % 2 == 1;
    }
    into.push(current);
}

/// Returns text as inline code, with a fence longer than any run of backticks in it.
pub fn code(text: &str) -> String {
    let text: String = clean(text).replace('\n', " ");
    let mut fence = 1;
    let mut run = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        fence = fence.max(run + 1);
    }
    let fence = "`".repeat(fence);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.is_empty() { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Returns a description as Markdown for rustdoc.
pub fn markdown(description: &str) -> String {
    let mut lines = Vec::new();
    let mut fence: Option<String> = None;
    for line in clean(description).lines() {
        let trimmed = line.trim();
        let marker: String = trimmed.chars().take_while(|c| matches!(c, '`' | '~')).collect();
        let opens = marker.len() >= 3 && marker.chars().all(|c| marker.starts_with(c));
        match &fence {
            Some(open) if opens && marker.starts_with(open.as_str()) && trimmed == marker => {
                lines.push(std::mem::take(&mut fence).unwrap_or_default());
            }
            Some(_) => lines.push(line.trim_end().to_owned()),
            None if opens && !trimmed[marker.len()..].contains('`') => {
                // Anything but `text` would be compiled and run as Rust.
                lines.push(format!("{marker}text"));
                fence = Some(marker);
            }
            None => lines.push(prose(line)),
        }
    }
    lines.extend(fence);
    lines.join("\n").trim().to_owned()
}

/// Returns the first sentence or line, for summaries.
pub fn first_sentence(markdown: &str) -> &str {
    let line = markdown.split("\n\n").next().unwrap_or(markdown);
    match line.find(". ").or_else(|| line.find(".\n")) {
        Some(end) => &line[..=end],
        None => line,
    }
}

/// Removes control characters and invisible characters that change the direction of text.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\t' => Some(' '),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

/// Converts one line outside a code block.
fn prose(line: &str) -> String {
    let text = line.trim();
    // Four blanks would make a code block, which rustdoc runs.
    let indent = line.chars().take_while(|c| c.is_whitespace()).count().min(3);
    let mut out = " ".repeat(indent);
    let mut rest = text;
    // Behind the marker of a list or a quote, four blanks would make a code block too.
    let marker = rest.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(['-', '*', '+', '>', '.', ')']);
    if let Some(behind) = marker.filter(|behind| behind.starts_with("  ")) {
        out.push_str(&rest[..rest.len() - behind.len()]);
        out.push(' ');
        rest = behind.trim_start();
    }
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '`' => code_span(rest, &mut out),
            '\\' => escape(rest, &mut out),
            '[' => bracket(rest, &mut out),
            ']' | '<' => {
                out.push('\\');
                out.push(c);
                1
            }
            'h' if rest.starts_with("http://") || rest.starts_with("https://") => url(rest, &mut out),
            _ => {
                out.push(c);
                c.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out
}

/// Copies a code span, or escapes backticks that open none.
fn code_span(rest: &str, out: &mut String) -> usize {
    let ticks = rest.len() - rest.trim_start_matches('`').len();
    let mut from = ticks;
    while let Some(start) = rest[from..].find('`').map(|offset| from + offset) {
        let run = rest[start..].len() - rest[start..].trim_start_matches('`').len();
        if run == ticks {
            out.push_str(&rest[..start + run]);
            return start + run;
        }
        from = start + run;
    }
    out.push_str(&"\\`".repeat(ticks));
    ticks
}

/// Copies an escaped character.
fn escape(rest: &str, out: &mut String) -> usize {
    match rest.chars().nth(1) {
        Some(next) if next.is_ascii_punctuation() => {
            out.push('\\');
            out.push(next);
            1 + next.len_utf8()
        }
        // A lone one at the end would break the line.
        _ => {
            out.push_str("\\\\");
            1
        }
    }
}

/// Copies a link to the web, and escapes any other bracket: rustdoc would read it as a link to an item.
fn bracket(rest: &str, out: &mut String) -> usize {
    if let Some((label, target)) = rest[1..].split_once("](")
        && !label.contains(['[', ']', '`', '<', '\\'])
        && let Some((target, _)) = target.split_once(')')
        && (target.starts_with("https://") || target.starts_with("http://"))
        && !target.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '(' | '\\'))
    {
        let length = 1 + label.len() + 2 + target.len() + 1;
        out.push_str(&rest[..length]);
        return length;
    }
    out.push_str("\\[");
    1
}

/// Puts an address in angle brackets, as rustdoc expects.
fn url(rest: &str, out: &mut String) -> usize {
    let end = rest.find(|c: char| !c.is_ascii() || c.is_whitespace() || "<>\"'`()[]{}|\\^*".contains(c)).unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '_']);
    if address.ends_with("//") {
        out.push_str(&rest[..end]);
        return end;
    }
    out.push('<');
    out.push_str(address);
    out.push('>');
    address.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_become_neither_links_nor_tags_nor_tests() {
        let cases = [
            ("a [b] c", "a \\[b\\] c"),
            ("see [docs](https://example.com/a) here", "see [docs](https://example.com/a) here"),
            ("<br/> x", "\\<br/> x"),
            ("`Vec<u8>` and <T>", "`Vec<u8>` and \\<T>"),
            ("go to https://example.com/a.", "go to <https://example.com/a>."),
            ("见https://example.com。", "见<https://example.com>。"),
            ("    indented", "indented"),
            ("-      fn x() {}", "- fn x() {}"),
            ("[a](https://example.com/a_(b)", "\\[a\\](<https://example.com/a>_(b)"),
            ("a lone ` tick", "a lone \\` tick"),
            ("```\nfn x() {}\n```", "```text\nfn x() {}\n```"),
            ("```rust\nfn x() {}", "```text\nfn x() {}\n```"),
            ("ends with \\", "ends with \\\\"),
            ("a\r\nb\u{202e}c\u{0}", "a\nbc"),
        ];
        for (given, wanted) in cases {
            assert_eq!(markdown(given), wanted, "{given:?}");
        }
    }

    #[test]
    fn long_lines_break_between_words_but_not_in_code() {
        let long = format!("- {} `a b` 1. {}", "word ".repeat(19), "more ".repeat(10));
        let lines = lines(std::slice::from_ref(&long));
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= WIDTH + 10), "{lines:#?}");
        assert!(lines[1].starts_with("  ") && !lines[1].trim_start().starts_with("1."), "{lines:#?}");
        let words = |text: &str| text.split_whitespace().map(ToOwned::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&lines.join(" ")), words(&long));
    }

    #[test]
    fn code_survives_backticks() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("^a$"), "`^a$`");
    }
}
