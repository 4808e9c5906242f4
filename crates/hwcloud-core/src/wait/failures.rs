//! What an error of a poll means for the wait.

use crate::codegen::PollInfo;
use crate::error::Error;
use http::StatusCode;

/// How many answers in a row that cannot be read end a wait.
pub(super) const UNREADABLE_IN_A_ROW: u32 = 3;

/// What an error of a poll means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// There is no such thing.
    Missing,
    /// It may pass.
    Transient,
    /// It passes if a gateway had a hiccup, and does not if this is another API.
    Unreadable,
    /// It does not pass.
    Refused,
}

/// What `error` means where the specification says `info`.
pub(super) fn meaning<T>(info: &PollInfo<T>, error: &Error) -> Meaning {
    let is_missing_code = || error.code().is_some_and(|code| info.missing.contains(&code));
    if matches!(error, Error::Service(_)) && (error.status() == Some(StatusCode::NOT_FOUND) || is_missing_code()) {
        return Meaning::Missing;
    }
    match error {
        error if error.is_retryable() => Meaning::Transient,
        Error::Decode(_) | Error::UnexpectedResponse(_) => Meaning::Unreadable,
        _ => Meaning::Refused,
    }
}
