//! Lifecycles, faults and durations as text, for the command line: `failure,missing=1,after=30s,reason=The disk is gone.` and
//! `ShowOpLog=status:503,rate=0.1`.

use std::str::FromStr;
use std::time::Duration;

use jiff::SignedDuration;

use crate::error::MockError;
use crate::fault::{Fault, Faults};
use crate::lifecycle::Lifecycle;

const LIFECYCLES: &str = "write success, failure, endless, vanishing or absent, and then any of polls=5, after=30s, missing=2, \
                          missing=2s, unknown=STATUS, status=STATUS, code=CODE, with commas in between, and reason=TEXT at the \
                          end";
const KINDS: &str = "the faults are latency:200ms, latency:0s..2s, status:503, throttled, throttled:2s, reset, cut-short, html, \
                     html:200, null, unknown and slow:10ms";
const FAULTS: &str = "write OPERATION=FAULT, or *=FAULT for all of them, and then any of rate=0.1, skip=2, times=1, with commas \
                     in between";
/// Default status of an HTML page.
const BAD_GATEWAY: u16 = 502;

/// Parses the end of the lifecycle and then its settings, separated by commas.
impl FromStr for Lifecycle {
    type Err = MockError;

    fn from_str(text: &str) -> Result<Self, MockError> {
        let wrong = |reason: String| MockError::Syntax { text: text.to_owned(), what: "lifecycle", reason };
        // The reason comes last, because it can contain commas.
        let (settings, reason) = text.split_once(",reason=").map_or((text, None), |(settings, reason)| (settings, Some(reason)));
        let mut parts = settings.split(',');
        let mut lifecycle = match parts.next().unwrap_or_default().trim() {
            "success" => Self::success(),
            "failure" => Self::failure(),
            "endless" => Self::endless(),
            "vanishing" => Self::vanishing(),
            "absent" => Self::absent(),
            other => return Err(wrong(format!("`{other}` is not an end; {LIFECYCLES}"))),
        };
        for part in parts {
            let (key, value) = part.split_once('=').ok_or_else(|| wrong(format!("`{part}` has no `=`; {LIFECYCLES}")))?;
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
                other => return Err(wrong(format!("`{other}` is unknown; {LIFECYCLES}"))),
            };
        }
        Ok(match reason {
            Some(reason) => lifecycle.reason(reason),
            None => lifecycle,
        })
    }
}

/// Parses the operation or `*`, `=`, the fault, and then when it is injected, separated by commas.
impl FromStr for Faults {
    type Err = MockError;

    fn from_str(text: &str) -> Result<Self, MockError> {
        let wrong = |reason: String| MockError::Syntax { text: text.to_owned(), what: "fault", reason };
        let (operation, rest) = text.split_once('=').ok_or_else(|| wrong(FAULTS.to_owned()))?;
        let mut parts = rest.split(',');
        let fault = fault(parts.next().unwrap_or_default().trim()).map_err(wrong)?;
        let mut faults = Self::new(fault);
        if operation.trim() != "*" {
            faults = faults.on(operation.trim());
        }
        for part in parts {
            let (key, value) = part.split_once('=').ok_or_else(|| wrong(format!("`{part}` has no `=`; {FAULTS}")))?;
            let count = || value.parse::<u64>().map_err(|_| wrong(format!("{key}={value} must be a whole number")));
            faults = match key.trim() {
                "rate" => match value.parse::<f64>() {
                    Ok(rate) if (0.0..=1.0).contains(&rate) => faults.rate(rate),
                    _ => return Err(wrong(format!("rate={value} must be a number from 0 to 1"))),
                },
                "skip" => faults.skip(count()?),
                "times" => faults.times(count()?),
                other => return Err(wrong(format!("`{other}` is unknown; {FAULTS}"))),
            };
        }
        Ok(faults)
    }
}

fn fault(text: &str) -> Result<Fault, String> {
    let (kind, value) = text.split_once(':').map_or((text, None), |(kind, value)| (kind, Some(value)));
    let needed = || value.ok_or_else(|| format!("`{kind}` needs a value; {KINDS}"));
    let none = |fault| if value.is_none() { Ok(fault) } else { Err(format!("`{kind}` takes no value; {KINDS}")) };
    match kind {
        "latency" => {
            let (from, to) = needed()?.split_once("..").unwrap_or_else(|| (value.unwrap_or_default(), value.unwrap_or_default()));
            let (from, to) = (parse_duration(from)?, parse_duration(to)?);
            if from > to { Err("the first latency must be the shorter one".to_owned()) } else { Ok(Fault::Latency { from, to }) }
        }
        "status" => Ok(Fault::Status(status(needed()?)?)),
        "throttled" => Ok(Fault::Throttled { retry_after: value.map(parse_duration).transpose()? }),
        "reset" => none(Fault::Reset),
        "cut-short" => none(Fault::CutShort),
        "html" => Ok(Fault::Html { status: value.map_or(Ok(BAD_GATEWAY), status)? }),
        "null" => none(Fault::NullAnywhere),
        "unknown" => none(Fault::UnknownEnumValue),
        "slow" => Ok(Fault::SlowBytes { pause: value.map_or(Ok(Duration::from_millis(10)), parse_duration)? }),
        other => Err(format!("`{other}` is not a fault; {KINDS}")),
    }
}

fn status(text: &str) -> Result<u16, String> {
    let status = text.parse::<u16>().ok().filter(|status| (200..=599).contains(status));
    status.ok_or_else(|| format!("`{text}` is not a status from 200 to 599"))
}

/// Parses a duration such as `500ms`, `10s`, `30m` or `2h`.
fn parse_duration(text: &str) -> Result<Duration, String> {
    let usage = || "a duration is a number with a unit: 500ms, 10s, 30m or 2h".to_owned();
    let duration: SignedDuration = text.parse().map_err(|_| usage())?;
    Duration::try_from(duration).map_err(|_| usage())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_a_unit() {
        assert_eq!(parse_duration("500ms"), Ok(Duration::from_millis(500)));
        assert_eq!(parse_duration("1.5s"), Ok(Duration::from_millis(1500)));
        assert_eq!(parse_duration("2m"), Ok(Duration::from_secs(120)));
        for wrong in ["", "10", "s", "-1s", "1d", "1.2.3s", "999999999999999999999h"] {
            assert!(parse_duration(wrong).is_err(), "{wrong}");
        }
    }
}
