//! What the documentation of a client says about its operations.

use crate::render::docs::{code, first_sentence, markdown};
use crate::render::types::{client_package, crate_name, model_package};
use crate::render::{model, rules, sample};
use hwcloud_spec::ir::{
    Api, Content, Operation, Parameter, ParameterLocation, RequestBody, Response, StatusPlace, Success, Type, Waiter,
};

/// A method of the client.
pub(super) fn method(api: &Api, operation: &Operation) -> Vec<String> {
    let mut paragraphs = description(operation);
    paragraphs.push(format!("Sends {}.", code(&format!("{} {}", operation.method.to_uppercase(), operation.path))));
    if operation.deprecated {
        paragraphs.push("Deprecated by the service.".to_owned());
    }
    paragraphs.push(format!("Source: operation {} of `{}`.", code(&operation.id), api.sources[0]));
    paragraphs.push(example(api, operation));
    paragraphs
}

/// A builder.
pub(super) fn builder(operation: &Operation) -> Vec<String> {
    let id = code(&operation.id);
    let method = operation.method_name.trim_start_matches("r#");
    vec![format!("A call of {id}, made by [`Client::{method}`](crate::Client::{method}): set its arguments, then send it.")]
}

/// The method that sends a call.
pub(super) fn send(api: &Api, operation: &Operation) -> Vec<String> {
    let mut paragraphs = vec![format!("Sends {}.", code(&format!("{} {}", operation.method.to_uppercase(), operation.path)))];
    paragraphs.push("# Errors".to_owned());
    paragraphs.push(
        "An argument that is missing or breaks a documented rule is an invalid request; nothing is sent then. An answer that is no \
         success is a service error, one that does not decode keeps its body."
            .to_owned(),
    );
    let documented: Vec<String> = operation.errors().into_iter().map(|error| documented_error(api, error)).collect();
    paragraphs.push(documented.join("\n"));
    paragraphs
}

/// The method that waits.
pub(super) fn wait(api: &Api, operation: &Operation, waiter: &Waiter) -> Vec<String> {
    let model = crate_name(&model_package(api));
    let function = operation.method_name.trim_start_matches("r#");
    let seconds = |duration: std::time::Duration| {
        let seconds = duration.as_secs_f64();
        if seconds >= 120.0 && seconds % 60.0 == 0.0 {
            format!("{} minutes", seconds / 60.0)
        } else {
            format!("{seconds} seconds")
        }
    };
    let mut paragraphs = vec![
        "Waits until the thing that the answer reports on is over: repeats the call, and gives the last answer.".to_owned(),
        format!(
            "[`waiters::{function}`](fn@{model}::waiters::{function}) decides when it is over. Unless the waiter is told otherwise, \
             it asks at once, then after {}, then less and less often down to once in {}, and gives up after {}.",
            seconds(waiter.poll.initial),
            seconds(waiter.poll.max),
            seconds(waiter.poll.timeout),
        ),
    ];
    if let StatusPlace::First { selector: Some(asked), .. } = &waiter.status {
        paragraphs.push(format!(
            "Needs the argument {}. Waiters of one client that differ in it alone share their calls, which list all of them.",
            code(&asked.parameter)
        ));
    }
    paragraphs.extend(wait_example(api, operation, waiter));
    paragraphs
}

/// The method that goes on with a wait.
pub(super) fn resume(operation: &Operation) -> Vec<String> {
    vec![
        format!(
            "Goes on with a wait that began earlier, perhaps in another process: with the arguments of its \
             [handle](hwcloud_core::wait::Waiter::handle) in the place of those set here, and with its time still running. The handle must \
             be one of {}.",
            code(&operation.id)
        ),
        "# Errors".to_owned(),
        "A handle of another operation is an invalid request.".to_owned(),
    ]
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

/// A setter.
pub(super) fn setter(parameter: &Parameter) -> Vec<String> {
    let place = match parameter.location {
        ParameterLocation::Path => "path",
        ParameterLocation::Query => "query",
        ParameterLocation::Header => "header",
    };
    let described = parameter.description.as_deref().map(markdown);
    let fallback = || format!("The {place} parameter {}.", code(&parameter.wire_name));
    let mut facts = Vec::new();
    if described.is_some() {
        facts.push(format!("The {place} parameter {}.", code(&parameter.wire_name)));
    }
    facts.extend(
        rules::in_words(parameter.constraints, &parameter.allowed, parameter.default.as_ref())
            .map(|words| format!("Documented: {words}.")),
    );
    if parameter.is_configured() {
        facts.push("Comes from the configuration unless it is set here.".to_owned());
    } else if parameter.required {
        facts.push("Required.".to_owned());
    }
    vec![described.unwrap_or_else(fallback), facts.join(" ")]
}

/// The setter of a request body.
pub(super) fn body_setter(body: &RequestBody) -> Vec<String> {
    let described = body.description.as_deref().map(markdown);
    let required = if body.required { "Required." } else { "Nothing is sent unless it is set." };
    vec![described.unwrap_or_else(|| "The request body.".to_owned()), format!("Sent as {}. {required}", code(&body.media_type))]
}

fn description(operation: &Operation) -> Vec<String> {
    let summary = operation.summary.as_deref().map(markdown).filter(|text| !text.is_empty());
    let description = operation.description.as_deref().map(markdown).filter(|text| !text.is_empty());
    match (summary, description) {
        (Some(summary), Some(description)) if description.starts_with(summary.trim_end_matches('.')) => vec![description],
        (Some(summary), Some(description)) => vec![with_full_stop(summary), description],
        (Some(summary), None) => vec![with_full_stop(summary)],
        (None, Some(description)) => vec![description],
        (None, None) => vec![format!("The operation {}.", code(&operation.id))],
    }
}

fn with_full_stop(text: String) -> String {
    if text.ends_with(['.', '!', '?', '。', '`', ':']) { text } else { text + "." }
}

/// A call that runs as a test, against a local server that gives the smallest success.
fn example(api: &Api, operation: &Operation) -> String {
    let (status, body) = smallest_success(api, operation);
    let krate = crate_name(&client_package(api));
    let method = &operation.method_name;
    let Some(arguments) = sample::arguments(api, operation, sample::Which::Required) else {
        return format!("# Example\n\n```text\nlet response = client.{method}(). … .send().await?;\n```");
    };
    let mut lines = vec![
        "# #[tokio::main(flavor = \"current_thread\")]".to_owned(),
        "# async fn main() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        format!("# let config = hwcloud_tests::Answer::new({status}, {body:?}).serve().await.config()?;"),
        format!("let client = {krate}::Client::new(&config)?;"),
        format!("let response = client.{method}()"),
    ];
    lines.extend(arguments.iter().map(|argument| format!("    .{}({})", argument.setter, argument.value)));
    lines.push("    .send()".to_owned());
    lines.push("    .await?;".to_owned());
    lines.push("println!(\"{:#?}\", *response);".to_owned());
    lines.push("# Ok(())\n# }".to_owned());
    format!("# Example\n\n```\n{}\n```", lines.join("\n"))
}

/// A wait that runs as a test, against a local server that gives a documented answer in which the thing is over.
fn wait_example(api: &Api, operation: &Operation, waiter: &Waiter) -> Option<String> {
    let mut arguments = sample::arguments(api, operation, sample::Which::Required)?;
    let body = sample::finished(api, operation, waiter, &mut arguments)?;
    let (krate, method) = (crate_name(&client_package(api)), &operation.method_name);
    let mut lines = vec![
        "# #[tokio::main(flavor = \"current_thread\")]".to_owned(),
        "# async fn main() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        format!("# let config = hwcloud_tests::Answer::new(200, {body:?}).serve().await.config()?;"),
        format!("# let client = {krate}::Client::new(&config)?;"),
        format!("let finished = client.{method}()"),
    ];
    lines.extend(arguments.iter().map(|argument| format!("    .{}({})", argument.setter, argument.value)));
    lines.push("    .wait()".to_owned());
    lines.push("    .timeout(std::time::Duration::from_secs(600))".to_owned());
    lines.push("    .await?;".to_owned());
    lines.push("println!(\"{:#?}\", *finished);".to_owned());
    lines.push("# Ok(())\n# }".to_owned());
    Some(format!("# Example\n\n```\n{}\n```", lines.join("\n")))
}

/// Status and body of the smallest documented success.
pub(super) fn smallest_success(api: &Api, operation: &Operation) -> (u16, &'static str) {
    let (status, content) = match &operation.success {
        Success::One(content) => (if *content == Content::Empty { 204 } else { 200 }, content),
        Success::Several(_, cases) => {
            let case = &cases[0];
            (if let hwcloud_spec::ir::Status::Code(code) = case.status { code } else { 200 }, &case.content)
        }
    };
    match content {
        Content::Json(ty) | Content::Form(ty) => (status, model::smallest_document(api, ty)),
        Content::Empty | Content::Bytes => (status, ""),
    }
}
