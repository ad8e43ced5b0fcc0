//! Where an input of an operation goes and how it is written there, as an expression of the runtime's `input`.

use proc_macro2::TokenStream;
use quote::quote;

use super::paths::{Paths, ident};
use super::rules;
use crate::format::{Part, Row, Table};
use crate::library::{
    BodyChoiceItem, BodyPlan, BodyWriter, EncodingItem, InputItem, InputPlan, Location, ParameterPlan, PartHeader,
    Rule, StyleItem,
};

/// `query("page").style(Style::DEEP_OBJECT).rules(&[…])`
pub fn emit(input: &InputItem, paths: &mut Paths<'_>) -> TokenStream {
    let place = match &input.plan {
        InputPlan::Parameter(plan) => parameter(plan, paths),
        InputPlan::Body(plan) => body(plan, paths),
        InputPlan::BodyChoice(_) => {
            quote!(chosen())
        }
    };
    let rules = constraints(&input.rules, paths);
    quote!(#place #rules)
}

/// `query("page").style(Style::DEEP_OBJECT)`
pub fn parameter(plan: &ParameterPlan, paths: &mut Paths<'_>) -> TokenStream {
    let place = ident(match plan.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::QueryString => "query_string",
    });
    let wire = &plan.wire;
    let style = style(plan.style.as_ref(), paths);
    quote!(#place(#wire) #style)
}

/// A body in one of several media types.
pub fn choice(item: &BodyChoiceItem, paths: &mut Paths<'_>) -> Part {
    let rows = item.variants.iter().map(|variant| {
        let (name, ty, body) = (ident(&variant.name), paths.ty(&variant.ty), body(&variant.plan, paths));
        let from: Vec<TokenStream> = variant.from.iter().map(|ty| paths.ty(ty)).collect();
        let from = (!from.is_empty()).then(|| quote!(=> #(#from)|*));
        Row {
            docs: variant.docs.clone(),
            text: quote!(#name(#ty) = #body #from),
            ..Row::default()
        }
    });
    let (name, rows) = (ident(&item.name), rows.collect());
    paths.runtime = true;
    Part::Table(Table {
        name: "bodies",
        docs: item.docs.clone(),
        head: quote!(pub enum #name),
        rows,
        ..Table::default()
    })
}

fn constraints(rules: &[Rule], paths: &mut Paths<'_>) -> Option<TokenStream> {
    let rules = rules::list(rules, paths);
    (!rules.is_empty()).then(|| quote!(.rules(&[#(#rules),*])))
}

fn body(plan: &BodyPlan, paths: &mut Paths<'_>) -> TokenStream {
    let writer = ident(match plan.writer {
        BodyWriter::Json | BodyWriter::JsonOrNull => "json",
        BodyWriter::Text => "text",
        BodyWriter::Binary => "binary",
        BodyWriter::Form => "form",
        BodyWriter::FormTyped => "form_typed",
        BodyWriter::Multipart => "multipart",
    });
    let media_type = match plan.writer {
        BodyWriter::Form => None,
        _ => Some(&plan.media_type),
    };
    let or_null = (plan.writer == BodyWriter::JsonOrNull).then(|| quote!(.or_null()));
    let encodings: Vec<TokenStream> = plan.encodings.iter().map(|item| encoding(item, paths)).collect();
    let encodings = (!encodings.is_empty()).then(|| quote!(.encodings(&[#(#encodings),*])));
    let rules = constraints(&plan.rules, paths);
    quote!(#writer(#media_type) #or_null #encodings #rules)
}

fn encoding(item: &EncodingItem, paths: &mut Paths<'_>) -> TokenStream {
    let (kind, property) = (paths.runtime("Encoding"), &item.property);
    let style = style(item.style.as_ref(), paths);
    let typed = item
        .content_type
        .as_ref()
        .map(|content_type| quote!(.typed(#content_type)));
    let headers = item
        .headers
        .iter()
        .map(|PartHeader { name, value }| quote!((#name, #value)));
    let headers = (!item.headers.is_empty()).then(|| quote!(.headers(&[#(#headers),*])));
    quote!(#kind::new(#property) #style #typed #headers)
}

fn style(style: Option<&StyleItem>, paths: &mut Paths<'_>) -> Option<TokenStream> {
    let style = style?;
    let (kind, constant) = (paths.runtime("Style"), ident(style.constant));
    let reserved = style.reserved.then(|| quote!(.reserved()));
    let empty = style.or_empty.then(|| quote!(.or_empty()));
    Some(quote!(.style(#kind::#constant #reserved #empty)))
}
