//! Tokens that the server issues, where an operation documents the header `X-Subject-Token`.

use std::sync::atomic::{AtomicU64, Ordering};

use fastrand::Rng;
use http::HeaderValue;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value as Json;

use crate::response::{Response, SUBJECT_TOKEN};

const PREFIX: &str = "mock-token-";
const LIFETIME: SignedDuration = SignedDuration::from_hours(24);

/// Issues and recognizes tokens: each is derived from the seed and its number, so that none has to be kept.
#[derive(Debug)]
pub(crate) struct Tokens {
    seed: u64,
    issued: AtomicU64,
}

impl Tokens {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, issued: AtomicU64::new(0) }
    }

    /// Puts a new token into a response that is documented to carry one, and current times into its body.
    pub(crate) fn fill_in(&self, mut response: Response) -> Response {
        if !response.headers.contains_key(SUBJECT_TOKEN) {
            return response;
        }
        if let Ok(mut value) = HeaderValue::from_str(&self.issue()) {
            value.set_sensitive(true);
            response.headers.insert(SUBJECT_TOKEN, value);
        }
        // By the times of the example, the token would have expired years ago.
        if let Ok(mut body) = serde_json::from_slice::<Json>(&response.body) {
            let now = Timestamp::now();
            for (name, time) in [("expires_at", now.checked_add(LIFETIME).unwrap_or(now)), ("issued_at", now)] {
                set_times(&mut body, name, time);
            }
            response.body = body.to_string().into();
        }
        response
    }

    fn issue(&self) -> String {
        self.token(self.issued.fetch_add(1, Ordering::Relaxed))
    }

    /// Returns whether the server has issued a token.
    pub(crate) fn has_issued(&self, token: &str) -> bool {
        let number = token.strip_prefix(PREFIX).and_then(|rest| rest.split_once('-')?.0.parse::<u64>().ok());
        number.is_some_and(|number| number < self.issued.load(Ordering::Relaxed) && token == self.token(number))
    }

    fn token(&self, number: u64) -> String {
        let random = Rng::with_seed(self.seed ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15)).u64(..);
        format!("{PREFIX}{number}-{random:016x}")
    }
}

/// Sets a time at the top level of a document or one level below.
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
    fn tokens_are_recognized_without_being_kept() {
        let tokens = Tokens::new(7);
        let issued: Vec<String> = (0..1000).map(|_| tokens.issue()).collect();
        assert!(issued.iter().all(|token| tokens.has_issued(token)));
        assert_ne!(issued[0][PREFIX.len() + 2..], issued[1][PREFIX.len() + 2..]);
        let other = Tokens::new(8);
        other.issue();
        for wrong in [&tokens.token(1000), &other.token(0), &issued[3].replace("-3-", "-03-"), PREFIX, ""] {
            assert!(!tokens.has_issued(wrong), "{wrong}");
        }
    }
}
