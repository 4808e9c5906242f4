//! Tokens that the server gives out itself, where an operation documents the header `X-Subject-Token`.

use std::sync::atomic::{AtomicU64, Ordering};

use fastrand::Rng;
use http::{HeaderName, HeaderValue};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value as Json;

use crate::answer::Answer;

/// The header that a token comes in.
pub(crate) const SUBJECT_TOKEN: HeaderName = HeaderName::from_static("x-subject-token");
const PREFIX: &str = "mock-token-";
const LIFE: SignedDuration = SignedDuration::from_hours(24);

/// Makes tokens, and knows them again: each follows from the seed and its number, so that none has to be kept.
#[derive(Debug)]
pub(crate) struct Tokens {
    seed: u64,
    made: AtomicU64,
}

impl Tokens {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, made: AtomicU64::new(0) }
    }

    /// Puts a new token into an answer that is documented to hold one, with the times of the moment in the body.
    pub(crate) fn fill_in(&self, mut answer: Answer) -> Answer {
        if !answer.headers.contains_key(SUBJECT_TOKEN) {
            return answer;
        }
        if let Ok(mut value) = HeaderValue::from_str(&self.make()) {
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

    fn make(&self) -> String {
        self.token(self.made.fetch_add(1, Ordering::Relaxed))
    }

    /// Whether a token was made here.
    pub(crate) fn has_made(&self, token: &str) -> bool {
        let number = token.strip_prefix(PREFIX).and_then(|rest| rest.split_once('-')?.0.parse::<u64>().ok());
        number.is_some_and(|number| number < self.made.load(Ordering::Relaxed) && token == self.token(number))
    }

    fn token(&self, number: u64) -> String {
        let random = Rng::with_seed(self.seed ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15)).u64(..);
        format!("{PREFIX}{number}-{random:016x}")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_known_again_without_being_kept() {
        let tokens = Tokens::new(7);
        let made: Vec<String> = (0..1000).map(|_| tokens.make()).collect();
        assert!(made.iter().all(|token| tokens.has_made(token)));
        assert_ne!(made[0][PREFIX.len() + 2..], made[1][PREFIX.len() + 2..]);
        let other = Tokens::new(8);
        other.make();
        for wrong in [&tokens.token(1000), &other.token(0), &made[3].replace("-3-", "-03-"), PREFIX, ""] {
            assert!(!tokens.has_made(wrong), "{wrong}");
        }
    }
}
