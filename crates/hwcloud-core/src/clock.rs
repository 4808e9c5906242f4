//! The time of the services, which refuse signatures that are more than 15 minutes off.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use http::{HeaderMap, header};

/// How far a date may be off before it counts: dates of HTTP are in whole seconds, and responses take their time.
const TOLERANCE: Duration = Duration::from_secs(30);

/// This machine's clock, set right by the dates of responses.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    /// What is added to this machine's clock, in seconds.
    offset: AtomicI64,
}

impl Clock {
    /// The time as far as we know it.
    pub(crate) fn now(&self) -> SystemTime {
        shifted(SystemTime::now(), self.offset.load(Ordering::Relaxed))
    }

    /// Follows the date of a response, if it shows that our time is off.
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

/// The moment at which a response was made; `None` if it came out of a cache.
pub(crate) fn date_of(headers: &HeaderMap) -> Option<SystemTime> {
    if headers.contains_key(header::AGE) {
        return None;
    }
    httpdate::parse_http_date(headers.get(header::DATE)?.to_str().ok()?).ok()
}

/// Whether two times are further apart than delays explain.
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
    fn the_clock_follows_the_service_forth_and_back() {
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
    fn dates_that_say_nothing_are_passed_over() {
        let clock = Clock::default();
        clock.observe(&HeaderMap::new());
        clock.observe(&HeaderMap::from_iter([(header::DATE, "yesterday".parse().unwrap())]));
        let mut cached = dated(-7200);
        cached.insert(header::AGE, "7200".parse().unwrap());
        clock.observe(&cached);
        assert_eq!(ahead(&clock), 0);
    }
}
