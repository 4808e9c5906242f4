//! A limit of requests per second: whoever wants to send one waits for a turn.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

/// How late somebody may come to a slot without having lost it: more than timers are late by.
const PATIENCE: Duration = Duration::from_millis(100);

/// The limit of a client, shared by its clones.
///
/// It is the generic cell rate algorithm. Everybody who has to wait sleeps until a slot of their own, so that nobody depends on
/// anybody else being polled: a future that is kept and not polled loses its slot, and that is all.
#[derive(Debug)]
pub(super) struct RateLimit {
    plan: Mutex<Plan>,
}

impl RateLimit {
    /// At most so many turns, at least one, in any second.
    ///
    /// What timers lose by waking late, about a hundredth of a second, may be made up for at once. For that not to exceed the
    /// limit in any second, turns are earned a little more slowly than it allows.
    pub(super) fn new(per_second: u32) -> Self {
        let per_second = per_second.max(1);
        let burst = 1 + per_second / 100;
        // Rounded up: a nanosecond less might let one too many into a second.
        let interval = Duration::from_nanos(1_000_000_000_u64.div_ceil(u64::from(per_second - burst + 1)));
        Self { plan: Mutex::new(Plan::new(interval, interval * (burst - 1))) }
    }

    /// Waits for a turn, after all who have come before. Who is not there when it comes waits for another.
    pub(super) async fn acquire(&self) {
        let mut place = Place { limit: self, slot: None, wake: Arc::default() };
        while let Some(until) = place.step() {
            // It is woken before if it can move up.
            let _ = timeout_at(until, place.wake.notified()).await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Plan> {
        // A panic while the lock is held leaves nothing half done that matters.
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody who wants a turn. Dropping it gives the slot back.
struct Place<'a> {
    limit: &'a RateLimit,
    slot: Option<Slot>,
    wake: Arc<Notify>,
}

impl Place<'_> {
    /// Takes the turn if its time has come, and says how long to wait if not.
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

/// When a turn is planned: in the time since the beginning, without the delay of the plan.
type Slot = Duration;

/// Which turns were had, and which are planned.
#[derive(Debug)]
struct Plan {
    begun: Instant,
    /// In what time a turn is earned.
    interval: Duration,
    /// How far turns may be taken ahead.
    ahead: Duration,
    /// When the turns that were had are all earned, since the beginning.
    earned_at: Duration,
    /// When those are too that are planned.
    planned_at: Slot,
    /// How far the plan is behind, for turns that were had late.
    delay: Duration,
    waiting: BTreeMap<Slot, Arc<Notify>>,
    /// Slots that were given back.
    free: BTreeSet<Slot>,
}

impl Plan {
    fn new(interval: Duration, ahead: Duration) -> Self {
        let (earned_at, planned_at, delay) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
        let (waiting, free) = (BTreeMap::new(), BTreeSet::new());
        Self { begun: Instant::now(), interval, ahead, earned_at, planned_at, delay, waiting, free }
    }

    /// Takes the turn of `place`, and otherwise says until when to wait.
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
            // Those before were late: so is everybody after them.
            self.delay += allowed.saturating_sub(at);
        }
        self.waiting.insert(slot, Arc::clone(wake));
        *place = Some(slot);
        Some(self.begun + slot + self.delay)
    }

    /// The first slot that nobody has.
    fn next_slot(&mut self, now: Instant) -> Slot {
        let now = self.slot_at(now);
        let earned_at = self.earned_at.saturating_sub(self.delay);
        if self.waiting.range(now.saturating_sub(PATIENCE)..).next().is_none() {
            // Who has lost a slot is not in the way.
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

    /// An earlier slot than `slot`, if there is one.
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

    /// A slot is not used. Those after it move up, each when it has woken.
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
        // What has passed is of no use.
        self.free = self.free.split_off(&now);
        self.free.first().copied()
    }

    fn slot_at(&self, now: Instant) -> Slot {
        now.saturating_duration_since(self.begun).saturating_sub(self.delay)
    }
}
