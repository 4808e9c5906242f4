//! Finishes a builder that progenitor made: setters that say why they refuse, arguments checked before anything is sent,
//! a decoder for each documented success, and documentation.

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ImplItem, ItemImpl, ItemStruct, Pat, Stmt, parse_quote};

use super::builders::{parameter_type, type_in_client};
use super::{waiting, wording};
use crate::render::docs;
use crate::render::rules;
use crate::render::types::ident;
use hwcloud_spec::ir::{Api, Content, Operation, Parameter, ParameterLocation, RequestBody, Status, Success, Type};

/// The finished items of one builder.
pub(super) fn builder(api: &Api, operation: &Operation, mut item: ItemStruct, mut builder: ItemImpl) -> TokenStream {
    let docs = wording::builder(operation);
    let docs = docs::attributes(&docs);
    item.attrs.retain(|attribute| !attribute.path().is_ident("doc"));
    let optional_bytes = operation.body.as_ref().is_some_and(|body| !body.required && body.content == Content::Bytes);
    for field in item.fields.iter_mut().filter(|field| optional_bytes && field.ident.as_ref().is_some_and(|name| name == "body"))
    {
        field.ty = parse_quote!(Result<Option<reqwest::Body>, String>);
    }
    let (mut new, mut send) = (None, None);
    for member in builder.items.drain(..) {
        match member {
            ImplItem::Fn(function) if function.sig.ident == "new" => new = Some(function),
            ImplItem::Fn(function) if function.sig.ident == "send" => send = Some(function),
            _ => {}
        }
    }
    for mut function in new.into_iter().map(|new| (new, true)).chain(send.map(|send| (send, false))) {
        function.0.attrs.clear();
        let mut finish = Finish { api, operation };
        finish.visit_impl_item_fn_mut(&mut function.0);
        let (mut function, is_new) = function;
        if is_new {
            function.vis = parse_quote!(pub(crate));
            builder.items.push(ImplItem::Fn(function));
            builder.items.extend(operation.parameters.iter().map(|parameter| setter(api, parameter)));
            builder.items.extend(operation.body.as_ref().map(|body| body_setter(api, body)));
        } else {
            finish_send(operation, &mut function);
            let docs = docs::attributes(&wording::send(api, operation));
            builder.items.push(parse_quote!(#docs #function));
            builder.items.extend(waiting::methods(api, operation));
        }
    }
    quote!(#docs #[must_use = "a call is made by sending it"] #item #builder)
}

fn setter(api: &Api, parameter: &Parameter) -> ImplItem {
    let name = ident(&parameter.rust_name);
    let ty = parameter_type(api, parameter);
    let docs = docs::attributes(&wording::setter(parameter));
    let wrap = (!parameter.required).then(|| quote!(.map(Some)));
    parse_quote! {
        #docs
        #[must_use]
        pub fn #name<V>(mut self, value: V) -> Self
        where
            V: TryInto<#ty>,
            V::Error: std::fmt::Display,
        {
            self.#name = value.try_into()#wrap.map_err(|error| error.to_string());
            self
        }
    }
}

fn body_setter(api: &Api, body: &RequestBody) -> ImplItem {
    let docs = docs::attributes(&wording::body_setter(body));
    let wrap = (!body.required).then(|| quote!(.map(Some)));
    let (Content::Json(ty) | Content::Form(ty)) = &body.content else {
        return parse_quote! {
            #docs
            #[must_use]
            pub fn body<V>(mut self, value: V) -> Self
            where
                V: Into<codegen::reqwest::Body>,
            {
                self.body = Ok(value.into())#wrap;
                self
            }
        };
    };
    let ty = type_in_client(api, ty);
    parse_quote! {
        #docs
        #[must_use]
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: TryInto<#ty>,
            V::Error: std::fmt::Display,
        {
            self.body = value.try_into()#wrap.map_err(|error| error.to_string());
            self
        }
    }
}

/// Arguments are checked first, and every statement that checks one names it and its rules.
fn finish_send(operation: &Operation, function: &mut syn::ImplItemFn) {
    let statements = std::mem::take(&mut function.block.stmts);
    let id = &operation.id;
    for mut statement in statements {
        if let Stmt::Local(local) = &mut statement {
            local.attrs.clear();
        }
        if let Stmt::Local(local) = &statement
            && let Pat::Ident(pattern) = &local.pat
        {
            let name = pattern.ident.clone();
            if name == "info" || (name == "header_map" && !has_headers(operation)) {
                continue;
            }
            if name == "url" {
                function.block.stmts.push(url(operation));
                continue;
            }
            if let Some(checked) = argument(operation, &name) {
                function.block.stmts.push(checked);
                continue;
            }
        }
        let is_destructuring = matches!(&statement, Stmt::Local(local) if matches!(local.pat, Pat::Struct(_)));
        if !is_api_version(&statement) {
            function.block.stmts.push(statement);
        }
        if is_destructuring {
            let path = &operation.path;
            let response = response_kind(operation);
            let public = operation.is_public.then(|| quote!(.public()));
            function.block.stmts.push(parse_quote!(let info = OperationInfo::new(#id).with_path(#path)#response #public;));
        }
    }
}

/// Whether a type's own serde implementation is not ours: a list, a map or a scalar at the top level of a body.
fn is_lenient_only_inside(ty: &Type) -> bool {
    !ty.holds_json() && !matches!(ty, Type::Named(_))
}

fn has_headers(operation: &Operation) -> bool {
    operation.parameters.iter().any(|parameter| parameter.location == ParameterLocation::Header)
}

/// What a success holds, where that does not depend on its status.
fn response_kind(operation: &Operation) -> Option<TokenStream> {
    let Success::One(content) = &operation.success else { return None };
    let kind = match content {
        Content::Empty => quote!(Empty),
        Content::Bytes => quote!(Bytes),
        Content::Json(_) | Content::Form(_) => quote!(Json),
    };
    Some(quote!(.with_response(codegen::ResponseKind::#kind)))
}

/// The URL, its parts in plain sight.
fn url(operation: &Operation) -> Stmt {
    let mut parts: Vec<TokenStream> = Vec::new();
    let mut rest = operation.path.as_str();
    while let Some((constant, (name, behind))) = rest.split_once('{').and_then(|(head, tail)| Some((head, tail.split_once('}')?)))
    {
        if !constant.is_empty() {
            parts.push(quote!(#constant));
        }
        let parameter = operation
            .parameters
            .iter()
            .find(|parameter| parameter.location == ParameterLocation::Path && parameter.wire_name == name);
        parts.extend(parameter.map(|parameter| {
            let value = ident(&parameter.rust_name);
            let text = if parameter.ty == Type::Text { quote!(&#value) } else { quote!(&#value.to_string()) };
            quote!(&encode_path(#text))
        }));
        rest = behind;
    }
    if !rest.is_empty() {
        parts.push(quote!(#rest));
    }
    parse_quote!(let url = [client.baseurl.as_str(), #(#parts),*].concat();)
}

/// progenitor sends the version of the document; HUAWEI CLOUD knows no such header.
fn is_api_version(statement: &Stmt) -> bool {
    let Stmt::Expr(Expr::MethodCall(call), _) = statement else { return false };
    call.method == "append" && quote!(#call).to_string().contains("\"api-version\"")
}

fn argument(operation: &Operation, name: &syn::Ident) -> Option<Stmt> {
    if let Some(parameter) = operation.parameters.iter().find(|parameter| *name == ident(&parameter.rust_name)) {
        let (wire, rules) = (&parameter.wire_name, rules::constant(&parameter.constraints, &quote!(Constraints)));
        let function = match (parameter.location, parameter.required) {
            (ParameterLocation::Path, _) => quote!(path_argument),
            (_, true) => quote!(argument),
            (_, false) => quote!(optional_argument),
        };
        return Some(parse_quote!(let #name = codegen::#function(&info, #wire, #name, #rules)?;));
    }
    let body = operation.body.as_ref().filter(|_| name == "body")?;
    let is_checked = match &body.content {
        Content::Json(ty) | Content::Form(ty) => !ty.holds_json(),
        Content::Bytes | Content::Empty => false,
    };
    let function = match (is_checked, body.required) {
        (true, true) => quote!(argument),
        (true, false) => quote!(optional_argument),
        (false, _) => return Some(parse_quote!(let body = codegen::free_argument(&info, "body", body)?;)),
    };
    Some(parse_quote!(let body = codegen::#function(&info, "body", body, &Constraints::NONE)?;))
}

/// Small changes wherever they apply.
struct Finish<'a> {
    api: &'a Api,
    operation: &'a Operation,
}

impl VisitMut for Finish<'_> {
    fn visit_type_path_mut(&mut self, path: &mut syn::TypePath) {
        // There is one error type, whatever body an error has.
        if let Some(segment) = path.path.segments.last_mut()
            && segment.ident == "Error"
        {
            segment.arguments = syn::PathArguments::None;
        }
        visit_mut::visit_type_path_mut(self, path);
    }

    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        let syn::Member::Named(name) = &field.member else { return };
        let parameter = self.operation.parameters.iter().find(|parameter| *name == ident(&parameter.rust_name));
        if parameter.is_some_and(Parameter::is_configured) {
            field.expr = parse_quote!(client.inner.project_id());
        } else if parameter.is_some_and(|parameter| parameter.required)
            || (name == "body" && self.operation.body.as_ref().is_some_and(|body| body.required))
        {
            field.expr = parse_quote!(Err(codegen::REQUIRED.to_owned()));
        } else if name == "body" {
            field.expr = parse_quote!(Ok(None));
        } else if name == "client" {
            field.colon_token = None;
        }
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        let Expr::MethodCall(call) = expression else { return };
        match call.method.to_string().as_str() {
            "json" => {
                call.method = ident("json_body");
                *expression = parse_quote!(#call?);
            }
            "build" => {
                call.method = ident("build_request");
                call.args.push(parse_quote!(&info));
            }
            "body" => bytes_body(self.operation, call),
            "options" | "trace" => {
                let method = ident(&call.method.to_string().to_uppercase());
                call.method = ident("request");
                call.args.insert(0, parse_quote!(codegen::reqwest::Method::#method));
            }
            "headers" if !has_headers(self.operation) => *expression = (*call.receiver).clone(),
            "append" => header(call),
            _ => {}
        }
    }

    fn visit_expr_match_mut(&mut self, expression: &mut syn::ExprMatch) {
        visit_mut::visit_expr_match_mut(self, expression);
        // A range would take the codes that progenitor puts behind it.
        expression.arms.sort_by_key(|arm| match &arm.pat {
            Pat::Wild(_) => 2,
            Pat::Range(_) => 1,
            _ => 0,
        });
        for arm in &mut expression.arms {
            let pattern = &arm.pat;
            if matches!(pattern, Pat::Wild(_)) {
                arm.body = parse_quote!(Err(Error::unexpected_response(response).await));
            } else if let Success::One(Content::Json(ty)) = &self.operation.success
                && is_lenient_only_inside(ty)
            {
                let ty = type_in_client(self.api, ty);
                arm.body =
                    parse_quote!(Ok(ResponseValue::<codegen::Lenient<#ty>>::from_response(response).await?.map(|body| body.0)));
            } else if let Success::Several(name, cases) = &self.operation.success {
                let pattern = quote!(#pattern).to_string();
                let case = cases.iter().find(|case| match case.status {
                    Status::Code(code) => pattern == format!("{code}u16"),
                    Status::Range(_) | Status::Default => pattern.contains("..="),
                });
                if let Some(case) = case {
                    let (name, variant) = (ident(name), ident(&case.variant));
                    arm.body = match &case.content {
                        Content::Empty => {
                            parse_quote!(Ok(ResponseValue::empty(response).map(|()| crate::outcomes::#name::#variant)))
                        }
                        Content::Bytes => parse_quote!(Ok(ResponseValue::stream(response).map(crate::outcomes::#name::#variant))),
                        Content::Json(ty) | Content::Form(ty) => {
                            let ty = type_in_client(self.api, ty);
                            parse_quote!(Ok(ResponseValue::<#ty>::from_response(response).await?.map(crate::outcomes::#name::#variant)))
                        }
                    };
                }
            }
        }
    }
}

/// progenitor sets a content type of its own and always a body; the spec says which, and whether there must be one.
fn bytes_body(operation: &Operation, call: &mut syn::ExprMethodCall) {
    let (Some(body), Expr::MethodCall(header)) = (&operation.body, &*call.receiver) else { return };
    let media_type = &body.media_type;
    let request = header.receiver.clone();
    call.receiver = request;
    call.method = ident("bytes_body");
    call.args.insert(0, parse_quote!(#media_type));
}

/// A header's value that no header can hold is an error that names the parameter.
fn header(call: &mut syn::ExprMethodCall) {
    let [Expr::Lit(name), value] = call.args.iter().collect::<Vec<_>>()[..] else { return };
    let text = quote!(#value).to_string();
    let Some(value) = text.split_once(" . to_string").map(|(value, _)| ident(value.trim_start_matches("r#"))) else { return };
    let value = if text.starts_with("r#") { syn::Ident::new_raw(&value.to_string(), value.span()) } else { value };
    let name = name.clone();
    call.args = parse_quote!(#name, codegen::header_value(&info, #name, &#value)?);
}
