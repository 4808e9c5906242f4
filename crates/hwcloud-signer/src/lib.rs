//! Signatures that prove who sends a request to HUAWEI CLOUD.
//!
//! A request is signed with an access key: an id that is sent along, and a secret key that is not. There are two algorithms,
//! [`SDK-HMAC-SHA256`](Algorithm::SdkHmacSha256), which every service accepts, and
//! [`V11-HMAC-SHA256`](Algorithm::V11HmacSha256), whose keys are derived for a day, a region and a service.
//!
//! This crate is independent of HTTP libraries, clocks and async runtimes: it takes the parts of a request as strings and bytes, and
//! returns the value of a header. The request must be sent exactly as it was signed:
//!
//! - the header `X-Sdk-Date` with [`SigningDate::as_str`];
//! - the header `Authorization` with [`Signature::authorization`];
//! - the query as [`Signature::query`] has it;
//! - each header of [`Request::headers`]; the path, method and body as given.
//!
//! ```
//! use hwcloud_signer::{AccessKey, Algorithm, Request, SigningDate};
//!
//! # fn main() -> Result<(), hwcloud_signer::DateOutOfRange> {
//! let key = AccessKey { id: "QTWAOYTTINDUT2QVKYUC", secret: "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc" };
//! let request = Request {
//!     method: "GET",
//!     path: "/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs",
//!     query: "marker=13551d6b-755d-4757-b956-536f674975c0&limit=2",
//!     headers: &[("Content-Type", b"application/json"), ("Host", b"service.region.example.com")],
//!     body: b"",
//! };
//! let date = SigningDate::from_unix_seconds(1_573_789_015)?;
//! let signature = request.sign(key, date, Algorithm::SdkHmacSha256);
//! assert_eq!(date.as_str(), "20191115T033655Z");
//! assert_eq!(signature.query(), "limit=2&marker=13551d6b-755d-4757-b956-536f674975c0");
//! assert_eq!(
//!     signature.authorization(),
//!     "SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, \
//!      Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe"
//! );
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]

mod canonical;
mod date;
mod mac;
mod sign;

pub use date::{DateOutOfRange, SigningDate};
pub use sign::{AccessKey, Algorithm, Signature};

/// The header with the date of a signature.
pub const DATE_HEADER: &str = "x-sdk-date";

/// The parts of a request that are signed.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The method, such as `GET`.
    pub method: &'a str,
    /// The path as on the request line, percent-encoded.
    pub path: &'a str,
    /// The query as on the request line, without the question mark. A `+` in it is a blank.
    pub query: &'a str,
    /// The headers to sign, names in any case. `Host` must be there; the date is added, and one that is here is ignored.
    pub headers: &'a [(&'a str, &'a [u8])],
    /// The body, empty if there is none.
    pub body: &'a [u8],
}

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
