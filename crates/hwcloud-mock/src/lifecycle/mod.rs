//! Lifecycles: how a resource goes from pending through progress to success or failure while it is polled.

mod resources;

use std::time::Duration;

pub(crate) use resources::{Polled, Resources, Stage};

use hwcloud_spec::ir::Waiter;
use hwcloud_types::PollState;

/// The lifecycle of a resource that an operation reports on, starting at its first poll.
///
/// The operation's `x-waiter` says which statuses are pending, successful or failed, and where the document has status, progress
/// and reason. By default, a resource is pending for three polls and then reaches its terminal state.
///
/// ```
/// use std::time::Duration;
/// use hwcloud_mock::Lifecycle;
///
/// let backup = Lifecycle::success().after(Duration::from_secs(30)).final_status("skipped");
/// let broken = Lifecycle::failure().missing_polls(1).after_polls(5).code("BackupService.6311").reason("The disk is gone.");
/// // The same as text, for the command line.
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

/// How long a phase of a lifecycle lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    /// For this many polls.
    Polls(u32),
    /// For this long, by tokio's clock.
    Time(Duration),
    /// Forever.
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

    /// Succeeds.
    pub const fn success() -> Self {
        Self::ending(End::Success)
    }

    /// Fails.
    pub const fn failure() -> Self {
        Self::ending(End::Failure)
    }

    /// Stays pending forever, at half of its progress.
    pub const fn endless() -> Self {
        let mut lifecycle = Self::ending(End::Success);
        lifecycle.pending = Span::Forever;
        lifecycle
    }

    /// Exists, pending, and is then gone.
    pub const fn vanishing() -> Self {
        Self::ending(End::Vanished)
    }

    /// Never exists.
    pub const fn absent() -> Self {
        let mut lifecycle = Self::ending(End::Success);
        lifecycle.missing = Span::Forever;
        lifecycle
    }

    /// Is pending for this many polls once it exists; the next poll shows the terminal state. Defaults to 3.
    pub const fn after_polls(mut self, polls: u32) -> Self {
        self.pending = Span::Polls(polls);
        self
    }

    /// Is pending for this long once it exists, by tokio's clock.
    pub const fn after(mut self, time: Duration) -> Self {
        self.pending = Span::Time(time);
        self
    }

    /// Does not exist for the first `polls` polls: a 404, or a list without it.
    pub const fn missing_polls(mut self, polls: u32) -> Self {
        self.missing = Span::Polls(polls);
        self
    }

    /// Does not exist for this long after the first poll: a 404, or a list without it.
    pub const fn missing_for(mut self, time: Duration) -> Self {
        self.missing = Span::Time(time);
        self
    }

    /// Has this undocumented status at half of its progress. Needs at least one pending poll.
    pub fn unknown_status(mut self, status: impl Into<String>) -> Self {
        self.unknown = Some(status.into());
        self
    }

    /// Sets the terminal status, for an operation that documents several, such as `skipped`. Defaults to the first one.
    pub fn final_status(mut self, status: impl Into<String>) -> Self {
        self.final_status = Some(status.into());
        self
    }

    /// Sets the error code of a failure. Where the operation documents a number, the digits at its end are used.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets the reason of a failure.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// Checks that an operation can have this lifecycle.
    pub(crate) fn check(&self, waiter: Option<&Waiter>) -> Result<(), String> {
        let Some(waiter) = waiter else {
            return Err("its spec has no x-waiter to say what its statuses mean".to_owned());
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
                Err(format!("`{status}` does not mean {name}; documented are {}", documented.join(", ")))
            }
            None if documented.is_empty() => Err(format!("no status that means {name} is documented")),
            _ => Ok(()),
        }
    }
}
