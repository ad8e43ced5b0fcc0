//! One of several shapes, and the table that tells them apart.

use quote::quote;

use super::scope::{Scope, ident};
use super::text;
use crate::format::{Part, Table};
use crate::library::UnionItem;

pub fn emit(item: &UnionItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let name = ident(&item.name);
    let docs = text::docs_of(&item.docs, &item.origin);
    let (unknown, value) = (ident(&item.unknown), scope.runtime("Value"));
    let variants = item.variants.iter().map(|variant| {
        let (name, docs, ty) = (ident(&variant.name), text::docs(&variant.docs), scope.ty(&variant.ty));
        quote!(#docs #name(#ty),)
    });
    let variants: Vec<_> = variants.collect();
    let definition = quote! {
        #docs
        pub enum #name {
            #(#variants)*
            #[doc = " A value that fits none of the documented shapes."]
            #unknown(#value),
        }
    };
    scope.runtime = true;
    let rows = item.variants.iter().map(|variant| {
        let (name, tags) = (ident(&variant.name), &variant.tags);
        quote!(#name: [#(#tags),*])
    });
    let tag = item.tag.as_ref().map(|tag| quote!(tag #tag));
    let table = Table {
        name: "union",
        head: quote!(#name #tag),
        rows: rows.collect(),
        tail: match item.unknown.as_str() {
            "Unknown" => quote!(),
            _ => quote!(unknown #unknown),
        },
    };
    vec![Part::Items(definition), Part::Table(table)]
}
