// Generated from openapi/modelarts.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Types of ModelArts, as `openapi/modelarts.yaml` describes them.
//!
//! ModelArts is a platform for developing, training and running AI models. Its Lite Servers (*dev
//! servers* in the API) are machines with AI accelerators that a project has to itself. Changing one,
//! such as attaching a disk to it, runs in the background as an *operation*.
//!
//! Decoding is lenient, for live responses differ from their documentation: every property is optional,
//! `null` is the same as absent, documented lengths and ranges are not enforced, unknown properties are
//! skipped, unknown enum values are kept, and a scalar of another JSON type is taken where nothing is
//! lost by it.
//!
//! The feature `schemars` adds `JsonSchema` to every type.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]
#![recursion_limit = "1024"]
#![allow(uncommon_codepoints, mixed_script_confusables, confusable_idents)]

mod objects;
pub use objects::*;
mod enums;
pub use enums::*;
pub mod waiters;
