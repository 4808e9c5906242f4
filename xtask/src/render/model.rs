//! The model crate: plain structs and open enums, each followed by the little that the shared decoder needs.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs;
use super::format;
use super::rules;
use super::types::{ident, rust_type};
use super::waiters;
use hwcloud_spec::ir::{Api, Field, Object, Shape, Type, TypeDefinition, Variant};

/// The source files of a model crate, by path in it.
///
/// # Errors
///
/// As [`format::source`].
pub fn sources(api: &Api) -> Result<Vec<(String, String)>, String> {
    let header = format::header(api, "//");
    // Each type is written before the next is made.
    let objects = api.types.iter().filter_map(|definition| match &definition.shape {
        Shape::Object(fields) => Some(object(api, definition, fields)),
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
        let docs = "//! Objects: what requests and responses are made of.\n";
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
        let docs = "//! Open enums: documented values, and room for those that are not.\n";
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
    files.push(("src/lib.rs".to_owned(), format::root(&header, &crate_docs(api), modules)?));
    Ok(files)
}

/// Modules only: a schema may be called like any trait.
fn objects_use() -> TokenStream {
    quote! {
        use hwcloud_types::{decode, encode};
        use serde::{de, ser};
        #[allow(unused_imports)]
        use crate::*;
    }
}

fn crate_docs(api: &Api) -> String {
    let mut paragraphs = vec![format!("Types of {}, as `{}` describes them.", docs::markdown(&api.title), api.sources[0])];
    paragraphs.extend(api.description.as_deref().map(docs::markdown));
    paragraphs.push(
        "Decoding is lenient, for live responses differ from their documentation: every property is optional, `null` is the same \
         as absent, documented lengths and ranges are not enforced, unknown properties are skipped, unknown enum values are kept, \
         and a scalar of another JSON type is taken where nothing is lost by it."
            .to_owned(),
    );
    paragraphs.push("The feature `schemars` adds `JsonSchema` to every type.".to_owned());
    docs::comment("//!", &paragraphs)
}

fn object(api: &Api, definition: &TypeDefinition, object: &Object) -> TokenStream {
    let name = ident(&definition.name);
    let docs = type_docs(api, definition);
    let fields = object.fields.iter().map(|field| struct_field(api, field));
    let additional = object.additional.as_ref().map(|(field, ty)| {
        let (field, ty) = (ident(field), rust_type(api, ty, &quote!()));
        quote! {
            /// Every other property, by name.
            #[cfg_attr(feature = "schemars", schemars(flatten))]
            pub #field: std::collections::BTreeMap<String, #ty>,
        }
    });
    let object_impl = object_impl(definition, object);
    let secret = object.fields.iter().any(|field| field.secret);
    let derived_debug = (!secret).then(|| quote!(Debug,));
    let own_debug = secret.then(|| debug_impl(definition, object));
    let validate = definition.sent.then(|| validate_impl(definition, object));
    quote! {
        #docs
        #[derive(Clone, #derived_debug Default, PartialEq)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        pub struct #name {
            #(#fields)*
            #additional
        }
        #object_impl
        #own_debug
        #validate
        hwcloud_types::object!(#name);
    }
}

fn struct_field(api: &Api, field: &Field) -> TokenStream {
    let name = ident(&field.rust_name);
    let docs = docs::attributes(&field_docs(field));
    let ty = rust_type(api, &field.ty, &quote!());
    let ty = if field.boxed { quote!(Box<#ty>) } else { ty };
    let rename = (field.rust_name.trim_start_matches("r#") != field.wire_name).then(|| {
        let wire = &field.wire_name;
        quote!(#[cfg_attr(feature = "schemars", schemars(rename = #wire))])
    });
    quote! {
        #docs
        #rename
        pub #name: Option<#ty>,
    }
}

fn object_impl(definition: &TypeDefinition, object: &Object) -> TokenStream {
    let name = ident(&definition.name);
    let text = &definition.name;
    let wires = object.fields.iter().map(|field| &field.wire_name);
    let decoded = object.fields.iter().enumerate().map(|(index, field)| {
        let (index, name) = (Literal::usize_unsuffixed(index), ident(&field.rust_name));
        let function = if field.ty.holds_json() { quote!(any_field) } else { quote!(field) };
        quote!(#index => decode::#function(map, &mut self.#name),)
    });
    let encoded = object.fields.iter().map(|field| {
        let (wire, name) = (&field.wire_name, ident(&field.rust_name));
        quote!(encode::field(map, #wire, &self.#name)?;)
    });
    let (keeps, encode_additional) = match &object.additional {
        None => (None, None),
        Some((field, ty)) => {
            let field = ident(field);
            let function = if ty.holds_json() { quote!(any_entry) } else { quote!(entry) };
            let keeps = quote! {
                const KEEPS_ADDITIONAL: bool = true;
                fn decode_additional<'de, A: de::MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
                    decode::#function(&mut self.#field, key, map)
                }
            };
            (Some(keeps), Some(quote!(encode::entries(map, &self.#field)?;)))
        }
    };
    quote! {
        impl hwcloud_types::Object for #name {
            const NAME: &'static str = #text;
            const FIELDS: &'static [&'static str] = &[#(#wires),*];
            fn decode_field<'de, A: de::MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
                match index {
                    #(#decoded)*
                    _ => decode::skip(map),
                }
            }
            #keeps
            fn encode_fields<S: ser::SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
                #(#encoded)*
                #encode_additional
                Ok(())
            }
        }
    }
}

/// Shows that a secret is there, and not what it is.
fn debug_impl(definition: &TypeDefinition, object: &Object) -> TokenStream {
    let (name, text) = (ident(&definition.name), &definition.name);
    let fields = object.fields.iter().map(|field| {
        let (shown, name) = (field.rust_name.trim_start_matches("r#"), ident(&field.rust_name));
        if field.secret {
            quote!(.field(#shown, &self.#name.as_ref().map(|_| "[redacted]")))
        } else {
            quote!(.field(#shown, &self.#name))
        }
    });
    let additional = object.additional.as_ref().map(|(field, _)| {
        let name = ident(field);
        quote!(.field(#field, &self.#name))
    });
    quote! {
        impl std::fmt::Debug for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(#text) #(#fields)* #additional .finish()
            }
        }
    }
}

/// The documented rules of something that is sent.
fn validate_impl(definition: &TypeDefinition, object: &Object) -> TokenStream {
    let name = ident(&definition.name);
    let checks = object.fields.iter().map(|field| {
        let (wire, name) = (&field.wire_name, ident(&field.rust_name));
        if field.ty.holds_json() {
            // Free-form JSON has no rules of its own; it can only be missing.
            return if field.required { quote!(validator.present(#wire, self.#name.is_some());) } else { quote!() };
        }
        let function = if field.required { quote!(required) } else { quote!(optional) };
        let rules = rules::constant(&field.constraints, &quote!(hwcloud_types::Constraints));
        quote!(validator.#function(#wire, &self.#name, #rules);)
    });
    let checks: Vec<TokenStream> = checks.collect();
    let validator = if checks.iter().all(TokenStream::is_empty) { quote!(_checker) } else { quote!(validator) };
    quote! {
        impl hwcloud_types::Validate for #name {
            fn validate(&self, _rules: &hwcloud_types::Constraints, #validator: &mut hwcloud_types::Validator<'_>) {
                #(#checks)*
            }
        }
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
            /// A value that is not documented; its text is kept.
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
    if text.trim().is_empty() { "An empty text.".to_owned() } else { format!("The value {}.", docs::code(text)) }
}

fn type_docs(api: &Api, definition: &TypeDefinition) -> TokenStream {
    let described = definition.description.as_deref().map(docs::markdown);
    let component = definition.component.as_deref().map(docs::code);
    let source = match &component {
        Some(name) => format!("Source: schema {name} of `{}`.", api.sources[0]),
        None => format!("Source: `{}`, where it is used.", api.sources[0]),
    };
    let fallback = || {
        component
            .as_ref()
            .map_or_else(|| "An object or enum without a name of its own.".to_owned(), |name| format!("The schema {name}."))
    };
    let mut paragraphs = vec![described.unwrap_or_else(fallback)];
    if definition.deprecated {
        paragraphs.push("Deprecated by the service.".to_owned());
    }
    paragraphs.push(source);
    docs::attributes(&paragraphs)
}

/// The docs of a property: what it means, its name in JSON where that is another, and its documented rules.
fn field_docs(field: &Field) -> Vec<String> {
    let described = field.description.as_deref().map(docs::markdown);
    let mut paragraphs = vec![described.unwrap_or_else(|| format!("The property {}.", docs::code(&field.wire_name)))];
    let mut facts = Vec::new();
    if field.rust_name.trim_start_matches("r#") != field.wire_name && field.description.is_some() {
        facts.push(format!("In JSON: {}.", docs::code(&field.wire_name)));
    }
    facts.extend(
        rules::in_words(field.constraints, &field.allowed, field.default.as_ref()).map(|words| format!("Documented: {words}.")),
    );
    if field.deprecated {
        facts.push("Deprecated by the service.".to_owned());
    }
    paragraphs.push(facts.join(" "));
    paragraphs
}

/// The smallest document of a type, for examples in documentation.
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
