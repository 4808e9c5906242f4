//! Calls in Rust, for tests and examples.

use hwcloud_spec::ir::{Api, Content, Operation, Parameter, ParameterLocation, Status, Success};

use crate::render::model;
use crate::render::sample::Argument;

/// The parameters that are arguments of the client's method: those of the path that the configuration does not give.
pub(super) fn required(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    let is_argument = |parameter: &&Parameter| parameter.location == ParameterLocation::Path && !parameter.is_configured();
    operation.parameters.iter().filter(is_argument)
}

/// `client.show_op_log("id").limit(5)`.
pub(super) fn call(operation: &Operation, arguments: &[Argument<'_>]) -> String {
    let is_argument = |argument: &Argument<'_>| match &argument.parameter {
        Some((parameter, _)) => parameter.location == ParameterLocation::Path && !parameter.is_configured(),
        None => operation.body.as_ref().is_some_and(|body| body.required),
    };
    let (arguments, setters): (Vec<_>, Vec<_>) = arguments.iter().partition(|argument| is_argument(argument));
    let arguments: Vec<&str> = arguments.iter().map(|argument| argument.value.as_str()).collect();
    let setters: String = setters.iter().map(|argument| format!(".{}({})", argument.setter, argument.value)).collect();
    format!("client.{}({}){setters}", operation.method_name, arguments.join(", "))
}

/// Status and body of the smallest documented success.
pub(super) fn smallest_success(api: &Api, operation: &Operation) -> (u16, &'static str) {
    let documented: Vec<u16> = operation
        .successes()
        .into_iter()
        .filter_map(|response| if let Status::Code(code) = response.status { Some(code) } else { None })
        .collect();
    let (status, content) = match &operation.success {
        Success::One(content) => {
            let fits = |code: &u16| *content == Content::Empty || !is_bodiless(*code);
            (documented.iter().copied().find(fits), content)
        }
        Success::Several(_, cases) => {
            let code = |status| if let Status::Code(code) = status { Some(code) } else { None };
            let fits = |code: u16, content: &Content| *content == Content::Empty || !is_bodiless(code);
            let found = cases.iter().find_map(|case| {
                let code = code(case.status).filter(|code| fits(*code, &case.content))?;
                Some((Some(code), &case.content))
            });
            found.unwrap_or((None, &cases[cases.len() - 1].content))
        }
    };
    // One that is not documented, for a range.
    let status = status.unwrap_or_else(|| (200..=299).find(|code| !documented.contains(code) && !is_bodiless(*code)).unwrap_or(200));
    match content {
        Content::Json(ty) | Content::Form(ty) => (status, model::smallest_document(api, ty)),
        Content::Empty | Content::Bytes => (status, ""),
    }
}

/// Whether a response with this status has no body, whatever is documented.
fn is_bodiless(status: u16) -> bool {
    matches!(status, 204 | 205)
}
