//! The things that an operation knows: which lifecycle each has, and where it stands.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::time::Instant;

use super::stage::Thing;
use super::{Lifecycle, Stage};

/// The things of one operation.
#[derive(Debug, Default)]
pub(crate) struct Things(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// For every thing that has none of its own.
    default: Option<Lifecycle>,
    by_id: BTreeMap<String, Lifecycle>,
    /// By the arguments that things are within, such as the project, and then by id.
    scopes: HashMap<Vec<String>, BTreeMap<String, Thing>>,
}

/// A thing and what is to be said about it.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) id: String,
    pub(crate) stage: Stage,
    pub(crate) lifecycle: Lifecycle,
}

impl Things {
    /// Sets the lifecycle of one thing, or of every one that has none of its own. They begin anew.
    pub(crate) fn set(&self, id: Option<String>, lifecycle: Lifecycle) {
        let mut state = self.lock();
        let State { default, by_id, scopes } = &mut *state;
        if let Some(id) = id {
            for things in scopes.values_mut() {
                things.remove(&id);
            }
            by_id.insert(id, lifecycle);
        } else {
            for things in scopes.values_mut() {
                things.retain(|id, _| by_id.contains_key(id));
            }
            *default = Some(lifecycle);
        }
    }

    /// Polls one thing; `None` if no lifecycle is set for it.
    pub(crate) fn poll(&self, scope: Vec<String>, id: &str, now: Instant) -> Option<Asked> {
        let mut state = self.lock();
        let State { default, by_id, scopes } = &mut *state;
        let lifecycle = by_id.get(id).or(default.as_ref())?;
        let things = scopes.entry(scope).or_default();
        let thing = match things.get_mut(id) {
            Some(thing) => thing,
            None => things.entry(id.to_owned()).or_insert_with(|| Thing::new(lifecycle.clone(), now)),
        };
        Some(asked(id, thing, now))
    }

    /// Polls everything that is known: what has a lifecycle of its own, and what was asked about. `None` if no lifecycle is set.
    pub(crate) fn poll_all(&self, scope: Vec<String>, now: Instant) -> Option<Vec<Asked>> {
        let mut state = self.lock();
        let State { default, by_id, scopes } = &mut *state;
        if default.is_none() && by_id.is_empty() {
            return None;
        }
        let things = scopes.entry(scope).or_default();
        for (id, lifecycle) in by_id.iter() {
            if !things.contains_key(id) {
                things.insert(id.clone(), Thing::new(lifecycle.clone(), now));
            }
        }
        Some(things.iter_mut().map(|(id, thing)| asked(id, thing, now)).collect())
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // No change is left half done where a panic could come in between.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn asked(id: &str, thing: &mut Thing, now: Instant) -> Asked {
    Asked { id: id.to_owned(), stage: thing.poll(now), lifecycle: thing.lifecycle.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stages(things: &Things, scope: &str) -> Vec<String> {
        let all = things.poll_all(vec![scope.to_owned()], Instant::now()).unwrap_or_default();
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
}
