//! Renders the model crate: structs and open enums, and the trait implementations by which hwcloud-types decodes and encodes them.

mod accessors;
mod object;
mod readme;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::format;
use super::types::ident;
use super::waiters;
use hwcloud_spec::ir::{Api, Shape, Type, TypeDefinition, Variant};

pub use accessors::names as method_names;
pub use readme::readme;

/// Returns the source files of a model crate, by path in it.
///
/// # Errors
///
/// Fails as [`format::source`] does.
pub fn sources(api: &Api) -> Result<Vec<(String, String)>, String> {
    let header = format::header(api, "//");
    // Lazily: each type is formatted before the next is rendered.
    let objects = api.types.iter().filter_map(|definition| match &definition.shape {
        Shape::Object(fields) => Some(object::object(api, definition, fields)),
        Shape::Enum(_) => None,
    });
    let enums = api.types.iter().filter_map(|definition| match &definition.shape {
        Shape::Object(_) => None,
        Shape::Enum(variants) => Some(enumeration(api, definition, variants)),
    });
    let is_object = |definition: &TypeDefinition| matches!(definition.shape, Shape::Object(_));
    let mut files = Vec::new();
    let mut modules = Vec::new();
    if api.types.iter().any(is_object) {
        let docs = "//! The objects of requests and responses.\n";
        let text = format::source(&header, docs, std::iter::once(objects_use()).chain(objects))?;
        files.push(("src/objects.rs".to_owned(), text));
        modules.push(quote!(
            mod objects;
        ));
        modules.push(quote!(
            pub use objects::*;
        ));
    }
    if !api.types.iter().all(is_object) {
        let docs = "//! Open enums: their documented values are variants, and undocumented values are kept.\n";
        files.push(("src/enums.rs".to_owned(), format::source(&header, docs, enums)?));
        modules.push(quote!(
            mod enums;
        ));
        modules.push(quote!(
            pub use enums::*;
        ));
    }
    if let Some(waiters) = waiters::source(api, &header)? {
        files.push(waiters);
        modules.push(quote!(
            pub mod waiters;
        ));
    }
    let modules = modules.into_iter().collect();
    let docs = "#![doc = include_str!(\"../README.md\")]\n";
    files.push(("src/lib.rs".to_owned(), format::root(&header, docs, modules)?));
    Ok(files)
}

/// Imports modules only: a schema may have the name of any trait.
fn objects_use() -> TokenStream {
    quote! {
        #[allow(unused_imports)]
        use hwcloud_types::{collect, decode, encode};
        use serde::{de, ser};
        #[allow(unused_imports)]
        use crate::*;
    }
}

fn enumeration(api: &Api, definition: &TypeDefinition, variants: &[Variant]) -> TokenStream {
    let name = ident(&definition.name);
    let text = &definition.name;
    let docs = type_docs(api, definition);
    let unknown = ident(hwcloud_spec::ir::UNKNOWN);
    let documented = variants.iter().map(|variant| {
        let name = ident(&variant.rust_name);
        let described = variant.description.as_deref().map(docs::markdown);
        let docs = docs::attributes(&[described.unwrap_or_else(|| value_docs(&variant.text))]);
        quote!(#docs #name,)
    });
    let names: Vec<_> = variants.iter().map(|variant| ident(&variant.rust_name)).collect();
    let texts = variants.iter().map(|variant| &variant.text);
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#documented)*
            /// An undocumented value, kept as text.
            #unknown(hwcloud_types::UnknownValue),
        }
        impl hwcloud_types::OpenEnum for #name {
            const NAME: &'static str = #text;
            const VALUES: &'static [Self] = &[#(Self::#names),*];
            fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #texts,)*
                    Self::#unknown(value) => value.as_str(),
                }
            }
            fn from_unknown(value: hwcloud_types::UnknownValue) -> Self {
                Self::#unknown(value)
            }
        }
        hwcloud_types::open_enum!(#name);
    }
}

fn value_docs(text: &str) -> String {
    if text.trim().is_empty() { "The empty string.".to_owned() } else { format!("The value {}.", docs::code(text)) }
}

fn type_docs(api: &Api, definition: &TypeDefinition) -> TokenStream {
    let described = definition.description.as_deref().map(docs::markdown);
    let component = definition.component.as_deref().map(docs::code);
    let source = match &component {
        Some(name) => format!("Source: schema {name} of `{}`.", api.sources[0]),
        None => format!("Source: an inline schema of `{}`.", api.sources[0]),
    };
    let fallback = || component.as_ref().map_or_else(|| "An inline schema.".to_owned(), |name| format!("The schema {name}."));
    let mut paragraphs = vec![described.unwrap_or_else(fallback)];
    if definition.deprecated {
        paragraphs.push("Deprecated by the service.".to_owned());
    }
    paragraphs.push(source);
    docs::attributes(&paragraphs)
}

/// Returns the smallest document of a type, for examples in documentation.
pub fn smallest_document(api: &Api, ty: &Type) -> &'static str {
    match ty {
        Type::Text => "\"\"",
        Type::Integer | Type::Number => "0",
        Type::Boolean => "true",
        Type::Json | Type::Map(_) => "{}",
        Type::List(_) => "[]",
        Type::Named(id) => match api.types[*id].shape {
            Shape::Object(_) => "{}",
            Shape::Enum(_) => "\"\"",
        },
    }
}
