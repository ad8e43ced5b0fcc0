//! One operation: its inputs as a struct, how they are written and the answer is read, its method on `Client` and its
//! setters on `Call`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::scope::{Scope, ident, names};
use super::{choice, client, items, rules, text};
use crate::format::{Page, Part};
use crate::library::{
    BodyPlan, Decode, InputItem, Item, OperationItem, Output, OutputVariant, Place, ResponsePlan, TypeRef,
};
use crate::model::{Location, MediaKind, ParameterEncoding, Status, Style};

pub fn emit(operation: &OperationItem) -> Page {
    let mut scope = Scope::new([]).hiding(names(&operation.items).chain([operation.name.as_str()]));
    let definition = definition(operation, &mut scope);
    let implementation = implementation(operation, &mut scope);
    let method = method(operation, &mut scope);
    let setters = setters(operation, &mut scope);
    let own: Vec<Part> = operation
        .items
        .iter()
        .flat_map(|item| own_item(item, operation, &mut scope))
        .collect();
    let mut parts = vec![
        Part::Items(scope.imports()),
        Part::Items(quote!(#definition #implementation #method #setters)),
    ];
    parts.extend(own);
    Page {
        docs: vec![text::code(&format!("{} {}", operation.method, operation.path))],
        parts,
    }
}

/// A type of this operation alone.
fn own_item(item: &Item, operation: &OperationItem, scope: &mut Scope<'_>) -> Vec<Part> {
    match (item, &operation.responses.output) {
        (Item::Choice(item), Output::Choice { name, variants }) if item.name == *name => {
            let decode = |wanted: &str| variants.iter().find(|variant| variant.name == wanted)?.decode.as_ref();
            let contents = item
                .variants
                .iter()
                .map(|(name, _, _)| decode(name).map(|decode| decoded(decode, scope).0));
            let contents = contents.collect();
            choice::output(item, contents)
        }
        _ => items::emit(item, scope),
    }
}

/// The plain data.
fn definition(operation: &OperationItem, scope: &mut Scope<'_>) -> TokenStream {
    let name = ident(&operation.name);
    let docs = text::docs(&[format!(
        "The inputs of [`Client::{function}`](crate::Client::{function}).",
        function = operation.function
    )]);
    let fields = operation.inputs.iter().map(|input| {
        let (docs, name, ty) = (text::docs(&input.docs), ident(&input.name), field_type(input, scope));
        quote!(#docs pub #name: #ty,)
    });
    let fields: TokenStream = fields.collect();
    match operation.inputs.is_empty() {
        true => quote!(#docs #[derive(Clone, Debug)] pub struct #name;),
        false => quote!(#docs #[derive(Clone, Debug)] pub struct #name { #fields }),
    }
}

fn field_type(input: &InputItem, scope: &mut Scope<'_>) -> TokenStream {
    let ty = scope.ty(&input.ty);
    match input.required {
        true => ty,
        false => quote!(Option<#ty>),
    }
}

fn implementation(operation: &OperationItem, scope: &mut Scope<'_>) -> TokenStream {
    let name = ident(&operation.name);
    let [trait_, inputs, raw, error] = ["Operation", "Inputs", "Raw", "Error"].map(|name| scope.runtime(name));
    let spec = spec(operation, scope);
    let spec_type = scope.runtime("Spec");
    let (output, decode) = output(&operation.responses.output, scope);
    let writes: Vec<TokenStream> = operation.inputs.iter().map(|input| write(input, scope)).collect();
    let to = match writes.is_empty() {
        true => quote!(_),
        false => quote!(to),
    };
    quote! {
        impl #trait_ for #name {
            type Output = #output;
            const SPEC: &'static #spec_type = #spec;
            fn inputs(&self, #to: &mut #inputs<'_>) {
                #(#writes)*
            }
            fn output(response: &mut #raw) -> Result<Self::Output, #error> {
                #decode
            }
        }
    }
}

/// What never changes; what has nothing to say is left to `Spec::REST`.
fn spec(operation: &OperationItem, scope: &mut Scope<'_>) -> TokenStream {
    let spec = scope.runtime("Spec");
    let (id, method, path) = (&operation.id, &operation.method, &operation.path);
    let accept = operation.responses.accept.join(", ");
    let accept = (!accept.is_empty()).then(|| quote!(accept: #accept,));
    let security = operation.security.iter().map(|schemes| {
        let schemes = schemes.iter().map(|(scheme, _)| scheme);
        quote!(&[#(#schemes),*])
    });
    let security = (!operation.security.is_empty()).then(|| quote!(security: &[#(#security),*],));
    let mut scopes: Vec<(&str, &[String])> = Vec::new();
    for (scheme, wanted) in operation.security.iter().flatten() {
        if !wanted.is_empty() && !scopes.iter().any(|(known, _)| known == scheme) {
            scopes.push((scheme, wanted));
        }
    }
    let has_scopes = !scopes.is_empty();
    let scopes = scopes.iter().map(|(scheme, wanted)| quote!((#scheme, &[#(#wanted),*])));
    let scopes = has_scopes.then(|| quote!(scopes: &[#(#scopes),*],));
    let servers = (!operation.servers.is_empty()).then(|| {
        let servers = client::servers(&operation.servers, scope);
        quote!(servers: #servers,)
    });
    let statuses = operation.responses.documented.iter().map(|status| status_text(*status));
    let statuses = (!operation.responses.documented.is_empty()).then(|| quote!(statuses: &[#(#statuses),*],));
    let streams = streams(&operation.responses);
    let whole = if streams.is_empty() {
        Vec::new()
    } else {
        whole(&operation.responses)
    };
    let streams = (!streams.is_empty()).then(|| quote!(streams: &[#(#streams),*],));
    let whole = (!whole.is_empty()).then(|| quote!(whole: &[#(#whole),*],));
    quote! {
        &#spec {
            id: #id,
            method: #method,
            path: #path,
            #accept
            #security
            #scopes
            #servers
            #statuses
            #streams
            #whole
            ..#spec::REST
        }
    }
}

/// The media types of bodies that are handed out as they arrive.
fn streams(responses: &ResponsePlan) -> Vec<&str> {
    match &responses.output {
        Output::Nothing => Vec::new(),
        Output::One(Decode::Binary) => vec!["*/*"],
        Output::One(decode) if is_stream(decode) => responses.accept.iter().map(String::as_str).collect(),
        Output::One(_) => Vec::new(),
        Output::Choice { variants, .. } => {
            let mut streams: Vec<&str> = Vec::new();
            for variant in variants
                .iter()
                .filter(|variant| variant.decode.as_ref().is_some_and(is_stream))
            {
                let media_type = variant.media_type.as_deref().unwrap_or("*/*");
                if !streams.contains(&media_type) {
                    streams.push(media_type);
                }
            }
            streams
        }
    }
}

/// The media types of a choice's other bodies, which are read whole.
fn whole(responses: &ResponsePlan) -> Vec<&str> {
    let Output::Choice { variants, .. } = &responses.output else {
        return Vec::new();
    };
    let mut whole: Vec<&str> = Vec::new();
    for variant in variants {
        match (&variant.decode, variant.media_type.as_deref()) {
            (Some(decode), Some(media_type)) if !is_stream(decode) && !whole.contains(&media_type) => {
                whole.push(media_type);
            }
            _ => {}
        }
    }
    whole
}

fn is_stream(decode: &Decode) -> bool {
    matches!(decode, Decode::Binary | Decode::Events(_) | Decode::JsonLines(_))
}

fn status_text(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(class) => format!("{class}XX"),
        Status::Default => "default".to_owned(),
    }
}

/// One input into the request.
fn write(input: &InputItem, scope: &mut Scope<'_>) -> TokenStream {
    let field = ident(&input.name);
    match &input.place {
        Place::Parameter {
            wire,
            location,
            encoding,
            allow_empty,
        } => {
            let style = style(*location, encoding, *allow_empty, scope);
            let rules = rules::list(&input.rules, scope);
            let write = ident(match location {
                Location::Path => "path",
                Location::Query => "query",
                Location::Header => "header",
                Location::Cookie => "cookie",
                Location::QueryString => "query_string",
            });
            quote!(to.#write(#wire, #style, &self.#field, &[#(#rules),*]);)
        }
        Place::Body(plan) => write_body(plan, &quote!(&self.#field), input, scope),
        Place::BodyChoice(variants) => {
            let choice = scope.ty(&input.ty);
            let arms = variants.iter().map(|(variant, plan)| {
                let (variant, body) = (ident(variant), write_body(plan, &quote!(body), input, scope));
                let arm = match input.required {
                    true => quote!(#choice::#variant(body)),
                    false => quote!(Some(#choice::#variant(body))),
                };
                quote!(#arm => { #body })
            });
            let arms: Vec<_> = arms.collect();
            let rest = (!input.required).then(|| quote!(None => {}));
            quote!(match &self.#field { #(#arms)* #rest })
        }
    }
}

fn write_body(plan: &BodyPlan, value: &TokenStream, input: &InputItem, scope: &mut Scope<'_>) -> TokenStream {
    let media_type = &plan.media_type;
    let rules = rules::list(&input.rules, scope);
    match plan.kind {
        MediaKind::Json => quote!(to.json(#media_type, #value, &[#(#rules),*]);),
        MediaKind::Text => quote!(to.text(#media_type, #value, &[#(#rules),*]);),
        MediaKind::Binary | MediaKind::EventStream | MediaKind::JsonLines => quote!(to.binary(#media_type, #value);),
        MediaKind::Form => {
            let encodings = encodings(plan, scope);
            quote!(to.form(#value, &[#(#encodings),*], &[#(#rules),*]);)
        }
        MediaKind::Multipart => {
            let encodings = encodings(plan, scope);
            quote!(to.multipart(#media_type, #value, &[#(#encodings),*], &[#(#rules),*]);)
        }
    }
}

fn encodings(plan: &BodyPlan, scope: &mut Scope<'_>) -> Vec<TokenStream> {
    let encodings = plan.encodings.iter().map(|encoding| {
        let kind = scope.runtime("Encoding");
        let (property, content_type) = (&encoding.property, encoding.content_type.as_deref().unwrap_or_default());
        let written = ParameterEncoding::Style {
            style: encoding.style,
            explode: encoding.explode,
            allow_reserved: encoding.allow_reserved,
        };
        let style = style(Location::Query, &written, false, scope);
        let typed = (!content_type.is_empty()).then(|| quote!(.typed(#content_type)));
        quote!(#kind::new(#property, #style) #typed)
    });
    encodings.collect()
}

fn style(location: Location, encoding: &ParameterEncoding, allow_empty: bool, scope: &mut Scope<'_>) -> TokenStream {
    let style = scope.runtime("Style");
    let (name, reserved) = match encoding {
        ParameterEncoding::Content(media_type) => (content_style(media_type), false),
        ParameterEncoding::Style {
            style,
            explode,
            allow_reserved,
        } => (
            match (style, explode) {
                (Style::Simple, false) => "SIMPLE",
                (Style::Simple, true) => "SIMPLE_EXPLODED",
                (Style::Label, false) => "LABEL",
                (Style::Label, true) => "LABEL_EXPLODED",
                (Style::Matrix, false) => "MATRIX",
                (Style::Matrix, true) => "MATRIX_EXPLODED",
                (Style::Form, false) => "FORM_JOINED",
                // With `explode`, the delimited styles write what `form` writes.
                (Style::Form | Style::SpaceDelimited | Style::PipeDelimited, true) => "FORM",
                (Style::SpaceDelimited, false) => "SPACE_DELIMITED",
                (Style::PipeDelimited, false) => "PIPE_DELIMITED",
                (Style::DeepObject, _) => "DEEP_OBJECT",
                (Style::Cookie, false) => "COOKIE_JOINED",
                (Style::Cookie, true) => "COOKIE",
            },
            *allow_reserved,
        ),
    };
    let name = ident(name);
    let reserved = reserved.then(|| quote!(.reserved()));
    let empty = (allow_empty && location == Location::Query).then(|| quote!(.or_empty()));
    quote!(#style::#name #reserved #empty)
}

fn content_style(media_type: &str) -> &'static str {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    match essence.as_str() {
        "application/x-www-form-urlencoded" => "CONTENT_FORM",
        essence if essence.ends_with("json") => "CONTENT_JSON",
        _ => "CONTENT_TEXT",
    }
}

/// The type of the output, and the expression that reads it.
fn output(output: &Output, scope: &mut Scope<'_>) -> (TokenStream, TokenStream) {
    match output {
        Output::Nothing => (quote!(()), quote!(response.nothing())),
        Output::One(decode) => {
            let (ty, read) = decoded(decode, scope);
            (ty, quote!(response.#read()))
        }
        Output::Choice { name, variants } => {
            let choice = scope.ty(&TypeRef::Local(name.clone()));
            // The most specific first: a code before its range, a media type before any.
            let mut sorted: Vec<&OutputVariant> = variants.iter().collect();
            sorted.sort_by_key(|variant| (variant.status, variant.media_type.is_none()));
            let tries = sorted.iter().map(|variant| try_variant(&choice, variant, scope));
            let tries: Vec<_> = tries.collect();
            (choice, quote!(#(#tries)* Err(response.unexpected())))
        }
    }
}

fn try_variant(choice: &TokenStream, variant: &OutputVariant, scope: &mut Scope<'_>) -> TokenStream {
    let (name, status) = (ident(&variant.name), status_text(variant.status));
    let media_type = variant.media_type.as_deref().unwrap_or_default();
    let value = match &variant.decode {
        None => quote!(response.nothing().map(|()| #choice::#name)),
        Some(decode) => {
            let (_, read) = decoded(decode, scope);
            quote!(response.#read().map(#choice::#name))
        }
    };
    quote!(if response.answers(#status, #media_type) { return #value; })
}

/// A type and the method of `Raw` that reads it.
fn decoded(decode: &Decode, scope: &mut Scope<'_>) -> (TokenStream, Ident) {
    match decode {
        Decode::Json(ty) => (scope.ty(ty), ident("json")),
        Decode::Text => (quote!(String), ident("text")),
        Decode::Binary => (scope.runtime("ByteStream"), ident("stream")),
        Decode::Events(ty) => {
            let (events, ty) = (scope.runtime("EventStream"), scope.ty(ty));
            (quote!(#events<#ty>), ident("events"))
        }
        Decode::JsonLines(ty) => {
            let (lines, ty) = (scope.runtime("JsonLines"), scope.ty(ty));
            (quote!(#lines<#ty>), ident("json_lines"))
        }
    }
}

/// The function on `Client`: required inputs are arguments.
fn method(operation: &OperationItem, scope: &mut Scope<'_>) -> TokenStream {
    let (name, function) = (ident(&operation.name), ident(&operation.function));
    let [client, call] = ["Client", "Call"].map(|name| scope.runtime(name));
    let docs = text::docs(&operation.docs);
    let errors = text::docs(&errors(operation));
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let required: Vec<&InputItem> = operation.inputs.iter().filter(|input| input.required).collect();
    // `self` counts.
    let many = (required.len() > 6)
        .then(|| quote!(#[allow(clippy::too_many_arguments, reason = "every one of them is required")]));
    let arguments = required.iter().map(|input| {
        let (name, ty) = (ident(&input.name), argument_type(input, scope));
        quote!(#name: #ty)
    });
    let arguments: Vec<_> = arguments.collect();
    let fields = operation.inputs.iter().map(|input| {
        let name = ident(&input.name);
        match (input.required, takes_into(&input.ty)) {
            (false, _) => quote!(#name: None),
            (true, true) => quote!(#name: #name.into()),
            (true, false) => quote!(#name),
        }
    });
    let value = match operation.inputs.is_empty() {
        true => quote!(#name),
        false => quote!(#name { #(#fields),* }),
    };
    quote! {
        #[cfg(feature = "reqwest")]
        impl #client {
            #docs
            #errors
            #deprecated
            #many
            pub fn #function(&self, #(#arguments),*) -> #call<'_, #name> {
                #call::new(self, #value)
            }
        }
    }
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
    for (status, ty) in &operation.responses.errors {
        lines.push(format!("- `{}`: {}", status_text(*status), type_text(ty)));
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

/// Text is taken in any form.
fn takes_into(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::String | TypeRef::Bytes | TypeRef::File)
}

fn argument_type(input: &InputItem, scope: &mut Scope<'_>) -> TokenStream {
    let ty = scope.ty(&input.ty);
    match takes_into(&input.ty) {
        true => quote!(impl Into<#ty>),
        false => ty,
    }
}

/// Optional inputs are set on the call.
fn setters(operation: &OperationItem, scope: &mut Scope<'_>) -> Option<TokenStream> {
    let optional: Vec<&InputItem> = operation.inputs.iter().filter(|input| !input.required).collect();
    if optional.is_empty() {
        return None;
    }
    let (name, call) = (ident(&operation.name), scope.runtime("Call"));
    let setters = optional.iter().map(|input| {
        let (field, ty) = (ident(&input.name), argument_type(input, scope));
        let docs = text::docs(&input.docs[..input.docs.len().min(1)]);
        let deprecated = input.deprecated.then(|| quote!(#[deprecated]));
        let value = match takes_into(&input.ty) {
            true => quote!(#field.into()),
            false => quote!(#field),
        };
        quote! {
            #docs
            #deprecated
            pub fn #field(mut self, #field: #ty) -> Self {
                self.operation.#field = Some(#value);
                self
            }
        }
    });
    let setters: Vec<_> = setters.collect();
    Some(quote! {
        #[cfg(feature = "reqwest")]
        impl #call<'_, #name> {
            #(#setters)*
        }
    })
}
