// Generated from openapi/iam.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Open enums: their documented values are variants, and undocumented values are kept.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

/// A kind of proof of who somebody is.
///
/// Source: schema `AuthMethod` of `openapi/iam.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthMethod {
    /// User name and password.
    Password,
    /// An undocumented value, kept as text.
    UnknownValue(hwcloud_types::UnknownValue),
}

impl hwcloud_types::OpenEnum for AuthMethod {
    const NAME: &'static str = "AuthMethod";
    const VALUES: &'static [Self] = &[Self::Password];
    fn as_str(&self) -> &str {
        match self {
            Self::Password => "password",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

hwcloud_types::open_enum!(AuthMethod);
