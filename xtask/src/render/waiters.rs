//! The module `waiters` of a model crate: the status of long-running operations, read from responses.

use hwcloud_spec::ir::{Api, Operation, Pointer, Progress, Selector, Shape, StatusPlace, Step, Type, Waiter};
use hwcloud_types::PollState;
use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{self, code};
use super::format;
use super::types::{crate_name, ident, model_package, rust_type};

/// Renders `src/waiters.rs`, or nothing if no operation has an `x-waiter`.
///
/// # Errors
///
/// Fails as [`format::source`] does.
pub fn source(api: &Api, header: &str) -> Result<Option<(String, String)>, String> {
    const DOCS: &str = "//! Reads the status of a long-running operation from a response: whether it has reached a terminal state, its progress,\n\
                        //! and why it failed. The waiters of the client use the same functions.\n";
    let waited = || api.operations.iter().filter_map(|operation| Some((operation, operation.waiter.as_ref()?)));
    if waited().next().is_none() {
        return Ok(None);
    }
    let functions = waited().map(|(operation, waiter)| classification(api, operation, waiter));
    let selections: Vec<TokenStream> = waited()
        .filter_map(|(operation, waiter)| match &waiter.status {
            StatusPlace::First { list, selector: Some(selector), .. } => Some(selection(api, operation, list, selector)),
            _ => None,
        })
        .collect();
    let select = (!selections.is_empty()).then(|| {
        quote! {
            /// Reduces responses that list many resources to a single one.
            pub mod select {
                #(#selections)*
            }
        }
    });
    let uses = quote!(
        pub use hwcloud_types::{PollStatus, PollState};
    );
    let text = format::source(header, DOCS, std::iter::once(uses).chain(functions).chain(select))?;
    Ok(Some(("src/waiters.rs".to_owned(), text)))
}

/// Renders the function that reads the status from a response.
fn classification(api: &Api, operation: &Operation, waiter: &Waiter) -> TokenStream {
    let name = ident(&operation.method_name);
    let docs = docs::attributes(&classification_docs(api, operation, waiter));
    let document = document_type(api, operation);
    let body = match &waiter.status {
        StatusPlace::One(_) => poll_status(api, waiter, &quote!(response)),
        StatusPlace::First { list, .. } => {
            let list = access(api, &quote!(response), list);
            let status = poll_status(api, waiter, &quote!(element));
            quote! {
                let Some(element) = #list.and_then(|list| list.first()) else {
                    return hwcloud_types::PollStatus::missing();
                };
                #status
            }
        }
        StatusPlace::All { parts, .. } => {
            let part = parts.first().map(|part| rust_type(api, &part.ty, &quote!(crate::)));
            let parts = parts.iter().map(|part| access(api, &quote!(response), part));
            let status = poll_status(api, waiter, &quote!(part));
            quote! {
                fn part_status(part: &#part) -> hwcloud_types::PollStatus {
                    #status
                }
                hwcloud_types::PollStatus::of_parts([#(#parts.map(part_status)),*])
            }
        }
    };
    quote! {
        #docs
        pub fn #name(response: &#document) -> hwcloud_types::PollStatus {
            #body
        }
    }
}

/// Renders the status that the value named `base` reports.
fn poll_status(api: &Api, waiter: &Waiter, base: &TokenStream) -> TokenStream {
    let pointer = waiter.status.status();
    let status = access(api, base, pointer);
    let classify = meaning(api, waiter, &pointer.ty);
    let progress = waiter.progress.as_ref().map(|progress| match progress {
        Progress::Percent(pointer) => {
            let value = access(api, base, pointer);
            quote!(.with_progress(#value))
        }
        Progress::Share { of, is } => {
            let statuses = each(api, base, of);
            let counts = counts(api, &of.ty, is);
            quote!(.with_share(#statuses, #counts))
        }
    });
    let reason = (!waiter.reason.is_empty()).then(|| {
        let texts = waiter.reason.iter().map(|pointer| {
            let text = access(api, base, pointer);
            quote!(#text.map(|text| text as &dyn hwcloud_types::poll::ReasonText))
        });
        quote!(.with_reason([#(#texts),*]))
    });
    quote!(hwcloud_types::PollStatus::of(#status, #classify) #progress #reason)
}

/// Renders a closure that classifies a status.
fn meaning(api: &Api, waiter: &Waiter, ty: &Type) -> TokenStream {
    let arms =
        [(PollState::Pending, quote!(Pending)), (PollState::Succeeded, quote!(Succeeded)), (PollState::Failed, quote!(Failed))];
    let arms = arms.into_iter().filter_map(|(state, name)| {
        let values = waiter.states.iter().filter(|(_, of)| *of == state).map(|(value, _)| value);
        let values: Vec<TokenStream> = values.map(|value| value_pattern(api, ty, value)).collect();
        (!values.is_empty()).then(|| quote!(#(#values)|* => hwcloud_types::PollState::#name,))
    });
    if let Type::Named(id) = ty {
        let (name, unknown) = (ident(&api.types[*id].name), ident(hwcloud_spec::ir::UNKNOWN));
        quote!(|status| match status { #(#arms)* crate::#name::#unknown(_) => hwcloud_types::PollState::Unknown })
    } else {
        quote!(|status| match status.as_str() { #(#arms)* _ => hwcloud_types::PollState::Unknown })
    }
}

/// Renders a closure that returns whether a status is one of `values`.
fn counts(api: &Api, ty: &Type, values: &[String]) -> TokenStream {
    let values = values.iter().map(|value| value_pattern(api, ty, value));
    let status = if ty.named().is_some() { quote!(status) } else { quote!(&status.as_str()) };
    quote!(|status| [#(#values),*].contains(#status))
}

fn value_pattern(api: &Api, ty: &Type, value: &str) -> TokenStream {
    let definition = ty.named().map(|id| &api.types[id]);
    let variant = definition.and_then(|definition| match &definition.shape {
        Shape::Enum(variants) => variants.iter().find(|variant| variant.text == value).map(|variant| (definition, variant)),
        Shape::Object(_) => None,
    });
    let Some((definition, variant)) = variant else { return quote!(#value) };
    let (name, variant) = (ident(&definition.name), ident(&variant.rust_name));
    quote!(crate::#name::#variant)
}

/// Renders the single target of a pointer from the reference `base`, as an `Option` of a reference.
fn access(api: &Api, base: &TokenStream, pointer: &Pointer) -> TokenStream {
    let mut fields = pointer.steps.iter().filter_map(|step| field(api, *step));
    let Some(first) = fields.next() else { return quote!(Some(#base)) };
    let rest = fields.map(|field| quote!(.and_then(|value| value.#field)));
    quote!(#base.#first #(#rest)*)
}

/// Renders a field as an `Option` of a reference.
fn field(api: &Api, step: Step) -> Option<TokenStream> {
    let Step::Field { object, field } = step else { return None };
    let Shape::Object(object) = &api.types[object].shape else { return None };
    let field = &object.fields[field];
    let name = ident(&field.rust_name);
    Some(if field.boxed { quote!(#name.as_deref()) } else { quote!(#name.as_ref()) })
}

/// Renders all targets of a pointer, as an iterator of references.
fn each(api: &Api, base: &TokenStream, pointer: &Pointer) -> TokenStream {
    let once = quote!(std::iter::once(#base));
    pointer.steps.iter().fold(once, |iterator, step| match step {
        Step::Field { .. } => {
            let access = field(api, *step);
            quote!(#iterator.filter_map(|value| value.#access))
        }
        Step::EachElement => quote!(#iterator.flat_map(|list| list)),
        Step::EachValue => quote!(#iterator.flat_map(|map| map.values())),
    })
}

/// Renders the function that keeps only the selected element of a list.
fn selection(api: &Api, operation: &Operation, list: &Pointer, selector: &Selector) -> TokenStream {
    let name = ident(&operation.method_name);
    let docs = docs::attributes(&[
        format!(
            "Returns a response to {} that lists only the elements with this `id`, as if it had been requested with {}.",
            code(&operation.id),
            code(&selector.parameter)
        ),
        "All other properties are unchanged, counts of elements included.".to_owned(),
    ]);
    let document = document_type(api, operation);
    let id = access(api, &quote!(element), &selector.id);
    let kept = list.steps.first().copied();
    let fields = document_fields(api, operation).into_iter().enumerate().map(|(index, name)| {
        let is_list = matches!(kept, Some(Step::Field { field, .. }) if field == index);
        if is_list {
            quote!(#name: response.#name.as_ref().map(|list| list.iter().filter(|element| #id.is_some_and(|found| found == id)).cloned().collect()))
        } else {
            quote!(#name: response.#name.clone())
        }
    });
    quote! {
        #docs
        pub fn #name(response: &#document, id: &str) -> #document {
            #document { #(#fields),* }
        }
    }
}

/// Returns the fields of a document, the map of other properties last.
fn document_fields(api: &Api, operation: &Operation) -> Vec<syn::Ident> {
    let Some(Shape::Object(object)) = operation.waited_document().and_then(|id| api.types.get(id)).map(|ty| &ty.shape) else {
        return Vec::new();
    };
    let additional = object.additional.iter().map(|(name, _)| ident(name));
    object.fields.iter().map(|field| ident(&field.rust_name)).chain(additional).collect()
}

fn document_type(api: &Api, operation: &Operation) -> TokenStream {
    let name = operation.waited_document().map(|id| ident(&api.types[id].name));
    quote!(crate::#name)
}

fn classification_docs(api: &Api, operation: &Operation, waiter: &Waiter) -> Vec<String> {
    let id = code(&operation.id);
    let list = |state: PollState| {
        let values = waiter.states.iter().filter(|(_, of)| *of == state).map(|(value, _)| code(value));
        values.collect::<Vec<_>>().join(", ")
    };
    let mut rows = vec![format!("- Succeeded: {}.", list(PollState::Succeeded))];
    for (state, name) in [(PollState::Failed, "Failed"), (PollState::Pending, "Pending")] {
        if waiter.states.iter().any(|(_, of)| *of == state) {
            rows.push(format!("- {name}: {}.", list(state)));
        }
    }
    let named = |pointer: &Pointer, itself: &str| if pointer.steps.is_empty() { itself.to_owned() } else { code(&pointer.text) };
    let place = match &waiter.status {
        StatusPlace::One(status) => format!("The status is at {}.", code(&status.text)),
        StatusPlace::First { list, status, .. } if status.steps.is_empty() => {
            format!("The status is the first element of {}; if there is none, the operation is missing.", code(&list.text))
        }
        StatusPlace::First { list, status, .. } => format!(
            "The status is at {} of the first element of {}; if there is none, the operation is missing.",
            code(&status.text),
            code(&list.text)
        ),
        StatusPlace::All { parts, status } => format!(
            "The status is at {} of {}. All parts that are present must succeed, and one failure fails the whole; if there are none, \
             the operation is missing.",
            named(status, "each"),
            parts.iter().map(|part| named(part, "the response itself")).collect::<Vec<_>>().join(", ")
        ),
    };
    let (krate, method) = (crate_name(&model_package(api)), &operation.method_name);
    let document = operation.waited_document().map(|id| api.types[id].name.clone()).unwrap_or_default();
    vec![
        format!("Reads the status from a response to {id}."),
        place,
        rows.join("\n"),
        "An undocumented status is treated as pending.".to_owned(),
        format!("Source: `x-waiter` of operation {id} of `{}`.", api.sources[0]),
        format!(
            "# Example\n\n```\nlet response: {krate}::{document} = serde_json::from_str(\"{{}}\")?;\n\
             let status = {krate}::waiters::{method}(&response);\nassert!(!status.state.is_final());\n\
             # Ok::<(), serde_json::Error>(())\n```"
        ),
    ]
}
