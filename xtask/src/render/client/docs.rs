//! Documentation of a client crate: its front page, methods and builders.

use std::time::Duration;

use hwcloud_spec::ir::{Api, Content, Operation, Parameter, ParameterLocation, RequestBody, Response, StatusPlace, Type, Waiter};

use super::call::{Which, arguments, call, finished, formatted, import, smallest_success};
use crate::render::docs::{code, comment, first_sentence, markdown};
use crate::render::rules;
use crate::render::types::{client_package, crate_name, model_package};

/// Returns the documentation of the crate.
pub(super) fn root(api: &Api) -> String {
    let mut paragraphs = vec![format!("Client for {}, generated from {}.", markdown(&api.title), code(&api.sources[0]))];
    paragraphs.extend(api.description.as_deref().map(markdown));
    paragraphs.push(
        "Each operation is a method of [`Client`] and returns a builder. Arguments are checked against the documented constraints before \
         anything is sent."
            .to_owned(),
    );
    paragraphs.extend(front_page(api, Page::Crate));
    comment("//!", &paragraphs)
}

/// The place of a front page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The documentation of the crate, in which paths of items are links.
    Crate,
    /// The README, in which they are not.
    Readme,
}

impl Page {
    fn item(self, label: &str, path: &str) -> String {
        match self {
            Self::Crate => format!("[`{label}`]({path})"),
            Self::Readme => format!("`{path}`"),
        }
    }

    fn package(self, model: &str) -> String {
        match self {
            Self::Crate => format!("[`{model}`]({})", crate_name(model)),
            Self::Readme => format!("[`{model}`](../{model})"),
        }
    }

    fn decoding(self, model: &str) -> String {
        match self {
            Self::Crate => format!("[Decoding]({}#decoding)", crate_name(model)),
            Self::Readme => format!("[Decoding](../{model}/README.md#decoding)"),
        }
    }

    fn heading(self, text: &str) -> String {
        format!("{} {text}", if self == Self::Crate { "#" } else { "##" })
    }
}

/// Returns, as Markdown, how to configure a client, make a call, read the response, and wait if an operation has a waiter.
pub fn front_page(api: &Api, page: Page) -> Vec<String> {
    let (krate, model) = (crate_name(&client_package(api)), model_package(api));
    let mut paragraphs = Vec::new();
    let called = api.operations.iter().find_map(|operation| {
        let arguments = arguments(api, operation, Which::Required)?;
        Some(call(operation, &arguments))
    });
    if let Some(call) = called {
        paragraphs.push(page.heading("Example"));
        paragraphs.push(format!(
            "Credentials, project and region come from the environment, from a profile, or from code: see {}.",
            page.item("Config", "hwcloud_core::Config")
        ));
        let (import, statement) = (import(api, &call), indented(&formatted(&format!("let response = {call}.await?;"))));
        paragraphs.push(format!(
            "```rust
use hwcloud_core::{{Config, Error}};
use {krate}::Client;
{import}
async fn example() -> Result<(), Error> {{
    let config = Config::from_env().await?;
    let client = Client::new(&config)?;
{statement}
    println!(\"{{:#?}}\", *response);
    Ok(())
}}
```"
        ));
        paragraphs.push(page.heading("Responses"));
        paragraphs.push(format!(
            "A {} dereferences to a type of {}, and has status, headers, request ID and raw body beside it. {} is lenient: `null`, \
             undocumented values and scalars of another JSON type are accepted. Every failure is an {}.",
            page.item("Response", "hwcloud_core::Response"),
            page.package(&model),
            page.decoding(&model),
            page.item("Error", "hwcloud_core::Error"),
        ));
    }
    let waited = api.operations.iter().find_map(|operation| {
        let (arguments, _) = finished(api, operation)?;
        Some(call(operation, &arguments))
    });
    if let Some(call) = waited {
        paragraphs.push(page.heading("Waiting"));
        paragraphs.push(format!(
            "Where the spec says when an operation reaches a terminal state, the builder polls until then. Intervals and timeout come from \
             the spec unless they are set; see {}.",
            page.item("Waiter", "hwcloud_core::wait::Waiter")
        ));
        let (import, statement) = (import(api, &call), indented(&formatted(&format!("let finished = {call}.wait().await?;"))));
        paragraphs.push(format!(
            "```rust
use {krate}::Client;
{import}
async fn wait(client: &Client) -> Result<(), Box<dyn std::error::Error>> {{
{statement}
    println!(\"{{:#?}}\", *finished);
    Ok(())
}}
```"
        ));
    }
    paragraphs
}

/// Indents the body of a function.
fn indented(statement: &str) -> String {
    statement.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}

/// Documents the client.
pub(super) fn client(api: &Api) -> Vec<String> {
    vec![format!("Client for {}.", markdown(&api.title)), "Clones are cheap and share one connection pool.".to_owned()]
}

/// Documents a method of the client.
pub(super) fn method(api: &Api, operation: &Operation) -> Vec<String> {
    let mut paragraphs = description(operation);
    paragraphs.push(format!("Sends {}.", request_line(operation)));
    if operation.deprecated {
        paragraphs.push("Deprecated by the service.".to_owned());
    }
    paragraphs.push(format!("Source: operation {} of {}.", code(&operation.id), code(&api.sources[0])));
    paragraphs.push(example(api, operation));
    paragraphs
}

/// Documents a builder.
pub(super) fn builder(operation: &Operation) -> Vec<String> {
    let method = operation.method_name.trim_start_matches("r#");
    let id = code(&operation.id);
    let article = if operation.id.starts_with(['A', 'E', 'I', 'O', 'U']) { "An" } else { "A" };
    vec![format!("{article} {id} request, made by [`Client::{method}`](crate::Client::{method}).")]
}

/// Documents the method that sends a request.
pub(super) fn send(api: &Api, operation: &Operation) -> Vec<String> {
    let mut paragraphs = vec![format!("Sends {}.", request_line(operation)), "# Errors".to_owned()];
    paragraphs.push(
        "Fails with [`Error::InvalidRequest`](hwcloud_core::Error::InvalidRequest), before anything is sent, if arguments are missing or \
         violate documented constraints, and with [`Error::Service`](hwcloud_core::Error::Service) on an error status. Documented errors:"
            .to_owned(),
    );
    let documented: Vec<String> = operation.errors().into_iter().map(|error| documented_error(api, error)).collect();
    if documented.is_empty() {
        paragraphs[2] = paragraphs[2].replace(" Documented errors:", "");
    } else {
        paragraphs.push(documented.join("\n"));
    }
    paragraphs
}

/// Documents the method that waits.
pub(super) fn wait(api: &Api, operation: &Operation, waiter: &Waiter) -> Vec<String> {
    let model = crate_name(&model_package(api));
    let function = operation.method_name.trim_start_matches("r#");
    let mut paragraphs = vec![
        "Polls until the operation reaches a terminal state, and returns the last response.".to_owned(),
        format!(
            "[`waiters::{function}`](fn@{model}::waiters::{function}) reads the state. By default the first poll is immediate and the next \
             one follows after {}, backing off to at most every {}; the wait times out after {}.",
            duration(waiter.poll.initial),
            duration(waiter.poll.max),
            duration(waiter.poll.timeout),
        ),
    ];
    if let StatusPlace::First { selector: Some(selector), .. } = &waiter.status {
        paragraphs.push(format!(
            "Requires the parameter {}. Waits of one client that differ only in this parameter share their polls, each of which lists all \
             resources.",
            code(&selector.parameter)
        ));
    }
    paragraphs.extend(wait_example(api, operation));
    paragraphs
}

/// Documents the method that resumes a wait.
pub(super) fn resume(operation: &Operation) -> Vec<String> {
    vec![
        format!(
            "Resumes a wait for {} from a [token](hwcloud_core::wait::Waiter::token), for example in another process. The arguments of the \
             token replace those of this builder, and the time that has already passed counts towards the timeout.",
            code(&operation.id)
        ),
        "# Errors".to_owned(),
        "Fails with [`Error::InvalidRequest`](hwcloud_core::Error::InvalidRequest) if the token is for another operation or \
         has an argument that this one does not take."
            .to_owned(),
    ]
}

/// Documents the setter that takes a value.
pub(super) fn setter(parameter: &Parameter) -> Vec<String> {
    let mut facts = Vec::new();
    let constraints = rules::in_words(parameter.constraints, &parameter.allowed, parameter.default.as_ref());
    facts.extend(constraints.map(|words| format!("Constraints: {words}.")));
    if parameter.is_configured() {
        facts.push("Defaults to the project of the configuration.".to_owned());
    } else if parameter.required {
        facts.push("Required.".to_owned());
    }
    if parameter.deprecated {
        facts.push("Deprecated by the service.".to_owned());
    }
    let mut paragraphs = vec![format!("Sets the {}.", named(parameter))];
    paragraphs.extend(parameter.description.as_deref().map(markdown));
    paragraphs.push(facts.join(" "));
    paragraphs
}

/// Documents the setter that takes an option.
pub(super) fn option_setter(parameter: &Parameter) -> Vec<String> {
    vec![format!("Sets or unsets the {}.", named(parameter))]
}

/// Documents the setter of the request body.
pub(super) fn body_setter(body: &RequestBody) -> Vec<String> {
    let mut paragraphs = vec![format!("Sets the request body, sent as {}.", code(&body.media_type))];
    paragraphs.extend(body.description.as_deref().map(markdown));
    let constraints = rules::in_words(body.constraints, &[], None).map(|words| format!("Constraints: {words}."));
    let required = body.required.then(|| "Required.".to_owned());
    paragraphs.push(constraints.into_iter().chain(required).collect::<Vec<_>>().join(" "));
    paragraphs
}

fn named(parameter: &Parameter) -> String {
    let name = code(&parameter.wire_name);
    match parameter.location {
        ParameterLocation::Path => format!("path parameter {name}"),
        ParameterLocation::Query => format!("query parameter {name}"),
        ParameterLocation::Header => format!("header {name}"),
    }
}

fn request_line(operation: &Operation) -> String {
    code(&format!("{} {}", operation.method.to_uppercase(), operation.path))
}

/// Writes a duration in words.
fn duration(duration: Duration) -> String {
    match (duration.as_secs(), duration.subsec_millis()) {
        (1, 0) => "1 second".to_owned(),
        (seconds, 0) if seconds >= 120 && seconds.is_multiple_of(60) => format!("{} minutes", seconds / 60),
        _ => format!("{} seconds", duration.as_secs_f64()),
    }
}

fn documented_error(api: &Api, error: &Response) -> String {
    let body = match &error.content {
        Content::Json(Type::Named(id)) => {
            let name = &api.types[*id].name;
            format!(" with the body [`{name}`]({}::{name})", crate_name(&model_package(api)))
        }
        _ => String::new(),
    };
    let described = error.description.as_deref().map(markdown);
    let described = described.as_deref().map(first_sentence).map(|text| text.trim_end_matches('.').replace('\n', " "));
    let described = described.filter(|text| !text.is_empty()).map(|text| format!(": {text}")).unwrap_or_default();
    format!("- {}{body}{described}.", error.status)
}

fn description(operation: &Operation) -> Vec<String> {
    let summary = operation.summary.as_deref().map(markdown).filter(|text| !text.is_empty());
    let description = operation.description.as_deref().map(markdown).filter(|text| !text.is_empty());
    match (summary, description) {
        (Some(summary), Some(description)) if description.starts_with(summary.trim_end_matches('.')) => vec![description],
        (Some(summary), Some(description)) => vec![with_full_stop(summary), description],
        (Some(summary), None) => vec![with_full_stop(summary)],
        (None, Some(description)) => vec![description],
        (None, None) => vec![format!("Calls the operation {}.", code(&operation.id))],
    }
}

fn with_full_stop(text: String) -> String {
    if text.ends_with(['.', '!', '?', '。', '`', ':']) { text } else { text + "." }
}

/// Returns a call that runs as a test, against a local server that returns the smallest success.
fn example(api: &Api, operation: &Operation) -> String {
    let Some(arguments) = arguments(api, operation, Which::Required) else {
        return format!("# Example\n\n```text\nlet response = client.{}(…).send().await?;\n```", operation.method_name);
    };
    let (status, body) = smallest_success(api, operation);
    let statement = format!("let response = {}.send().await?;", call(operation, &arguments));
    program(api, status, body, &statement, "response")
}

/// Returns a wait that runs as a test, against a local server that returns a document with a successful status.
fn wait_example(api: &Api, operation: &Operation) -> Option<String> {
    let (arguments, body) = finished(api, operation)?;
    let wait =
        format!("let finished = {}.wait().timeout(std::time::Duration::from_secs(600)).await?;", call(operation, &arguments));
    Some(program(api, 200, &body, &wait, "finished"))
}

/// Returns an example that runs as a test, against a local server that always returns the same response.
fn program(api: &Api, status: u16, body: &str, statement: &str, shown: &str) -> String {
    let (krate, import, statement) = (crate_name(&client_package(api)), import(api, statement), formatted(statement));
    format!(
        "# Example\n\n```\n# #[tokio::main(flavor = \"current_thread\")]\n\
         # async fn main() -> Result<(), Box<dyn std::error::Error>> {{\n\
         # let config = hwcloud_tests::StubResponse::new({status}, {body:?}).serve().await.config()?;\n\
         {import}let client = {krate}::Client::new(&config)?;\n{statement}\nprintln!(\"{{:#?}}\", *{shown});\n# Ok(())\n# }}\n```"
    )
}
