//! Measures contenders in turn, so that disturbances affect all of them alike.

use std::time::{Duration, Instant};

/// A contender: one implementation of the measured task.
pub struct Contender<'a> {
    /// The name.
    pub name: &'static str,
    run: Box<dyn FnMut() + 'a>,
}

impl<'a> Contender<'a> {
    /// Creates a contender that does the task once when `run` is called.
    pub fn new(name: &'static str, run: impl FnMut() + 'a) -> Self {
        Self { name, run: Box::new(run) }
    }
}

/// The samples of one contender, one for each round.
#[derive(Clone, Debug)]
pub struct Samples {
    /// The name of the contender.
    pub name: &'static str,
    /// Seconds for doing the task once.
    pub seconds: Vec<f64>,
}

impl Samples {
    /// Returns the median of the seconds.
    pub fn median(&self) -> f64 {
        median(self.seconds.clone())
    }

    /// Returns the median of the ratios of each sample to that of `other` in the same round.
    pub fn ratio_to(&self, other: &Samples) -> f64 {
        median(self.seconds.iter().zip(&other.seconds).map(|(ours, theirs)| ours / theirs).collect())
    }
}

/// The approximate duration of a sample.
const SAMPLE: Duration = Duration::from_millis(2);

/// Measures all contenders in each round, each round starting with another one.
pub fn compare(mut contenders: Vec<Contender<'_>>, rounds: usize) -> Vec<Samples> {
    let once = contenders.iter_mut().map(|contender| warm_up(&mut contender.run)).fold(0.0, f64::max);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
    let repetitions = (SAMPLE.as_secs_f64() / once).ceil() as u32;
    let mut samples: Vec<_> =
        contenders.iter().map(|contender| Samples { name: contender.name, seconds: Vec::with_capacity(rounds) }).collect();
    for round in 0..rounds {
        for turn in 0..contenders.len() {
            let index = (round + turn) % contenders.len();
            let run = &mut contenders[index].run;
            let started = Instant::now();
            for _ in 0..repetitions {
                run();
            }
            samples[index].seconds.push(started.elapsed().as_secs_f64() / f64::from(repetitions));
        }
    }
    samples
}

/// Warms up caches and predictors, and returns the seconds of one run.
fn warm_up(run: &mut dyn FnMut()) -> f64 {
    let started = Instant::now();
    let mut fastest = f64::INFINITY;
    while started.elapsed() < 5 * SAMPLE {
        let once = Instant::now();
        run();
        fastest = fastest.min(once.elapsed().as_secs_f64());
    }
    fastest.max(1e-9)
}

/// Returns the median of at least one value.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { f64::midpoint(values[middle - 1], values[middle]) }
}
