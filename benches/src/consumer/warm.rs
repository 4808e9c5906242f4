//! Repeated checks of the crates of a large spec, with all dependencies already checked.

use anyhow::Result;
use progenitor::InterfaceStyle;

use super::workspace::Workspace;
use crate::Figure;
use crate::cost::Costs;
use crate::figure::{bytes, seconds};

/// The number of operations of the spec.
const OPERATIONS: usize = 100;

/// The goals for our time and memory divided by those of plain progenitor.
const TIME: f64 = 0.25;
const MEMORY: f64 = 0.5;

/// The crates to check again, by folder and package.
struct Contender {
    name: &'static str,
    members: &'static [&'static str],
    check: &'static [&'static str],
}

const CONTENDERS: [Contender; 3] = [
    Contender {
        name: "ours",
        members: &["crates/hwcloud-synthetic-model", "crates/hwcloud-synthetic-client"],
        check: &["check", "-p", "hwcloud-synthetic-model", "-p", "hwcloud-synthetic-client"],
    },
    Contender {
        name: "plain progenitor, positional",
        members: &["peers/plain-positional"],
        check: &["check", "-p", "plain-positional"],
    },
    Contender { name: "plain progenitor, builder", members: &["peers/plain-builder"], check: &["check", "-p", "plain-builder"] },
];

/// Prints the figures.
pub(super) fn run(quick: bool) -> Result<()> {
    let workspace = Workspace::new()?;
    let yaml = workspace.add_synthetic(OPERATIONS)?;
    workspace.add_plain("plain-positional", &yaml, InterfaceStyle::Positional)?;
    workspace.add_plain("plain-builder", &yaml, InterfaceStyle::Builder)?;
    workspace.prepare()?;
    for contender in &CONTENDERS {
        workspace.cargo("target", contender.check)?;
    }
    let mut costs: [Costs; 3] = Default::default();
    for _ in 0..if quick { 1 } else { 5 } {
        for (contender, costs) in CONTENDERS.iter().zip(&mut costs) {
            workspace.touch(contender.members)?;
            costs.add(workspace.cargo("target", contender.check)?);
        }
    }
    let ours = &costs[0];
    let title = format!("warm cargo check of the crates of {OPERATIONS} operations");
    for (contender, theirs) in CONTENDERS.iter().zip(&costs).skip(1) {
        Figure::new(format!("{title}, time"), seconds(ours.seconds()))
            .beside(contender.name, seconds(theirs.seconds()), ours.seconds_by(theirs))
            .at_most(TIME)
            .print();
        Figure::new(format!("{title}, memory"), bytes(ours.peak_bytes()))
            .beside(contender.name, bytes(theirs.peak_bytes()), ours.peak_by(theirs))
            .at_most(MEMORY)
            .print();
    }
    Ok(())
}
