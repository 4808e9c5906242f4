//! What a misspelt word most likely means.

/// The candidate that a misspelt word most likely means.
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

/// Levenshtein distance, without regard to case.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.to_lowercase().chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_slip_of_the_finger_finds_its_word() {
        let words = ["x-enum-varnames", "x-errata", "get"];
        assert_eq!(closest("x-enum-varname", &words), Some("x-enum-varnames"));
        assert_eq!(closest("x-erata", &words), Some("x-errata"));
        assert_eq!(closest("gett", &words), Some("get"));
        assert_eq!(closest("Thnig", &["Thing"]), Some("Thing"));
        assert_eq!(closest("x-logo", &words), None);
    }
}
