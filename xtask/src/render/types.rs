//! Rust types and package names of the IR, as the model crate and the client crate write them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use hwcloud_spec::ir::{Api, Type};

/// Returns an identifier, a raw one if the name starts with `r#`.
pub fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// Returns the package name of the model crate.
pub fn model_package(api: &Api) -> String {
    model_package_of(&api.stem)
}

/// Returns the package name of the client crate.
pub fn client_package(api: &Api) -> String {
    client_package_of(&api.stem)
}

/// Returns the package name of the model crate of a spec with this stem.
pub fn model_package_of(stem: &str) -> String {
    format!("hwcloud-{stem}-model")
}

/// Returns the package name of the client crate of a spec with this stem.
pub fn client_package_of(stem: &str) -> String {
    format!("hwcloud-{stem}-client")
}

/// Converts a package name to a crate name in Rust.
pub fn crate_name(package: &str) -> String {
    package.replace('-', "_")
}

/// Renders a type, with `path` before named types.
pub fn rust_type(api: &Api, ty: &Type, path: &TokenStream) -> TokenStream {
    match ty {
        Type::Text => quote!(String),
        Type::Integer => quote!(i64),
        Type::Number => quote!(f64),
        Type::Boolean => quote!(bool),
        Type::Json => quote!(serde_json::Value),
        Type::List(inner) => {
            let inner = rust_type(api, inner, path);
            quote!(Vec<#inner>)
        }
        Type::Map(inner) => {
            let inner = rust_type(api, inner, path);
            quote!(std::collections::BTreeMap<String, #inner>)
        }
        Type::Named(id) => {
            let name = ident(&api.types[*id].name);
            quote!(#path #name)
        }
    }
}

/// Returns whether free-form JSON occurs in the types of the model crate.
pub fn model_holds_json(api: &Api) -> bool {
    use hwcloud_spec::ir::Shape;
    api.types.iter().any(|definition| match &definition.shape {
        Shape::Object(object) => {
            object.fields.iter().map(|field| &field.ty).chain(object.additional.iter().map(|(_, ty)| ty)).any(Type::holds_json)
        }
        Shape::Enum(_) => false,
    })
}
