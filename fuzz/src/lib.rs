//! Shared code of the fuzz targets.

pub mod lines;
pub mod responses;
pub mod specs;
