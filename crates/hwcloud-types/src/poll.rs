//! The status of a long-running operation: whether it has reached a terminal state, its progress, and why it failed.
//!
//! The module `waiters` of a generated model crate has a function for each operation that reports such a status. It converts
//! a response, wherever that came from, to a [`PollStatus`].

use std::fmt;

use crate::OpenEnum;

/// The state of a long-running operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PollState {
    /// The response does not contain the operation: it is not visible yet, or gone. Never a success.
    Missing,
    /// The operation has not finished.
    Pending,
    /// The response has no status, or an undocumented one. Treated as pending.
    Unknown,
    /// The operation has succeeded.
    Succeeded,
    /// The operation has failed.
    Failed,
}

impl PollState {
    /// Returns whether this state is terminal: succeeded or failed.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed)
    }

    /// Returns the name of the state in lower case.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Pending => "pending",
            Self::Unknown => "unknown",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
        }
    }
}

impl fmt::Display for PollState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The status of a long-running operation, as one response reports it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PollStatus {
    /// The state of the operation.
    pub state: PollState,
    /// The status as the service sent it; of an operation with several parts, that of the decisive part.
    pub status: Option<String>,
    /// The progress in percent.
    pub progress: Option<u8>,
    /// Why the operation failed, in the service's words.
    pub reason: Option<String>,
}

impl PollStatus {
    /// Creates the status of an operation that the response does not contain.
    #[must_use]
    pub fn missing() -> Self {
        Self { state: PollState::Missing, status: None, progress: None, reason: None }
    }

    /// Creates a status from the service's text, classified by `state`. Without a text, the state is unknown.
    pub fn of<S: StatusText>(status: Option<&S>, state: impl FnOnce(&S) -> PollState) -> Self {
        let known = status.map_or(PollState::Unknown, state);
        Self { state: known, status: status.map(|status| status.text().to_owned()), progress: None, reason: None }
    }

    /// Combines the statuses of several parts: one failure fails the whole, and all parts that are present must succeed.
    ///
    /// The progress is the share of parts that have succeeded.
    pub fn of_parts(parts: impl IntoIterator<Item = Option<Self>>) -> Self {
        // The first part in the worst state is decisive.
        const ORDER: [PollState; 5] =
            [PollState::Failed, PollState::Unknown, PollState::Missing, PollState::Pending, PollState::Succeeded];
        let parts: Vec<Self> = parts.into_iter().flatten().collect();
        let succeeded = parts.iter().filter(|part| part.state == PollState::Succeeded).count();
        let progress = percent(succeeded, parts.len());
        let decisive = ORDER.iter().find_map(|state| parts.iter().find(|part| part.state == *state)).cloned();
        decisive.map_or_else(Self::missing, |part| Self { progress, ..part })
    }

    /// Sets the progress that the service reports, clamped to 0 to 100.
    #[must_use]
    pub fn with_progress<P: Percent>(self, progress: Option<&P>) -> Self {
        Self { progress: progress.and_then(Percent::percent), ..self }
    }

    /// Sets the progress to the share of `statuses` for which `counts` returns `true`.
    #[must_use]
    pub fn with_share<'a, S: 'a>(self, statuses: impl IntoIterator<Item = &'a S>, counts: impl Fn(&S) -> bool) -> Self {
        let (mut all, mut counted) = (0, 0);
        for status in statuses {
            all += 1;
            counted += usize::from(counts(status));
        }
        Self { progress: percent(counted, all), ..self }
    }

    /// Sets the reason of a failure to the non-empty ones of `texts`. Does nothing in any other state.
    #[must_use]
    pub fn with_reason<'a>(self, texts: impl IntoIterator<Item = Option<&'a dyn ReasonText>>) -> Self {
        if self.state != PollState::Failed {
            return self;
        }
        let mut words: Vec<String> = Vec::new();
        for text in texts.into_iter().flatten() {
            text.add_to(&mut words);
        }
        Self { reason: Some(words.join(": ")).filter(|reason| !reason.is_empty()), ..self }
    }
}

fn percent(counted: usize, all: usize) -> Option<u8> {
    u8::try_from(counted.saturating_mul(100).checked_div(all)?).ok()
}

/// The type of a status: a text or an open enum.
pub trait StatusText {
    /// Returns the status as the service sent it.
    fn text(&self) -> &str;
}

impl StatusText for String {
    fn text(&self) -> &str {
        self
    }
}

impl<E: OpenEnum> StatusText for E {
    fn text(&self) -> &str {
        self.as_str()
    }
}

/// The type of a progress: an integer or a number.
pub trait Percent {
    /// Returns the percentage, clamped to 0 to 100.
    fn percent(&self) -> Option<u8>;
}

impl Percent for i64 {
    fn percent(&self) -> Option<u8> {
        u8::try_from((*self).clamp(0, 100)).ok()
    }
}

impl Percent for f64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100 by then")]
    fn percent(&self) -> Option<u8> {
        (!self.is_nan()).then(|| self.clamp(0.0, 100.0) as u8)
    }
}

/// The type of a reason: a text, an open enum, an error code, or a list of these.
pub trait ReasonText {
    /// Appends the words of this reason.
    fn add_to(&self, words: &mut Vec<String>);
}

impl ReasonText for String {
    fn add_to(&self, words: &mut Vec<String>) {
        let text = self.trim();
        if !text.is_empty() && words.iter().all(|word| word != text) {
            words.push(text.to_owned());
        }
    }
}

impl ReasonText for i64 {
    fn add_to(&self, words: &mut Vec<String>) {
        words.push(self.to_string());
    }
}

impl<T: ReasonText> ReasonText for Vec<T> {
    fn add_to(&self, words: &mut Vec<String>) {
        for text in self {
            text.add_to(words);
        }
    }
}

impl<E: OpenEnum> ReasonText for E {
    fn add_to(&self, words: &mut Vec<String>) {
        self.as_str().to_owned().add_to(words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poll_status(status: &str) -> PollStatus {
        PollStatus::of(Some(&status.to_owned()), |status| match status.as_str() {
            "running" => PollState::Pending,
            "done" => PollState::Succeeded,
            "failed" => PollState::Failed,
            _ => PollState::Unknown,
        })
    }

    #[test]
    fn the_part_in_the_worst_state_is_decisive() {
        let parts = |statuses: &[&str]| {
            let whole = PollStatus::of_parts(statuses.iter().map(|status| (!status.is_empty()).then(|| poll_status(status))));
            (whole.state, whole.status.unwrap_or_default(), whole.progress)
        };
        assert_eq!(parts(&["done", "", "done"]), (PollState::Succeeded, "done".into(), Some(100)));
        assert_eq!(parts(&["done", "running", "done"]), (PollState::Pending, "running".into(), Some(66)));
        assert_eq!(parts(&["running", "paused", "done"]), (PollState::Unknown, "paused".into(), Some(33)));
        assert_eq!(parts(&["running", "paused", "failed"]), (PollState::Failed, "failed".into(), Some(0)));
        assert_eq!(parts(&["", ""]), (PollState::Missing, String::new(), None));
    }

    #[test]
    fn a_missing_status_is_unknown() {
        let whole = PollStatus::of(None::<&String>, |_| PollState::Succeeded);
        assert_eq!((whole.state, whole.status), (PollState::Unknown, None));
        assert!(!PollState::Unknown.is_final() && !PollState::Missing.is_final());
    }

    #[test]
    fn progress_stays_between_0_and_100() {
        let progress = |value: i64| poll_status("running").with_progress(Some(&value)).progress;
        assert_eq!([-5, 0, 42, 100, 1000].map(progress), [0, 0, 42, 100, 100].map(Some));
        assert_eq!(poll_status("running").with_progress(Some(&99.9)).progress, Some(99));
        assert_eq!(poll_status("running").with_progress(Some(&f64::NAN)).progress, None);
        let share = |statuses: &[i32]| poll_status("running").with_share(statuses, |status| *status == 1).progress;
        assert_eq!([share(&[1, 1, 0]), share(&[]), share(&[1])], [Some(66), None, Some(100)]);
    }

    #[test]
    fn only_a_failure_has_a_reason() {
        let (code, message, none) =
            ("Op.1".to_owned(), vec![" no disk ".to_owned(), String::new(), "Op.1".to_owned()], String::new());
        let texts = || -> [Option<&dyn ReasonText>; 4] { [Some(&code), None, Some(&message), Some(&none)] };
        assert_eq!(poll_status("failed").with_reason(texts()).reason.as_deref(), Some("Op.1: no disk"));
        assert_eq!(poll_status("failed").with_reason([Some(&none as &dyn ReasonText)]).reason, None);
        assert_eq!(poll_status("running").with_reason(texts()).reason, None);
    }
}
