//! Any request, to the signer.

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
    /// How far the headers are turned for the second signature.
    turn: u8,
    body: &'a [u8],
    seconds: i64,
    key: (&'a str, &'a str),
    scope: Option<(&'a str, &'a str)>,
}

fuzz_target!(|input: Input| {
    // Most of all seconds are out of range; those are brought into the years that are not.
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

    // Headers in another order are the same request.
    let mut turned = headers.clone();
    let by = usize::from(input.turn) % turned.len().max(1);
    turned.rotate_left(by);
    turned.reverse();
    let other = Request { headers: &turned, ..request };
    assert_eq!(other.canonical(date), request.canonical(date), "the order of headers matters");
    assert_eq!(other.sign(key, date, algorithm), signature, "the order of headers matters");

    // What is sent is what is signed: signing it again changes nothing.
    let sent = Request { query: signature.query(), ..request };
    assert!(signature.query().is_ascii());
    assert_eq!(sent.canonical(date), request.canonical(date), "the query is not canonical");
    assert_eq!(sent.sign(key, date, algorithm), signature);

    // The names of headers have no case, and blanks around values no meaning.
    let shouted: Vec<(String, Vec<u8>)> =
        headers.iter().map(|(name, value)| (name.to_ascii_uppercase(), [b" ", *value, b"\t"].concat())).collect();
    let shouted: Vec<(&str, &[u8])> = shouted.iter().map(|(name, value)| (name.as_str(), value.as_slice())).collect();
    assert_eq!(Request { headers: &shouted, ..request }.canonical(date), request.canonical(date));
});
