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
            Self::ProjectId(id) => project(AuthScopeProject { id: Some(id.clone()), name: None }),
            Self::ProjectName(name) => project(AuthScopeProject { id: None, name: Some(name.clone()) }),
            Self::Account => {
                let domain = AuthScopeDomain { id: None, name: Some(account_name.to_owned()) };
                AuthScope { domain: Some(domain), project: None }
            }
        }
    }
}

fn project(project: AuthScopeProject) -> AuthScope {
    AuthScope { domain: None, project: Some(project) }
}
