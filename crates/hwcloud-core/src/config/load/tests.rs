//! What is read, what wins, and what is said when something is missing.

use std::path::Path;

use super::*;
use crate::config::Config;
use crate::credentials::Kind;
#[cfg(feature = "regions-file")]
use crate::info::ServiceInfo;

#[cfg(feature = "regions-file")]
static CBR: ServiceInfo = ServiceInfo { name: "cbr", endpoint: Some("https://cbr.{region}.example.com"), crate_version: "0" };

/// A home folder with the given files in `.huaweicloud`.
fn home(files: &[(&str, &str)]) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".huaweicloud");
    std::fs::create_dir(&folder).unwrap();
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    home
}

async fn load(builder: ConfigBuilder, variables: &[(&str, &str)], home: Option<&Path>) -> Result<Config, String> {
    fill(builder, &Environment::of(variables, home)).await.build().map_err(|error| error.to_string())
}

async fn from_env(variables: &[(&str, &str)], home: &tempfile::TempDir) -> Result<Config, String> {
    load(Config::builder(), variables, Some(home.path())).await
}

fn key(config: &Config) -> [String; 3] {
    let Source::Fixed(credentials) = config.credentials() else { panic!("{config:?}") };
    match &credentials.kind {
        Kind::AccessKey { id, secret, security_token } => {
            let token = security_token.as_ref().map(|token| token.expose().to_owned()).unwrap_or_default();
            [id.clone(), secret.expose().to_owned(), token]
        }
        Kind::Token(token) => ["token".to_owned(), token.expose().to_owned(), String::new()],
        Kind::Anonymous => panic!("{config:?}"),
    }
}

const PROFILE: &str =
    "; comment\n[global]\nak = no\n\n[basic]\nak = AK-file\nsk = SK=file;#:\nproject_id = p-file\nsecurity_token = T-file\n";

#[tokio::test]
async fn a_profile_is_enough_but_for_the_region() {
    let home = home(&[("credentials", PROFILE)]);
    let config = from_env(&[("HUAWEICLOUD_SDK_REGION", "cn-north-4")], &home).await.unwrap();
    assert_eq!(key(&config), ["AK-file", "SK=file;#:", "T-file"]);
    assert_eq!(config.project_id(), Some("p-file"));
    assert_eq!(config.region(), Some("cn-north-4"));
}

#[tokio::test]
async fn code_overrides_the_environment_which_overrides_the_profile() {
    let home = home(&[("credentials", PROFILE)]);
    let variables = [
        ("HUAWEICLOUD_SDK_REGION", "cn-north-4"),
        ("HUAWEICLOUD_SDK_AK", "AK-env"),
        ("HUAWEICLOUD_SDK_SK", "SK-env"),
        ("HUAWEICLOUD_SDK_PROJECT_ID", "p-env"),
        ("HUAWEICLOUD_SDK_DOMAIN_ID", "d-env"),
    ];
    let config = from_env(&variables, &home).await.unwrap();
    // The security token of the profile belongs to the profile's key.
    assert_eq!(key(&config), ["AK-env", "SK-env", ""]);
    assert_eq!((config.project_id(), config.domain_id()), (Some("p-env"), Some("d-env")));

    let builder = Config::builder().region("cn-south-1").project_id("p-code").token("T-code");
    let config = load(builder, &variables, Some(home.path())).await.unwrap();
    assert_eq!(key(&config), ["token", "T-code", ""]);
    assert_eq!((config.region(), config.project_id()), (Some("cn-south-1"), Some("p-code")));
}

#[tokio::test]
async fn a_token_takes_precedence_over_an_access_key() {
    let home = home(&[]);
    let variables = [
        ("HUAWEICLOUD_SDK_REGION", "cn-north-4"),
        ("HUAWEICLOUD_SDK_AUTH_TOKEN", "T-env"),
        ("HUAWEICLOUD_SDK_AK", "AK-env"),
        ("HUAWEICLOUD_SDK_SK", "SK-env"),
        ("HUAWEICLOUD_SDK_SECURITY_TOKEN", "S-env"),
    ];
    assert_eq!(key(&from_env(&variables, &home).await.unwrap()), ["token", "T-env", ""]);
    let variables: Vec<_> = variables.into_iter().filter(|(name, _)| !name.ends_with("AUTH_TOKEN")).collect();
    assert_eq!(key(&from_env(&variables, &home).await.unwrap()), ["AK-env", "SK-env", "S-env"]);
}

#[tokio::test]
async fn a_missing_setting_names_every_source() {
    let home = home(&[]);
    let error = from_env(&[("HUAWEICLOUD_SDK_AK", "")], &home).await.unwrap_err();
    let profile = home.path().join(".huaweicloud").join("credentials");
    assert_eq!(
        error,
        format!(
            "invalid configuration: no region; looked in Config::builder().region(..), the environment variable \
             HUAWEICLOUD_SDK_REGION, Config::builder().endpoint(..); no credentials; looked in \
             Config::builder().credentials(..), Config::builder().credentials_provider(..), Config::builder().token(..), \
             Config::builder().access_key(..), \
             the environment variable HUAWEICLOUD_SDK_AUTH_TOKEN, \
             the environment variable HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, \
             ak and sk in [basic] of {} (no such file)",
            profile.display()
        )
    );
    let error = load(Config::builder(), &[], None).await.unwrap_err();
    assert!(error.ends_with("ak and sk in [basic] of ~/.huaweicloud/credentials (no home folder)"), "{error}");
}

#[tokio::test]
async fn half_a_key_is_not_completed_from_elsewhere() {
    let home = home(&[("credentials", PROFILE)]);
    let variables = [("HUAWEICLOUD_SDK_REGION", "cn-north-4"), ("HUAWEICLOUD_SDK_AK", "AK-env")];
    let error = from_env(&variables, &home).await.unwrap_err();
    assert!(error.contains("no secret key; looked in the environment variable HUAWEICLOUD_SDK_SK"), "{error}");
}

#[tokio::test]
async fn a_malformed_setting_names_its_source_and_not_its_value() {
    let home = home(&[("credentials", "[basic]\nak = AK\nsk = secret key with blanks\n")]);
    let error = from_env(&[("HUAWEICLOUD_SDK_REGION", "CN North 4")], &home).await.unwrap_err();
    let expected = "region from the environment variable HUAWEICLOUD_SDK_REGION must be lower-case letters, digits and hyphens";
    assert!(error.contains(expected), "{error}");
    assert!(error.contains("secret key from ak in [basic] of "), "{error}");
    assert!(!error.contains("secret key with blanks"), "{error}");

    let variables = [("HUAWEICLOUD_SDK_REGION", "cn-north-4"), ("HUAWEICLOUD_SDK_AUTH_TOKEN", "hunter2 ")];
    let error = from_env(&variables, &home).await.unwrap_err();
    assert!(error.contains("token from the environment variable HUAWEICLOUD_SDK_AUTH_TOKEN must be printable"), "{error}");
    assert!(!error.contains("hunter2"), "{error}");
}

#[tokio::test]
async fn a_malformed_profile_is_named_without_its_text() {
    let home = home(&[("credentials", "[basic\nsk = hunter2\n")]);
    let error = from_env(&[("HUAWEICLOUD_SDK_REGION", "cn-north-4")], &home).await.unwrap_err();
    assert!(error.contains("credentials must be an INI file"), "{error}");
    assert!(!error.contains("hunter2"), "{error}");
}

#[tokio::test]
async fn a_profile_named_explicitly_must_exist() {
    let home = home(&[("mine", "\u{feff}[basic]\r\nak=A\r\nsk=S\r\n")]);
    let path = home.path().join(".huaweicloud").join("mine");
    let region = ("HUAWEICLOUD_SDK_REGION", "cn-north-4");
    let variables = [region, ("HUAWEICLOUD_SDK_CREDENTIALS_FILE", path.to_str().unwrap())];
    assert_eq!(key(&from_env(&variables, &home).await.unwrap()), ["A", "S", ""]);
    let error = from_env(&[region, ("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "/no/such/file")], &home).await.unwrap_err();
    assert!(error.contains("profile from /no/such/file cannot be read: "), "{error}");
}

#[cfg(feature = "regions-file")]
const REGIONS: &str = "CBR:\n  - id: cn-north-4\n    endpoint: https://cbr.file.example.com\nEcs:\n  - id: 'x'\n    endpoints: ['https://a.example.com', 'https://b.example.com']\n";

#[cfg(feature = "regions-file")]
#[tokio::test]
async fn endpoints_are_taken_from_code_environment_file_and_documentation_in_this_order() {
    let home = home(&[("regions.yaml", REGIONS)]);
    let token = ("HUAWEICLOUD_SDK_AUTH_TOKEN", "T-env");
    let region = ("HUAWEICLOUD_SDK_REGION", "cn-north-4");
    let other = ("HUAWEICLOUD_SDK_REGION", "cn-south-1");
    let endpoint = ("HUAWEICLOUD_SDK_REGION_CBR_CN_NORTH_4", "https://cbr.env.example.com, https://second.example.com");
    let url = |config: Config| config.base_url(&CBR).map(|url| url.as_str().to_owned()).map_err(|error| error.to_string());

    assert_eq!(url(from_env(&[token, other], &home).await.unwrap()).unwrap(), "https://cbr.cn-south-1.example.com");
    assert_eq!(url(from_env(&[token, region], &home).await.unwrap()).unwrap(), "https://cbr.file.example.com");
    assert_eq!(url(from_env(&[token, region, endpoint], &home).await.unwrap()).unwrap(), "https://cbr.env.example.com");
    let builder = Config::builder().endpoint("https://cbr.code.example.com");
    let config = load(builder, &[token, region, endpoint], Some(home.path())).await.unwrap();
    assert_eq!(url(config).unwrap(), "https://cbr.code.example.com");

    let bad = ("HUAWEICLOUD_SDK_REGION_CBR_CN_NORTH_4", "http://cbr.env.example.com");
    let error = url(from_env(&[token, region, bad], &home).await.unwrap()).unwrap_err();
    assert!(
        error.contains("endpoint from the environment variable HUAWEICLOUD_SDK_REGION_CBR_CN_NORTH_4 must be https"),
        "{error}"
    );
}

#[cfg(feature = "regions-file")]
#[tokio::test]
async fn a_malformed_regions_file_is_named() {
    let variables = [("HUAWEICLOUD_SDK_REGION", "cn-north-4"), ("HUAWEICLOUD_SDK_AUTH_TOKEN", "T-env")];
    for (text, rule) in [
        ("a: [", "must be YAML"),
        ("- a", "must map each service to a list of regions"),
        ("CBR: x", "must have a list of regions for CBR"),
        ("CBR: [{id: x}]", "must have an id and an endpoint for each region of CBR"),
    ] {
        let home = home(&[("regions.yaml", text)]);
        let error = from_env(&variables, &home).await.unwrap_err();
        assert!(error.contains(rule), "{error}");
        assert!(error.contains("regions.yaml"), "{error}");
    }
    assert!(from_env(&variables, &home(&[("regions.yaml", "")])).await.is_ok());
}

#[tokio::test]
async fn malformed_files_fail_only_those_who_need_them() {
    let home = home(&[("credentials", "[basic\nsk = hunter2\n"), ("regions.yaml", "a: [")]);
    let region = ("HUAWEICLOUD_SDK_REGION", "cn-north-4");
    let token = ("HUAWEICLOUD_SDK_AUTH_TOKEN", "T-env");
    let builder = Config::builder().endpoint("https://cbr.code.example.com");
    let config = load(builder.clone(), &[region, token], Some(home.path())).await.unwrap();
    assert_eq!(key(&config)[1], "T-env");
    assert!(config.project_id_sources().last().unwrap().ends_with("credentials (not a readable profile)"));
    assert!(load(builder.clone().token("T-code"), &[], Some(home.path())).await.is_ok());

    let error = load(builder.clone(), &[region], Some(home.path())).await.unwrap_err();
    assert!(error.contains("must be an INI file") && !error.contains("must be YAML"), "{error}");
    let named = home.path().join(".huaweicloud").join("credentials");
    let named = ("HUAWEICLOUD_SDK_CREDENTIALS_FILE", named.to_str().unwrap());
    let error = load(builder.clone(), &[token, named], Some(home.path())).await.unwrap_err();
    assert!(error.contains("must be an INI file"), "{error}");
    assert!(load(builder.project_id("p-1"), &[token, named], Some(home.path())).await.is_ok());
}

#[cfg(not(feature = "regions-file"))]
#[tokio::test]
async fn without_the_feature_only_an_explicit_regions_file_is_an_error() {
    let home = home(&[("regions.yaml", "CBR: []")]);
    let variables = [("HUAWEICLOUD_SDK_REGION", "cn-north-4"), ("HUAWEICLOUD_SDK_AUTH_TOKEN", "T-env")];
    assert!(from_env(&variables, &home).await.is_ok());
    let path = home.path().join(".huaweicloud").join("regions.yaml");
    let named = [variables[0], variables[1], ("HUAWEICLOUD_SDK_REGIONS_FILE", path.to_str().unwrap())];
    let error = from_env(&named, &home).await.unwrap_err();
    assert!(error.contains("needs the feature regions-file"), "{error}");
}
