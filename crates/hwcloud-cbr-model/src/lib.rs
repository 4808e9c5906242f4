// Generated from openapi/cbr.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Types of Cloud Backup and Recovery (CBR), as `openapi/cbr.yaml` describes them.
//!
//! CBR backs up servers, disks, file systems and desktops into vaults, and restores them. Backing up,
//! restoring, replicating and deleting run in the background as *tasks*; the service keeps an operation
//! log of each.
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
