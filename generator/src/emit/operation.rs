//! One operation: what never changes about it, its inputs as a struct, and its method on `Client`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::scope::{Scope, ident, names};
use super::{client, input, items, output, rules, text};
use crate::api::Status;
use crate::format::{Function, Page, Part, Row, Table};
use crate::library::{
    InputItem, Item, NextPage, OperationItem, Output, PagesItem, Paging, Place, RequiredScheme, ResponsePlan, TypeRef,
};

pub fn emit(operation: &OperationItem) -> Page {
    let mut scope = Scope::new([]).hiding(names(&operation.items).chain([operation.name.as_str()]));
    let definition = definition(operation, &mut scope);
    let method = method(operation, &mut scope);
    let own: Vec<Part> = operation
        .items
        .iter()
        .flat_map(|item| own_item(item, operation, &mut scope))
        .collect();
    let pages = operation
        .pages
        .as_ref()
        .map(|pages| self::pages(operation, pages, &mut scope));
    let mut parts = vec![
        Part::Items(scope.imports()),
        Part::Table(definition),
        Part::Function(method),
    ];
    parts.extend(own);
    parts.extend(pages);
    Page {
        docs: Vec::new(),
        parts,
    }
}

/// A type of this operation alone.
fn own_item(item: &Item, operation: &OperationItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let Item::Choice(item) = item else {
        return items::emit(item, scope);
    };
    if let Output::Choice { name, variants } = &operation.responses.output
        && item.name == *name
    {
        return output::choice(item, variants, scope);
    }
    let choices = operation.inputs.iter().find_map(|input| match &input.place {
        Place::BodyChoice(choices) => Some(choices.as_slice()),
        _ => None,
    });
    input::choice(item, choices.unwrap_or_default(), scope)
}

/// The plain data, and what never changes about it.
fn definition(operation: &OperationItem, scope: &mut Scope<'_>) -> Table {
    let name = ident(&operation.name);
    let output = output::emit(&operation.responses.output, scope);
    let rows = operation.inputs.iter().map(|input| row(input, scope)).collect();
    // The macro comes out of the prelude.
    scope.runtime = true;
    Table {
        name: "operation",
        settings: settings(operation, scope),
        docs: about_data(operation),
        head: quote!(pub struct #name -> #output),
        rows,
        ..Table::default()
    }
}

/// What the operation as data says of itself: what it does, and the method that tells all of it.
fn about_data(operation: &OperationItem) -> Vec<String> {
    let method = format!(
        "The inputs of [`Client::{function}`](crate::Client::{function}).",
        function = operation.function
    );
    match operation.summary.as_deref() {
        Some(summary) => vec![summary.to_owned(), String::new(), method],
        None => vec![method],
    }
}

/// A field, where it goes, and what its setter takes where it is optional.
fn row(item: &InputItem, scope: &mut Scope<'_>) -> Row {
    let (name, ty, place) = (ident(&item.name), scope.ty(&item.ty), input::emit(item, scope));
    let text = match item.required {
        true => quote!(pub #name: #ty = #place),
        false => {
            let deprecated = item.deprecated.then(|| quote!(#[deprecated]));
            let given = scope.argument(&item.ty, item.into);
            quote!(pub #name: Option<#ty> = #place => #deprecated #given)
        }
    };
    Row {
        docs: item.docs.clone(),
        text,
        ..Row::default()
    }
}

/// What never changes: what it is, then what more there is to say.
fn settings(operation: &OperationItem, scope: &mut Scope<'_>) -> [Vec<TokenStream>; 2] {
    let (id, method, path) = (&operation.id, &operation.method, &operation.path);
    let mut more = Vec::new();
    let responses = &operation.responses;
    let accept = responses.accept.join(", ");
    if !accept.is_empty() {
        more.push(quote!(accept: #accept));
    }
    if !operation.security.is_empty() {
        let security = operation.security.iter().map(|schemes| quote!(&[#(#schemes),*]));
        more.push(quote!(security: &[#(#security),*]));
    }
    if !operation.scopes.is_empty() {
        let scopes = operation
            .scopes
            .iter()
            .map(|RequiredScheme { name, scopes }| quote!((#name, &[#(#scopes),*])));
        more.push(quote!(scopes: &[#(#scopes),*]));
    }
    if !operation.constants.is_empty() {
        let constants = operation.constants.iter().map(|(place, value)| {
            let place = input::place(place, scope);
            quote!((#place, #value))
        });
        more.push(quote!(constants: &[#(#constants),*]));
    }
    if !operation.servers.is_empty() {
        let servers = client::servers(&operation.servers, scope);
        more.push(quote!(servers: #servers));
    }
    if !responses.documented.is_empty() {
        let statuses = responses.documented.iter().map(|status| status_text(*status));
        more.push(quote!(statuses: &[#(#statuses),*]));
    }
    let streams = output::streams(responses);
    if !streams.is_empty() {
        let whole = output::whole(responses);
        more.push(quote!(streams: &[#(#streams),*]));
        if !whole.is_empty() {
            more.push(quote!(whole: &[#(#whole),*]));
        }
    }
    if output::has_items(responses) {
        let failures = failures(responses, scope);
        if !failures.is_empty() {
            more.push(quote!(failures: &[#(#failures),*]));
        }
    }
    let rules = responses.rules.iter().map(|body| {
        let (status, media_type) = (status_text(body.status), body.media_type.as_deref().unwrap_or_default());
        let rules = rules::list(&body.rules, scope);
        quote!((#status, #media_type, &[#(#rules),*]))
    });
    let rules: Vec<_> = rules.collect();
    if !rules.is_empty() {
        more.push(quote!(rules: &[#(#rules),*]));
    }
    [
        vec![quote!(id: #id), quote!(method: #method), quote!(path: #path)],
        more,
    ]
}

pub fn status_text(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(class) => format!("{class}XX"),
        Status::Default => "default".to_owned(),
    }
}

/// The function on `Client`: required inputs are arguments.
fn method(operation: &OperationItem, scope: &mut Scope<'_>) -> Function {
    let (name, function) = (ident(&operation.name), ident(&operation.function));
    let [client, call] = ["Client", "Call"].map(|name| scope.runtime(name));
    let mut docs = operation.docs.clone();
    docs.extend(errors(operation));
    let required: Vec<&InputItem> = operation.inputs.iter().filter(|input| input.required).collect();
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    // `self` counts.
    let many = (required.len() > 6)
        .then(|| quote!(#[allow(clippy::too_many_arguments, reason = "every one of them is required")]));
    let arguments = required.iter().map(|input| {
        let (name, ty) = (ident(&input.name), scope.argument(&input.ty, input.into));
        quote!(#name: #ty)
    });
    let arguments = std::iter::once(quote!(&self)).chain(arguments).collect();
    let fields = operation.inputs.iter().map(|input| {
        let name = ident(&input.name);
        match (input.required, input.into) {
            (false, _) => quote!(#name: None),
            (true, true) => quote!(#name: #name.into()),
            (true, false) => quote!(#name),
        }
    });
    Function {
        around: vec![quote!(#[cfg(feature = "client")]), quote!(impl #client)],
        docs,
        attributes: deprecated.into_iter().chain(many).collect(),
        name: quote!(#function),
        arguments,
        output: quote!(#call<#name>),
        call: quote!(self.call),
        literal: quote!(#name),
        fields: fields.collect(),
    }
}

/// How a list is taken out of a page, and how that leads to the next.
fn pages(operation: &OperationItem, pages: &PagesItem, scope: &mut Scope<'_>) -> Part {
    let (name, item) = (ident(&operation.name), scope.ty(&pages.item));
    let last = pages.steps.last().is_some_and(|step| step.is_optional);
    let count = pages.steps.len();
    let mut path = quote!(page);
    for (index, step) in pages.steps.iter().enumerate() {
        if let Some(field) = &step.field {
            let field = ident(field);
            path.extend(quote!(.#field));
        }
        // What is optional at the end is what is wanted.
        if step.is_optional && index + 1 < count {
            path.extend(quote!(?));
        }
    }
    let path = if last { path } else { quote!(Some(#path)) };
    let Paging { items, next } = &pages.paging;
    let next = match next {
        NextPage::Link => quote!(Link),
        NextPage::Url(place) => quote!(Url(#place)),
        NextPage::Token { from, to, more } => quote!(Token { from: #from, to: #to, more: #more }),
        NextPage::LastItem { member, to, more } => quote!(LastItem { member: #member, to: #to, more: #more }),
        NextPage::Page {
            to,
            first,
            size,
            pages,
            more,
        } => {
            let first = Literal::u64_unsuffixed(*first);
            quote!(Page { to: #to, first: #first, size: #size, pages: #pages, more: #more })
        }
        NextPage::Offset {
            to,
            first,
            size,
            total,
            more,
        } => {
            let first = Literal::u64_unsuffixed(*first);
            quote!(Offset { to: #to, first: #first, size: #size, total: #total, more: #more })
        }
    };
    Part::Rows(
        "paged",
        vec![Row {
            text: quote!(#name(page): #item = #path, #items, #next),
            ..Row::default()
        }],
    )
}

/// Tells the documented error bodies from the items of a stream.
fn failures(responses: &ResponsePlan, scope: &mut Scope<'_>) -> Vec<TokenStream> {
    let mut types: Vec<&TypeRef> = Vec::new();
    for ty in responses.errors.iter().map(|error| &error.ty) {
        if *ty != TypeRef::Any && !types.contains(&ty) {
            types.push(ty);
        }
    }
    let conforms = scope.runtime("conforms");
    types
        .into_iter()
        .map(|ty| {
            let ty = scope.ty(ty);
            quote!(#conforms::<#ty>)
        })
        .collect()
}

/// The documented error bodies, which the one error gives on demand.
fn errors(operation: &OperationItem) -> Vec<String> {
    if operation.responses.errors.is_empty() {
        return Vec::new();
    }
    let mut lines = Vec::new();
    if !operation.docs.is_empty() {
        lines.push(String::new());
    }
    lines.push("# Errors".to_owned());
    lines.push(String::new());
    lines.push("These statuses have a body for [`Error::decode`](crate::Error::decode):".to_owned());
    lines.push(String::new());
    for error in &operation.responses.errors {
        let media_types: Vec<String> = error.media_types.iter().map(|name| text::code(name)).collect();
        let told_by = match media_types.is_empty() {
            true => String::new(),
            false => format!(" as {}", media_types.join(", ")),
        };
        let (status, ty) = (status_text(error.status), type_text(&error.ty));
        lines.push(format!("- `{status}`{told_by}: {ty}"));
    }
    lines
}

fn type_text(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Named(name) => format!("[`{name}`](crate::types::{name})"),
        TypeRef::Box(inner) => type_text(inner),
        // Its own names are bare, as nobody reads a path in a sentence.
        ty => text::code(&crate::format::inline(Scope::new([]).ty(ty))),
    }
}
