//! One line of the table: our figure, that of a peer, and whether a goal is met.

use std::fmt::Display;

use serde::Serialize;

/// A figure, as it is printed for `cargo xtask bench`.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// What was measured.
    pub benchmark: String,
    /// Our figure, with its unit.
    pub ours: String,
    /// The peer.
    pub peer: Option<String>,
    /// The peer's figure, with its unit.
    pub theirs: Option<String>,
    /// Our figure divided by the peer's.
    pub ratio: Option<f64>,
    /// The goal, in words.
    pub goal: Option<String>,
    /// Whether the goal is met.
    pub met: Option<bool>,
}

impl Figure {
    /// Creates a figure without a peer or a goal.
    pub fn new(benchmark: impl Into<String>, ours: impl Display) -> Self {
        let (benchmark, ours) = (benchmark.into(), ours.to_string());
        Self { benchmark, ours, peer: None, theirs: None, ratio: None, goal: None, met: None }
    }

    /// Adds the figure of a peer.
    #[must_use]
    pub fn beside(mut self, peer: impl Into<String>, theirs: impl Display, ratio: f64) -> Self {
        self.peer = Some(peer.into());
        self.theirs = Some(theirs.to_string());
        self.ratio = Some(ratio);
        self
    }

    /// Adds a peer that could not be measured, and the reason.
    #[must_use]
    pub fn without(mut self, peer: impl Into<String>, why: impl Into<String>) -> Self {
        self.peer = Some(peer.into());
        self.theirs = Some(why.into());
        self
    }

    /// Adds a goal for the ratio.
    #[must_use]
    pub fn at_most(mut self, ratio: f64) -> Self {
        self.met = self.ratio.map(|measured| measured <= ratio);
        self.goal(format!("≤ {ratio:.2}"))
    }

    /// Adds a goal in words, and whether it is met.
    #[must_use]
    pub fn with_goal(mut self, goal: impl Into<String>, met: bool) -> Self {
        self.met = Some(met);
        self.goal(goal)
    }

    fn goal(mut self, goal: impl Into<String>) -> Self {
        self.goal = Some(goal.into());
        self
    }

    /// Prints it as one line of JSON.
    pub fn print(&self) {
        println!("{}", serde_json::to_string(self).expect("a figure is plain data"));
    }
}

/// Formats seconds.
pub fn seconds(seconds: f64) -> String {
    match seconds {
        s if s < 1e-6 => format!("{:.0} ns", s * 1e9),
        s if s < 1e-3 => format!("{:.2} µs", s * 1e6),
        s if s < 1.0 => format!("{:.1} ms", s * 1e3),
        s => format!("{s:.1} s"),
    }
}

/// Formats bytes.
#[allow(clippy::cast_precision_loss, reason = "three digits are shown")]
pub fn bytes(bytes: u64) -> String {
    let mib = bytes as f64 / f64::from(1 << 20);
    if mib < 10.0 { format!("{mib:.1} MiB") } else { format!("{mib:.0} MiB") }
}
