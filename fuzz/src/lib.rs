//! What the fuzz targets share.

pub mod lines;
pub mod responses;
pub mod specs;
