//! The rate limit of a client: each request acquires a turn first.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

/// How late a slot may be taken: more than timers are late by.
const PATIENCE: Duration = Duration::from_millis(100);

/// The limit of a client, shared by its clones.
///
/// It is the generic cell rate algorithm. Each waiting request sleeps until its own slot, so that none depends on another being
/// polled: a future that is kept without being polled only loses its slot.
#[derive(Debug)]
pub(super) struct RateLimit {
    plan: Mutex<Plan>,
}

impl RateLimit {
    /// Allows this many turns, at least one, in any second.
    ///
    /// What timers lose by waking late, about a hundredth of a second, may be caught up at once. For that not to exceed the limit in
    /// any second, turns are earned a little more slowly than it allows.
    pub(super) fn new(per_second: u32) -> Self {
        let per_second = per_second.max(1);
        let burst = 1 + per_second / 100;
        // Rounded up: a nanosecond less might let one too many into a second.
        let interval = Duration::from_nanos(1_000_000_000_u64.div_ceil(u64::from(per_second - burst + 1)));
        Self { plan: Mutex::new(Plan::new(interval, interval * (burst - 1))) }
    }

    /// Waits for a turn, in order of arrival. A request that is not polled when its turn comes waits for another.
    pub(super) async fn acquire(&self) {
        let mut place = Place { limit: self, slot: None, wake: Arc::default() };
        while let Some(until) = place.step() {
            // It is woken earlier if it can move up.
            let _ = timeout_at(until, place.wake.notified()).await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Plan> {
        // A panic while the lock is held leaves nothing half done that matters.
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request that waits for a turn. Dropping it returns the slot.
struct Place<'a> {
    limit: &'a RateLimit,
    slot: Option<Slot>,
    wake: Arc<Notify>,
}

impl Place<'_> {
    /// Takes the turn if it is due, or returns until when to wait.
    fn step(&mut self) -> Option<Instant> {
        self.limit.lock().step(&mut self.slot, &self.wake, Instant::now())
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        if let Some(slot) = self.slot {
            self.limit.lock().give_back(slot, Instant::now());
        }
    }
}

/// When a turn is planned, relative to the start, without the delay of the plan.
type Slot = Duration;

/// The turns that were taken, and those that are planned.
#[derive(Debug)]
struct Plan {
    begun: Instant,
    /// The time in which a turn is earned.
    interval: Duration,
    /// How early turns may be taken.
    ahead: Duration,
    /// When all turns that were taken are earned, relative to the start.
    earned_at: Duration,
    /// When all planned turns are earned.
    planned_at: Slot,
    /// The delay of the plan, due to turns that were taken late.
    delay: Duration,
    waiting: BTreeMap<Slot, Arc<Notify>>,
    /// Slots that were returned.
    free: BTreeSet<Slot>,
}

impl Plan {
    fn new(interval: Duration, ahead: Duration) -> Self {
        let (earned_at, planned_at, delay) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
        let (waiting, free) = (BTreeMap::new(), BTreeSet::new());
        Self { begun: Instant::now(), interval, ahead, earned_at, planned_at, delay, waiting, free }
    }

    /// Takes the turn of `place`, or returns until when to wait.
    fn step(&mut self, place: &mut Option<Slot>, wake: &Arc<Notify>, now: Instant) -> Option<Instant> {
        let mut slot = match place.take() {
            Some(slot) => self.move_up(slot, now),
            None => self.next_slot(now),
        };
        let elapsed = now.saturating_duration_since(self.begun);
        let allowed = self.earned_at.saturating_sub(self.ahead);
        let at = slot + self.delay;
        if at <= elapsed && allowed <= elapsed {
            self.earned_at = self.earned_at.max(elapsed) + self.interval;
            return None;
        }
        if elapsed > at + PATIENCE {
            slot = self.next_slot(now);
        } else if at <= elapsed {
            // Earlier turns were late, which delays all later ones.
            self.delay += allowed.saturating_sub(at);
        }
        self.waiting.insert(slot, Arc::clone(wake));
        *place = Some(slot);
        Some(self.begun + slot + self.delay)
    }

    /// Returns the first free slot.
    fn next_slot(&mut self, now: Instant) -> Slot {
        let now = self.slot_at(now);
        let earned_at = self.earned_at.saturating_sub(self.delay);
        if self.waiting.range(now.saturating_sub(PATIENCE)..).next().is_none() {
            // Lost slots do not block others.
            self.free.clear();
            self.planned_at = earned_at;
        } else if let Some(slot) = self.first_free(now) {
            self.free.remove(&slot);
            return slot;
        }
        let planned_at = self.planned_at.max(earned_at);
        let slot = now.max(planned_at.saturating_sub(self.ahead));
        self.planned_at = planned_at.max(slot) + self.interval;
        slot
    }

    /// Moves to an earlier slot than `slot`, if there is one.
    fn move_up(&mut self, slot: Slot, now: Instant) -> Slot {
        self.waiting.remove(&slot);
        match self.first_free(self.slot_at(now)).filter(|free| *free < slot) {
            Some(free) => {
                self.free.remove(&free);
                self.give_back(slot, now);
                free
            }
            None => slot,
        }
    }

    /// Returns a slot. Those after it move up, each when it wakes.
    fn give_back(&mut self, slot: Slot, now: Instant) {
        self.waiting.remove(&slot);
        if slot >= self.slot_at(now) {
            self.free.insert(slot);
            if let Some((_, next)) = self.waiting.range(slot..).next() {
                next.notify_one();
            }
        }
    }

    fn first_free(&mut self, now: Slot) -> Option<Slot> {
        // Past slots are useless.
        self.free = self.free.split_off(&now);
        self.free.first().copied()
    }

    fn slot_at(&self, now: Instant) -> Slot {
        now.saturating_duration_since(self.begun).saturating_sub(self.delay)
    }
}
