// Generated from openapi/bcs.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Types of Blockchain Service (BCS), as `openapi/bcs.yaml` describes them.
//!
//! BCS deploys and runs blockchain networks on cloud clusters. Creating, upgrading or extending such a
//! network takes minutes to hours and happens in the background; the operations here tell how far that
//! work has come.
//!
//! `ListOpRecord` reports any kind of background operation, step by step. `ShowBlockchainStatus`
//! reports the creation of one blockchain, resource by resource.
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
