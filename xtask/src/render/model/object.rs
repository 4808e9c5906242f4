//! Renders a struct: its definition, and its implementations of the traits that encode, decode, validate and print it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::super::docs;
use super::super::rules;
use super::super::types::{ident, rust_type};
use super::accessors;
use super::type_docs;
use hwcloud_spec::ir::{Api, Field, Object, TypeDefinition};

/// Returns whether a field always has a value: it is required, and its type is only sent.
pub(super) fn is_plain(definition: &TypeDefinition, field: &Field) -> bool {
    definition.is_only_sent() && field.required && !field.boxed
}

/// Renders a struct with all its implementations.
pub(super) fn object(api: &Api, definition: &TypeDefinition, object: &Object) -> TokenStream {
    let name = ident(&definition.name);
    let docs = type_docs(api, definition);
    let fields = object.fields.iter().map(|field| struct_field(api, definition, field));
    let additional = object.additional.as_ref().map(|(field, ty)| {
        let (field, ty) = (ident(field), rust_type(api, ty, &quote!()));
        quote! {
            /// All other properties by name.
            #[cfg_attr(feature = "schemars", schemars(flatten))]
            pub #field: std::collections::BTreeMap<String, #ty>,
        }
    });
    let accessors = accessors::accessors(api, definition, object);
    let object_impl = object_impl(definition, object);
    let derived_default = (!object.fields.iter().any(|field| is_plain(definition, field))).then(|| quote!(Default,));
    let secret = object.fields.iter().any(|field| field.secret);
    let derived_debug = (!secret).then(|| quote!(Debug,));
    let own_debug = secret.then(|| debug_impl(definition, object));
    let validate = definition.sent.then(|| validate_impl(definition, object));
    quote! {
        #docs
        #[derive(Clone, #derived_debug #derived_default PartialEq)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #additional
        }
        #accessors
        #object_impl
        #own_debug
        #validate
        hwcloud_types::object!(#name);
    }
}

fn struct_field(api: &Api, definition: &TypeDefinition, field: &Field) -> TokenStream {
    let name = ident(&field.rust_name);
    let docs = docs::attributes(&field_docs(definition, field));
    let ty = rust_type(api, &field.ty, &quote!());
    let ty = if field.boxed { quote!(Box<#ty>) } else { ty };
    let ty = if is_plain(definition, field) { ty } else { quote!(Option<#ty>) };
    let rename = (field.rust_name.trim_start_matches("r#") != field.wire_name).then(|| {
        let wire = &field.wire_name;
        quote!(#[cfg_attr(feature = "schemars", schemars(rename = #wire))])
    });
    quote! {
        #docs
        #rename
        pub #name: #ty,
    }
}

fn object_impl(definition: &TypeDefinition, object: &Object) -> TokenStream {
    let name = ident(&definition.name);
    let text = &definition.name;
    let wires = object.fields.iter().map(|field| &field.wire_name);
    let decoded = object.fields.iter().enumerate().map(|(index, field)| {
        let (index, name) = (Literal::usize_unsuffixed(index), ident(&field.rust_name));
        let wire = &field.wire_name;
        match (is_plain(definition, field), field.ty.holds_json()) {
            (false, false) => quote!(#index => decode::field(map, &mut self.#name),),
            (false, true) => quote!(#index => decode::any_field(map, &mut self.#name),),
            (true, false) => quote!(#index => decode::required(map, #wire, &mut self.#name),),
            (true, true) => quote!(#index => decode::any_required(map, &mut self.#name),),
        }
    });
    let encoded = object.fields.iter().map(|field| {
        let (wire, name) = (&field.wire_name, ident(&field.rust_name));
        let function = if is_plain(definition, field) { quote!(required) } else { quote!(field) };
        quote!(encode::#function(map, #wire, &self.#name)?;)
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
    let plain: Vec<&str> =
        object.fields.iter().filter(|field| is_plain(definition, field)).map(|field| field.wire_name.as_str()).collect();
    let (required, empty) = if plain.is_empty() {
        (None, quote!(std::default::Default::default()))
    } else {
        let additional = object.additional.iter().map(|(field, _)| {
            let field = ident(field);
            quote!(#field: std::default::Default::default(),)
        });
        let fields = object.fields.iter().map(|field| {
            let name = ident(&field.rust_name);
            match (is_plain(definition, field), field.ty.holds_json()) {
                (false, _) => quote!(#name: None,),
                (true, false) => quote!(#name: decode::Decode::placeholder(),),
                (true, true) => quote!(#name: std::default::Default::default(),),
            }
        });
        (Some(quote!(const REQUIRED: &'static [&'static str] = &[#(#plain),*];)), quote!(Self { #(#fields)* #(#additional)* }))
    };
    quote! {
        impl hwcloud_types::Object for #name {
            const NAME: &'static str = #text;
            const FIELDS: &'static [&'static str] = &[#(#wires),*];
            #required
            fn empty() -> Self {
                #empty
            }
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

/// Redacts the values of secrets.
fn debug_impl(definition: &TypeDefinition, object: &Object) -> TokenStream {
    let (name, text) = (ident(&definition.name), &definition.name);
    let fields = object.fields.iter().map(|field| {
        let (shown, name) = (field.rust_name.trim_start_matches("r#"), ident(&field.rust_name));
        match (field.secret, is_plain(definition, field)) {
            (false, _) => quote!(.field(#shown, &self.#name)),
            (true, false) => quote!(.field(#shown, &self.#name.as_ref().map(|_| "[redacted]"))),
            (true, true) => quote!(.field(#shown, &"[redacted]")),
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

/// Validates the documented constraints of a type that is sent.
fn validate_impl(definition: &TypeDefinition, object: &Object) -> TokenStream {
    let name = ident(&definition.name);
    let checks = object.fields.iter().map(|field| {
        let (wire, name) = (&field.wire_name, ident(&field.rust_name));
        let is_plain = is_plain(definition, field);
        if field.ty.holds_json() {
            // Free-form JSON can only be missing.
            let can_be_missing = field.required && !is_plain;
            return if can_be_missing { quote!(validator.present(#wire, self.#name.is_some());) } else { quote!() };
        }
        let function = match (is_plain, field.required) {
            (true, _) => quote!(value),
            (false, true) => quote!(required),
            (false, false) => quote!(optional),
        };
        let constraints = rules::constant(field.constraints, &quote!(hwcloud_types::Constraints));
        quote!(validator.#function(#wire, &self.#name, #constraints);)
    });
    let checks: Vec<TokenStream> = checks.collect();
    let validator = if checks.iter().all(TokenStream::is_empty) { quote!(_validator) } else { quote!(validator) };
    quote! {
        impl hwcloud_types::Validate for #name {
            fn validate(&self, _constraints: &hwcloud_types::Constraints, #validator: &mut hwcloud_types::Validator<'_>) {
                #(#checks)*
            }
        }
    }
}

/// Documents a property: its description, its name in JSON if that differs, and its constraints.
fn field_docs(definition: &TypeDefinition, field: &Field) -> Vec<String> {
    let described = field.description.as_deref().map(docs::markdown);
    let mut paragraphs = vec![described.unwrap_or_else(|| format!("The property {}.", docs::code(&field.wire_name)))];
    let mut facts = Vec::new();
    if field.rust_name.trim_start_matches("r#") != field.wire_name && field.description.is_some() {
        facts.push(format!("In JSON: {}.", docs::code(&field.wire_name)));
    }
    if definition.sent && field.required {
        facts.push("Required in requests.".to_owned());
    }
    facts.extend(
        rules::in_words(field.constraints, &field.allowed, field.default.as_ref()).map(|words| format!("Constraints: {words}.")),
    );
    if field.secret {
        facts.push("Redacted in `Debug` output.".to_owned());
    }
    if field.deprecated {
        facts.push("Deprecated by the service.".to_owned());
    }
    paragraphs.push(facts.join(" "));
    paragraphs
}
