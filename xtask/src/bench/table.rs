//! The figures that the programs print, and their table in Markdown.

use anyhow::{Context as _, Result};
use serde_json::Value;

/// One line of the table.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What was measured.
    pub benchmark: String,
    /// Our figure, with its unit.
    pub ours: String,
    /// Whether the goal is met, if there is one.
    pub met: Option<bool>,
    peer: String,
    theirs: String,
    ratio: Option<f64>,
    goal: String,
}

impl Figure {
    /// Reads a line of a program's output.
    pub fn parse(line: &str) -> Result<Self> {
        let figure: Value = serde_json::from_str(line).with_context(|| format!("not a figure: {line}"))?;
        let text = |name: &str| figure.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(Self {
            benchmark: text("benchmark"),
            ours: text("ours"),
            met: figure.get("met").and_then(Value::as_bool),
            peer: text("peer"),
            theirs: text("theirs"),
            ratio: figure.get("ratio").and_then(Value::as_f64),
            goal: text("goal"),
        })
    }

    fn cells(&self) -> [String; 7] {
        let met = match self.met {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => "",
        };
        [
            self.benchmark.clone(),
            self.ours.clone(),
            self.peer.clone(),
            self.theirs.clone(),
            self.ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default(),
            self.goal.clone(),
            met.to_owned(),
        ]
    }
}

/// Renders the table, with aligned columns.
pub fn render(figures: &[Figure]) -> String {
    let head = ["benchmark", "ours", "peer", "peer's figure", "ratio", "goal", "met?"].map(str::to_owned);
    let rows: Vec<[String; 7]> = figures.iter().map(Figure::cells).collect();
    let mut widths = head.clone().map(|cell| cell.chars().count());
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let line = |cells: &[String; 7]| {
        let padded: Vec<_> = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        format!("| {} |\n", padded.join(" | "))
    };
    let rule = widths.map(|width| "-".repeat(width));
    [line(&head), line(&rule)].into_iter().chain(rows.iter().map(line)).collect()
}

/// Renders the page.
pub fn page(command: &str, machine: &str, table: &str) -> String {
    format!(
        "# Benchmarks\n\n\
         Written by `{command}`; `cargo xtask bench --help` explains how to run a part of it. Peers that are programs are measured\n\
         if they are installed, which `--install-peers` does.\n\n\
         {machine}\n\n\
         A ratio is our figure divided by the peer's: less is better. It is the median of the ratios of alternating samples in one run,\n\
         because machines are noisy: compare ratios, not times, with those of another machine or day. For decoding, the number in\n\
         brackets after a peer's time is its ratio to hand-written owned structs. Bodies are decoded without the layout of the\n\
         example files. Times of programs are processor times, those of all their processes together; peaks of memory are\n\
         those of the largest process. Crates are checked without incremental compilation, so that whole crates are checked.\n\n\
         {table}"
    )
}
