//! Makes strings that satisfy their length and pattern.

use hwcloud_types::{Validate, Validator};
use regex_syntax::hir::{Class, Hir, HirKind};

use crate::ir::Constraints;
use crate::validate::matches;

/// The maximum length of a made-up string.
const MAX_LENGTH: usize = 10_000;

/// Returns the shortest string; `None` if there is a pattern.
pub(super) fn shortest(constraints: &Constraints) -> Option<String> {
    let length = usize::try_from(constraints.min_length.unwrap_or(0)).ok().filter(|length| *length <= MAX_LENGTH)?;
    Some("a".repeat(length)).filter(|text| keeps(constraints, text))
}

/// Returns the `index`th made-up string.
pub(super) fn words(constraints: &Constraints, index: usize) -> Option<String> {
    if let Some(pattern) = constraints.pattern
        && let Ok(hir) = regex_syntax::parse(pattern)
    {
        return matching(constraints, &hir, index);
    }
    let base = ["example", "another", "third"].get(index).map_or_else(|| format!("example{index}"), |word| (*word).to_owned());
    let least = usize::try_from(constraints.min_length.unwrap_or(0)).ok().filter(|least| *least <= MAX_LENGTH)?;
    let most = usize::try_from(constraints.max_length.unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let text: String = base.chars().chain(std::iter::repeat('x')).take(base.len().max(least).min(most)).collect();
    (keeps(constraints, &text) && !text.is_empty()).then_some(text)
}

/// Returns a string that an expression matches. A higher index has more repetitions, so that strings differ.
fn matching(constraints: &Constraints, hir: &Hir, index: usize) -> Option<String> {
    let mut skipped = 0;
    let mut last = String::new();
    // Unbounded repetitions are repeated until the string is long enough.
    for extra in 0..=128 {
        let mut text = String::new();
        write(hir, extra, &mut text);
        if text.len() > MAX_LENGTH {
            return None;
        }
        if !text.is_empty() && text != last && keeps(constraints, &text) {
            if skipped == index {
                return Some(text);
            }
            skipped += 1;
            last = text;
        }
    }
    (!last.is_empty()).then_some(last)
}

fn keeps(constraints: &Constraints, text: &str) -> bool {
    let mut validator = Validator::new(&matches);
    text.validate(constraints, &mut validator);
    validator.finish().is_empty()
}

/// Writes a short string that an expression matches, with `extra` additional repetitions where these are unbounded.
fn write(hir: &Hir, extra: u32, text: &mut String) {
    if text.len() > MAX_LENGTH {
        return;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(Class::Unicode(class)) => {
            let holds = |c: &char| class.iter().any(|range| range.start() <= *c && *c <= range.end());
            let nice = ['a', '1', 'A', '0', '-', '_', ' '].into_iter().find(holds);
            text.extend(nice.or_else(|| class.iter().next().map(regex_syntax::hir::ClassUnicodeRange::start)));
        }
        HirKind::Class(Class::Bytes(class)) => text.extend(class.iter().next().map(|range| char::from(range.start()))),
        HirKind::Repetition(repetition) => {
            let count = repetition.min.saturating_add(extra).min(repetition.max.unwrap_or(u32::MAX));
            for _ in 0..count {
                if text.len() > MAX_LENGTH {
                    return;
                }
                write(&repetition.sub, 0, text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, extra, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, extra, text)),
        HirKind::Alternation(parts) => parts.iter().take(1).for_each(|part| write(part, extra, text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_for(pattern: &'static str, min_length: Option<u64>) -> Option<String> {
        words(&Constraints { pattern: Some(pattern), min_length, ..Constraints::NONE }, 0)
    }

    #[test]
    fn made_up_texts_keep_their_pattern_and_length() {
        assert_eq!(text_for("^[0-9a-f]{8}-[1-5][0-9a-f]{3}$", None).as_deref(), Some("aaaaaaaa-1aaa"));
        assert_eq!(text_for("^[a-z]+$", Some(5)).as_deref(), Some("aaaaa"));
        assert_eq!(text_for("^(ab|cd)?[A-Z0-9]*$", Some(3)).as_deref(), Some("ab1"));
        assert_eq!(words(&Constraints { max_length: Some(3), ..Constraints::NONE }, 0).as_deref(), Some("exa"));
    }

    #[test]
    fn later_texts_differ_where_the_pattern_lets_them() {
        let letters = Constraints { pattern: Some("^[a-z]+$"), ..Constraints::NONE };
        assert_eq!((words(&letters, 0).as_deref(), words(&letters, 1).as_deref()), (Some("a"), Some("aa")));
    }

    #[test]
    fn no_pattern_blocks_the_generator() {
        assert_eq!(text_for("^(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9]{8,}$", None), None);
        assert_eq!(text_for("^((([a-z]{1000}){1000}){1000})$", None), None);
        let rules = Constraints { pattern: Some("^(a+)+$"), ..Constraints::NONE };
        assert!(!keeps(&rules, &format!("{}!", "a".repeat(64))));
    }

    #[test]
    fn the_shortest_text_is_empty_where_it_may_be() {
        assert_eq!(shortest(&Constraints::NONE).as_deref(), Some(""));
        assert_eq!(shortest(&Constraints { min_length: Some(2), ..Constraints::NONE }).as_deref(), Some("aa"));
        assert_eq!(shortest(&Constraints { pattern: Some("^x$"), ..Constraints::NONE }), None);
    }
}
