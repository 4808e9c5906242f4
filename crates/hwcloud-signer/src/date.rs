//! The date of a signature.

use std::fmt;
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A moment as signatures have it: `YYYYMMDDTHHMMSSZ`, in UTC. Services allow it to be off by 15 minutes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SigningDate {
    text: [u8; 16],
}

/// The moment is not within the years 0 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the date of a signature must be within the years 0 to 9999")]
#[non_exhaustive]
pub struct DateOutOfRange;

impl SigningDate {
    /// A moment in seconds since 1970, leap seconds not counted.
    ///
    /// # Errors
    ///
    /// [`DateOutOfRange`] outside the years 0 to 9999.
    pub fn from_unix_seconds(seconds: i64) -> Result<Self, DateOutOfRange> {
        let moment = Timestamp::from_second(seconds).map_err(|_| DateOutOfRange)?;
        let moment = TimeZone::UTC.to_datetime(moment);
        let text = format!(
            "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
            moment.year(),
            moment.month(),
            moment.day(),
            moment.hour(),
            moment.minute(),
            moment.second()
        );
        // A year before 0 has a sign, and one more character.
        let text = text.into_bytes().try_into().map_err(|_| DateOutOfRange)?;
        Ok(Self { text })
    }

    /// The date as the header `X-Sdk-Date` has it.
    pub fn as_str(&self) -> &str {
        // Digits and letters alone are in it.
        str::from_utf8(&self.text).unwrap_or_default()
    }

    /// The day alone, `YYYYMMDD`.
    pub(crate) fn day(&self) -> &str {
        self.as_str().get(..8).unwrap_or_default()
    }
}

impl TryFrom<SystemTime> for SigningDate {
    type Error = DateOutOfRange;

    fn try_from(time: SystemTime) -> Result<Self, DateOutOfRange> {
        let moment = Timestamp::try_from(time).map_err(|_| DateOutOfRange)?;
        Self::from_unix_seconds(moment.as_second())
    }
}

impl fmt::Display for SigningDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for SigningDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn dates_are_written_in_utc() -> Result<(), DateOutOfRange> {
        for (seconds, text) in [
            (0, "19700101T000000Z"),
            (951_782_400, "20000229T000000Z"),
            (1_573_789_015, "20191115T033655Z"),
            (4_102_444_799, "20991231T235959Z"),
            (-1, "19691231T235959Z"),
        ] {
            assert_eq!(SigningDate::from_unix_seconds(seconds)?.as_str(), text);
        }
        let time = SystemTime::UNIX_EPOCH + Duration::from_millis(1_573_789_015_999);
        assert_eq!(SigningDate::try_from(time)?.day(), "20191115");
        Ok(())
    }

    #[test]
    fn years_out_of_range_are_rejected() {
        assert_eq!(SigningDate::from_unix_seconds(i64::MAX), Err(DateOutOfRange));
        assert_eq!(SigningDate::from_unix_seconds(-99_999_999_999), Err(DateOutOfRange));
        assert_eq!(SigningDate::from_unix_seconds(400_000_000_000), Err(DateOutOfRange));
    }
}
