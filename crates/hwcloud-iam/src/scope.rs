//! What a token is good for: one project, or the account.

use hwcloud_iam_client::model::{AuthScope, AuthScopeDomain, AuthScopeProject};

/// What is asked of IAM.
#[derive(Clone, Debug)]
pub(crate) enum Scope {
    ProjectId(String),
    ProjectName(String),
    Account,
}

impl Scope {
    /// Whether it names nothing.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::ProjectId(text) | Self::ProjectName(text) => text.is_empty(),
            Self::Account => false,
        }
    }

    /// The scope as IAM wants it, for a user of the account.
    pub(crate) fn to_model(&self, account_name: &str) -> AuthScope {
        match self {
            Self::ProjectId(id) => AuthScope::new().with_project(AuthScopeProject::new().with_id(id)),
            Self::ProjectName(name) => AuthScope::new().with_project(AuthScopeProject::new().with_name(name)),
            Self::Account => AuthScope::new().with_domain(AuthScopeDomain::new().with_name(account_name)),
        }
    }
}
