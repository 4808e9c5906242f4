//! What every error of a call knows: its operation and the number of attempts.

use std::fmt;

/// The call that an error belongs to. Displayed as the beginning of an error's line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CallContext {
    /// `None` if the operation is not known.
    pub(crate) operation_id: Option<&'static str>,
    pub(crate) attempts: u32,
}

impl CallContext {
    pub(crate) fn new(operation_id: &'static str) -> Self {
        Self { operation_id: Some(operation_id), attempts: 0 }
    }

    pub(crate) fn with_attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// Returns the end of an error's line, which identifies the call in other logs.
    pub(crate) fn details(self, request_id: Option<&str>) -> Details<'_> {
        Details { attempts: self.attempts, request_id }
    }
}

impl fmt::Display for CallContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.operation_id {
            Some(id) => write!(f, "{id}: "),
            None => Ok(()),
        }
    }
}

/// Request id and attempts in parentheses; nothing for a first attempt without an id.
pub(crate) struct Details<'a> {
    attempts: u32,
    request_id: Option<&'a str>,
}

impl fmt::Display for Details<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.request_id, self.attempts) {
            (None, 0 | 1) => Ok(()),
            (None, attempts) => write!(f, " ({attempts} attempts)"),
            (Some(id), 0 | 1) => write!(f, " (request id {id})"),
            (Some(id), attempts) => write!(f, " (request id {id}, {attempts} attempts)"),
        }
    }
}
