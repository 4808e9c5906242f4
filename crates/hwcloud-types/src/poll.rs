//! Where something that takes its time stands: whether it is over, how far it is, and why it failed.
//!
//! Generated model crates have a function for each operation that reports on such a thing, in their module `waiters`. It looks
//! at a document, wherever that came from, and gives a [`PollStatus`].

use std::fmt;

use crate::OpenEnum;

/// Whether something is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PollState {
    /// The document does not have it: not visible yet, or gone. Never a success.
    Missing,
    /// Not over yet.
    Pending,
    /// It has no status, or one that nobody has documented: taken for not over.
    Unknown,
    /// Over, and well.
    Succeeded,
    /// Over, and not well.
    Failed,
}

impl PollState {
    /// Whether it will not change any more.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed)
    }

    /// The state in a word.
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

/// Where something stands, as one document tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PollStatus {
    /// Whether it is over.
    pub state: PollState,
    /// The status as the service sent it: of several parts, that of the part that decides.
    pub status: Option<String>,
    /// How far it is, in percent.
    pub progress: Option<u8>,
    /// Why it failed, in the service's words.
    pub reason: Option<String>,
}

impl PollStatus {
    /// The document does not have it.
    pub fn missing() -> Self {
        Self { state: PollState::Missing, status: None, progress: None, reason: None }
    }

    /// What a status says, if there is one.
    pub fn of<S: StatusText>(status: Option<&S>, state: impl FnOnce(&S) -> PollState) -> Self {
        let known = status.map_or(PollState::Unknown, state);
        Self { state: known, status: status.map(|status| status.text().to_owned()), progress: None, reason: None }
    }

    /// What several parts say together: one failure fails the whole, and all that are present must succeed.
    ///
    /// The progress is the share of those that have succeeded.
    pub fn of_parts(parts: impl IntoIterator<Item = Option<Self>>) -> Self {
        // The part that decides: the first of the worst.
        const ORDER: [PollState; 5] =
            [PollState::Failed, PollState::Unknown, PollState::Missing, PollState::Pending, PollState::Succeeded];
        let parts: Vec<Self> = parts.into_iter().flatten().collect();
        let succeeded = parts.iter().filter(|part| part.state == PollState::Succeeded).count();
        let progress = percent(succeeded, parts.len());
        let decisive = ORDER.iter().find_map(|state| parts.iter().find(|part| part.state == *state)).cloned();
        decisive.map_or_else(Self::missing, |part| Self { progress, ..part })
    }

    /// Adds how far it is: what the service says, kept between 0 and 100.
    #[must_use]
    pub fn with_progress<P: Percent>(self, progress: Option<&P>) -> Self {
        Self { progress: progress.and_then(Percent::percent), ..self }
    }

    /// Adds how far it is: the share of these statuses for which `counts` holds.
    #[must_use]
    pub fn with_share<'a, S: 'a>(self, statuses: impl IntoIterator<Item = &'a S>, counts: impl Fn(&S) -> bool) -> Self {
        let (mut all, mut counted) = (0, 0);
        for status in statuses {
            all += 1;
            counted += usize::from(counts(status));
        }
        Self { progress: percent(counted, all), ..self }
    }

    /// Adds why it failed, if it did: these texts, without those that are empty.
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

/// A status: a text or an open enum.
pub trait StatusText {
    /// The text as the service sent it.
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

/// A number that says how far something is.
pub trait Percent {
    /// The number, between 0 and 100.
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

/// Something that says why.
pub trait ReasonText {
    /// Adds what it says.
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

    fn standing(status: &str) -> PollStatus {
        PollStatus::of(Some(&status.to_owned()), |status| match status.as_str() {
            "running" => PollState::Pending,
            "done" => PollState::Succeeded,
            "failed" => PollState::Failed,
            _ => PollState::Unknown,
        })
    }

    #[test]
    fn the_worst_part_decides() {
        let parts = |statuses: &[&str]| {
            let whole = PollStatus::of_parts(statuses.iter().map(|status| (!status.is_empty()).then(|| standing(status))));
            (whole.state, whole.status.unwrap_or_default(), whole.progress)
        };
        assert_eq!(parts(&["done", "", "done"]), (PollState::Succeeded, "done".into(), Some(100)));
        assert_eq!(parts(&["done", "running", "done"]), (PollState::Pending, "running".into(), Some(66)));
        assert_eq!(parts(&["running", "paused", "done"]), (PollState::Unknown, "paused".into(), Some(33)));
        assert_eq!(parts(&["running", "paused", "failed"]), (PollState::Failed, "failed".into(), Some(0)));
        assert_eq!(parts(&["", ""]), (PollState::Missing, String::new(), None));
    }

    #[test]
    fn no_status_is_no_success() {
        let whole = PollStatus::of(None::<&String>, |_| PollState::Succeeded);
        assert_eq!((whole.state, whole.status), (PollState::Unknown, None));
        assert!(!PollState::Unknown.is_final() && !PollState::Missing.is_final());
    }

    #[test]
    fn progress_stays_between_0_and_100() {
        let progress = |value: i64| standing("running").with_progress(Some(&value)).progress;
        assert_eq!([-5, 0, 42, 100, 1000].map(progress), [0, 0, 42, 100, 100].map(Some));
        assert_eq!(standing("running").with_progress(Some(&99.9)).progress, Some(99));
        assert_eq!(standing("running").with_progress(Some(&f64::NAN)).progress, None);
        let share = |statuses: &[i32]| standing("running").with_share(statuses, |status| *status == 1).progress;
        assert_eq!([share(&[1, 1, 0]), share(&[]), share(&[1])], [Some(66), None, Some(100)]);
    }

    #[test]
    fn a_reason_is_what_the_service_says_of_a_failure() {
        let (code, message, none) =
            ("Op.1".to_owned(), vec![" no disk ".to_owned(), String::new(), "Op.1".to_owned()], String::new());
        let texts = || -> [Option<&dyn ReasonText>; 4] { [Some(&code), None, Some(&message), Some(&none)] };
        assert_eq!(standing("failed").with_reason(texts()).reason.as_deref(), Some("Op.1: no disk"));
        assert_eq!(standing("failed").with_reason([Some(&none as &dyn ReasonText)]).reason, None);
        assert_eq!(standing("running").with_reason(texts()).reason, None);
    }
}
