//! State that users of a client share for as long as any of them holds it.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

/// The type and the name of an entry.
type Key = (TypeId, String);

/// Shared state by type and name. The registry itself keeps nothing alive.
#[derive(Default)]
pub(crate) struct Registry {
    entries: Mutex<HashMap<Key, Weak<dyn Any + Send + Sync>>>,
}

impl Registry {
    /// Returns the entry `name`, which `make` creates if nobody holds it.
    pub(crate) fn get_or_insert<T: Send + Sync + 'static>(
        self: &Arc<Self>,
        name: String,
        make: impl FnOnce(Registration) -> T,
    ) -> Arc<T> {
        let key = (TypeId::of::<T>(), name);
        let mut entries = self.lock();
        if let Some(entry) = entries.get(&key).and_then(Weak::upgrade).and_then(|entry| entry.downcast().ok()) {
            return entry;
        }
        let entry = Arc::new(make(Registration { registry: Arc::downgrade(self), key: key.clone() }));
        let weak = Arc::downgrade(&entry);
        entries.insert(key, weak);
        entry
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Key, Weak<dyn Any + Send + Sync>>> {
        // A panic while the lock is held leaves nothing half done.
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.lock().len()
    }
}

impl fmt::Debug for Registry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registry").finish_non_exhaustive()
    }
}

/// Removes the entry that holds it from its registry when it is dropped.
pub(crate) struct Registration {
    registry: Weak<Registry>,
    key: Key,
}

impl Drop for Registration {
    fn drop(&mut self) {
        let Some(registry) = self.registry.upgrade() else { return };
        let mut entries = registry.lock();
        // A new entry may have been created since the last holder left.
        if entries.get(&self.key).is_some_and(|entry| entry.strong_count() == 0) {
            entries.remove(&self.key);
        }
    }
}
