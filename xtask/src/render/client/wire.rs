//! `src/wire.rs`: progenitor's positional functions for a document lowered from the IR, formatted and otherwise unchanged.
//!
//! In the document every argument is text that the runtime has checked and encoded, and the body and every response are bytes; errors
//! are left to the runtime. So is an argument that progenitor cannot express, because its name is not plain ASCII or gives the same
//! identifier as another argument or a variable of progenitor's code.

use std::collections::{HashMap, HashSet};

use heck::ToSnakeCase as _;
use progenitor::{GenerationSettings, Generator, InterfaceStyle};
use quote::quote;
use serde_json::{Map, Value as Json, json};

use hwcloud_spec::ir::{Api, Operation, Parameter, ParameterLocation, Type};

/// The text between the header of the file and progenitor's code.
const PRELUDE: &str = "\
//! The functions that assemble requests, as progenitor generates them.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, clippy::pedantic, clippy::unwrap_used, missing_docs, dead_code, unused_imports)]

use hwcloud_core::codegen::wire as progenitor_client;

";

/// Names in progenitor's functions that an argument of the same name would shadow, or that would shadow it.
const USED: &[&str] = &["encode_path", "header_map"];

/// The header that progenitor adds to every request, and that the runtime drops.
const DROPPED: &str = "api-version";

/// Functions of progenitor's client and of the traits that it implements.
const FUNCTIONS: &[&str] =
    &["new", "new_with_client", "api_version", "baseurl", "client", "inner", "pre", "exec", "post", "clone"];

/// Above this number of parameters, the standard sort panics on progenitor's inconsistent order of headers and body.
const MAX_SORTED: usize = 20;

/// progenitor's code for an API.
#[derive(Debug)]
pub(super) struct Wire {
    /// The text of the file, without the header.
    pub(super) text: String,
    /// The function of each operation, in the order of the operations.
    pub(super) functions: Vec<Function>,
}

/// The signature of one of progenitor's functions.
#[derive(Debug)]
pub(super) struct Function {
    /// Its name.
    pub(super) name: syn::Ident,
    /// Its arguments, in order.
    pub(super) arguments: Vec<Argument>,
}

impl Function {
    /// Returns whether the function lacks an argument for the parameter with this index.
    pub(super) fn leaves_out(&self, index: usize) -> bool {
        !self.arguments.contains(&Argument::Parameter(index))
    }
}

/// An argument of one of progenitor's functions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Argument {
    /// The parameter with this index.
    Parameter(usize),
    /// The body.
    Body,
}

/// Runs progenitor on the lowered document.
///
/// # Errors
///
/// Fails if progenitor rejects the document, or if a function does not have the expected signature.
pub(super) fn wire(api: &Api) -> Result<Wire, String> {
    let Document { json, names } = Document::new(api);
    let document = serde_json::from_value(json).map_err(|error| format!("the lowered document is not OpenAPI: {error}"))?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Positional).with_inner_type(quote!(hwcloud_core::codegen::Prepared));
    let tokens = Generator::new(&settings)
        .generate_tokens(&document)
        .map_err(|error| format!("progenitor rejects the document: {error}"))?;
    let file: syn::File = syn::parse2(tokens).map_err(|error| format!("progenitor's code is not valid Rust: {error}"))?;
    let signatures = signatures(&file);
    let functions = api.operations.iter().zip(&names).map(|(operation, names)| {
        let signature =
            signatures.get(&names.function).ok_or_else(|| format!("progenitor generated no function for {}", operation.id))?;
        names
            .function(signature)
            .ok_or_else(|| format!("progenitor's function for {} does not have the arguments of the document", operation.id))
    });
    let functions = functions.collect::<Result<Vec<_>, String>>()?;
    Ok(Wire { text: format!("{PRELUDE}{}", prettyplease::unparse(&file)), functions })
}

/// Returns the OpenAPI document for progenitor.
pub fn document(api: &Api) -> Json {
    Document::new(api).json
}

/// Returns the signatures of the client's functions by name.
fn signatures(file: &syn::File) -> HashMap<String, &syn::Signature> {
    let functions = file.items.iter().filter_map(|item| match item {
        syn::Item::Impl(item) if item.trait_.is_none() => Some(&item.items),
        _ => None,
    });
    let functions = functions.flatten().filter_map(|item| match item {
        syn::ImplItem::Fn(function) => Some((function.sig.ident.to_string(), &function.sig)),
        _ => None,
    });
    functions.collect()
}

/// The document for progenitor, and the names of its operations in progenitor's code.
struct Document {
    json: Json,
    /// By operation.
    names: Vec<Names>,
}

/// The names of one operation in progenitor's code.
#[derive(Debug)]
struct Names {
    function: String,
    /// By parameter; `None` for one that the runtime applies.
    parameters: Vec<Option<Name>>,
    has_body: bool,
}

/// A parameter in the document.
#[derive(Debug)]
struct Name {
    /// Its name in the document: the wire name, except for some path parameters, whose names are not sent.
    document: String,
    /// The identifier that progenitor derives from it.
    rust: String,
}

impl Document {
    fn new(api: &Api) -> Self {
        let mut taken = FUNCTIONS.iter().map(ToString::to_string).collect::<HashSet<_>>();
        let names: Vec<Names> = api.operations.iter().map(|operation| Names::new(operation, &mut taken)).collect();
        let mut paths = Map::new();
        for (operation, names) in api.operations.iter().zip(&names) {
            let methods = paths.entry(names.path(operation)).or_insert_with(|| json!({}));
            methods[operation.method.as_str()] = names.operation(operation);
        }
        let is_plain = api.version.chars().all(|c| c.is_ascii_graphic());
        let json = json!({
            "openapi": "3.0.3",
            "info": {"title": api.title, "version": if is_plain { api.version.as_str() } else { "1" }},
            "paths": paths,
        });
        Self { json, names }
    }
}

impl Names {
    fn new(operation: &Operation, taken: &mut HashSet<String>) -> Self {
        let method = operation.method_name.trim_start_matches("r#");
        let is_kept = identifier(method).as_deref() == Some(method);
        let mut function = if is_kept { method.to_owned() } else { "operation_1".to_owned() };
        let mut number = 1;
        while !taken.insert(function.clone()) {
            number += 1;
            function = if is_kept { format!("{method}_{number}") } else { format!("operation_{number}") };
        }
        let has_body = operation.body.is_some();
        let is_confusing = has_body && operation.parameters.len() >= MAX_SORTED;
        let mut known = USED.iter().map(ToString::to_string).collect::<HashSet<_>>();
        known.extend(has_body.then(|| "body".to_owned()));
        let parameters = operation.parameters.iter().enumerate().map(|(index, parameter)| {
            let (document, location) = (parameter.wire_name.clone(), parameter.location);
            let is_header = location == ParameterLocation::Header;
            if is_header && (is_confusing || document.eq_ignore_ascii_case(DROPPED)) {
                return None;
            }
            match identifier(&document).filter(|rust| known.insert(rust.clone())) {
                Some(rust) => Some(Name { document, rust }),
                None if location == ParameterLocation::Path => {
                    // Among one name more than are known, one is free.
                    let mut names = (index + 1..=index + 1 + known.len()).map(|number| format!("segment_{number}"));
                    let free = names.find(|name| known.insert(name.clone()))?;
                    Some(Name { document: free.clone(), rust: free })
                }
                None => None,
            }
        });
        Self { function, parameters: parameters.collect(), has_body }
    }

    /// Returns the path in the document.
    fn path(&self, operation: &Operation) -> String {
        let renamed = |wire_name: &str| {
            let mut known = operation.parameters.iter().zip(&self.parameters);
            let is_it = |parameter: &Parameter| parameter.location == ParameterLocation::Path && parameter.wire_name == wire_name;
            known.find(|(parameter, _)| is_it(parameter)).and_then(|(_, name)| name.as_ref())
        };
        // In one pass: a new name may be the old one of another parameter.
        let parts = operation.path.split('{').enumerate().map(|(index, part)| match part.split_once('}') {
            Some((name, rest)) if index > 0 => {
                format!("{{{}}}{rest}", renamed(name).map_or(name, |name| name.document.as_str()))
            }
            _ => part.to_owned(),
        });
        parts.collect()
    }

    /// Returns the operation in the document.
    fn operation(&self, operation: &Operation) -> Json {
        let kept = operation.parameters.iter().zip(&self.parameters);
        let kept = kept.filter_map(|(parameter, name)| Some(self::parameter(parameter, &name.as_ref()?.document)));
        let parameters: Vec<Json> = kept.collect();
        let bytes = json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}});
        let mut json = json!({
            "operationId": self.function,
            "parameters": parameters,
            "responses": {"2XX": {"description": "", "content": bytes}},
        });
        if self.has_body {
            json["requestBody"] = json!({"required": true, "content": bytes});
        }
        json
    }

    /// Returns the function with this signature; `None` if its arguments are not those of the document.
    fn function(&self, signature: &syn::Signature) -> Option<Function> {
        let arguments = signature.inputs.iter().filter_map(|input| match input {
            syn::FnArg::Typed(argument) => Some(&*argument.pat),
            syn::FnArg::Receiver(_) => None,
        });
        let arguments = arguments.map(|pattern| {
            let syn::Pat::Ident(pattern) = pattern else { return None };
            let name = pattern.ident.to_string();
            let parameter = self.parameters.iter().position(|known| known.as_ref().is_some_and(|known| known.rust == name));
            parameter.map(Argument::Parameter).or((self.has_body && name == "body").then_some(Argument::Body))
        });
        let arguments = arguments.collect::<Option<Vec<_>>>()?;
        let count = self.parameters.iter().flatten().count() + usize::from(self.has_body);
        (arguments.len() == count).then(|| Function { name: signature.ident.clone(), arguments })
    }
}

fn parameter(parameter: &Parameter, name: &str) -> Json {
    let location = match parameter.location {
        ParameterLocation::Path => "path",
        ParameterLocation::Query => "query",
        ParameterLocation::Header => "header",
    };
    let text = json!({"type": "string"});
    let schema = if is_list(parameter) { json!({"type": "array", "items": text}) } else { text };
    json!({"name": name, "in": location, "required": parameter.required, "schema": schema})
}

/// Returns whether the argument is a list of strings rather than a single string.
pub(super) fn is_list(parameter: &Parameter) -> bool {
    matches!(parameter.ty, Type::List(_)) && parameter.separator().is_none() && parameter.location == ParameterLocation::Query
}

/// Returns the identifier that progenitor derives from a name; `None` if the name is not plain ASCII.
fn identifier(name: &str) -> Option<String> {
    let is_plain = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    if !is_plain {
        return None;
    }
    let name = name.replace('.', "-").to_snake_case();
    let is_keyword = name == "gen" || syn::parse_str::<syn::Ident>(&name).is_err();
    Some(if is_keyword { format!("{name}_") } else { name })
}
