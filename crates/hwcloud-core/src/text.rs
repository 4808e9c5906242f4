//! Formats foreign text for one line of a log.

use std::error::Error as StdError;
use std::fmt::Write;

/// The maximum length of a message, in characters.
const LONGEST: usize = 500;

/// Returns foreign `text` on one line, shortened with an ellipsis.
pub(crate) fn one_line(text: &str) -> String {
    let line = flat(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Returns `text` on one line, however long, with runs of blanks and control characters replaced by one blank.
pub(crate) fn flat(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.trim().chars() {
        let is_blank = c.is_whitespace() || c.is_control();
        if !(is_blank && line.ends_with(' ')) {
            line.push(if is_blank { ' ' } else { c });
        }
    }
    line
}

/// Returns an error with its causes, without repeating a message.
pub(crate) fn chain(error: &(dyn StdError + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let message = error.to_string();
        if !text.ends_with(&message) {
            // Writing to a String does not fail.
            let _ = write!(text, ": {message}");
        }
        cause = error.source();
    }
    one_line(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_escapes_become_blanks() {
        assert_eq!(one_line(" a\r\n\tb\u{1b}[31m "), "a b [31m");
    }

    #[test]
    fn long_text_ends_in_an_ellipsis() {
        let line = one_line(&"ä".repeat(501));
        assert_eq!(line.chars().count(), 501);
        assert!(line.ends_with('…'));
        assert_eq!(one_line(&"ä".repeat(500)).chars().count(), 500);
    }
}
