//! Mutations of specs by lines and values: mutated bytes are seldom valid YAML.

/// Returns a mutated text; `None` if the fuzzer's own mutation should be used.
pub fn mutate(text: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut chance = Chance(seed);
    if chance.below(3) == 0 {
        return None;
    }
    let text = str::from_utf8(text).ok()?;
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return None;
    }
    for _ in 0..=chance.below(3) {
        step(&mut lines, &mut chance);
    }
    Some((lines.join("\n") + "\n").into_bytes())
}

/// Applies one mutation.
fn step(lines: &mut Vec<String>, chance: &mut Chance) {
    if lines.is_empty() {
        return;
    }
    let (from, to) = (chance.below(lines.len()), chance.below(lines.len()));
    match chance.below(8) {
        0 => {
            lines.remove(from);
        }
        1 => lines.insert(to, lines[from].clone()),
        2 => lines.swap(from, to),
        3 => lines[from].insert_str(0, "  "),
        4 => lines[from] = lines[from].strip_prefix("  ").unwrap_or(&lines[from]).to_owned(),
        // Moves the value of one line to the key of another.
        5 | 6 => {
            if let (Some(key), Some(value)) = (key_of(&lines[to]), value_of(&lines[from])) {
                lines[to] = format!("{key}: {value}");
            }
        }
        // Moves a block of lines to another place.
        _ => {
            let end = (from + 1 + chance.below(6)).min(lines.len());
            let block: Vec<String> = lines[from..end].to_vec();
            lines.splice(to..to, block);
        }
    }
}

fn key_of(line: &str) -> Option<&str> {
    line.split_once(':').map(|(key, _)| key)
}

fn value_of(line: &str) -> Option<&str> {
    let value = line.split_once(": ").map(|(_, value)| value).or_else(|| line.trim_start().strip_prefix("- "));
    value.or(Some(line.trim())).filter(|value| !value.is_empty())
}

/// Pseudo-random numbers, the same for the same seed.
struct Chance(u32);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        // A linear congruential generator, of which the upper bits are better.
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit.max(1)
    }
}
