//! Calls on loopback over warm connections: the generated client compared with plain reqwest and hand-written types.

mod clients;
mod server;

use std::time::Instant;

use clients::Client;
use tokio::runtime::{self, Runtime};
use tokio::task::LocalSet;

use crate::figure::seconds;
use crate::paired::Samples;
use crate::{Figure, documents};

/// The goal for our time divided by that of plain reqwest.
const GOAL: f64 = 1.05;

/// The goal for the time that a signature adds to a call.
const SIGNING: f64 = 20e-6;

/// The number of calls in a sample.
const CALLS: usize = 256;

const GENERATED: &str = "generated client";
const SIGNED: &str = "generated client, signing";
const REQWEST: &str = "plain reqwest, hand-written serde";

/// Prints the figures.
pub fn run(quick: bool) {
    let server = server::start(documents::SHOW_OP_LOG);
    // The client has its own thread, like the server.
    let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let contenders =
        [(REQWEST, Client::reqwest(server)), (GENERATED, Client::with_token(server)), (SIGNED, Client::with_key(server))];
    for concurrency in [1, 64] {
        let samples = compare(&runtime, &contenders, concurrency, if quick { 40 } else { 400 });
        report(&samples, concurrency);
    }
}

fn report(samples: &[Samples], concurrency: usize) {
    let [plain, ours, signed] = samples else { return };
    let title = format!("call on loopback, {concurrency} at once");
    Figure::new(title, format!("{} a call", seconds(ours.median())))
        .beside(REQWEST, format!("{} a call", seconds(plain.median())), ours.ratio_to(plain))
        .at_most(GOAL)
        .print();
    let added =
        Samples { name: SIGNED, seconds: signed.seconds.iter().zip(&ours.seconds).map(|(signed, ours)| signed - ours).collect() };
    let added = added.median();
    Figure::new(format!("what signing adds to a call, {concurrency} at once"), format!("{:.1} µs", added * 1e6))
        .with_goal("< 20 µs", added < SIGNING)
        .print();
}

/// Measures all clients in each round, each round starting with another one.
fn compare(runtime: &Runtime, contenders: &[(&'static str, Client)], concurrency: usize, rounds: usize) -> Vec<Samples> {
    let mut samples: Vec<_> = contenders.iter().map(|(name, _)| Samples { name, seconds: Vec::new() }).collect();
    for (_, client) in contenders {
        sample(runtime, client, concurrency);
    }
    for round in 0..rounds {
        for turn in 0..contenders.len() {
            let index = (round + turn) % contenders.len();
            samples[index].seconds.push(sample(runtime, &contenders[index].1, concurrency));
        }
    }
    samples
}

/// Returns the seconds per call, with this many concurrent calls.
#[allow(clippy::cast_precision_loss, reason = "a small number")]
fn sample(runtime: &Runtime, client: &Client, concurrency: usize) -> f64 {
    let tasks = LocalSet::new();
    let started = Instant::now();
    for _ in 0..concurrency {
        let client = client.clone();
        tasks.spawn_local(async move {
            for _ in 0..CALLS / concurrency {
                client.call().await;
            }
        });
    }
    runtime.block_on(tasks);
    started.elapsed().as_secs_f64() / CALLS as f64
}
