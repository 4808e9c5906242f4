//! What is wrong with a configuration: all of it at once, with every source that was looked in.

use crate::text::flat;

/// Something in the configuration is missing or malformed.
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

    /// Everything that is wrong.
    pub fn problems(&self) -> &[ConfigProblem] {
        &self.problems
    }
}

/// One thing that is wrong with a configuration. No value is repeated in it: values may be secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigProblem {
    /// A value is needed and was found nowhere.
    #[error("no {field}; looked in {}", sources.join(", "))]
    Missing {
        /// What is missing, such as `region`.
        field: &'static str,
        /// Where it was looked for.
        sources: Vec<String>,
    },
    /// A value was found and cannot be used.
    #[error("{field} from {origin} {rule}")]
    Invalid {
        /// What the value is for.
        field: &'static str,
        /// Where the value is from.
        origin: String,
        /// The rule that it breaks, such as `must not be empty`.
        rule: String,
    },
}

fn joined(problems: &[ConfigProblem]) -> String {
    let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
    flat(&texts.join("; "))
}
