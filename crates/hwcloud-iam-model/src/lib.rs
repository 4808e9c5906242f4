// Generated from openapi/iam.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Types of Identity and Access Management (IAM), as `openapi/iam.yaml` describes them.
//!
//! IAM knows the users of an account and what each of them may do. Its tokens, which all other services
//! take as proof of who makes a call, are what this description is about.
//!
//! An *account* is called *domain* here, after the protocol that the API follows.
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
