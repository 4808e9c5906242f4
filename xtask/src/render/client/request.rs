//! `src/request.rs`: the builder of each operation, with its setters and its constants.

use hwcloud_spec::ir::{Api, Content, Operation, Parameter, ParameterLocation, RequestBody, StatusPlace, Success, Type, Waiter};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::docs;
use super::wire::{Argument, Function, is_list};
use crate::render::docs::attributes;
use crate::render::rules;
use crate::render::types::{ident, rust_type};

/// Returns the start of the module.
pub(super) fn prelude() -> TokenStream {
    quote! {
        use hwcloud_core::codegen;

        #[allow(unused_imports)]
        use crate::model;

        /// Returns progenitor's client for one call.
        #[allow(dead_code)]
        fn wire(call: &codegen::Prepared) -> crate::wire::Client {
            crate::wire::Client::new_with_client(call.base_url(), call.http_client(), call.clone())
        }
    }
}

/// Renders the builder of an operation.
pub(super) fn builder(api: &Api, operation: &Operation, function: &Function) -> TokenStream {
    let name = ident(&operation.type_name);
    let docs = attributes(&docs::builder(operation));
    let setters = operation.parameters.iter().enumerate().map(|(index, parameter)| setters(api, operation, index, parameter));
    let body_setters = operation.body.as_ref().map(|body| body_setters(api, operation, body));
    let output = output(api, operation);
    let send_docs = attributes(&docs::send(api, operation));
    let waiting = operation.waiter.as_ref().map(|waiter| waiting(api, operation, waiter, &output));
    let info = info(operation, function);
    let (dispatch, decode) = (dispatch(operation, function), decode(api, operation));
    let pollable = operation.waiter.as_ref().map(|waiter| pollable(operation, waiter));
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct #name {
            pub(crate) call: codegen::Call,
        }

        impl #name {
            #(#setters)*

            #body_setters

            #send_docs
            pub fn send(self) -> hwcloud_core::ResponseFuture<#output> {
                codegen::send(self)
            }

            #waiting
        }

        impl codegen::Operation for #name {
            type Output = #output;

            const INFO: &'static codegen::OperationInfo = #info;

            fn from_call(call: codegen::Call) -> Self {
                Self { call }
            }

            fn call(&self) -> &codegen::Call {
                &self.call
            }

            fn call_mut(&mut self) -> &mut codegen::Call {
                &mut self.call
            }

            fn dispatch(call: codegen::Prepared) -> codegen::WireFuture {
                Box::pin(async move { #dispatch.await })
            }

            fn output(response: codegen::Received) -> codegen::OutputFuture<#output> {
                #decode
            }
        }

        #pollable

        hwcloud_core::operation!(#name);
    }
}

/// Returns a type as the client crate names it.
pub(super) fn type_in_client(api: &Api, ty: &Type) -> TokenStream {
    rust_type(api, ty, &quote!(model::))
}

/// Returns the type of the argument for a parameter.
pub(super) fn argument(api: &Api, ty: &Type) -> TokenStream {
    match ty {
        Type::Text => quote!(impl Into<String>),
        Type::Named(_) => {
            let ty = type_in_client(api, ty);
            quote!(impl TryInto<#ty, Error: std::fmt::Display>)
        }
        Type::List(inner) => {
            let inner = argument(api, inner);
            quote!(impl IntoIterator<Item = #inner>)
        }
        scalar => type_in_client(api, scalar),
    }
}

/// Returns the type of the argument for a body.
pub(super) fn body_argument(api: &Api, body: &RequestBody) -> TokenStream {
    let ty = body_type(api, body);
    quote!(impl Into<#ty>)
}

fn body_type(api: &Api, body: &RequestBody) -> TokenStream {
    body.content.ty().map_or_else(|| quote!(hwcloud_core::Body), |ty| type_in_client(api, ty))
}

/// Renders the setter that takes a value and the one that takes an option; the first calls the second unless it parses the value.
fn setters(api: &Api, operation: &Operation, index: usize, parameter: &Parameter) -> TokenStream {
    let (name, option_name) = (ident(&parameter.rust_name), option_setter(operation, &parameter.rust_name));
    let (takes, ty) = (argument(api, &parameter.ty), type_in_client(api, &parameter.ty));
    let docs = attributes(&docs::setter(parameter));
    let option_docs = attributes(&docs::option_setter(parameter));
    let index = Literal::usize_unsuffixed(index);
    let setter = match &parameter.ty {
        Type::Named(_) => quote! {
            pub fn #name(mut self, value: #takes) -> Self {
                self.call.parse::<#ty, _>(#index, value);
                self
            }
        },
        Type::List(inner) => match &**inner {
            Type::Named(_) => {
                let inner = type_in_client(api, inner);
                quote! {
                    pub fn #name(mut self, values: #takes) -> Self {
                        self.call.parse_list::<#inner, _>(#index, values);
                        self
                    }
                }
            }
            inner => {
                let map = (*inner == Type::Text).then(|| quote!(.map(Into::into)));
                quote! {
                    pub fn #name(self, values: #takes) -> Self {
                        self.#option_name(Some(values.into_iter()#map.collect()))
                    }
                }
            }
        },
        ty => {
            let convert = (*ty == Type::Text).then(|| quote!(.into()));
            quote! {
                pub fn #name(self, value: #takes) -> Self {
                    self.#option_name(Some(value #convert))
                }
            }
        }
    };
    quote! {
        #docs
        #setter

        #option_docs
        pub fn #option_name(mut self, value: Option<#ty>) -> Self {
            self.call.set(#index, value);
            self
        }
    }
}

fn body_setters(api: &Api, operation: &Operation, body: &RequestBody) -> TokenStream {
    let (takes, ty, option_name) = (body_argument(api, body), body_type(api, body), option_setter(operation, "body"));
    let docs = attributes(&docs::body_setter(body));
    let option_docs = attributes(&["Sets or unsets the request body.".to_owned()]);
    let set = match body.content.ty() {
        None => quote!(set_bytes),
        // Free-form JSON has no type that could check it.
        Some(ty) if ty.holds_json() => quote!(set_unchecked_body),
        Some(_) => quote!(set_body),
    };
    quote! {
        #docs
        pub fn body(self, value: #takes) -> Self {
            self.#option_name(Some(value.into()))
        }

        #option_docs
        pub fn #option_name(mut self, value: Option<#ty>) -> Self {
            self.call.#set(value);
            self
        }
    }
}

/// Returns the name of the setter that takes an option, made unique among the setters of parameters.
fn option_setter(operation: &Operation, rust_name: &str) -> proc_macro2::Ident {
    let mut name = format!("set_{}", rust_name.trim_start_matches("r#").trim_start_matches('_'));
    while operation.parameters.iter().any(|parameter| parameter.rust_name == name) {
        name.push_str("_option");
    }
    format_ident!("{name}")
}

/// Returns the output type of an operation.
fn output(api: &Api, operation: &Operation) -> TokenStream {
    match &operation.success {
        Success::One(content) => content_type(api, content),
        Success::Several(name, _) => {
            let name = ident(name);
            quote!(crate::success::#name)
        }
    }
}

/// Returns the Rust type of a response body.
pub(super) fn content_type(api: &Api, content: &Content) -> TokenStream {
    match content {
        Content::Empty => quote!(()),
        Content::Bytes => quote!(hwcloud_core::ByteStream),
        Content::Json(ty) | Content::Form(ty) => type_in_client(api, ty),
    }
}

/// Returns the function of the runtime that decodes a response body.
pub(super) fn decoder(api: &Api, content: &Content) -> TokenStream {
    match content {
        Content::Empty => quote!(codegen::empty),
        Content::Bytes => quote!(codegen::bytes),
        Content::Json(ty) | Content::Form(ty) => {
            // serde's own lists, maps and scalars are strict.
            let is_ours = ty.holds_json() || matches!(ty, Type::Named(_));
            let function = if is_ours { quote!(json) } else { quote!(lenient_json) };
            let ty = type_in_client(api, ty);
            quote!(codegen::#function::<#ty>)
        }
    }
}

fn decode(api: &Api, operation: &Operation) -> TokenStream {
    match &operation.success {
        Success::One(content) => {
            let decoder = decoder(api, content);
            quote!(#decoder(response))
        }
        Success::Several(name, _) => {
            let name = ident(name);
            quote!(crate::success::#name::decode(response))
        }
    }
}

/// Renders the call of progenitor's function.
fn dispatch(operation: &Operation, function: &Function) -> TokenStream {
    let name = &function.name;
    let arguments = function.arguments.iter().map(|argument| match *argument {
        Argument::Body => quote!(call.body()),
        Argument::Parameter(index) => {
            let parameter = &operation.parameters[index];
            let accessor = match (parameter.required, is_list(parameter)) {
                (true, false) => quote!(text),
                (true, true) => quote!(list),
                (false, false) => quote!(optional_text),
                (false, true) => quote!(optional_list),
            };
            let index = Literal::usize_unsuffixed(index);
            quote!(call.#accessor(#index))
        }
    });
    quote!(wire(&call).#name(#(#arguments),*))
}

/// Renders the constants of the operation.
fn info(operation: &Operation, function: &Function) -> TokenStream {
    let (id, path, is_public) = (&operation.id, &operation.path, operation.is_public);
    let method = operation.method.to_uppercase();
    let parameters = operation.parameters.iter().enumerate();
    let parameters = parameters.map(|(index, parameter)| self::parameter(parameter, function.leaves_out(index)));
    let accept = operation.accept().map_or_else(|| quote!(None), |accept| quote!(Some(#accept)));
    let body = operation.body.as_ref().map_or_else(
        || quote!(None),
        |body| {
            let (media_type, required) = (&body.media_type, body.required);
            let constraints = rules::constant(body.constraints, &quote!(codegen::Constraints));
            quote!(Some(codegen::BodyInfo { media_type: #media_type, required: #required, constraints: #constraints }))
        },
    );
    let response = response_kind(&operation.success);
    quote! {
        &codegen::OperationInfo {
            id: #id,
            method: #method,
            path: #path,
            parameters: &[#(#parameters),*],
            accept: #accept,
            body: #body,
            response: codegen::ResponseKind::#response,
            is_public: #is_public,
        }
    }
}

fn response_kind(success: &Success) -> TokenStream {
    match success {
        Success::One(Content::Empty) => quote!(Empty),
        Success::One(Content::Bytes) => quote!(Bytes),
        // A stream can still be read to its end.
        Success::Several(_, cases) if cases.iter().any(|case| case.content == Content::Bytes) => quote!(Bytes),
        Success::One(Content::Json(_) | Content::Form(_)) | Success::Several(..) => quote!(Json),
    }
}

/// Renders the declaration of a parameter.
fn parameter(parameter: &Parameter, is_by_runtime: bool) -> TokenStream {
    let wire_name = &parameter.wire_name;
    let location = match parameter.location {
        ParameterLocation::Path => quote!(path),
        ParameterLocation::Query => quote!(query),
        ParameterLocation::Header => quote!(header),
    };
    let (is_list, element) = match &parameter.ty {
        Type::List(element) => (true, &**element),
        ty => (false, ty),
    };
    let list = is_list.then(|| quote!(.list()));
    let kind = match element {
        Type::Integer => quote!(.integer()),
        Type::Number => quote!(.number()),
        Type::Boolean => quote!(.boolean()),
        _ => quote!(),
    };
    let required = (parameter.required && parameter.location != ParameterLocation::Path).then(|| quote!(.required()));
    let configured = parameter.is_configured().then(|| quote!(.configured()));
    let separated = parameter.separator().map(|separator| {
        let separator = Literal::character(separator);
        quote!(.separated(#separator))
    });
    let by_runtime = is_by_runtime.then(|| quote!(.by_runtime()));
    let constraints = (*parameter.constraints != hwcloud_spec::ir::Constraints::NONE).then(|| {
        let constraints = rules::constant(parameter.constraints, &quote!(codegen::Constraints));
        quote!(.constraints(#constraints))
    });
    quote!(codegen::Parameter::#location(#wire_name) #list #kind #required #configured #separated #by_runtime #constraints)
}

/// Renders the methods that wait.
fn waiting(api: &Api, operation: &Operation, waiter: &Waiter, output: &TokenStream) -> TokenStream {
    let wait_docs = attributes(&docs::wait(api, operation, waiter));
    let resume_docs = attributes(&docs::resume(operation));
    quote! {
        #wait_docs
        pub fn wait(self) -> hwcloud_core::wait::Waiter<#output> {
            codegen::wait(self)
        }

        #resume_docs
        pub fn resume(
            self,
            token: &hwcloud_core::wait::ResumeToken,
        ) -> Result<hwcloud_core::wait::Waiter<#output>, hwcloud_core::Error> {
            codegen::resume(self, token)
        }
    }
}

/// Renders the constants of the waiter.
fn pollable(operation: &Operation, waiter: &Waiter) -> TokenStream {
    let (name, missing, function) = (ident(&operation.type_name), &waiter.missing, ident(&operation.method_name));
    let [initial, max, timeout] = [waiter.poll.initial, waiter.poll.max, waiter.poll.timeout].map(|duration| {
        let milliseconds = Literal::u64_unsuffixed(u64::try_from(duration.as_millis()).unwrap_or(u64::MAX));
        quote!(std::time::Duration::from_millis(#milliseconds))
    });
    let selector = if let StatusPlace::First { selector: Some(selector), .. } = &waiter.status {
        let parameter = &selector.parameter;
        quote!(Some(codegen::Selector { parameter: #parameter, part: model::waiters::select::#function }))
    } else {
        quote!(None)
    };
    quote! {
        impl codegen::Pollable for #name {
            const WAITER: &'static codegen::WaiterInfo<Self::Output> = &codegen::WaiterInfo {
                initial: #initial,
                max: #max,
                timeout: #timeout,
                missing: &[#(#missing),*],
                status: model::waiters::#function,
                selector: #selector,
            };
        }
    }
}
