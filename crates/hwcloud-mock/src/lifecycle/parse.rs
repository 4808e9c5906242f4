//! Lifecycles as text, for the command line: `failure,missing=1,after=30s,reason=The disk is gone.`

use std::str::FromStr;

use super::Lifecycle;
use crate::duration::parse_duration;
use crate::error::MockError;

const WHAT: &str = "lifecycle";
const USAGE: &str = "write success, failure, endless, vanishing or absent, and then any of polls=5, after=30s, missing=2, \
                     missing=2s, unknown=STATUS, status=STATUS, code=CODE, with commas in between, and reason=TEXT at the end";

/// As text: how it ends, and then what else is set, separated by commas.
impl FromStr for Lifecycle {
    type Err = MockError;

    fn from_str(text: &str) -> Result<Self, MockError> {
        let wrong = |reason: String| MockError::Syntax { text: text.to_owned(), what: WHAT, reason };
        // The reason comes last, for it may hold commas.
        let (settings, reason) = text.split_once(",reason=").map_or((text, None), |(settings, reason)| (settings, Some(reason)));
        let mut parts = settings.split(',');
        let mut lifecycle = match parts.next().unwrap_or_default().trim() {
            "success" => Self::success(),
            "failure" => Self::failure(),
            "endless" => Self::endless(),
            "vanishing" => Self::vanishing(),
            "absent" => Self::absent(),
            other => return Err(wrong(format!("`{other}` is no end; {USAGE}"))),
        };
        for part in parts {
            let (key, value) = part.split_once('=').ok_or_else(|| wrong(format!("`{part}` has no `=`; {USAGE}")))?;
            let polls = || value.parse::<u32>().map_err(|_| wrong(format!("{key}={value} must be a whole number")));
            let time = || parse_duration(value).map_err(|reason| wrong(format!("{key}={value}: {reason}")));
            lifecycle = match key.trim() {
                "polls" => lifecycle.after_polls(polls()?),
                "after" => lifecycle.after(time()?),
                "missing" => match value.parse() {
                    Ok(polls) => lifecycle.missing_polls(polls),
                    Err(_) => lifecycle.missing_for(time()?),
                },
                "unknown" => lifecycle.unknown_status(value),
                "status" => lifecycle.final_status(value),
                "code" => lifecycle.code(value),
                other => return Err(wrong(format!("`{other}` is unknown; {USAGE}"))),
            };
        }
        Ok(match reason {
            Some(reason) => lifecycle.reason(reason),
            None => lifecycle,
        })
    }
}
