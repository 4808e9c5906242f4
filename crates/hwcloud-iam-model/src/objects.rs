// Generated from openapi/iam.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! Objects: what requests and responses are made of.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

use hwcloud_types::{decode, encode};
use serde::{de, ser};

#[allow(unused_imports)]
use crate::*;

/// Who asks for a token, and what it is to be good for.
///
/// Source: schema `KeystoneCreateUserTokenByPasswordRequestBody` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct KeystoneCreateUserTokenByPasswordRequestBody {
    /// All of the request.
    pub auth: Option<PwdAuth>,
}

impl hwcloud_types::Object for KeystoneCreateUserTokenByPasswordRequestBody {
    const NAME: &'static str = "KeystoneCreateUserTokenByPasswordRequestBody";
    const FIELDS: &'static [&'static str] = &["auth"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.auth),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "auth", &self.auth)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for KeystoneCreateUserTokenByPasswordRequestBody {
    fn validate(
        &self,
        _rules: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.required("auth", &self.auth, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(KeystoneCreateUserTokenByPasswordRequestBody);

/// Who asks for a token, and what it is to be good for.
///
/// Source: schema `PwdAuth` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PwdAuth {
    /// Who asks, and the proof of it.
    pub identity: Option<PwdIdentity>,
    /// What the token is to be good for.
    pub scope: Option<AuthScope>,
}

impl hwcloud_types::Object for PwdAuth {
    const NAME: &'static str = "PwdAuth";
    const FIELDS: &'static [&'static str] = &["identity", "scope"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.identity),
            1 => decode::field(map, &mut self.scope),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "identity", &self.identity)?;
        encode::field(map, "scope", &self.scope)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for PwdAuth {
    fn validate(
        &self,
        _rules: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator
            .required("identity", &self.identity, &hwcloud_types::Constraints::NONE);
        validator.required("scope", &self.scope, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdAuth);

/// Who asks for a token, and the proof of it.
///
/// Source: schema `PwdIdentity` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PwdIdentity {
    /// The kinds of proof that are given, which is `password` alone.
    ///
    /// Documented: 1 element.
    pub methods: Option<Vec<AuthMethod>>,
    /// The proof by password.
    pub password: Option<PwdPassword>,
}

impl hwcloud_types::Object for PwdIdentity {
    const NAME: &'static str = "PwdIdentity";
    const FIELDS: &'static [&'static str] = &["methods", "password"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.methods),
            1 => decode::field(map, &mut self.password),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "methods", &self.methods)?;
        encode::field(map, "password", &self.password)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for PwdIdentity {
    fn validate(
        &self,
        _rules: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator
            .required(
                "methods",
                &self.methods,
                &hwcloud_types::Constraints {
                    min_items: Some(1),
                    max_items: Some(1),
                    ..hwcloud_types::Constraints::NONE
                },
            );
        validator
            .required("password", &self.password, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdIdentity);

/// The proof by password.
///
/// Source: schema `PwdPassword` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PwdPassword {
    /// The user, with the password.
    pub user: Option<PwdPasswordUser>,
}

impl hwcloud_types::Object for PwdPassword {
    const NAME: &'static str = "PwdPassword";
    const FIELDS: &'static [&'static str] = &["user"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.user),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "user", &self.user)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for PwdPassword {
    fn validate(
        &self,
        _rules: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.required("user", &self.user, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdPassword);

/// An IAM user, with the password.
///
/// Source: schema `PwdPasswordUser` of `openapi/iam.yaml`.
#[derive(Clone, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PwdPasswordUser {
    /// The account that the user belongs to.
    pub domain: Option<PwdPasswordUserDomain>,
    /// Name of the IAM user, which differs from the name of the account.
    pub name: Option<String>,
    /// The password that the user logs in with.
    pub password: Option<String>,
}

impl hwcloud_types::Object for PwdPasswordUser {
    const NAME: &'static str = "PwdPasswordUser";
    const FIELDS: &'static [&'static str] = &["domain", "name", "password"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.domain),
            1 => decode::field(map, &mut self.name),
            2 => decode::field(map, &mut self.password),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "domain", &self.domain)?;
        encode::field(map, "name", &self.name)?;
        encode::field(map, "password", &self.password)?;
        Ok(())
    }
}

impl std::fmt::Debug for PwdPasswordUser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PwdPasswordUser")
            .field("domain", &self.domain)
            .field("name", &self.name)
            .field("password", &self.password.as_ref().map(|_| "[redacted]"))
            .finish()
    }
}

impl hwcloud_types::Validate for PwdPasswordUser {
    fn validate(
        &self,
        _rules: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.required("domain", &self.domain, &hwcloud_types::Constraints::NONE);
        validator.required("name", &self.name, &hwcloud_types::Constraints::NONE);
        validator
            .required("password", &self.password, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdPasswordUser);

/// The account that a user belongs to.
///
/// Source: schema `PwdPasswordUserDomain` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct PwdPasswordUserDomain {
    /// Name of the account.
    pub name: Option<String>,
}

impl hwcloud_types::Object for PwdPasswordUserDomain {
    const NAME: &'static str = "PwdPasswordUserDomain";
    const FIELDS: &'static [&'static str] = &["name"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.name),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "name", &self.name)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for PwdPasswordUserDomain {
    fn validate(
        &self,
        _rules: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.required("name", &self.name, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdPasswordUserDomain);

/// What a token is to be good for: an account, or a project. If both are given, the project counts; if
/// neither is, the token is for the user's account.
///
/// Source: schema `AuthScope` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AuthScope {
    /// The account, for global services.
    pub domain: Option<AuthScopeDomain>,
    /// The project, for the services within it.
    pub project: Option<AuthScopeProject>,
}

impl hwcloud_types::Object for AuthScope {
    const NAME: &'static str = "AuthScope";
    const FIELDS: &'static [&'static str] = &["domain", "project"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.domain),
            1 => decode::field(map, &mut self.project),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "domain", &self.domain)?;
        encode::field(map, "project", &self.project)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for AuthScope {
    fn validate(
        &self,
        _rules: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.optional("domain", &self.domain, &hwcloud_types::Constraints::NONE);
        validator.optional("project", &self.project, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(AuthScope);

/// The account that a token is for, by ID or by name.
///
/// Source: schema `AuthScopeDomain` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AuthScopeDomain {
    /// ID of the account. Needed if there is no name.
    pub id: Option<String>,
    /// Name of the account. Needed if there is no ID.
    pub name: Option<String>,
}

impl hwcloud_types::Object for AuthScopeDomain {
    const NAME: &'static str = "AuthScopeDomain";
    const FIELDS: &'static [&'static str] = &["id", "name"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.id),
            1 => decode::field(map, &mut self.name),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "id", &self.id)?;
        encode::field(map, "name", &self.name)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for AuthScopeDomain {
    fn validate(
        &self,
        _rules: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.optional("id", &self.id, &hwcloud_types::Constraints::NONE);
        validator.optional("name", &self.name, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(AuthScopeDomain);

/// The project that a token is for, by ID or by name.
///
/// Source: schema `AuthScopeProject` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AuthScopeProject {
    /// ID of the project. Needed if there is no name.
    pub id: Option<String>,
    /// Name of the project. Needed if there is no ID. The project that a region has from the beginning is
    /// called like the region, for example `cn-north-4`.
    pub name: Option<String>,
}

impl hwcloud_types::Object for AuthScopeProject {
    const NAME: &'static str = "AuthScopeProject";
    const FIELDS: &'static [&'static str] = &["id", "name"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.id),
            1 => decode::field(map, &mut self.name),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "id", &self.id)?;
        encode::field(map, "name", &self.name)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for AuthScopeProject {
    fn validate(
        &self,
        _rules: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.optional("id", &self.id, &hwcloud_types::Constraints::NONE);
        validator.optional("name", &self.name, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(AuthScopeProject);

/// What is known about a token. The token itself is in a header.
///
/// Source: schema `KeystoneCreateUserTokenByPasswordResponse` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct KeystoneCreateUserTokenByPasswordResponse {
    /// What is known about the token.
    pub token: Option<TokenResult>,
}

impl hwcloud_types::Object for KeystoneCreateUserTokenByPasswordResponse {
    const NAME: &'static str = "KeystoneCreateUserTokenByPasswordResponse";
    const FIELDS: &'static [&'static str] = &["token"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.token),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "token", &self.token)?;
        Ok(())
    }
}

hwcloud_types::object!(KeystoneCreateUserTokenByPasswordResponse);

/// What is known about a token.
///
/// Source: schema `TokenResult` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct TokenResult {
    /// The services that can be called, and where. Empty if the request asks for no catalog.
    pub catalog: Option<Vec<TokenCatalog>>,
    /// The account that the token is for. Absent if it is for a project.
    pub domain: Option<TokenDomainResult>,
    /// When the token expires, in UTC with microseconds, for example `2020-01-04T09:05:22.701000Z`.
    pub expires_at: Option<String>,
    /// When the token was made, in UTC with microseconds.
    pub issued_at: Option<String>,
    /// The kinds of proof that were given for it.
    pub methods: Option<Vec<AuthMethod>>,
    /// The project that the token is for. Absent if it is for an account.
    pub project: Option<TokenProjectResult>,
    /// What the token permits.
    pub roles: Option<Vec<TokenRole>>,
    /// The user that the token is proof of.
    pub user: Option<TokenUserResult>,
}

impl hwcloud_types::Object for TokenResult {
    const NAME: &'static str = "TokenResult";
    const FIELDS: &'static [&'static str] = &[
        "catalog",
        "domain",
        "expires_at",
        "issued_at",
        "methods",
        "project",
        "roles",
        "user",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.catalog),
            1 => decode::field(map, &mut self.domain),
            2 => decode::field(map, &mut self.expires_at),
            3 => decode::field(map, &mut self.issued_at),
            4 => decode::field(map, &mut self.methods),
            5 => decode::field(map, &mut self.project),
            6 => decode::field(map, &mut self.roles),
            7 => decode::field(map, &mut self.user),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "catalog", &self.catalog)?;
        encode::field(map, "domain", &self.domain)?;
        encode::field(map, "expires_at", &self.expires_at)?;
        encode::field(map, "issued_at", &self.issued_at)?;
        encode::field(map, "methods", &self.methods)?;
        encode::field(map, "project", &self.project)?;
        encode::field(map, "roles", &self.roles)?;
        encode::field(map, "user", &self.user)?;
        Ok(())
    }
}

hwcloud_types::object!(TokenResult);

/// A service that can be called.
///
/// Source: schema `TokenCatalog` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct TokenCatalog {
    /// Where the service is called.
    pub endpoints: Option<Vec<TokenCatalogEndpoint>>,
    /// ID of the service.
    pub id: Option<String>,
    /// Name of the service.
    pub name: Option<String>,
    /// Kind of the service.
    pub r#type: Option<String>,
}

impl hwcloud_types::Object for TokenCatalog {
    const NAME: &'static str = "TokenCatalog";
    const FIELDS: &'static [&'static str] = &["endpoints", "id", "name", "type"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.endpoints),
            1 => decode::field(map, &mut self.id),
            2 => decode::field(map, &mut self.name),
            3 => decode::field(map, &mut self.r#type),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "endpoints", &self.endpoints)?;
        encode::field(map, "id", &self.id)?;
        encode::field(map, "name", &self.name)?;
        encode::field(map, "type", &self.r#type)?;
        Ok(())
    }
}

hwcloud_types::object!(TokenCatalog);

/// A place where a service is called.
///
/// Source: schema `TokenCatalogEndpoint` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct TokenCatalogEndpoint {
    /// ID of the endpoint.
    pub id: Option<String>,
    /// Who can reach the endpoint. It is `public`, which is everybody.
    pub interface: Option<String>,
    /// Region that the endpoint belongs to, `*` for all.
    pub region: Option<String>,
    /// ID of the region that the endpoint belongs to, `*` for all.
    pub region_id: Option<String>,
    /// URL of the endpoint.
    pub url: Option<String>,
}

impl hwcloud_types::Object for TokenCatalogEndpoint {
    const NAME: &'static str = "TokenCatalogEndpoint";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "interface",
        "region",
        "region_id",
        "url",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.id),
            1 => decode::field(map, &mut self.interface),
            2 => decode::field(map, &mut self.region),
            3 => decode::field(map, &mut self.region_id),
            4 => decode::field(map, &mut self.url),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "id", &self.id)?;
        encode::field(map, "interface", &self.interface)?;
        encode::field(map, "region", &self.region)?;
        encode::field(map, "region_id", &self.region_id)?;
        encode::field(map, "url", &self.url)?;
        Ok(())
    }
}

hwcloud_types::object!(TokenCatalogEndpoint);

/// An account.
///
/// Source: schema `TokenDomainResult` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct TokenDomainResult {
    /// ID of the account.
    pub id: Option<String>,
    /// Name of the account.
    pub name: Option<String>,
}

impl hwcloud_types::Object for TokenDomainResult {
    const NAME: &'static str = "TokenDomainResult";
    const FIELDS: &'static [&'static str] = &["id", "name"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.id),
            1 => decode::field(map, &mut self.name),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "id", &self.id)?;
        encode::field(map, "name", &self.name)?;
        Ok(())
    }
}

hwcloud_types::object!(TokenDomainResult);

/// A project.
///
/// Source: schema `TokenProjectResult` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct TokenProjectResult {
    /// The account that the project belongs to.
    pub domain: Option<TokenDomainResult>,
    /// ID of the project.
    pub id: Option<String>,
    /// Name of the project.
    pub name: Option<String>,
}

impl hwcloud_types::Object for TokenProjectResult {
    const NAME: &'static str = "TokenProjectResult";
    const FIELDS: &'static [&'static str] = &["domain", "id", "name"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.domain),
            1 => decode::field(map, &mut self.id),
            2 => decode::field(map, &mut self.name),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "domain", &self.domain)?;
        encode::field(map, "id", &self.id)?;
        encode::field(map, "name", &self.name)?;
        Ok(())
    }
}

hwcloud_types::object!(TokenProjectResult);

/// Something that a token permits.
///
/// Source: schema `TokenRole` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct TokenRole {
    /// Name of the permission.
    pub name: Option<String>,
    /// Not the ID of the permission, but `0`.
    pub id: Option<String>,
}

impl hwcloud_types::Object for TokenRole {
    const NAME: &'static str = "TokenRole";
    const FIELDS: &'static [&'static str] = &["name", "id"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.name),
            1 => decode::field(map, &mut self.id),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "name", &self.name)?;
        encode::field(map, "id", &self.id)?;
        Ok(())
    }
}

hwcloud_types::object!(TokenRole);

/// The user that a token is proof of.
///
/// Source: schema `TokenUserResult` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct TokenUserResult {
    /// The account that the user belongs to.
    pub domain: Option<TokenDomainResult>,
    /// ID of the user.
    pub id: Option<String>,
    /// Name of the user.
    pub name: Option<String>,
    /// When the password expires, in UTC. Empty if it does not.
    pub password_expires_at: Option<String>,
}

impl hwcloud_types::Object for TokenUserResult {
    const NAME: &'static str = "TokenUserResult";
    const FIELDS: &'static [&'static str] = &[
        "domain",
        "id",
        "name",
        "password_expires_at",
    ];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.domain),
            1 => decode::field(map, &mut self.id),
            2 => decode::field(map, &mut self.name),
            3 => decode::field(map, &mut self.password_expires_at),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "domain", &self.domain)?;
        encode::field(map, "id", &self.id)?;
        encode::field(map, "name", &self.name)?;
        encode::field(map, "password_expires_at", &self.password_expires_at)?;
        Ok(())
    }
}

hwcloud_types::object!(TokenUserResult);

/// What is wrong with a request that was not carried out.
///
/// Source: schema `ErrorResponse` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ErrorResponse {
    /// What is wrong.
    pub error: Option<ErrorResponseError>,
}

impl hwcloud_types::Object for ErrorResponse {
    const NAME: &'static str = "ErrorResponse";
    const FIELDS: &'static [&'static str] = &["error"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.error),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "error", &self.error)?;
        Ok(())
    }
}

hwcloud_types::object!(ErrorResponse);

/// What is wrong with a request that was not carried out.
///
/// Source: schema `ErrorResponseError` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ErrorResponseError {
    /// The status of the response once more, for example 401.
    pub code: Option<i64>,
    /// What went wrong, for a human reader.
    pub message: Option<String>,
    /// What the status stands for, for example `Unauthorized`.
    pub title: Option<String>,
}

impl hwcloud_types::Object for ErrorResponseError {
    const NAME: &'static str = "ErrorResponseError";
    const FIELDS: &'static [&'static str] = &["code", "message", "title"];
    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.code),
            1 => decode::field(map, &mut self.message),
            2 => decode::field(map, &mut self.title),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "code", &self.code)?;
        encode::field(map, "message", &self.message)?;
        encode::field(map, "title", &self.title)?;
        Ok(())
    }
}

hwcloud_types::object!(ErrorResponseError);
