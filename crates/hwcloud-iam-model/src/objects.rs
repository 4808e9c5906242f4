// Generated from openapi/iam.yaml by `cargo xtask codegen`. Do not edit: change the spec and run it again.

//! The objects of requests and responses.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic)]

#[allow(unused_imports)]
use hwcloud_types::{collect, decode, encode};
use serde::{de, ser};

#[allow(unused_imports)]
use crate::*;

/// Who asks for a token, and what it is to be good for.
///
/// Source: schema `KeystoneCreateUserTokenByPasswordRequestBody` of `openapi/iam.yaml`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KeystoneCreateUserTokenByPasswordRequestBody {
    /// All of the request.
    ///
    /// Required in requests.
    pub auth: PwdAuth,
}

impl KeystoneCreateUserTokenByPasswordRequestBody {
    /// Creates a value with the required properties.
    pub fn new(auth: impl Into<PwdAuth>) -> Self {
        Self { auth: auth.into() }
    }

    /// All of the request.
    pub fn auth(&self) -> &PwdAuth {
        &self.auth
    }

    /// Sets [`auth`](#structfield.auth).
    pub fn with_auth(mut self, value: impl Into<PwdAuth>) -> Self {
        self.auth = value.into();
        self
    }
}

impl hwcloud_types::Object for KeystoneCreateUserTokenByPasswordRequestBody {
    const NAME: &'static str = "KeystoneCreateUserTokenByPasswordRequestBody";
    const FIELDS: &'static [&'static str] = &["auth"];
    const REQUIRED: &'static [&'static str] = &["auth"];
    fn empty() -> Self {
        Self {
            auth: decode::Decode::placeholder(),
        }
    }

    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::required(map, "auth", &mut self.auth),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::required(map, "auth", &self.auth)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for KeystoneCreateUserTokenByPasswordRequestBody {
    fn validate(
        &self,
        _constraints: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.value("auth", &self.auth, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(KeystoneCreateUserTokenByPasswordRequestBody);

/// Who asks for a token, and what it is to be good for.
///
/// Source: schema `PwdAuth` of `openapi/iam.yaml`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PwdAuth {
    /// Who asks, and the proof of it.
    ///
    /// Required in requests.
    pub identity: PwdIdentity,
    /// What the token is to be good for.
    ///
    /// Required in requests.
    pub scope: AuthScope,
}

impl PwdAuth {
    /// Creates a value with the required properties.
    pub fn new(identity: impl Into<PwdIdentity>, scope: impl Into<AuthScope>) -> Self {
        Self {
            identity: identity.into(),
            scope: scope.into(),
        }
    }

    /// Who asks, and the proof of it.
    pub fn identity(&self) -> &PwdIdentity {
        &self.identity
    }

    /// What the token is to be good for.
    pub fn scope(&self) -> &AuthScope {
        &self.scope
    }

    /// Sets [`identity`](#structfield.identity).
    pub fn with_identity(mut self, value: impl Into<PwdIdentity>) -> Self {
        self.identity = value.into();
        self
    }

    /// Sets [`scope`](#structfield.scope).
    pub fn with_scope(mut self, value: impl Into<AuthScope>) -> Self {
        self.scope = value.into();
        self
    }
}

impl hwcloud_types::Object for PwdAuth {
    const NAME: &'static str = "PwdAuth";
    const FIELDS: &'static [&'static str] = &["identity", "scope"];
    const REQUIRED: &'static [&'static str] = &["identity", "scope"];
    fn empty() -> Self {
        Self {
            identity: decode::Decode::placeholder(),
            scope: decode::Decode::placeholder(),
        }
    }

    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::required(map, "identity", &mut self.identity),
            1 => decode::required(map, "scope", &mut self.scope),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::required(map, "identity", &self.identity)?;
        encode::required(map, "scope", &self.scope)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for PwdAuth {
    fn validate(
        &self,
        _constraints: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.value("identity", &self.identity, &hwcloud_types::Constraints::NONE);
        validator.value("scope", &self.scope, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdAuth);

/// Who asks for a token, and the proof of it.
///
/// Source: schema `PwdIdentity` of `openapi/iam.yaml`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PwdIdentity {
    /// The kinds of proof that are given, which is `password` alone.
    ///
    /// Required in requests. Constraints: 1 element.
    pub methods: Vec<AuthMethod>,
    /// The proof by password.
    ///
    /// Required in requests.
    pub password: PwdPassword,
}

impl PwdIdentity {
    /// Creates a value with the required properties.
    pub fn new(
        methods: impl IntoIterator<Item = impl Into<AuthMethod>>,
        password: impl Into<PwdPassword>,
    ) -> Self {
        Self {
            methods: collect::list(methods),
            password: password.into(),
        }
    }

    /// The kinds of proof that are given, which is `password` alone.
    pub fn methods(&self) -> &[AuthMethod] {
        &self.methods
    }

    /// The proof by password.
    pub fn password(&self) -> &PwdPassword {
        &self.password
    }

    /// Sets [`methods`](#structfield.methods).
    pub fn with_methods(
        mut self,
        value: impl IntoIterator<Item = impl Into<AuthMethod>>,
    ) -> Self {
        self.methods = collect::list(value);
        self
    }

    /// Sets [`password`](#structfield.password).
    pub fn with_password(mut self, value: impl Into<PwdPassword>) -> Self {
        self.password = value.into();
        self
    }
}

impl hwcloud_types::Object for PwdIdentity {
    const NAME: &'static str = "PwdIdentity";
    const FIELDS: &'static [&'static str] = &["methods", "password"];
    const REQUIRED: &'static [&'static str] = &["methods", "password"];
    fn empty() -> Self {
        Self {
            methods: decode::Decode::placeholder(),
            password: decode::Decode::placeholder(),
        }
    }

    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::required(map, "methods", &mut self.methods),
            1 => decode::required(map, "password", &mut self.password),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::required(map, "methods", &self.methods)?;
        encode::required(map, "password", &self.password)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for PwdIdentity {
    fn validate(
        &self,
        _constraints: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator
            .value(
                "methods",
                &self.methods,
                &hwcloud_types::Constraints {
                    min_items: Some(1),
                    max_items: Some(1),
                    ..hwcloud_types::Constraints::NONE
                },
            );
        validator.value("password", &self.password, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdIdentity);

/// The proof by password.
///
/// Source: schema `PwdPassword` of `openapi/iam.yaml`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PwdPassword {
    /// The user, with the password.
    ///
    /// Required in requests.
    pub user: PwdPasswordUser,
}

impl PwdPassword {
    /// Creates a value with the required properties.
    pub fn new(user: impl Into<PwdPasswordUser>) -> Self {
        Self { user: user.into() }
    }

    /// The user, with the password.
    pub fn user(&self) -> &PwdPasswordUser {
        &self.user
    }

    /// Sets [`user`](#structfield.user).
    pub fn with_user(mut self, value: impl Into<PwdPasswordUser>) -> Self {
        self.user = value.into();
        self
    }
}

impl hwcloud_types::Object for PwdPassword {
    const NAME: &'static str = "PwdPassword";
    const FIELDS: &'static [&'static str] = &["user"];
    const REQUIRED: &'static [&'static str] = &["user"];
    fn empty() -> Self {
        Self {
            user: decode::Decode::placeholder(),
        }
    }

    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::required(map, "user", &mut self.user),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::required(map, "user", &self.user)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for PwdPassword {
    fn validate(
        &self,
        _constraints: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.value("user", &self.user, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdPassword);

/// An IAM user, with the password.
///
/// Source: schema `PwdPasswordUser` of `openapi/iam.yaml`.
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PwdPasswordUser {
    /// The account that the user belongs to.
    ///
    /// Required in requests.
    pub domain: PwdPasswordUserDomain,
    /// Name of the IAM user, which differs from the name of the account.
    ///
    /// Required in requests.
    pub name: String,
    /// The password that the user logs in with.
    ///
    /// Required in requests. Redacted in `Debug` output.
    pub password: String,
}

impl PwdPasswordUser {
    /// Creates a value with the required properties.
    pub fn new(
        domain: impl Into<PwdPasswordUserDomain>,
        name: impl Into<String>,
        password: impl Into<String>,
    ) -> Self {
        Self {
            domain: domain.into(),
            name: name.into(),
            password: password.into(),
        }
    }

    /// The account that the user belongs to.
    pub fn domain(&self) -> &PwdPasswordUserDomain {
        &self.domain
    }

    /// Name of the IAM user, which differs from the name of the account.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The password that the user logs in with.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// Sets [`domain`](#structfield.domain).
    pub fn with_domain(mut self, value: impl Into<PwdPasswordUserDomain>) -> Self {
        self.domain = value.into();
        self
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }

    /// Sets [`password`](#structfield.password).
    pub fn with_password(mut self, value: impl Into<String>) -> Self {
        self.password = value.into();
        self
    }
}

impl hwcloud_types::Object for PwdPasswordUser {
    const NAME: &'static str = "PwdPasswordUser";
    const FIELDS: &'static [&'static str] = &["domain", "name", "password"];
    const REQUIRED: &'static [&'static str] = &["domain", "name", "password"];
    fn empty() -> Self {
        Self {
            domain: decode::Decode::placeholder(),
            name: decode::Decode::placeholder(),
            password: decode::Decode::placeholder(),
        }
    }

    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::required(map, "domain", &mut self.domain),
            1 => decode::required(map, "name", &mut self.name),
            2 => decode::required(map, "password", &mut self.password),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::required(map, "domain", &self.domain)?;
        encode::required(map, "name", &self.name)?;
        encode::required(map, "password", &self.password)?;
        Ok(())
    }
}

impl std::fmt::Debug for PwdPasswordUser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PwdPasswordUser")
            .field("domain", &self.domain)
            .field("name", &self.name)
            .field("password", &"[redacted]")
            .finish()
    }
}

impl hwcloud_types::Validate for PwdPasswordUser {
    fn validate(
        &self,
        _constraints: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.value("domain", &self.domain, &hwcloud_types::Constraints::NONE);
        validator.value("name", &self.name, &hwcloud_types::Constraints::NONE);
        validator.value("password", &self.password, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdPasswordUser);

/// The account that a user belongs to.
///
/// Source: schema `PwdPasswordUserDomain` of `openapi/iam.yaml`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PwdPasswordUserDomain {
    /// Name of the account.
    ///
    /// Required in requests.
    pub name: String,
}

impl PwdPasswordUserDomain {
    /// Creates a value with the required properties.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }

    /// Name of the account.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
}

impl hwcloud_types::Object for PwdPasswordUserDomain {
    const NAME: &'static str = "PwdPasswordUserDomain";
    const FIELDS: &'static [&'static str] = &["name"];
    const REQUIRED: &'static [&'static str] = &["name"];
    fn empty() -> Self {
        Self {
            name: decode::Decode::placeholder(),
        }
    }

    fn decode_field<'de, A: de::MapAccess<'de>>(
        &mut self,
        index: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => decode::required(map, "name", &mut self.name),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::required(map, "name", &self.name)?;
        Ok(())
    }
}

impl hwcloud_types::Validate for PwdPasswordUserDomain {
    fn validate(
        &self,
        _constraints: &hwcloud_types::Constraints,
        validator: &mut hwcloud_types::Validator<'_>,
    ) {
        validator.value("name", &self.name, &hwcloud_types::Constraints::NONE);
    }
}

hwcloud_types::object!(PwdPasswordUserDomain);

/// What a token is to be good for: an account, or a project. If both are given, the project counts; if
/// neither is, the token is for the user's account.
///
/// Source: schema `AuthScope` of `openapi/iam.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AuthScope {
    /// The account, for global services.
    pub domain: Option<AuthScopeDomain>,
    /// The project, for the services within it.
    pub project: Option<AuthScopeProject>,
}

impl AuthScope {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// The account, for global services.
    pub fn domain(&self) -> Option<&AuthScopeDomain> {
        self.domain.as_ref()
    }

    /// The project, for the services within it.
    pub fn project(&self) -> Option<&AuthScopeProject> {
        self.project.as_ref()
    }

    /// Sets [`domain`](#structfield.domain).
    pub fn with_domain(mut self, value: impl Into<AuthScopeDomain>) -> Self {
        self.domain = Some(value.into());
        self
    }

    /// Sets [`project`](#structfield.project).
    pub fn with_project(mut self, value: impl Into<AuthScopeProject>) -> Self {
        self.project = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for AuthScope {
    const NAME: &'static str = "AuthScope";
    const FIELDS: &'static [&'static str] = &["domain", "project"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
        _constraints: &hwcloud_types::Constraints,
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
#[non_exhaustive]
pub struct AuthScopeDomain {
    /// ID of the account. Needed if there is no name.
    pub id: Option<String>,
    /// Name of the account. Needed if there is no ID.
    pub name: Option<String>,
}

impl AuthScopeDomain {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the account.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Name of the account.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for AuthScopeDomain {
    const NAME: &'static str = "AuthScopeDomain";
    const FIELDS: &'static [&'static str] = &["id", "name"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
        _constraints: &hwcloud_types::Constraints,
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
#[non_exhaustive]
pub struct AuthScopeProject {
    /// ID of the project. Needed if there is no name.
    pub id: Option<String>,
    /// Name of the project. Needed if there is no ID. The project that a region has from the beginning is
    /// called like the region, for example `cn-north-4`.
    pub name: Option<String>,
}

impl AuthScopeProject {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the project.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Name of the project.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for AuthScopeProject {
    const NAME: &'static str = "AuthScopeProject";
    const FIELDS: &'static [&'static str] = &["id", "name"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
        _constraints: &hwcloud_types::Constraints,
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
#[non_exhaustive]
pub struct KeystoneCreateUserTokenByPasswordResponse {
    /// What is known about the token.
    pub token: Option<TokenResult>,
}

impl KeystoneCreateUserTokenByPasswordResponse {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// What is known about the token.
    pub fn token(&self) -> Option<&TokenResult> {
        self.token.as_ref()
    }

    /// Sets [`token`](#structfield.token).
    pub fn with_token(mut self, value: impl Into<TokenResult>) -> Self {
        self.token = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for KeystoneCreateUserTokenByPasswordResponse {
    const NAME: &'static str = "KeystoneCreateUserTokenByPasswordResponse";
    const FIELDS: &'static [&'static str] = &["token"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
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

impl TokenResult {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// The services that can be called, and where.
    ///
    /// Empty if absent.
    pub fn catalog(&self) -> &[TokenCatalog] {
        self.catalog.as_deref().unwrap_or_default()
    }

    /// The account that the token is for.
    pub fn domain(&self) -> Option<&TokenDomainResult> {
        self.domain.as_ref()
    }

    /// When the token expires, in UTC with microseconds, for example `2020-01-04T09:05:22.701000Z`.
    pub fn expires_at(&self) -> Option<&str> {
        self.expires_at.as_deref()
    }

    /// When the token was made, in UTC with microseconds.
    pub fn issued_at(&self) -> Option<&str> {
        self.issued_at.as_deref()
    }

    /// The kinds of proof that were given for it.
    ///
    /// Empty if absent.
    pub fn methods(&self) -> &[AuthMethod] {
        self.methods.as_deref().unwrap_or_default()
    }

    /// The project that the token is for.
    pub fn project(&self) -> Option<&TokenProjectResult> {
        self.project.as_ref()
    }

    /// What the token permits.
    ///
    /// Empty if absent.
    pub fn roles(&self) -> &[TokenRole] {
        self.roles.as_deref().unwrap_or_default()
    }

    /// The user that the token is proof of.
    pub fn user(&self) -> Option<&TokenUserResult> {
        self.user.as_ref()
    }

    /// Sets [`catalog`](#structfield.catalog).
    pub fn with_catalog(
        mut self,
        value: impl IntoIterator<Item = impl Into<TokenCatalog>>,
    ) -> Self {
        self.catalog = Some(collect::list(value));
        self
    }

    /// Sets [`domain`](#structfield.domain).
    pub fn with_domain(mut self, value: impl Into<TokenDomainResult>) -> Self {
        self.domain = Some(value.into());
        self
    }

    /// Sets [`expires_at`](#structfield.expires_at).
    pub fn with_expires_at(mut self, value: impl Into<String>) -> Self {
        self.expires_at = Some(value.into());
        self
    }

    /// Sets [`issued_at`](#structfield.issued_at).
    pub fn with_issued_at(mut self, value: impl Into<String>) -> Self {
        self.issued_at = Some(value.into());
        self
    }

    /// Sets [`methods`](#structfield.methods).
    pub fn with_methods(
        mut self,
        value: impl IntoIterator<Item = impl Into<AuthMethod>>,
    ) -> Self {
        self.methods = Some(collect::list(value));
        self
    }

    /// Sets [`project`](#structfield.project).
    pub fn with_project(mut self, value: impl Into<TokenProjectResult>) -> Self {
        self.project = Some(value.into());
        self
    }

    /// Sets [`roles`](#structfield.roles).
    pub fn with_roles(
        mut self,
        value: impl IntoIterator<Item = impl Into<TokenRole>>,
    ) -> Self {
        self.roles = Some(collect::list(value));
        self
    }

    /// Sets [`user`](#structfield.user).
    pub fn with_user(mut self, value: impl Into<TokenUserResult>) -> Self {
        self.user = Some(value.into());
        self
    }
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
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
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

impl TokenCatalog {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Where the service is called.
    ///
    /// Empty if absent.
    pub fn endpoints(&self) -> &[TokenCatalogEndpoint] {
        self.endpoints.as_deref().unwrap_or_default()
    }

    /// ID of the service.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Name of the service.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Kind of the service.
    pub fn r#type(&self) -> Option<&str> {
        self.r#type.as_deref()
    }

    /// Sets [`endpoints`](#structfield.endpoints).
    pub fn with_endpoints(
        mut self,
        value: impl IntoIterator<Item = impl Into<TokenCatalogEndpoint>>,
    ) -> Self {
        self.endpoints = Some(collect::list(value));
        self
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`type`](#structfield.type).
    pub fn with_type(mut self, value: impl Into<String>) -> Self {
        self.r#type = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for TokenCatalog {
    const NAME: &'static str = "TokenCatalog";
    const FIELDS: &'static [&'static str] = &["endpoints", "id", "name", "type"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
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

impl TokenCatalogEndpoint {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the endpoint.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Who can reach the endpoint.
    pub fn interface(&self) -> Option<&str> {
        self.interface.as_deref()
    }

    /// Region that the endpoint belongs to, `*` for all.
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// ID of the region that the endpoint belongs to, `*` for all.
    pub fn region_id(&self) -> Option<&str> {
        self.region_id.as_deref()
    }

    /// URL of the endpoint.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`interface`](#structfield.interface).
    pub fn with_interface(mut self, value: impl Into<String>) -> Self {
        self.interface = Some(value.into());
        self
    }

    /// Sets [`region`](#structfield.region).
    pub fn with_region(mut self, value: impl Into<String>) -> Self {
        self.region = Some(value.into());
        self
    }

    /// Sets [`region_id`](#structfield.region_id).
    pub fn with_region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Sets [`url`](#structfield.url).
    pub fn with_url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }
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
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct TokenDomainResult {
    /// ID of the account.
    pub id: Option<String>,
    /// Name of the account.
    pub name: Option<String>,
}

impl TokenDomainResult {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// ID of the account.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Name of the account.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for TokenDomainResult {
    const NAME: &'static str = "TokenDomainResult";
    const FIELDS: &'static [&'static str] = &["id", "name"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct TokenProjectResult {
    /// The account that the project belongs to.
    pub domain: Option<TokenDomainResult>,
    /// ID of the project.
    pub id: Option<String>,
    /// Name of the project.
    pub name: Option<String>,
}

impl TokenProjectResult {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// The account that the project belongs to.
    pub fn domain(&self) -> Option<&TokenDomainResult> {
        self.domain.as_ref()
    }

    /// ID of the project.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Name of the project.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Sets [`domain`](#structfield.domain).
    pub fn with_domain(mut self, value: impl Into<TokenDomainResult>) -> Self {
        self.domain = Some(value.into());
        self
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for TokenProjectResult {
    const NAME: &'static str = "TokenProjectResult";
    const FIELDS: &'static [&'static str] = &["domain", "id", "name"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct TokenRole {
    /// Name of the permission.
    pub name: Option<String>,
    /// Not the ID of the permission, but `0`.
    pub id: Option<String>,
}

impl TokenRole {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// Name of the permission.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Not the ID of the permission, but `0`.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for TokenRole {
    const NAME: &'static str = "TokenRole";
    const FIELDS: &'static [&'static str] = &["name", "id"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
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

impl TokenUserResult {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// The account that the user belongs to.
    pub fn domain(&self) -> Option<&TokenDomainResult> {
        self.domain.as_ref()
    }

    /// ID of the user.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Name of the user.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// When the password expires, in UTC.
    pub fn password_expires_at(&self) -> Option<&str> {
        self.password_expires_at.as_deref()
    }

    /// Sets [`domain`](#structfield.domain).
    pub fn with_domain(mut self, value: impl Into<TokenDomainResult>) -> Self {
        self.domain = Some(value.into());
        self
    }

    /// Sets [`id`](#structfield.id).
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets [`name`](#structfield.name).
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`password_expires_at`](#structfield.password_expires_at).
    pub fn with_password_expires_at(mut self, value: impl Into<String>) -> Self {
        self.password_expires_at = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for TokenUserResult {
    const NAME: &'static str = "TokenUserResult";
    const FIELDS: &'static [&'static str] = &[
        "domain",
        "id",
        "name",
        "password_expires_at",
    ];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct ErrorResponse {
    /// What is wrong.
    pub error: Option<ErrorResponseError>,
}

impl ErrorResponse {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// What is wrong.
    pub fn error(&self) -> Option<&ErrorResponseError> {
        self.error.as_ref()
    }

    /// Sets [`error`](#structfield.error).
    pub fn with_error(mut self, value: impl Into<ErrorResponseError>) -> Self {
        self.error = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for ErrorResponse {
    const NAME: &'static str = "ErrorResponse";
    const FIELDS: &'static [&'static str] = &["error"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
#[non_exhaustive]
pub struct ErrorResponseError {
    /// The status of the response once more, for example 401.
    pub code: Option<i64>,
    /// What went wrong, for a human reader.
    pub message: Option<String>,
    /// Meaning of the status, for example `Unauthorized`.
    pub title: Option<String>,
}

impl ErrorResponseError {
    /// Creates a value without properties.
    pub fn new() -> Self {
        hwcloud_types::Object::empty()
    }

    /// The status of the response once more, for example 401.
    pub fn code(&self) -> Option<i64> {
        self.code
    }

    /// What went wrong, for a human reader.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Meaning of the status, for example `Unauthorized`.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Sets [`code`](#structfield.code).
    pub fn with_code(mut self, value: i64) -> Self {
        self.code = Some(value);
        self
    }

    /// Sets [`message`](#structfield.message).
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }

    /// Sets [`title`](#structfield.title).
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }
}

impl hwcloud_types::Object for ErrorResponseError {
    const NAME: &'static str = "ErrorResponseError";
    const FIELDS: &'static [&'static str] = &["code", "message", "title"];
    fn empty() -> Self {
        std::default::Default::default()
    }

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
