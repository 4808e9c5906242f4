//! From the canonical form of a request to the header that proves who sends it.

use std::fmt;

use zeroize::Zeroizing;

use crate::canonical::{self, CanonicalHeaders};
use crate::mac::{hex, hmac, sha256_hex};
use crate::{Request, SigningDate};

/// An access key.
#[derive(Clone, Copy)]
pub struct AccessKey<'a> {
    /// The id, often called AK, which is sent.
    pub id: &'a str,
    /// The secret key, often called SK, which is not.
    pub secret: &'a str,
}

impl fmt::Debug for AccessKey<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessKey").field("id", &self.id).field("secret", &"[redacted]").finish()
    }
}

/// How a request is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Algorithm<'a> {
    /// With the secret key itself.
    SdkHmacSha256,
    /// With a key derived from it for one day, one region and one service.
    V11HmacSha256 {
        /// The region; `globe` for a service that has no regions.
        region: &'a str,
        /// The service by its short name, such as `cbr`.
        service: &'a str,
    },
}

/// A signature, and the query as it was signed.
#[derive(Clone, PartialEq, Eq)]
pub struct Signature {
    authorization: String,
    query: String,
    digits: usize,
}

impl Signature {
    /// Returns the value of the header `Authorization`. It is a credential: only the service should see it.
    pub fn authorization(&self) -> &str {
        &self.authorization
    }

    /// The signature alone, as hexadecimal digits.
    pub fn as_str(&self) -> &str {
        self.authorization.get(self.authorization.len() - self.digits..).unwrap_or_default()
    }

    /// The query that must be sent, without the question mark; empty if there is none.
    pub fn query(&self) -> &str {
        &self.query
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signature").field("query", &self.query).finish_non_exhaustive()
    }
}

impl Request<'_> {
    /// Signs the request. This never fails or panics.
    pub fn sign(&self, key: AccessKey<'_>, date: SigningDate, algorithm: Algorithm<'_>) -> Signature {
        let hash = sha256_hex(&self.canonical(date));
        let (name, credential, signature) = match algorithm {
            Algorithm::SdkHmacSha256 => {
                let text = format!("SDK-HMAC-SHA256\n{date}\n{hash}");
                let signature = hmac(key.secret.as_bytes(), &[text.as_bytes()]);
                ("SDK-HMAC-SHA256", format!("Access={}", key.id), signature)
            }
            Algorithm::V11HmacSha256 { region, service } => {
                let info = format!("{}/{region}/{service}", date.day());
                let text = format!("V11-HMAC-SHA256\n{date}\n{info}\n{hash}");
                let derived = derive(key, &info);
                let signature = hmac(derived.as_bytes(), &[text.as_bytes()]);
                ("V11-HMAC-SHA256", format!("Credential={}/{info}", key.id), signature)
            }
        };
        let names = CanonicalHeaders::new(self.headers, date).names;
        let signature = hex(&signature);
        Signature {
            authorization: format!("{name} {credential}, SignedHeaders={names}, Signature={signature}"),
            query: canonical::query(self.query),
            digits: signature.len(),
        }
    }
}

/// The key for one day, region and service: HKDF (RFC 5869) with one block of output, as hexadecimal digits.
fn derive(key: AccessKey<'_>, info: &str) -> Zeroizing<String> {
    let extracted = hmac(key.id.as_bytes(), &[key.secret.as_bytes()]);
    Zeroizing::new(hex(&hmac(&extracted, &[info.as_bytes(), &[1]])))
}
