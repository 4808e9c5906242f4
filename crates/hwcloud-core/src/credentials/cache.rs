//! Caches the credentials of a provider while they are valid, and requests them once however many calls need them.

use std::error::Error as StdError;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use tokio::sync::Mutex;
use tokio::time::Instant;

use super::{Credentials, CredentialsProvider};

/// How long before their expiry credentials are renewed, at most; a tenth of their lifetime if that is shorter.
const MARGIN: Duration = Duration::from_secs(300);

/// How long a call that has usable credentials waits for newer ones.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long a provider that was too slow is not called again, while there are usable credentials.
const PAUSE: Duration = Duration::from_secs(10);

/// The error of a provider, shared by all calls that waited for it.
pub(crate) type Failure = Arc<dyn StdError + Send + Sync>;

/// The credentials of a provider.
pub(crate) struct Cache {
    provider: Box<dyn CredentialsProvider>,
    current: RwLock<Option<Cached>>,
    /// Locked by the call that asks the provider.
    asking: Mutex<Last>,
    /// How often the provider has returned.
    results: AtomicU64,
}

/// The result of the last request to the provider.
#[derive(Default)]
struct Last {
    failure: Option<Failure>,
    /// Calls with usable credentials do not ask before this.
    ask_again_at: Option<Instant>,
}

/// Credentials with the time of their renewal.
#[derive(Clone)]
pub(crate) struct Cached {
    pub(crate) credentials: Credentials,
    renew_at: Option<SystemTime>,
    /// The number of the provider's result.
    number: u64,
}

impl Cached {
    fn is_fresh(&self, now: SystemTime) -> bool {
        self.renew_at.is_none_or(|renew_at| now < renew_at)
    }

    fn is_usable(&self, now: SystemTime) -> bool {
        self.credentials.expires_at.is_none_or(|expires_at| now < expires_at)
    }
}

impl Cache {
    pub(crate) fn new(provider: impl CredentialsProvider) -> Self {
        Self { provider: Box::new(provider), current: RwLock::new(None), asking: Mutex::default(), results: AtomicU64::new(0) }
    }

    /// Returns credentials that are valid at `now`, for a call with this remaining time.
    pub(crate) async fn get(&self, now: SystemTime, remaining: Option<Duration>) -> Result<Cached, Failure> {
        let cached = self.cached();
        if let Some(cached) = cached.clone().filter(|cached| cached.is_fresh(now)) {
            return Ok(cached);
        }
        let usable = cached.filter(|cached| cached.is_usable(now));
        let seen = self.results.load(Ordering::Acquire);
        let mut last = match (self.asking.try_lock(), &usable) {
            (Ok(asking), _) => asking,
            // Another call asks already, and these are still valid.
            (Err(_), Some(usable)) => return Ok(usable.clone()),
            (Err(_), None) => self.asking.lock().await,
        };
        if let Some(cached) = self.cached().filter(|cached| cached.is_fresh(now)) {
            return Ok(cached);
        }
        // The result of a request that was made while this call waited applies to it, also if it is an error.
        if self.results.load(Ordering::Acquire) != seen
            && let Some(failure) = &last.failure
        {
            return Err(Arc::clone(failure));
        }
        let result = match &usable {
            None => self.provider.provide().await,
            Some(usable) => {
                if last.ask_again_at.is_some_and(|at| Instant::now() < at) {
                    return Ok(usable.clone());
                }
                // The call needs the rest of its time.
                let patience = remaining.map_or(PATIENCE, |remaining| PATIENCE.min(remaining / 2));
                // Set before the wait, so that it applies even if the call is dropped meanwhile.
                last.ask_again_at = Some(Instant::now() + patience + PAUSE);
                match tokio::time::timeout(patience, self.provider.provide()).await {
                    Ok(result) => result,
                    Err(_) => return Ok(usable.clone()),
                }
            }
        };
        let number = self.results.fetch_add(1, Ordering::AcqRel) + 1;
        let checked = result.and_then(|credentials| match credentials.problem() {
            Some((field, rule)) => Err(format!("the provider's {field} {rule}").into()),
            None => Ok(credentials),
        });
        match (checked, usable) {
            (Ok(credentials), _) => {
                let cached = Cached { renew_at: renew_at(&credentials, now), credentials, number };
                *self.current.write().unwrap_or_else(PoisonError::into_inner) = Some(cached.clone());
                *last = Last::default();
                Ok(cached)
            }
            (Err(_), Some(usable)) => Ok(usable),
            (Err(error), None) => {
                let failure = Failure::from(error);
                last.failure = Some(Arc::clone(&failure));
                Err(failure)
            }
        }
    }

    /// Removes credentials that a service has rejected, unless they were replaced already.
    pub(crate) fn invalidate(&self, rejected: &Cached) {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        if current.as_ref().is_some_and(|cached| cached.number == rejected.number) {
            *current = None;
        }
    }

    fn cached(&self) -> Option<Cached> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn renew_at(credentials: &Credentials, now: SystemTime) -> Option<SystemTime> {
    let expires_at = credentials.expires_at?;
    let life = expires_at.duration_since(now).unwrap_or_default();
    expires_at.checked_sub(MARGIN.min(life / 10))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;
    use crate::credentials::{CredentialsFuture, Kind};

    const START: SystemTime = SystemTime::UNIX_EPOCH;

    fn at(seconds: u64) -> SystemTime {
        START + Duration::from_secs(seconds)
    }

    /// Gives `token-0`, `token-1` and so on, each good for 1000 seconds from the start, or fails.
    #[derive(Clone)]
    struct Counter {
        call_count: Arc<AtomicUsize>,
        fails_from: usize,
    }

    impl Counter {
        fn failing_from(fails_from: usize) -> Self {
            Self { call_count: Arc::default(), fails_from }
        }

        fn call_count(&self) -> usize {
            self.call_count.load(Ordering::SeqCst)
        }
    }

    impl CredentialsProvider for Counter {
        fn provide(&self) -> CredentialsFuture<'_> {
            Box::pin(async {
                tokio::time::sleep(Duration::from_millis(10)).await;
                let count = self.call_count.fetch_add(1, Ordering::SeqCst);
                if count >= self.fails_from {
                    return Err("no credentials today".into());
                }
                Ok(Credentials::token(format!("token-{count}")).expires_at(at(1000 * (count as u64 + 1))))
            })
        }
    }

    fn token(cached: &Cached) -> String {
        match &cached.credentials.kind {
            Kind::Token(token) => token.expose().to_owned(),
            _ => String::new(),
        }
    }

    #[tokio::test]
    async fn credentials_are_kept_until_shortly_before_their_end() {
        let provider = Counter::failing_from(9);
        let cache = Cache::new(provider.clone());
        for (seconds, expected) in [(0, "token-0"), (899, "token-0"), (901, "token-1"), (1889, "token-1"), (1891, "token-2")] {
            assert_eq!(token(&cache.get(at(seconds), None).await.unwrap()), expected, "{seconds}");
        }
        assert_eq!(provider.call_count(), 3);
    }

    #[tokio::test]
    async fn concurrent_calls_share_one_request() {
        let provider = Counter::failing_from(9);
        let cache = Arc::new(Cache::new(provider.clone()));
        let calls: Vec<_> = (0..200)
            .map(|_| {
                let cache = Arc::clone(&cache);
                tokio::spawn(async move { cache.get(START, None).await.map(|cached| token(&cached)).unwrap() })
            })
            .collect();
        for call in calls {
            assert_eq!(call.await.unwrap(), "token-0");
        }
        assert_eq!(provider.call_count(), 1);
    }

    #[tokio::test]
    async fn concurrent_calls_share_one_failure_and_the_next_call_tries_again() {
        let provider = Counter::failing_from(0);
        let cache = Arc::new(Cache::new(provider.clone()));
        let calls: Vec<_> = (0..200)
            .map(|_| {
                let cache = Arc::clone(&cache);
                tokio::spawn(async move { cache.get(START, None).await.err().unwrap().to_string() })
            })
            .collect();
        for call in calls {
            assert_eq!(call.await.unwrap(), "no credentials today");
        }
        assert_eq!(provider.call_count(), 1);
        assert!(cache.get(START, None).await.is_err());
        assert_eq!(provider.call_count(), 2);
    }

    #[tokio::test]
    async fn credentials_that_are_still_valid_bridge_a_failure() {
        let cache = Cache::new(Counter::failing_from(1));
        assert_eq!(token(&cache.get(START, None).await.unwrap()), "token-0");
        assert_eq!(token(&cache.get(at(950), None).await.unwrap()), "token-0");
        assert!(cache.get(at(1000), None).await.is_err());
    }

    /// Gives a token that is good for 1000 seconds, and then never results again.
    #[derive(Clone, Default)]
    struct Hanging(Arc<AtomicUsize>);

    impl CredentialsProvider for Hanging {
        fn provide(&self) -> CredentialsFuture<'_> {
            Box::pin(async {
                if self.0.fetch_add(1, Ordering::SeqCst) > 0 {
                    std::future::pending::<()>().await;
                }
                Ok(Credentials::token("token-0").expires_at(at(1000)))
            })
        }
    }

    #[tokio::test(start_paused = true)]
    async fn credentials_that_are_still_valid_bridge_a_hanging_provider() {
        let provider = Hanging::default();
        let cache = Cache::new(provider.clone());
        let call_count = || provider.0.load(Ordering::SeqCst);
        cache.get(START, None).await.unwrap();
        // A call with little time, one that need not ask, one that asks again with time enough, and one that is dropped.
        for (limit, expected) in [(1, 2), (1, 2), (60, 3)] {
            let limit = Duration::from_secs(limit);
            let cached = tokio::time::timeout(limit, cache.get(at(950), Some(limit))).await;
            assert_eq!(cached.ok().and_then(Result::ok).as_ref().map(token).as_deref(), Some("token-0"));
            assert_eq!(call_count(), expected);
            if call_count() == 2 {
                tokio::time::advance(PAUSE / 2).await;
            }
        }
        tokio::time::advance(PAUSE).await;
        assert!(tokio::time::timeout(Duration::from_secs(1), cache.get(at(950), None)).await.is_err());
        assert_eq!(token(&cache.get(at(950), None).await.unwrap()), "token-0");
        assert_eq!(call_count(), 4);
        // Without usable ones there is nothing to do but wait.
        assert!(tokio::time::timeout(Duration::from_secs(60), cache.get(at(1001), None)).await.is_err());
    }

    #[tokio::test]
    async fn rejected_credentials_are_replaced_once() {
        let provider = Counter::failing_from(9);
        let cache = Cache::new(provider.clone());
        let rejected = cache.get(START, None).await.unwrap();
        cache.invalidate(&rejected);
        assert_eq!(token(&cache.get(START, None).await.unwrap()), "token-1");
        // Another call learns later that the same ones were rejected.
        cache.invalidate(&rejected);
        assert_eq!(token(&cache.get(START, None).await.unwrap()), "token-1");
        assert_eq!(provider.call_count(), 2);
    }

    #[tokio::test]
    async fn credentials_that_are_not_header_values_are_an_error() {
        struct Bad;
        impl CredentialsProvider for Bad {
            fn provide(&self) -> CredentialsFuture<'_> {
                Box::pin(async { Ok(Credentials::token("secret\n")) })
            }
        }
        let error = Cache::new(Bad).get(START, None).await.err().unwrap().to_string();
        assert_eq!(error, "the provider's token must be printable ASCII without blanks or line breaks");
    }
}
