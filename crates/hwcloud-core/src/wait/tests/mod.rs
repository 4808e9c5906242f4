//! Waiting, on tokio's paused clock and without a network.

pub(super) mod fake;
mod limits;
mod lists;
mod outcomes;
mod sets;
mod timing;
mod tracing;
