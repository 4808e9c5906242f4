//! The time of a signature alone, for a request as this SDK sends it.

use std::hint::black_box;

use hwcloud_signer::{AccessKey, Algorithm, Request, SigningDate};

use crate::Figure;
use crate::figure::seconds;
use crate::paired::{Contender, compare};

/// The goal: a signature takes less than this.
const GOAL: f64 = 20e-6;

/// The access key of the signer's documentation, which is not valid anywhere.
pub const KEY: AccessKey<'static> = AccessKey { id: "QTWAOYTTINDUT2QVKYUC", secret: "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc" };

/// Prints the figures of both algorithms.
pub fn run(quick: bool) {
    let date = SigningDate::from_unix_seconds(1_573_789_015).unwrap();
    let request = Request {
        method: "GET",
        path: "/v2/051ddda57400d2982fccc014fab5749d/operation/record",
        query: "operation_id=BCSSVC01-99-1618218591906093855&operation_status=processing",
        headers: &[
            ("host", b"bcs.cn-north-4.myhuaweicloud.com"),
            ("accept", b"application/json"),
            ("x-project-id", b"051ddda57400d2982fccc014fab5749d"),
        ],
        body: b"",
    };
    let derived = Algorithm::V11HmacSha256 { region: "cn-north-4", service: "bcs" };
    let algorithms = [("SDK-HMAC-SHA256", Algorithm::SdkHmacSha256), ("V11-HMAC-SHA256", derived)];
    let contenders = algorithms.map(|(name, algorithm)| {
        Contender::new(name, move || {
            black_box(black_box(request).sign(KEY, black_box(date), algorithm));
        })
    });
    for samples in compare(contenders.into(), if quick { 20 } else { 200 }) {
        let median = samples.median();
        let benchmark = format!("sign a request, {}", samples.name);
        Figure::new(benchmark, seconds(median)).with_goal("< 20 µs", median < GOAL).print();
    }
}
