//! Where an input of an operation goes and how it is written there, as an expression of the runtime's `input`.

use proc_macro2::TokenStream;
use quote::quote;

use super::rules;
use super::scope::{Scope, ident};
use crate::api::{Location, MediaKind, ParameterEncoding, Style};
use crate::format::{Part, Row, Table};
use crate::library::{BodyChoice, BodyPlan, ChoiceItem, InputItem, Place, Rule, TypeRef};

/// `query("page").style(Style::DEEP_OBJECT).rules(&[…])`
pub fn emit(input: &InputItem, scope: &mut Scope<'_>) -> TokenStream {
    let place = place(&input.place, scope);
    let rules = constraints(&input.rules, scope);
    quote!(#place #rules)
}

/// `query("page").style(Style::DEEP_OBJECT)`
pub fn place(place: &Place, scope: &mut Scope<'_>) -> TokenStream {
    match place {
        Place::Parameter {
            wire,
            location,
            encoding,
            allow_empty,
        } => {
            let place = scope.runtime(match location {
                Location::Path => "path",
                Location::Query => "query",
                Location::Header => "header",
                Location::Cookie => "cookie",
                Location::QueryString => "query_string",
            });
            let style = (!is_usual(*location, encoding) || *allow_empty).then(|| {
                let style = style(*location, encoding, *allow_empty, scope);
                quote!(.style(#style))
            });
            quote!(#place(#wire) #style)
        }
        Place::Body(plan) => body(plan, scope),
        Place::BodyChoice(_) => {
            let place = scope.runtime("one_of");
            quote!(#place())
        }
    }
}

/// A body in one of several media types.
pub fn choice(item: &ChoiceItem, choices: &[BodyChoice], scope: &mut Scope<'_>) -> Vec<Part> {
    let name = ident(&item.name);
    let variants = item.variants.iter().zip(choices);
    let rows = variants.map(|((variant, docs, content), choice)| {
        let (variant, body) = (ident(variant), body(&choice.plan, scope));
        let ty = content.as_ref().map(|ty| scope.ty(ty));
        let from: Vec<TokenStream> = choice.from.iter().map(|ty| scope.ty(ty)).collect();
        let from = (!from.is_empty()).then(|| quote!(=> #(#from)|*));
        Row {
            docs: docs.clone(),
            text: quote!(#variant(#ty) = #body #from),
            ..Row::default()
        }
    });
    let rows = rows.collect();
    scope.runtime = true;
    vec![Part::Table(Table {
        name: "one_of",
        docs: item.docs.clone(),
        head: quote!(pub enum #name),
        rows,
        ..Table::default()
    })]
}

fn constraints(rules: &[Rule], scope: &mut Scope<'_>) -> Option<TokenStream> {
    let rules = rules::list(rules, scope);
    (!rules.is_empty()).then(|| quote!(.rules(&[#(#rules),*])))
}

fn body(plan: &BodyPlan, scope: &mut Scope<'_>) -> TokenStream {
    let media_type = &plan.media_type;
    let place = scope.runtime(match plan.kind {
        MediaKind::Json => "json",
        MediaKind::Text => "text",
        MediaKind::Binary | MediaKind::EventStream | MediaKind::JsonLines => "binary",
        MediaKind::Form if media_type.contains(';') => "form_typed",
        MediaKind::Form => "form",
        MediaKind::Multipart => "multipart",
    });
    let usual = plan.kind == MediaKind::Form && !media_type.contains(';');
    let name = (!usual).then(|| quote!(#media_type));
    let or_null = matches!((plan.kind, &plan.ty), (MediaKind::Json, TypeRef::Option(_))).then(|| quote!(.or_null()));
    let encodings = match plan.kind {
        MediaKind::Form | MediaKind::Multipart => encodings(plan, scope),
        _ => Vec::new(),
    };
    let encodings = (!encodings.is_empty()).then(|| quote!(.encodings(&[#(#encodings),*])));
    let rules = constraints(&plan.rules, scope);
    quote!(#place(#name) #or_null #encodings #rules)
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
        let style = (!is_usual(Location::Query, &written)).then(|| {
            let style = style(Location::Query, &written, false, scope);
            quote!(.style(#style))
        });
        let typed = (!content_type.is_empty()).then(|| quote!(.typed(#content_type)));
        let headers = encoding.headers.iter().map(|(name, value)| quote!((#name, #value)));
        let headers = (!encoding.headers.is_empty()).then(|| quote!(.headers(&[#(#headers),*])));
        quote!(#kind::new(#property) #style #typed #headers)
    });
    encodings.collect()
}

/// Whether it is the style that the place has anyway.
fn is_usual(location: Location, encoding: &ParameterEncoding) -> bool {
    let usual = match location {
        Location::Path | Location::Header => (Style::Simple, false),
        Location::Query | Location::Cookie => (Style::Form, true),
        Location::QueryString => {
            return matches!(encoding, ParameterEncoding::Content(MediaKind::Form));
        }
    };
    match encoding {
        ParameterEncoding::Style {
            style,
            explode,
            allow_reserved: false,
        } => (*style, *explode) == usual,
        _ => false,
    }
}

fn style(location: Location, encoding: &ParameterEncoding, allow_empty: bool, scope: &mut Scope<'_>) -> TokenStream {
    let style = scope.runtime("Style");
    let (name, reserved) = match encoding {
        ParameterEncoding::Content(kind) => (content_style(*kind), false),
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

fn content_style(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Form => "CONTENT_FORM",
        MediaKind::Json => "CONTENT_JSON",
        _ => "CONTENT_TEXT",
    }
}
