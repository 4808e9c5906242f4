//! Tokens that the server gives out itself, where an operation documents the header `X-Subject-Token`.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, Ordering};

use fastrand::Rng;
use http::{HeaderName, HeaderValue};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value as Json;

use crate::answer::Answer;
use crate::authentication::Authentication;

/// The header that a token comes in.
pub(crate) const SUBJECT_TOKEN: HeaderName = HeaderName::from_static("x-subject-token");
const LIFE: SignedDuration = SignedDuration::from_hours(24);

/// Makes tokens.
#[derive(Debug)]
pub(crate) struct Tokens {
    made: AtomicU64,
    rng: Mutex<Rng>,
}

impl Tokens {
    pub(crate) fn new(seed: u64) -> Self {
        Self { made: AtomicU64::new(0), rng: Mutex::new(Rng::with_seed(seed)) }
    }

    /// Puts a new token into an answer that is documented to hold one, with the times of the moment in the body.
    pub(crate) fn fill_in(&self, mut answer: Answer, authentication: &Authentication) -> Answer {
        if !answer.headers.contains_key(SUBJECT_TOKEN) {
            return answer;
        }
        let random = self.rng.lock().unwrap_or_else(PoisonError::into_inner).u64(..);
        let token = format!("mock-token-{}-{random:016x}", self.made.fetch_add(1, Ordering::Relaxed));
        authentication.give(&token);
        if let Ok(mut value) = HeaderValue::from_str(&token) {
            value.set_sensitive(true);
            answer.headers.insert(SUBJECT_TOKEN, value);
        }
        // A client that reads the time of the example would take the token for one that has expired years ago.
        if let Ok(mut body) = serde_json::from_slice::<Json>(&answer.body) {
            let now = Timestamp::now();
            for (name, time) in [("expires_at", now.checked_add(LIFE).unwrap_or(now)), ("issued_at", now)] {
                set_times(&mut body, name, time);
            }
            answer.body = body.to_string().into();
        }
        answer
    }
}

/// Sets a time at the top of a document or one level below.
fn set_times(document: &mut Json, name: &str, time: Timestamp) {
    let Some(document) = document.as_object_mut() else { return };
    for (key, value) in document {
        if key == name {
            *value = format!("{time:.6}").into();
        } else if let Some(inner) = value.get_mut(name) {
            *inner = format!("{time:.6}").into();
        }
    }
}
