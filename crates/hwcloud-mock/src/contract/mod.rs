//! What the specs promise: the routes of every spec of a folder, with all that is needed to answer them.

mod built_in;
mod documented;
mod route;
mod router;
mod smallest;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hwcloud_spec::diagnostic::Diagnostics;
use hwcloud_spec::ir::{Api, Constraints, Shape};
use hwcloud_spec::source::Sources;
use hwcloud_spec::{Input, lower_all};
use regress::Regex;

pub(crate) use route::Route;
pub use route::RouteInfo;
pub(crate) use router::{Found, Router};
pub(crate) use smallest::smallest;

use crate::error::MockError;

/// Every operation of every spec.
#[derive(Debug)]
pub(crate) struct Contract {
    pub(crate) routes: Vec<Arc<Route>>,
    pub(crate) router: Router,
    /// The patterns of requests, compiled.
    pub(crate) patterns: HashMap<String, Regex>,
}

impl Contract {
    /// Reads a folder of specs, or else those that the crate was built with. It takes a moment, and blocks.
    pub(crate) fn read(folder: Option<&Path>) -> Result<Self, MockError> {
        let Some(folder) = folder else { return Self::built_in(built_in::input()) };
        let files = Input::files_below(folder).map_err(|cause| MockError::Read { folder: folder.to_owned(), cause })?;
        let mut input = Input::new(files);
        folder.display().to_string().trim_end_matches('/').clone_into(&mut input.shown);
        Self::of(&input)
    }

    fn built_in(input: Option<Input>) -> Result<Self, MockError> {
        Self::of(&input.ok_or(MockError::NotBuiltIn)?)
    }

    fn of(input: &Input) -> Result<Self, MockError> {
        let lowered = lower_all(input);
        if lowered.failed {
            return Err(MockError::Specs { report: lowered.report });
        }
        if lowered.apis.is_empty() {
            return Err(MockError::NoSpecs { folder: PathBuf::from(&input.shown) });
        }
        // What has been lowered without an error is loaded without one.
        let loaded = hwcloud_spec::load::load(input, &mut Sources::default(), &mut Diagnostics::default());
        let mut routes = Vec::new();
        let mut patterns = HashMap::new();
        for api in lowered.apis {
            collect_patterns(&api, &mut patterns);
            let api = Arc::new(api);
            for index in 0..api.operations.len() {
                routes.push(Arc::new(Route::new(&api, index, &loaded, input)));
            }
        }
        Ok(Self { router: Router::new(&routes)?, routes, patterns })
    }

    /// The operation of this name: `ShowOpLog`, or `cbr.ShowOpLog` where two specs have one of the same name.
    pub(crate) fn operation(&self, name: &str) -> Result<&Arc<Route>, MockError> {
        let matching: Vec<&Arc<Route>> =
            self.routes.iter().filter(|route| route.operation().id == name || route.full_name() == name).collect();
        match matching.as_slice() {
            [route] => Ok(route),
            found => {
                let candidates = if found.is_empty() { self.routes.iter().collect() } else { found.to_vec() };
                let names: Vec<String> = candidates.iter().map(|route| route.full_name()).collect();
                let hint = if found.is_empty() { "the operations are" } else { "say which of these is meant:" };
                Err(MockError::Operation { name: name.to_owned(), hint: format!("{hint} {}", names.join(", ")) })
            }
        }
    }
}

/// Compiles every pattern that a request can be held to.
fn collect_patterns(api: &Api, into: &mut HashMap<String, Regex>) {
    fn add(rules: &Constraints, into: &mut HashMap<String, Regex>) {
        if let Some(pattern) = &rules.pattern
            && let Ok(regex) = Regex::with_flags(pattern, "u").or_else(|_| Regex::new(pattern))
        {
            into.insert(pattern.to_string(), regex);
        }
        if let Some(items) = &rules.items {
            add(items, into);
        }
    }
    for operation in &api.operations {
        for parameter in &operation.parameters {
            add(&parameter.constraints, into);
        }
    }
    for definition in &api.types {
        if let Shape::Object(object) = &definition.shape {
            for field in &object.fields {
                add(&field.constraints, into);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_specs_of_its_own_it_asks_for_a_folder() {
        assert_eq!(Contract::read(None).unwrap().routes.len(), 5);
        let text = Contract::built_in(None).unwrap_err().to_string();
        assert!(text.contains("no specs are built in") && text.contains("--openapi") && text.contains(".openapi(…)"), "{text}");
    }
}
