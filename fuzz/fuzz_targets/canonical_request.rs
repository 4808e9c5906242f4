//! Signs arbitrary requests.

#![no_main]

use arbitrary::Arbitrary;
use hwcloud_signer::{AccessKey, Algorithm, Request, SigningDate};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    method: &'a str,
    path: &'a str,
    query: &'a str,
    headers: Vec<(&'a str, &'a [u8])>,
    /// How far the headers are rotated for the second signature.
    turn: u8,
    body: &'a [u8],
    seconds: i64,
    key: (&'a str, &'a str),
    scope: Option<(&'a str, &'a str)>,
}

fuzz_target!(|input: Input| {
    // Most seconds are out of range, and are mapped into the supported years.
    let date =
        SigningDate::from_unix_seconds(input.seconds).or_else(|_| SigningDate::from_unix_seconds(input.seconds % 10_000_000_000));
    let Ok(date) = date else { panic!("{} seconds are out of range", input.seconds % 10_000_000_000) };
    let key = AccessKey { id: input.key.0, secret: input.key.1 };
    let algorithm =
        input.scope.map_or(Algorithm::SdkHmacSha256, |(region, service)| Algorithm::V11HmacSha256 { region, service });
    let Input { method, path, query, headers, body, .. } = &input;
    let request = Request { method, path, query, headers, body };
    let signature = request.sign(key, date, algorithm);
    assert_eq!(signature, request.sign(key, date, algorithm), "not the same twice");
    assert_eq!(signature.as_str().len(), 64);
    assert!(signature.authorization().ends_with(signature.as_str()));

    // The order of headers does not matter.
    let mut turned = headers.clone();
    let by = usize::from(input.turn) % turned.len().max(1);
    turned.rotate_left(by);
    turned.reverse();
    let other = Request { headers: &turned, ..request };
    assert_eq!(other.canonical(date), request.canonical(date), "the order of headers matters");
    assert_eq!(other.sign(key, date, algorithm), signature, "the order of headers matters");

    // The query to be sent is the signed one: signing it again gives the same signature.
    let sent = Request { query: signature.query(), ..request };
    assert!(signature.query().is_ascii());
    assert_eq!(sent.canonical(date), request.canonical(date), "the query is not canonical");
    assert_eq!(sent.sign(key, date, algorithm), signature);

    // Neither the case of header names nor blanks around values matter.
    let shouted: Vec<(String, Vec<u8>)> =
        headers.iter().map(|(name, value)| (name.to_ascii_uppercase(), [b" ", *value, b"\t"].concat())).collect();
    let shouted: Vec<(&str, &[u8])> = shouted.iter().map(|(name, value)| (name.as_str(), value.as_slice())).collect();
    assert_eq!(Request { headers: &shouted, ..request }.canonical(date), request.canonical(date));
});
