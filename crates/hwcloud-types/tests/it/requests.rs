//! Validation of whole requests: every violation, with its path.

use hwcloud_types::{Constraints, Validate, Validator, Violation};

#[derive(Clone, Debug, Default, PartialEq)]
struct Volume {
    size: Option<i64>,
    next: Option<Box<Volume>>,
}

impl Validate for Volume {
    fn validate(&self, _: &Constraints, validator: &mut Validator<'_>) {
        validator.required("size", &self.size, &Constraints { minimum: Some(1.0), ..Constraints::NONE });
        validator.optional("next", &self.next, &Constraints::NONE);
    }
}

struct CreateVault {
    name: Option<String>,
    volumes: Option<Vec<Volume>>,
    extra: Option<serde_json::Value>,
}

impl Validate for CreateVault {
    fn validate(&self, _: &Constraints, validator: &mut Validator<'_>) {
        validator.required("name", &self.name, &Constraints { min_length: Some(1), ..Constraints::NONE });
        validator.optional("volumes", &self.volumes, &Constraints { max_items: Some(3), ..Constraints::NONE });
        validator.present("extra", self.extra.is_some());
    }
}

fn check_request(request: &CreateVault) -> Vec<Violation> {
    let mut validator = Validator::new(&|_, _| true);
    request.validate(&Constraints::NONE, &mut validator);
    validator.finish()
}

#[test]
fn every_violation_of_a_request_is_reported_with_its_path() {
    let volume = |size, next| Volume { size, next };
    let request = CreateVault {
        name: None,
        volumes: Some(vec![volume(Some(1), None), volume(None, None), volume(Some(0), Some(Box::new(volume(Some(-1), None))))]),
        extra: None,
    };
    let violations = check_request(&request);
    let found: Vec<(&str, &str)> = violations.iter().map(|found| (found.path.as_str(), found.message.as_str())).collect();
    assert_eq!(
        found,
        [
            ("name", "is required"),
            ("volumes[1].size", "is required"),
            ("volumes[2].size", "must be at least 1, is 0"),
            ("volumes[2].next.size", "must be at least 1, is -1"),
            ("extra", "is required"),
        ]
    );
    assert_eq!(violations[1].to_string(), "volumes[1].size is required");
}

#[test]
fn optional_properties_may_be_absent() {
    let request = CreateVault { name: Some("a".to_owned()), volumes: None, extra: Some(serde_json::Value::Null) };
    assert_eq!(check_request(&request), []);
}

#[test]
fn custom_checks_report_at_their_path() {
    let mut validator = Validator::new(&|pattern, text| pattern == text);
    assert!(validator.matches("a", "a"));
    assert!(!validator.matches("a", "b"));
    validator.report("must not be empty");
    validator.at("id", |validator| {
        validator.item(2, "abc", &Constraints { max_length: Some(1), ..Constraints::NONE });
        validator.report("must not be `..`");
    });
    assert!(format!("{validator:?}").contains("must not be `..`"));
    let found: Vec<String> = validator.finish().iter().map(ToString::to_string).collect();
    assert_eq!(found, ["the value must not be empty", "id[2] must be at most 1 character long, has 3", "id must not be `..`",]);
}
