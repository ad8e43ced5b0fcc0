//! What an operation answers with: its type, and how it is told from others.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::paths::{Paths, ident};
use crate::format::{Part, Row, Table};
use crate::library::{Decode, Output, OutputChoiceItem};

/// `Pet`, or `String = text` where the type does not say how it is read.
pub fn emit(output: &Output, paths: &mut Paths<'_>) -> TokenStream {
    match output {
        Output::Nothing => quote!(()),
        Output::One(Decode::Text) => quote!(String = text),
        Output::One(decode) => decoded(decode, paths).0,
        Output::Choice(item) => ident(&item.name).into_token_stream(),
    }
}

/// The type alone.
pub fn ty(output: &Output, paths: &mut Paths<'_>) -> TokenStream {
    match output {
        Output::One(decode) => decoded(decode, paths).0,
        output => emit(output, paths),
    }
}

/// One of several outputs, each with what it is for.
pub fn choice(item: &OutputChoiceItem, paths: &mut Paths<'_>) -> Part {
    let rows = item.variants.iter().map(|variant| {
        let (name, status) = (ident(&variant.name), variant.status.to_string());
        let media_types = variant.media_types.join(", ");
        let text = match &variant.decode {
            None => quote!(#name = nothing(#status)),
            Some(decode) => {
                let (ty, read) = decoded(decode, paths);
                let into = variant.into.as_deref().map(ident);
                let into = into.map(|into| quote!(=> #into));
                quote!(#name(#ty) = #read(#status, #media_types) #into)
            }
        };
        Row {
            docs: variant.docs.clone(),
            text,
            ..Row::default()
        }
    });
    let (name, rows) = (ident(&item.name), rows.collect());
    paths.runtime = true;
    Part::Table(Table {
        name: "outputs",
        docs: item.docs.clone(),
        head: quote!(pub enum #name),
        rows,
        ..Table::default()
    })
}

/// A type and the method of `Raw` that reads it.
fn decoded(decode: &Decode, paths: &mut Paths<'_>) -> (TokenStream, Ident) {
    match decode {
        Decode::Json(ty) => (paths.ty(ty), ident("json")),
        Decode::Text => (quote!(String), ident("text")),
        Decode::Binary => (paths.runtime("ByteStream"), ident("stream")),
        Decode::Events(ty) => {
            let (events, ty) = (paths.runtime("EventStream"), paths.ty(ty));
            (quote!(#events<#ty>), ident("events"))
        }
        Decode::JsonLines(ty) => {
            let (lines, ty) = (paths.runtime("JsonLines"), paths.ty(ty));
            (quote!(#lines<#ty>), ident("json_lines"))
        }
    }
}
