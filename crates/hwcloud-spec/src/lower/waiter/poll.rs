//! Lowers poll intervals and timeouts: durations such as `10s`.

use std::time::Duration;

use super::{Reader, is_mapping};
use crate::ir::Poll;
use crate::load::Node;

const DEFAULT: Poll =
    Poll { initial: Duration::from_secs(10), max: Duration::from_secs(60), timeout: Duration::from_secs(30 * 60) };

impl Reader<'_> {
    pub(super) fn poll(&mut self, node: Option<&Node>) -> Option<Poll> {
        let Some(node) = node else { return Some(DEFAULT) };
        if !is_mapping(node) {
            return None;
        }
        let [initial, max, timeout] = ["initial", "max", "timeout"].map(|key| self.duration(node, key));
        let (Ok(initial), Ok(max), Ok(timeout)) = (initial, max, timeout) else { return None };
        // Defaults are adjusted to given values.
        let shortest = max.into_iter().chain(timeout).fold(DEFAULT.initial, Duration::min);
        let initial = initial.unwrap_or(shortest);
        let max = max.unwrap_or_else(|| timeout.map_or(DEFAULT.max, |timeout| DEFAULT.max.min(timeout)).max(initial));
        let timeout = timeout.unwrap_or_else(|| DEFAULT.timeout.max(max));
        for (shorter, longer, [shorter_key, longer_key]) in
            [(initial, max, ["initial", "max"]), (max, timeout, ["max", "timeout"])]
        {
            if shorter > longer {
                self.diagnostics.error(
                    node.get(longer_key).unwrap_or(node).at,
                    format!("`{longer_key}` is shorter than `{shorter_key}`"),
                    "`initial` and `max` are the first and the longest interval, `timeout` is for the whole wait",
                );
            }
        }
        Some(Poll { initial, max, timeout })
    }

    /// Returns a duration, if it is given; reports one that is not valid.
    fn duration(&mut self, poll: &Node, key: &str) -> Result<Option<Duration>, ()> {
        let Some(node) = poll.get(key) else { return Ok(None) };
        let duration = node.text().and_then(parse).filter(|duration| !duration.is_zero());
        if duration.is_none() {
            self.diagnostics.error(
                node.at,
                format!("`{key}` must be a positive duration"),
                "a number with a unit: `500ms`, `10s`, `30m` or `2h`",
            );
        }
        duration.map(Some).ok_or(())
    }
}

fn parse(text: &str) -> Option<Duration> {
    humantime::parse_duration(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_a_unit() {
        assert_eq!(parse("500ms"), Some(Duration::from_millis(500)));
        assert_eq!(parse("10s"), Some(Duration::from_secs(10)));
        assert_eq!(parse("90m"), Some(Duration::from_secs(5400)));
        assert_eq!(parse("2h"), Some(Duration::from_secs(7200)));
        for wrong in ["", "10", "s", "-1s", "10x", "99999999999999999999s", "18446744073709551615h"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
