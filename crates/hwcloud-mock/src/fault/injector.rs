//! Decides which faults hit a request, and applies them to its response.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use fastrand::Rng;
use http::header;
use hwcloud_spec::ir::Status;

use super::damage::{nullify, unknown_value};
use super::{Fault, Faults};
use crate::api::Route;
use crate::response::{self, Pace, Response};

/// Injects the faults of a server, reproducibly for a seed.
#[derive(Debug)]
pub(crate) struct FaultInjector {
    seed: u64,
    rules: RwLock<Vec<Arc<Rule>>>,
}

#[derive(Debug)]
struct Rule {
    faults: Faults,
    /// Separates the random numbers of one rule from those of another.
    number: u64,
    /// Matching requests so far.
    requests: AtomicU64,
    /// Faults injected so far.
    injected: AtomicU64,
}

/// The faults of one request.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The latency to add.
    pub(crate) latency: Duration,
    /// The other faults, in the order of the rules.
    pub(crate) candidates: Vec<Candidate>,
}

/// A fault that can be injected into one response. It counts once it is [claimed](Self::claim).
#[derive(Debug)]
pub(crate) struct Candidate {
    rule: Arc<Rule>,
    /// Chooses which value is damaged.
    rng: Rng,
}

impl Candidate {
    fn fault(&self) -> &Fault {
        &self.rule.faults.fault
    }

    fn parts(&mut self) -> (&Fault, &mut Rng) {
        (&self.rule.faults.fault, &mut self.rng)
    }

    /// Counts the fault, unless it has been injected often enough.
    fn claim(&self) -> bool {
        self.rule.claim()
    }
}

impl FaultInjector {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, rules: RwLock::default() }
    }

    pub(crate) fn add(&self, faults: Faults) {
        let mut rules = self.rules.write().unwrap_or_else(PoisonError::into_inner);
        let number = rules.len() as u64;
        rules.push(Arc::new(Rule { faults, number, requests: AtomicU64::new(0), injected: AtomicU64::new(0) }));
    }

    pub(crate) fn clear(&self) {
        self.rules.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Returns the faults of a request for an operation.
    pub(crate) fn plan(&self, route: &Route) -> Plan {
        let mut plan = Plan { latency: Duration::ZERO, candidates: Vec::new() };
        for rule in self.rules.read().unwrap_or_else(PoisonError::into_inner).iter() {
            let Some(mut rng) = rule.hit(route, self.seed) else { continue };
            match &rule.faults.fault {
                Fault::Latency { .. } if !rule.claim() => {}
                Fault::Latency { from, to } => {
                    let latency = from.saturating_add(to.saturating_sub(*from).mul_f64(rng.f64()));
                    plan.latency = plan.latency.saturating_add(latency);
                }
                _ => plan.candidates.push(Candidate { rule: Arc::clone(rule), rng }),
            }
        }
        plan
    }
}

impl Rule {
    /// Returns the random numbers for a request that is hit.
    fn hit(&self, route: &Route, seed: u64) -> Option<Rng> {
        let Faults { operation, rate, skip, .. } = &self.faults;
        let matches = operation.as_ref().is_none_or(|name| *name == route.operation().id || *name == route.full_name());
        if !matches {
            return None;
        }
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        // Each request has its own generator, independent of concurrent requests.
        let mut rng = Rng::with_seed(seed ^ self.number.rotate_right(16) ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        (number >= *skip && rng.f64() < *rate).then_some(rng)
    }

    /// Counts an injected fault, unless it has been injected often enough.
    fn claim(&self) -> bool {
        let is_left = |injected: u64| self.faults.times.is_none_or(|times| injected < times).then_some(injected + 1);
        self.injected.fetch_update(Ordering::Relaxed, Ordering::Relaxed, is_left).is_ok()
    }
}

/// A response after fault injection.
#[derive(Debug)]
pub(crate) struct Served {
    /// `None` if the connection is reset.
    pub(crate) response: Option<Response>,
    pub(crate) pace: Pace,
    /// The injected fault.
    pub(crate) fault: Option<Fault>,
}

/// Injects the first fault that applies: a response may have nothing that a fault could damage. The service is called only if its
/// response matters.
pub(crate) fn apply(route: &Route, candidates: Vec<Candidate>, service: impl Fn() -> Response) -> Served {
    let mut regular = None;
    for mut candidate in candidates {
        let changed = if let Some(response) = replacement(route, candidate.fault()) {
            Some((response, Pace::AtOnce))
        } else {
            let regular = regular.get_or_insert_with(&service);
            damaged(route, regular, &mut candidate).map(|(response, pace)| (Some(response), pace))
        };
        if let Some((response, pace)) = changed
            && candidate.claim()
        {
            return Served { response, pace, fault: Some(candidate.fault().clone()) };
        }
    }
    Served { response: Some(regular.unwrap_or_else(service)), pace: Pace::AtOnce, fault: None }
}

/// Returns what replaces any response; the outer `None` if nothing does, the inner one if the connection is reset.
#[allow(clippy::option_option, reason = "outer: whether the fault replaces the response; inner: whether there is one")]
fn replacement(route: &Route, fault: &Fault) -> Option<Option<Response>> {
    let response = match fault {
        Fault::Reset => return Some(None),
        Fault::Status(status) => {
            let documented = response::documented(route, Status::Code(*status));
            documented.unwrap_or_else(|| response::gateway(*status, &format!("Mock.{status:04}"), "A fault of the mock."))
        }
        Fault::Throttled { retry_after } => {
            let throttled = response::gateway(429, "APIGW.0308", "The throttling threshold has been reached.");
            match retry_after {
                Some(time) => throttled.header(header::RETRY_AFTER, &time.as_secs_f64().ceil().to_string()),
                None => throttled,
            }
        }
        Fault::Html { status } => {
            let page = format!("<html>\r\n<head><title>{status}</title></head>\r\n<body><h1>{status}</h1></body>\r\n</html>\r\n");
            let mut html = Response::empty(*status).header(header::CONTENT_TYPE, "text/html; charset=utf-8");
            html.body = page.into();
            html
        }
        _ => return None,
    };
    Some(Some(response))
}

/// Returns the response with the fault in it, unless it has nothing that the fault could damage.
fn damaged(route: &Route, response: &Response, candidate: &mut Candidate) -> Option<(Response, Pace)> {
    if !response.has_body() {
        return None;
    }
    let (fault, rng) = candidate.parts();
    let body = match fault {
        Fault::SlowBytes { pause } => return Some((response.clone(), Pace::Slow(*pause))),
        Fault::CutShort => return Some((response.clone(), Pace::CutShort)),
        Fault::NullAnywhere => nullify(&response.body, rng)?,
        Fault::UnknownEnumValue => unknown_value(&route.api, response.ty.as_ref()?, &response.body, rng)?,
        _ => return None,
    };
    Some((Response { body: body.into(), ..response.clone() }, Pace::AtOnce))
}
