//! What an operation answers with: its type, how it is told from others, and which bodies are streams.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::operation::status_text;
use super::scope::{Scope, ident};
use crate::format::{Part, Row, Table};
use crate::library::{ChoiceItem, Decode, Output, OutputVariant, ResponsePlan, TypeRef};

/// `Pet`, or `String = text` where the type does not say how it is read.
pub fn emit(output: &Output, scope: &mut Scope<'_>) -> TokenStream {
    match output {
        Output::Nothing => quote!(()),
        Output::One(Decode::Text) => quote!(String = text),
        Output::One(decode) => decoded(decode, scope).0,
        Output::Choice { name, .. } => scope.ty(&TypeRef::Local(name.clone())),
    }
}

/// One of several outputs, each with what it is for.
pub fn choice(item: &ChoiceItem, variants: &[OutputVariant], scope: &mut Scope<'_>) -> Vec<Part> {
    let rows = item.variants.iter().zip(variants).map(|((_, docs, _), variant)| {
        let (name, status) = (ident(&variant.name), status_text(variant.status));
        let media_types = variant.media_types.join(", ");
        let text = match &variant.decode {
            None => quote!(#name = nothing(#status)),
            Some(decode) => {
                let (ty, read) = decoded(decode, scope);
                let into = variant.into.as_deref().map(ident);
                let into = into.map(|into| quote!(=> #into));
                quote!(#name(#ty) = #read(#status, #media_types) #into)
            }
        };
        Row {
            docs: docs.clone(),
            text,
            ..Row::default()
        }
    });
    let rows = rows.collect();
    let name = ident(&item.name);
    scope.runtime = true;
    vec![Part::Table(Table {
        name: "outputs",
        docs: item.docs.clone(),
        head: quote!(pub enum #name),
        rows,
        ..Table::default()
    })]
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

/// The media types of bodies that are handed out as they arrive.
pub fn streams(responses: &ResponsePlan) -> Vec<&str> {
    match &responses.output {
        Output::Nothing => Vec::new(),
        Output::One(Decode::Binary) => vec!["*/*"],
        Output::One(decode) if is_stream(decode) => responses.accept.iter().map(String::as_str).collect(),
        Output::One(_) => Vec::new(),
        Output::Choice { variants, .. } => {
            let binary = |variant: &OutputVariant| matches!(variant.decode, None | Some(Decode::Binary));
            match variants.iter().all(binary) {
                true => vec!["*/*"],
                false => media_types(variants, is_stream),
            }
        }
    }
}

/// The media types of a choice's other bodies, which are read whole.
pub fn whole(responses: &ResponsePlan) -> Vec<&str> {
    match &responses.output {
        Output::Choice { variants, .. } => media_types(variants, |decode| !is_stream(decode)),
        _ => Vec::new(),
    }
}

fn media_types(variants: &[OutputVariant], wanted: fn(&Decode) -> bool) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for variant in variants
        .iter()
        .filter(|variant| variant.decode.as_ref().is_some_and(wanted))
    {
        for media_type in &variant.media_types {
            if !found.contains(&media_type.as_str()) {
                found.push(media_type);
            }
        }
    }
    found
}

/// Whether there is a stream whose items are data of which something can be off: what may be anything is as documented,
/// unless it has rules.
pub fn has_items(responses: &ResponsePlan) -> bool {
    let is_sequence = |decode: &Decode| match decode {
        Decode::Events(ty) | Decode::JsonLines(ty) => *ty != TypeRef::Any || !responses.rules.is_empty(),
        _ => false,
    };
    match &responses.output {
        Output::Nothing => false,
        Output::One(decode) => is_sequence(decode),
        Output::Choice { variants, .. } => variants
            .iter()
            .any(|variant| variant.decode.as_ref().is_some_and(is_sequence)),
    }
}

fn is_stream(decode: &Decode) -> bool {
    matches!(decode, Decode::Binary | Decode::Events(_) | Decode::JsonLines(_))
}
