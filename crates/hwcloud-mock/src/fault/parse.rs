//! Faults as text, for the command line: `ShowOpLog=status:503,rate=0.1`.

use std::str::FromStr;
use std::time::Duration;

use super::{Fault, Faults};
use crate::duration::parse_duration;
use crate::error::MockError;

const KINDS: &str = "the faults are latency:200ms, latency:0s..2s, status:503, throttled, throttled:2s, reset, cut-short, html, \
                     html:200, null, unknown and slow:10ms";
const USAGE: &str = "write OPERATION=FAULT, or *=FAULT for all of them, and then any of rate=0.1, skip=2, times=1, with commas \
                     in between";
/// Status of a page of HTML unless another one is given.
const BAD_GATEWAY: u16 = 502;

/// As text: operation or `*`, `=`, the fault, and then when it happens, separated by commas.
impl FromStr for Faults {
    type Err = MockError;

    fn from_str(text: &str) -> Result<Self, MockError> {
        let wrong = |reason: String| MockError::Syntax { text: text.to_owned(), what: "fault", reason };
        let (operation, rest) = text.split_once('=').ok_or_else(|| wrong(USAGE.to_owned()))?;
        let mut parts = rest.split(',');
        let fault = fault(parts.next().unwrap_or_default().trim()).map_err(wrong)?;
        let mut faults = Self::new(fault);
        if operation.trim() != "*" {
            faults = faults.on(operation.trim());
        }
        for part in parts {
            let (key, value) = part.split_once('=').ok_or_else(|| wrong(format!("`{part}` has no `=`; {USAGE}")))?;
            let count = || value.parse::<u64>().map_err(|_| wrong(format!("{key}={value} must be a whole number")));
            faults = match key.trim() {
                "rate" => match value.parse::<f64>() {
                    Ok(rate) if (0.0..=1.0).contains(&rate) => faults.rate(rate),
                    _ => return Err(wrong(format!("rate={value} must be a number from 0 to 1"))),
                },
                "skip" => faults.skip(count()?),
                "times" => faults.times(count()?),
                other => return Err(wrong(format!("`{other}` is unknown; {USAGE}"))),
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
        other => Err(format!("`{other}` is no fault; {KINDS}")),
    }
}

fn status(text: &str) -> Result<u16, String> {
    let status = text.parse::<u16>().ok().filter(|status| (200..=599).contains(status));
    status.ok_or_else(|| format!("`{text}` is no status from 200 to 599"))
}
