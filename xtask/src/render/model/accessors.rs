//! Renders the constructor, the setters and the getters of a struct.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::super::docs;
use super::super::types::{ident, rust_type};
use super::object::is_plain;
use hwcloud_spec::ir::{Api, Field, Object, Shape, Type, TypeDefinition};

/// The method names of a field.
#[derive(Debug, PartialEq, Eq)]
pub struct Names {
    pub getter: String,
    pub setter: String,
}

/// The constructor, and methods that a getter of the same name would hide from users, or that would hide the getter.
const TAKEN: [&str; 5] = ["new", "clone", "to_owned", "into", "try_into"];

/// Returns the method names of each field, the map of other properties last. A name that is taken gets a trailing `_`:
/// getters take theirs first, then setters, both in the order of the fields.
pub fn names(object: &Object) -> Vec<Names> {
    let mut taken: HashSet<String> = TAKEN.map(str::to_owned).into();
    let mut free = |name: &str| {
        let plain = name.trim_start_matches("r#");
        if taken.insert(plain.to_owned()) {
            return name.to_owned();
        }
        let mut free = format!("{plain}_");
        while !taken.insert(free.clone()) {
            free.push('_');
        }
        free
    };
    let additional = object.additional.iter().map(|(name, _)| name.as_str());
    let fields: Vec<&str> = object.fields.iter().map(|field| field.rust_name.as_str()).chain(additional).collect();
    let getters: Vec<String> = fields.iter().map(|field| free(field)).collect();
    let setters = fields.iter().map(|field| free(&format!("with_{}", field.trim_start_matches("r#").trim_start_matches('_'))));
    getters.into_iter().zip(setters).map(|(getter, setter)| Names { getter, setter }).collect()
}

/// Renders the inherent implementation of a struct.
pub(super) fn accessors(api: &Api, definition: &TypeDefinition, object: &Object) -> TokenStream {
    let name = ident(&definition.name);
    let names = names(object);
    let constructor = constructor(api, definition, object);
    let fields = object.fields.iter().zip(&names);
    let getters = fields.clone().map(|(field, names)| getter(api, definition, field, &names.getter));
    let setters = fields.map(|(field, names)| setter(api, definition, field, &names.setter));
    let additional = object.additional.iter().zip(names.last()).map(|((field, ty), names)| {
        let (link, field) = (link(field), ident(field));
        let (getter, setter) = (ident(&names.getter), ident(&names.setter));
        let value = rust_type(api, ty, &quote!());
        let (argument, collected) = argument(api, &Type::Map(Box::new(ty.clone())), false);
        let set = docs::attributes(&[format!("Sets {link}.")]);
        quote! {
            /// All other properties by name.
            pub fn #getter(&self) -> &std::collections::BTreeMap<String, #value> {
                &self.#field
            }
            #set
            pub fn #setter(mut self, value: #argument) -> Self {
                self.#field = #collected;
                self
            }
        }
    });
    quote! {
        impl #name {
            #constructor
            #(#getters)*
            #(#setters)*
            #(#additional)*
        }
    }
}

/// Renders `new`, whose arguments are the required properties of a type that is sent.
fn constructor(api: &Api, definition: &TypeDefinition, object: &Object) -> TokenStream {
    let required: Vec<&Field> = object.fields.iter().filter(|field| definition.sent && field.required).collect();
    if required.is_empty() {
        return quote! {
            /// Creates a value without properties.
            pub fn new() -> Self {
                hwcloud_types::Object::empty()
            }
        };
    }
    let arguments = required.iter().map(|field| {
        let (name, (argument, _)) = (ident(&field.rust_name), argument(api, &field.ty, field.boxed));
        quote!(#name: #argument)
    });
    let values = required.iter().map(|field| {
        let name = ident(&field.rust_name);
        let value = value(api, &field.ty, field.boxed, &quote!(#name));
        let value = if is_plain(definition, field) { value } else { quote!(Some(#value)) };
        quote!(#name: #value)
    });
    let is_complete = required.len() == object.fields.len() && object.additional.is_none();
    let rest = (!is_complete).then(|| quote!(..hwcloud_types::Object::empty()));
    quote! {
        /// Creates a value with the required properties.
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values,)* #rest }
        }
    }
}

fn getter(api: &Api, definition: &TypeDefinition, field: &Field, getter: &str) -> TokenStream {
    let (getter, name) = (ident(getter), ident(&field.rust_name));
    let ty = rust_type(api, &field.ty, &quote!());
    let is_list = matches!(field.ty, Type::List(_));
    let (ty, value) = if is_plain(definition, field) {
        match &field.ty {
            Type::Text => (quote!(&str), quote!(&self.#name)),
            Type::Integer | Type::Number | Type::Boolean => (ty, quote!(self.#name)),
            Type::List(inner) => (slice(api, inner), quote!(&self.#name)),
            Type::Json | Type::Map(_) | Type::Named(_) => (quote!(&#ty), quote!(&self.#name)),
        }
    } else {
        match &field.ty {
            Type::Text => (quote!(Option<&str>), quote!(self.#name.as_deref())),
            Type::Integer | Type::Number | Type::Boolean => (quote!(Option<#ty>), quote!(self.#name)),
            Type::List(inner) => (slice(api, inner), quote!(self.#name.as_deref().unwrap_or_default())),
            Type::Named(_) if field.boxed => (quote!(Option<&#ty>), quote!(self.#name.as_deref())),
            Type::Json | Type::Map(_) | Type::Named(_) => (quote!(Option<&#ty>), quote!(self.#name.as_ref())),
        }
    };
    let described = field.description.as_deref().map(docs::markdown);
    let described = described.as_deref().map(docs::first_sentence).filter(|sentence| !sentence.is_empty());
    let described = described.map_or_else(|| format!("The property {}.", docs::code(&field.wire_name)), ToOwned::to_owned);
    let empty = if is_list && !is_plain(definition, field) { "\n\nEmpty if absent." } else { "" };
    let docs = docs::attributes(&[format!("{described}{empty}")]);
    quote! {
        #docs
        pub fn #getter(&self) -> #ty {
            #value
        }
    }
}

fn slice(api: &Api, inner: &Type) -> TokenStream {
    let inner = rust_type(api, inner, &quote!());
    quote!(&[#inner])
}

fn setter(api: &Api, definition: &TypeDefinition, field: &Field, setter: &str) -> TokenStream {
    let (setter, name) = (ident(setter), ident(&field.rust_name));
    let (argument, value) = argument(api, &field.ty, field.boxed);
    let value = if is_plain(definition, field) { value } else { quote!(Some(#value)) };
    let docs = docs::attributes(&[format!("Sets {}.", link(&field.rust_name))]);
    quote! {
        #docs
        pub fn #setter(mut self, value: #argument) -> Self {
            self.#name = #value;
            self
        }
    }
}

/// Links to a field on the page of its struct.
fn link(field: &str) -> String {
    let name = field.trim_start_matches("r#");
    format!("[`{name}`](#structfield.{name})")
}

/// Returns the type of an argument, and how the argument `value` becomes the value of a field.
fn argument(api: &Api, ty: &Type, boxed: bool) -> (TokenStream, TokenStream) {
    let rust = rust_type(api, ty, &quote!());
    let argument = match ty {
        Type::Text | Type::Json => quote!(impl Into<#rust>),
        Type::Integer | Type::Number | Type::Boolean => rust,
        Type::List(inner) => {
            let inner = rust_type(api, inner, &quote!());
            quote!(impl IntoIterator<Item = impl Into<#inner>>)
        }
        Type::Map(inner) => {
            let inner = rust_type(api, inner, &quote!());
            quote!(impl IntoIterator<Item = (impl Into<String>, impl Into<#inner>)>)
        }
        Type::Named(id) => match api.types[*id].shape {
            Shape::Object(_) => quote!(impl Into<#rust>),
            Shape::Enum(_) => rust,
        },
    };
    (argument, value(api, ty, boxed, &quote!(value)))
}

/// Converts an argument to the value of a field.
fn value(api: &Api, ty: &Type, boxed: bool, argument: &TokenStream) -> TokenStream {
    let value = match ty {
        Type::Integer | Type::Number | Type::Boolean => argument.clone(),
        Type::List(_) => quote!(collect::list(#argument)),
        Type::Map(_) => quote!(collect::map(#argument)),
        Type::Named(id) if matches!(api.types[*id].shape, Shape::Enum(_)) => argument.clone(),
        Type::Text | Type::Json | Type::Named(_) => quote!(#argument.into()),
    };
    if boxed { quote!(Box::new(#value)) } else { value }
}
