//! The time of the services, which reject signatures that are more than 15 minutes off.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use http::{HeaderMap, header};

/// The tolerated difference: dates of HTTP are in whole seconds, and responses take time.
const TOLERANCE: Duration = Duration::from_secs(30);

/// The local clock, corrected by the dates of responses.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    /// The offset to the local clock, in seconds.
    offset: AtomicI64,
}

impl Clock {
    /// Returns the corrected time.
    pub(crate) fn now(&self) -> SystemTime {
        shifted(SystemTime::now(), self.offset.load(Ordering::Relaxed))
    }

    /// Adopts the date of a response, if the corrected time differs from it.
    pub(crate) fn observe(&self, headers: &HeaderMap) {
        let Some(date) = date_of(headers) else { return };
        if is_off(self.now(), date) {
            let ours = SystemTime::now();
            let offset = match date.duration_since(ours) {
                Ok(ahead) => i64::try_from(ahead.as_secs()).unwrap_or(0),
                Err(behind) => i64::try_from(behind.duration().as_secs()).map_or(0, |seconds| -seconds),
            };
            tracing::debug!(offset_seconds = offset, "the clock follows the service's");
            self.offset.store(offset, Ordering::Relaxed);
        }
    }
}

/// Returns the date of a response; `None` if it comes from a cache.
pub(crate) fn date_of(headers: &HeaderMap) -> Option<SystemTime> {
    if headers.contains_key(header::AGE) {
        return None;
    }
    httpdate::parse_http_date(headers.get(header::DATE)?.to_str().ok()?).ok()
}

/// Returns whether two times differ by more than the tolerance.
pub(crate) fn is_off(ours: SystemTime, theirs: SystemTime) -> bool {
    let apart = ours.duration_since(theirs).unwrap_or_else(|error| error.duration());
    apart > TOLERANCE
}

fn shifted(time: SystemTime, seconds: i64) -> SystemTime {
    let by = Duration::from_secs(seconds.unsigned_abs());
    let shifted = if seconds < 0 { time.checked_sub(by) } else { time.checked_add(by) };
    shifted.unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(ahead: i64) -> HeaderMap {
        let date = httpdate::fmt_http_date(shifted(SystemTime::now(), ahead));
        HeaderMap::from_iter([(header::DATE, date.parse().unwrap())])
    }

    fn ahead(clock: &Clock) -> i64 {
        clock.offset.load(Ordering::Relaxed)
    }

    #[test]
    fn the_clock_follows_the_service_in_both_directions() {
        let clock = Clock::default();
        clock.observe(&dated(5));
        assert_eq!(ahead(&clock), 0);
        clock.observe(&dated(3600));
        assert!((3595..=3600).contains(&ahead(&clock)), "{}", ahead(&clock));
        clock.observe(&dated(3610));
        assert!(ahead(&clock) <= 3600);
        clock.observe(&dated(-7200));
        assert!((-7205..=-7195).contains(&ahead(&clock)), "{}", ahead(&clock));
        clock.observe(&dated(0));
        assert_eq!(ahead(&clock), 0);
    }

    #[test]
    fn invalid_dates_are_ignored() {
        let clock = Clock::default();
        clock.observe(&HeaderMap::new());
        clock.observe(&HeaderMap::from_iter([(header::DATE, "yesterday".parse().unwrap())]));
        let mut cached = dated(-7200);
        cached.insert(header::AGE, "7200".parse().unwrap());
        clock.observe(&cached);
        assert_eq!(ahead(&clock), 0);
    }
}
