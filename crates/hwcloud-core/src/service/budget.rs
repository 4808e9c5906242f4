//! The retry budget of a client, so that retries do not amplify an outage.

use std::sync::atomic::{AtomicU32, Ordering};

/// The cost of one retry, in units of what a success at the first attempt gives back.
const COST: u32 = 5;

/// The budget of a client, shared by its clones.
#[derive(Debug)]
pub(crate) struct Budget {
    left: AtomicU32,
    capacity: u32,
}

impl Budget {
    /// A full budget of this many retries.
    pub(crate) fn new(retries: u32) -> Self {
        let capacity = retries.saturating_mul(COST);
        Self { left: AtomicU32::new(capacity), capacity }
    }

    /// Takes one retry; `false` if there is none left.
    pub(crate) fn take(&self) -> bool {
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(COST)).is_ok()
    }

    /// Refunds a successful call: the cost of a retry if it has taken one.
    pub(crate) fn succeeded(&self, has_paid: bool) {
        let back = if has_paid { COST } else { 1 };
        let fill = |left: u32| Some(left.saturating_add(back).min(self.capacity));
        // The closure always returns a value.
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, fill);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_spent_and_refilled() {
        let budget = Budget::new(2);
        assert_eq!([budget.take(), budget.take(), budget.take()], [true, true, false]);
        budget.succeeded(true);
        assert_eq!([budget.take(), budget.take()], [true, false]);
        for _ in 0..5 {
            budget.succeeded(false);
        }
        assert_eq!([budget.take(), budget.take()], [true, false]);
        for _ in 0..100 {
            budget.succeeded(true);
        }
        assert_eq!([budget.take(), budget.take(), budget.take()], [true, true, false]);
    }
}
