//! What is wrong with a configuration: all of it at once, with every place that was looked in.

use super::flat;

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

    pub(crate) fn invalid(field: &'static str, place: impl Into<String>, rule: impl Into<String>) -> Self {
        Self::new(vec![ConfigProblem::Invalid { field, place: place.into(), rule: rule.into() }])
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
    #[error("no {field}; looked in {}", places.join(", "))]
    Missing {
        /// What is missing, such as `region`.
        field: &'static str,
        /// Where it was looked for.
        places: Vec<String>,
    },
    /// A value was found and cannot be used.
    #[error("{field} from {place} {rule}")]
    Invalid {
        /// What the value is for.
        field: &'static str,
        /// Where the value is from.
        place: String,
        /// The rule that it breaks, such as `must not be empty`.
        rule: String,
    },
}

fn joined(problems: &[ConfigProblem]) -> String {
    let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
    flat(&texts.join("; "))
}
