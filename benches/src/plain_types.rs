//! The types that plain progenitor generates from our specs, written by the build script.

#![allow(clippy::all, clippy::pedantic, clippy::unwrap_used, clippy::expect_used, missing_docs, unused_comparisons)]

/// Of `openapi/bcs.yaml`.
pub mod bcs {
    include!(concat!(env!("OUT_DIR"), "/bcs.rs"));
}

/// Of `openapi/cbr.yaml`.
pub mod cbr {
    include!(concat!(env!("OUT_DIR"), "/cbr.rs"));
}

/// Of `openapi/modelarts.yaml`.
pub mod modelarts {
    include!(concat!(env!("OUT_DIR"), "/modelarts.rs"));
}
