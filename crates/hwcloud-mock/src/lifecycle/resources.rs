//! The resources of an operation, and the stage of each in its lifecycle, by polls or by time.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::{End, Lifecycle, Span};

/// How many resources of one operation are known at once.
const LIMIT: usize = 100_000;

/// The stage of a resource that a response reports.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Stage {
    /// It does not exist.
    Missing,
    /// It is pending: its progress from 0 to less than 1, and whether its status is the undocumented one.
    Pending { share: f64, is_unknown: bool },
    /// It is in a terminal state.
    Terminal,
}

/// A resource at one poll.
#[derive(Clone, Debug)]
pub(crate) struct Polled {
    pub(crate) id: String,
    pub(crate) stage: Stage,
    pub(crate) lifecycle: Lifecycle,
}

/// The resources of one operation. Beyond the limit, the one that was polled first is forgotten.
#[derive(Debug)]
pub(crate) struct Resources {
    limit: usize,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// The lifecycle of resources that have none of their own.
    default: Option<Lifecycle>,
    by_id: BTreeMap<String, Lifecycle>,
    known: BTreeMap<Key, Known>,
    /// Keys by number.
    order: BTreeMap<u64, Key>,
    next: u64,
}

/// The arguments that a resource is scoped by, such as the project, and its id.
type Key = (Vec<String>, String);

#[derive(Debug)]
struct Known {
    /// Counts up from resource to resource.
    number: u64,
    resource: Resource,
}

impl Default for Resources {
    fn default() -> Self {
        Self { limit: LIMIT, state: Mutex::default() }
    }
}

impl Resources {
    /// Sets the lifecycle of one resource, or of every resource without one of its own. They start over.
    pub(crate) fn set(&self, id: Option<String>, lifecycle: Lifecycle) {
        let mut state = self.lock();
        let State { default, by_id, known, order, .. } = &mut *state;
        known.retain(|(_, known), Known { number, .. }| {
            let stays = id.as_ref().map_or_else(|| by_id.contains_key(known), |id| id != known);
            if !stays {
                order.remove(number);
            }
            stays
        });
        match id {
            Some(id) => drop(by_id.insert(id, lifecycle)),
            None => *default = Some(lifecycle),
        }
    }

    /// Polls one resource; `None` if it has no lifecycle.
    pub(crate) fn poll(&self, scope: Vec<String>, id: &str, now: Instant) -> Option<Polled> {
        let mut state = self.lock();
        let lifecycle = state.by_id.get(id).or(state.default.as_ref())?.clone();
        Some(state.poll((scope, id.to_owned()), &lifecycle, now, self.limit))
    }

    /// Polls every resource: those with a lifecycle of their own, those polled before, and, where there is a default lifecycle, the
    /// documented ones. `None` if there is no lifecycle.
    pub(crate) fn poll_all(&self, scope: &[String], documented: &[String], now: Instant) -> Option<Vec<Polled>> {
        let mut state = self.lock();
        if state.default.is_none() && state.by_id.is_empty() {
            return None;
        }
        let mut all: BTreeMap<String, Lifecycle> = BTreeMap::new();
        if let Some(default) = &state.default {
            all.extend(documented.iter().map(|id| (id.clone(), default.clone())));
        }
        let first = (scope.to_vec(), String::new());
        let known = state.known.range(first..).take_while(|((known, _), _)| known == scope);
        all.extend(known.map(|((_, id), Known { resource, .. })| (id.clone(), resource.lifecycle.clone())));
        all.extend(state.by_id.clone());
        let poll = |(id, lifecycle)| state.poll((scope.to_vec(), id), &lifecycle, now, self.limit);
        Some(all.into_iter().map(poll).collect())
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // No change is left half done where a panic could come in between.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Polls a resource, which has this lifecycle if it is new.
    fn poll(&mut self, key: Key, lifecycle: &Lifecycle, now: Instant, limit: usize) -> Polled {
        let Self { known, order, next, .. } = self;
        if !known.contains_key(&key) {
            if known.len() >= limit
                && let Some((_, oldest)) = order.pop_first()
            {
                known.remove(&oldest);
            }
            order.insert(*next, key.clone());
        }
        let id = key.1.clone();
        let known = known.entry(key).or_insert_with(|| {
            *next += 1;
            Known { number: *next - 1, resource: Resource::new(lifecycle.clone(), now) }
        });
        Polled { id, stage: known.resource.poll(now), lifecycle: known.resource.lifecycle.clone() }
    }
}

/// A resource that has been polled.
#[derive(Debug)]
struct Resource {
    lifecycle: Lifecycle,
    since: Instant,
    /// Whether it has existed.
    exists: bool,
    /// Polls since the first one, and then since it exists.
    polls: u32,
}

impl Resource {
    fn new(lifecycle: Lifecycle, now: Instant) -> Self {
        Self { lifecycle, since: now, exists: false, polls: 0 }
    }

    /// Returns the stage that one more poll sees.
    fn poll(&mut self, now: Instant) -> Stage {
        if !self.exists {
            let (share, _) = progress(self.lifecycle.missing, self.polls, now - self.since);
            if share < 1.0 {
                self.polls = self.polls.saturating_add(1);
                return Stage::Missing;
            }
            // Time passes between polls, too.
            self.since = if let Span::Time(time) = self.lifecycle.missing { self.since + time } else { now };
            self.exists = true;
            self.polls = 0;
        }
        let (share, is_middle) = progress(self.lifecycle.pending, self.polls, now - self.since);
        self.polls = self.polls.saturating_add(1);
        if share < 1.0 {
            return Stage::Pending { share, is_unknown: is_middle && self.lifecycle.unknown.is_some() };
        }
        if self.lifecycle.end == End::Vanished { Stage::Missing } else { Stage::Terminal }
    }
}

/// Returns the elapsed share of a span, and whether this is its middle.
fn progress(span: Span, polls: u32, elapsed: Duration) -> (f64, bool) {
    match span {
        Span::Polls(all) if polls >= all => (1.0, false),
        Span::Polls(all) => (f64::from(polls) / f64::from(all), polls == all / 2),
        Span::Time(all) if elapsed >= all => (1.0, false),
        Span::Time(all) => {
            let share = elapsed.as_secs_f64() / all.as_secs_f64();
            (share, (1.0 / 3.0..2.0 / 3.0).contains(&share))
        }
        Span::Forever => (0.5, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZERO: Stage = Stage::Pending { share: 0.0, is_unknown: false };

    #[test]
    fn polls_are_counted_from_the_first_one_that_finds_it() {
        let now = Instant::now();
        let mut resource = Resource::new(Lifecycle::success().missing_polls(2).after_polls(2).unknown_status("odd"), now);
        let stages: Vec<Stage> = (0..6).map(|_| resource.poll(now)).collect();
        let odd = Stage::Pending { share: 0.5, is_unknown: true };
        assert_eq!(stages, [Stage::Missing, Stage::Missing, ZERO, odd, Stage::Terminal, Stage::Terminal]);
    }

    #[test]
    fn time_passes_between_polls() {
        let start = Instant::now();
        let at = |milliseconds| start + Duration::from_millis(milliseconds);
        let lifecycle = Lifecycle::failure().missing_for(Duration::from_millis(10)).after(Duration::from_millis(100));
        let mut resource = Resource::new(lifecycle, start);
        assert_eq!(resource.poll(at(9)), Stage::Missing);
        assert_eq!(resource.poll(at(60)), Stage::Pending { share: 0.5, is_unknown: false });
        assert_eq!(resource.poll(at(110)), Stage::Terminal);
        assert_eq!(resource.poll(at(100_000)), Stage::Terminal);
    }

    #[test]
    fn only_endless_lifecycles_never_end() {
        let now = Instant::now();
        assert_eq!(Resource::new(Lifecycle::success().after_polls(0), now).poll(now), Stage::Terminal);
        assert_eq!(Resource::new(Lifecycle::success().after(Duration::ZERO), now).poll(now), Stage::Terminal);
        let mut endless = Resource::new(Lifecycle::endless(), now);
        assert!((0..100).all(|_| matches!(endless.poll(now), Stage::Pending { .. })));
        let mut absent = Resource::new(Lifecycle::absent(), now);
        assert!((0..100).all(|_| absent.poll(now) == Stage::Missing));
        let mut vanishing = Resource::new(Lifecycle::vanishing().after_polls(1), now);
        assert_eq!([vanishing.poll(now), vanishing.poll(now), vanishing.poll(now)], [ZERO, Stage::Missing, Stage::Missing]);
    }

    fn stages(resources: &Resources, scope: &str) -> Vec<String> {
        let all = resources.poll_all(&[scope.to_owned()], &[], Instant::now()).unwrap_or_default();
        all.iter().map(|polled| format!("{} {:?}", polled.id, polled.stage == Stage::Terminal)).collect()
    }

    #[test]
    fn each_resource_has_its_own_state_within_its_scope() {
        let resources = Resources::default();
        assert!(resources.poll(vec![], "a", Instant::now()).is_none());
        resources.set(None, Lifecycle::success().after_polls(1));
        resources.set(Some("b".to_owned()), Lifecycle::success().after_polls(0));
        assert_eq!(stages(&resources, "p"), ["b true"]);
        assert!(resources.poll(vec!["p".to_owned()], "a", Instant::now()).is_some());
        assert_eq!(stages(&resources, "p"), ["a true", "b true"]);
        assert_eq!(stages(&resources, "q"), ["b true"]);
        resources.set(None, Lifecycle::success().after_polls(9));
        assert_eq!(stages(&resources, "p"), ["b true"], "what followed the old default has started over");
    }

    #[test]
    fn beyond_the_limit_the_resource_polled_first_is_forgotten() {
        let resources = Resources { limit: 2, ..Resources::default() };
        resources.set(None, Lifecycle::success().after_polls(1));
        let poll = |scope: &str, id: &str| resources.poll(vec![scope.to_owned()], id, Instant::now()).map(|polled| polled.stage);
        let begun = Some(Stage::Pending { share: 0.0, is_unknown: false });
        assert_eq!([poll("p", "a"), poll("q", "a"), poll("p", "a")], [begun, begun, Some(Stage::Terminal)]);
        assert_eq!(poll("r", "a"), begun);
        assert_eq!(poll("q", "a"), Some(Stage::Terminal));
        assert_eq!(poll("p", "a"), begun, "it was the oldest, and starts over");
        for count in 0..100 {
            resources.set(Some("a".to_owned()), Lifecycle::success());
            poll(&count.to_string(), "a");
            poll("p", &count.to_string());
        }
        let state = resources.lock();
        assert_eq!((state.known.len(), state.order.len()), (2, 2));
        assert!(state.order.iter().all(|(number, key)| state.known[key].number == *number));
    }

    #[test]
    fn documented_resources_exist_where_there_is_a_default_lifecycle() {
        let resources = Resources::default();
        let ids = |resources: &Resources| {
            let all = resources.poll_all(&[], &["x".to_owned()], Instant::now()).unwrap_or_default();
            all.into_iter().map(|polled| polled.id).collect::<Vec<_>>()
        };
        resources.set(Some("a".to_owned()), Lifecycle::success());
        assert_eq!(ids(&resources), ["a"]);
        resources.set(None, Lifecycle::success());
        assert_eq!(ids(&resources), ["a", "x"]);
    }
}
