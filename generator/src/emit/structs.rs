//! A struct and its table: one public field and one row a member.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::{Scope, ident};
use super::{rules, text};
use crate::format::{Part, Table};
use crate::library::{FieldItem, Presence, StructItem};

pub fn emit(item: &StructItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let name = ident(&item.name);
    let docs = text::docs_of(&item.docs, &item.origin);
    let fields = item.fields.iter().map(|field| {
        let docs = text::docs(&field.docs);
        let deprecated = field.deprecated.then(|| quote!(#[deprecated]));
        let (name, ty) = (ident(&field.name), scope.ty(&field.ty));
        quote!(#docs #deprecated pub #name: #ty,)
    });
    let fields: TokenStream = fields.collect();
    let extra = item.extra.as_ref().map(|(name, ty)| {
        let (name, map, ty) = (ident(name), scope.runtime("BTreeMap"), scope.ty(ty));
        quote! {
            #[doc = " Members that the description does not list."]
            pub #name: #map<String, #ty>,
        }
    });
    let definition = quote! {
        #docs
        pub struct #name { #fields #extra }
    };
    // The macro comes out of the prelude.
    scope.runtime = true;
    let table = Table {
        name: "record",
        head: quote!(#name),
        rows: item.fields.iter().map(|field| row(field, scope)).collect(),
        tail: tail(item, scope),
    };
    vec![Part::Items(definition), Part::Table(table)]
}

fn row(field: &FieldItem, scope: &mut Scope<'_>) -> TokenStream {
    let (name, wire) = (ident(&field.name), &field.wire);
    let presence = match field.presence {
        Presence::Required => quote!(Required),
        Presence::Optional => quote!(Optional),
        Presence::SentOnly => quote!(SentOnly),
    };
    let rules = rules::list(&field.rules, scope);
    match rules.is_empty() {
        true => quote!(#name: #wire #presence),
        false => quote!(#name: #wire #presence [#(#rules),*]),
    }
}

fn tail(item: &StructItem, scope: &mut Scope<'_>) -> TokenStream {
    let extra = item.extra.as_ref().map(|(name, _)| {
        let name = ident(name);
        quote!(extra #name)
    });
    let closed = item.closed.then(|| quote!(closed true));
    let default = item.default.then(|| quote!(default true));
    let rules = rules::list(&item.rules, scope);
    let rules = (!rules.is_empty()).then(|| quote!(rules [#(#rules),*]));
    quote!(#extra #closed #default #rules)
}
