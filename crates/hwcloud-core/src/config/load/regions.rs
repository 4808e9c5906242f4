//! The regions file of the vendor's SDKs: YAML with a list of regions and endpoints for each service.

use std::path::PathBuf;

use super::read_file;
use crate::config::endpoint::EndpointOverrides;
#[cfg(feature = "regions-file")]
use crate::error::ConfigError;
use crate::error::ConfigProblem;

const FIELD: &str = "regions file";

/// Reads the file, if there is one. It must exist if the path is explicit.
pub(super) async fn read(file: Option<(PathBuf, bool)>) -> Result<EndpointOverrides, ConfigProblem> {
    let Some((path, is_explicit)) = file else { return Ok(EndpointOverrides::default()) };
    // Without the feature, the file may be there for another SDK.
    if !cfg!(feature = "regions-file") && !is_explicit {
        return Ok(EndpointOverrides::default());
    }
    match read_file(FIELD, &path, is_explicit).await? {
        Some(text) => parse(&text, &path),
        None => Ok(EndpointOverrides::default()),
    }
}

#[cfg(feature = "regions-file")]
fn parse(text: &str, path: &std::path::Path) -> Result<EndpointOverrides, ConfigProblem> {
    use saphyr::{LoadableYamlNode, Yaml};

    let invalid = |rule: &str| ConfigError::from_file(FIELD, path, rule);
    let documents = Yaml::load_from_str(text).map_err(|error| invalid(&format!("must be YAML: {error}")))?;
    let mut overrides = EndpointOverrides::default();
    let Some(document) = documents.first() else { return Ok(overrides) };
    let services = document.as_mapping().ok_or_else(|| invalid("must map each service to a list of regions"))?;
    for (service, regions) in services {
        let service = service.as_str().ok_or_else(|| invalid("must name services by strings"))?;
        let regions = regions.as_sequence().ok_or_else(|| invalid(&format!("must have a list of regions for {service}")))?;
        for region in regions {
            let endpoint =
                region.as_mapping_get("endpoint").or_else(|| region.as_mapping_get("endpoints")?.as_sequence()?.first());
            let id = region.as_mapping_get("id").and_then(Yaml::as_str);
            let (Some(id), Some(endpoint)) = (id, endpoint.and_then(Yaml::as_str)) else {
                return Err(invalid(&format!("must have an id and an endpoint for each region of {service}")));
            };
            overrides.insert(&format!("{service}_{id}"), endpoint.to_owned(), path.display().to_string());
        }
    }
    Ok(overrides)
}

#[cfg(not(feature = "regions-file"))]
fn parse(_: &str, path: &std::path::Path) -> Result<EndpointOverrides, ConfigProblem> {
    Err(ConfigProblem::Invalid {
        field: FIELD,
        origin: path.display().to_string(),
        rule: "needs the feature regions-file".to_owned(),
    })
}
