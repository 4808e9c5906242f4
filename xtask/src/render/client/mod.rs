//! Renders the client crate: a client with a method for each operation, the builders, and progenitor's functions that they call.

mod call;
mod docs;
mod request;
mod success;
mod tests;
mod wire;

pub use call::PROJECT;
pub use docs::{Page, front_page};
pub use wire::document;

use hwcloud_spec::ir::{Api, Operation};
use proc_macro2::TokenStream;
use quote::quote;

use super::docs::attributes;
use super::format;
use super::types::{crate_name, ident, model_package};

/// Renders the source files of a client crate, by path in it.
///
/// # Errors
///
/// Fails as [`format::source`] and [`wire::wire`] do.
pub fn sources(api: &Api) -> Result<Vec<(String, String)>, String> {
    let header = format::header(api, "//");
    let wire = wire::wire(api)?;
    let builders = api.operations.iter().zip(&wire.functions);
    let builders = builders.map(|(operation, function)| request::builder(api, operation, function));
    let docs = "//! Requests: a builder for each operation, to set its arguments and send it.\n";
    let text = format::source(&header, docs, std::iter::once(request::prelude()).chain(builders))?;
    let mut files = vec![
        ("src/request.rs".to_owned(), text),
        ("src/wire.rs".to_owned(), format!("{header}\n{}", wire.text)),
        ("src/lib.rs".to_owned(), format::root(&header, &docs::root(api), root(api))?),
        ("tests/wire.rs".to_owned(), tests::tests(api, &header)),
    ];
    let successes = success::enums(api);
    if !successes.is_empty() {
        let docs = "//! Responses of operations that document more than one successful response.\n";
        files.push(("src/success.rs".to_owned(), format::source(&header, docs, successes)?));
    }
    Ok(files)
}

fn root(api: &Api) -> TokenStream {
    let success = (!success::enums(api).is_empty()).then(|| {
        quote!(
            pub mod success;
        )
    });
    let model = ident(&crate_name(&model_package(api)));
    let stem = &api.stem;
    let endpoint = api.endpoint.as_ref().map_or_else(|| quote!(None), |url| quote!(Some(#url)));
    let client_docs = attributes(&docs::client(api));
    let methods = api.operations.iter().map(|operation| method(api, operation));
    let operation_trait = (!api.operations.is_empty()).then(|| quote!(, Operation as _));
    let unused = api.operations.is_empty().then(|| quote!(#[allow(dead_code)]));
    quote! {
        use hwcloud_core::codegen::{self #operation_trait};

        pub mod request;
        #success
        mod wire;

        /// The types of requests and responses.
        pub use #model as model;

        static SERVICE: codegen::ServiceInfo = codegen::ServiceInfo {
            name: #stem,
            endpoint: #endpoint,
            crate_version: env!("CARGO_PKG_VERSION"),
        };

        #client_docs
        #[derive(Clone, Debug)]
        pub struct Client {
            #unused
            service: codegen::Service,
        }

        impl Client {
            /// Creates a client for the region or the endpoint of `config`.
            ///
            /// # Errors
            ///
            /// Fails with [`Error::Config`](hwcloud_core::Error::Config) if `config` has neither region nor endpoint, or an endpoint that
            /// credentials must not be sent to.
            pub fn new(config: &hwcloud_core::Config) -> Result<Self, hwcloud_core::Error> {
                Ok(Self { service: codegen::Service::new(config, &SERVICE)? })
            }

            #(#methods)*
        }

        /// The examples of the README are tests.
        #[cfg(doctest)]
        #[doc = include_str!("../README.md")]
        struct Readme;
    }
}

/// Renders a method of the client, whose arguments are the required path parameters and the required body.
fn method(api: &Api, operation: &Operation) -> TokenStream {
    let docs = attributes(&docs::method(api, operation));
    let (name, builder) = (ident(&operation.method_name), ident(&operation.type_name));
    let required = call::required(operation).map(|parameter| {
        let (name, ty) = (ident(&parameter.rust_name), request::argument(api, &parameter.ty));
        (quote!(#name: #ty), quote!(.#name(#name)))
    });
    let body = operation.body.iter().filter(|body| body.required).map(|body| {
        let ty = request::body_argument(api, body);
        (quote!(body: #ty), quote!(.body(body)))
    });
    let (arguments, setters): (Vec<_>, Vec<_>) = required.chain(body).unzip();
    quote! {
        #docs
        pub fn #name(&self, #(#arguments),*) -> request::#builder {
            request::#builder { call: codegen::Call::new(&self.service, request::#builder::INFO) } #(#setters)*
        }
    }
}
