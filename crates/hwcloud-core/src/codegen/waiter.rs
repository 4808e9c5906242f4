//! How generated builders become waiters.

use std::time::SystemTime;

use super::{OperationInfo, Poll, refuse};
use crate::error::Error;
use crate::wait::{Handle, Waiter};

/// A wait that begins now.
pub fn waiter<T: Send + Sync + 'static>(poll: impl Poll<T>) -> Waiter<T> {
    Waiter::new(poll, None)
}

/// A wait that began at `started_at`.
pub fn resumed<T: Send + Sync + 'static>(poll: impl Poll<T>, started_at: SystemTime) -> Waiter<T> {
    Waiter::new(poll, Some(started_at))
}

/// Whether a handle is one of this operation.
///
/// # Errors
///
/// [`Error::InvalidRequest`] that names both operations, if it is another's.
pub fn check_handle(handle: &Handle, spec: &str, operation_id: &'static str) -> Result<(), Error> {
    if (handle.spec(), handle.operation_id()) == (spec, operation_id) {
        return Ok(());
    }
    let rule = format!("is for {} of {}, not for {operation_id} of {spec}", handle.operation_id(), handle.spec());
    Err(refuse(&OperationInfo::new(operation_id), "handle", rule))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_of_another_operation_is_refused() {
        let text = r#"{"spec": "cbr", "operation": "ShowOpLog", "arguments": {}, "started_at": "2026-01-31T08:00:00Z"}"#;
        let handle: Handle = serde_json::from_str(text).unwrap();
        assert!(check_handle(&handle, "cbr", "ShowOpLog").is_ok());
        let error = check_handle(&handle, "bcs", "ListOpRecord").unwrap_err();
        let line = "ListOpRecord: invalid request: handle is for ShowOpLog of cbr, not for ListOpRecord of bcs";
        assert_eq!(error.to_string(), line);
        assert!(check_handle(&handle, "bcs", "ShowOpLog").is_err());
    }
}
