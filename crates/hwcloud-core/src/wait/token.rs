//! The token with which another process resumes a wait.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};

/// Resumes a wait, also in another process: [`Waiter::token`](super::Waiter::token) returns it, and `resume` of the operation's
/// builder takes it. It serialises to a few lines of JSON.
///
/// Elapsed time and time limit of the resumed wait count from the original start. The token holds the arguments of the operation,
/// but neither the settings of the waiter nor any credentials.
///
/// ```
/// use hwcloud_core::wait::ResumeToken;
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let text = r#"{
///     "spec": "cbr",
///     "operation": "ShowOpLog",
///     "arguments": {"operation_log_id": "4827f2da-b008-4507-ab7d-42d0df5ed912"},
///     "started_at": "2026-01-31T08:00:00Z"
/// }"#;
/// let token: ResumeToken = serde_json::from_str(text)?;
/// assert_eq!(token.operation_id(), "ShowOpLog");
/// assert_eq!(serde_json::from_str::<ResumeToken>(&serde_json::to_string(&token)?)?, token);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResumeToken {
    spec: String,
    #[serde(rename = "operation")]
    operation_id: String,
    arguments: serde_json::Map<String, serde_json::Value>,
    #[serde(with = "rfc3339")]
    started_at: SystemTime,
}

impl ResumeToken {
    pub(super) fn new(
        spec: &str,
        operation_id: &str,
        arguments: serde_json::Map<String, serde_json::Value>,
        started_at: SystemTime,
    ) -> Self {
        Self { spec: spec.to_owned(), operation_id: operation_id.to_owned(), arguments, started_at }
    }

    /// Returns the short name of the service, such as `cbr`.
    pub fn spec(&self) -> &str {
        &self.spec
    }

    /// Returns the documented name of the operation that is polled.
    pub fn operation_id(&self) -> &str {
        &self.operation_id
    }

    /// Returns the arguments of the polls, by the documented names of their parameters.
    pub fn arguments(&self) -> &serde_json::Map<String, serde_json::Value> {
        &self.arguments
    }

    /// Returns when the wait was started.
    pub fn started_at(&self) -> SystemTime {
        self.started_at
    }
}

/// A time as text, by RFC 3339.
mod rfc3339 {
    use std::time::SystemTime;

    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de, ser};

    pub(super) fn serialize<S: Serializer>(time: &SystemTime, serializer: S) -> Result<S::Ok, S::Error> {
        let timestamp = Timestamp::try_from(*time).map_err(ser::Error::custom)?;
        serializer.collect_str(&timestamp)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SystemTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse::<Timestamp>().map(SystemTime::from).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_round_trips() {
        let arguments = serde_json::json!({"id": "ä\"/\\", "limit": 9_007_199_254_740_993_i64, "all": [true, null, 1.5]});
        let serde_json::Value::Object(arguments) = arguments else { panic!("{arguments}") };
        let before_1970 = SystemTime::UNIX_EPOCH - std::time::Duration::from_nanos(1_500_000_001);
        for started_at in [SystemTime::now(), SystemTime::UNIX_EPOCH, before_1970] {
            let token = ResumeToken::new("bcs", "ListOpRecord", arguments.clone(), started_at);
            let text = serde_json::to_string(&token).unwrap();
            assert_eq!(serde_json::from_str::<ResumeToken>(&text).unwrap(), token, "{text}");
        }
        let token = ResumeToken::new("bcs", "ListOpRecord", arguments, SystemTime::UNIX_EPOCH);
        let value = serde_json::to_value(&token).unwrap();
        assert_eq!((&value["operation"], &value["started_at"]), (&"ListOpRecord".into(), &"1970-01-01T00:00:00Z".into()));
    }

    #[test]
    fn an_invalid_token_is_an_error() {
        let whole = r#"{"spec": "a", "operation": "B", "arguments": {}, "started_at": "2026-01-31T08:00:00Z"}"#;
        assert!(serde_json::from_str::<ResumeToken>(whole).is_ok());
        for (part, other) in [
            (r#""spec": "a", "#, ""),
            ("{}", "[]"),
            ("2026-01-31T08:00:00Z", "yesterday"),
            ("2026-01-31T08:00:00Z", "2026-13-31T08:00:00Z"),
            ("2026-01-31T08:00:00Z", "-999999-01-31T08:00:00Z"),
            (r#""2026-01-31T08:00:00Z""#, "5"),
        ] {
            assert!(serde_json::from_str::<ResumeToken>(&whole.replace(part, other)).is_err(), "{other}");
        }
        for text in ["", "null", "[]", "5", "{"] {
            assert!(serde_json::from_str::<ResumeToken>(text).is_err(), "{text}");
        }
    }
}
