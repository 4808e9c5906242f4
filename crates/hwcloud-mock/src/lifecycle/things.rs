//! The things that an operation knows: which lifecycle each has, and where it stands.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::time::Instant;

use super::stage::Thing;
use super::{Lifecycle, Stage};

/// How many things of one operation are known at once.
const LIMIT: usize = 100_000;

/// The things of one operation: those that were asked about first are forgotten where there are too many.
#[derive(Debug)]
pub(crate) struct Things {
    limit: usize,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// For every thing that has none of its own.
    default: Option<Lifecycle>,
    by_id: BTreeMap<String, Lifecycle>,
    things: BTreeMap<Key, Known>,
    /// By their numbers.
    order: BTreeMap<u64, Key>,
    next: u64,
}

/// The arguments that a thing is within, such as the project, and its id.
type Key = (Vec<String>, String);

#[derive(Debug)]
struct Known {
    /// One more than that of the thing that was asked about before it.
    number: u64,
    thing: Thing,
}

/// A thing and what is to be said about it.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) id: String,
    pub(crate) stage: Stage,
    pub(crate) lifecycle: Lifecycle,
}

impl Default for Things {
    fn default() -> Self {
        Self { limit: LIMIT, state: Mutex::default() }
    }
}

impl Things {
    /// Sets the lifecycle of one thing, or of every one that has none of its own. They begin anew.
    pub(crate) fn set(&self, id: Option<String>, lifecycle: Lifecycle) {
        let mut state = self.lock();
        let State { default, by_id, things, order, .. } = &mut *state;
        things.retain(|(_, known), Known { number, .. }| {
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

    /// Polls one thing; `None` if no lifecycle is set for it.
    pub(crate) fn poll(&self, scope: Vec<String>, id: &str, now: Instant) -> Option<Asked> {
        let mut state = self.lock();
        let lifecycle = state.by_id.get(id).or(state.default.as_ref())?.clone();
        Some(state.poll((scope, id.to_owned()), &lifecycle, now, self.limit))
    }

    /// Polls everything that is known: what has a lifecycle of its own, and what was asked about. `None` if no lifecycle is set.
    pub(crate) fn poll_all(&self, scope: &[String], now: Instant) -> Option<Vec<Asked>> {
        let mut state = self.lock();
        if state.default.is_none() && state.by_id.is_empty() {
            return None;
        }
        let first = (scope.to_vec(), String::new());
        let known = state.things.range(first..).take_while(|((known, _), _)| known == scope);
        let known = known.map(|((_, id), Known { thing, .. })| (id.clone(), thing.lifecycle.clone()));
        let mut all: BTreeMap<String, Lifecycle> = known.collect();
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
    /// Polls a thing, which has this lifecycle if it is a new one.
    fn poll(&mut self, key: Key, lifecycle: &Lifecycle, now: Instant, limit: usize) -> Asked {
        let Self { things, order, next, .. } = self;
        if !things.contains_key(&key) {
            if things.len() >= limit
                && let Some((_, oldest)) = order.pop_first()
            {
                things.remove(&oldest);
            }
            order.insert(*next, key.clone());
        }
        let id = key.1.clone();
        let known = things.entry(key).or_insert_with(|| {
            *next += 1;
            Known { number: *next - 1, thing: Thing::new(lifecycle.clone(), now) }
        });
        Asked { id, stage: known.thing.poll(now), lifecycle: known.thing.lifecycle.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stages(things: &Things, scope: &str) -> Vec<String> {
        let all = things.poll_all(&[scope.to_owned()], Instant::now()).unwrap_or_default();
        all.iter().map(|asked| format!("{} {:?}", asked.id, asked.stage == Stage::Over)).collect()
    }

    #[test]
    fn each_thing_has_its_own_state_within_its_scope() {
        let things = Things::default();
        assert!(things.poll(vec![], "a", Instant::now()).is_none());
        things.set(None, Lifecycle::success().after_polls(1));
        things.set(Some("b".to_owned()), Lifecycle::success().after_polls(0));
        assert_eq!(stages(&things, "p"), ["b true"]);
        assert!(things.poll(vec!["p".to_owned()], "a", Instant::now()).is_some());
        assert_eq!(stages(&things, "p"), ["a true", "b true"]);
        assert_eq!(stages(&things, "q"), ["b true"]);
        things.set(None, Lifecycle::success().after_polls(9));
        assert_eq!(stages(&things, "p"), ["b true"], "what followed the old default has begun anew");
    }

    #[test]
    fn too_many_things_push_out_those_that_were_asked_about_first() {
        let things = Things { limit: 2, ..Things::default() };
        things.set(None, Lifecycle::success().after_polls(1));
        let poll = |scope: &str, id: &str| things.poll(vec![scope.to_owned()], id, Instant::now()).map(|asked| asked.stage);
        let begun = Some(Stage::Pending { share: 0.0, is_unknown: false });
        assert_eq!([poll("p", "a"), poll("q", "a"), poll("p", "a")], [begun, begun, Some(Stage::Over)]);
        assert_eq!(poll("r", "a"), begun);
        assert_eq!(poll("q", "a"), Some(Stage::Over));
        assert_eq!(poll("p", "a"), begun, "it was the oldest, and begins anew");
        for count in 0..100 {
            things.set(Some("a".to_owned()), Lifecycle::success());
            poll(&count.to_string(), "a");
            poll("p", &count.to_string());
        }
        let state = things.lock();
        assert_eq!((state.things.len(), state.order.len()), (2, 2));
        assert!(state.order.iter().all(|(number, key)| state.things[key].number == *number));
    }
}
