//! Builders from progenitor: it assembles the requests; all names and types that it sees are ours.
//!
//! progenitor panics on names, types and combinations of responses that it does not expect. It is therefore given a
//! document of placeholders: every operation, parameter and type has a name of its own that cannot go wrong, every schema is
//! replaced by a type of the model crate, and only successes are there. Real names are put in on the tokens it returns.

use std::collections::{BTreeMap, HashMap};

use proc_macro2::{Group, Ident, Literal, Spacing, TokenStream, TokenTree};
use progenitor::{GenerationSettings, Generator, InterfaceStyle};
use quote::quote;
use serde_json::{Map, Value as Json, json};

use crate::render::types::{crate_name, ident, model_package, rust_type};
use hwcloud_spec::ir::{Api, Content, Operation, Parameter, ParameterLocation, Status, Success, Type};

/// The struct and the `impl` of a builder.
type Builder = (syn::ItemStruct, syn::ItemImpl);

/// The builder of each of some operations, in their order.
///
/// # Errors
///
/// Says what progenitor refused, or that it left an operation out.
pub(super) fn builders(api: &Api, operations: &[Operation]) -> Result<Vec<Builder>, String> {
    let mut document = Document::new(api);
    for (index, operation) in operations.iter().enumerate() {
        document.operation(index, operation);
    }
    let Document { paths, types, names, literals, .. } = document;
    let schemas: Map<String, Json> = types.values().map(|name| (name.clone(), json!({}))).collect();
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": api.title, "version": api.version},
        "paths": paths,
        "components": {"schemas": schemas},
    });
    let document = serde_json::from_value(document).map_err(|error| format!("the lowered document is not OpenAPI: {error}"))?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder).with_inner_type(quote!(hwcloud_core::codegen::Service));
    for (ty, name) in &types {
        settings.with_replacement(name, ty, std::iter::empty());
    }
    let tokens = Generator::new(&settings)
        .generate_tokens(&document)
        .map_err(|error| format!("progenitor refuses the document: {error}"))?;
    let file: syn::File = syn::parse2(rename(tokens, &names, &literals))
        .map_err(|error| format!("progenitor's code is not valid Rust: {error}"))?;
    let builders = pairs(file, operations);
    if builders.len() == operations.len() { Ok(builders) } else { Err("progenitor left an operation out".to_owned()) }
}

/// The builders in the file that progenitor returns, in the order of the operations.
fn pairs(file: syn::File, operations: &[Operation]) -> Vec<Builder> {
    let items = file.items.into_iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "builder" => module.content.map(|(_, items)| items),
        _ => None,
    });
    let mut structs = HashMap::new();
    let mut impls = HashMap::new();
    for item in items.unwrap_or_default() {
        match item {
            syn::Item::Struct(item) => {
                structs.insert(item.ident.to_string(), item);
            }
            syn::Item::Impl(item) => {
                if let syn::Type::Path(path) = &*item.self_ty
                    && let Some(segment) = path.path.segments.last()
                {
                    impls.insert(segment.ident.to_string(), item);
                }
            }
            _ => {}
        }
    }
    let pair = |operation: &Operation| Some((structs.remove(&operation.type_name)?, impls.remove(&operation.type_name)?));
    operations.iter().filter_map(pair).collect()
}

/// The document of placeholders, and what they stand for.
struct Document<'a> {
    api: &'a Api,
    paths: Map<String, Json>,
    /// Placeholder schema by Rust type.
    types: BTreeMap<String, String>,
    /// Rust names by placeholder.
    names: HashMap<String, Ident>,
    /// Names on the wire by placeholder.
    literals: HashMap<String, String>,
    parameters: usize,
}

impl<'a> Document<'a> {
    fn new(api: &'a Api) -> Self {
        Self { api, paths: Map::new(), types: BTreeMap::new(), names: HashMap::new(), literals: HashMap::new(), parameters: 0 }
    }

    fn operation(&mut self, index: usize, operation: &Operation) {
        // Lower-case letters and digits alone: progenitor's own naming leaves them as they are.
        let placeholder = format!("zzoperation{index}");
        self.names.insert(placeholder.clone(), ident(&operation.method_name));
        self.names.insert(format!("Zzoperation{index}"), ident(&operation.type_name));
        self.literals.insert(placeholder.clone(), operation.id.clone());

        let mut path = operation.path.clone();
        let parameters: Vec<Json> = operation.parameters.iter().map(|parameter| self.parameter(parameter, &mut path)).collect();
        let mut item = json!({"operationId": placeholder, "parameters": parameters, "responses": self.responses(operation)});
        if let Some(body) = &operation.body {
            let content = match &body.content {
                Content::Json(ty) => json!({"application/json": {"schema": self.body_schema(ty, body.required)}}),
                Content::Form(ty) => {
                    json!({"application/x-www-form-urlencoded": {"schema": self.body_schema(ty, body.required)}})
                }
                Content::Bytes | Content::Empty => {
                    json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}})
                }
            };
            item["requestBody"] = json!({"required": true, "content": content});
        }
        let methods = self.paths.entry(path).or_insert_with(|| json!({}));
        methods[operation.method.as_str()] = item;
    }

    fn parameter(&mut self, parameter: &Parameter, path: &mut String) -> Json {
        // Padded, for progenitor sorts by name.
        let placeholder = format!("zzparameter{:06}", self.parameters);
        self.parameters += 1;
        self.names.insert(placeholder.clone(), ident(&parameter.rust_name));
        self.literals.insert(placeholder.clone(), parameter.wire_name.clone());
        let place = match parameter.location {
            ParameterLocation::Path => {
                *path = path.replace(&format!("{{{}}}", parameter.wire_name), &format!("{{{placeholder}}}"));
                "path"
            }
            ParameterLocation::Query => "query",
            ParameterLocation::Header => "header",
        };
        let schema = self.schema(&parameter_type(self.api, parameter));
        json!({"name": placeholder, "in": place, "required": parameter.required, "schema": schema})
    }

    fn body_schema(&mut self, ty: &Type, required: bool) -> Json {
        let ty = type_in_client(self.api, ty);
        self.schema(&if required { ty } else { quote!(Option<#ty>) })
    }

    fn responses(&mut self, operation: &Operation) -> Json {
        match &operation.success {
            Success::One(content) => json!({"2XX": self.response(content)}),
            Success::Several(name, cases) => {
                let name = ident(name);
                let schema = self.schema(&quote!(crate::outcomes::#name));
                let response = json!({"description": "", "content": {"application/json": {"schema": schema}}});
                let status = |status: Status| if let Status::Code(code) = status { code.to_string() } else { "2XX".to_owned() };
                cases.iter().map(|case| (status(case.status), response.clone())).collect::<Map<_, _>>().into()
            }
        }
    }

    fn response(&mut self, content: &Content) -> Json {
        match content {
            Content::Empty => json!({"description": ""}),
            Content::Bytes => json!({"description": "", "content": {"application/octet-stream": {}}}),
            Content::Json(ty) | Content::Form(ty) => {
                let schema = self.schema(&type_in_client(self.api, ty));
                json!({"description": "", "content": {"application/json": {"schema": schema}}})
            }
        }
    }

    fn schema(&mut self, ty: &TokenStream) -> Json {
        let count = self.types.len();
        let name = self.types.entry(ty.to_string()).or_insert_with(|| format!("Zztype{count}"));
        json!({"$ref": format!("#/components/schemas/{name}")})
    }
}

/// A type as the client crate names it.
pub(super) fn type_in_client(api: &Api, ty: &Type) -> TokenStream {
    let model = ident(&crate_name(&model_package(api)));
    rust_type(api, ty, &quote!(#model::))
}

/// The type that a parameter's setter takes.
pub(super) fn parameter_type(api: &Api, parameter: &Parameter) -> TokenStream {
    match (&parameter.ty, parameter.separator()) {
        (Type::List(inner), Some(separator)) => {
            let inner = type_in_client(api, inner);
            let separator = Literal::character(separator);
            quote!(codegen::Separated<#inner, #separator>)
        }
        (ty, _) => type_in_client(api, ty),
    }
}

/// Puts real names in the place of placeholders, and our runtime in the place of progenitor's.
fn rename(tokens: TokenStream, names: &HashMap<String, Ident>, literals: &HashMap<String, String>) -> TokenStream {
    let mut renamed = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), rename(group.stream(), names, literals));
                inner.set_span(group.span());
                renamed.push(TokenTree::Group(inner));
            }
            TokenTree::Ident(name) => match name.to_string().as_str() {
                "progenitor_client" => renamed.push(TokenTree::Ident(ident("codegen"))),
                "reqwest" => {
                    // `::reqwest` is `reqwest`, which the runtime re-exports.
                    if let [.., TokenTree::Punct(first), TokenTree::Punct(_)] = renamed.as_slice()
                        && first.as_char() == ':'
                        && first.spacing() == Spacing::Joint
                    {
                        renamed.truncate(renamed.len() - 2);
                    }
                    renamed.push(TokenTree::Ident(name));
                }
                text => renamed.push(TokenTree::Ident(names.get(text).cloned().unwrap_or(name))),
            },
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let name = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).and_then(|text| literals.get(text));
                renamed.push(TokenTree::Literal(name.map_or(literal, |name| Literal::string(name))));
            }
            punct @ TokenTree::Punct(_) => renamed.push(punct),
        }
    }
    renamed.into_iter().collect()
}
