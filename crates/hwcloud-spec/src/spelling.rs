//! Suggestions for misspelt words.

/// Returns the candidate most similar to a misspelt word, if one is similar enough.
pub fn closest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let limit = match word.chars().count() {
        0..=4 => 1,
        5..=9 => 2,
        _ => 3,
    };
    let near =
        candidates.iter().map(|candidate| (distance(word, candidate), *candidate)).filter(|(distance, _)| *distance <= limit);
    near.min().map(|(_, candidate)| candidate)
}

/// Returns the Levenshtein distance, ignoring case.
fn distance(a: &str, b: &str) -> usize {
    strsim::levenshtein(&a.to_lowercase(), &b.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_misspelt_word_finds_its_candidate() {
        let words = ["x-enum-varnames", "x-errata", "get"];
        assert_eq!(closest("x-enum-varname", &words), Some("x-enum-varnames"));
        assert_eq!(closest("x-erata", &words), Some("x-errata"));
        assert_eq!(closest("gett", &words), Some("get"));
        assert_eq!(closest("Thnig", &["Thing"]), Some("Thing"));
        assert_eq!(closest("x-logo", &words), None);
    }
}
