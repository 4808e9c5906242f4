//! Decoding of documented bodies: generated models compared with hand-written structs, plain progenitor's types and sonic-rs.

use std::hint::black_box;

use bytes::Bytes;
use hwcloud_core::codegen::Received;

use crate::documents::{self, Body, Document};
use crate::figure::seconds;
use crate::paired::{Contender, Samples, compare};
use crate::{Figure, borrowed, owned, plain_types};

/// The goal for our time divided by that of owned structs.
const GOAL: f64 = 0.75;

/// The baseline, whose ratio is 1.00.
const OWNED: &str = "hand-written owned structs, serde_json from_slice";
const OURS: &str = "generated models, the client's decode path";
/// The peer that cannot decode every document.
const PLAIN: &str = "plain progenitor's types, serde_json from_slice";

/// Calls a macro with the types of a kind of body: `$use!` receives our crate, the service, and the type, which has the same name
/// everywhere.
macro_rules! with_types {
    ($body:expr, $use:ident!($($argument:expr),*)) => {
        match $body {
            Body::ListOpRecord => $use!($($argument,)* hwcloud_bcs_model, bcs, ListOpRecordResponse),
            Body::ShowBlockchainStatus => $use!($($argument,)* hwcloud_bcs_model, bcs, ShowBlockchainStatusResponse),
            Body::ShowOpLog => $use!($($argument,)* hwcloud_cbr_model, cbr, ShowOpLogResponse),
            Body::GetDevServerOperation => $use!($($argument,)* hwcloud_modelarts_model, modelarts, GetDevServerOperationResponse),
        }
    };
}

/// Returns all contenders for a text.
macro_rules! contenders {
    ($text:expr, $response:expr, $model:ident, $service:ident, $type:ident) => {{
        let text: &str = $text;
        let mut contenders = vec![
            Contender::new(OWNED, move || {
                black_box(serde_json::from_slice::<owned::$service::$type>(black_box(text.as_bytes())).unwrap());
            }),
            Contender::new(OURS, move || {
                black_box(black_box($response).decode::<$model::$type>().unwrap());
            }),
            Contender::new("hand-written borrowed structs, UTF-8 checked once", move || {
                let text = simdutf8::basic::from_utf8(black_box(text.as_bytes())).unwrap();
                black_box(serde_json::from_str::<borrowed::$service::$type<'_>>(text).unwrap());
            }),
            Contender::new("hand-written owned structs, sonic-rs", move || {
                black_box(sonic_rs::from_slice::<owned::$service::$type>(black_box(text.as_bytes())).unwrap());
            }),
        ];
        // Its enums are closed: a body with an undocumented value does not decode.
        if serde_json::from_str::<plain_types::$service::types::$type>(text).is_ok() {
            contenders.push(Contender::new(PLAIN, move || {
                black_box(serde_json::from_slice::<plain_types::$service::types::$type>(black_box(text.as_bytes())).unwrap());
            }));
        }
        contenders
    }};
}

/// Prints the figures of every document.
pub fn run(quick: bool) {
    for document in documents::all() {
        let response = Received::of_body(Bytes::from(document.text.clone()));
        let samples = measure(&document, &response, if quick { 40 } else { 400 });
        report(&document, &samples);
    }
}

fn measure(document: &Document, response: &Received, rounds: usize) -> Vec<Samples> {
    let text = document.text.as_str();
    compare(with_types!(document.body, contenders!(text, response)), rounds)
}

fn report(document: &Document, samples: &[Samples]) {
    let (baseline, ours) = (&samples[0], &samples[1]);
    let title = format!("decode {}", document.name);
    let figure = || Figure::new(title.clone(), seconds(ours.median()));
    figure().beside(OWNED, format!("{} (1.00)", seconds(baseline.median())), ours.ratio_to(baseline)).at_most(GOAL).print();
    for peer in &samples[2..] {
        let theirs = format!("{} ({:.2})", seconds(peer.median()), peer.ratio_to(baseline));
        figure().beside(peer.name, theirs, ours.ratio_to(peer)).print();
    }
    if samples.iter().all(|peer| peer.name != PLAIN) {
        figure().without(PLAIN, "does not decode it").print();
    }
}

/// Returns the value that each contender decodes, encoded again. `None` if plain progenitor's types do not decode it.
pub fn encoded(document: &Document) -> Vec<(&'static str, Option<serde_json::Value>)> {
    macro_rules! encoded {
        ($text:expr, $model:ident, $service:ident, $type:ident) => {{
            let text: &str = $text;
            let response = Received::of_body(Bytes::copy_from_slice(text.as_bytes()));
            let plain = serde_json::from_str::<plain_types::$service::types::$type>(text).ok();
            vec![
                (OURS, Some(json(&response.decode::<$model::$type>().unwrap()))),
                (OWNED, Some(json(&serde_json::from_str::<owned::$service::$type>(text).unwrap()))),
                ("sonic-rs", Some(json(&sonic_rs::from_str::<owned::$service::$type>(text).unwrap()))),
                ("borrowed", Some(json(&serde_json::from_str::<borrowed::$service::$type<'_>>(text).unwrap()))),
                (PLAIN, plain.as_ref().map(json)),
            ]
        }};
    }
    with_types!(document.body, encoded!(document.text.as_str()))
}

fn json(value: &impl serde::Serialize) -> serde_json::Value {
    serde_json::to_value(value).unwrap()
}
