//! `src/success.rs`: an enum for each operation that documents more than one successful response.

use hwcloud_spec::ir::{Api, Content, Operation, Status, Success, SuccessCase};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::request::{content_type, decoder};
use crate::render::docs::{attributes, code, markdown};
use crate::render::types::ident;

/// Returns the items of the module; none if no operation needs it.
pub(super) fn enums(api: &Api) -> Vec<TokenStream> {
    let mut items: Vec<TokenStream> = api
        .operations
        .iter()
        .filter_map(|operation| match &operation.success {
            Success::Several(name, cases) => Some(success(api, operation, name, cases)),
            Success::One(_) => None,
        })
        .collect();
    if !items.is_empty() {
        items.insert(
            0,
            quote! {
                use hwcloud_core::codegen;

                #[allow(unused_imports)]
                use crate::model;
            },
        );
    }
    items
}

fn success(api: &Api, operation: &Operation, name: &str, cases: &[SuccessCase]) -> TokenStream {
    let name = ident(name);
    let docs = attributes(&[format!("A successful response to {}.", code(&operation.id))]);
    let variants = cases.iter().map(|case| {
        let variant = ident(&case.variant);
        let described = case.description.as_deref().map(markdown).filter(|text| !text.is_empty());
        let docs = attributes(&[described.unwrap_or_else(|| format!("A response with status {}.", case.status))]);
        let content = (case.content != Content::Empty).then(|| {
            let content = content_type(api, &case.content);
            quote!((#content))
        });
        quote!(#docs #variant #content,)
    });
    // A range would match codes that follow it.
    let mut ordered: Vec<&SuccessCase> = cases.iter().collect();
    ordered.sort_by_key(|case| !matches!(case.status, Status::Code(_)));
    let arms = ordered.iter().map(|case| {
        let (variant, decoder) = (ident(&case.variant), decoder(api, &case.content));
        let make = if case.content == Content::Empty { quote!(|()| Self::#variant) } else { quote!(Self::#variant) };
        let pattern = if let Status::Code(code) = case.status { code_pattern(code) } else { quote!(_) };
        quote!(#pattern => Ok(#decoder(response).await?.map(#make)),)
    });
    let has_range = cases.iter().any(|case| !matches!(case.status, Status::Code(_)));
    let other = (!has_range).then(|| quote!(_ => Err(response.unexpected().await),));
    quote! {
        #docs
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }

        impl #name {
            pub(crate) fn decode(response: codegen::Received) -> codegen::OutputFuture<Self> {
                codegen::OutputFuture::new(async move {
                    match response.status().as_u16() {
                        #(#arms)*
                        #other
                    }
                })
            }
        }
    }
}

fn code_pattern(code: u16) -> TokenStream {
    let code = Literal::u16_unsuffixed(code);
    quote!(#code)
}
