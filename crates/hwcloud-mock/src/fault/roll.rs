//! Rolls the dice: which faults a request meets.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use fastrand::Rng;

use super::{Fault, Faults};
use crate::contract::Route;

/// The faults of a server and its randomness.
#[derive(Debug)]
pub(crate) struct Roller {
    seed: u64,
    rules: RwLock<Vec<Arc<Rule>>>,
}

#[derive(Debug)]
struct Rule {
    faults: Faults,
    /// Tells the randomness of one rule from that of another.
    number: u64,
    /// Requests that it has looked at.
    requests: AtomicU64,
    /// How often it has happened.
    strikes: AtomicU64,
}

/// What happens to one answer.
#[derive(Debug)]
pub(crate) struct Plan {
    /// How much longer it takes.
    pub(crate) latency: Duration,
    /// What else can go wrong, in the order of the rules.
    pub(crate) strikes: Vec<Strike>,
}

/// A fault that strikes one answer. It counts once it is [claimed](Self::claim).
#[derive(Debug)]
pub(crate) struct Strike {
    rule: Arc<Rule>,
    /// Chooses what is damaged.
    rng: Rng,
}

impl Strike {
    pub(super) fn fault(&self) -> &Fault {
        &self.rule.faults.fault
    }

    pub(super) fn parts(&mut self) -> (&Fault, &mut Rng) {
        (&self.rule.faults.fault, &mut self.rng)
    }

    /// Whether it may happen; then it has.
    pub(super) fn claim(&self) -> bool {
        self.rule.claim()
    }
}

impl Roller {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, rules: RwLock::default() }
    }

    pub(crate) fn add(&self, faults: Faults) {
        let mut rules = self.rules.write().unwrap_or_else(PoisonError::into_inner);
        let number = rules.len() as u64;
        rules.push(Arc::new(Rule { faults, number, requests: AtomicU64::new(0), strikes: AtomicU64::new(0) }));
    }

    pub(crate) fn clear(&self) {
        self.rules.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// What happens to a request for an operation.
    pub(crate) fn roll(&self, route: &Route) -> Plan {
        let mut plan = Plan { latency: Duration::ZERO, strikes: Vec::new() };
        for rule in self.rules.read().unwrap_or_else(PoisonError::into_inner).iter() {
            let Some(mut rng) = rule.strike(route, self.seed) else { continue };
            match &rule.faults.fault {
                Fault::Latency { .. } if !rule.claim() => {}
                Fault::Latency { from, to } => {
                    let latency = from.saturating_add(to.saturating_sub(*from).mul_f64(rng.f64()));
                    plan.latency = plan.latency.saturating_add(latency);
                }
                _ => plan.strikes.push(Strike { rule: Arc::clone(rule), rng }),
            }
        }
        plan
    }
}

impl Rule {
    /// Whether it strikes; then with the randomness of this request.
    fn strike(&self, route: &Route, seed: u64) -> Option<Rng> {
        let Faults { operation, rate, skip, .. } = &self.faults;
        let is_meant = operation.as_ref().is_none_or(|name| *name == route.operation().id || *name == route.full_name());
        if !is_meant {
            return None;
        }
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        // Each request has a generator of its own, so that those served beside it do not matter.
        let mut rng = Rng::with_seed(seed ^ self.number.rotate_right(16) ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        (number >= *skip && rng.f64() < *rate).then_some(rng)
    }

    /// Counts that it happens, unless it has happened often enough.
    fn claim(&self) -> bool {
        let is_left = |strikes: u64| self.faults.times.is_none_or(|times| strikes < times).then_some(strikes + 1);
        self.strikes.fetch_update(Ordering::Relaxed, Ordering::Relaxed, is_left).is_ok()
    }
}
