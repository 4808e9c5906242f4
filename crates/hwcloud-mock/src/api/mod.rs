//! The operations that the server plays, read from the specs' intermediate representation.

mod route;
mod router;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use hwcloud_spec::{Input, lower_all};

pub(crate) use route::Route;
pub use route::RouteInfo;
pub(crate) use router::{Found, Router};

use crate::error::MockError;

/// Path and bytes of every file of the workspace's folder of specs; empty in a package from a registry.
const BUILT_IN: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/specs.rs"));

/// Every operation of every spec.
#[derive(Debug)]
pub(crate) struct Apis {
    pub(crate) routes: Vec<Arc<Route>>,
    pub(crate) router: Router,
}

impl Apis {
    /// Reads a folder of specs, or the built-in specs. Blocks for a moment.
    pub(crate) fn read(folder: Option<&Path>) -> Result<Self, MockError> {
        let Some(folder) = folder else { return Self::built_in(BUILT_IN) };
        let files = Input::files_below(folder).map_err(|cause| MockError::Read { folder: folder.to_owned(), cause })?;
        let mut input = Input::new(files);
        folder.display().to_string().trim_end_matches('/').clone_into(&mut input.shown);
        Self::of(&input)
    }

    fn built_in(files: &[(&str, &[u8])]) -> Result<Self, MockError> {
        if files.is_empty() {
            return Err(MockError::NotBuiltIn);
        }
        Self::of(&Input::new(files.iter().copied()))
    }

    fn of(input: &Input) -> Result<Self, MockError> {
        let lowered = lower_all(input);
        if lowered.failed {
            return Err(MockError::Specs { report: lowered.report });
        }
        if lowered.apis.is_empty() {
            return Err(MockError::NoSpecs { folder: PathBuf::from(&input.shown) });
        }
        let mut routes = Vec::new();
        for api in lowered.apis {
            let api = Arc::new(api);
            for index in 0..api.operations.len() {
                routes.push(Arc::new(Route::new(&api, index, input)));
            }
        }
        Ok(Self { router: Router::new(&routes)?, routes })
    }

    /// Returns the operation of this name: `ShowOpLog`, or `cbr.ShowOpLog` where two specs have an operation of the same name.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_specs_of_the_workspace_are_built_in() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi");
        let files = Input::files_below(&folder).unwrap();
        assert!(Input::new(BUILT_IN.iter().copied()).files == files, "{:?}", BUILT_IN.iter().map(|(path, _)| path));
        assert!(!Apis::read(None).unwrap().routes.is_empty());
    }

    #[test]
    fn a_crate_built_without_specs_asks_for_a_folder() {
        let text = Apis::built_in(&[]).unwrap_err().to_string();
        assert!(text.contains("no specs are built in") && text.contains("--openapi") && text.contains(".openapi(…)"), "{text}");
    }
}
