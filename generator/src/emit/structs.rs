//! A struct of data: one public field a member, and behind it what its name and type do not say.

use proc_macro2::TokenStream;
use quote::quote;

use super::paths::{Paths, ident};
use super::rules;
use crate::format::{Part, Row, Table};
use crate::library::{Constructor, FieldItem, Presence, StructItem, TypeRef, Via};

pub fn emit(item: &StructItem, paths: &mut Paths<'_>) -> Vec<Part> {
    let name = ident(&item.name);
    let mut rows: Vec<Row> = item.fields.iter().map(|field| row(field, paths)).collect();
    if let Some(extra) = &item.extra {
        let (name, map, ty) = (ident(&extra.name), paths.runtime("BTreeMap"), paths.ty(&extra.ty));
        let rules = rules::list(&extra.rules, paths);
        let rules = (!rules.is_empty()).then(|| quote!(= [#(#rules),*]));
        rows.push(Row {
            text: quote!(..pub #name: #map<String, #ty> #rules),
            ..Row::default()
        });
    }
    // The macro comes out of the prelude.
    paths.runtime = true;
    vec![Part::Table(Table {
        name: "record",
        docs: item.docs.clone(),
        head: quote!(pub struct #name),
        rows,
        tail: tail(item, paths),
        ..Table::default()
    })]
}

fn row(field: &FieldItem, paths: &mut Paths<'_>) -> Row {
    let (name, wire, ty) = (ident(&field.name), &field.wire, paths.ty(&field.ty));
    let presence = presence(field).map(ident);
    let rules = rules::list(&field.rules, paths);
    let rules = (!rules.is_empty()).then(|| quote!([#(#rules),*]));
    // The macro takes the name on the wire from the field, whose spelling the compiler normalises beyond ASCII.
    let same = name == wire.as_str() && wire.is_ascii();
    let about = (!same || presence.is_some() || rules.is_some()).then(|| quote!(= #wire #presence #rules));
    Row {
        docs: field.docs.clone(),
        attributes: field.deprecated.then(|| quote!(#[deprecated])).into_iter().collect(),
        text: quote!(pub #name: #ty #about),
    }
}

/// What the type does not say: it says of an `Option` that it may be left out, and of anything else that it may not.
fn presence(field: &FieldItem) -> Option<&'static str> {
    let optional = matches!(field.ty, TypeRef::Option(_) | TypeRef::Nullable(_));
    match (field.presence, &field.ty) {
        (Presence::SentOnly, _) => Some("SentOnly"),
        (Presence::Required, TypeRef::External(external)) if external.via == Via::Reflect => Some("Required"),
        (Presence::Required, _) if optional => Some("Required"),
        (Presence::Nullable, _) => Some("Nullable"),
        (Presence::Required | Presence::Optional, _) => None,
    }
}

fn tail(item: &StructItem, paths: &mut Paths<'_>) -> TokenStream {
    let constructor = match &item.constructor {
        Constructor::None => None,
        Constructor::Default => Some(quote!(impl Default)),
        Constructor::New(arguments) => {
            let arguments = arguments.iter().map(|argument| {
                let (name, ty) = (ident(&argument.name), paths.argument(&argument.ty, argument.into));
                quote!(#name: #ty)
            });
            Some(quote!(impl new(#(#arguments),*)))
        }
    };
    let closed = item.closed.then(|| quote!(; closed true));
    let rules = rules::list(&item.rules, paths);
    let rules = (!rules.is_empty()).then(|| quote!(; rules [#(#rules),*]));
    quote!(#constructor #closed #rules)
}
