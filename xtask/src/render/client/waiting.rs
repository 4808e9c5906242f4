//! What a builder has beside `send` where its operation can be waited for: `wait`, `resume`, and the call that is repeated.

use hwcloud_spec::ir::{Api, Operation, Parameter, StatusPlace, Type, Waiter};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{ImplItem, parse_quote};

use super::builders::{parameter_type, type_in_client};
use super::wording;
use crate::render::docs;
use crate::render::types::{crate_name, ident, model_package};

/// The methods of a builder by which it is waited for; none without an `x-waiter`.
pub(super) fn methods(api: &Api, operation: &Operation) -> Vec<ImplItem> {
    let (Some(waiter), Some(document)) = (&operation.waiter, operation.waited_document()) else { return Vec::new() };
    let document = type_in_client(api, &Type::Named(document));
    let (stem, id) = (&api.stem, &operation.id);
    let wait_docs = docs::attributes(&wording::wait(api, operation, waiter));
    let resume_docs = docs::attributes(&wording::resume(operation));
    let kept = operation.parameters.iter().map(|parameter| {
        let (wire, name) = (&parameter.wire_name, ident(&parameter.rust_name));
        quote!(codegen::kept_argument(handle.arguments(), #wire, &mut self.#name);)
    });
    let mutable = (!operation.parameters.is_empty()).then(|| quote!(mut));
    vec![
        parse_quote! {
            #wait_docs
            pub fn wait(self) -> hwcloud_core::wait::Waiter<#document> {
                codegen::waiter(self.repeated())
            }
        },
        parse_quote! {
            #resume_docs
            pub fn resume(#mutable self, handle: &hwcloud_core::wait::Handle) -> Result<hwcloud_core::wait::Waiter<#document>, Error> {
                codegen::check_handle(handle, #stem, #id)?;
                #(#kept)*
                Ok(codegen::resumed(self.repeated(), handle.started_at()))
            }
        },
        repeated(api, operation, waiter, &document),
    ]
}

/// The call as something that can be made again and again.
fn repeated(api: &Api, operation: &Operation, waiter: &Waiter, document: &TokenStream) -> ImplItem {
    let builder = ident(&operation.type_name);
    let names: Vec<_> = operation.parameters.iter().map(|parameter| ident(&parameter.rust_name)).collect();
    let fields = operation.parameters.iter().zip(&names).map(|(parameter, name)| {
        let ty = field_type(api, parameter);
        quote!(#name: #ty)
    });
    let arguments = operation.parameters.iter().zip(&names).map(|(parameter, name)| {
        let wire = &parameter.wire_name;
        quote!((#wire, codegen::keep_argument(&self.#name)))
    });
    let info = info(api, operation, waiter, document);
    let poll_all = asked_parameter(operation, waiter).map(|asked| {
        let fields = operation.parameters.iter().zip(&names).map(|(parameter, name)| {
            if parameter.wire_name == asked { quote!(#name: Ok(None)) } else { quote!(#name: self.#name.clone()) }
        });
        quote! {
            fn poll_all(&self) -> codegen::Polling<'_, #document> {
                Box::pin(crate::builder::#builder { client: &self.client, #(#fields),* }.send())
            }
        }
    });
    parse_quote! {
        fn repeated(self) -> impl codegen::Poll<#document> {
            static INFO: codegen::PollInfo<#document> = #info;

            struct Repeated {
                client: super::Client,
                #(#fields),*
            }

            impl codegen::Poll<#document> for Repeated {
                fn info(&self) -> &'static codegen::PollInfo<#document> {
                    &INFO
                }

                fn service(&self) -> &codegen::Service {
                    &self.client.inner
                }

                fn poll(&self) -> codegen::Polling<'_, #document> {
                    Box::pin(crate::builder::#builder { client: &self.client, #(#names: self.#names.clone()),* }.send())
                }

                #poll_all

                fn arguments(&self) -> codegen::Arguments {
                    codegen::keep_arguments([#(#arguments),*])
                }
            }

            Repeated { client: self.client.clone(), #(#names: self.#names),* }
        }
    }
}

fn field_type(api: &Api, parameter: &Parameter) -> TokenStream {
    let ty = parameter_type(api, parameter);
    if parameter.required { quote!(Result<#ty, String>) } else { quote!(Result<Option<#ty>, String>) }
}

/// What the spec says about waiting.
fn info(api: &Api, operation: &Operation, waiter: &Waiter, document: &TokenStream) -> TokenStream {
    let (stem, id, missing) = (&api.stem, &operation.id, &waiter.missing);
    let (model, function) = (ident(&crate_name(&model_package(api))), ident(&operation.method_name));
    let [initial, max, timeout] = [waiter.poll.initial, waiter.poll.max, waiter.poll.timeout].map(|duration| {
        let milliseconds = Literal::u64_unsuffixed(u64::try_from(duration.as_millis()).unwrap_or(u64::MAX));
        quote!(std::time::Duration::from_millis(#milliseconds))
    });
    let asked = asked_parameter(operation, waiter).map_or_else(
        || quote!(None),
        |parameter| quote!(Some(codegen::Asked::<#document> { parameter: #parameter, part: #model::waiters::asked::#function })),
    );
    quote! {
        codegen::PollInfo {
            spec: #stem,
            operation_id: #id,
            initial: #initial,
            max: #max,
            timeout: #timeout,
            missing: &[#(#missing),*],
            standing: #model::waiters::#function,
            asked: #asked,
        }
    }
}

/// The parameter that asks for one of many things.
fn asked_parameter<'a>(operation: &'a Operation, waiter: &'a Waiter) -> Option<&'a str> {
    let StatusPlace::First { selector: Some(asked), .. } = &waiter.status else { return None };
    operation
        .parameters
        .iter()
        .find(|parameter| parameter.wire_name == asked.parameter)
        .map(|parameter| parameter.wire_name.as_str())
}
