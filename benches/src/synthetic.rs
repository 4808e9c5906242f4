//! Specs of any size in the style of ours: two operations for each kind of resource, one that shows it and one that creates it.
//!
//! An operation has five or six structs and three enums of its own, path and query parameters with constraints, documented errors, and
//! an example of each body in a file beside the spec.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// Returns the files of a folder with one spec, `<stem>.yaml`, with this many operations.
pub fn files(stem: &str, operations: usize) -> BTreeMap<String, String> {
    let mut spec = Spec { stem, paths: String::new(), schemas: String::new(), files: BTreeMap::new() };
    for number in 0..operations {
        spec.operation(number);
    }
    let Spec { paths, schemas, mut files, .. } = spec;
    files.insert(format!("{stem}.yaml"), format!("{}paths:\n{paths}\n{}{schemas}", HEAD.replace("STEM", stem), COMPONENTS));
    files
}

/// Writes the files to a folder.
pub fn write(folder: &Path, files: &BTreeMap<String, String>) -> io::Result<()> {
    for (path, text) in files {
        let path = folder.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, text)?;
    }
    Ok(())
}

struct Spec<'a> {
    stem: &'a str,
    paths: String,
    schemas: String,
    files: BTreeMap<String, String>,
}

/// The kinds of resources, each of which also gets a number.
const KINDS: &[&str] = &["Server", "Volume", "Cluster", "Backup", "Network", "Gateway", "Policy", "Image"];

impl Spec<'_> {
    fn operation(&mut self, number: usize) {
        let kind = format!("{}{number}", KINDS[number % KINDS.len()]);
        let slug = kind.to_lowercase();
        let creates = number % 2 == 1;
        let verb = if creates { "Create" } else { "Show" };
        let operation = format!("{verb}{kind}");
        let examples = format!("examples/{}/{}-{slug}", self.stem, verb.to_lowercase());
        let fill = |text: &str| {
            let text = text.replace("EXAMPLES", &examples).replace("OPERATION", &operation);
            text.replace("KIND", &kind).replace("SLUG", &slug)
        };
        self.paths.push_str(&fill(if creates { CREATE } else { SHOW }));
        self.paths.push_str(&fill(RESPONSES));
        self.schemas.push_str(&fill(SCHEMAS));
        if creates {
            self.schemas.push_str(&fill(REQUEST));
        }
        self.files.insert(format!("{examples}.200.json"), fill(BODY));
        for (status, message) in [(400, "The request has an invalid parameter."), (404, "It does not exist.")] {
            let mut body = String::new();
            let _ = write!(body, "{{\n  \"error_code\": \"BENCH.{status}\",\n  \"error_msg\": \"{message}\"\n}}\n");
            self.files.insert(format!("{examples}.{status}.json"), body);
        }
    }
}

const HEAD: &str = include_str!("synthetic/head.yaml");
const COMPONENTS: &str = include_str!("synthetic/components.yaml");
const SHOW: &str = include_str!("synthetic/show.yaml");
const CREATE: &str = include_str!("synthetic/create.yaml");
const RESPONSES: &str = include_str!("synthetic/responses.yaml");
const SCHEMAS: &str = include_str!("synthetic/schemas.yaml");
const REQUEST: &str = include_str!("synthetic/request.yaml");
const BODY: &str = include_str!("synthetic/body.json");
