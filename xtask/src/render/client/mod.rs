//! The client crate: a client with a method for each operation, and progenitor's builders, finished.

mod builders;
mod finish;
mod outcomes;
mod waiting;
mod wire;
mod wording;

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{crate_name, ident, model_package};
use super::{docs, format};
use hwcloud_spec::ir::{Api, Operation, Success};

/// How many operations progenitor gets at a time: what it takes grows faster than a document does.
const AT_A_TIME: usize = 50;

/// The source files of a client crate, by path in it.
///
/// # Errors
///
/// As [`format::source`], and what progenitor refuses.
pub fn sources(api: &Api) -> Result<Vec<(String, String)>, String> {
    let header = format::header(api, "//");
    let has_outcomes = api.operations.iter().any(|operation| matches!(operation.success, Success::Several(..)));
    let mut files = Vec::new();
    let uses = quote! {
        #[allow(unused_imports)]
        use hwcloud_core::codegen::{self, reqwest, encode_path, ByteStream, ClientHooks, ClientInfo, OperationInfo, RequestBuilderExt, Constraints};
        #[allow(unused_imports)]
        use hwcloud_core::{Error, ResponseValue};
    };
    // Each batch is written before the next is made: the syntax trees of a large API take hundreds of megabytes.
    let mut refused = None;
    let items = api.operations.chunks(AT_A_TIME).flat_map(|operations| {
        let builders = builders::builders(api, operations).unwrap_or_else(|problem| {
            refused = Some(problem);
            Vec::new()
        });
        let finish = |(operation, (item, builder))| finish::builder(api, operation, item, builder);
        operations.iter().zip(builders).map(finish).collect::<Vec<_>>()
    });
    let docs = "//! Builders: one for each operation, to set its arguments and send it.\n";
    let text = format::source(&header, docs, std::iter::once(uses).chain(items))?;
    if let Some(problem) = refused {
        return Err(problem);
    }
    files.push(("src/builder.rs".to_owned(), text));
    if has_outcomes {
        let docs = "//! What operations give that succeed in more than one way.\n";
        files.push(("src/outcomes.rs".to_owned(), format::source(&header, docs, outcomes::enums(api))?));
    }
    files.push(("src/lib.rs".to_owned(), format::root(&header, &crate_docs(api), root(api, has_outcomes))?));
    files.push(("tests/wire.rs".to_owned(), wire::tests(api, &header)));
    Ok(files)
}

fn crate_docs(api: &Api) -> String {
    let model = model_package(api);
    let mut paragraphs = vec![format!("Client for {}, as `{}` describes it.", docs::markdown(&api.title), api.sources[0])];
    paragraphs.extend(api.description.as_deref().map(docs::markdown));
    paragraphs.push(format!(
        "Each operation is a method of [`Client`] that gives a builder; its arguments are checked against the documented rules \
         before anything is sent. What comes back are the types of [`{model}`]({}), with status, headers and the raw body beside \
         them ([`ResponseValue`](hwcloud_core::ResponseValue)). Whatever goes wrong is one type, [`Error`](hwcloud_core::Error).",
        crate_name(&model)
    ));
    docs::comment("//!", &paragraphs)
}

fn root(api: &Api, has_outcomes: bool) -> TokenStream {
    let outcomes = has_outcomes.then(|| {
        quote!(
            pub mod outcomes;
        )
    });
    let model = ident(&crate_name(&model_package(api)));
    let (stem, version) = (&api.stem, &api.version);
    let endpoint = api.endpoint.as_ref().map_or_else(|| quote!(None), |url| quote!(Some(#url)));
    let client_docs = docs::attributes(&[
        format!("Client for {}.", docs::markdown(&api.title)),
        "Cheap to clone; clones share one pool of connections.".to_owned(),
    ]);
    let methods = api.operations.iter().map(|operation| method(api, operation));
    quote! {
        pub mod builder;
        #outcomes
        /// The types of requests and answers.
        pub use #model as model;

        static SERVICE: hwcloud_core::codegen::ServiceInfo = hwcloud_core::codegen::ServiceInfo {
            name: #stem,
            endpoint: #endpoint,
            crate_version: env!("CARGO_PKG_VERSION"),
        };

        #client_docs
        #[derive(Clone, Debug)]
        pub struct Client {
            pub(crate) baseurl: String,
            pub(crate) client: hwcloud_core::codegen::reqwest::Client,
            pub(crate) inner: hwcloud_core::codegen::Service,
        }

        impl Client {
            /// A client of the service in the region, or at the endpoint, that `config` names.
            ///
            /// # Errors
            ///
            /// An invalid configuration: neither region nor endpoint, or an endpoint that is not safe to send credentials to.
            pub fn new(config: &hwcloud_core::Config) -> Result<Self, hwcloud_core::Error> {
                let inner = hwcloud_core::codegen::Service::new(config, &SERVICE)?;
                Ok(Self { baseurl: inner.baseurl().to_owned(), client: inner.http_client().clone(), inner })
            }

            #(#methods)*
        }

        impl hwcloud_core::codegen::ClientInfo<hwcloud_core::codegen::Service> for Client {
            fn api_version() -> &'static str {
                #version
            }

            fn baseurl(&self) -> &str {
                &self.baseurl
            }

            fn client(&self) -> &hwcloud_core::codegen::reqwest::Client {
                &self.client
            }

            fn inner(&self) -> &hwcloud_core::codegen::Service {
                &self.inner
            }
        }

        impl hwcloud_core::codegen::ClientHooks<hwcloud_core::codegen::Service> for &Client {}
    }
}

fn method(api: &Api, operation: &Operation) -> TokenStream {
    let docs = docs::attributes(&wording::method(api, operation));
    let (name, builder) = (ident(&operation.method_name), ident(&operation.type_name));
    quote! {
        #docs
        pub fn #name(&self) -> builder::#builder<'_> {
            builder::#builder::new(self)
        }
    }
}
