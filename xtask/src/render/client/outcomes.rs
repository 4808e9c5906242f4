//! Enums for operations that succeed in more than one documented way.

use proc_macro2::TokenStream;
use quote::quote;

use super::builders::type_in_client;
use crate::render::docs;
use crate::render::types::ident;
use hwcloud_spec::ir::{Api, Content, Operation, Success, SuccessCase};

/// One enum for each such operation.
pub(super) fn enums(api: &Api) -> Vec<TokenStream> {
    api.operations
        .iter()
        .filter_map(|operation| match &operation.success {
            Success::Several(name, cases) => Some(outcome(api, operation, name, cases)),
            Success::One(_) => None,
        })
        .collect()
}

fn outcome(api: &Api, operation: &Operation, name: &str, cases: &[SuccessCase]) -> TokenStream {
    let name = ident(name);
    let docs = docs::attributes(&[format!("What {} gives.", docs::code(&operation.id))]);
    let variants = cases.iter().map(|case| {
        let variant = ident(&case.variant);
        let described = case.description.as_deref().map(docs::markdown).filter(|text| !text.is_empty());
        let docs = docs::attributes(&[described.unwrap_or_else(|| format!("The answer with status {}.", case.status))]);
        let content = match &case.content {
            Content::Empty => None,
            Content::Bytes => Some(quote!((hwcloud_core::codegen::ByteStream))),
            Content::Json(ty) | Content::Form(ty) => {
                let ty = type_in_client(api, ty);
                Some(quote!((#ty)))
            }
        };
        quote!(#docs #variant #content,)
    });
    quote! {
        #docs
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }
    }
}
