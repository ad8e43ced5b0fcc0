//! One operation: what never changes about it, its inputs as a struct, and its method on `Client`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::paths::{Paths, ident};
use super::{client, input, output, rules};
use crate::format::{Function, Page, Part, Row, Table};
use crate::library::{
    ConstantItem, DoneItem, HeaderPlan, HeaderValue, InputItem, LongRunningItem, NextPage, OperationItem, PagesItem,
    Paging, RequiredScheme, SharedRule, Status, TypeRef,
};

pub fn emit(operation: &OperationItem, shared: &[SharedRule]) -> Page {
    let (body, output) = (operation.body_choice(), operation.output_choice());
    let own = body.map(|choice| choice.name.as_str());
    let own = own.into_iter().chain(output.map(|choice| choice.name.as_str()));
    let mut paths = Paths::new([])
        .hiding(own.chain([operation.name.as_str()]))
        .sharing(shared);
    let definition = Part::Table(definition(operation, &mut paths));
    let method = Part::Function(method(operation, &mut paths));
    let body = body.map(|choice| input::choice(choice, &mut paths));
    let output = output.map(|choice| output::choice(choice, &mut paths));
    let pages = operation.pages.as_ref();
    let pages = pages.map(|pages| self::pages(operation, pages, &mut paths));
    let long_running = operation.long_running.as_ref();
    let long_running = long_running.map(|item| self::long_running(operation, item, &mut paths));
    let more = body.into_iter().chain(output).chain(pages).chain(long_running);
    let parts = [Part::Items(paths.imports()), definition, method];
    Page {
        docs: Vec::new(),
        parts: parts.into_iter().chain(more).collect(),
    }
}

/// The plain data, and what never changes about it.
fn definition(operation: &OperationItem, paths: &mut Paths<'_>) -> Table {
    let name = ident(&operation.name);
    let output = output::emit(&operation.responses.output, paths);
    let rows = operation.inputs.iter().map(|input| row(input, paths)).collect();
    let arguments = arguments(operation, paths);
    // The macro comes out of the prelude.
    paths.runtime = true;
    Table {
        name: "operation",
        settings: settings(operation, paths),
        docs: operation.struct_docs.clone(),
        head: quote!(pub struct #name -> #output),
        rows,
        tail: quote!(impl new(#(#arguments),*)),
        ..Table::default()
    }
}

/// A field, where it goes, and what its setter takes where it is optional.
fn row(item: &InputItem, paths: &mut Paths<'_>) -> Row {
    let (name, ty, place) = (ident(&item.name), paths.ty(&item.ty), input::emit(item, paths));
    let text = match item.required {
        true => quote!(pub #name: #ty = #place),
        false => {
            let deprecated = item.deprecated.then(|| quote!(#[deprecated]));
            let given = paths.argument(&item.ty, item.into);
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
fn settings(operation: &OperationItem, paths: &mut Paths<'_>) -> [Vec<TokenStream>; 2] {
    let (id, method, path) = (&operation.id, &operation.method, &operation.path);
    let mut more = Vec::new();
    let responses = &operation.responses;
    let accept = responses.accept.join(", ");
    if !accept.is_empty() {
        more.push(quote!(accept: #accept));
    }
    if !operation.security.is_empty() {
        more.push(security(&operation.security));
    }
    if !operation.scopes.is_empty() {
        more.push(scopes(&operation.scopes));
    }
    if !operation.constants.is_empty() {
        more.push(constants(&operation.constants, paths));
    }
    if !operation.servers.is_empty() {
        let servers = client::servers(&operation.servers, paths);
        more.push(quote!(servers: #servers));
    }
    if let Some(is) = operation.idempotent {
        more.push(quote!(idempotent: Some(#is)));
    }
    if let Some(header) = &operation.idempotency_header {
        more.push(quote!(idempotency_header: #header));
    }
    if !responses.documented.is_empty() {
        let statuses = responses.documented.iter().map(Status::to_string);
        more.push(quote!(statuses: &[#(#statuses),*]));
    }
    if !responses.streams.is_empty() {
        let streams = &responses.streams;
        more.push(quote!(streams: &[#(#streams),*]));
    }
    if !responses.whole.is_empty() {
        let whole = &responses.whole;
        more.push(quote!(whole: &[#(#whole),*]));
    }
    if !responses.failures.is_empty() {
        let conforms = paths.runtime("conforms");
        let types = responses.failures.iter().map(|ty| paths.ty(ty));
        more.push(quote!(failures: &[#(#conforms::<#types>),*]));
    }
    let rules = responses.rules.iter().map(|body| {
        let (status, media_type) = (body.status.to_string(), body.media_type.as_deref().unwrap_or_default());
        let rules = rules::list(&body.rules, paths);
        quote!((#status, #media_type, &[#(#rules),*]))
    });
    let rules: Vec<_> = rules.collect();
    if !rules.is_empty() {
        more.push(quote!(rules: &[#(#rules),*]));
    }
    let headers: Vec<_> = responses
        .headers
        .iter()
        .map(|header| in_header(header, paths))
        .collect();
    if !headers.is_empty() {
        more.push(quote!(headers: &[#(#headers),*]));
    }
    [
        vec![quote!(id: #id), quote!(method: #method), quote!(path: #path)],
        more,
    ]
}

fn security(alternatives: &[Vec<String>]) -> TokenStream {
    let security = alternatives.iter().map(|schemes| quote!(&[#(#schemes),*]));
    quote!(security: &[#(#security),*])
}

fn scopes(schemes: &[RequiredScheme]) -> TokenStream {
    let scopes = schemes
        .iter()
        .map(|RequiredScheme { name, scopes }| quote!((#name, &[#(#scopes),*])));
    quote!(scopes: &[#(#scopes),*])
}

fn constants(items: &[ConstantItem], paths: &mut Paths<'_>) -> TokenStream {
    let constants = items.iter().map(|ConstantItem { parameter, value }| {
        let (input, place) = (paths.runtime("Input"), input::parameter(parameter, paths));
        quote!((#input::#place, #value))
    });
    quote!(constants: &[#(#constants),*])
}

/// The function on `Client`: required inputs are arguments.
fn method(operation: &OperationItem, paths: &mut Paths<'_>) -> Function {
    let (name, function) = (ident(&operation.name), ident(&operation.function));
    let [client, call, of_calls] = ["Client", "Call", "client"].map(|name| paths.runtime(name));
    let arguments = arguments(operation, paths);
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    // `self` counts.
    let many = (arguments.len() > 6)
        .then(|| quote!(#[allow(clippy::too_many_arguments, reason = "every one of them is required")]));
    let arguments = std::iter::once(quote!(&self)).chain(arguments).collect();
    let values = operation.inputs.iter().filter(|input| input.required);
    let values = values.map(|input| ident(&input.name)).map(|name| quote!(#name));
    Function {
        around: vec![quote!(#[cfg(feature = "client")]), quote!(impl #client)],
        docs: operation.docs.clone(),
        attributes: deprecated.into_iter().chain(many).collect(),
        name: quote!(#function),
        arguments,
        output: quote!(#call<#name>),
        // A method would be looked for in each `impl Client` there is, one for each operation.
        call: quote!(#of_calls::call),
        receiver: quote!(self),
        made: quote!(#name::new),
        values: values.collect(),
    }
}

/// How a list is taken out of a page, and how that leads to the next.
fn pages(operation: &OperationItem, pages: &PagesItem, paths: &mut Paths<'_>) -> Part {
    let (name, item) = (ident(&operation.name), paths.ty(&pages.item));
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

/// What an operation comes to that goes on after its answer, where it is asked about, and where its result is.
fn long_running(operation: &OperationItem, item: &LongRunningItem, paths: &mut Paths<'_>) -> Part {
    let name = ident(&operation.name);
    let (done, read) = match &item.done {
        DoneItem::Nothing => (quote!(()), quote!(nothing)),
        DoneItem::Json(ty) => (paths.ty(ty), quote!(json)),
        DoneItem::Output => {
            let ty = output::ty(&operation.responses.output, paths);
            (ty, quote!(output))
        }
    };
    let plan = &item.plan;
    let headers = plan.headers.iter().map(|name| quote!(Header(#name)));
    let mut monitors: Vec<TokenStream> = headers.collect();
    if !plan.url.is_empty() {
        let place = &plan.url;
        monitors.push(quote!(Url(#place)));
    }
    if let Some(asked) = &plan.asked {
        let values = asked.parameters.iter().map(|(name, place)| quote!((#name, #place)));
        monitors.push(quote!(Operation(&[#(#values),*])));
    }
    if plan.location {
        monitors.push(quote!(Location));
    }
    if let Some(place) = &plan.again {
        monitors.push(quote!(Again(#place)));
    }
    let mut results = Vec::new();
    let (url, header, part) = (&plan.result_url, &plan.result_header, &plan.result);
    if !url.is_empty() {
        results.push(quote!(Url(#url)));
    }
    if !header.is_empty() {
        results.push(quote!(Header(#header)));
    }
    if plan.result_own {
        results.push(quote!(Own));
    }
    if !part.is_empty() {
        results.push(quote!(Part(#part)));
    }
    let row = |text| Row { text, ..Row::default() };
    let mut rows = vec![
        row(quote!(#name -> #done = #read)),
        row(quote!(monitors: [#(#monitors),*])),
        row(quote!(results: [#(#results),*])),
    ];
    let about = monitor(operation, item, paths);
    if !about.is_empty() {
        rows.push(row(quote!({#(#about),*})));
    }
    for (name, place) in [("status", &plan.status), ("error", &plan.error)] {
        let name = ident(name);
        rows.extend((!place.is_empty()).then(|| row(quote!(#name: #place))));
    }
    for (name, words) in [("done", &plan.done), ("failed", &plan.failed)] {
        let name = ident(name);
        rows.extend((!words.is_empty()).then(|| row(quote!(#name: &[#(#words),*]))));
    }
    Part::Rows("long_running", rows)
}

/// What of the requests that ask is not what it is of the call.
fn monitor(operation: &OperationItem, item: &LongRunningItem, paths: &mut Paths<'_>) -> Vec<TokenStream> {
    let mut about = Vec::new();
    if let Some(asked) = &item.asked {
        let (id, path) = (&asked.id, &asked.path);
        about.extend([quote!(id: #id), quote!(path: #path)]);
        if asked.accept != operation.responses.accept {
            let accept = asked.accept.join(", ");
            about.push(quote!(accept: #accept));
        }
        if asked.security != operation.security {
            about.push(security(&asked.security));
        }
        if asked.scopes != operation.scopes {
            about.push(scopes(&asked.scopes));
        }
        if asked.constants != operation.constants {
            about.push(constants(&asked.constants, paths));
        }
        if asked.servers != operation.servers {
            let servers = client::servers(&asked.servers, paths);
            about.push(quote!(servers: #servers));
        }
    }
    // Whatever status the result comes with.
    let rules = operation
        .responses
        .rules
        .iter()
        .filter(|body| Some(body.status) == item.status);
    let rules: Vec<TokenStream> = rules
        .map(|body| {
            let media_type = body.media_type.as_deref().unwrap_or_default();
            let rules = rules::list(&body.rules, paths);
            quote!(("default", #media_type, &[#(#rules),*]))
        })
        .collect();
    if !rules.is_empty() {
        about.push(quote!(rules: &[#(#rules),*]));
    }
    about
}

/// `("200", "x-rate-limit", in_header::<i64>, &[])`
fn in_header(header: &HeaderPlan, paths: &mut Paths<'_>) -> TokenStream {
    let (status, name) = (header.status.to_string(), &header.name);
    let (inspect, ty) = match &header.value {
        HeaderValue::String => ("in_header", TypeRef::String),
        HeaderValue::Object { ty, explode: false } => ("in_object_header", ty.clone()),
        HeaderValue::Object { ty, explode: true } => ("in_exploded_header", ty.clone()),
        other => ("in_header", other.ty()),
    };
    let (inspect, ty) = (paths.runtime(inspect), paths.ty(&ty));
    let rules = rules::list(&header.rules, paths);
    quote!((#status, #name, #inspect::<#ty>, &[#(#rules),*]))
}

/// What must be given.
fn arguments(operation: &OperationItem, paths: &mut Paths<'_>) -> Vec<TokenStream> {
    let required = operation.inputs.iter().filter(|input| input.required);
    let arguments = required.map(|input| {
        let (name, ty) = (ident(&input.name), paths.argument(&input.ty, input.into));
        quote!(#name: #ty)
    });
    arguments.collect()
}
