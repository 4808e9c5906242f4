//! What becomes of a thing while it is asked about again and again: from pending through progress to success or failure.

mod document;
mod parse;
mod pointer;
mod stage;
mod things;

use std::time::Duration;

pub(crate) use document::Rendering;
pub(crate) use stage::Stage;
pub(crate) use things::{Asked, Things};

use hwcloud_spec::ir::Waiter;
use hwcloud_types::PollState;

/// The way of a thing that an operation reports on, from the first time that it is asked about.
///
/// What "pending", "success" and "failure" are, and where status, progress and reason stand in the document, is what the
/// operation's spec says by `x-waiter`. Without more, a thing is pending for three polls and then over.
///
/// ```
/// use std::time::Duration;
/// use hwcloud_mock::Lifecycle;
///
/// let backup = Lifecycle::success().after(Duration::from_secs(30)).final_status("skipped");
/// let broken = Lifecycle::failure().missing_polls(1).after_polls(5).code("BackupService.6311").reason("The disk is gone.");
/// // The same as text, as the command line takes it.
/// assert_eq!("success,after=30s,status=skipped".parse::<Lifecycle>()?, backup);
/// assert_eq!("failure,missing=1,polls=5,code=BackupService.6311,reason=The disk is gone.".parse::<Lifecycle>()?, broken);
/// # Ok::<(), hwcloud_mock::MockError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Lifecycle {
    pub(crate) end: End,
    pub(crate) missing: Span,
    pub(crate) pending: Span,
    pub(crate) unknown: Option<String>,
    pub(crate) final_status: Option<String>,
    pub(crate) code: Option<String>,
    pub(crate) reason: Option<String>,
}

/// How a lifecycle ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Success,
    Failure,
    Vanished,
}

/// How long a part of a lifecycle lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    /// For so many polls.
    Polls(u32),
    /// For so long, by tokio's clock.
    Time(Duration),
    /// For ever.
    Forever,
}

impl Lifecycle {
    const fn ending(end: End) -> Self {
        Self {
            end,
            missing: Span::Polls(0),
            pending: Span::Polls(3),
            unknown: None,
            final_status: None,
            code: None,
            reason: None,
        }
    }

    /// It ends well.
    pub const fn success() -> Self {
        Self::ending(End::Success)
    }

    /// It fails.
    pub const fn failure() -> Self {
        Self::ending(End::Failure)
    }

    /// It stays pending for ever, half way through.
    pub const fn endless() -> Self {
        let mut lifecycle = Self::ending(End::Success);
        lifecycle.pending = Span::Forever;
        lifecycle
    }

    /// It is there, pending, and then it is not there any more.
    pub const fn vanishing() -> Self {
        Self::ending(End::Vanished)
    }

    /// It was never there.
    pub const fn absent() -> Self {
        let mut lifecycle = Self::ending(End::Success);
        lifecycle.missing = Span::Forever;
        lifecycle
    }

    /// The first `polls` answers in which it is there say that it is pending; the next one says how it ends. 3 by default.
    pub const fn after_polls(mut self, polls: u32) -> Self {
        self.pending = Span::Polls(polls);
        self
    }

    /// It is pending for this long after it is first there, by tokio's clock.
    pub const fn after(mut self, time: Duration) -> Self {
        self.pending = Span::Time(time);
        self
    }

    /// It is not there yet in the first `polls` answers: a 404, or a list without it.
    pub const fn missing_polls(mut self, polls: u32) -> Self {
        self.missing = Span::Polls(polls);
        self
    }

    /// It is not there yet for this long after it is first asked about: a 404, or a list without it.
    pub const fn missing_for(mut self, time: Duration) -> Self {
        self.missing = Span::Time(time);
        self
    }

    /// Half way through it has this status, which the documentation does not know. There must be at least one pending poll.
    pub fn unknown_status(mut self, status: impl Into<String>) -> Self {
        self.unknown = Some(status.into());
        self
    }

    /// The status that it ends with, for an operation that documents several, such as `skipped`. The first one by default.
    pub fn final_status(mut self, status: impl Into<String>) -> Self {
        self.final_status = Some(status.into());
        self
    }

    /// The code of its failure, where the operation documents a place for one: the digits at its end where that holds a number.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Why it failed, in words.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// Whether an operation can have this lifecycle, or else why not.
    pub(crate) fn check(&self, waiter: Option<&Waiter>) -> Result<(), String> {
        let Some(waiter) = waiter else {
            return Err("its spec has no x-waiter, which says what a status means".to_owned());
        };
        let of = |wanted: PollState| -> Vec<&str> {
            waiter.states.iter().filter(|(_, state)| *state == wanted).map(|(text, _)| text.as_str()).collect()
        };
        if let Some(unknown) = &self.unknown
            && waiter.states.iter().any(|(known, _)| known == unknown)
        {
            return Err(format!("the unknown status `{unknown}` is documented"));
        }
        let (name, documented) = match self.end {
            End::Success => ("success", of(PollState::Succeeded)),
            End::Failure => ("failure", of(PollState::Failed)),
            End::Vanished => return Ok(()),
        };
        match &self.final_status {
            Some(status) if !documented.contains(&status.as_str()) => {
                Err(format!("`{status}` is no {name}; documented are {}", documented.join(", ")))
            }
            None if documented.is_empty() => Err(format!("no status that means {name} is documented")),
            _ => Ok(()),
        }
    }
}
