//! The error of a configuration: all its problems at once, with every source that was searched.

use crate::text::flat;

/// The configuration is incomplete or malformed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("invalid configuration: {}", joined(problems))]
pub struct ConfigError {
    problems: Vec<ConfigProblem>,
}

impl ConfigError {
    pub(crate) fn new(problems: Vec<ConfigProblem>) -> Self {
        Self { problems }
    }

    pub(crate) fn invalid(field: &'static str, source: impl Into<String>, rule: impl Into<String>) -> Self {
        Self::new(vec![ConfigProblem::Invalid { field, origin: source.into(), rule: rule.into() }])
    }

    /// Returns all problems.
    pub fn problems(&self) -> &[ConfigProblem] {
        &self.problems
    }
}

/// A problem of a configuration. It contains no values, because they may be secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigProblem {
    /// A required value was not found.
    #[error("no {field}; looked in {}", sources.join(", "))]
    Missing {
        /// What is missing, such as `region`.
        field: &'static str,
        /// The sources that were searched.
        sources: Vec<String>,
    },
    /// A value is malformed.
    #[error("{field} from {origin} {rule}")]
    Invalid {
        /// The name of the value.
        field: &'static str,
        /// The source of the value.
        origin: String,
        /// The rule that it violates, such as `must not be empty`.
        rule: String,
    },
}

fn joined(problems: &[ConfigProblem]) -> String {
    let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
    flat(&texts.join("; "))
}
