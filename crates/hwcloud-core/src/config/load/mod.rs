//! Loads the sources of the vendor's SDKs: environment variables, a profile, a regions file.
//!
//! Values set in code take precedence over the environment, and the environment over the profile. Credentials are taken from one
//! source as a whole: a key of the environment is never completed from the profile.

mod environment;
mod profile;
mod regions;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

pub(super) use environment::Environment;

use super::ConfigBuilder;
use super::endpoint::EndpointOverrides;
use crate::credentials::{Credentials, Source};
use crate::error::{ConfigError, ConfigProblem};
use profile::Profile;

const REGION: &str = "HUAWEICLOUD_SDK_REGION";
const PROJECT_ID: &str = "HUAWEICLOUD_SDK_PROJECT_ID";
const DOMAIN_ID: &str = "HUAWEICLOUD_SDK_DOMAIN_ID";
const TOKEN: &str = "HUAWEICLOUD_SDK_AUTH_TOKEN";
const ACCESS_KEY: &str = "HUAWEICLOUD_SDK_AK";
const SECRET_KEY: &str = "HUAWEICLOUD_SDK_SK";
const SECURITY_TOKEN: &str = "HUAWEICLOUD_SDK_SECURITY_TOKEN";
const CREDENTIALS_FILE: &str = "HUAWEICLOUD_SDK_CREDENTIALS_FILE";
const REGIONS_FILE: &str = "HUAWEICLOUD_SDK_REGIONS_FILE";
/// Begins the variables that name an endpoint for a service in a region.
const ENDPOINT_PREFIX: &str = "HUAWEICLOUD_SDK_REGION_";

/// Fills in what `builder` does not say. What is wrong is added to its problems.
pub(super) async fn fill(mut builder: ConfigBuilder, environment: &Environment) -> ConfigBuilder {
    let file = |variable, default: &str| match environment.get(variable) {
        Some(path) => Some((PathBuf::from(path), true)),
        None => environment.home().map(|home| (home.join(".huaweicloud").join(default), false)),
    };
    let (profile, mut problem) = Profile::read(file(CREDENTIALS_FILE, "credentials")).await;

    builder.region.fill(environment.get(REGION).map(|region| (region, variable(REGION))), [variable(REGION)]);
    let project_id = environment.get(PROJECT_ID).map(|id| (id, variable(PROJECT_ID)));
    let sources = [variable(PROJECT_ID), profile.source("project_id")];
    builder.project_id.fill(project_id.or_else(|| profile.get("project_id")), sources);
    let domain_id = environment.get(DOMAIN_ID).map(|id| (id, variable(DOMAIN_ID)));
    let sources = [variable(DOMAIN_ID), profile.source("domain_id")];
    builder.domain_id.fill(domain_id.or_else(|| profile.get("domain_id")), sources);
    if builder.credentials.get().is_none() {
        let credentials = match from_environment(environment) {
            Ok(None) => {
                builder.problems.extend(problem.take());
                from_profile(&profile)
            }
            found => found,
        };
        let sources = [variable(TOKEN), format!("{} and {SECRET_KEY}", variable(ACCESS_KEY)), profile.source("ak and sk")];
        match credentials {
            Ok(found) => builder.credentials.fill(found.map(|(found, source)| (Source::Fixed(found), source)), sources),
            Err(problem) => builder.problems.push(problem),
        }
    }

    // A profile that was named is wanted; the usual one is not missed by those who have credentials.
    if environment.get(CREDENTIALS_FILE).is_some() && builder.project_id.get().is_none() {
        builder.problems.extend(problem);
    }

    match regions::read(file(REGIONS_FILE, "regions.yaml")).await {
        Ok(regions) => builder.overrides = endpoints(environment, regions),
        // An endpoint of its own makes a configuration independent of the file.
        Err(_) if builder.endpoint.get().is_some() => {}
        Err(problem) => builder.problems.push(problem),
    }
    if builder.region.get().is_none() && builder.endpoint.get().is_none() {
        builder.problems.push(builder.missing_region());
    }
    builder
}

fn variable(name: &str) -> String {
    format!("the environment variable {name}")
}

type Found = Result<Option<(Credentials, String)>, ConfigProblem>;

fn from_environment(environment: &Environment) -> Found {
    if let Some(token) = environment.get(TOKEN) {
        return Ok(Some((Credentials::token(token), variable(TOKEN))));
    }
    let access_key = environment.get(ACCESS_KEY);
    let secret_key = environment.get(SECRET_KEY);
    let security_token = environment.get(SECURITY_TOKEN);
    keys(access_key, secret_key, security_token, [variable(ACCESS_KEY), variable(SECRET_KEY)])
}

fn from_profile(profile: &Profile) -> Found {
    let get = |name| profile.get(name).map(|(value, _)| value);
    keys(get("ak"), get("sk"), get("security_token"), [profile.source("ak"), profile.source("sk")])
}

/// An access key of one source; half of one is an error.
fn keys(id: Option<String>, secret: Option<String>, security_token: Option<String>, sources: [String; 2]) -> Found {
    let [id_source, secret_source] = sources;
    match (id, secret) {
        (Some(id), Some(secret)) => {
            let credentials = match security_token {
                Some(token) => Credentials::temporary_access_key(id, secret, token),
                None => Credentials::access_key(id, secret),
            };
            Ok(Some((credentials, format!("{id_source} and {secret_source}"))))
        }
        (None, None) => Ok(None),
        (Some(_), None) => Err(ConfigProblem::Missing { field: "secret key", sources: vec![secret_source] }),
        (None, Some(_)) => Err(ConfigProblem::Missing { field: "access key id", sources: vec![id_source] }),
    }
}

/// Endpoints of the environment and of a file, of which the environment's win.
fn endpoints(environment: &Environment, regions: EndpointOverrides) -> EndpointOverrides {
    let mut overrides = regions;
    for (name, value) in environment.starting_with(ENDPOINT_PREFIX) {
        // Several may be listed; the others are for a failover that the vendor's SDKs do and this one leaves to the network.
        let first = value.split(',').next().unwrap_or_default().trim();
        let key = name.strip_prefix(ENDPOINT_PREFIX).unwrap_or(&name);
        overrides.insert(key, first.to_owned(), variable(&name));
    }
    overrides
}

/// Reads a file, which may be missing unless it was named explicitly. Returns `None` if it is missing.
async fn read_file(field: &'static str, path: &std::path::Path, is_explicit: bool) -> Result<Option<String>, ConfigProblem> {
    match tokio::fs::read_to_string(path).await {
        Ok(text) => Ok(Some(text.trim_start_matches('\u{feff}').to_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && !is_explicit => Ok(None),
        Err(error) => {
            Err(ConfigProblem::Invalid { field, origin: path.display().to_string(), rule: format!("cannot be read: {error}") })
        }
    }
}

impl ConfigError {
    fn from_file(field: &'static str, path: &std::path::Path, rule: &str) -> ConfigProblem {
        ConfigProblem::Invalid { field, origin: path.display().to_string(), rule: rule.to_owned() }
    }
}
